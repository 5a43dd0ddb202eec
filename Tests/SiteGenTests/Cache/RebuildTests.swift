import SiteGen
import Testing

/// A build after edits gives the bytes of a build that knows of no other.
@Suite struct RebuildTests {
  @Test(arguments: 0..<16)
  func givesTheBytesOfAFullBuildAfterAnyEdits(seed: Int) throws {
    try TemporaryFolder.use { root in
      var random = SeededRandom(seed: UInt64(seed))
      let site = FolderOnDisk(root + "/site")
      try site.fill(with: EditedSite.files)
      // What a page could show and does not might be forgotten unseen.
      if seed % 2 == 0 { try site.fill(with: TellAllTheme.files()) }
      for step in 0..<6 {
        for _ in 0...random.below(3) { try EditedSite.edit(site, &random) }
        let other = FolderOnDisk(root + "/other-\(step)")
        // What the site was last time is part of what it says; its pages are not.
        try other.fill(
          with: site.files.filter { path, _ in
            !path.hasPrefix(".sitegen/")
              && (!path.hasPrefix("public/") || path == "public/history.json"
                || path == "public/sitegen.sha256" || path == "public/theirs.txt")
          })
        try site.update(workers: 1 + random.below(3))
        try other.build()
        let (made, expected) = (site.pages, other.pages)
        let differing = Set(made.keys).union(expected.keys).filter { made[$0] != expected[$0] }
        #expect(differing.isEmpty, "step \(step): \(differing.sorted())")
      }
    }
  }

  @Test func makesOnlyThePagesThatShowAChange() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      let path = "content/events/flood.md"
      try site.write(path, try #require(site.files[path]) + Array("More.\n".utf8))
      guard case .built(let report) = try site.update() else {
        Issue.record("the change was not noticed")
        return
      }
      let made = Set(report.published.made.map(\.text))
      #expect(made.contains("events/flood.html"))
      #expect(made.contains("timeline.json"))
      for path in ["events/plan.html", "sources/report.html", "topics/bridge.html", "timeline.csv"]
      {
        #expect(!made.contains(path), "\(path) was made again")
      }
    }
  }

  @Test func doesNothingWhenNothingHasChanged() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      let before = site.files
      guard case .unchanged(let summary) = try site.update() else {
        Issue.record("the site was built again")
        return
      }
      #expect(summary.events == 7)
      #expect(site.files == before)
    }
  }

  @Test(arguments: [
    "public/index.html", "public/assets/style.css", "public/sitegen.sha256",
    "content/events/flood.md", "sitegen.yaml", ".sitegen/build", "public/timeline.json",
  ])
  func noticesOneOtherByte(path: String) throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      var bytes = try #require(site.files[path])
      // A digit for a digit, a letter for a letter: the size stays, and the file is one still.
      let place = try #require(
        bytes.lastIndex { (0x30...0x38).contains($0) || (0x61...0x79).contains($0) })
      bytes[place] += 1
      try site.write(path, bytes)
      if case .unchanged = try site.update() { Issue.record("\(path) was not noticed") }
    }
  }

  @Test(arguments: ["", "sitegen pages 2", String(repeating: "0", count: 300)])
  func ignoresARecordOfPagesThatIsNone(text: String) throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      try site.write(".sitegen/pages", Array(text.utf8))
      try site.write("content/events/new.md", Array(EditedSite.event("new", "1999", "New").utf8))
      guard case .built(let report) = try site.update() else {
        Issue.record("the change was not noticed")
        return
      }
      #expect(report.published.made.count == report.summary.files)
    }
  }

  @Test(arguments: ["", "sitegen events 2\n", String(repeating: "0", count: 300)])
  func ignoresARecordOfEventsThatIsNone(text: String) throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      let before = site.pages
      for path in [".sitegen/events", ".sitegen/new-events"] {
        try site.write(path, Array(text.utf8))
      }
      try site.write(".sitegen/build", [])
      try site.update()
      #expect(site.pages == before)
    }
  }

  @Test func neverBelievesARecordOfEventsWithAnotherByte() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.remember()
      let before = site.pages
      let path = ".sitegen/events"
      let record = try #require(site.files[path])
      let title = try #require(record.firstRange(of: Array("old bridge".utf8)))
      for place in [0, 20, title.lowerBound, record.count - 1] {
        var torn = record
        torn[place] ^= 1
        try site.write(path, torn)
        try site.write(".sitegen/build", [])
        try site.update()
        #expect(site.pages == before, "byte \(place)")
      }
      try site.write(path, Array(record.dropLast(40)))
      try site.write(".sitegen/build", [])
      try site.update()
      #expect(site.pages == before)
    }
  }

  @Test func remembersTheEventsOfABuild() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.remember()
      let title = Array("A flood takes the old bridge".utf8)
      let record = try #require(site.files[".sitegen/events"])
      #expect(record.firstRange(of: title) != nil)
      let path = "content/events/flood.md"
      try site.write(path, try #require(site.files[path]) + Array("Once more.\n".utf8))
      try site.settle()
      #expect(site.files[".sitegen/events"] == record, "all events were written for one")
      let news = try #require(site.files[".sitegen/new-events"])
      #expect(news.firstRange(of: Array("Once more.".utf8)) != nil)
    }
  }

  @Test func leavesNothingOfABuildThatWentWrong() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      try site.write(".sitegen/events", [])
      try site.write("content/events/bad.md", Array("---\nid: a\n---\n".utf8))
      let before = site.files
      #expect(throws: Findings.self) { try site.update() }
      #expect(site.files == before)
    }
  }

  /// The second text has the size of the first, and mostly the times and the inode too: a tick of the
  /// disk's clock is long.
  @Test func readsAFileAgainThatWasChangedAtOnce() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      let path = "content/events/toll.md"
      for number in 1...9 {
        let event = EditedSite.event("toll", "2024-06", "A toll of \(number)")
        try site.overwrite(path, Array(event.utf8))
        try site.update()
        let page = String(decoding: site.pages["events/toll.html"] ?? [], as: UTF8.self)
        #expect(page.contains("A toll of \(number)"))
      }
    }
  }

  @Test(arguments: ["", "sitegen build 2", String(repeating: "0", count: 300)])
  func ignoresARecordThatIsNone(text: String) throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      try site.write(".sitegen/build", Array(text.utf8))
      if case .unchanged = try site.update() { Issue.record("it was believed") }
    }
  }

  @Test func buildsAgainForOtherChoices() throws {
    try TemporaryFolder.use { root in
      let site = FolderOnDisk(root)
      try site.fill(with: EditedSite.files)
      try site.settle()
      let options = SiteBuild.Options(baseURL: "https://example.org/")
      if case .unchanged = try site.update(options) { Issue.record("the address was not noticed") }
      #expect(site.pages["robots.txt"] != nil)
    }
  }
}

