#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bounds within which libcmark's work grows as a text does.
///
/// libcmark 0.30 takes time with the square of two things: the depth of block quotes and lists,
/// which it walks through for every line and every link, and the images of a paragraph that are
/// open when a link ends. Both are counted here, beforehand and never too low, in one pass over the
/// beginnings of the lines.
package struct MarkdownLimits: Sendable {
  /// The deepest nesting of block quotes and lists; browsers stop at 512 elements.
  package static let deepest = 500
  /// The most that a paragraph's openings of images times its closing brackets may come to, summed
  /// over the text: some ten thousand of each in one paragraph.
  package static let mostSteps = 100_000_000
  /// A text of fewer bytes cannot take long, whatever it holds.
  package static let harmless = 4096

  /// The first thing that goes beyond a bound.
  package struct Breach: Sendable, Equatable {
    package let fact: MarkdownFact
    /// UTF-8 offset in the text of the line, or of the paragraph's first line.
    package let offset: Int
  }

  /// Finds what would make a text take too long; nil when nothing does.
  ///
  /// `text` has LF for its line endings. Complexity: O(n) in its length, and far less than reading it.
  package static func breach(in text: ArraySlice<UInt8>) -> Breach? {
    guard text.count >= harmless else { return nil }
    return text.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      if let offset = deepLine(in: bytes) {
        return Breach(fact: .nestedTooDeeply(limit: deepest), offset: offset)
      }
      return crowdedParagraph(in: bytes)
    }
  }

  // MARK: Nesting

  /// The offset of the first line that may stand deeper than the limit.
  private static func deepLine(in bytes: UnsafeRawBufferPointer) -> Int? {
    // Never less than the number of containers that are open behind the line.
    var depth = 0
    var isBehindBlank = true
    var start = 0
    while start < bytes.count {
      let line = LineStart(bytes, at: start)
      if line.isBlank {
        isBehindBlank = true
      } else {
        // Each list that goes on costs two columns of indent, each block quote a sign.
        let here = min(depth, line.blanks / 2) + line.signs
        // Without a blank line, a paragraph may go on lazily and keep what is open.
        depth = isBehindBlank ? here : max(depth, here)
        if depth > deepest { return start }
        isBehindBlank = false
      }
      start = endOfLine(bytes, from: line.end) + 1
    }
    return nil
  }

  // MARK: Images

  /// The first paragraph with which the sum of the steps goes beyond the limit.
  private static func crowdedParagraph(in bytes: UnsafeRawBufferPointer) -> Breach? {
    // Most texts are far from it as a whole.
    let all = counts(in: bytes, 0..<bytes.count)
    guard all.images.multipliedReportingOverflow(by: all.brackets).partialValue > mostSteps else {
      return nil
    }
    var steps = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count {
        let line = LineStart(bytes, at: end)
        // A line of block quote signs alone ends a paragraph as a blank one does.
        let isEmpty = line.end >= bytes.count || bytes[line.end] == UInt8(ascii: "\n")
        end = min(bytes.count, endOfLine(bytes, from: line.end) + 1)
        if isEmpty { break }
      }
      let part = counts(in: bytes, start..<end)
      steps += part.images * part.brackets
      if steps > mostSteps {
        let fact = MarkdownFact.tooManyImages(images: part.images, brackets: part.brackets)
        return Breach(fact: fact, offset: start)
      }
      start = end
    }
    return nil
  }

  private static func counts(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (images: Int, brackets: Int) {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: UInt8.self)
    var images = 0
    var at = 0
    while let sign = text.find(UInt8(ascii: "!"), from: at) {
      at = sign + 1
      if at < text.count, text[at] == UInt8(ascii: "[") { images += 1 }
    }
    // Most texts have none, and then the brackets do not matter.
    guard images > 0 else { return (0, 0) }
    return (images, text.count { $0 == UInt8(ascii: "]") })
  }

  private static func endOfLine(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let end = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - base
  }
}

/// What stands before the first word of a line.
private struct LineStart {
  /// Columns of white space, a tab counted as four.
  private(set) var blanks = 0
  /// Signs that can open a block quote or a list item.
  private(set) var signs = 0
  /// The offset behind all of that.
  let end: Int
  let isBlank: Bool

  init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var at = start
    var bullets: UInt8?
    var isRule = true
    func ends(_ place: Int) -> Bool {
      place >= bytes.count || bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x0A
    }
    scan: while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20: blanks += 1
      case 0x09: blanks += 4
      case UInt8(ascii: ">"):
        signs += 1
        isRule = false
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard ends(at + 1) else { break scan }
        signs += 1
        isRule = isRule && byte != UInt8(ascii: "+") && bullets ?? byte == byte
        bullets = byte
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var after = at + 1
        while after < bytes.count, after < at + 9, (0x30...0x39).contains(bytes[after]) {
          after += 1
        }
        guard after < bytes.count,
          bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")"), ends(after + 1)
        else { break scan }
        signs += 1
        isRule = false
        at = after
      default: break scan
      }
      at += 1
    }
    end = at
    let isWhole = at >= bytes.count || bytes[at] == 0x0A
    isBlank = isWhole && signs == 0
    // `* * *` is a line across the page and opens nothing.
    if isWhole, isRule, signs >= 3 { signs = 0 }
  }
}
