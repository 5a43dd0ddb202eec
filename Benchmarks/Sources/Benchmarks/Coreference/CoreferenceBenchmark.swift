import Foundation
import Timeline

extension Benchmark {
  /// Which marked words of a corpus tell one event.
  static let coreference = Benchmark(
    name: "coreference",
    summary: "which marked words tell one event: --documents FILE; writes {mention: cluster}"
  ) { arguments in
    var file: String?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument == "--documents" else { throw BenchmarkError.unknownArgument(argument) }
      guard let value = rest.popFirst() else { throw BenchmarkError.missingValue(argument) }
      file = value
    }
    guard let file else { throw BenchmarkError.missingValue("--documents") }
    let corpus = try MarkedCorpus(file: file)
    let facts = MarkedEvents(corpus.documents.map { ($0.document, $0.marks) }, language: .english)
    // A mark is known again by its source and the word that tells the event.
    var mentions: [MarkedCorpus.Place: [String]] = [:]
    for (document, found) in zip(corpus.documents, facts.facts) {
      for (id, fact) in zip(document.mentions, found) {
        guard let fact else { continue }
        mentions[MarkedCorpus.Place(fact), default: []].append(id)
      }
    }
    let clusters = Clusterer().clusters(of: facts.facts.flatMap { $0.compactMap { $0 } })
    var response: [String: Int] = [:]
    for (number, cluster) in clusters.enumerated() {
      for member in cluster.members {
        for id in mentions[MarkedCorpus.Place(member.fact)] ?? [] { response[id] = number }
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    FileHandle.standardOutput.write(try encoder.encode(response))
  }
}

/// Documents whose events were marked by hand.
struct MarkedCorpus {
  /// A document and its marks, with the name of each.
  struct Document {
    let document: SourceDocument
    let marks: [TextSpan]
    let mentions: [String]
  }

  /// Where a fact stands.
  struct Place: Hashable {
    let source: String
    let head: TextSpan

    init(_ fact: DatedFact) { (source, head) = (fact.source, fact.head) }
  }

  let documents: [Document]

  /// Reads JSON lines `{"doc", "sentences": [[token]], "mentions": [{"id", "sent", "tokens": [number]}]}`.
  init(file: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    documents = try text.split(separator: "\n").enumerated().map { number, line in
      guard let marked = try? JSONDecoder().decode(Marked.self, from: Data(line.utf8)) else {
        throw BenchmarkError.badDocument(line: number + 1)
      }
      return marked.document
    }
  }

  private struct Marked: Decodable {
    struct Mention: Decodable {
      let id: String
      let sent: Int
      let tokens: [Int]
    }
    let doc: String
    let sentences: [[String]]
    let mentions: [Mention]

    /// The text with a line a sentence.
    var document: Document {
      var text: [UInt8] = []
      var spans: [[TextSpan]] = []
      for sentence in sentences {
        var places: [TextSpan] = []
        for token in sentence {
          let start = text.count
          text += token.utf8
          places.append(TextSpan(start, text.count))
          text.append(UInt8(ascii: " "))
        }
        text.append(UInt8(ascii: "\n"))
        spans.append(places)
      }
      let marks = mentions.map { mention in
        let words = mention.tokens.map { spans[mention.sent][$0] }
        return TextSpan(words.map(\.start).min() ?? 0, words.map(\.end).max() ?? 0)
      }
      return Document(
        document: SourceDocument(id: doc, created: nil, text: text, breaksAtLines: true),
        marks: marks, mentions: mentions.map(\.id))
    }
  }
}
