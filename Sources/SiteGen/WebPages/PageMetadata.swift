package import Timeline

/// What a page tells about itself; all of it may be missing.
package struct PageMetadata: Sendable, Hashable {
  /// Where a page tells when it was published.
  package enum DateSign: Sendable, Hashable {
    /// A `<meta>` with this name.
    case meta(String)
    /// JSON-LD: `datePublished` of schema.org.
    case linkedData
    /// A `<time>` that is marked as the day of publication.
    case time
  }

  package var title: String?
  package var publisher: String?
  package var author: String?
  package var published: EDTF?
  package var publishedSign: DateSign?
  /// UTF-8 offset in the page of the element that tells it.
  package var publishedOffset = 0
  package var url: String?
  package var language: String?
}

/// Collects what a page tells about itself.
struct PageMetadataReader {
  private var metas: [String: [(value: String, offset: Int)]] = [:]
  private var marked: [String: [(value: String, offset: Int)]] = [:]
  private var canonical: String?
  private var language: String?
  private var titles: [Title: String] = [:]
  private var linked: [PageLinkedData] = []
  private var linkedOffsets: [Int] = []

  /// The elements whose words are a title, the best first.
  private enum Title: Int { case ofPart, ofPage, ofHead }

  /// Words that are being collected, for an element.
  private struct Collected {
    let element: PageElement
    var words: [UInt8] = []
  }

  private var title: Collected?
  private var script: Collected?
  /// An element whose words are the value of its `itemprop` or `rel`.
  private var value: Collected?
  private var isInPart: Bool
  private let part: PagePart
  private var mainHeadings = 0

  /// What a page tells; `part` holds its words.
  static func read(_ tree: borrowing PageTree, _ part: PagePart) -> PageMetadata {
    var reader = PageMetadataReader(part)
    tree.walk { step in
      switch step {
      case .enter(let element): reader.enter(element)
      case .leave(let element): reader.leave(element)
      case .text(let characters): reader.add(characters)
      }
      return true
    }
    return reader.metadata
  }

  private init(_ part: PagePart) {
    self.part = part
    isInPart = part.isWhole
  }

  // MARK: Collecting

  private mutating func enter(_ element: PageElement) {
    if element == part.element { isInPart = true }
    switch element.kind {
    case .html: language = element.attribute("lang") ?? element.attribute("xml:lang")
    case .meta: addMeta(element)
    case .link:
      if canonical == nil, Self.words(element.attribute("rel")).contains("canonical") {
        canonical = element.attribute("href")
      }
    case .title, .h1: if title == nil { title = Collected(element: element) }
    case .script:
      if element.attribute("type")?.lowercased() == "application/ld+json" {
        script = Collected(element: element)
      }
    case .time, .anchor, .inline, .block, .paragraph: addMarked(element)
    default: break
    }
  }

  private mutating func addMeta(_ element: PageElement) {
    guard let content = element.attribute("content") else { return }
    for key in ["property", "name", "itemprop"] {
      for name in Self.words(element.attribute(key)) {
        metas[name, default: []].append((content, element.offset))
      }
    }
  }

  private mutating func addMarked(_ element: PageElement) {
    var names = Self.words(element.attribute("itemprop"))
    let isDated =
      element.attribute("pubdate") != nil
      || Self.words(element.attribute("class")).contains(where: Self.dateClasses.contains)
    if element.kind == .time, isDated { names.append("datepublished") }
    if element.kind == .anchor, Self.words(element.attribute("rel")).contains("author") {
      names.append("author")
    }
    guard value == nil, names.contains(where: Self.markedNames.contains) else { return }
    let told = element.attribute("content") ?? element.attribute("datetime")
    guard let told else {
      value = Collected(element: element)
      return
    }
    for name in names { marked[name, default: []].append((told, element.offset)) }
  }

  /// Classes of the day of publication: microformats, and what blogs write.
  private static let dateClasses = ["published", "dt-published", "entry-date", "post-date"]
  private static let markedNames = ["datepublished", "author"]

  private mutating func add(_ characters: PageCharacters) {
    title?.words += Array(characters.shown)
    script?.words += Array(characters.shown)
    value?.words += Array(characters.shown)
  }

  private mutating func leave(_ element: PageElement) {
    if let ended = title, ended.element == element {
      title = nil
      add(Self.line(ended.words), titleOf: element)
    }
    if let ended = script, ended.element == element {
      script = nil
      if let data = PageLinkedData(ended.words) {
        linked.append(data)
        linkedOffsets.append(element.offset)
      }
    }
    if let ended = value, ended.element == element {
      value = nil
      let isDate = Self.words(element.attribute("itemprop")).contains("datepublished")
      let name = isDate || element.kind == .time ? "datepublished" : "author"
      marked[name, default: []].append((Self.line(ended.words), element.offset))
    }
    if element == part.element { isInPart = false }
  }

