import Testing
import Timeline

/// A few seconds of what the package in `Fuzzing/` does for hours.
@Suite struct FuzzTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func keepsItsPromisesForAnyDocument(part: UInt64) {
    var dates = 0
    for seed in (part * 1_000_000)..<(part * 1_000_000 + 500) {
      var documents = DocumentGenerator(seed: seed)
      let document = documents.next()
      let promises = ReadingPromises(document)
      guard let fault = promises.broken(manner: documents.manner(), dates: &dates) else { continue }
      Issue.record("seed \(seed), \(document.words(TextSpan(0, document.text.count))): \(fault)")
      return
    }
    #expect(dates > 100, "the documents must not be without dates")
  }

  /// A title is words of its sentence, none of them twice, whatever the sentence.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func titlesAnySentence(part: UInt64) throws {
    let extractor = FactExtractor(language: .english)
    var found = 0
    for seed in (part * 1_000_000)..<(part * 1_000_000 + 400) {
      var sentences = SentenceGenerator(seed: seed)
      let text = (0..<4).map { _ in sentences.next() }.joined(separator: "\n\n")
      let document = SourceDocument(
        id: "d", created: seed % 2 == 0 ? try EDTF("2022-05-11") : nil, text: Array(text.utf8))
      for fact in extractor.extract(from: [document]).facts {
        found += 1
        let pieces = fact.titlePieces.sorted { $0.start < $1.start }
        #expect(
          !pieces.isEmpty && pieces.allSatisfy(fact.sentence.contains)
            && zip(pieces, pieces.dropFirst()).allSatisfy { $0.end <= $1.start },
          "seed \(seed): \(text)")
      }
    }
    #expect(found > 400, "the sentences must not be without facts")
  }

  /// The harness must see what it looks for.
  @Test func seesABrokenValue() {
    #expect(!TIMEX3Form.isGood(TIMEX3(.duration, "3D")))
    #expect(!TIMEX3Form.isGood(TIMEX3(.date, "2023 03")))
    #expect(TIMEX3Form.isGood(TIMEX3(.time, "2023-03-21TNI")))
    var valid = 0
    #expect(EDTFPromises.broken(by: "2023-02-30", valid: &valid) == nil && valid == 0)
    #expect(EDTFPromises.broken(by: "2023-02", valid: &valid) == nil && valid == 1)
  }

  @Test func makesTheSameDocumentOfTheSameSeed() {
    for seed in 0..<100 as Range<UInt64> {
      var (first, second) = (DocumentGenerator(seed: seed), DocumentGenerator(seed: seed))
      #expect(first.next().text == second.next().text)
    }
  }
}
