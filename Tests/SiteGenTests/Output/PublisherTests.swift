import SiteGen
import Testing

@Suite struct PublisherTests {
  static let first = ["index.html": "one", "a/p.html": "old p", "a/gone.html": "g", "s.css": "c"]
  static let second = ["index.html": "two", "a/p.html": "new p", "b/n.html": "n", "s.css": "c"]

  @Test func writesASiteAndItsManifest() throws {
    let disk = MemoryDisk()
    let report = try publish(Self.first, disk)
    #expect(report.written.map(\.text) == ["a/gone.html", "a/p.html", "index.html", "s.css"])
    #expect(contents(disk) == Self.first)
    let manifest = try Manifest(reading: #require(disk.files[Manifest.path]))
    let path = try RelativePath("s.css")
    #expect(manifest[path] == [SHA256(of: Array("c".utf8))])
    #expect(manifest.paths.count == 4)
  }

  @Test func touchesOnlyWhatChanged() throws {
    let disk = MemoryDisk()
    _ = try publish(Self.first, disk)
    let before = try versions(disk)
    let again = try publish(Self.first, disk)
    #expect(again.unchanged.count == 4)
    #expect(again.written.isEmpty)
    #expect(try versions(disk) == before)

    let report = try publish(Self.second, disk)
    #expect(report.written.map(\.text) == ["a/p.html", "b/n.html", "index.html"])
    #expect(report.removed.map(\.text) == ["a/gone.html"])
    #expect(report.unchanged.map(\.text) == ["s.css"])
    #expect(contents(disk) == Self.second)
    #expect(try versions(disk)["s.css"] == before["s.css"])
  }

  @Test func removesFoldersThatItEmptied() throws {
    let disk = MemoryDisk(["mine/keep.txt": "k"])
    try FileSystem.memory(disk).makeFolder(RelativePath("empty"))
    _ = try publish(["x/y/p.html": "p", "mine/q.html": "q", "index.html": "i"], disk)
    _ = try publish(["index.html": "i"], disk)
    #expect(Set(disk.folders.map(\.text)) == ["mine", "empty"])
    #expect(contents(disk) == ["index.html": "i", "mine/keep.txt": "k"])
  }

  @Test func keepsStaleFilesThatSomebodyChanged() throws {
    let disk = MemoryDisk()
    _ = try publish(Self.first, disk)
    let gone = try RelativePath("a/gone.html")
    try FileSystem.memory(disk).replace(gone, with: [1])
    let report = try publish(Self.second, disk)
    #expect(report.kept == [gone])
    #expect(report.warnings == [.warning(.output(.keptChanged), at: Place(file: gone.text))])
    #expect(disk.files[gone] == [1])
    #expect(try publish(Self.second, disk).kept.isEmpty)
  }

  @Test func saysThatItReplacedAChangedFile() throws {
    let disk = MemoryDisk()
    _ = try publish(Self.first, disk)
    try FileSystem.memory(disk).replace(RelativePath("s.css"), with: [1])
    let report = try publish(Self.first, disk)
    #expect(report.warnings == [.warning(.output(.replacedChanged), at: Place(file: "s.css"))])
    #expect(contents(disk) == Self.first)
  }

  @Test func refusesToOverwriteWhatIsNotOurs() throws {
    let files = ["index.html": "theirs", "s.css": "c", "notes.txt": "n"]
    let disk = MemoryDisk(files)
    #expect(try facts(Self.first, disk) == [.output(.notOurs)])
    #expect(contents(disk) == files)
  }

  @Test func adoptsAFileWithTheSameBytes() throws {
    let disk = MemoryDisk(["s.css": "c"])
    let report = try publish(Self.first, disk)
    #expect(report.unchanged.map(\.text) == ["s.css"])
    #expect(try versions(disk)["s.css"] == 0)
  }

  @Test func refusesWhatStandsInTheWay() throws {
    let disk = MemoryDisk(["a": "file", "index.html/x": "folder"])
    disk.addLink(try RelativePath("s.css"))
    let found = try facts(Self.first, disk)
    #expect(
      Set(found) == [
        .output(.inTheWay(.file)), .output(.inTheWay(.folder)), .output(.inTheWay(.link)),
      ])
    #expect(disk.files.count == 2)
  }

