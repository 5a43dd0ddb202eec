package import Timeline

/// How one kind of file becomes a source: one place to add a format.
package struct SourceReader: Sendable {
  /// The endings of its files, in lower case, without the dot.
  package let endings: [String]
  /// Whether its files say in which encoding they are written.
  let declaresEncoding: Bool
  /// Makes a source of a checked text; nil with findings when it cannot.
  let read: @Sendable (_ text: TextFile, _ identity: SourceIdentity) throws(Findings) -> SourceFile

  private init(
    endings: [String], declaresEncoding: Bool = false,
    read: @escaping @Sendable (TextFile, SourceIdentity) throws(Findings) -> SourceFile
  ) {
    self.endings = endings
    self.declaresEncoding = declaresEncoding
    self.read = read
  }

  /// All kinds of files that are read.
  package static let all: [SourceReader] = [.markdown, .plainText, .webPage]

  /// The reader of a file; nil for other kinds.
  package static func reader(for path: RelativePath) -> SourceReader? {
    all.first { $0.endings.contains(path.fileExtension.lowercased()) }
  }
}

/// What a source is called and where it comes from.
struct SourceIdentity: Sendable {
  let id: String
  let file: String
  let digest: String
}

extension SourceReader {
  /// Markdown with front matter.
  static let markdown = SourceReader(endings: ["md", "markdown"]) {
    text, identity throws(Findings) in
    try SourceReader.read(text, identity) { body throws(Diagnostic) in
      try text.checkMarkdown(from: body)
      return Content(.markdown, Array(text.bytes[body...]))
    }
  }

  /// Plain text, with or without front matter; a first `date 2023-03-22` tells when it was written.
  static let plainText = SourceReader(endings: ["txt", "text"]) {
    text, identity throws(Findings) in
    try SourceReader.read(text, identity) { Content(.plain, Array(text.bytes[$0...])) }
  }

  /// A saved web page, with or without front matter before its first tag.
  static let webPage = SourceReader(endings: ["html", "htm"], declaresEncoding: true) {
    text, identity throws(Findings) in
    try SourceReader.read(text, identity) { body throws(Diagnostic) in
      guard text.bytes[body...].contains(where: { $0 > 0x20 }) else { return Content(.plain, []) }
      let page = try WebPage(text, from: body)
      return Content(.page(page.layout), page.text, page.metadata)
    }
  }

  /// What stands behind the front matter of a file.
  private struct Content {
    let format: SourceFile.Format
    let body: [UInt8]
    let own: PageMetadata

    init(_ format: SourceFile.Format, _ body: [UInt8], _ own: PageMetadata = PageMetadata()) {
      self.format = format
      self.body = body
      self.own = own
    }
  }

  /// Reads a file whose front matter, written by a person, wins over what its content tells of itself.
  private static func read(
    _ text: TextFile, _ identity: SourceIdentity,
    contentFrom: (_ start: Int) throws(Diagnostic) -> Content
  ) throws(Findings) -> SourceFile {
    let matter: FrontMatter
    let content: Content
    do throws(Diagnostic) {
      matter = try FrontMatter.split(text.bytes, file: text.file)
      content = try contentFrom(matter.body)
    } catch {
      throw Findings([error])
    }
    var fields = YAMLFields(try matter.read(text.bytes, file: text.file))
    var metadata = SourceMetadata()
    metadata.title = fields.text("title")
    metadata.publisher = fields.text("publisher")
    metadata.author = fields.text("author")
    metadata.published = fields.date("published")
    metadata.url = fields.address("url")
    metadata.accessed = fields.date("accessed")
    metadata.archived = fields.address("archived")
    metadata.language = fields.language("language")
    metadata.licence = fields.text("licence")
    metadata.show = fields.choice("show", SourceFile.Show.self) ?? .full
    metadata.manner = fields.choice("manner", Manner.self)
    metadata.undatedLead = fields.choice("undated-lead", ReadingOptions.UndatedLead.self)
    fields.refuseUnknownKeys()
    let body = content.body
    if !body.contains(where: { $0 > 0x20 }) {
      fields.add(.error(.content(.noWords), at: Place(file: text.file)))
    }
    guard !fields.findings.hasErrors else { throw fields.findings }
    let origin = fill(&metadata, from: content, matter, text)
    return SourceFile(
      id: identity.id, file: text.file, format: content.format, metadata: metadata,
      dateOrigin: origin, body: body, bodyLine: matter.bodyLine, digest: identity.digest)
  }

