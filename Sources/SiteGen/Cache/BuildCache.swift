/// Knows whether a build would do anything at all.
///
/// It never decides what a page holds: either everything is as the last build left it, and nothing
/// is to be done, or the build runs as if there were no cache. Deleting `.sitegen/` costs one run.
struct BuildCache: Sendable {
  /// Everything that a site is made from.
  private static let inputs = [
    ConfigurationReader.file, RelativePath(trusted: "content"), ThemeLibrary.folder,
  ]
  private static let clock = RelativePath(trusted: ".sitegen/clock" + RelativePath.partSuffix)
  private static let ignore = RelativePath(trusted: ".sitegen/.gitignore")

  private let disk: FileSystem
  private let key: SHA256

  /// The cache of a site for builds with some choices; nil where nothing can be known.
  init?(_ disk: FileSystem, choices: String) {
    guard let program = FileStamp.ofProgram else { return nil }
    self.disk = disk
    key = SHA256(of: Array("\(Version.text)\n\(program)\n\(choices)".utf8))
  }

  /// The last build, when nothing that the site is made from has changed since.
  var last: BuildRecord? {
    guard let bytes = try? disk.read(BuildRecord.path),
      let record = BuildRecord(reading: bytes), record.key == key,
      Fingerprint(of: Self.inputs, on: disk)?.digest == record.inputs
    else { return nil }
    return record
  }

  /// Whether the output folder is as a build has left it.
  func isUnchanged(_ folder: FileSystem, since record: BuildRecord) -> Bool {
    guard Fingerprint(of: [.root], on: folder)?.digest == record.outputs else { return false }
    return record.unsettled.allSatisfy { path, digest in
      (try? folder.read(path)).map { SHA256(of: $0) } == digest
    }
  }

  /// The fingerprint of what a build is about to read; nil when it cannot be relied on.
  func inputs() -> SHA256? {
    guard let now = tick(), let fingerprint = Fingerprint(of: Self.inputs, on: disk),
      // An edit within this tick would leave no trace.
      fingerprint.newest < now
    else { return nil }
    return fingerprint.digest
  }

  /// Remembers a build that had nothing to say, for the next one; a disk that refuses is no harm.
  func keep(
    _ inputs: SHA256, _ published: Publisher.Report, in folder: FileSystem,
    _ summary: SiteBuild.Summary
  ) {
    guard let now = tick(), let outputs = Fingerprint(of: [.root], on: folder, since: now) else {
      return
    }
    var unsettled: [RelativePath: SHA256] = [:]
    for path in outputs.recent {
      if path == Manifest.path {
        unsettled[path] = SHA256(of: published.manifest.text)
      } else if let digest = published.manifest.entries[path]?.first {
        unsettled[path] = digest
      } else {
        return
      }
    }
    let record = BuildRecord(
      key: key, inputs: inputs, outputs: outputs.digest, summary: summary, unsettled: unsettled)
    if (try? disk.status(Self.ignore)) == nil { try? disk.write(Self.ignore, Array("*\n".utf8)) }
    try? disk.remove(BuildRecord.path.part)
    try? disk.replace(BuildRecord.path, with: record.bytes)
  }

  /// The present tick of the disk's clock: the time of a file that is made for it.
  private func tick() -> Int64? {
    try? disk.makeFolder(Self.clock.parent)
    try? disk.remove(Self.clock)
    guard (try? disk.write(Self.clock, [])) != nil else { return nil }
    defer { try? disk.remove(Self.clock) }
    return (try? disk.status(Self.clock))??.stamp?.changed
  }
}
