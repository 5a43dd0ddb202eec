import Testing

/// Chronologies as people write them: lists, tables, and dates that are headings.
@Suite struct ChronologyTests {
  private func events(_ text: String, published: String = "2022-05-11") throws -> [String] {
    let folder = try ProgramRun.Folder()
    try folder.put(
      "content/sources/a.md", "---\ntitle: A\npublished: \(published)\n---\n\n\(text)\n")
    #expect(try folder.run("build").code == 0)
    return try folder.run("list", "events").lines.map { line in
      let parts = line.split(separator: "\t")
      return "\(parts[0]) \(parts[2])"
    }
  }

  @Test(arguments: ["2022-05-11", "2022", "2003"])
  func countsMonthsAndDaysFromTheYearAboveThem(published: String) throws {
    let found = try events(
      """
      ## 1998

      In May the mill closed. On 9 June the machines were sold.

      ## 1999

      In November a fire broke out. The ruins were fenced off in March.
      """, published: published)
    #expect(
      found == [
        "1998-05 The mill closed", "1998-06-09 The machines were sold",
        "1999-03 The ruins were fenced off", "1999-11 A fire broke out",
      ])
  }

  @Test func countsDaysFromTheMonthAboveThem() throws {
    let found = try events(
      """
      ## 2021

      In March, Lind published her memoirs.

      ### June

      On the 3rd, the book was banned.

      ## 2022

      The ban was lifted on 9 April.
      """)
    #expect(
      found == [
        "2021-03 Lind published her memoirs", "2021-06-03 The book was banned",
        "2022-04-09 The ban was lifted",
      ])
  }

  @Test func tellsWhereTheDateAboveASentenceStands() throws {
    let folder = try ProgramRun.Folder()
    let text = "## 12 August 2001\n\nThe school burnt down. "
    try folder.put(
      "content/sources/a.md",
      "\(text)\n\n## 12 August 2001\n\nThe bridge was opened by the mayor.\n")
    #expect(try folder.run("build").code == 0)
    let events = try folder.run("list", "events", "--json").lines.map(ProgramRun.object)
    let bridge = try #require(events.first { $0["title"]?.text?.contains("bridge") == true })
    let words = try #require(bridge["evidence"]?.list.first?["expression"])
    #expect(words["text"] == .text("12 August 2001"))
    // The nearest heading above, and not the first of those words.
    #expect(words["start"] == .number(text.count + 5))
  }

  @Test func givesADayToTheSentenceUnderIt() throws {
    let found = try events(
      """
      **12 August 2001**

      The ruins were pulled down. Nobody came.

      **13 August 2001**

      A fence was put up. It is still there.
      """)
    #expect(
      found == ["2001-08-12 The ruins were pulled down", "2001-08-13 A fence was put up"])
  }

  @Test func readsRowsOfTables() throws {
    let found = try events(
      """
      | Date | What happened | Page |
      |------|:-------------:|-----:|
      | 4 May 2019 | The appeal court upheld the verdict. | 12 |
      | 2020-01-12 | Lind left prison | 14 |

      In 2021 the book | her second | was banned.
      """)
    #expect(
      found.prefix(2) == [
        "2019-05-04 The appeal court upheld the verdict", "2020-01-12 Lind left prison",
      ])
  }

  @Test func readsListsAndEntries() throws {
    let found = try events(
      """
      - 3 March 2014: Lind is hired by the ministry.
      - **12 June 2015** – Four million crowns are moved to Vaduz.
      - 2016: The ministry opens an inquiry.
      - Spring 2019. Lind appeals.
      """)
    #expect(
      found == [
        "2014-03-03 Lind is hired by the ministry",
        "2015-06-12 Four million crowns are moved to Vaduz",
        "2016 The ministry opens an inquiry", "2019-21 Lind appeals",
      ])
  }

  @Test func takesOneHeadingForNoChronology() throws {
    let found = try events(
      "## 1998\n\nThe book is out. In March the mill closed.", published: "2022-05-11")
    #expect(found == ["2022-03 The mill closed"])
  }

  @Test func saysThatASentenceStandsUnderItsDate() throws {
    let folder = try ProgramRun.Folder()
    try folder.put(
      "content/sources/a.txt",
      "12 August 2001\n\nThe ruins were pulled down.\n\n14 August 2001\n\nA fence was put up.\n")
    let told = try folder.run("explain", "content/sources/a.txt:3").output
    #expect(told.contains("“12 August 2001” is 2001-08-12"), "\(told)")
    #expect(told.contains("the sentence stands under these words"), "\(told)")
  }
}
