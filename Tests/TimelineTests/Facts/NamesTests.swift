import Testing
import Timeline

@Suite struct NamesTests {
  private static func names(_ texts: String..., known: [KnownName] = []) throws -> [[String]] {
    let document = texts.joined(separator: " ")
    return try FactFixture(document, known: known).facts.map { $0.names.sorted() }
  }

  @Test(arguments: [
    ("On Tuesday, Ada Brown met Li Na in Oslo.", ["Ada Brown", "Li Na", "Oslo"]),
    ("On Tuesday, President Brown met Prime Minister Green.", ["Brown", "Green"]),
    ("On Tuesday, the Bank of Peru met Jean-Luc Petit.", ["Bank of Peru", "Jean-Luc Petit"]),
    ("On Tuesday, Russian and Chinese leaders met.", []),
    ("On Tuesday, the two met in March Street.", ["Street"]),
    ("On Tuesday, the UN met the G in Oslo.", ["Oslo", "UN"]),
    ("On Tuesday, Ćirić met Élodie.", ["Élodie", "Ćirić"]),
  ])
  func findsNamesByTheirShape(text: String, names: [String]) throws {
    #expect(try Self.names(text) == [names])
  }

  /// A general whose army is told of is no place, though a state has an army too.
  @Test func takesOneWhoDoesMuchForNoPlace() throws {
    let found = try FactFixture(
      "On Monday, Verano won. On Tuesday, Verano's army left the mill. On Wednesday, Verano bought "
        + "a boat. On Thursday, Verano sold it and they met in Oslo.")
    #expect(found.facts.flatMap(\.places).filter { $0 == "Verano" } == [])
    #expect(found.facts.contains { $0.actors.contains("Verano") })
  }

  @Test func unitesAFamilyNameWithTheWhole() throws {
    let names = try Self.names(
      "On Monday, President Xi Jinping met President Ada Brown.", "On Tuesday, Xi met Brown.",
      "On Wednesday, they met Xi's son.")
    #expect(names == [["Ada Brown", "Xi Jinping"], ["Ada Brown", "Xi Jinping"], ["Xi Jinping"]])
  }

  @Test(arguments: [
    ("On Tuesday, they met about the Belt and Road Initiative.", ["Belt and Road Initiative"]),
    ("On Tuesday, they met the Salt and Pepper Board.", ["Salt and Pepper Board"]),
    ("On Tuesday, they met in the Hall of the Guilds.", ["Hall of the Guilds"]),
    ("On Tuesday, Ada Brown of the Salt Bank met them.", ["Ada Brown", "Salt Bank"]),
    ("On Tuesday, they met for the Belt and Road programme.", ["Belt and Road"]),
    ("On Tuesday, they met Ada and Green Party men.", ["Ada", "Green Party"]),
    ("On Tuesday, they met the Kremlin and Green Party men.", ["Green Party", "Kremlin"]),
    ("On Tuesday, they met the Bar Council and Green Party men.", ["Bar Council", "Green Party"]),
    ("On Tuesday, they met the Group of Seven.", ["Group of Seven"]),
    ("On Tuesday, Salt & Pepper bought a mill.", ["Salt & Pepper"]),
    ("On Tuesday, they met Secretary of State Ada Brown.", ["Ada Brown"]),
    ("On Tuesday, they met Gen. Ada Brown.", ["Ada Brown"]),
    ("On Tuesday, Han Yu-ri met a New York-based board.", ["Han Yu-ri", "New York"]),
    ("On Tuesday, they met Salt CEO Ada Brown.", ["Ada Brown", "Salt"]),
    ("Shares of Salt Inc fell on Tuesday.", ["Salt Inc"]),
    ("Today Salt sold a mill.", ["Salt"]),
  ])
  func readsANameToItsEnd(text: String, names: [String]) throws {
    #expect(try Self.names(text, "They like Salt.") == [names])
  }

