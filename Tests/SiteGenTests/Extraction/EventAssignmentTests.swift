import SiteGen
import Testing
import Timeline

/// Which file a fact belongs to when a new source makes two events look like one.
struct EventAssignmentTests {
  private static let bridge = "Mayor Ada Example opened the new bridge over the Ilm on 3 May 2024."
  private static let library = "In May 2024 Bob Sample opened the new school and the new library."
  /// So like both that the three are taken for one event.
  private static let school = "On 3 May 2024 the new bridge and the new school were opened."

  private let site: SiteOnDisk
  private let first: String
  private let second: String

  init() throws {
    site = try SiteOnDisk()
    try site.source(SiteOnDisk.courier, Self.bridge)
    try site.source(SiteOnDisk.ledger, Self.library)
    try site.extract()
    first = try site.path(of: Self.bridge)
    second = try site.path(of: Self.library)
    try #require(first != second)
  }

  private func quotes(_ path: String) throws -> Set<String> {
    Set(try site.event(path).evidence.filter { !$0.isWithdrawn }.map(\.evidence.quote))
  }

  @Test func joinsTwoUntouchedEvents() throws {
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    #expect(site.eventFiles.count == 1)
    let path = try site.path(of: Self.school)
    #expect(try quotes(path) == [Self.bridge, Self.library, Self.school])
  }

  @Test(arguments: ["checked", "disputed"], [true, false])
  func leavesAnEventThatAPersonHasWorkedOnItsQuotes(status: String, isFirst: Bool) throws {
    let (mine, quote) = isFirst ? (first, Self.bridge) : (second, Self.library)
    try site.replace("status: unreviewed", with: "status: \(status)", in: mine)
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    #expect(try quotes(mine).contains(quote))
  }

  @Test func leavesTwoEventsThatAPersonHasWorkedOnApart() throws {
    try site.replace("status: unreviewed", with: "status: checked", in: first)
    try site.replace("status: unreviewed", with: "status: checked", in: second)
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    #expect(site.eventFiles.count == 2)
    #expect(try quotes(first).contains(Self.bridge) && !quotes(first).contains(Self.library))
    #expect(try quotes(second).contains(Self.library) && !quotes(second).contains(Self.bridge))
    #expect(try quotes(first).contains(Self.school) != quotes(second).contains(Self.school))
  }

  @Test(arguments: [true, false])
  func letsAHiddenEventTakeNothingFromAnotherOneNorGiveItAnything(isFirst: Bool) throws {
    let (hidden, shown) = isFirst ? (first, second) : (second, first)
    let quote = isFirst ? Self.bridge : Self.library
    let other = isFirst ? Self.library : Self.bridge
    try site.replace("status: unreviewed", with: "status: hidden", in: hidden)
    let bytes = try site.read(hidden)
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    #expect(site.eventFiles.count == 2)
    #expect(try site.read(hidden) == bytes)
    #expect(try quotes(shown) == [other, Self.school])
    let plan = try SiteProject(site.disk).plan
    let line = plan.ledger.first { $0.source == (isFirst ? "courier" : "ledger") }
    #expect(line?.outcome == .leftOut(.hidden), "\(quote)")
  }

  @Test func sharesOutAgainWhatNoLongerBelongsTogether() throws {
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    try site.source(SiteOnDisk.notes, "Nothing.")
    try site.extract()
    #expect(site.eventFiles.count == 2)
    #expect(try site.path(of: Self.bridge) != site.path(of: Self.library))
    // Words that are still in their source are not told as gone.
    for path in site.eventFiles.keys {
      for entry in try site.event(path).evidence where entry.isWithdrawn {
        #expect(entry.evidence.quote == Self.school)
      }
    }
  }

  @Test func keepsTogetherWhatAPersonHasCheckedTogether() throws {
    try site.source(SiteOnDisk.notes, Self.school)
    try site.extract()
    let path = try site.path(of: Self.bridge)
    try site.replace("status: unreviewed", with: "status: checked", in: path)
    try site.source(SiteOnDisk.notes, "Nothing.")
    try site.extract()
    #expect(site.eventFiles.count == 1)
    #expect(try quotes(path) == [Self.bridge, Self.library])
  }

  @Test(arguments: ["hidden", "checked"])
  func knowsTheWordsOfAPersonsEventWhenTheyComeBackInAnotherSource(status: String) throws {
    try site.replace("status: unreviewed", with: "status: checked", in: first)
    try site.source(SiteOnDisk.courier, "Nothing.")
    try site.extract()
    try site.replace("status: checked", with: "status: \(status)", in: first)
    try site.source(SiteOnDisk.notes, "\(Self.school) \(Self.bridge)")
    try site.extract()
    let others = site.eventFiles.keys.filter { $0 != first }
    for path in others { #expect(try !quotes(path).contains(Self.bridge)) }
    #expect(try quotes(first).contains(Self.bridge) == (status == "checked"))
  }

  @Test func tellsASentenceThatStandsTwiceOnce() throws {
    try site.source(SiteOnDisk.courier, Self.bridge + "\n\n" + Self.bridge)
    try site.extract()
    let event = try site.event(first)
    #expect(event.evidence.count == 1)
    let lines = try SiteProject(site.disk).plan.ledger.filter { $0.source == "courier" }
    #expect(lines.map(\.outcome) == [.event(event.id), .merged(event.id)])
  }
}
