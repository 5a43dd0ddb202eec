import FoundationEssentials
import Testing
import Timeline

/// The page `docs/edtf.md`, whose tables must say what is true.
@Suite struct EDTFPageTests {
  /// The cells of the rows whose first cell is code, in tables with so many columns.
  private static func rows(columns: Int) throws -> [[String]] {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let page = try String(contentsOf: root.appending(path: "docs/edtf.md"), encoding: .utf8)
    return page.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `"), line.hasSuffix("|") else { return nil }
      let cells = line.dropFirst().dropLast().split(
        separator: "|", omittingEmptySubsequences: false
      ).map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return cells.count == columns ? cells : nil
    }
  }

  private static func bare(_ cell: String) -> String { String(cell.filter { $0 != "`" }) }

  @Test func saysTheBoundsAndLabelsOfDates() throws {
    let rows = try Self.rows(columns: 4)
    #expect(rows.count >= 20)
    for row in rows {
      let date = try EDTF(Self.bare(row[0]))
      #expect(date.description == Self.bare(row[0]))
      #expect(date.bounds.earliest?.description ?? "" == row[1], "\(row)")
      #expect(date.bounds.latest?.description ?? "" == row[2], "\(row)")
      #expect(EnglishDateWords.label(for: date) == row[3])
    }
  }

  @Test func saysWhereAndWhyATextIsNoDate() throws {
    let rows = try Self.rows(columns: 3)
    #expect(rows.count >= 6)
    for row in rows {
      let error = #expect(throws: EDTFError.self) { try EDTF(Self.bare(row[0])) }
      #expect(error.map { String($0.column) } == row[1], "\(row)")
      #expect(error.map { EnglishDateWords.explain($0.reason) } == row[2])
    }
  }

  @Test func decidesWhatThePageSaysIsDecided() throws {
    #expect(try EDTF("2023-03-22T23:30:00-05:00").bounds.earliest?.day == 22)
    #expect(try EDTF("2004/2004-06").bounds.latest?.month == 6)
    for text in ["-0000", "2023-01-01T24:00:00", "2023-01-01T10:00:60", "2023-02-3X"] {
      #expect(throws: EDTFError.self, "\(text)") { try EDTF(text) }
    }
    #expect(try EDTF("Y9E9999").timelineOrder > EDTF("Y9E9998").timelineOrder)
    let set = try EDTF("{1000..9999}")
    #expect(set.bounds.contains(try EDTF("2023").bounds))
  }
}

@Suite struct EDTFDayTests {
  @Test(arguments: [
    ("XXXX-12-25", "2020-12-25", true), ("XXXX-12-25", "2020-12-26", false),
    ("2023-XX-31", "2023-05-31", true), ("2023-XX-31", "2023-05-30", false),
    ("{1960,1962}", "1961-05-05", false), ("{1960,1962}", "1962-05-05", true),
    ("[..1960,1970..1980]", "1950-01-01", true), ("[..1960,1970..1980]", "1965-01-01", false),
    ("2001-24", "2002-02-28", true), ("2001-24", "2002-03-01", false),
    ("X001-24", "1002-01-01", true), ("X001-24", "1003-01-01", false),
    ("1X90", "1490-01-01", true), ("1X90", "1491-01-01", false),
    ("2023/..", "9000-01-01", true), ("/2023", "2024-01-01", false),
    ("1950S2", "1999-12-31", true), ("-004X", "-0043-03-15", true), ("-004X", "0043-03-15", false),
    ("2023-03-22T10:00:00", "2023-03-22", true), ("2023-03~", "2023-04-01", false),
  ])
  func knowsTheDaysItCanBe(text: String, day: String, expected: Bool) throws {
    let day = try #require(try EDTF(day).bounds.earliest)
    #expect(try EDTF(text).canBe(day) == expected)
  }

  @Test func canBeItsFirstAndLastDay() {
    var texts = EDTFTextGenerator(seed: 11)
    for _ in 0..<50_000 {
      let text = texts.next()
      guard let date = try? EDTF(text) else { continue }
      if let first = date.bounds.earliest { #expect(date.canBe(first), "\(text)") }
      if let last = date.bounds.latest { #expect(date.canBe(last), "\(text)") }
    }
  }
}
