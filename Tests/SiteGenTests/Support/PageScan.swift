/// A strict reading of one of our pages: every tag is closed where it must be, and nothing can run.
///
/// It knows less than a browser and forgives less: a page that it takes is read by every browser
/// in the same way.
struct PageScan {
  /// What is wrong; empty for a page that is whole and inert.
  private(set) var problems: [String] = []
  /// The text of the page with its character references resolved.
  private(set) var text = ""
  /// How often each element occurs.
  private(set) var counts: [String: Int] = [:]
  private var open: [String] = []
  private var ids: Set<String> = []

  private static let void: Set = ["meta", "link", "br", "hr", "img", "wbr"]
  private static let refused: Set = [
    "style", "iframe", "object", "embed", "form", "input", "base", "template", "math",
  ]
  /// Elements that end a paragraph that is open around them.
  private static let blocks: Set = [
    "address", "blockquote", "details", "div", "dl", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"], "tr": ["thead", "tbody"], "td": ["tr"],
    "th": ["tr"], "summary": ["details"],
  ]

  init(_ html: String) {
    var rest = Array(html.utf8)[...]
    if Self.text(rest.prefix(15)).lowercased() == "<!doctype html>" {
      rest = rest.dropFirst(15)
    } else {
      problems.append("no doctype")
    }
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") { tag(&rest) } else { words(&rest) }
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
    for name in ["html", "head", "body", "main", "h1", "title"] where counts[name] != 1 {
      problems.append("\(counts[name] ?? 0) times <\(name)>")
    }
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  private mutating func words(_ rest: inout ArraySlice<UInt8>) {
    let run = rest.prefix { $0 != UInt8(ascii: "<") }
    rest = rest.dropFirst(run.count)
    text += resolved(Self.text(run))
  }

  private mutating func resolved(_ text: String) -> String {
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && !"\t\n\u{C}".unicodeScalars.contains(scalar)
      if isControl {
        problems.append("U+\(String(scalar.value, radix: 16))")
      }
    }
    guard text.contains("&") else { return text }
    var result = ""
    for (number, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated()
    {
      guard number > 0 else {
        result += part
        continue
      }
      let name = part.prefix { $0 != ";" }
      if name.count < part.count, let character = Self.character(String(name)) {
        result += character + part.dropFirst(name.count + 1)
      } else {
        problems.append("a bare & before \(part.prefix(12))")
      }
    }
    return result
  }

  private static func character(_ name: String) -> String? {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    guard name.hasPrefix("#"), let number = UInt32(name.dropFirst()), number >= 0x20 else {
      return names[name]
    }
    return Unicode.Scalar(number).map { String($0) }
  }

  private mutating func tag(_ rest: inout ArraySlice<UInt8>) {
    if rest.starts(with: "<!-- ".utf8), let end = rest.firstRange(of: Array("-->".utf8)) {
      let inner = Self.text(rest[(rest.startIndex + 4)..<end.lowerBound])
      if inner != " raw HTML omitted " { problems.append("the comment \(inner)") }
      rest = rest[end.upperBound...]
      return
    }
    guard let end = Self.end(of: rest) else {
      problems.append("a tag without end: \(Self.text(rest.prefix(30)))")
      rest = []
      return
    }
    let inner = rest[(rest.startIndex + 1)..<end]
    rest = rest[(end + 1)...]
    if Self.text(inner) == Self.dataBlock { return data(&rest) }
    if inner.first == UInt8(ascii: "/") {
      close(Self.text(inner.dropFirst()))
    } else if inner.first.map({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) == true {
      start(Self.text(inner))
    } else {
      problems.append("no tag: <\(Self.text(inner.prefix(30)))>")
    }
  }

  /// The one kind of script that no browser runs, whatever stands in it.
  private static let dataBlock = #"script type="application/ld+json""#

  private mutating func data(_ rest: inout ArraySlice<UInt8>) {
    guard let end = rest.firstRange(of: Array("</script>".utf8)) else {
      problems.append("a data block without end")
      rest = []
      return
    }
    if rest[..<end.lowerBound].contains(UInt8(ascii: "<")) { problems.append("< in a data block") }
    rest = rest[end.upperBound...]
  }

  /// The `>` that ends a tag: one outside of quotation marks.
  private static func end(of tag: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    return tag.indices.first { index in
      if tag[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && tag[index] == UInt8(ascii: ">")
    }
  }

  private mutating func close(_ name: String) {
    if open.last == name {
      open.removeLast()
    } else {
      problems.append("</\(name)> closes <\(open.last ?? "nothing")>")
    }
  }

  private mutating func start(_ tag: String) {
    let name = String(tag.prefix { $0.isLetter || $0.isNumber }).lowercased()
    let isClosed = tag.hasSuffix("/")
    counts[name, default: 0] += 1
    if name == "script", !Self.isOurs(tag) { problems.append("<\(tag)>") }
    if Self.refused.contains(name) { problems.append("<\(name)>") }
    if Self.blocks.contains(name), let outer = open.last, outer == "p" {
      problems.append("<\(name)> in <p>")
    }
    if name == "a", open.contains("a") { problems.append("a link in a link") }
    if let parents = Self.parents[name], !parents.contains(open.last ?? "") {
      problems.append("<\(name)> in <\(open.last ?? "nothing")>")
    }
    attributes(String(tag.dropFirst(name.count).dropLast(isClosed ? 1 : 0)))
    if !Self.void.contains(name), !isClosed { open.append(name) }
  }

  /// Whether a tag loads the script of the timeline, and nothing else.
  private static func isOurs(_ tag: String) -> Bool {
    tag.hasPrefix("script defer src=\"") && tag.hasSuffix("assets/timeline.js\"")
  }

  private mutating func attributes(_ text: String) {
    // Outside of quotation marks only names, equals signs and blanks are left.
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    var seen: Set<String> = []
    for (number, piece) in pieces.enumerated() where number.isMultiple(of: 2) {
      let names = piece.split { $0.isWhitespace }
      for word in names {
        let name = String(word.split(separator: "=").first ?? "")
        let isLast = word == names.last && number + 1 < pieces.count
        if isLast != word.hasSuffix("=") || !seen.insert(name).inserted {
          problems.append("the attribute \(word)")
        }
        if name.lowercased().hasPrefix("on") || name == "style" {
          problems.append("the attribute \(name)")
        }
        guard isLast else { continue }
        check(name, resolved(String(pieces[number + 1])))
      }
    }
  }

  private mutating func check(_ name: String, _ value: String) {
    if name == "id", !ids.insert(value).inserted { problems.append("the id \(value) twice") }
    guard ["href", "src", "action", "cite"].contains(name) else { return }
    let address = value.unicodeScalars.filter { $0.value > 0x20 }.map(String.init).joined()
    let scheme = address.prefix { !":/?#".contains($0) }
    guard address.dropFirst(scheme.count).first == ":", address != "data:," else { return }
    if !["http", "https", "mailto"].contains(scheme.lowercased()) {
      problems.append("the address \(value.prefix(40))")
    }
  }
}
