import Testing
import Timeline

@Suite struct RivalryTests {
  private static let background =
    " The council of Port Vale bought the Mersk ferry in 2019. The Mersk ferry sailed to Port Vale on "
    + "2 May 2020. The Mersk ferry was painted in Port Vale on 7 June 2021. The council of Port Vale "
    + "sold the Mersk ferry on 9 July 2022. The Mersk ferry burned in Port Vale on 11 August 2022."

  private static func sources(_ one: String, _ other: String) throws -> Set<[String]> {
    let facts = try FactFixture(one + background, other + background).facts
    let clusters = Clusterer().clusters(of: facts)
    return Set(
      clusters.filter { cluster in
        cluster.members.contains { $0.fact.date.description == "2023-03-14" }
      }.map { $0.members.map(\.fact.source).sorted() })
  }

  @Test func joinsTheOnlyThingsThatTwoSourcesTellOfADay() throws {
    let found = try Self.sources(
      "The boards cleared the scheme on 14 March 2023.",
      "On 14 March 2023 the directors gave their blessing.")
    #expect(found == [["d0", "d1"]])
  }

  @Test func leavesWhatHasABetterPartner() throws {
    let found = try Self.sources(
      "The boards cleared the scheme on 14 March 2023.",
      "The boards cleared the scheme on 14 March 2023. The mayor wept on 14 March 2023.")
    #expect(found == [["d0", "d1"], ["d1"]])
  }
}
