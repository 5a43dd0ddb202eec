import FoundationEssentials
import Timeline

/// A story told by several documents of ours, with the list of what an editor takes from it.
struct Story {
  /// One line of the list: a dated statement, and what becomes of it.
  struct Row {
    let source: String
    /// `happened`, `planned`, `claimed`, `said`; `-` for no fact, `?` for one that may be either.
    let status: String
    let date: String
    /// The event's key, or the reason why it is none.
    let event: String
    let words: String

    var isFact: Bool { status != "-" && status != "?" }
  }

  /// A contradiction that was planted.
  struct Dispute {
    let kind: String
    let event: String
    let values: [String]
  }

  let documents: [SourceDocument]
  let rows: [Row]
  let disputes: [Dispute]
  let copies: [[String]]

  /// Reads a folder of `Tests/Stories`.
  init(_ name: String, file: String = #filePath) throws {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/" + root + "/Stories/" + name
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    documents = try names.filter { $0.hasSuffix(".md") }.map { file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      let published = parts[1].split(separator: "\n").first { $0.hasPrefix("published: ") }
      return SourceDocument(
        id: String(file.prefix(2)),
        created: try published.map { try EDTF(String($0.dropFirst(11))) },
        text: Array(parts[2].utf8),
        authors: Language.english.authors(
          of: parts[1].split(separator: "\n").first { $0.hasPrefix("author: ") }
            .map { String($0.dropFirst(8)) } ?? ""))
    }
    var rows: [Row] = []
    var disputes: [Dispute] = []
    var copies: [[String]] = []
    let gold = try String(contentsOfFile: folder + "/gold.txt", encoding: .utf8)
    for line in gold.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      switch parts[0] {
      case "copies": copies.append(Array(parts[1...]))
      case "dispute":
        disputes.append(Dispute(kind: parts[1], event: parts[2], values: Array(parts[3...])))
      default:
        rows.append(
          Row(source: parts[0], status: parts[1], date: parts[2], event: parts[3], words: parts[4]))
      }
    }
    (self.rows, self.disputes, self.copies) = (rows, disputes, copies)
  }
}

/// Hits among what was found and what was to be found.
struct Score {
  var hits = 0
  var found = 0
  var expected = 0

  var precision: Double { found == 0 ? 0 : Double(hits) / Double(found) }
  var recall: Double { expected == 0 ? 0 : Double(hits) / Double(expected) }

  static func + (a: Score, b: Score) -> Score {
    Score(hits: a.hits + b.hits, found: a.found + b.found, expected: a.expected + b.expected)
  }

  var line: String {
    func percent(_ value: Double) -> String { String(Double(Int(value * 1000 + 0.5)) / 10) }
    return "P \(percent(precision)) R \(percent(recall)) (\(hits) of \(found), \(expected))"
  }
}

/// What extraction and merging make of a story, beside its list.
struct StoryScore {
  var facts = Score()
  var pairs = Score()
  var statuses = Score()
  var disputes = Score()
  var copies = Score()
  /// Each difference in a line.
  var misses: [String] = []

  init(_ story: Story) {
    self.init(
      story, FactExtractor(language: .english).extract(from: story.documents), Clusterer())
  }

