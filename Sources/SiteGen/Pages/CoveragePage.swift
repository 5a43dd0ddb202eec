internal import Timeline

extension PageBuilder {
  static let coverage = PageBuilder(
    name: "coverage",
    summary: "What became of every dated sentence: how many are shown, and why others are not.",
    template: "coverage.md",
    shape: { _ in Schemas.coverage.shape },
    pages: { scene in
      let groups = CoverageView.groups(scene.site)
      var pages: [Page] = []
      for number in groups.indices {
        let view = CoverageView(
          viewer: Viewer(scene: scene, path: Scene.coveragePath(page: number)),
          indexes: groups[number], number: number, count: groups.count)
        pages.append(
          view.viewer.page(
            title: view.pager.title(scene.words.coverage), description: view.account,
            values: Schemas.coverage.record(view)))
      }
      return pages
    })
}

/// The account of all dated sentences.
struct CoverageView: Sendable {
  /// A page is full with so many sentences.
  static let mostSentences = 500

  let viewer: Viewer
  /// The sources of this page.
  let indexes: [Int]
  let number: Int
  let count: Int

  /// The sources that have sentences which are left out, page by page; one page at least.
  static func groups(_ site: Site) -> [[Int]] {
    var groups: [[Int]] = [[]]
    var sentences = 0
    for index in site.sources.indices where !site.sources[index].leftOut.isEmpty {
      if sentences >= mostSentences {
        groups.append([])
        sentences = 0
      }
      groups[groups.count - 1].append(index)
      sentences += site.sources[index].leftOut.count
    }
    return groups
  }

  var pager: Pager {
    Pager(viewer: viewer, number: number, count: count) { Scene.coveragePath(page: $0) }
  }

  var site: Site { viewer.site }

  /// In words: all sentences, how many are shown, how many left out.
  var account: String {
    let all = site.sources.reduce(0) { $0 + $1.marks.count }
    let leftOut = site.sources.reduce(0) { $0 + $1.leftOut.count }
    return viewer.words.sentenceSummary(all, all - leftOut, leftOut)
  }

  /// The reasons that there are, the most frequent first.
  var reasons: [ReasonView] {
    var counts: [LedgerReason: Int] = [:]
    for source in site.sources {
      for mark in source.leftOut { counts[mark.reason, default: 0] += 1 }
    }
    return LedgerReason.allCases.compactMap { reason in
      counts[reason].map { ReasonView(viewer: viewer, reason: reason, count: $0) }
    }
    .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    .map(\.element)
  }

  var sources: [SourceView] {
    indexes.map { SourceView(viewer: viewer, index: $0) }
  }
}

/// A reason for which sentences are left out, and how many.
struct ReasonView: Sendable {
  let viewer: Viewer
  let reason: LedgerReason
  let count: Int
}

/// A dated sentence that no event shows.
struct LeftOutView: Sendable {
  let source: SourceView
  /// Its number among the marks of its source.
  let mark: Int
  let sentence: MarkedSentence
  let reason: LedgerReason

  /// Its words; nil when the source may not be shown beyond its quotes.
  var text: String? {
    guard source.metadata.show != .quotes else { return nil }
    let words = source.entry.source.words(sentence.span)
    return source.viewer.scene.shown(words, of: source.index, at: sentence.span)
  }

  /// The sentence on the page of its source; the page as a whole when it is not shown there.
  var page: String {
    var target = source
    if source.metadata.show != .quotes { target.mark = mark }
    return target.page
  }
}

extension SiteSource {
  /// The marks that no event shows, by their numbers, each with the reason.
  fileprivate var leftOut: [(mark: Int, sentence: MarkedSentence, reason: LedgerReason)] {
    marks.enumerated().compactMap { index, mark in
      guard case .leftOut(let reason) = mark.outcome else { return nil }
      return (index, mark, reason)
    }
  }
}

extension Schemas {
  static let coverage = Schema<CoverageView>([
    .text("title", "The name of the page.") { $0.viewer.words.coverage },
    .text("account", "In words: dated sentences, how many are shown, how many left out.") {
      $0.account
    },
    .list("reasons", reason, "Why sentences are left out, the most frequent reason first.") {
      $0.reasons
    },
    .flag("isFirst", "Whether it is the first page of the account.") { $0.number == 0 },
    .record("pager", pager, "The way to the other pages of the account.") {
      $0.count > 1 ? $0.pager : nil
    },
    .list("sources", coveredSource, "The sources with sentences that are left out.") { $0.sources },
    .words { $0.viewer.scene },
  ])

  private static let reason = Schema<ReasonView>([
    .text("reason", "The reason, in words.") { $0.viewer.words.ledgerReason($0.reason) },
    .number("count", "The number of sentences.") { $0.count },
  ])

  private static let coveredSource = Schema<SourceView>(
    sourceMembers + [
      .list("sentences", leftOut, "The sentences that are left out, in the order of the text.") {
        view in
        view.entry.leftOut.map {
          LeftOutView(source: view, mark: $0.mark, sentence: $0.sentence, reason: $0.reason)
        }
      }
    ])

  private static let leftOut = Schema<LeftOutView>([
    .text("text", "The sentence; nothing where only quotes of the source may be shown.") {
      $0.text
    },
    .date("date", "The date that was read in it.") { $0.source.viewer.date($0.sentence.date) },
    .text("reason", "Why it is left out, in words.") {
      $0.source.viewer.words.ledgerReason($0.reason)
    },
    .url("page", "The sentence on the page of its source.") { $0.page },
  ])
}
