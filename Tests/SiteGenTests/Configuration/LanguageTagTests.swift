import SiteGen
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "de", "gsw", "en-GB", "EN-gb", "zh-Hant-TW", "zh-yue", "zh-cmn-Hans-CN", "es-419",
    "sl-rozaj-biske", "de-1996", "de-CH-1901", "en-u-co-phonebk", "en-a-bbb-x-a", "x-whatever",
    "de-x-a", "hy-Latn-IT-arevela", "abcd", "abcde", "deutsch", "ar",
  ])
  func takesWellFormedTags(_ tag: String) {
    #expect(LanguageTag.isWellFormed(tag))
  }

  @Test(arguments: [
    "", "1", "12", "e", "en_GB", "en-", "-en", "en--GB", "en GB", "én", "en-x", "x", "en-a",
    "en-a-b",
    "en-GB-GB", "toolonglanguage", "en-toolongtag", "en-12", "a-DE", "en-Latn-Latn", "1a-GB",
    "en\n",
  ])
  func refusesOthers(_ tag: String) {
    #expect(!LanguageTag.isWellFormed(tag))
  }

  private func site(_ language: String) -> SiteFolder.Outcome {
    SiteFolder(SiteFolder.small.merging(["sitegen.yaml": "language: \(language)\n"]) { $1 }).build()
  }

  @Test(arguments: ["fr", "pt-BR", "Deutsch"])
  func saysOnceThatTheInterfaceStaysInEnglish(_ language: String) {
    let warnings = site(language).findings.list.filter {
      $0.fact == .content(.noInterfaceWords(language, known: ["en", "de"]))
    }
    #expect(warnings.map(\.place?.line) == [1])
    #expect(warnings.map(\.severity) == [.warning])
  }

  @Test(arguments: ["en", "en-GB", "DE-at", "de"])
  func saysNothingWhereTheInterfaceHasWords(_ language: String) {
    let facts = site(language).facts
    #expect(!facts.contains { if case .content(.noInterfaceWords) = $0 { true } else { false } })
  }

  @Test func namesTheTagThatWasMeant() {
    let error = site("en_GB").errors.first
    #expect(error?.fact == .content(.noLanguageTag("en_GB", reading: "en-GB")))
    #expect(error.map { Words($0.fact).help } == "write `en-GB`")
  }
}