  private mutating func add(_ words: String, titleOf element: PageElement) {
    guard !words.isEmpty else { return }
    if element.kind == .title {
      // A drawing has a title of its own.
      if titles[.ofHead] == nil { titles[.ofHead] = words }
      return
    }
    mainHeadings += 1
    if isInPart, titles[.ofPart] == nil { titles[.ofPart] = words }
    titles[.ofPage] = words
  }

  // MARK: Choosing

  private var metadata: PageMetadata {
    var metadata = PageMetadata()
    metadata.title =
      titles[.ofPart] ?? meta("og:title") ?? (mainHeadings == 1 ? titles[.ofPage] : nil)
      ?? titles[.ofHead]
    metadata.publisher =
      meta("og:site_name") ?? linked.lazy.compactMap(\.publisher).first
      ?? meta("dc.publisher") ?? meta("citation_journal_title")
    metadata.author = author
    metadata.url = [canonical, meta("og:url"), linked.lazy.compactMap(\.url).first]
      .compactMap(\.self).first(where: WebAddress.isWhole)
    metadata.language = language.flatMap(Self.tag)
    for (date, sign, offset) in dates {
      guard let day = PublishedDay(date)?.date else { continue }
      metadata.published = day
      metadata.publishedSign = sign
      metadata.publishedOffset = offset
      break
    }
    return metadata
  }

  /// Where the day of publication may stand, the best first.
  private var dates: [(String, PageMetadata.DateSign, Int)] {
    func told(_ name: String) -> [(String, PageMetadata.DateSign, Int)] {
      (metas[name] ?? []).map { ($0.value, .meta(name), $0.offset) }
    }
    let data = zip(linked, linkedOffsets).sorted { $0.0.isArticle && !$1.0.isArticle }
    return told("article:published_time")
      + data.compactMap { data, offset in
        data.published.map { ($0, PageMetadata.DateSign.linkedData, offset) }
      }
      + Self.dateNames.flatMap(told)
      + (marked["datepublished"] ?? []).map { ($0.value, .time, $0.offset) }
  }

  /// Names of the day of publication: schema.org, Dublin Core, Highwire Press, and customs of the trade.
  private static let dateNames = [
    "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dc.date.created", "dcterms.created", "citation_publication_date", "citation_date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "parsely-pub-date", "sailthru.date", "og:published_time", "originalpublicationdate",
  ]

  private var author: String? {
    if let names = linked.lazy.map(\.authors).first(where: { !$0.isEmpty }) {
      return names.joined(separator: ", ")
    }
    let lists = [
      metas["author"], metas["citation_author"], metas["dc.creator"], metas["byl"],
      metas["parsely-author"], metas["article:author"], marked["author"],
    ]
    for list in lists {
      var names: [String] = []
      for (value, _) in list ?? [] {
        let name = Self.withoutBy(Self.line(Array(value.utf8)))
        if !name.isEmpty, !WebAddress.isWhole(name), !names.contains(name) { names.append(name) }
      }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  private static func withoutBy(_ name: String) -> String {
    name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
  }

  private func meta(_ name: String) -> String? {
    metas[name]?.lazy.map { Self.line(Array($0.value.utf8)) }.first { !$0.isEmpty }
  }

  /// The words of an attribute that is a list of them, in lower case.
  private static func words(_ text: String?) -> [String] {
    text?.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// A text on one line.
  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// A language tag as BCP 47 has it; nil for what is none, and for names such as "english".
  private static func tag(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let primary = tag.prefix { $0 != "-" }
    return primary.count < 4 && LanguageTag.isWellFormed(tag) ? tag : nil
  }
}

/// The day that a page gives as its day of publication, in one of the forms of ISO 8601.
struct PublishedDay {
  let date: EDTF

  /// Reads a day, a month or a year; the time of a day is left out, since dates are counted from days.
  init?(_ text: String) {
    let text = text.trimmingBlanks
    let head = text.prefix { $0 != "T" && $0 != " " }
    let digits = head.replacing("/", with: "-")
    // 20230322
    let isCompact = digits.count == 8 && digits.allSatisfy { $0.isASCII && $0.isNumber }
    let day =
      isCompact
      ? "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))" : digits
    let isWhole = day.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
    if isWhole, [4, 7, 10].contains(day.count), let date = try? EDTF(day) {
      self.date = date
      return
    }
    // "March 22, 2023"
    guard let words = DateText.reading(of: text, withHour: true), let date = try? EDTF(words),
      case .date = date
    else { return nil }
    self.date = date.withoutTime
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
