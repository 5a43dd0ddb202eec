import Testing
import Timeline

@Suite struct MannerTests {
  private static func dates(_ text: String, created: String?, _ manner: Manner?) throws -> [String]
  {
    let document = SourceDocument(
      id: "test", created: try created.map { try EDTF($0) }, text: Array(text.utf8))
    return TaggedDocument(document, language: .english, manner: manner).mentions.map {
      $0.resolution.date?.description ?? "-"
    }
  }

  private static let story = """
    In May 1812 the army marched. On 24 June it crossed the river. In September it reached the town.
    """

  @Test func countsFromTheDateToldLastWithoutADateOfItsOwn() throws {
    let dates = try Self.dates(Self.story, created: nil, nil)
    #expect(dates == ["1812-05", "1812-06-24", "1812-09"])
  }

  @Test func countsFromItsOwnDateWhenToldTo() throws {
    let dates = try Self.dates(
      "In May 1812 the army marched. It reached the town in September.", created: "2023-03-22",
      .news)
    #expect(dates == ["1812-05", "2022-09"])
  }

  @Test(arguments: [
    ("In December 1812 they fled. In January they were home.", "1813-01"),
    ("In 1812 (the law is of 1650) they fled. In June they were home.", "1812-06"),
    ("On 3 July 1812 they fled. The next day they were home.", "1812-07-04"),
    ("They fled in June 1812. Two days later they were home.", "-"),
    ("They fled in June 1812. A month later they were home.", "1812-07"),
    ("Since 1650 they had fled. In June they were home.", "-"),
    ("In June 1812 they fled. They had met in March 1810. In May they left.", "1812-05"),
    ("In June 1812 they fled. It was won in 1813, and won in 1813. In May they left.", "1813-05"),
    ("In June 1812 they fled.\n\nThey met in March 1810. In May they left.", "1810-05"),
    (
      "In May 1812 they fled. It held until the fall of Rome in 1815. In June they left.", "1812-06"
    ),
    ("In May 1812 they fled. It was to end by October. In June they left.", "1812-06"),
    ("By 21 May 1812 they fled. The same day they left.", "1812-05-21"),
    ("By late 1812 they fled. In May they left.", "1812-05"),
    ("In May 1812 they fled from what began in 1810. In July of that year they left.", "1810-07"),
    ("In May 1812 they sang \"White Christmas\". In June they left.", "1812-06"),
    ("In March 1812 they fled. It lasted from October to March.", "1811-10/1812-03"),
    ("In August 1812 they fled. It lasted from October to March.", "1812-10/1813-03"),
    ("In August 480 BC they fled. They were home in late August.", "-0479-08-21~/-0479-08-31~"),
  ])
  func followsAStory(text: String, date: String) throws {
    #expect(try Self.dates(text, created: nil, .narrative).last == date)
  }

  /// "Will" and "last Sunday" are the reader's words in a story too.
  @Test(arguments: [
    ("In May 1812 they fled. A service will be held at St Olaf's on March 3.", "2023-03-03"),
    ("In May 1812 they fled. A book is to be printed in the autumn.", "2023-23"),
    ("He died in May 2022. He fled in 1976, and left in 1984. A year later he was home.", "1985"),
    ("In May 1812 they fled. I give a talk there this coming Saturday.", "2023-03-04"),
    ("In May 1812 they fled. I went there last Sunday.", "2023-02-26"),
    ("In May 1812 they fled. On June 3 they were home.", "1812-06-03"),
    ("In May 1812 they fled. The court today ruled on it.", "2023-03-01"),
    ("In May 1812 they fled. The town today is large.", "-"),
    ("In May 1812 they fled. She got life last December.", "2022-12"),
    (
      "In 1812 they fled. The last left in May 1936, and on 3 June of the next year it shut.",
      "1937-06-03"
    ),
    ("In May 1812 they sang at a service of thanksgiving. In June they left.", "1812-06"),
  ])
  func countsFromTheDayOfWritingWhereAStoryLooksUp(text: String, date: String) throws {
    #expect(try Self.dates(text, created: "2023-03-01", .narrative).last == date)
  }

