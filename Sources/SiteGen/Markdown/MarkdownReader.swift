/// Follows libcmark's tree through the text it was made of, so that each leaf's place is known.
///
/// libcmark gives no reliable places below blocks: columns count in lines whose beginnings it has
/// cut off. But every byte of a block is either shown or markup of a node, so reading both side by
/// side finds each leaf. Nothing is looked for twice, which keeps the whole linear.
struct MarkdownReader {
  private(set) var leaves: [MarkdownLeaf] = []
  private(set) var paragraphEnds: [Int] = []
  private(set) var headings: [MarkdownReading.Heading] = []

  private let text: [UInt8]
  private let syntax: MarkdownSyntax
  private let lineStarts: [Int]
  private var entities = EntityTable()

  /// Where the reading goes on: the first of these places that fits.
  private var places: [Int] = [0]
  /// The end of the block's last line.
  private var limit = 0
  private var isInParagraph = false
  /// The number of leaves in front of the heading that is being read.
  private var headingStart = 0
  private var quotes = 0
  private var images: [(node: CommonMarkNode, start: Int)] = []
  private var links: [(node: CommonMarkNode, isAutomatic: Bool)] = []
  /// How often a leaf may still be searched for in this block after the reading has lost its way.
  private var searches = 0

  init(_ text: [UInt8]) {
    self.text = text
    syntax = MarkdownSyntax(text)
    // libcmark passes over a byte order mark before it counts.
    var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in text.enumerated() {
      let endsLine = byte == 0x0A || byte == 0x0D && text.dropFirst(offset + 1).first != 0x0A
      if endsLine { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  mutating func enter(_ node: CommonMarkNode) {
    switch node.kind {
    case .blockQuote: quotes += 1
    case .paragraph: begin(node, isParagraph: true)
    case .heading:
      begin(node, isParagraph: false)
      headingStart = leaves.count
    case .emphasis: pass { $0.delimiters(1, at: $1) }
    case .strong: pass { $0.delimiters(2, at: $1) }
    case .link:
      let isAutomatic = places.first.map { byte(at: $0) == UInt8(ascii: "<") } ?? false
      links.append((node, isAutomatic))
      pass { $0.one(isAutomatic ? "<" : "[", at: $1) }
    case .image:
      images.append((node, places.first ?? 0))
      pass { syntax, place in syntax.one("!", at: place).flatMap { syntax.one("[", at: $0) } }
    case .text: readText(node)
    case .code: readCode(node)
    case .rawHTML: passOver(node.literal)
    case .lineBreak:
      let range = pass { $0.endOfLine(at: $1) }
      add(node, .lineBreak, range)
      if let range {
        places = syntax.lineContents(from: range.upperBound, quotes: quotes, limit: limit)
      }
    default: return
    }
  }

  mutating func leave(_ node: CommonMarkNode) {
    switch node.kind {
    case .blockQuote: quotes -= 1
    case .paragraph: if let end = places.first { paragraphEnds.append(end) }
    case .heading:
      if let end = places.first {
        headings.append(MarkdownReading.Heading(leaves: headingStart..<leaves.count, end: end))
      }
    case .emphasis: pass { $0.delimiters(1, at: $1) }
    case .strong: pass { $0.delimiters(2, at: $1) }
    case .link:
      if links.popLast()?.isAutomatic == true {
        pass { $0.one(">", at: $1) }
      } else {
        passLinkEnd()
      }
    case .image:
      passLinkEnd()
      if let image = images.popLast(), let end = places.first {
        add(node, .image, image.start..<max(image.start, end))
      }
    default: return
    }
  }

  // MARK: Blocks

  private func offset(ofLine line: Int) -> Int {
    let index = line - 1
    return lineStarts.indices.contains(index) ? lineStarts[index] : text.count
  }

  private mutating func begin(_ node: CommonMarkNode, isParagraph: Bool) {
    let place = node.place
    let line = offset(ofLine: place.firstLine)
    limit = max(line, offset(ofLine: place.lastLine + 1))
    isInParagraph = isParagraph
    searches = 4
    var start = min(limit, line + max(1, place.column) - 1)
    if !isParagraph, let content = syntax.headingContent(at: start, limit: limit) {
      places = [content]
      return
    }
    // Definitions of link addresses belong to no node, but to the lines of the paragraph.
    while let end = syntax.definition(at: start, quotes: quotes, limit: limit) {
      places = syntax.lineContents(from: end, quotes: quotes, limit: limit)
      start = places[0]
      if start >= limit { return }
    }
    places = [start]
  }

  // MARK: Steps

  private func byte(at offset: Int) -> UInt8? { offset < limit ? text[offset] : nil }

  /// Goes on behind what `end` finds at the first place that fits; nil when none does.
  @discardableResult
  private mutating func pass(
    _ end: (_ syntax: MarkdownSyntax, _ place: Int) -> Int?
  ) -> Range<Int>? {
    for place in places {
      if let end = end(syntax, place), end <= limit {
        places = [end]
        return place..<end
      }
    }
    return nil
  }

  private mutating func passLinkEnd() {
    let (quotes, limit) = (quotes, limit)
    pass { $0.linkEnd(at: $1, quotes: quotes, limit: limit) }
  }

  /// Goes on behind raw HTML, whose lines stand in the file behind those of its containers.
  private mutating func passOver(_ literal: [UInt8]) {
    let (quotes, limit) = (quotes, limit)
    pass { $0.raw(literal, at: $1, quotes: quotes, limit: limit) }
  }

  private mutating func readText(_ node: CommonMarkNode) {
    let literal = node.literal
    guard !literal.isEmpty else { return }
    let isRaw = links.last?.isAutomatic == true
    for place in places {
      if let pieces = pieces(of: literal, at: place, isRaw: isRaw) {
        return addText(node, pieces)
      }
    }
    // The way is lost: the words themselves show where it goes on, if they stand there as they are.
    if searches > 0, let from = places.first,
      let found = syntax.find(literal, from: from, limit: limit),
      let pieces = pieces(of: literal, at: found, isRaw: isRaw)
    {
      return addText(node, pieces)
    }
    searches -= 1
    add(node, .text, nil)
  }

  private mutating func addText(_ node: CommonMarkNode, _ pieces: [MarkdownLeaf.Piece]) {
    guard let first = pieces.first, let last = pieces.last else { return }
    places = [last.source.upperBound]
    add(node, .text, first.source.lowerBound..<last.source.upperBound, pieces)
  }

  private mutating func add(
    _ node: CommonMarkNode, _ kind: MarkdownLeaf.Kind, _ source: Range<Int>?,
    _ pieces: [MarkdownLeaf.Piece] = [], codeLines: [Range<Int>] = []
  ) {
    // What a picture shows is a leaf as a whole.
    guard images.isEmpty else { return }
    leaves.append(
      MarkdownLeaf(
        kind: kind, node: node, link: links.first?.node, source: source, pieces: pieces,
        codeLines: codeLines,
        isProse: (kind == .text || kind == .code) && isInParagraph
          && links.last?.isAutomatic != true))
  }

  /// The words of a code span are words of its sentence; the marks around it and the margins of its
  /// further lines are not.
  private mutating func readCode(_ node: CommonMarkNode) {
    guard let source = pass({ $0.code(at: $1) }) else { return add(node, .code, nil) }
    let fence = text[source].prefix { $0 == UInt8(ascii: "`") }.count
    let end = source.upperBound - fence
    var lines: [Range<Int>] = []
    var start = source.lowerBound + fence
    while let newline = text[start..<end].firstIndex(of: 0x0A) {
      lines.append(start..<newline)
      let content = syntax.lineContents(from: newline + 1, quotes: quotes, limit: limit).first
      start = min(max(content ?? newline + 1, newline + 1), end)
    }
    lines.append(start..<end)
    add(node, .code, source, codeLines: lines)
  }

  /// How the bytes from `start` on show a text; nil when they do not.
  ///
  /// With `isRaw`, backslashes stand for themselves, as in an automatic link.
  private mutating func pieces(
    of literal: [UInt8], at start: Int, isRaw: Bool
  ) -> [MarkdownLeaf.Piece]? {
    var pieces: [MarkdownLeaf.Piece] = []
    var at = start
    var shown = 0
    var exact = (source: start, literal: 0)
    func end(_ pieces: inout [MarkdownLeaf.Piece]) {
      guard at > exact.source else { return }
      let source = exact.source..<at
      pieces.append(.init(source: source, literal: exact.literal..<shown, kept: source))
    }
    while shown < literal.count {
      guard let byte = byte(at: at) else { return nil }
      var special: (length: Int, shown: Int, kept: Range<Int>)?
      switch byte {
      case UInt8(ascii: "\\") where !isRaw:
        if let next = self.byte(at: at + 1), syntax.isPunctuation(next) {
          guard literal[shown] == next else { return nil }
          special = (2, 1, at + 1..<at + 2)
        }
      case UInt8(ascii: "&"):
        if let entity = syntax.entity(at: at, limit: limit),
          let characters = entities.characters(of: Array(text[at..<entity]))
        {
          guard literal[shown...].starts(with: characters) else { return nil }
          let isItself = characters == [byte]
          special = (entity - at, characters.count, at..<(isItself ? at + 1 : at))
        }
      case 0:
        // libcmark shows U+FFFD in its place.
        guard literal[shown...].starts(with: [0xEF, 0xBF, 0xBD]) else { return nil }
        special = (1, 3, at..<at)
      default: break
      }
      if let special {
        end(&pieces)
        pieces.append(
          .init(
            source: at..<at + special.length, literal: shown..<shown + special.shown,
            kept: special.kept))
        at += special.length
        shown += special.shown
        exact = (at, shown)
      } else {
        guard byte == literal[shown] else { return nil }
        at += 1
        shown += 1
      }
    }
    end(&pieces)
    return pieces
  }
}

/// What entities stand for, asked of libcmark once each.
struct EntityTable {
  private var known: [[UInt8]: [UInt8]] = [:]

  /// The characters of an entity such as `&amp;`; nil when it is none.
  mutating func characters(of entity: [UInt8]) -> [UInt8]? {
    let characters = known[entity] ?? Self.ask(entity)
    known[entity] = characters
    return characters == entity ? nil : characters
  }

  private static func ask(_ entity: [UInt8]) -> [UInt8] {
    // A letter before it keeps a blank from being taken for the margin.
    let tree = CommonMarkTree([UInt8(ascii: "x")] + entity)
    guard let node = tree.root?.firstChild?.firstChild else { return entity }
    return Array(node.literal.dropFirst())
  }
}