  @Test func warnsOfABrokenManifestAndDoesWithoutIt() throws {
    let disk = MemoryDisk()
    _ = try publish(Self.first, disk)
    try FileSystem.memory(disk).replace(Manifest.path, with: [1, 10])
    let same = try publish(Self.first, disk)
    #expect(same.warnings.map(\.fact) == [.output(.brokenManifest(line: 1))])
    try FileSystem.memory(disk).replace(Manifest.path, with: [1, 10])
    let found = try facts(Self.second, disk)
    #expect(found.contains(.output(.notOurs)))
    #expect(contents(disk) == Self.first)
  }

  @Test func leavesTheOldSiteWhenTheDiskIsFull() throws {
    let big = ["index.html": "two", "a/p.html": String(repeating: "x", count: 600), "z.html": "z"]
    for capacity in stride(from: 350, through: 1400, by: 7) {
      let disk = MemoryDisk()
      _ = try publish(Self.first, disk)
      let before = disk.files
      var failures = DiskFailures()
      failures.capacity = capacity
      do {
        _ = try Publisher.publish(tree(big), into: .memory(disk, failures: failures))
        #expect(contents(disk) == big)
      } catch let findings as Findings {
        #expect(findings.list.map(\.fact) == [.file(.cannot(.write, .diskFull))])
        #expect(disk.files == before)
        #expect(disk.folders.map(\.text) == ["a"])
      }
    }
  }

