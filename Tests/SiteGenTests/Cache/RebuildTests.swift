import SiteGen
import Testing

/// A build after edits gives the bytes of a build that knows of no other.
@Suite struct RebuildTests {
  @Test(arguments: 0..<8)
  func givesTheBytesOfAFullBuildAfterAnyEdits(seed: Int) throws {
    try TemporaryFolder.use { root in
      var random = SeededRandom(seed: UInt64(seed))
      let site = FolderOnDisk(root + "/site")
      try site.fill(with: EditedSite.files)
      for step in 0..<6 {
        for _ in 0...random.below(3) { try EditedSite.edit(site, &random) }
        let other = FolderOnDisk(root + "/other-\(step)")
        // What the site was last time is part of what it says; its pages are not.
        try other.fill(
          with: site.files.filter { path, _ in
            !path.hasPrefix(".sitegen/")
              && (!path.hasPrefix("public/") || path == "public/history.json"
                || path == "public/sitegen.sha256")
          })
        try site.update(workers: 1 + random.below(3))
        try other.build()
        let (made, expected) = (site.pages, other.pages)
        let differing = Set(made.keys).union(expected.keys).filter { made[$0] != expected[$0] }
        #expect(differing.isEmpty, "step \(step): \(differing.sorted())")
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
      #expect(summary.events == 4)
      #expect(site.files == before)
    }
  }

  @Test(arguments: [
    "public/index.html", "public/assets/style.css", "public/sitegen.sha256",
    "content/events/flood.md", "sitegen.yaml", ".sitegen/build",
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

  @Test(arguments: ["", "sitegen build 1", String(repeating: "0", count: 300)])
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
  ].mapValues { Array($0.utf8) }

  static func event(_ id: String, _ date: String, _ title: String) -> String {
    """
    ---
    id: \(id)
    date: \(date)
    title: \(title)
    topics: [bridge, \(date.prefix(4))]
    citations:
      - title: Water over the lower town
        url: https://courier.example/\(id)
    ---
    It was [told](https://courier.example/) of.

    """
  }

  /// One edit of a person's, or one accident.
  static func edit(_ site: FolderOnDisk, _ random: inout SeededRandom) throws {
    let number = random.below(1000)
    let events = site.files.keys.filter { $0.hasPrefix("content/events/") }.sorted()
    let pages = site.files.keys.filter { $0.hasPrefix("public/") && $0.hasSuffix(".html") }.sorted()
    switch random.below(9) {
    case 0: try site.write("content/events/n\(number).md", Array(new(number).utf8))
    case 1 where events.count > 1: try site.disk.remove(RelativePath(random.pick(events)))
    case 2:
      let path = random.pick(events)
      try site.write(path, (site.files[path] ?? []) + Array("More \(number).\n".utf8))
    case 3: try site.write("sitegen.yaml", Array("title: Bridge \(number)\n".utf8))
    case 4: try site.write("Templates/404.md", Array("# Not here: \(number)\n".utf8))
    case 5: try? site.disk.remove(RelativePath("Templates/404.md"))
    case 6 where !pages.isEmpty: try site.disk.remove(RelativePath(random.pick(pages)))
    case 7 where !pages.isEmpty: try site.write(random.pick(pages), Array("\(number)".utf8))
    default: try site.write(".sitegen/build", Array("\(number)".utf8))
    }
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
