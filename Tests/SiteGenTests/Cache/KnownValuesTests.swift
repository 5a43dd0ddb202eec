import Testing
import Timeline

@testable import SiteGen

/// The values that the files of `.sitegen/` are made of.
///
/// Whoever adds one here must tell `EventFile.add(to:)`, `ValueDigests` and `SiteDigests` of it: an event that is not
/// read again would lose it, and a page that shows it would not be made again.
@Suite struct KnownValuesTests {
  /// The names of the stored properties of a value.
  private func names(of value: some Any) -> [String] {
    Mirror(reflecting: value).children.compactMap(\.label)
  }

  @Test func areAllThatAnEventHas() throws {
    let date = try EDTF("2024")
    let values = CuratedEvent.Values(
      id: "", date: date, title: "", status: .hidden, actors: [], places: [], topics: [],
      importance: nil, aliases: [], mergedInto: nil, splitFrom: nil, evidence: [], citations: [],
      extra: [], extracted: [:], body: "")
    #expect(
      names(of: values) == [
        "id", "date", "title", "status", "actors", "places", "topics", "importance", "aliases",
        "mergedInto", "splitFrom", "evidence", "citations", "extra", "extracted", "body",
      ])
    let evidence = Evidence(source: "", quote: "", date: date)
    #expect(names(of: CuratedEvidence(evidence)) == ["evidence", "isWithdrawn"])
    #expect(
      names(of: evidence)
        == ["source", "quote", "date", "expression", "anchor", "rule", "isPlanned"])
    let citation = Citation(title: "", publisher: "", url: "", published: nil, quote: "")
    #expect(names(of: citation) == ["title", "publisher", "url", "published", "quote"])
    #expect(names(of: ExtraField(key: "", value: .text(""))) == ["key", "value"])
  }

  @Test func areAllThatASiteSaysOfAnEvent() throws {
    let slug = try #require(Slug("a"))
    let event = CuratedEvent(id: "a", date: try EDTF("2024"), title: "A")
    let entry = SiteEvent(
      event: event, file: "", slug: slug, independentSources: 0, editedFields: [], sentences: [])
    #expect(
      names(of: entry) == [
        "event", "file", "slug", "independentSources", "editedFields", "sentences", "formerSlugs",
        "disagreements",
      ])
    #expect(
      names(of: ToldDifferently.Side(source: "", value: "", words: ""))
        == ["source", "value", "words", "copies"])
  }

  @Test func areAllThatASourceHas() throws {
    let metadata = SourceMetadata()
    #expect(
      names(of: metadata) == [
        "title", "publisher", "author", "published", "url", "accessed", "archived", "language",
        "licence", "show", "manner", "undatedLead",
      ])
    let file = SourceFile(
      id: "", file: "", format: .plain, metadata: metadata, body: [], bodyLine: 1, digest: "")
    #expect(
      names(of: file)
        == ["id", "file", "format", "metadata", "dateOrigin", "body", "bodyLine", "digest"])
    let source = SiteSource(source: file, slug: try #require(Slug("a")), marks: [])
    #expect(names(of: source) == ["source", "slug", "marks"])
    let mark = MarkedSentence(span: TextSpan(0, 1), date: nil, outcome: .shown(events: []))
    #expect(names(of: mark) == ["span", "date", "outcome"])
  }
}