/// A site on the real disk.
struct FolderOnDisk {
  private let root: String
  let disk: FileSystem

  init(_ root: String) {
    self.root = root
    disk = .posix(root: root)
  }

  /// All files by their paths.
  var files: [String: [UInt8]] { Self.files(below: .root, on: disk) }

  /// The built site.
  var pages: [String: [UInt8]] {
    let prefix = "public/"
    return Dictionary(
      files.filter { $0.key.hasPrefix(prefix) }
        .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    ) { first, _ in first }
  }

  func fill(with files: [String: [UInt8]]) throws {
    for (path, bytes) in files { try write(path, bytes) }
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let path = try RelativePath(path)
    try disk.makeFolder(path.parent)
    try disk.replace(path, with: bytes)
  }

  /// Writes a file anew in its place, as an editor may that makes no other one.
  func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let path = try RelativePath(path)
    try disk.remove(path)
    try disk.write(path, bytes)
  }

  @discardableResult
  func update(
    _ options: SiteBuild.Options = SiteBuild.Options(), workers: Int = 1
  ) throws -> SiteBuild.Outcome {
    var options = options
    options.workers = Workers(workers)
    return try SiteBuild(disk, options: options).update { _ in output }
  }

  func build() throws {
    _ = try SiteBuild(disk, options: SiteBuild.Options(workers: Workers(1))).run { _ in output }
  }

  /// Builds until nothing is left to do, as it is when all files are older than a tick of the disk's
  /// clock.
  func settle() throws {
    for _ in 0..<50 {
      if case .unchanged = try update() { return }
    }
    Issue.record("the site never came to rest")
  }

  /// The same, with all events in the first of the two records: a file that was as new as the build has
  /// come into the second.
  func remember() throws {
    try settle()
    for path in [".sitegen/events", ".sitegen/build"] { try write(path, []) }
    try settle()
  }

  private var output: FileSystem { .posix(root: root + "/public", shownAs: "public") }

  private static func files(
    below folder: RelativePath, on disk: FileSystem
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in (try? disk.list(folder)) ?? [] {
      guard let path = try? folder / entry.name else { continue }
      if entry.kind == .folder {
        files.merge(Self.files(below: path, on: disk)) { first, _ in first }
      } else {
        files[path.text] = try? disk.read(path)
      }
    }
    return files
  }
}