  /// Adjectives, initials and capitals inside a word.
  @Test(arguments: [
    ("On Tuesday, the Syrian Navy met the European Council.", ["European Council", "Syrian Navy"]),
    ("On Tuesday, Russian Cement fined Northern Airways.", ["Northern Airways", "Russian Cement"]),
    ("On Tuesday, they met American Ada Brown.", ["Ada Brown"]),
    ("On Tuesday, they met Peru Eastern Railways.", ["Peru Eastern Railways"]),
    ("On Tuesday, they met the Congress of African Bakers.", ["Congress of African Bakers"]),
    ("On Tuesday, they met Ada B. Brown.", ["Ada B. Brown"]),
    ("On Tuesday, they met J. K. Green and A.B. Brown.", ["A.B. Brown", "J. K. Green"]),
    ("On Tuesday, they met the U.S. Cement Board.", ["Cement Board"]),
    ("On Tuesday, they met Salt-Arlen.", ["Salt-Arlen"]),
    ("On Tuesday, they met for Salt-Arlen talks.", ["Arlen", "Salt"]),
    ("On Tuesday, they met for Peru-Chile talks.", ["Chile", "Peru"]),
    ("On Tuesday, the iSalt Store met eArlen.", ["eArlen", "iSalt Store"]),
    ("On Tuesday, King Salt of Peru met the Bank of Chile.", ["Bank of Chile", "Peru", "Salt"]),
    ("On Tuesday, Cement Minister Ada Brown met Peru Minister Li.", ["Ada Brown", "Li", "Peru"]),
    ("On Tuesday, Ada O'Brien met D\u{2019}Arcy.", ["Ada O'Brien", "D\u{2019}Arcy"]),
    ("On Tuesday, they met Chief of Staff Ada Brown.", ["Ada Brown"]),
  ])
  func readsWhatNamesAreMadeOf(text: String, names: [String]) throws {
    #expect(try Self.names(text, "They like Salt.") == [names])
  }

  /// Capitals that are a piece of something else.
  @Test(arguments: [
    "On Tuesday, Salt sold a 777-200LR.", "On Tuesday, Salt (R-AZ) won.",
    "On Tuesday, Salt paid SGD1.75 for it.", "On Tuesday, Salt paid US$5 for it.",
    "On Tuesday, Salt sold 5 kWh of it.", "On Tuesday, Salt sold a 3GS.",
    "On Tuesday, Salt said: \"Tired.\"",
  ])
  func takesNoPieceForAName(text: String) throws {
    #expect(try Self.names(text, "They like Salt.").first == ["Salt"])
  }

  /// One name in two forms, the first of which is in the first sentence.
  @Test(arguments: [
    ("Ada B. Brown", "Ada Brown", "Ada Brown"),
    ("Harbour Watch (HAW)", "the HAW", "Harbour Watch"), ("Salt Corp", "Salt", "Salt Corp"),
    ("Salt plc", "Salt", "Salt"), ("Ada Brown, the chief engineer,", "Brown", "Ada Brown"),
  ])
  func unitesFormsOfAName(one: String, other: String, name: String) throws {
    let names = try Self.names(
      "On Monday, they met \(one) again.", "On Tuesday, they met \(other).",
      "On Wednesday, they met \(other).")
    #expect(names == [[name], [name], [name]])
  }

  @Test func unitesAFirstNameOnlyWhereOneBearsIt() throws {
    let names = try Self.names(
      "On Monday, President Ada Brown won an Ada Award.", "On Tuesday, they met the Ada.")
    #expect(names.last == ["Ada"])
  }

  @Test func takesTheNameOfAThingForNobodys() throws {
    let found = try FactFixture(
      "On Tuesday, they opened the Spirit Link pipeline.", "On Friday, they shut the Spirit Link.")
    #expect(found.facts.flatMap(\.actors) == [] && found.facts.flatMap(\.places) == [])
  }

  @Test func knowsAFamilyNameThatBeginsASentence() throws {
    let names = try Self.names("On Monday, Ada Brown said so.", "Brown left on Tuesday.")
    #expect(names == [["Ada Brown"], ["Ada Brown"]])
  }

