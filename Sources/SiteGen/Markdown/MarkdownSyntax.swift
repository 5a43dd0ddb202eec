/// The parts of CommonMark's syntax that stand between the words: where each ends.
///
/// All offsets are UTF-8; every function answers nil where its part does not begin.
struct MarkdownSyntax {
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  private func byte(_ at: Int) -> UInt8? { at < text.count ? text[at] : nil }

  private func isBlank(_ at: Int) -> Bool {
    byte(at).map { $0 == 0x20 || $0 == 0x09 || $0 == 0x0B || $0 == 0x0C } ?? false
  }

  private func skipBlanks(_ start: Int) -> Int {
    var at = start
    while isBlank(at) { at += 1 }
    return at
  }

  /// CommonMark 0.30, 2.1: ASCII punctuation.
  func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Behind the blanks that a margin may hold: a form feed would be content.
  private func skipMargin(_ start: Int) -> Int {
    var at = start
    while byte(at) == 0x20 || byte(at) == 0x09 { at += 1 }
    return at
  }

  func one(_ character: Unicode.Scalar, at: Int) -> Int? {
    byte(at) == UInt8(ascii: character) ? at + 1 : nil
  }

  /// Emphasis: so many stars or underscores.
  func delimiters(_ count: Int, at: Int) -> Int? {
    for place in at..<at + count {
      guard byte(place) == UInt8(ascii: "*") || byte(place) == UInt8(ascii: "_") else {
        return nil
      }
    }
    return at + count
  }

  /// A code span: up to a run of as many backticks as it begins with (6.1).
  func code(at start: Int) -> Int? {
    func run(_ at: Int) -> Int {
      var end = at
      while byte(end) == UInt8(ascii: "`") { end += 1 }
      return end - at
    }
    let fence = run(start)
    guard fence > 0 else { return nil }
    var at = start + fence
    while at < text.count {
      let length = run(at)
      if length == fence { return at + length }
      at += max(1, length)
    }
    return nil
  }

  /// The rest of a line that holds nothing more, with its end; a backslash makes a hard break.
  func endOfLine(at start: Int) -> Int? {
    var at = skipBlanks(start)
    if byte(at) == UInt8(ascii: "\\") { at += 1 }
    return newline(at)
  }

  private func newline(_ at: Int) -> Int? {
    switch byte(at) {
    case 0x0A: at + 1
    case 0x0D: byte(at + 1) == 0x0A ? at + 2 : at + 1
    default: nil
    }
  }

  /// Where the content of a further line of a paragraph may begin, the likeliest first.
  ///
  /// Before it stand blanks and the marks of up to `quotes` block quotes; a mark that stands four
  /// blanks in is no mark but content.
  func lineContents(from start: Int, quotes: Int, limit: Int) -> [Int] {
    var at = skipMargin(start)
    var doubtful = at - start >= 4 || text[start..<at].contains(0x09) ? [at] : []
    var left = quotes
    while left > 0, at < limit, byte(at) == UInt8(ascii: ">") {
      let blanks = at + 1
      at = skipMargin(blanks)
      left -= 1
      if at - blanks >= 4 || text[blanks..<at].contains(0x09) { doubtful.append(at) }
    }
    return [min(at, limit)] + doubtful.reversed().filter { $0 < at }
  }

  /// Behind the marks of an ATX heading (4.2).
  func headingContent(at start: Int, limit: Int) -> Int? {
    var at = start
    while byte(at) == UInt8(ascii: "#") { at += 1 }
    guard (1...6).contains(at - start), isBlank(at) || newline(at) != nil || at >= limit else {
      return nil
    }
    return min(skipBlanks(at), limit)
  }

  /// Something that looks like an entity; the longest name has 31 letters (6.2 of HTML 5's list).
  func entity(at start: Int, limit: Int) -> Int? {
    var at = start + 1
    while at < min(limit, start + 36), let byte = byte(at) {
      switch byte {
      case UInt8(ascii: ";"): return at > start + 1 ? at + 1 : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
        at += 1
      default: return nil
      }
    }
    return nil
  }

  /// Raw HTML; a line's end in it is followed by the margin of the next line.
  func raw(_ literal: [UInt8], at start: Int, quotes: Int, limit: Int) -> Int? {
    var at = start
    for (index, wanted) in literal.enumerated() {
      if wanted == 0x0A {
        guard let next = newline(at) else { return nil }
        let contents = lineContents(from: next, quotes: quotes, limit: limit)
        let following = index + 1 < literal.count ? literal[index + 1] : nil
        at = contents.first { following == nil || byte($0) == following } ?? contents[0]
      } else {
        guard byte(at) == wanted else { return nil }
        at += 1
      }
    }
    return at
  }