  @Test(arguments: [
    ("They fled in June 1812. Two days later they were home.", "1812-XX-XX"),
    ("They fled in June 1812. The same day they were home.", "1812-06-XX"),
    ("They fled in December 1812. All winter they starved.", "1813-WI"),
    ("They fled in 44 BC. In the following decade they starved.", "BC003"),
    ("They fled in 44 BC. It was the end of the 1st century BC.", "BC00"),
    ("They marched by night.", "XXXX-XX-XXTNI"), ("The former king fled.", "PAST_REF"),
  ])
  func writesAStoryInTheExchangeForm(text: String, value: String) throws {
    let reading = try ReadingFixture(text, created: nil, manner: .narrative)
    #expect(reading.mentions.last?.resolution.timex.value == value)
  }

  @Test(arguments: [
    "Good morning @anna", "Good morning #tea", "Good morning :)", "Good morning!!",
    "Good morning https://example.org/1",
  ])
  func knowsAMessageByItsMarks(text: String) throws {
    let reading = try ReadingFixture(text)
    #expect(reading.mentions.map(\.resolution.timex.value) == ["2023-03-22TMO"])
    #expect(reading.dates == ["-"], "the exchange form may guess at the day; a date may not")
  }

  @Test(arguments: [
    "Good morning anna@example.org", "Good morning # tea", "Good morning to C# too",
    "Good morning: tea is here!", "Good morning @anna " + String(repeating: "long ", count: 100),
  ])
  func takesNoOtherTextForAMessage(text: String) throws {
    #expect(try ReadingFixture(text).mentions.isEmpty)
  }

  @Test func givesAClockTheDayBehindIt() throws {
    let reading = try ReadingFixture("It was 5:34 a.m. Baghdad time on March 20, 2003.")
    #expect(reading.mentions.first?.resolution.timex.value == "2003-03-20T05:34")
  }

  @Test(arguments: [
    ("He stayed from 6 to 7 January 1916.", ["1916-01-06", "1916-01-07"]),
    ("He stayed from Monday to Wednesday.", ["2023-03-20", "2023-03-22"]),
    ("He came on 7 January 1916.", ["1916-01-07"]),
    ("He left last week.", ["2023-W11"]),
  ])
  func annotatesBothEndsOfARange(text: String, values: [String]) throws {
    let reading = try ReadingFixture(text)
    let annotations = reading.mentions.flatMap { Annotation.of($0.expression, $0.resolution) }
    #expect(annotations.map(\.timex.value) == values)
  }

  @Test(arguments: [
    ("He came on June 1.", "2022-06-01"), ("He comes on Sunday.", "2023-03-26"),
    ("He is meeting them on Sunday.", "2023-03-26"),
    ("He was meeting them on Sunday.", "2023-03-19"),
    ("They agreed to meet on Friday.", "2023-03-24"), ("He was not reached Monday.", "2023-03-20"),
    ("It could be located Wednesday.", "2023-03-22"), ("It was done by Friday.", "../2023-03-17"),
    ("Xi, according to Zelensky on Tuesday, left.", "2023-03-21"),
    ("It fell in the second quarter of 2022.", "2022-04/2022-06"),
    ("In 2019 it grew.", "2019"),
    ("He moved 1.5 million in cash on July 19.", "2022-07-19"),
    ("He spoke of Friday, May 20, at length.", "2022-05-20"),
    ("He spoke of Saturday, May 20, at length.", "2023-05-20"),
    ("At noon on May 19 he left.", "2022-05-19"),
    ("At 2.41 a.m. on May 19, he left.", "2022-05-19"),
    ("He went to Sunday School.", ""), ("The Third of June Front took it.", ""),
    ("He read the Sunday Ledger.", ""),
  ])
  func readsWhatTestersFound(text: String, date: String) throws {
    #expect(try ReadingFixture(text).dates == (date.isEmpty ? [] : [date]))
  }

  @Test func takesADayToldTwiceForOneDay() throws {
    let reading = try ReadingFixture(
      "He wrote on 28 February last year. Fourteen days later they left. At dawn on 14 March they fled."
    )
    #expect(reading.dates.last == "2022-03-14")
  }
}
