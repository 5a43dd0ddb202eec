import Testing
import Timeline

@Suite struct EDTFFuzzTests {
  @Test func keepsItsPromisesForAnyText() {
    var texts = EDTFTextGenerator(seed: 20_230_320)
    var valid = 0
    for _ in 0..<200_000 {
      let text = texts.next()
      guard let broken = EDTFPromises.broken(by: text, valid: &valid) else { continue }
      Issue.record("\(text.debugDescription): \(broken)")
      return
    }
    #expect(valid > 10_000, "the texts must not all be refused")
  }

  @Test func readsVeryLongTexts() throws {
    let dates = Array(repeating: "1815-06-18", count: 10_000).joined(separator: ",")
    #expect(try EDTF("{\(dates)}").bounds.earliest?.year == 1815)
    #expect(throws: EDTFError.self) { try EDTF(String(repeating: "[", count: 200_000)) }
    #expect(throws: EDTFError.self) { try EDTF("Y" + String(repeating: "9", count: 200_000)) }
    #expect(throws: EDTFError.self) { try EDTF(String(repeating: "1815/", count: 50_000)) }
  }
}
