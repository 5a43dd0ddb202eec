import Testing
import Timeline

@testable import SiteGen

@Suite struct ExtractionMemoryTests {
  private let documents = (0..<9).map { number in
    document(
      "s\(number)",
      "Anna Bell opened bridge \(number) in Dorn on 2 May 2024. In 19\(90 + number) Dorn sold a ferry."
    )
  }

  private static func document(_ id: String, _ text: String) -> SourceDocument {
    SourceDocument(id: id, created: try? EDTF("2024-05-03"), text: Array(text.utf8))
  }

  @Test(arguments: 1...4)
  func findsTheSameOnAnyNumberOfCores(count: Int) {
    let extractor = FactExtractor(language: .english)
    let alone = extractor.extract(from: documents)
    let shared = extractor.extract(from: documents, by: Workers(count))
    #expect(alone.facts.count >= documents.count)
    #expect(shared.facts.map(words) == alone.facts.map(words))
    #expect(String(describing: shared.leftOut) == String(describing: alone.leftOut))
  }

  private func words(of fact: DatedFact) -> String {
    "\(fact.source) \(fact.sentence) \(fact.date) \(fact.head) \(fact.names.sorted()) \(fact.titlePieces)"
  }

  @Test func findsNothingTwice() {
    let memory = ExtractionMemory()
    let key = ExtractionMemory.key(of: documents, known: [], options: [:])
    let first = memory.extraction(for: key) {
      FactExtractor(language: .english).extract(from: documents)
    }
    let second = memory.extraction(for: key) {
      Issue.record("it was found again")
      return .nothing
    }
    #expect(second.facts.count == first.facts.count)
  }

  @Test func tellsApartWhateverIsGivenToExtraction() {
    let keys = [
      ExtractionMemory.key(of: documents, known: [], options: [:]),
      ExtractionMemory.key(of: Array(documents.dropLast()), known: [], options: [:]),
      ExtractionMemory.key(of: documents.reversed(), known: [], options: [:]),
      ExtractionMemory.key(
        of: documents, known: [], options: ["s1": ReadingOptions(manner: .narrative)]),
      ExtractionMemory.key(
        of: documents, known: [], options: ["s1": ReadingOptions(undatedLead: .published)]),
      ExtractionMemory.key(
        of: documents, known: [KnownName(name: "Dorn", also: [], isPlace: true)], options: [:]),
      ExtractionMemory.key(
        of: documents, known: [KnownName(name: "Dorn", also: [], isPlace: false)], options: [:]),
      ExtractionMemory.key(
        of: documents.map { Self.document($0.id, "Other words of 2 May 2024.") }, known: [],
        options: [:]),
      ExtractionMemory.key(
        of: documents.map { SourceDocument(id: $0.id, created: nil, text: $0.text) }, known: [],
        options: [:]),
    ]
    #expect(Set(keys).count == keys.count)
  }
}
