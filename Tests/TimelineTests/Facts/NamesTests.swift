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

  @Test func unitesAFamilyNameWithTheWhole() throws {
    let names = try Self.names(
      "On Monday, President Xi Jinping met President Ada Brown.", "On Tuesday, Xi met Brown.",
      "On Wednesday, they met Xi's son.")
    #expect(names == [["Ada Brown", "Xi Jinping"], ["Ada Brown", "Xi Jinping"], ["Xi Jinping"]])
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
    ("They saw the city of Arlen.", "Arlen"), ("They left the village of Arlen.", "Arlen"),
    ("They like Arlen province.", "Arlen"), ("They asked an Arlen-based firm.", "Arlen"),
    ("They met in northern Arlen.", "Arlen"), ("They met at Arlen, Ukraine.", "Arlen"),
    ("They met in Arlen. Later they said Arlen was fine.", "Arlen"),
    ("They crossed the Bodmoor Sea.", "Bodmoor Sea"), ("They saw Moscow.", "Moscow"),
    ("They asked the United States.", "United States"),
    ("They met in Arlen and Bodmoor. They like Bodmoor and Carrick.", "Carrick"),
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
