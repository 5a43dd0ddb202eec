import FoundationEssentials
import Testing

@testable import Timeline

/// The signs of all pairs of facts of the stories, for `Benchmarks/Weights/fit.py`; only where
/// `SITEGEN_PAIRS` names the file to write.
@Suite struct PairSignsTests {
  private static let file = ProcessInfo.processInfo.environment["SITEGEN_PAIRS"]

  @Test(.enabled(if: file != nil)) func writesThemForTheFit() throws {
    let names = StoryScoreTests.stories + StoryScoreTests.later
    // Each story by itself, and all of them as one folder.
    let folders = try names.map { [try Named($0)] } + [names.map { try Named($0) }]
    let lines = folders.flatMap(Self.lines)
    let signs = Likeness.Sign.allCases.map { "\"\($0)\"" }.joined(separator: ",")
    let text = (["{\"signs\":[\(signs)]}"] + lines).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: try #require(Self.file)))
    #expect(lines.count > 10_000)
  }

  private struct Named {
    let name: String
    let story: Story

    init(_ name: String) throws { (self.name, story) = (name, try Story(name)) }
  }

  /// A pair a line; pairs of a row that may be an event or not are left out.
  private static func lines(of folder: [Named]) -> [String] {
    let documents = folder.flatMap { named in
      named.story.documents.map { document in
        SourceDocument(
          id: named.name + "/" + document.id, created: document.created, text: document.text,
          authors: document.authors)
      }
    }
    let facts = FactExtractor(language: .english).extract(from: documents).facts
    let perStory = Dictionary(grouping: facts.indices) {
      String(facts[$0].source.prefix { $0 != "/" })
    }
    var events: [Int: Story.Row] = [:]
    for named in folder {
      let own = perStory[named.name, default: []]
      let rows = named.story.rows.filter { $0.status != "-" }
      for row in rows.filter(\.isFact) + rows.filter({ !$0.isFact }) {
        let fact = own.first {
          events[$0] == nil && StoryScore.matches(facts[$0], row, named.story, in: named.name)
        }
        if let fact { events[fact] = row }
      }
    }
    let sketches = Sketches(facts)
    var stories = StoryLikeness()
    var lines: [String] = []
    for second in facts.indices {
      for first in facts.indices[..<second] {
        let (a, b) = (facts[first], facts[second])
        let names = [a, b].map { String($0.source.prefix { $0 != "/" }) }
        let isSure = [first, second].allSatisfy { events[$0]?.isFact ?? true }
        let isOneSentence = a.source == b.source && a.sentence == b.sentence && a.head != b.head
        guard a.follows == nil, b.follows == nil, !isOneSentence, isSure || names[0] != names[1],
          let likeness = Likeness(
            sketches.all[first], sketches.all[second], in: sketches, &stories)
        else { continue }
        let events = [first, second].map { events[$0]?.event }
        let isOne = names[0] == names[1] && events[0] != nil && events[0] == events[1]
        let values = likeness.values.map { "\(Double(Int($0 * 1000 + 0.5)) / 1000)" }
        lines.append(
          "{\"stories\":[\"\(names[0])\",\"\(names[1])\"],\"folder\":\(folder.count),"
            + "\"same\":\(isOne),\"values\":[\(values.joined(separator: ","))]}")
      }
    }
    return lines
  }
}
