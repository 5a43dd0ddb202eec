import Timeline

extension PageBuilder {
  static let method = PageBuilder(
    name: "method",
    summary: "How the site is made: rules, counts, what each word means, and the limits.",
    template: "method.md",
    shape: { _ in Schemas.method.shape },
    pages: { scene in
      let viewer = Viewer(scene: scene, path: Scene.methodPath)
      return [
        viewer.page(
          title: scene.words.method, description: scene.words.methodWords.summary,
          values: Schemas.method.record(MethodView(viewer: viewer)))
      ]
    })
}

/// How the site is made, counted on the site itself.
struct MethodView: Sendable {
  let viewer: Viewer

  var words: MethodWords { viewer.words.methodWords }

  /// A number with what it counts, and the page that shows it.
  struct Count: Sendable {
    let label: String
    let number: Int
    var page: String?
  }

  var counts: [Count] {
    let site = viewer.site
    let marks = site.sources.reduce(0) { $0 + $1.marks.count }
    let leftOut = site.sources.reduce(0) { total, source in
      total + source.marks.count { if case .leftOut = $0.outcome { true } else { false } }
    }
    return [
      Count(
        label: viewer.words.sources, number: site.sources.count,
        page: viewer.link(to: Scene.sourcesPath)),
      Count(label: viewer.words.datedSentences, number: marks),
      Count(label: words.shown, number: marks - leftOut),
      Count(
        label: viewer.words.leftOut, number: leftOut, page: viewer.link(to: Scene.coveragePath)),
      Count(
        label: viewer.words.eventsUsed, number: site.events.count,
        page: viewer.link(to: Scene.timelinePath)),
    ]
  }

  /// How dates are read, and of which there are estimates.
  var dates: [String] {
    let hasLeads = viewer.site.events.contains {
      $0.event.standingEvidence.contains { $0.rule == EventLexicon.undatedLead }
    }
    return words.dates + (hasLeads ? [words.undatedLead] : [])
  }

  /// The rules that read the dates of this site, the most used first.
  var rules: [RuleView] {
    var counts: [String: Int] = [:]
    for entry in viewer.site.events {
      for evidence in entry.event.standingEvidence where !evidence.rule.isEmpty {
        counts[evidence.rule, default: 0] += 1
      }
    }
    // The tables of a language are dear, and a site written by hand has no need of them.
    guard !counts.isEmpty else { return [] }
    let known = Dictionary(
      Language.all.flatMap(\.rules).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      let example = known[name]?.examples.first { (try? EDTF($0.expected)) != nil }
      return RuleView(viewer: viewer, name: name, count: count, example: example)
    }
  }
}

/// A rule that reads dates, with how many it has read.
struct RuleView: Sendable {
  let viewer: Viewer
  let name: String
  let count: Int
  let example: Rule.Example?

  /// The words in square brackets of the example.
  var expression: String? {
    guard let text = example?.text, let open = text.firstIndex(of: "["),
      let close = text[open...].firstIndex(of: "]")
    else { return nil }
    return String(text[text.index(after: open)..<close])
  }
}

/// A status with its definition, and the events that have it.
struct MeaningView: Sendable {
  let viewer: Viewer
  let status: EventStatus

  var facet: Int? {
    viewer.scene.facets.of(.status).first { viewer.scene.facets.all[$0].status == status }
  }
}

/// A sign that stands under dates.
struct SignView: Sendable {
  let words: InterfaceWords
  let sign: DateSign

  var glyph: Glyph {
    switch sign {
    case .day: Glyph(sign: sign, start: 88, end: 88)
    case .vague: Glyph(sign: sign, start: 40, end: 70)
    case .doubted: Glyph(sign: sign, start: 30, end: 80)
    case .interval: Glyph(sign: sign, start: 52, end: 76)
    case .openStart: Glyph(sign: sign, start: 0, end: 100)
    case .openEnd: Glyph(sign: sign, start: 20, end: Glyph.width)
    }
  }
}