  init(_ story: Story, _ extraction: FactExtractor.Extraction, _ clusterer: Clusterer) {
    let clusters = clusterer.clusters(of: extraction.facts, denials: extraction.denials)
    let found = extraction.facts
    var rowOfFact: [Int: Int] = [:]
    var factOfRow: [Int: Int] = [:]
    // Sure rows take their facts first.
    for row in story.rows.indices.sorted(by: {
      (story.rows[$0].isFact ? 0 : 1, $0) < (story.rows[$1].isFact ? 0 : 1, $1)
    }) where story.rows[row].status != "-" {
      let fact = found.indices.first {
        rowOfFact[$0] == nil && Self.matches(found[$0], story.rows[row], story)
      }
      if let fact { (rowOfFact[fact], factOfRow[row]) = (row, fact) }
    }
    func describe(_ fact: DatedFact) -> String {
      let document = story.documents.first { $0.id == fact.source }
      return "\(fact.source) \(fact.date) [\(document?.words(fact.head) ?? "")] "
        + (document?.words(fact.sentence).prefix(110).description ?? "")
    }
    for (row, gold) in story.rows.enumerated() where gold.isFact {
      facts.expected += 1
      guard let fact = factOfRow[row] else {
        misses.append("missed fact: \(gold.source) \(gold.date) \(gold.event): \(gold.words)")
        continue
      }
      facts.hits += 1
      statuses.found += 1
      statuses.expected += 1
      let nature = found[fact].nature
      // That somebody spoke is something that happened; the two are one class here.
      if nature.rawValue == gold.status
        || gold.status == "happened" && nature == .said
        || gold.status == "said" && nature == .happened
      {
        statuses.hits += 1
      } else {
        misses.append("status \(found[fact].nature), not \(gold.status): \(describe(found[fact]))")
      }
    }
    for fact in found.indices {
      if let row = rowOfFact[fact], !story.rows[row].isFact { continue }
      facts.found += 1
      if rowOfFact[fact] == nil { misses.append("no fact: \(describe(found[fact]))") }
    }
    // Pairs.
    var clusterOf: [String: Int] = [:]
    func key(_ fact: DatedFact) -> String {
      "\(fact.source) \(fact.expression.start) \(fact.head.start)"
    }
    for (number, cluster) in clusters.enumerated() {
      for member in cluster.members { clusterOf[key(member.fact)] = number }
    }
    let counted = found.indices.filter { fact in
      rowOfFact[fact].map { story.rows[$0].isFact } ?? true
    }
    let sure = story.rows.indices.filter { story.rows[$0].isFact }
    for (place, a) in sure.enumerated() {
      for b in sure[(place + 1)...] where story.rows[a].event == story.rows[b].event {
        pairs.expected += 1
        guard let left = factOfRow[a], let right = factOfRow[b] else { continue }
        if clusterOf[key(found[left])] == clusterOf[key(found[right])] {
          pairs.hits += 1
        } else {
          misses.append("not merged: \(describe(found[left]))\n     and: \(describe(found[right]))")
        }
      }
    }
    for (place, a) in counted.enumerated() {
      for b in counted[(place + 1)...] where clusterOf[key(found[a])] == clusterOf[key(found[b])] {
        pairs.found += 1
        let events = [a, b].map { rowOfFact[$0].map { story.rows[$0].event } }
        if events[0] == nil || events[0] != events[1] {
          misses.append("wrongly merged: \(describe(found[a]))\n     and: \(describe(found[b]))")
        }
      }
    }
    scoreCopies(story)
    scoreDisputes(story, extraction, clusters, factOfRow)
  }

  private mutating func scoreCopies(_ story: Story) {
    let table = StoryCopies(story.documents)
    let ids = story.documents.map(\.id)
    let expected = Set(story.copies.map { $0.joined(separator: " ") })
    copies.expected += expected.count
    for (place, a) in ids.enumerated() {
      for b in ids[(place + 1)...] where table.areCopies(a, b) {
        copies.found += 1
        if expected.contains("\(a) \(b)") {
          copies.hits += 1
        } else {
          misses.append("copies: \(a) \(b)")
        }
      }
    }
  }

  private mutating func scoreDisputes(
    _ story: Story, _ extraction: FactExtractor.Extraction, _ clusters: [Cluster],
    _ factOfRow: [Int: Int]
  ) {
    let table = StoryCopies(story.documents)
    for dispute in story.disputes {
      disputes.expected += 1
      let facts = story.rows.indices.filter { story.rows[$0].event == dispute.event }
        .compactMap { factOfRow[$0] }.map { extraction.facts[$0] }
      let own = clusters.filter { cluster in
        cluster.members.contains { member in
          facts.contains {
            $0.source == member.fact.source && $0.expression == member.fact.expression
          }
        }
      }
      let hit = own.flatMap({ $0.disagreements(table) }).contains { found in
        found.kind.rawValue == dispute.kind
          && dispute.values.allSatisfy { value in
            found.sides.contains { side in
              let words = story.documents.first { $0.id == side.source }?.words(side.words) ?? ""
              return side.value.contains(value) || words.contains(value)
            }
          }
      }
      if hit {
        disputes.hits += 1
      } else {
        misses.append("dispute not found: \(dispute.kind) of \(dispute.event)")
      }
    }
  }

  /// Whether a fact is what a row tells; in a folder of several stories its source begins with the story's
  /// name.
  static func matches(
    _ fact: DatedFact, _ row: Story.Row, _ story: Story, in folder: String? = nil
  ) -> Bool {
    guard fact.source == (folder.map { $0 + "/" } ?? "") + row.source,
      let document = story.documents.first(where: { $0.id == row.source }),
      document.words(fact.sentence).contains(row.words)
    else { return false }
    // "A week later" is about that day; how sure a date is does not count here.
    let date = fact.date.description.filter { $0 != "~" }
    let expected = row.date.filter { $0 != "~" }
    guard row.date.hasPrefix("in:") else {
      // "By the end of May" and "by 31 May" are one deadline.
      if expected.hasPrefix("../"), let deadline = try? EDTF(expected),
        deadline.bounds == fact.date.bounds
      {
        return true
      }
      return date == expected || date.split(separator: "T").first.map(String.init) == expected
    }
    guard let whole = try? EDTF(String(row.date.dropFirst(3))), let last = fact.date.bounds.latest
    else { return false }
    return whole.bounds.contains(last)
  }
}