/// What may happen to a site between two builds.
enum EditedSite {
  static let files: [String: [UInt8]] = [
    "sitegen.yaml": "title: The Bridge\n",
    "content/events/flood.md": event("flood", "2019-07", "A flood takes the old bridge"),
    "content/events/plan.md": event("plan", "2021", "A plan for a new bridge"),
    "content/events/opened.md": event("opened", "2024-05-02", "The new bridge was opened"),
    "content/events/toll.md": event("toll", "2024-06", "A toll is taken"),
    "content/pages/about.md": "---\ntitle: About\n---\nWho keeps it.\n",
    "public/theirs.txt": "not ours",
    "content/sources/report.md": """
    ---
    title: Report
    publisher: The Courier
    published: 2024-05-03
    url: https://courier.example/report
    ---
    The mayor Anna Bell opened the bridge in Dorn on Thursday. The council will pay the debt by 2030.
    On 4 May 2024 nobody crossed.

    """,
    "content/sources/letter.txt": """
    ---
    publisher: The Herald
    published: 2024-05-04
    ---
    Anna Bell opened the new bridge in Dorn on 2 May 2024, the council said.

    """,
  ].mapValues { Array($0.utf8) }

  static func event(_ id: String, _ date: String, _ title: String) -> String {
    """
    ---
    id: \(id)
    date: \(date)
    title: \(title)
    status: unreviewed
    topics: [bridge, \(date.prefix(4))]
    citations:
      - title: Water over the lower town
        url: https://courier.example/\(id)
    ---
    It was told of.

    """
  }

  /// One edit of a person's, or one accident.
  static func edit(_ site: FolderOnDisk, _ random: inout SeededRandom) throws {
    let number = random.below(1000)
    let events = site.files.keys.filter { $0.hasPrefix("content/events/") }.sorted()
    let pages = site.files.keys.filter { $0.hasPrefix("public/") && $0.hasSuffix(".html") }.sorted()
    let sources = site.files.keys.filter { $0.hasPrefix("content/sources/") }.sorted()
    switch random.below(17) {
    case 0: try site.write("content/events/n\(number).md", Array(new(number).utf8))
    case 1 where events.count > 1: try site.disk.remove(RelativePath(random.pick(events)))
    case 2:
      try append("More \(number), as [told](../pages/about.md).\n", to: random.pick(events), site)
    case 3: try site.write("sitegen.yaml", Array("title: Bridge \(number)\n".utf8))
    case 4: try site.write("Templates/404.md", Array("# Not here: \(number)\n".utf8))
    case 5: try? site.disk.remove(RelativePath("Templates/404.md"))
    case 6 where !pages.isEmpty: try site.disk.remove(RelativePath(random.pick(pages)))
    case 7 where !pages.isEmpty: try site.write(random.pick(pages), Array("\(number)".utf8))
    case 8: try site.write(".sitegen/build", Array("\(number)".utf8))
    case 9:
      try append(
        "In \(1990 + number % 30) the council sold ferry \(number).\n",
        to: random.pick(sources), site)
    case 10: try change("publisher: ", "publisher: Paper \(number)", in: random.pick(sources), site)
    case 13 where !events.isEmpty:
      let path = random.pick(events)
      try site.overwrite(path, turned(site.files[path] ?? []))
    case 14: try site.write(".sitegen/events", Array("\(number)".utf8))
    case 15: try site.write(".sitegen/new-events", Array("\(number)".utf8))
    case 11: try change("title: ", "title: Headline \(number)", in: random.pick(events), site)
    case 12:
      try change("topics: ", "topics: [t\(number % 5), bridge]", in: random.pick(events), site)
    default:
      try change(
        "status: ", "status: \(random.pick(["checked", "hidden", "disputed"]))",
        in: random.pick(events), site)
    }
  }

  /// The bytes with another digit in the last place that has one, so that the size stays.
  private static func turned(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard let place = bytes.lastIndex(where: { (0x30...0x39).contains($0) }) else { return bytes }
    bytes[place] = bytes[place] == 0x39 ? 0x30 : bytes[place] + 1
    return bytes
  }

  private static func append(_ text: String, to path: String, _ site: FolderOnDisk) throws {
    try site.write(path, (site.files[path] ?? []) + Array(text.utf8))
  }

  /// Gives the line that begins so another text; a file without such a line stays as it is.
  private static func change(
    _ beginning: String, _ line: String, in path: String, _ site: FolderOnDisk
  ) throws {
    let text = String(decoding: site.files[path] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(beginning) ? line : String($0) }
    try site.write(path, Array(lines.joined(separator: "\n").utf8))
  }

  private static func new(_ number: Int) -> String {
    event("n\(number)", "\(1900 + number % 120)", "Something of number \(number)")
  }
}

extension SeededRandom {
  /// A number below `limit`, which is at least 1.
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of a list that is not empty.
  fileprivate mutating func pick(_ list: [String]) -> String { list[below(list.count)] }
}