  @Test func leavesTheOldSiteWhenAFileIsUnreadable() throws {
    let disk = MemoryDisk()
    _ = try publish(Self.first, disk)
    let before = disk.files
    var failures = DiskFailures()
    failures.unreadable = [try RelativePath("a/p.html")]
    #expect(
      try facts(Self.second, disk, failures) == [.file(.cannot(.read, .notPermitted))])
    failures = DiskFailures()
    failures.isReadOnly = true
    #expect(try facts(Self.second, disk, failures) == [.file(.cannot(.write, .readOnly))])
    #expect(disk.files == before)
  }

  /// One operation fails, the program lives: the old site stands, or the new one does.
  @Test func undoesWhatAFailureLeftHalfDone() throws {
    var completed = false
    for step in 0..<200 where !completed {
      let disk = MemoryDisk()
      _ = try publish(Self.first, disk)
      let before = disk.files
      var failures = DiskFailures()
      failures.failingAt = step
      do {
        _ = try Publisher.publish(tree(Self.second), into: .memory(disk, failures: failures))
        completed = true
      } catch {
        let isOld = disk.files == before
        let now = contents(disk).filter { $0.key != "a/gone.html" }
        #expect(isOld || now == Self.second, "step \(step): \(contents(disk))")
        #expect(isOld == (disk.folders.map(\.text) == ["a"]), "step \(step)")
      }
      _ = try publish(Self.second, disk)
      #expect(contents(disk) == Self.second, "step \(step)")
    }
    #expect(completed)
  }

  /// The program is killed at one operation: no file is torn, and the next build repairs all.
  @Test(arguments: [Self.second, Self.first, ["index.html": "three", "c/d/e.html": "e"]])
  func survivesBeingKilledAtEveryStep(_ next: [String: String]) throws {
    for start in [nil, Self.first] {
      var completed = false
      for step in 0..<200 where !completed {
        let disk = MemoryDisk(["theirs.txt": "t"])
        if let start { _ = try publish(start, disk) }
        var failures = DiskFailures()
        failures.killedAt = step
        do {
          _ = try Publisher.publish(tree(Self.second), into: .memory(disk, failures: failures))
          completed = true
        } catch {
          for (path, text) in contents(disk) where !path.hasSuffix(".sitegen-part") {
            let whole = [start?[path], Self.second[path], path == "theirs.txt" ? "t" : nil]
            #expect(whole.contains(text), "step \(step): \(path) is torn")
          }
          if disk.files[Manifest.path] != nil {
            _ = try Manifest(reading: #require(disk.files[Manifest.path]))
          }
        }
        let report = try publish(next, disk)
        #expect(report.warnings.isEmpty, "step \(step)")
        #expect(report.kept.isEmpty)
        var expected = next
        expected["theirs.txt"] = "t"
        #expect(contents(disk) == expected, "step \(step)")
        let folders = Set(next.keys.flatMap { Self.folders(of: $0) })
        #expect(Set(disk.folders.map(\.text)) == folders, "step \(step)")
      }
      #expect(completed)
    }
  }

  /// The build that cleans up after a killed one is killed too.
  @Test func survivesBeingKilledWhileItCleansUp() throws {
    for step in stride(from: 3, to: 45, by: 3) {
      for second in stride(from: 2, to: 30, by: 2) {
        let disk = MemoryDisk()
        _ = try publish(Self.first, disk)
        var failures = DiskFailures()
        failures.killedAt = step
        _ = try? Publisher.publish(tree(Self.second), into: .memory(disk, failures: failures))
        failures.killedAt = second
        let other = ["index.html": "three"]
        _ = try? Publisher.publish(tree(other), into: .memory(disk, failures: failures))
        _ = try publish(other, disk)
        #expect(contents(disk) == other, "steps \(step), \(second)")
        #expect(disk.folders.isEmpty, "steps \(step), \(second)")
      }
    }
  }

  @Test func putsPagesInPlaceAfterWhatTheyLoad() throws {
    let order = Guard()
    let disk = MemoryDisk()
    _ = try publish(["index.html": "i", "a/index.html": "a", "p.html": "p", "s.css": "s"], disk)
    var watched = FileSystem.memory(disk)
    let rename = watched.rename
    watched.rename = { from, to throws(Diagnostic) in
      order.add(to.text)
      try rename(from, to)
    }
    let site = [
      "index.html": "i2", "a/index.html": "a2", "p.html": "p2", "s.css": "s2", "n.html": "n",
      "a/index.js": "j",
    ]
    _ = try Publisher.publish(tree(site), into: watched)
    #expect(
      order.names == [
        "sitegen.sha256", "a/index.js", "s.css", "n.html", "p.html", "a/index.html", "index.html",
        "sitegen.sha256",
      ])
  }

  @Test func publishesToARealFolder() throws {
    try TemporaryFolder.use { root in
      let disk = FileSystem.posix(root: root + "/public", shownAs: "public")
      _ = try Publisher.publish(tree(Self.first), into: disk)
      let report = try Publisher.publish(tree(Self.second), into: disk)
      #expect(report.removed.map(\.text) == ["a/gone.html"])
      #expect(
        try disk.list(.root).map(\.name) == ["a", "b", "index.html", "s.css", "sitegen.sha256"])
      #expect(try disk.list(RelativePath("a")).map(\.name) == ["p.html"])
      #expect(try disk.read(RelativePath("a/p.html")) == Array("new p".utf8))
      let again = try Publisher.publish(tree(Self.second), into: disk)
      #expect(again.written.isEmpty)
    }
  }

  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private func tree(_ files: [String: String]) throws -> OutputTree {
    OutputTree(
      try files.map { OutputFile(try RelativePath($0.key), text: $0.value, origin: "content/x.md") }
    )
  }

  private func publish(_ files: [String: String], _ disk: MemoryDisk) throws -> Publisher.Report {
    try Publisher.publish(tree(files), into: .memory(disk))
  }

  private func facts(
    _ files: [String: String], _ disk: MemoryDisk, _ failures: DiskFailures = DiskFailures()
  ) throws -> [Fact] {
    let tree = try tree(files)
    do {
      _ = try Publisher.publish(tree, into: .memory(disk, failures: failures))
      return []
    } catch {
      return error.list.filter { $0.severity == .error }.map(\.fact)
    }
  }

  private func contents(_ disk: MemoryDisk) -> [String: String] {
    var texts: [String: String] = [:]
    for (path, bytes) in disk.files where path != Manifest.path {
      texts[path.text] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }

  private func versions(_ disk: MemoryDisk) throws -> [String: Int] {
    var versions: [String: Int] = [:]
    for path in disk.files.keys { versions[path.text] = disk.version(path) }
    return versions
  }
}

/// What happened, in order; the tests that use it run on one thread.
private final class Guard: @unchecked Sendable {
  private(set) var names: [String] = []

  func add(_ name: String) { names.append(name) }
}
