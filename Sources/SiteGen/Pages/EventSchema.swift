import Timeline

/// An event as a page shows it.
struct EventView: Sendable {
  let viewer: Viewer
  let index: Int

  var entry: SiteEvent { viewer.site.events[index] }
  var event: CuratedEvent { entry.event }
  var page: String { viewer.link(to: viewer.scene.eventPaths[index]) }

  /// The quotes in the order of the file, but first the one that the title is made of.
  var evidence: [EvidenceView] {
    var views = event.evidence.enumerated().map { position, evidence in
      let isKnown = entry.sentences.indices.contains(position)
      return EvidenceView(
        viewer: viewer, entry: evidence, sentence: isKnown ? entry.sentences[position] : nil)
    }
    let standing = views.indices.filter { !views[$0].entry.isWithdrawn }
    guard standing.count > 1,
      let first = TitleQuote.index(
        of: event.title, among: standing.lazy.map { views[$0].evidence.quote })
    else { return views }
    views.insert(views.remove(at: standing[first]), at: 0)
    return views
  }

  /// The quotes that still stand, the first one first.
  var standing: [EvidenceView] { evidence.filter { !$0.entry.isWithdrawn } }

  var citations: [CitationView] {
    event.citations.map { CitationView(viewer: viewer, citation: $0) }
  }

  /// The first of them.
  var citation: CitationView? {
    event.citations.first.map { CitationView(viewer: viewer, citation: $0) }
  }

  /// The second line under the date.
  var precision: String? {
    let told = standing.compactMap { $0.source?.metadata.published?.bounds.earliest }.min()
    let details = event.date.details(
      told: told.map { String($0.year) }, asOf: viewer.scene.asOf.map(viewer.words.date))
    return details.isEmpty ? nil : details.map(viewer.words.detail).joined(separator: ", ")
  }

  /// The people, places or topics that it names.
  func facets(_ kind: FacetKind) -> [FacetView] {
    viewer.scene.facets.of(kind, event: index).map { FacetView(viewer: viewer, index: $0) }
  }

  var editedFields: [String] { entry.editedFields.map(viewer.words.field) }
}

extension Schemas {
  /// What may be said about an event, with the site's own front-matter keys under `extra`.
  static func event(keys: [ExtraKey]) -> Schema<EventView> {
    Schema<EventView>(
      eventMembers + [
        .record("extra", ExtraKey.schema(keys), "The event's own front-matter keys.") {
          $0.event.extra
        }
      ])
  }

  private static let eventMembers: [Schema<EventView>.Member] =
    dateMembers + changeMembers + [
      .text("id", "The stable identifier.") { $0.event.id },
      .text("slug", "The last part of the event's address; its place on the timeline has this id.")
      {
        $0.entry.slug.description
      },
      .text("title", "The headline.") { $0.event.title },
      .url("page", "The event's own page.") { $0.page },
      .url("place", "The event's place on the timeline.") {
        $0.viewer.link(
          to: $0.viewer.scene.entryPath($0.index), fragment: $0.entry.slug.description)
      },
      .list("actors", Schemas.facet, "The people and organisations in it.") { $0.facets(.people) },
      .flag("hasActors", "Whether anybody is named.") { !$0.event.actors.isEmpty },
      .flag("hasPlaces", "Whether a place is named.") { !$0.event.places.isEmpty },
      .flag("hasTopics", "Whether a topic is named.") { !$0.event.topics.isEmpty },
      .list("places", Schemas.facet, "Where it happened.") { $0.facets(.places) },
      .list("topics", Schemas.facet, "What it belongs to.") { $0.facets(.topics) },
      .number("importance", "How important a person holds it to be.") { $0.event.importance },
      .text("editedFields", "The fields that a person has corrected, in words.") {
        $0.editedFields.joined(separator: ", ")
      },
      .list("statuses", Schemas.status, "What is to be said about how the event is known.") {
        $0.statusViews
      },
      .flag("isPlanned", "Whether it is still to come.") { $0.viewer.scene.isAhead[$0.index] },
      .flag("isDisagreeing", "Whether the sources give dates that cannot all be right.") {
        $0.isDisagreeing
      },
      .flag("isQuoted", "Whether it has quotes, withdrawn ones too.") {
        !$0.event.evidence.isEmpty
      },
      .flag("isCited", "Whether a person cites works for it.") { !$0.event.citations.isEmpty },
      .list(
        "dates", Schemas.statedDate,
        "The dates of the sources that clash, or that a person has set aside; otherwise empty."
      ) {
        $0.statedDates
      },
      .text("datesLabel", "What is to be said above those dates; empty when there are none.") {
        $0.statedDatesLabel
      },
      .list(
        "differences", Schemas.difference,
        "What else the sources tell differently: a number, or whether it happened."
      ) {
        $0.differences
      },
      .record("first", Schemas.evidence, "The first quote that still stands.") {
        $0.standing.first
      },
      .list("others", Schemas.evidence, "The other quotes that still stand.") {
        Array($0.standing.dropFirst())
      },
      .text("othersSummary", "How many other quotes there are, in words.") {
        let others = $0.standing.count - 1
        return others > 0 ? $0.viewer.words.moreSources(others) : nil
      },
      .list(
        "evidence", Schemas.evidence, "Every quote, withdrawn ones too, first that of the title."
      ) {
        $0.evidence
      },
      .list("citations", Schemas.citation, "The works that a person cites for it.") {
        $0.citations
      },
      .record("citation", Schemas.citation, "The first citation of an event that has no quote.") {
        $0.standing.isEmpty ? $0.citation : nil
      },
      .flag("isUnsourced", "Whether nothing stands for it: neither a quote nor a citation.") {
        $0.standing.isEmpty && $0.event.citations.isEmpty
      },
    ]

  private static let dateMembers: [Schema<EventView>.Member] = [
    .date("date", "When, in words as exact as the sources are.") {
      $0.viewer.date($0.event.date)
    },
    .text("datetime", "The date for HTML's `datetime`; empty when HTML has no form for it.") {
      $0.event.date.machine
    },
    .text("edtf", "The date as EDTF.") { $0.event.date.description },
    .text("precision", "What the date does not say: month only, approximate, ...") {
      $0.precision
    },
    .html("glyph", "The sign that shows where the date lies and how exactly it is known.") {
      view throws(Diagnostic) in Glyph(view.event.date)?.html
    },
  ]
}