  @Test(arguments: [
    "They bought a stake in Arlen.", "They sold it to Arlen.", "They had it from Arlen.",
    "Confidence in Arlen fell.", "They asked the director at Arlen.",
    "They asked a broker at Arlen.",
  ])
  func takesNoPartnerForAPlace(text: String) throws {
    #expect(try !FactFixture(text).extraction.names.isPlace("Arlen"))
  }

  @Test(arguments: [
    ("Kyiv", "Kiev"), ("Zelensky", "Zelenskiy"), ("Zelensky", "Zelenskyy"),
    ("Giáp", "Giap"), ("Yousuf", "Yusuf"), ("Khadija", "Khadiya"), ("Łódź", "Lodz"),
  ])
  func unitesTransliterations(one: String, other: String) throws {
    let names = try Self.names(
      "On Monday, they met \(one).", "On Tuesday, they met \(one).",
      "On Wednesday, they met \(other).")
    #expect(names == [[one], [one], [one]])
  }

  @Test(arguments: [("Jens", "Iens"), ("Brown", "Braun"), ("Li", "Lee"), ("Maria", "Marie")])
  func keepsNamesApartThatOnlyLookAlike(one: String, other: String) throws {
    let names = try Self.names("On Monday, they met \(one).", "On Tuesday, they met \(other).")
    #expect(names == [[one], [other]])
  }

  /// A war, a treaty, a project or a people is no actor and no place.
  @Test(arguments: [
    "Cold War", "World War II", "Warsaw Pact", "Battle of Arlen", "Spirit of Arlen", "Uzbek",
    "Manchu", "Belt and Road Initiative", "Christmas", "Maravian", "Democratic",
  ])
  func takesNeitherForAnActorNorForAPlace(name: String) throws {
    let found = try FactFixture(
      "On Tuesday, they met in the \(name) for the \(name). They met near Maravia. They like Maravia."
    )
    #expect(found.extraction.names.isThing(name))
    #expect(found.facts.flatMap(\.actors).isEmpty && found.facts.flatMap(\.places).isEmpty)
  }

  @Test(arguments: ["Bank of Arlen", "Duke of Arlen", "Gulf of Arlen", "Green Party", "Pact Ltd"])
  func takesNoBodyPersonOrPlaceForAThing(name: String) throws {
    #expect(try !FactFixture("On Tuesday, they met the \(name).").extraction.names.isThing(name))
  }

  @Test func unitesNamesOverDocuments() throws {
    let found = try FactFixture(
      "On Monday, President Xi Jinping met people.", "On Tuesday, they met Xi.")
    #expect(found.facts.map(\.names) == [["Xi Jinping"], ["Xi Jinping"]])
  }

  @Test func unitesSpellings() throws {
    let names = try Self.names(
      "On Monday, they met President Zelensky.", "On Tuesday, they met President Zelensky.",
      "On Wednesday, they met Zelenskyy.")
    #expect(names == [["Zelensky"], ["Zelensky"], ["Zelensky"]])
  }

