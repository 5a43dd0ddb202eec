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
}