  /// Takes over what only the content tells, and says where the publication date comes from.
  private static func fill(
    _ metadata: inout SourceMetadata, from content: Content, _ matter: FrontMatter, _ text: TextFile
  ) -> SourceFile.DateOrigin? {
    let own = content.own
    metadata.title = metadata.title ?? own.title
    metadata.publisher = metadata.publisher ?? own.publisher
    metadata.author = metadata.author ?? own.author
    metadata.url = metadata.url ?? own.url
    metadata.language = metadata.language ?? own.language
    if metadata.published != nil { return .frontMatter }
    if let published = own.published, let sign = own.publishedSign {
      metadata.published = published
      let place = matter.body + own.publishedOffset
      return .page(sign, line: text.bytes[..<place].count { $0 == 0x0A } + 1)
    }
    metadata.published = DateLine(content.body)?.date
    return metadata.published == nil ? nil : .firstWords
  }
}

/// The words `date 2023-03-22` at the head of a text, which tell when it was written.
package struct DateLine: Sendable, Equatable {
  /// When the text was written.
  package let date: EDTF
  /// UTF-8 offset of the first byte behind it.
  package let end: Int

  /// Finds the words; nil when the text begins otherwise.
  package init?(_ text: [UInt8]) {
    guard let words = Self.words(in: text),
      let date = try? EDTF(String(decoding: text[words], as: UTF8.self)), case .date = date
    else { return nil }
    self.date = date
    end = words.upperBound
  }

  /// What stands behind `date` at the head of a text, up to the next blank; nil when the text begins
  /// otherwise.
  private static func words(in text: [UInt8]) -> Range<Int>? {
    var at = 0
    func skipBlanks() {
      while at < text.count, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0A { at += 1 }
    }
    skipBlanks()
    for letter in "date".utf8 {
      guard at < text.count, text[at] | 0x20 == letter else { return nil }
      at += 1
    }
    if at < text.count, text[at] == UInt8(ascii: ":") { at += 1 }
    let afterWord = at
    while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    guard at > afterWord else { return nil }
    let start = at
    while at < text.count, text[at] > 0x20 { at += 1 }
    return start..<at
  }

  /// A line that is only `date` and figures, which are no date.
  struct Misread: Sendable {
    let word: String
    /// UTF-8 offsets of the word.
    let span: TextSpan
    /// Why not; nil for what is more than one date.
    let reason: EDTFError.Reason?

    /// The date that it seems to mean.
    var reading: String? {
      DateText.reading(of: word).flatMap { reading in
        if case .date? = try? EDTF(reading) { reading } else { nil }
      }
    }
  }

  /// What the first line says when it is no date: "Date 12 March" and "Date of birth" are other words.
  static func misread(_ text: [UInt8]) -> Misread? {
    guard let words = words(in: text), let first = text[words].first, first.isASCIIDigit,
      text[words.upperBound...].prefix(while: { $0 != 0x0A }).allSatisfy({ $0 <= 0x20 })
    else { return nil }
    let (word, span) = (
      String(decoding: text[words], as: UTF8.self), TextSpan(words.lowerBound, words.upperBound)
    )
    do throws(EDTFError) {
      if case .date = try EDTF(word) { return nil }
      return Misread(word: word, span: span, reason: nil)
    } catch {
      return Misread(word: word, span: span, reason: error.reason)
    }
  }
}
