import FoundationEssentials
import Testing
import Timeline

/// Every dated sentence is shown, merged or left out, and none is so twice.
@Suite struct LedgerArithmeticTests {
  /// What became of the dated sentences of a set of documents.
  struct Account {
    var dated = 0
    var shown = 0
    var merged = 0
    var leftOut = 0
    /// Sentences of the ledger that hold no date and take none from the one before.
    var strangers: [String] = []

    var line: String {
      "\(dated) dated = \(shown) shown + \(merged) merged + \(leftOut) left out"
    }

    init(_ documents: [SourceDocument]) {
      let extraction = FactExtractor(language: .english).extract(from: documents)
      let clusters = Clusterer().clusters(of: extraction.facts, denials: extraction.denials)
      func key(_ source: String, _ sentence: TextSpan) -> String { "\(source) \(sentence.start)" }
      var dated: Set<String> = []
      for document in documents {
        // Counted by the tagger alone, not by what finds the facts.
        let account = DocumentAccount(document, language: .english)
        for line in account.lines where !line.readings.isEmpty {
          dated.insert(key(document.id, line.sentence))
        }
      }
      var first: Set<String> = []
      var joined: Set<String> = []
      var tied: Set<String> = []
      for cluster in clusters {
        for (number, member) in cluster.members.enumerated() {
          let sentence = key(member.fact.source, member.fact.sentence)
          if member.fact.follows != nil { tied.insert(sentence) }
          if number == 0 { first.insert(sentence) } else { joined.insert(sentence) }
        }
      }
      let left = Set(extraction.leftOut.map { key($0.source, $0.sentence) })
      self.dated = dated.count
      shown = first.intersection(dated).count
      merged = joined.subtracting(first).intersection(dated).count
      leftOut = left.count
      strangers =
        first.union(joined).union(left).subtracting(dated).subtracting(tied).sorted()
        + left.intersection(first.union(joined)).sorted()
    }
  }

  @Test(arguments: [
    "accord", "airlines", "barley", "cholera", "dam", "election", "mine", "probe", "psalter",
    "tram",
  ])
  func addsUpForAStory(name: String) throws {
    let account = Account(try Story(name).documents)
    #expect(account.dated == account.shown + account.merged + account.leftOut, "\(account.line)")
    #expect(account.strangers.isEmpty)
    #expect(account.dated > 30 && account.shown > 10 && account.merged > 0 && account.leftOut > 0)
  }

  private static let absence: Comment =
    "No corpus is at hand: set SITEGEN_CORPORA to a folder of JSON lines with the keys text or sentences, and dct."

  @Test(.enabled(if: !CorpusFile.all.isEmpty, absence), arguments: CorpusFile.all)
  func addsUpForACorpus(file: CorpusFile) throws {
    let groups = try file.documents()
    #expect(!groups.isEmpty)
    for documents in groups {
      let account = Account(documents)
      #expect(account.dated == account.shown + account.merged + account.leftOut, "\(account.line)")
      #expect(account.strangers.isEmpty)
    }
    let sum = groups.map { Account($0) }.reduce(into: (0, 0, 0, 0)) { sum, account in
      sum.0 += account.dated
      sum.1 += account.shown
      sum.2 += account.merged
      sum.3 += account.leftOut
    }
    print("\(file.name): \(sum.0) dated = \(sum.1) shown + \(sum.2) merged + \(sum.3) left out")
  }
}

/// A file of JSON lines in the folder that `SITEGEN_CORPORA` names: they are no part of the
/// repository.
struct CorpusFile: Sendable, CustomTestStringConvertible {
  let path: String

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var testDescription: String { name }

  /// The files at hand, by name; none when the folder is not named.
  static let all: [CorpusFile] = {
    guard let folder = ProcessInfo.processInfo.environment["SITEGEN_CORPORA"], !folder.isEmpty
    else { return [] }
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let files = paths.sorted().filter { $0.hasSuffix(".jsonl") }.map {
      CorpusFile(path: folder + "/" + $0)
    }
    return files.filter(\.holdsTexts)
  }()

  /// Whether its first line is a document.
  private var holdsTexts: Bool {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let line = text.split(separator: "\n").first,
      let row = try? JSONDecoder().decode(Row.self, from: Data(line.utf8))
    else { return false }
    return row.text != nil || row.sentences != nil
  }

  /// One document of a corpus; its sentences are lines of text, or of words.
  private struct Row: Decodable {
    let text: String?
    let dct: String?
    let sentences: [Line]?

    struct Line: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self.text = text
        } else {
          text = try container.decode([String].self).joined(separator: " ")
        }
      }
    }
  }

  /// Its documents, a hundred at a time: they are read together, as a site's are.
  func documents() throws -> [[SourceDocument]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let documents = try text.split(separator: "\n").enumerated().map { number, line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let words = row.text ?? (row.sentences ?? []).map(\.text).joined(separator: "\n\n")
      return SourceDocument(
        id: "c\(number)", created: row.dct.flatMap { try? EDTF(String($0.prefix(10))) },
        text: Array(words.utf8))
    }
    return stride(from: 0, to: documents.count, by: 100).map {
      Array(documents[$0..<min($0 + 100, documents.count)])
    }
  }
}
