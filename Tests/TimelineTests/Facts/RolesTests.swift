import Testing
import Timeline

@Suite struct RolesTests {
  @Test(arguments: [
    ("The council approved the budget on Tuesday.", "council", "budget"),
    ("The budget was approved by the council on Tuesday.", "council", "budget"),
    ("On Tuesday the jury cleared the driver.", "jury", "driver"),
  ])
  func tellsWhoDidItFromWhatItWasDoneTo(text: String, doer: String, object: String) throws {
    let fact = try #require(try FactFixture(text).facts.first)
    #expect(
      fact.doers.contains { doer.hasPrefix($0) } && !fact.doers.contains { object.hasPrefix($0) })
    #expect(fact.objects.contains { object.hasPrefix($0) })
    #expect(!fact.objects.contains { doer.hasPrefix($0) })
  }

  @Test func knowsNamesAsDoers() throws {
    let fact = try #require(try FactFixture("Ada Brown met Li Na in Oslo on Tuesday.").facts.first)
    #expect(fact.doers.contains("@Ada Brown") && fact.objects.contains("@Li Na"))
  }

  @Test func hearsWhatWordsSpeakFor() throws {
    let fact = try #require(try FactFixture("Ada Brown took the oath on Tuesday.").facts.first)
    #expect(fact.hints.contains("appoint"))
    let other = try #require(try FactFixture("Ada Brown took the train on Tuesday.").facts.first)
    #expect(!other.hints.contains("appoint"))
  }
}
