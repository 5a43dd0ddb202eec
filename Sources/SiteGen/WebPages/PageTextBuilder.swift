/// Puts the words of a page together as a reader sees them: white space collapsed, one block behind
/// the other.
struct PageTextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [PageLayout.Block] = []
  private(set) var pieces: [PagePlaces.Piece] = []

  /// How far the page's text stands behind the beginning of its file.
  private let shift: Int
  private var references = CharacterReferences()
  /// Where the block that is being read begins; nil between blocks.
  private var start: Int?
  /// Blanks that the next word makes visible.
  private var gap: Gap?

  private struct Gap {
    let range: Range<Int>
    /// Whether it is one blank and nothing else.
    let isExact: Bool
    var endsLine = false
  }

  init(shift: Int) { self.shift = shift }

  // MARK: Blocks

  /// Ends the block that is being read, if it holds any words.
  mutating func endBlock(_ kind: PageLayout.Block.Kind) {
    gap = nil
    guard let start else { return }
    blocks.append(PageLayout.Block(kind: kind, range: start..<text.count, cells: []))
    text += [0x0A, 0x0A]
    self.start = nil
  }

  /// Ends a line; the second end in a row ends the block.
  mutating func endLine(_ kind: PageLayout.Block.Kind, at place: Int) {
    guard start != nil else { return }
    if gap?.endsLine == true { return endBlock(kind) }
    gap = Gap(range: shift + place..<shift + place, isExact: false, endsLine: true)
  }

  /// Makes one row of the blocks from an index on, each of which is a cell.
  mutating func joinCells(from first: Int, table: Int, isHead: Bool) {
    let cells = blocks[first...].map(\.range)
    guard let start = cells.first?.lowerBound, let end = cells.last?.upperBound else { return }
    // In place of the two line ends between blocks.
    for cell in cells.dropLast() {
      text[cell.upperBound] = 0x09
      text[cell.upperBound + 1] = 0x20
    }
    blocks.removeSubrange(first...)
    blocks.append(
      PageLayout.Block(
        kind: .row(table: table, isHead: isHead), range: start..<end, cells: cells))
  }

  // MARK: Words

  /// Adds a text; in one that is preformatted, lines end where they end in the file.
  mutating func add(
    _ characters: PageCharacters, isPreformatted: Bool, kind: PageLayout.Block.Kind
  ) {
    let (shown, written) = (characters.shown, characters.written)
    let base = shift + characters.offset
    var (at, place) = (0, 0)
    while at < shown.count {
      let run = Self.plainRun(shown, at, written, place)
      if run > 0 {
        addWord(shown[at..<at + run], from: base + place..<base + place + run, isExact: true)
        at += run
        place += run
        continue
      }
      let step = self.step(shown, at, written, place)
      if step.shown > 0 {
        let range = base + place..<base + place + step.written
        let character = Array(shown[at..<at + step.shown])
        if isPreformatted, character == [0x0A] {
          endLine(kind, at: characters.offset + place)
        } else {
          addCharacter(character, from: range, isExact: step.isExact)
        }
      }
      at += step.shown
      place += step.written
    }
  }

  /// How many bytes from here on are letters and marks of ASCII that stand for themselves.
  private static func plainRun(
    _ shown: UnsafeRawBufferPointer, _ at: Int, _ written: UnsafeRawBufferPointer, _ place: Int
  ) -> Int {
    let most = min(shown.count - at, written.count - place)
    var length = 0
    while length < most {
      let byte = shown[at + length]
      guard byte == written[place + length], byte > 0x20, byte < 0x80,
        byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<")
      else { break }
      length += 1
    }
    return length
  }

  /// How many bytes are shown next, and how many bytes of the file tell them; one of both is not 0.
  private mutating func step(
    _ shown: UnsafeRawBufferPointer, _ at: Int, _ written: UnsafeRawBufferPointer, _ place: Int
  ) -> (shown: Int, written: Int, isExact: Bool) {
    let byte = shown[at]
    let length = min(Self.length(of: byte), shown.count - at)
    guard place < written.count else { return (length, 0, false) }
    if written[place] == UInt8(ascii: "&"),
      let reference = references.reference(in: written, at: place),
      shown[at...].starts(with: reference.characters)
    {
      return (reference.characters.count, reference.length, false)
    }
    if written[place] == UInt8(ascii: "<") {
      // A tag that means nothing stands in the text, and is not shown.
      let isShown =
        byte == written[place] && at + 1 < shown.count && place + 1 < written.count
        && shown[at + 1] == written[place + 1]
      if !isShown, let end = Self.tagEnd(in: written, at: place) { return (0, end - place, false) }
    }
    let isSame =
      place + length <= written.count
      && shown[at..<at + length].elementsEqual(written[place..<place + length])
    if isSame { return (length, length, true) }
    // The end of the line behind `<pre>` is not shown.
    if written[place] == 0x0A { return (0, 1, false) }
    return (length, 1, false)
  }

  /// Behind a tag or a comment; nil when none begins here.
  private static func tagEnd(in written: UnsafeRawBufferPointer, at start: Int) -> Int? {
    guard start + 1 < written.count else { return nil }
    switch written[start + 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      break
    default: return nil
    }
    var at = start + 1
    var quote: UInt8?
    while at < written.count {
      let byte = written[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      at += 1
    }
    return written.count
  }

  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  private mutating func addCharacter(_ bytes: [UInt8], from range: Range<Int>, isExact: Bool) {
    if Self.isBlank(bytes) {
      guard start != nil, gap == nil else { return }
      gap = Gap(range: range, isExact: isExact && bytes == [0x20])
    } else if !Self.isUnseen(bytes) {
      addWord(bytes, from: range, isExact: isExact)
    }
  }

  /// White space of HTML, and the blanks at which no line may end.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    switch bytes {
    case [0x20], [0x09], [0x0A], [0x0C], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x87]: true
    default: false
    }
  }

  /// Soft hyphens and blanks without width, which no reader sees.
  private static func isUnseen(_ bytes: [UInt8]) -> Bool {
    switch bytes {
    case [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF]: true
    default: false
    }
  }

  private mutating func addWord(
    _ bytes: some Collection<UInt8>, from range: Range<Int>, isExact: Bool
  ) {
    if start == nil { start = text.count }
    if let gap {
      let blank: [UInt8] = [gap.endsLine ? 0x0A : 0x20]
      append(blank, from: gap.range, isExact: gap.isExact)
    }
    gap = nil
    append(bytes, from: range, isExact: isExact)
  }

  private mutating func append(
    _ bytes: some Collection<UInt8>, from range: Range<Int>, isExact: Bool
  ) {
    let offset = Int32(clamping: text.count)
    let file = Int32(clamping: range.lowerBound)
    let length = Int32(clamping: bytes.count)
    text.append(contentsOf: bytes)
    if isExact, let last = pieces.last, last.isExact, last.end == offset, last.fileEnd == file {
      pieces[pieces.count - 1].length += length
      pieces[pieces.count - 1].fileEnd += length
      return
    }
    pieces.append(
      PagePlaces.Piece(
        text: offset, length: length, file: file, fileEnd: Int32(clamping: range.upperBound),
        isExact: isExact))
  }
}

