/// Knows what the last build left, so that the next one need not make it again.
///
/// When everything is as that build left it, nothing is to be done. Otherwise, in a folder that
/// nobody has touched since, a page that shows what it showed is the page that stands there.
/// Deleting `.sitegen/` costs time once and changes nothing.
struct BuildCache: Sendable {
  /// Everything that a site is made from.
  private static let inputs = [
    ConfigurationReader.file, RelativePath(trusted: "content"), ThemeLibrary.folder,
  ]
  private static let clock = RelativePath(trusted: ".sitegen/clock" + RelativePath.partSuffix)
  private static let ignore = RelativePath(trusted: ".sitegen/.gitignore")

  private let disk: FileSystem
  private let program: SHA256
  private let key: SHA256
  private let record: RelativePath
  private let pages: RelativePath

  /// The cache of a site for builds with some choices; nil where nothing can be known.
  ///
  /// A preview has records of its own, since it goes to another folder.
  init?(_ disk: FileSystem, choices: String, isPreview: Bool = false) {
    // In a folder that holds no site nothing may be made.
    let isSite = [ConfigurationReader.file, EventStore.folder.parent].contains { path in
      ((try? disk.status(path)) ?? nil) != nil
    }
    guard isSite, let program = ProgramStamp.running else { return nil }
    self.disk = disk
    record = RelativePath(trusted: isPreview ? ".sitegen/preview-build" : ".sitegen/build")
    pages = RelativePath(trusted: isPreview ? ".sitegen/preview-pages" : ".sitegen/pages")
    var row = ByteRow()
    row.add(Version.text)
    for number in [Int(program.modified), program.size, program.inode] { row.add(number) }
    self.program = row.digest
    row.add(choices)
    key = row.digest
  }

  /// What the last build with these choices left; nil when nothing is known of one.
  var last: BuildRecord? {
    guard let bytes = try? disk.read(record), let record = BuildRecord(reading: bytes),
      record.key == key
    else { return nil }
    return record
  }

  /// The fingerprint of all that a site is made from; nil when it cannot be relied on.
  ///
  /// What has a name like theirs is to be told, and so counts too.
  static func inputs(of disk: FileSystem) -> Fingerprint? {
    Fingerprint(of: inputs + UnreadEntries.misspelt(disk).map(\.path), on: disk)
  }

  /// Whether the output folder is as a build has left it.
  func isUnchanged(_ folder: FileSystem, since record: BuildRecord) -> Bool {
    guard Fingerprint(of: [.root], on: folder)?.digest == record.outputs else { return false }
    return record.unsettled.allSatisfy { path, digest in
      (try? folder.read(path)).map { SHA256(of: $0) } == digest
    }
  }

  /// What each page showed that a build has left.
  func shows(of record: BuildRecord) -> KnownFiles {
    guard let bytes = try? disk.read(pages), let known = PageRecord(reading: bytes),
      known.outputs == record.outputs
    else { return KnownFiles() }
    return known.shows
  }

  /// The moment at which a build begins to look at what it reads; nil when the disk has no clock.
  func beginning() -> Int64? { tick() }

  /// The event files that are known to a build that began at a moment.
  func events(at moment: Int64) -> KnownEvents {
    KnownEvents(disk, key: program, moment: moment)
  }

  /// Remembers a build for the next one; a disk that refuses is no harm.
  func keep(
    _ inputs: SHA256?, _ published: Publisher.Report, in folder: FileSystem,
    _ summary: SiteBuild.Summary
  ) {
    if (try? disk.status(Self.ignore)) == nil { try? disk.write(Self.ignore, Array("*\n".utf8)) }
    KnownEvents.settle(on: disk)
    guard let now = tick(), let outputs = Fingerprint(of: [.root], on: folder, since: now) else {
      return
    }
    var unsettled: [RelativePath: SHA256] = [:]
    for path in outputs.recent {
      if path == Manifest.path {
        unsettled[path] = SHA256(of: published.manifest.text)
      } else if let digest = published.manifest[path].first {
        unsettled[path] = digest
      } else {
        return
      }
    }
    disk.keep(PageRecord(outputs: outputs.digest, shows: published.shows).bytes, at: pages)
    disk.keep(
      BuildRecord(
        key: key, inputs: inputs, outputs: outputs.digest, summary: summary, unsettled: unsettled
      ).bytes, at: record)
  }

  /// Forgets what a build has prepared that went wrong, which leaves nothing.
  func discard() { KnownEvents.discard(on: disk) }

  /// The present tick of the disk's clock: the time of a file that is made for it.
  private func tick() -> Int64? {
    try? disk.makeFolder(Self.clock.parent)
    try? disk.remove(Self.clock)
    guard (try? disk.write(Self.clock, [])) != nil else { return nil }
    defer { try? disk.remove(Self.clock) }
    return (try? disk.status(Self.clock))??.stamp?.changed
  }
}

extension FileSystem {
  /// Puts a file of the cache in its place; a disk that refuses is no harm.
  func keep(_ bytes: [UInt8], at path: RelativePath) {
    try? remove(path.part)
    try? replace(path, with: bytes)
  }
}
