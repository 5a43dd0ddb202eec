import Testing

@testable import Timeline

@Suite struct ShortFormsTests {
  private static let english = ShortForms(
    endings: ["n't", "'ll", "'ve", "'re"], wholes: ["can't"])

  private func words(_ text: String, _ forms: ShortForms = english) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer().tokens(of: bytes, in: 0..<bytes.count)
    return forms.cut(tokens[...], in: bytes).map {
      String(decoding: bytes[$0.span.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("It didn't open.", ["It", "did", "n't", "open", "."]),
    ("It didn’t open.", ["It", "did", "n’t", "open", "."]),
    ("DIDN'T", ["DID", "N'T"]),
    ("They'll go, they've said.", ["They", "'ll", "go", ",", "they", "'ve", "said", "."]),
    ("We can't.", ["We", "can't", "."]),
    // No short forms.
    ("The gov't fell.", ["The", "gov", "'", "t", "fell", "."]),
    ("Dorn's mill", ["Dorn", "'", "s", "mill"]),
    ("the owners' tent", ["the", "owners", "'", "tent"]),
    ("at 10 o'clock", ["at", "10", "o", "'", "clock"]),
    ("rock 'n' roll", ["rock", "'", "n", "'", "roll"]),
    ("n't", ["n", "'", "t"]), ("'ll", ["'", "ll"]), ("don", ["don"]), ("'", ["'"]),
  ])
  func cutsShortFormsAsWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func leavesOtherLanguagesAlone() {
    #expect(words("It didn't", ShortForms()) == ["It", "didn", "'", "t"])
  }

  @Test func keepsCaseAndSpaceOfTheWord() {
    let text = Array("Didn't".utf8)
    let cut = Self.english.cut(Tokenizer().tokens(of: text, in: 0..<text.count)[...], in: text)
    #expect(cut.map(\.isCapitalised) == [true, false])
    #expect(cut.map(\.isSpaced) == [true, false])
  }
}
