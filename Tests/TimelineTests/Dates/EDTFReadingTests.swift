import Testing
import Timeline

/// What the standard says about a text: its level, first and last day, and precision.
struct Reading: Sendable, CustomTestStringConvertible {
  let text: String
  let level: Int
  let earliest: String
  let latest: String
  let precision: String

  var testDescription: String { text }

  /// Columns between spaces; `-` is an end without a day.
  static func table(_ lines: String) -> [Reading] {
    lines.split(separator: "\n").map { line in
      let columns = line.split(separator: " ").map(String.init)
      return Reading(
        text: columns[0], level: Int(columns[1]) ?? -1, earliest: columns[2], latest: columns[3],
        precision: columns[4])
    }
  }
}

@Suite struct EDTFReadingTests {
  @Test(
    arguments: Reading.table(
      """
      1815 0 1815-01-01 1815-12-31 year
      1815-06 0 1815-06-01 1815-06-30 month
      1815-06-18 0 1815-06-18 1815-06-18 day
      2024-02 0 2024-02-01 2024-02-29 month
      2024-02-29 0 2024-02-29 2024-02-29 day
      0000 0 0000-01-01 0000-12-31 year
      0000-02-29 0 0000-02-29 0000-02-29 day
      1815-06-18T11:35:00 0 1815-06-18 1815-06-18 day
      1815-06-18T00:00:00Z 0 1815-06-18 1815-06-18 day
      1815-06-18T23:59:59-23 0 1815-06-18 1815-06-18 day
      1815-06-18T11:35:00+00:00 0 1815-06-18 1815-06-18 day
      1815-06-18T11:35:00-00:30 0 1815-06-18 1815-06-18 day
      1815-06-18T11:35:00+09:45 0 1815-06-18 1815-06-18 day
      1803/1815 0 1803-01-01 1815-12-31 year
      1803-05/1815-11-20 0 1803-05-01 1815-11-20 month
      1815-06/1815-06-18 0 1815-06-01 1815-06-18 month
      """))
  func readsLevel0(_ reading: Reading) throws { try check(reading) }

  @Test(
    arguments: Reading.table(
      """
      1815? 1 1815-01-01 1815-12-31 year
      1815-06~ 1 1815-06-01 1815-06-30 month
      1815-06-18% 1 1815-06-18 1815-06-18 day
      181X 1 1810-01-01 1819-12-31 decade
      18XX 1 1800-01-01 1899-12-31 century
      181X~ 1 1810-01-01 1819-12-31 decade
      1816-XX 1 1816-01-01 1816-12-31 year
      1816-02-XX 1 1816-02-01 1816-02-29 month
      1816-XX-XX 1 1816-01-01 1816-12-31 year
      -0043 1 -0043-01-01 -0043-12-31 year
      -0043-03-15 1 -0043-03-15 -0043-03-15 day
      -0043-03-15T12:00:00Z 1 -0043-03-15 -0043-03-15 day
      -004X 1 -0049-01-01 -0040-12-31 decade
      -000X 1 -0009-01-01 -0001-12-31 decade
      -00XX 1 -0099-01-01 -0001-12-31 century
      Y12000 1 12000-01-01 12000-12-31 year
      Y-12000 1 -12000-01-01 -12000-12-31 year
      Y999999999999999 1 999999999999999-01-01 999999999999999-12-31 year
      Y1000000000000000 1 - - year
      Y18446744073709551615 1 - - year
      Y12000~ 1 12000-01-01 12000-12-31 year
      1816-21 1 1816-03-01 1816-05-31 season
      1816-22 1 1816-06-01 1816-08-31 season
      1816-23 1 1816-09-01 1816-11-30 season
      1815-24 1 1815-12-01 1816-02-29 season
      1816-22? 1 1816-06-01 1816-08-31 season
      1815-06-18/.. 1 1815-06-18 - day
      1815/ 1 1815-01-01 - year
      ../1815 1 - 1815-12-31 year
      /1815-06 1 - 1815-06-30 month
      1803~/1815? 1 1803-01-01 1815-12-31 year
      1815-24/1816-22 1 1815-12-01 1816-08-31 season
      -0043/0014 1 -0043-01-01 0014-12-31 year
      """))
  func readsLevel1(_ reading: Reading) throws { try check(reading) }

