/// What a template has made: the text, and the HTML that must not pass through Markdown.
package struct Rendered: Sendable {
  /// The text in UTF-8; of a Markdown template it is Markdown with a marker for each fragment.
  package internal(set) var bytes: [UInt8]
  /// The HTML values of a Markdown template, in the order of their markers.
  package internal(set) var fragments: [[UInt8]] = []
  /// Addresses that were written as nothing because their scheme is not allowed.
  package internal(set) var refusedAddresses: [String] = []

  /// Replaces the markers in `html`, which Markdown has made of `bytes`, by the fragments.
  ///
  /// A fragment that is all of its paragraph or comment takes its place, so that it can bring
  /// blocks of its own. What the fragments hold is not looked at again.
  /// Complexity: O(n) in the length of the HTML and the fragments.
  package func resolved(_ html: [UInt8]) -> [UInt8] {
    guard !fragments.isEmpty else { return html }
    var output: [UInt8] = []
    output.reserveCapacity(html.count + fragments.reduce(0) { $0 + $1.count })
    var run = 0
    var from = 0
    while let index = html.withUnsafeBufferPointer({ $0.find(Marker.start[0], from: from) }) {
      guard let marker = Marker(in: html, at: index), fragments.indices.contains(marker.number)
      else {
        from = index + 1
        continue
      }
      var range = marker.range
      for (before, after) in Marker.wrappings {
        let low = range.lowerBound - before.count
        guard low >= run, html[low..<range.lowerBound].elementsEqual(before),
          html[range.upperBound...].starts(with: after)
        else { continue }
        range = low..<(range.upperBound + after.count)
      }
      output.append(contentsOf: html[run..<range.lowerBound])
      output.append(contentsOf: fragments[marker.number])
      run = range.upperBound
      from = run
    }
    output.append(contentsOf: html[run...])
    return output
  }
}

/// The place of a fragment in Markdown: its number between two noncharacters.
///
/// Markdown passes them on as they are; no text value can hold them, since HTML forbids
/// noncharacters and `ValueWriter` leaves them out, and no template may.
struct Marker {
  /// U+FDD0.
  static let start: [UInt8] = [0xEF, 0xB7, 0x90]
  /// U+FDD1.
  static let end: [UInt8] = [0xEF, 0xB7, 0x91]
  /// What a fragment replaces together with its marker.
  static let wrappings = [("<!--", "-->"), ("<p>", "</p>")].map {
    (Array($0.utf8), Array($1.utf8))
  }

  let number: Int
  let range: Range<Int>

  /// Reads the marker that begins at `offset`, or nil when none does.
  init?(in bytes: [UInt8], at offset: Int) {
    guard bytes[offset...].starts(with: Self.start) else { return nil }
    let digits = bytes[(offset + 3)...].prefix { $0.isASCIIDigit }
    guard let number = Int(String(decoding: digits, as: UTF8.self)),
      bytes[digits.endIndex...].starts(with: Self.end)
    else { return nil }
    self.number = number
    range = offset..<(digits.endIndex + 3)
  }

  /// Writes a marker; as a comment, which Markdown takes for a block, when it has a line for itself.
  static func write(_ number: Int, asBlock: Bool, to output: inout [UInt8]) {
    if asBlock { output.append(contentsOf: wrappings[0].0) }
    output.append(contentsOf: start)
    output.append(contentsOf: String(number).utf8)
    output.append(contentsOf: end)
    if asBlock { output.append(contentsOf: wrappings[0].1) }
  }
}