extension Schemas {
  static let method = Schema<MethodView>([
    .text("title", "The name of the page.") { $0.viewer.words.method },
    .text("summary", "What the page tells, in a sentence.") { $0.words.summary },
    .texts("steps", "How an entry comes about, a sentence or two each.") { $0.words.steps },
    .texts("dates", "How dates are read and shown, a sentence or two each.") { $0.dates },
    .texts("limits", "What the method cannot do, a sentence or two each.") { $0.words.limits },
    .list("counts", count, "What there is on this site, counted.") { $0.counts },
    .list("meanings", meaning, "The words about how an event is known, defined.") { view in
      EventStatus.allCases.map { MeaningView(viewer: view.viewer, status: $0) }
    },
    .text("statusesAnchor", "The id of the definitions.") { _ in Anchor.statuses },
    .list("signs", sign, "The signs under dates, explained.") { view in
      DateSign.allCases.map { SignView(words: view.viewer.words, sign: $0) }
    },
    .list("rules", rule, "The rules that read the dates of this site, the most used first.") {
      $0.rules
    },
    .text("version", "The version of the program.") { _ in Version.text },
    .flag("hasRules", "Whether any date was read by a rule.") { !$0.rules.isEmpty },
    .text("asOfDate", "The day that stands for today, in words.") {
      $0.viewer.scene.asOf.map($0.viewer.words.date)
    },
    .record("labels", Schemas.methodWords, "The headings of the page.") { $0.words },
    .words { $0.viewer.scene },
  ])

  static let methodWords = Schema<MethodWords>([
    .text("stepsHeading", "Heading of how an entry comes about.") { $0.stepsHeading },
    .text("datesHeading", "Heading of how dates are read.") { $0.datesHeading },
    .text("countsHeading", "Heading of the counts.") { $0.countsHeading },
    .text("statusesHeading", "Heading of the definitions.") { $0.statusesHeading },
    .text("rulesHeading", "Heading of the rules.") { $0.rulesHeading },
    .text("rulesNote", "What the table of rules shows.") { $0.rulesNote },
    .text("limitsHeading", "Heading of the limits.") { $0.limitsHeading },
    .text("versionHeading", "Heading of the version.") { $0.versionHeading },
    .text("rule", "Head of the column of rules.") { $0.rule },
    .text("example", "Head of the column of examples.") { $0.example },
    .text("datesRead", "Head of the column of numbers of dates.") { $0.datesRead },
    .text("program", "Label of the program's version.") { $0.program },
    .text("asOf", "Label of the day that stands for today.") { $0.asOf },
  ])

  private static let count = Schema<MethodView.Count>([
    .text("label", "What is counted.") { $0.label },
    .number("number", "How many there are.") { $0.number },
    .url("page", "The page that shows them; empty when none does.") { $0.page },
  ])

  private static let meaning = Schema<MeaningView>([
    .text("anchor", "The id of the definition.") { Anchor.status($0.status) },
    .text("label", "The status in words.") { $0.viewer.words.statusName($0.status) },
    .text("meaning", "What the status means.") { $0.viewer.words.meaning($0.status) },
    .number("count", "The number of events that have it.") { view in
      view.facet.map { view.viewer.scene.facets.all[$0].events.count }
    },
    .text("countWords", "The same in words.") { view in
      view.viewer.words.events(
        view.facet.map { view.viewer.scene.facets.all[$0].events.count } ?? 0)
    },
    .url("page", "The events that have it; empty when there is none.") { view in
      view.facet.map { view.viewer.link(to: view.viewer.scene.facetPath($0)) }
    },
  ])

  private static let sign = Schema<SignView>([
    .html("glyph", "The sign.") { view throws(Diagnostic) in view.glyph.html },
    .text("meaning", "What the sign means.") { $0.words.sign($0.sign) },
  ])

  private static let rule = Schema<RuleView>([
    .text("name", "The name of the rule.") { $0.name },
    .text("anchor", "The id of the rule; empty when its name is fit for none.") {
      Anchor.rule($0.name)
    },
    .number("count", "The number of dates that it has read here.") { $0.count },
    .text("expression", "Words that it reads.") { $0.expression },
    .text("value", "How it reads them in an article of Wednesday, 22 March 2023.") { view in
      view.example.flatMap { try? EDTF($0.expected) }.map(view.viewer.words.date)
    },
  ])
}
