import SiteGen
import Testing

struct ShapeTests {
  @Test func listsEveryNameWithItsSummary() {
    let shape = Shape([
      .init("lead", .record(TemplateFixture.person), "The first person."),
      .init("people", .list(TemplateFixture.person), "All persons."),
    ])
    #expect(
      shape.names.map(\.name) == [
        "lead", "lead.name", "lead.url", "lead.tags",
        "people", "people[].name", "people[].url", "people[].tags",
      ])
    #expect(shape.names[1].summary == "The person's name.")
  }

  @Test func keepsTheFirstOfTwoFieldsWithOneName() {
    let shape = Shape([.init("a", .text, "One."), .init("a", .url, "Two.")])
    #expect(shape.fields.map(\.summary) == ["One."])
  }

  @Test func refusesAValueForAnUnknownName() {
    #expect(throws: Diagnostic.error(.template(.nameOutsideShape("titel", nearest: "title")))) {
      try Record(TemplateFixture.shape, ["titel": .text("a")])
    }
  }

  @Test func refusesAValueOfAnotherKind() {
    let expected = Diagnostic.error(
      .template(.valueOfAnotherKind("link", kind: .url, found: .text)))
    #expect(throws: expected) { try Record(TemplateFixture.shape, ["link": .text("a")]) }
  }

  @Test func refusesARecordOfAnotherShape() throws {
    let other = try Record(Shape([.init("name", .text, "A name.")]), ["name": .text("a")])
    #expect(throws: Diagnostic.self) {
      try Record(TemplateFixture.shape, ["lead": .record(other)])
    }
    #expect(throws: Diagnostic.self) {
      try Record(TemplateFixture.shape, ["people": .list([other])])
    }
  }

  @Test func holdsTheValuesItWasGiven() throws {
    var record = try Record(TemplateFixture.shape, ["title": .text("a"), "link": .none])
    try record.set("title", to: .text("b"))
    guard case .text("b") = try record["title"] else { return #expect(Bool(false), "not replaced") }
    #expect(try !record["nothing"].isPresent)
  }

  @Test(arguments: Filter.allCases)
  func documentsEveryFilter(filter: Filter) {
    #expect(filter.summary.hasSuffix("."))
    #expect(ValueKind.allCases.contains { filter.answer(to: $0) != nil })
  }
}
