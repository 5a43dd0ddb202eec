/// The words that a source shows, as a browser looks for words in a page.
struct ShownText: Sendable {
  /// In lower case, with one blank for every run of white space.
  fileprivate let folded: [UInt8]

  /// A source's text, without the markup that no reader sees.
  init(of source: SourceFile) {
    switch source.format {
    case .markdown:
      let html = Markdown.html(source.body, trust: .content, smart: false) { _ in nil }
      self.init(HTML(bytes: html).shown)
    case .plain, .page: self.init(String(decoding: source.body, as: UTF8.self))
    }
  }

  init(_ text: String) { folded = Array(Self.words(text).joined(separator: " ").lowercased().utf8) }

  /// How often some words stand in it.
  func count(of quote: String) -> Int { places(of: Self.words(quote)).count }

  fileprivate static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Where some words stand, one place after another.
  fileprivate func places(of words: some Collection<String>, from start: Int = 0) -> [Int] {
    let sought = Array(words.joined(separator: " ").lowercased().utf8)
    guard let first = sought.first, sought.count <= folded.count else { return [] }
    return (start...max(start, folded.count - sought.count)).filter { place in
      place + sought.count <= folded.count && folded[place] == first
        && folded[place..<(place + sought.count)].elementsEqual(sought)
    }
  }
}

/// The part of an address that leads a browser to some words of a page, `:~:text=...`.
///
/// A browser goes to the first match, so there must be only one: the words are told as their first
/// and last ones where that is enough, and with the words around them where it is not.
/// Source: URL Fragment Text Directives, WICG, 2023.
enum TextFragment {
  /// Words at each end that are told at least.
  static let fewest = 4
  /// Words around a quote that are tried before it is given up.
  static let mostAround = 8

  /// The directive for a quote; nil when nothing tells it from its like.
  ///
  /// - Parameters:
  ///   - quote: Words of the text.
  ///   - text: All that the source shows.
  ///   - earlier: How often the same words stand before the quote.
  /// - Returns: The directive without `#:~:text=`.
  /// - Complexity: O(n m) in the lengths of text and quote.
  static func directive(to quote: String, in text: ShownText, earlier: Int = 0) -> String? {
    let words = ShownText.words(quote)
    let whole = text.places(of: words)
    guard whole.indices.contains(earlier), !words.isEmpty else { return nil }
    let place = whole[earlier]
    let length = words.joined(separator: " ").lowercased().utf8.count
    for count in stride(from: fewest, through: words.count / 2 - 1, by: 1) {
      let (first, last) = (words.prefix(count), words.suffix(count))
      let starts = text.places(of: first)
      guard starts == [place] else { continue }
      let behind = place + first.joined(separator: " ").lowercased().utf8.count
      let end = last.joined(separator: " ").lowercased().utf8.count
      if let found = text.places(of: last, from: behind).first, found + end == place + length {
        return encoded(first) + "," + encoded(last)
      }
    }
    if whole.count == 1 { return encoded(words) }
    return withWordsAround(words, place..<(place + length), text)
  }

  private static func withWordsAround(
    _ words: [String], _ range: Range<Int>, _ text: ShownText
  ) -> String? {
    let before = ShownText.words(
      String(decoding: text.folded[..<range.lowerBound], as: UTF8.self))
    let after = ShownText.words(
      String(decoding: text.folded[range.upperBound...], as: UTF8.self))
    for count in 1...mostAround {
      let prefix = before.suffix(count)
      if prefix.count == count, text.places(of: prefix + words).count == 1 {
        return encoded(prefix) + "-," + encoded(words)
      }
      let suffix = after.prefix(count)
      if suffix.count == count, text.places(of: words + suffix).count == 1 {
        return encoded(words) + ",-" + encoded(suffix)
      }
    }
    return nil
  }

  /// Words with everything but letters and digits of ASCII percent-encoded: `-` and `,` have a
  /// meaning of their own here.
  private static func encoded(_ words: some Collection<String>) -> String {
    var result = ""
    for byte in words.joined(separator: " ").utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

extension HTML {
  /// The text between the tags; only for what Markdown has made of content.
  fileprivate var shown: String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag: isTag = false
      default: if !isTag { text.append(byte) }
      }
    }
    var result = String(decoding: text, as: UTF8.self)
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
    ] {
      result = result.replacing(reference, with: character)
    }
    return result
  }
}