/// What character references such as `&eacute;` stand for, asked of the parser once each.
struct CharacterReferences {
  private var known: [[UInt8]: [UInt8]] = [:]
  /// More different ones than this are asked for again.
  private static let most = 10_000

  /// The characters of the reference at an offset, and its length; nil when there is none.
  mutating func reference(
    in written: UnsafeRawBufferPointer, at start: Int
  ) -> (characters: [UInt8], length: Int)? {
    var end = start + 1
    // The longest name has 31 letters.
    while end < min(written.count, start + 34), Self.isName(written[end]) { end += 1 }
    if end < written.count, written[end] == UInt8(ascii: ";") { end += 1 }
    let whole = Array(written[start..<end])
    let shown = known[whole] ?? Self.ask(whole)
    if known.count < Self.most { known[whole] = shown }
    guard shown != whole else { return nil }
    // What stands behind a reference without a semicolon is as it was.
    var same = 0
    while same < min(whole.count, shown.count) - 1,
      whole[whole.count - 1 - same] == shown[shown.count - 1 - same]
    {
      same += 1
    }
    return (Array(shown.dropLast(same)), whole.count - same)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private static func ask(_ reference: [UInt8]) -> [UInt8] {
    guard let tree = try? PageTree(Array("<p>".utf8) + reference) else { return reference }
    var shown: [UInt8] = []
    tree.walk { step in
      if case .text(let characters) = step { shown += Array(characters.shown) }
      return true
    }
    return shown
  }
}