  @Test func unitesFirstLettersWithTheWhole() throws {
    let names = try Self.names(
      "On Monday, they met the North Ruthenian Rail Office.", "On Tuesday, they met the NRRO.",
      "On Wednesday, they met the NRA.")
    #expect(
      names == [["North Ruthenian Rail Office"], ["North Ruthenian Rail Office"], ["NRA"]])
  }

  @Test func keepsPlacesApartFromWhatTheyArePartOf() throws {
    let names = try Self.names(
      "On Monday, they met in New York.", "On Tuesday, they met in York.",
      "On Wednesday, they met in East Timor.", "On Monday, they left East Germany.")
    #expect(names == [["New York"], ["York"], ["East Timor"], ["East Germany"]])
  }

  @Test func doubtsASingleWordThatBeginsASentence() throws {
    #expect(try Self.names("Talks took place on Tuesday.") == [[]])
    #expect(
      try Self.names("Brown came on Tuesday.", "On Wednesday, they met Brown.") == [
        ["Brown"], ["Brown"],
      ])
  }

  @Test func goesByWhatAPersonHasGiven() throws {
    let known = [KnownName(name: "Ada Brown", also: ["Iron Hand"], isPlace: false)]
    #expect(try Self.names("On Tuesday, they met Iron Hand.", known: known) == [["Ada Brown"]])
  }

  @Test func tellsPlaces() throws {
    let table = try FactFixture(
      "On Monday, they met in Oslo.",
      "On Tuesday, Brown left for Oslo, and came back to Oslo. They met Brown.",
      known: [KnownName(name: "Green", also: [], isPlace: true)]
    ).extraction.names
    #expect(table.isPlace("Oslo") && table.isPlace("Green") && !table.isPlace("Brown"))
    #expect(table.name(for: ["Nobody"]) == nil)
  }

  /// What tells a place from one who acts, with made-up names.
  @Test(arguments: [
    ("They met in Arlen.", "Arlen"), ("They met near the Arlen.", "Arlen"),
    ("They went to Arlen.", "Arlen"), ("They came back from Arlen.", "Arlen"),
    ("They signed a treaty at Arlen.", "Arlen"),
    ("They saw the city of Arlen.", "Arlen"), ("They left the village of Arlen.", "Arlen"),
    ("They like Arlen province.", "Arlen"), ("They asked an Arlen-based firm.", "Arlen"),
    ("They met in northern Arlen.", "Arlen"), ("They met at Arlen, Ukraine.", "Arlen"),
    ("They met in Arlen. Later they said Arlen was fine.", "Arlen"),
    ("They crossed the Bodmoor Sea.", "Bodmoor Sea"), ("They saw Moscow.", "Moscow"),
    ("They asked the United States.", "United States"),
    ("They met in Arlen and Bodmoor. They like Bodmoor and Carrick.", "Carrick"),
    ("They met at a mill in Bodmoor, Arlen.", "Arlen"),
    ("They left the Bodmoor mill in Carrick, Arlen, on foot.", "Arlen"),
  ])
  func tellsAPlaceByItsUse(text: String, name: String) throws {
    #expect(try FactFixture(text).extraction.names.isPlace(name))
  }

  @Test(arguments: [
    ("They met Mr Arlen.", "Arlen"), ("They went to President Arlen.", "Arlen"),
    ("They asked what Arlen said.", "Arlen"), ("They went to Arlen, who left.", "Arlen"),
    ("They went to Arlen. “It is over,” said Arlen.", "Arlen"),
    ("They met Dr London. They like London.", "London"),
    ("They met at the Arlen Council.", "Arlen Council"), ("They went to the NORO.", "NORO"),
    ("They met in the Bank of Arlen.", "Bank of Arlen"), ("They like Arlen.", "Arlen"),
    ("They met in Arlen’s house.", "Arlen"), ("They spoke of Arlen and Bodmoor.", "Arlen"),
    ("They asked the ambassador in Bodmoor, Ann Arlen, and left.", "Ann Arlen"),
    ("They met the ambassador in Bodmoor, Ann Arlen, said they.", "Ann Arlen"),
  ])
  func takesNoOneWhoActsForAPlace(text: String, name: String) throws {
    #expect(try !FactFixture(text).extraction.names.isPlace(name))
  }

  @Test(arguments: [
    ("On Tuesday, Ukraine and Peru signed a pact in Kenya.", ["Kenya"]),
    ("On Tuesday, talks between Ukraine and Peru began in Kenya.", ["Kenya"]),
    ("On Tuesday, Brown visited Ukraine.", ["Ukraine"]),
    ("On Tuesday, Brown was jailed in Ukraine.", ["Ukraine"]),
    ("On Tuesday, Brown met Green in Oslo.", ["Oslo"]),
  ])
  func letsAStateActAndBeAPlace(text: String, places: [String]) throws {
    #expect(try FactFixture(text).facts.map { $0.places.sorted() } == [places])
  }

  @Test func letsALandActThatHasAGovernment() throws {
    let found = try FactFixture(
      "They met in Maravia. They saw Maravia’s government fall. On Tuesday, Maravia signed a pact with Peru."
    )
    #expect(found.extraction.names.isState("Maravia"))
    #expect(found.facts.map { $0.names.subtracting($0.places).sorted() } == [["Maravia", "Peru"]])
  }
}
