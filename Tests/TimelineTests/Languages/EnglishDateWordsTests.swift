import Testing
import Timeline

@Suite struct EnglishDateWordsTests {
  @Test(arguments: [
    ("2023-03-20", "20 March 2023"), ("2023-03", "March 2023"), ("2019", "2019"),
    ("0014", "AD 14"), ("0014-08-19", "19 August AD 14"), ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"), ("0000", "1 BC"), ("Y170000", "year 170,000"),
    ("Y-17E4", "year −170,000"), ("Y17E200", "year 17 × 10^200"),
    ("1815S2", "about 1815, between 1800 and 1899"), ("1815S4", "1815"), ("196X", "1960s"),
    ("056X", "AD 560s"), ("18XX", "19th century"), ("00XX", "1st century"),
    ("-00XX", "1st century BC"),
    ("20XX", "21st century"), ("11XX", "12th century"), ("1XXX", "between 1000 and 1999"),
    ("-199X", "between 2000 and 1991 BC"), ("XXXX", "unknown year"),
    ("XXXX-12-25", "25 December, unknown year"), ("196X-12-25", "25 December in the 1960s"),
    ("2004-XX", "2004, month unknown"), ("2004-XX-XX", "2004, month and day unknown"),
    ("2004-06-XX", "June 2004, day unknown"), ("2004-06-1X", "between 10 and 19 June 2004"),
    ("2004-01-3X", "30 or 31 January 2004"), ("2004-1X", "October, November or December 2004"),
    ("2004-0X", "between January and September 2004"),
    ("2004-XX-13", "13th of an unknown month in 2004"),
    ("2004-1X-05", "between 5 October and 5 December 2004"),
    ("2023-03-20T10:30:00", "20 March 2023, 10:30"),
    ("2023-03-20T10:30:05Z", "20 March 2023, 10:30:05 UTC"),
    ("2023-03-20T10:30:05-04:30", "20 March 2023, 10:30:05 UTC−04:30"),
    ("2023-03-20T10:30:05", "20 March 2023, 10:30:05"),
  ])
  func saysADate(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2023-21", "spring 2023"), ("2023-24", "winter 2023"), ("2023-26", "northern summer 2023"),
    ("2023-32", "southern winter 2023"), ("2023-34", "2nd quarter of 2023"),
    ("2023-38", "May–August 2023"), ("2023-41", "second half of 2023"),
    ("196X-22", "summer in the 1960s"), ("2023-21~", "about spring 2023"),
  ])
  func saysAPartOfAYear(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2019?", "2019 (uncertain)"), ("2019~", "about 2019"), ("2019%", "about 2019 (uncertain)"),
    ("156X~", "about 1560s"), ("18XX~", "about the 19th century"), ("?2019", "2019 (uncertain)"),
    ("2023-03-20~", "about 20 March 2023"), ("2004?-06-11", "11 June 2004 (year uncertain)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-%22", "summer 2004 (season uncertain and approximate)"),
    ("1XXX~", "between 1000 and 1999 (approximate)"),
    ("1XXX%", "between 1000 and 1999 (approximate and uncertain)"),
    ("1815S2~", "about 1815, between 1800 and 1899"),
  ])
  func saysWhatIsDoubted(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2023-03-20/2023-03-22", "20–22 March 2023"),
    ("2023-03-20/2023-04-05", "20 March – 5 April 2023"),
    ("2022-12-28/2023-01-03", "28 December 2022 – 3 January 2023"),
    ("2023-03/2023-05", "March–May 2023"),
    ("2022-12/2023-03", "December 2022 – March 2023"), ("2019/2021", "2019–2021"),
    ("-0043/-0039", "44–40 BC"), ("-0043/0014", "44 BC – AD 14"), ("0014/0037", "AD 14–37"),
    ("0800/1200", "AD 800 – 1200"), ("2019/2019", "2019"), ("2019~/2021", "about 2019 – 2021"),
    ("196X/197X", "1960s – 1970s"), ("2019/2021-03", "2019 – March 2021"),
    ("2023-21/2023-22", "spring 2023 – summer 2023"), ("../2030", "by 2030"),
    ("2014/..", "since 2014"),
    ("199X/..", "since the 1990s"), ("../19XX", "by the 20th century"),
    ("199X~/..", "since about 1990s"),
    ("2014/", "from 2014, end unknown"), ("/2014", "until 2014, start unknown"),
    ("Y12000/Y13000", "year 12,000 – year 13,000"),
  ])
  func saysAnInterval(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("[1667,1668,1670]", "1667, 1668 or 1670"), ("{1667,1668}", "1667 and 1668"),
    ("[1985..1990]", "between 1985 and 1990"), ("{1985..1990}", "every year from 1985 to 1990"),
    ("[2023-03-01..2023-03-05]", "between 1 and 5 March 2023"), ("[..1984]", "1984 or earlier"),
    ("[1984..]", "1984 or later"), ("{1984..}", "1984 and after"),
    ("{..1984-05}", "May 1984 and before"),
    ("[1667,1670..1672]", "1667 or a year from 1670 to 1672"),
    ("[..1984,1990]", "1984 or earlier, or 1990"),
    ("{2023-03..2023-05,2024}", "every month from March 2023 to May 2023 and 2024"),
  ])
  func saysASet(text: String, label: String) throws { try check(text, label) }

  private func check(_ text: String, _ label: String) throws {
    #expect(EnglishDateWords.label(for: try EDTF(text)) == label)
  }

  @Test(arguments: [
    ("2023-02-30", "February 2023 has 28 days"), ("-0003-02-29", "February 4 BC has 28 days"),
    ("2023-02-00", "days start with 01"),
    ("2023-13", "there is no month 13: months are 01 to 12, seasons and quarters 21 to 41"),
    ("202", "a year has four digits, here are 3"),
    ("2023-3", "months and days have two digits, here is 1"),
    ("2021/2019", "the end comes before the start"), ("2019 ", "a date has no spaces"),
    ("2019!", "“!” cannot stand here"), ("19xx", "an unspecified digit is a capital X"),
    ("2019?~", "one mark is enough: % means both ? and ~"),
    ("2019–03", "use the plain hyphen, -"),
  ])
  func explainsARefusal(text: String, words: String) throws {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(EnglishDateWords.explain(try #require(error).reason) == words)
  }

  @Test func findsWordsForAnyText() {
    var texts = EDTFTextGenerator(seed: 14)
    for _ in 0..<20_000 {
      let text = texts.next()
      let words: String
      do {
        words = EnglishDateWords.label(for: try EDTF(text))
      } catch {
        words = EnglishDateWords.explain(error.reason)
      }
      guard !words.isEmpty, !words.contains("  "), !words.hasPrefix(" "), !words.hasSuffix(" ")
      else {
        Issue.record("\(text.debugDescription) is called \(words.debugDescription)")
        return
      }
    }
  }
}
