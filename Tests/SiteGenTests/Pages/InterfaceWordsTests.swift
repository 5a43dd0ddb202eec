import Testing
import Timeline

@testable import SiteGen

/// Each table of words is whole, whatever its language.
@Suite struct InterfaceWordsTests {
  private static let languages = InterfaceWords.all.map(\.language)

  @Test(arguments: languages) func saysEverythingThatTemplatesAskFor(language: String) throws {
    let words = InterfaceWords.of(language)
    let record = Schemas.words.record(words)
    for field in Schemas.words.shape.fields {
      guard case .text(let text) = try record[field.name], !text.isEmpty else {
        Issue.record("\(language) has no word for \(field.name)")
        continue
      }
    }
  }

  @Test(arguments: languages) func hasAWordForEveryCase(language: String) throws {
    let words = InterfaceWords.of(language)
    var all = LedgerReason.allCases.map(words.ledgerReason)
    all += CuratedEvent.Field.allCases.map(words.field)
    all += FacetKind.allCases.map(words.facet)
    all += EventStatus.allCases.flatMap {
      [words.statusName($0), words.status($0, 1), words.status($0, 3), words.meaning($0)]
    }
    all += [Disagreement.Kind.day, .number, .status].map(words.difference)
    all += DateSign.allCases.map(words.sign)
    let details: [DateDetail] = [
      .month, .season, .year, .decade, .century, .millennium, .approximate, .uncertain,
      .deadline(told: nil), .deadline(told: "2020"), .ongoing(asOf: nil), .ongoing(asOf: "x"),
      .severalDates,
    ]
    all += details.map(words.detail)
    #expect(all.allSatisfy { !$0.isEmpty })
    let method = words.methodWords
    #expect(!method.steps.isEmpty && !method.dates.isEmpty && !method.limits.isEmpty)
    #expect(method.steps.count == MethodWords.english.steps.count)
    #expect(method.limits.count == MethodWords.english.limits.count)
  }

  @Test(arguments: [
    ("2023-03-01~/2023-03-10~", "early March 2023", "Anfang März 2023", "about 1–10 March 2023"),
    ("2023-03-11~/2023-03-20~", "mid-March 2023", "Mitte März 2023", "about 11–20 March 2023"),
    (
      "2023-02-21~/2023-02-28~", "late February 2023", "Ende Februar 2023",
      "about 21–28 February 2023"
    ),
    ("2021-05~/2021-08~", "mid-2021", "Mitte 2021", "about May–August 2021"),
    ("1967~/1969~", "late 1960s", "Ende der 1960er-Jahre", "about 1967–1969"),
    (
      "2023-03-01%/2023-03-10%", "early March 2023 (uncertain)", "Anfang März 2023 (unsicher)",
      "about 1–10 March 2023, uncertain"
    ),
  ])
  func namesAThirdAsPeopleDo(date: String, english: String, german: String, detail: String) throws {
    let date = try EDTF(date)
    #expect(InterfaceWords.of("en").date(date) == english)
    #expect(InterfaceWords.of("de").date(date) == german)
    let details = date.details(told: nil, asOf: nil).map(InterfaceWords.of("en").detail)
    #expect(details.joined(separator: ", ") == detail)
  }

  @Test(arguments: [
    "2023-03-01/2023-03-10", "2023-03-02~/2023-03-10~", "2023-03-01~/2023-04-10~",
    "2023-03-01~/2023-03-10", "2023-03-01?/2023-03-10?", "2021-05~/2022-08~", "1960~/1973~",
    "2023~",
  ])
  func namesNoThirdWhereNoneIs(date: String) throws {
    let date = try EDTF(date)
    #expect(InterfaceWords.of("en").date(date) == EnglishDateWords.label(for: date))
  }

  @Test(arguments: languages) func keepsThePlacesOfNumbersInPatterns(language: String) {
    let words = InterfaceWords.of(language)
    #expect(words.foundPattern.contains("{found}") && words.foundPattern.contains("{all}"))
    #expect(words.hiddenPattern.contains("{count}"))
  }

  @Test(arguments: languages) func countsOneAndMany(language: String) {
    let words = InterfaceWords.of(language)
    #expect(words.events(1) != words.events(2).replacing("2", with: "1"))
    #expect(words.sourceCount(1) != words.sourceCount(2).replacing("2", with: "1"))
    #expect(words.moreSources(1) != words.moreSources(2).replacing("2", with: "1"))
  }

  @Test(arguments: [("de", "de"), ("de-AT", "de"), ("EN-gb", "en"), ("ar", "en"), ("", "en")])
  func takesTheWordsOfTheLanguageOrEnglish(asked: String, got: String) {
    #expect(InterfaceWords.of(asked).language == got)
  }

  @Test func speaksGermanOnAGermanSite() throws {
    var fixture = SiteFixture()
    fixture.configuration.language = "de"
    try fixture.add("2019~", "Hochwasser", [.of("a", "Um 2019 kam es.", "2019~", "Um 2019")])
    try fixture.add("2023-03-20/2023-03-22", "Besuch")
    let files = try fixture.files()
    let page = try #require(files["index.html"])
    #expect(page.contains(#"<html lang="de" dir="ltr">"#))
    #expect(page.contains("2 Ereignisse"))
    #expect(page.contains("20.–22. März 2023"))
    #expect(page.contains("nur das Jahr, ungefähr"))
    #expect(page.contains(">eine einzige Quelle</a>"))
    #expect(files["events/2019-hochwasser.html"]?.contains("„Um 2019“ wurde als etwa 2019") == true)
  }
}