  @Test(
    arguments: Reading.table(
      """
      1816-25 2 1816-03-01 1816-05-31 season
      1815-28 2 1815-12-01 1816-02-29 season
      1816-29 2 1816-09-01 1816-11-30 season
      1815-30 2 1815-12-01 1816-02-29 season
      1816-31 2 1816-03-01 1816-05-31 season
      1816-32 2 1816-06-01 1816-08-31 season
      1816-33 2 1816-01-01 1816-03-31 season
      1816-36 2 1816-10-01 1816-12-31 season
      1816-37 2 1816-01-01 1816-04-30 season
      1816-39 2 1816-09-01 1816-12-31 season
      1816-40 2 1816-01-01 1816-06-30 season
      1816-41 2 1816-07-01 1816-12-31 season
      181X-22 2 1810-06-01 1819-08-31 decade
      Y12E3 2 12000-01-01 12000-12-31 year
      Y-12E3 2 -12000-01-01 -12000-12-31 year
      Y3E9999 2 - - year
      1815S4 2 1815-01-01 1815-12-31 year
      1815S3 2 1810-01-01 1819-12-31 decade
      1815S2 2 1800-01-01 1899-12-31 century
      1815S1 2 1000-01-01 1999-12-31 century
      -1815S3 2 -1819-01-01 -1810-12-31 decade
      0815S2 2 0810-01-01 0819-12-31 decade
      Y123456S3 2 123000-01-01 123999-12-31 century
      Y1234E4S3 2 12300000-01-01 12399999-12-31 century
      ?1815 2 1815-01-01 1815-12-31 year
      ?1815-06-18 2 1815-06-18 1815-06-18 day
      1815?-06 2 1815-06-01 1815-06-30 month
      1815-~06-18 2 1815-06-18 1815-06-18 day
      1815-06-%18 2 1815-06-18 1815-06-18 day
      %-0043 2 -0043-01-01 -0043-12-31 year
      ?1815~-~06?-%18? 2 1815-06-18 1815-06-18 day
      XXXX 2 0000-01-01 9999-12-31 century
      1X15 2 1015-01-01 1915-12-31 century
      18X5 2 1805-01-01 1895-12-31 century
      X815 2 0815-01-01 9815-12-31 century
      181X-XX 2 1810-01-01 1819-12-31 decade
      18XX-06-18 2 1800-06-18 1899-06-18 century
      1815-1X 2 1815-10-01 1815-12-31 year
      1815-X1 2 1815-01-01 1815-11-30 year
      1815-06-1X 2 1815-06-10 1815-06-19 month
      1815-06-3X 2 1815-06-30 1815-06-30 month
      1815-XX-30 2 1815-01-30 1815-12-30 year
      1815-X2-30 2 1815-12-30 1815-12-30 year
      181X-02-29 2 1812-02-29 1816-02-29 decade
      18XX-02-XX 2 1800-02-01 1899-02-28 century
      XX00-02-29 2 0000-02-29 9600-02-29 century
      -0XX0-02-29 2 -0980-02-29 -0020-02-29 century
      181X/182X 2 1810-01-01 1829-12-31 decade
      1815-06-XX/1816 2 1815-06-01 1816-12-31 year
      1815-XX-05/1815-XX-01 2 1815-01-05 1815-12-01 year
      [1803,1815] 2 1803-01-01 1815-12-31 year
      {1815,1803} 2 1803-01-01 1815-12-31 year
      [1803,1815-06] 2 1803-01-01 1815-06-30 year
      [1803..1805] 2 1803-01-01 1805-12-31 year
      [1803..1803] 2 1803-01-01 1803-12-31 year
      {1803-05..1804-02,1815-06-18} 2 1803-05-01 1815-06-18 month
      [..1803] 2 - 1803-12-31 year
      {..1803-05,1815..} 2 - - year
      [1815-06-18..] 2 1815-06-18 - day
      [1803?,181X] 2 1803-01-01 1819-12-31 decade
      {-0044-03..-0043-01} 2 -0044-03-01 -0043-01-31 month
      {1816-21,1816-34} 2 1816-03-01 1816-06-30 season
      """))
  func readsLevel2(_ reading: Reading) throws { try check(reading) }

  private func check(_ reading: Reading) throws {
    let edtf = try EDTF(reading.text)
    #expect(edtf.description == reading.text)
    #expect(edtf.level == reading.level)
    #expect(edtf.bounds.earliest?.description ?? "-" == reading.earliest)
    #expect(edtf.bounds.latest?.description ?? "-" == reading.latest)
    #expect("\(edtf.precision)" == reading.precision)
  }

  @Test func tellsAnOpenEndFromAnUnknownOne() throws {
    #expect(try EDTF("1815/..").bounds.upper == .open)
    #expect(try EDTF("1815/").bounds.upper == .unknown)
    #expect(try EDTF("../1815").bounds.lower == .open)
    #expect(try EDTF("/1815").bounds.lower == .unknown)
    #expect(try EDTF("Y3E9999").bounds.lower == .afterCalendar)
    #expect(try EDTF("Y-3E9999").bounds.upper == .beforeCalendar)
  }

  @Test func readsAnyKindOfString() throws {
    let text = "on 1815-06-18 at noon"
    let part = text.dropFirst(3).prefix(10)
    #expect(try EDTF(part).description == "1815-06-18")
  }

  @Test func keepsTheTimeOfDay() throws {
    guard case .dateTime(let time) = try EDTF("1815-06-18T11:35:07-04:30") else {
      Issue.record("not a date and time")
      return
    }
    #expect((time.hour, time.minute, time.second) == (11, 35, 7))
    #expect(time.shift?.inMinutes == -270)
  }

  @Test func saysWhichPartIsDoubted() throws {
    guard case .date(let date) = try EDTF("?1815-~06?-18") else {
      Issue.record("not a date")
      return
    }
    #expect(date.qualification.qualifier(of: .year) == .uncertain)
    #expect(date.qualification.qualifier(of: .month) == .uncertainAndApproximate)
    #expect(date.qualification.qualifier(of: .day) == [])
    #expect(date.qualifier == .uncertainAndApproximate)
  }

  @Test func appliesAMarkToEverythingLeftOfIt() throws {
    guard case .date(let date) = try EDTF("1815-06~-18?") else {
      Issue.record("not a date")
      return
    }
    #expect(date.qualification.qualifier(of: .year) == .uncertainAndApproximate)
    #expect(date.qualification.qualifier(of: .month) == .uncertainAndApproximate)
    #expect(date.qualification.qualifier(of: .day) == .uncertain)
  }

  @Test func saysWhatIsDoubtedAnywhere() throws {
    #expect(try EDTF("1803~/1815?").qualifier == .uncertainAndApproximate)
    #expect(try EDTF("[1803?,1815]").isUncertain)
    #expect(try !EDTF("[1803?,1815]").isApproximate)
    #expect(try EDTF("1803/181X").isUnspecified)
    #expect(try !EDTF("1803/1815").isUnspecified)
  }
}
