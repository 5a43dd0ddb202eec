import Timeline

/// A site with everything that several pages need to know about it, worked out once.
///
/// A class, since every view on every page holds it.
package final class Scene: Sendable {
  let site: Site
  /// The cores that work out what is told of each event.
  let workers: Workers
  let words: InterfaceWords
  let wordsRecord: Record
  let eventPaths: [RelativePath]
  /// Index of each event by the path of its page.
  let eventIndexes: [RelativePath: Int]
  let sourcePaths: [RelativePath]
  let pagePaths: [RelativePath]
  /// Index of each source by its identifier.
  let sourceIndexes: [String: Int]
  /// What is made of each content file: a page, or the same file elsewhere.
  let pagesByFile: [String: RelativePath]
  /// What has become of each event in earlier builds, by its identifier, the newest first.
  let eventHistories: [String: [DatedChange]]
  /// Front-matter keys of their own that the events use, and those of the hand-written pages.
  let eventKeys: [ExtraKey]
  let pageKeys: [ExtraKey]
  /// `ltr` or `rtl`, as the script of the site's language runs.
  let direction: String
  /// What the page of an event may show: one, so that its shape is not compared for each page.
  let eventPage: Schema<EventView>
  /// How the timeline is laid out.
  let form: TimelineForm
  /// The events by year, for pages of their own.
  let periods: Periods
  /// The events in the order of time, with what their headings say.
  let chronology: Chronology
  /// For each event how it is known.
  let statuses: [[EventStatus]]
  /// For each event how many sources tell it; copies of one story count once.
  let sourceCounts: [Int]
  let facets: FacetIndex
  /// The pages to which every page leads, and the feeds that it offers.
  let navigation: [NavigationTarget]
  let feeds: [Feed]
  /// For each facet the first and the last year of its events, in words.
  let facetSpans: [String?]
  /// For each source what it shows, where it has an original to lead to.
  let shownTexts: [ShownText?]
  /// The day that files are stamped with: never a clock's.
  var stamp: CivilDate { knownStamp.value }
  private let knownStamp: Later<CivilDate>
  private let knownDigests = Guarded<SiteDigests?>(nil)
  /// What sources in Markdown show, by their indexes, as far as somebody has asked.
  let markdownWords = Guarded<[Int: MarkdownWords]>([:])

  /// Entries in full on one page of a year.
  static let mostEntries = 300
  /// Lines on one page of a list.
  static let mostLines = 1000
  /// With more events than this there is no index for search and filters: it would be too long to load.
  static let mostFindable = 3000

  static let timelinePath = RelativePath(trusted: "index.html")
  static let compactPath = RelativePath(trusted: "compact/index.html")
  static let methodPath = RelativePath(trusted: "method/index.html")
  static let sourcesPath = RelativePath(trusted: "sources/index.html")
  static let coveragePath = coveragePath(page: 0)
  static let notFoundPath = RelativePath(trusted: "404.html")

  /// Works out what pages share.
  package init(_ site: Site, workers: Workers = Workers(1)) {
    self.site = site
    self.workers = workers
    words = .of(site.configuration.language)
    wordsRecord = Schemas.words.fixedRecord(words)
    eventPaths = site.events.map { RelativePath(trusted: "events/\($0.slug).html") }
    eventIndexes = Dictionary(
      eventPaths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    sourcePaths = site.sources.map { RelativePath(trusted: "sources/\($0.slug).html") }
    pagePaths = site.pages.map { RelativePath(trusted: "\($0.slug).html") }
    sourceIndexes = Dictionary(
      site.sources.enumerated().map { ($1.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    let files =
      site.events.map(\.file) + site.sources.map(\.source.file) + site.pages.map(\.file)
      + site.assets.map(\.text)
    let paths = eventPaths + sourcePaths + pagePaths + site.assets.map(AssetStore.path)
    pagesByFile = Dictionary(zip(files, paths), uniquingKeysWith: { first, _ in first })
    eventHistories = DatedChange.byEvent(site.history)
    eventKeys = ExtraKey.union(of: site.events.map { $0.event.extra })
    eventPage = Schemas.eventPage(keys: eventKeys)
    pageKeys = ExtraKey.union(of: site.pages.map(\.extra))
    direction = Self.direction(of: site.configuration.language)
    form = site.configuration.timeline ?? TimelineForm(events: site.events.count)
    let isAhead = site.events.map { $0.event.isAhead(on: site.asOf) }
    shownTexts = site.sources.map { entry in
      entry.source.metadata.url.nonEmpty.map { _ in ShownText(of: entry.source) }
    }
    let sourceCounts = site.events.map(\.countedSources)
    self.sourceCounts = sourceCounts
    let statuses = site.events.indices.map { index in
      site.events[index].statuses(sources: sourceCounts[index], isAhead: isAhead[index])
    }
    self.statuses = statuses
    let facets = Later(workers) { [sourceIndexes] in
      FacetIndex(site, statuses: statuses, sources: sourceIndexes)
    }
    chronology = Chronology(events: site.events, isAhead: isAhead, words: words)
    periods = Periods(chronology, most: Self.mostEntries)
    // A build after an edit seldom makes a file that wants it.
    knownStamp = Later(Workers(1)) { Self.stamp(of: site) }
    self.facets = facets.value
    navigation = NavigationTarget.all(site, words, self.facets, written: pagePaths)
    feeds = Feed.all(site)
    // An event has several facets.
    let spans = workers.map(site.events) { YearSpan($0.event.date) }
    facetSpans = workers.map(self.facets.all) { [words] facet in
      YearSpan.text(facet.events.lazy.map { spans[$0] }, words)
    }
  }

  /// Today's day if it is known, else the last day that a citation was published on or an event is
  /// dated to; 1 January 1970 when nothing has a date.
  private static func stamp(of site: Site) -> CivilDate {
    if let asOf = site.asOf { return asOf }
    var cited: CivilDate?
    var dated: CivilDate?
    for event in site.events.lazy.map(\.event) {
      for published in event.citations.lazy.map(\.published) {
        if let day = published?.bounds.latest { cited = max(cited ?? day, day) }
      }
      if let day = event.date.bounds.latest { dated = max(dated ?? day, day) }
    }
    return cited ?? dated ?? CivilDate(dayNumber: 0)
  }

  /// What its pages show, as digests; worked out when they are asked for.
  var digests: SiteDigests {
    knownDigests.use { known in
      let digests = known ?? SiteDigests(self)
      known = digests
      return digests
    }
  }

  /// For each event whether it is still to come.
  var isAhead: [Bool] { chronology.isAhead }

  /// The page that has an event's entry in full, under the id that is its slug.
  func entryPath(_ event: Int) -> RelativePath {
    guard form != .full else { return Self.timelinePath }
    let place = periods.places[event]
    return periodPath(place.period, page: place.page)
  }

  /// Whether there is a page with a line for each event beside the timeline itself.
  var hasCompactPage: Bool { form == .full && site.events.count > 1 }

  /// Whether the site has an index for search and filters.
  var isFindable: Bool { (2...Self.mostFindable).contains(site.events.count) }

  /// A page of a period's events, counted from 0.
  func periodPath(_ index: Int, page: Int = 0) -> RelativePath {
    Self.numbered("years/\(periods.all[index].slug)", page)
  }

  /// A page of a facet's events, counted from 0.
  func facetPath(_ index: Int, page: Int = 0) -> RelativePath {
    Self.numbered("\(facets.all[index].kind.rawValue)/\(facets.all[index].slug)", page)
  }

  /// A page of all facets of a kind, counted from 0.
  func facetIndexPath(_ kind: FacetKind, page: Int = 0) -> RelativePath {
    page == 0 ? kind.indexPath : Self.numbered("\(kind.rawValue)/index", page)
  }

  /// A page of the account of all dated sentences, counted from 0.
  static func coveragePath(page: Int) -> RelativePath { numbered("sources/coverage", page) }

  /// A page of the table of all sources, counted from 0.
  static func sourcesPath(page: Int) -> RelativePath { numbered("sources/index", page) }

  /// The pages of a list: `years/2019.html`, `years/2019/2.html`.
  private static func numbered(_ name: String, _ page: Int) -> RelativePath {
    RelativePath(trusted: page == 0 ? "\(name).html" : "\(name)/\(page + 1).html")
  }

  /// The day that stands for today, as a date.
  var asOf: EDTF? { site.asOf.map { .day($0) } }

  /// The address of the published site with a slash at its end; nil when it is not known.
  var base: String? {
    let base = site.configuration.baseURL
    return base.isEmpty ? nil : base.hasSuffix("/") ? base : base + "/"
  }

  /// `ltr` or `rtl`, as the script of a language runs.
  private static func direction(of language: String) -> String {
    let subtags = language.lowercased().split(separator: "-")
    let rightToLeft: Set<Substring> = [
      "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
      "arab", "hebr", "thaa", "nkoo", "adlm", "rohg",
    ]
    if subtags.dropFirst().contains("latn") { return "ltr" }
    return subtags.contains { rightToLeft.contains($0) } ? "rtl" : "ltr"
  }
}

extension CuratedEvent {
  /// Whether it is still to come on the day that stands for today.
  func isAhead(on asOf: CivilDate?) -> Bool {
    guard let asOf else { return false }
    let bounds = self.date.bounds
    if let start = bounds.earliest ?? bounds.latest, start > asOf { return true }
    guard isPlanned, let end = bounds.latest else { return false }
    return end > asOf
  }

  /// The evidence that still proves something.
  var standingEvidence: [Evidence] { self.evidence.filter { !$0.isWithdrawn }.map(\.evidence) }

  /// Whether every source that is left tells it as something still to come.
  var isPlanned: Bool {
    let standing = standingEvidence
    return !standing.isEmpty && standing.allSatisfy(\.isPlanned)
  }
}

/// One page looking at the scene: its links start from where the page is.
struct Viewer: Sendable {
  let scene: Scene
  let path: RelativePath
  /// Whether links are whole addresses, for a page that is shown anywhere.
  var isAbsolute = false
  /// Whether links start at the root of the host, for a page that the host shows anywhere.
  var isRooted = false

  var site: Site { scene.site }
  var words: InterfaceWords { scene.words }

  /// The reference to another page, or to a place on it.
  func link(to target: RelativePath, fragment: String = "") -> String {
    if target == path, !fragment.isEmpty { return "#" + fragment }
    let address = address(of: target)
    return fragment.isEmpty ? address : address + "#" + fragment
  }

  private func address(of target: RelativePath) -> String {
    if isAbsolute, let base = scene.base { return absolute(target, base) }
    if isRooted, let folder = site.configuration.hostFolder {
      return absolute(target, folder.isRoot ? "/" : "/\(folder.text)/")
    }
    return target.reference(from: path)
  }

  func absolute(_ target: RelativePath, _ base: String) -> String {
    // Seen from the root, a reference is the path itself.
    target.isRoot ? base : base + target.reference(from: RelativePath(trusted: "x"))
  }

  func date(_ edtf: EDTF?) -> DateValue? {
    edtf.map { DateValue($0, label: scene.words.date($0)) }
  }
}

/// Names of places on our pages; slugs hold no underscore, so an event's can never be one of them.
enum Anchor {
  static let content = "_content"

  static func sentence(_ mark: Int) -> String { "s\(mark + 1)" }

  /// The definitions of all statuses.
  static let statuses = "_statuses"

  static func status(_ status: EventStatus) -> String { "_\(status.rawValue)" }

  /// A rule on the page about the method; nil for a name of a person's own that is fit for no address.
  static func rule(_ name: String) -> String? {
    let isPlain = name.utf8.allSatisfy {
      $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) || $0.isASCIIDigit
    }
    return isPlain && !name.isEmpty ? "_rule-\(name)" : nil
  }
}