  /// The first place where bytes stand as they are.
  func find(_ words: [UInt8], from start: Int, limit: Int) -> Int? {
    guard let first = words.first else { return nil }
    var at = start
    while at + words.count <= limit {
      if text[at] == first, text[at..<at + words.count].elementsEqual(words) { return at }
      at += 1
    }
    return nil
  }
}

// MARK: - Links

extension MarkdownSyntax {
  /// Behind the text of a link or picture: its address, its label, or nothing more (6.3).
  func linkEnd(at start: Int, quotes: Int, limit: Int) -> Int? {
    guard let behind = one("]", at: start) else { return nil }
    if let end = address(at: behind, quotes: quotes, limit: limit) { return end }
    if one("[", at: behind) != nil, one("]", at: behind + 1) != nil { return behind + 2 }
    return label(at: behind, limit: limit) ?? behind
  }

  /// `(address "title")`.
  private func address(at start: Int, quotes: Int, limit: Int) -> Int? {
    guard let inner = one("(", at: start) else { return nil }
    func space(_ at: Int) -> Int { self.space(at, lines: .max, quotes: quotes, limit: limit) }
    let first = space(inner)
    if let end = one(")", at: first) { return end }
    guard let behind = destination(at: first, limit: limit) else { return nil }
    let next = space(behind)
    if let end = one(")", at: next) { return end }
    guard next > behind, let title = title(at: next, limit: limit) else { return nil }
    return one(")", at: space(title))
  }

  /// `[label]`, not blank.
  private func label(at start: Int, limit: Int) -> Int? {
    guard one("[", at: start) != nil else { return nil }
    var at = start + 1
    var isEmpty = true
    while at < min(limit, start + 1001) {
      switch text[at] {
      case UInt8(ascii: "]"): return isEmpty ? nil : at + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where byte(at + 1).map(isPunctuation) == true: at += 2
      default: at += 1
      }
      if text[at - 1] > 0x20 { isEmpty = false }
    }
    return nil
  }

  private func destination(at start: Int, limit: Int) -> Int? {
    if one("<", at: start) != nil {
      var at = start + 1
      while at < limit {
        switch text[at] {
        case UInt8(ascii: ">"): return at + 1
        case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
        case UInt8(ascii: "\\"): at += 2
        default: at += 1
        }
      }
      return nil
    }
    var at = start
    var depth = 0
    scan: while at < limit {
      switch text[at] {
      case UInt8(ascii: "\\") where byte(at + 1).map(isPunctuation) == true: at += 1
      case UInt8(ascii: "("):
        depth += 1
        // As libcmark does; without a limit, many openings would each be followed to the end.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case 0...0x20, 0x7F: break scan
      default: break
      }
      at += 1
    }
    return at > start && depth == 0 ? at : nil
  }

  private func title(at start: Int, limit: Int) -> Int? {
    guard let opening = byte(start) else { return nil }
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var at = start + 1
    while at < limit {
      switch text[at] {
      case closing: return at + 1
      case UInt8(ascii: "(") where opening == UInt8(ascii: "("): return nil
      case UInt8(ascii: "\\"): at += 2
      default: at += 1
      }
    }
    return nil
  }

  /// Behind blanks and so many ends of lines, with the margins of the lines.
  private func space(_ start: Int, lines: Int, quotes: Int, limit: Int) -> Int {
    var at = skipBlanks(start)
    var left = lines
    while left > 0, at < limit, let next = newline(at) {
      at = lineContents(from: next, quotes: quotes, limit: limit)[0]
      left -= 1
    }
    return at
  }

  /// `[label]: address "title"`, with the end of its last line (4.7).
  func definition(at start: Int, quotes: Int, limit: Int) -> Int? {
    guard let colon = label(at: start, limit: limit), let behind = one(":", at: colon),
      let address = destination(
        at: space(behind, lines: 1, quotes: quotes, limit: limit), limit: limit)
    else { return nil }
    func end(_ at: Int) -> Int? {
      let rest = skipBlanks(at)
      return rest >= limit ? limit : newline(rest)
    }
    let next = space(address, lines: 1, quotes: quotes, limit: limit)
    if next > address, let title = title(at: next, limit: limit), let end = end(title) {
      return end
    }
    return end(address)
  }
}
