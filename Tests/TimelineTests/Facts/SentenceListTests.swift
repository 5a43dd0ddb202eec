import FoundationEssentials
import Testing
import Timeline

/// Single sentences of ours in `Tests/Sentences`, each with what it tells.
@Suite struct SentenceListTests {
  /// A sentence, and what it tells: `date | kind | title` a line.
  struct Entry: CustomTestStringConvertible, Sendable {
    let published: String
    let sentence: String
    var facts: [String] = []

    var testDescription: String { sentence }
  }

  /// The entries of all lists; a line that begins with a blank belongs to the sentence above it.
  static let entries: [Entry] = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(root)/Sentences"
    // A folder that cannot be read gives no entries, which a test asks for.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name in
      entries((try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "")
    }
  }()

  private static func entries(_ text: String) -> [Entry] {
    var published = ""
    var entries: [Entry] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        if let day = line.firstRange(of: "Published: ") {
          published = String(line[day.upperBound...])
        }
      } else if line.hasPrefix(" ") {
        entries[entries.count - 1].facts.append(String(line.drop { $0 == " " }))
      } else {
        entries.append(Entry(published: published, sentence: String(line)))
      }
    }
    return entries
  }

  @Test func holdsSentencesWithAndWithoutEvents() {
    #expect(Self.entries.count > 200)
    #expect(Self.entries.count { $0.facts.isEmpty } > 10)
  }

  @Test(arguments: entries)
  func tellsWhatAnEditorTakes(entry: Entry) throws {
    let found = try FactFixture(entry.sentence, created: entry.published)
    let facts = found.facts.map { "\($0.date) | \($0.nature.rawValue) | \(found.title($0))" }
    #expect(facts == entry.facts)
  }
}
