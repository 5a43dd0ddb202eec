import Testing
import Timeline

@Suite struct GermanDateWordsTests {
  @Test(arguments: [
    ("2023-03-20", "20. März 2023"), ("2023-03", "März 2023"), ("2019", "2019"),
    ("0014", "14 n. Chr."), ("0014-08-19", "19. August 14 n. Chr."), ("-0043", "44 v. Chr."),
    ("-0043-03-15", "15. März 44 v. Chr."), ("Y170000", "Jahr 170.000"),
    ("Y-17E4", "Jahr −170.000"), ("1815S2", "etwa 1815, zwischen 1800 und 1899"),
    ("196X", "1960er-Jahre"), ("056X", "560er-Jahre n. Chr."), ("18XX", "19. Jahrhundert"),
    ("-00XX", "1. Jahrhundert v. Chr."), ("1XXX", "zwischen 1000 und 1999"),
    ("XXXX", "unbekanntes Jahr"), ("XXXX-12-25", "25. Dezember, unbekanntes Jahr"),
    ("196X-12-25", "25. Dezember in den 1960er-Jahren"), ("18XX-12", "Dezember im 19. Jahrhundert"),
    ("2004-XX", "2004, Monat unbekannt"), ("2004-XX-XX", "2004, Monat und Tag unbekannt"),
    ("2004-06-XX", "Juni 2004, Tag unbekannt"),
    ("2004-06-1X", "zwischen dem 10. und 19. Juni 2004"),
    ("2004-01-3X", "30. oder 31. Januar 2004"),
    ("2004-1X", "Oktober, November oder Dezember 2004"),
    ("2004-0X", "zwischen Januar und September 2004"),
    ("2004-XX-13", "13. eines unbekannten Monats im Jahr 2004"),
    ("2004-1X-05", "zwischen dem 5. Oktober und dem 5. Dezember 2004"),
    ("2023-03-20T10:30:00", "20. März 2023, 10:30 Uhr"),
    ("2023-03-20T10:30:05Z", "20. März 2023, 10:30:05 Uhr UTC"),
    ("2023-03-20T10:30:05-04:30", "20. März 2023, 10:30:05 Uhr UTC−04:30"),
  ])
  func saysADate(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2023-21", "Frühling 2023"), ("2023-24", "Winter 2023"),
    ("2023-26", "nördlicher Sommer 2023"), ("2023-32", "südlicher Winter 2023"),
    ("2023-34", "2. Quartal 2023"), ("2023-38", "Mai–August 2023"),
    ("2023-41", "2. Halbjahr 2023"), ("196X-22", "Sommer in den 1960er-Jahren"),
    ("2023-21~", "etwa Frühling 2023"),
  ])
  func saysAPartOfAYear(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2019?", "2019 (unsicher)"), ("2019~", "etwa 2019"), ("2019%", "etwa 2019 (unsicher)"),
    ("156X~", "etwa 1560er-Jahre"), ("18XX~", "etwa 19. Jahrhundert"),
    ("2023-03-20~", "etwa 20. März 2023"), ("2004?-06-11", "11. Juni 2004 (Jahr unsicher)"),
    ("2004-06~-11", "11. Juni 2004 (Jahr und Monat ungefähr)"),
    ("2004?-06-~11", "11. Juni 2004 (Jahr unsicher, Tag ungefähr)"),
    ("2004-%22", "Sommer 2004 (Jahreszeit unsicher und ungefähr)"),
    ("1XXX~", "zwischen 1000 und 1999 (ungefähr)"),
    ("1XXX%", "zwischen 1000 und 1999 (ungefähr und unsicher)"),
  ])
  func saysWhatIsDoubted(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("2023-03-20/2023-03-22", "20.–22. März 2023"),
    ("2023-03-20/2023-04-05", "20. März – 5. April 2023"),
    ("2022-12-28/2023-01-03", "28. Dezember 2022 – 3. Januar 2023"),
    ("2023-03/2023-05", "März–Mai 2023"), ("2022-12/2023-03", "Dezember 2022 – März 2023"),
    ("2019/2021", "2019–2021"), ("-0043/-0039", "44–40 v. Chr."),
    ("-0043/0014", "44 v. Chr. – 14 n. Chr."), ("0014/0037", "14–37 n. Chr."),
    ("2019~/2021", "etwa 2019 – 2021"), ("../2030", "bis 2030"),
    ("../2030-03-20", "bis zum 20. März 2030"), ("../19XX", "bis zum 20. Jahrhundert"),
    ("../196X", "bis zu den 1960er-Jahren"), ("2014/..", "seit 2014"),
    ("2014-03-20/..", "seit dem 20. März 2014"), ("2014-03/..", "seit März 2014"),
    ("199X/..", "seit den 1990er-Jahren"), ("199X~/..", "seit etwa 1990er-Jahre"),
    ("2014-34/..", "seit dem 2. Quartal 2014"),
    ("2014/", "ab 2014, Ende unbekannt"), ("/2014", "bis 2014, Beginn unbekannt"),
  ])
  func saysAnInterval(text: String, label: String) throws { try check(text, label) }

  @Test(arguments: [
    ("[1667,1668,1670]", "1667, 1668 oder 1670"), ("{1667,1668}", "1667 und 1668"),
    ("[1985..1990]", "zwischen 1985 und 1990"), ("{1985..1990}", "jedes Jahr von 1985 bis 1990"),
    ("[2023-03-01..2023-03-05]", "zwischen dem 1. und 5. März 2023"),
    ("{2023-03-01..2023-03-05}", "jeder Tag vom 1. März 2023 bis zum 5. März 2023"),
    ("[..1984]", "1984 oder früher"), ("{1984..}", "1984 und danach"),
    ("{2023-03..2023-05,2024}", "jeder Monat von März 2023 bis Mai 2023 und 2024"),
  ])
  func saysASet(text: String, label: String) throws { try check(text, label) }

  private func check(_ text: String, _ label: String) throws {
    #expect(GermanDateWords.label(for: try EDTF(text)) == label)
  }
}
