import SiteGen
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a real disk and one in memory must do alike.
@Suite struct FileSystemTests {
  enum Kind: CaseIterable, Sendable { case posix, memory }

  @Test(arguments: Kind.allCases)
  func writesReadsRenamesAndRemoves(_ kind: Kind) throws {
    try withFolder(kind) { disk in
      let (file, other) = (try RelativePath("a/b/c.txt"), try RelativePath("d.txt"))
      try disk.makeFolder(file.parent)
      try disk.makeFolder(file.parent)
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
      try disk.write(file, bytes)
      #expect(try disk.read(file) == bytes)
      #expect(try disk.status(file)?.kind == .file)
      #expect(try disk.status(file)?.size == 200_000)
      try disk.write(other, [])
      try disk.rename(file, other)
      #expect(try disk.read(other) == bytes)
      #expect(try disk.status(file) == nil)
      #expect(try disk.list(.root).map(\.name) == ["a", "d.txt"])
      #expect(try disk.list(.root).map(\.kind) == [.folder, .file])
      try disk.replace(other, with: [1])
      #expect(try disk.read(other) == [1])
      try disk.removeFolder(file.parent)
      try disk.remove(other)
      #expect(try disk.list(.root).map(\.name) == ["a"])
    }
  }

  @Test(arguments: Kind.allCases)
  func listsByBytes(_ kind: Kind) throws {
    try withFolder(kind) { disk in
      let names = [".h", "B", "Z", "a", "a-b", "a.b", "é"]
      for name in names.shuffled() { try disk.write(RelativePath(name), []) }
      #expect(try disk.list(.root).map(\.name) == names)
    }
  }

  @Test(arguments: Kind.allCases)
  func tellsWhyItCannot(_ kind: Kind) throws {
    try withFolder(kind) { disk in
      let (file, folder) = (try RelativePath("file"), try RelativePath("folder"))
      let inside = try file / "x"
      try disk.write(file, [])
      try disk.makeFolder(folder / "deep")
      expect(.read, .notFound) { _ = try disk.read(RelativePath("none")) }
      expect(.read, .isFolder) { _ = try disk.read(folder) }
      expect(.list, .notFolder) { _ = try disk.list(file) }
      expect(.write, .exists) { try disk.write(file, []) }
      expect(.makeFolder, .notFolder) { try disk.makeFolder(file) }
      expect(.makeFolder, .notFolder) { try disk.makeFolder(inside) }
      expect(.remove, .isFolder) { try disk.remove(folder) }
      expect(.removeFolder, .notEmpty) { try disk.removeFolder(folder) }
      #expect(try disk.status(inside) == nil)
    }
  }

  @Test func refusesLinksThatLeaveTheRoot() throws {
    try withFolder(.posix) { disk, root in
      try disk.makeFolder(RelativePath("in/a"))
      try disk.write(RelativePath("in/a/x"), [7])
      let inside = FileSystem.posix(root: root + "/in")
      try disk.write(RelativePath("secret"), [9])
      symlink("../secret", root + "/in/up")
      symlink(root, root + "/in/absolute")
      symlink("..", root + "/in/a/back")
      symlink("a/back/a/x", root + "/in/long")
      symlink("loop", root + "/in/loop")
      expect(.read, .leavesFolder) { _ = try inside.read(RelativePath("up")) }
      expect(.read, .leavesFolder) { _ = try inside.read(RelativePath("absolute/secret")) }
      expect(.write, .leavesFolder) { try inside.write(RelativePath("absolute/new"), []) }
      expect(.read, .leavesFolder) { _ = try inside.read(RelativePath("a/back/up")) }
      expect(.read, .other(ELOOP)) { _ = try inside.read(RelativePath("loop")) }
      #expect(try inside.read(RelativePath("long")) == [7])
      #expect(try inside.status(RelativePath("up"))?.kind == .link)
      #expect(try disk.status(RelativePath("new")) == nil)
    }
  }

  @Test func neitherWaitsForPipesNorReadsThem() throws {
    try withFolder(.posix) { disk, root in
      mkfifo(root + "/pipe", 0o600)
      expect(.read, .notFile) { _ = try disk.read(RelativePath("pipe")) }
    }
  }

  @Test func makesTheRootWithItsParents() throws {
    try withFolder(.posix) { disk, root in
      let deep = FileSystem.posix(root: root + "/x/y", shownAs: "public")
      #expect(try deep.status(.root) == nil)
      try deep.makeFolder(RelativePath("z"))
      #expect(try disk.list(RelativePath("x/y")).map(\.name) == ["z"])
      #expect(deep.place(try RelativePath("a.html")).file == "public/a.html")
    }
  }

  @Test(arguments: [
    (ENOSPC, FileTrouble.diskFull), (EDQUOT, .diskFull), (EFBIG, .diskFull), (EROFS, .readOnly),
    (EACCES, .notPermitted), (ENAMETOOLONG, .tooLong), (EIO, .other(EIO)),
  ])
  func readsErrorNumbers(_ number: Int32, _ trouble: FileTrouble) {
    #expect(FileTrouble(errno: number) == trouble)
  }

  @Test func tellsLongNames() throws {
    try withFolder(.posix) { disk in
      let path = try RelativePath(String(repeating: "x", count: 300))
      expect(.write, .tooLong) { try disk.write(path, []) }
    }
  }

  @Test func failsInMemoryAsTold() throws {
    let disk = MemoryDisk(["a": "12345"])
    let path = try RelativePath("a")
    var failures = DiskFailures()
    failures.capacity = 8
    failures.unreadable = [path]
    let full = FileSystem.memory(disk, failures: failures)
    expect(.read, .notPermitted) { _ = try full.read(path) }
    expect(.write, .diskFull) { try full.write(RelativePath("b"), [1, 2, 3, 4]) }
    try full.write(RelativePath("b"), [1, 2, 3])
    failures = DiskFailures()
    failures.isReadOnly = true
    expect(.write, .readOnly) {
      try FileSystem.memory(disk, failures: failures).write(RelativePath("c"), [])
    }
    disk.addLink(try RelativePath("link"))
    expect(.read, .leavesFolder) { _ = try FileSystem.memory(disk).read(RelativePath("link")) }
  }

  private func expect(
    _ action: FileAction, _ trouble: FileTrouble, _ body: () throws -> Void,
    at location: SourceLocation = #_sourceLocation
  ) {
    do {
      try body()
      Issue.record("nothing was thrown", sourceLocation: location)
    } catch {
      let fact = (error as? Diagnostic)?.fact
      #expect(fact == .file(.cannot(action, trouble)), sourceLocation: location)
    }
  }

  private func withFolder(_ kind: Kind, _ body: (FileSystem) throws -> Void) throws {
    switch kind {
    case .memory: try body(.memory())
    case .posix: try withFolder(kind) { disk, _ in try body(disk) }
    }
  }

  private func withFolder(_ kind: Kind, _ body: (FileSystem, String) throws -> Void) throws {
    try TemporaryFolder.use { root in try body(.posix(root: root), root) }
  }
}
