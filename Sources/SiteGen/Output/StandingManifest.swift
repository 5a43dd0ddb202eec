/// The list of our files as it stands in a folder.
struct StandingManifest: Sendable {
  /// Empty when there is none, or none that can be read.
  private(set) var manifest = Manifest()
  /// Nil when there is none.
  private(set) var bytes: [UInt8]?
  private(set) var warnings: [Diagnostic] = []

  /// Reads the list of a folder.
  ///
  /// - Throws: what stands in its place, or cannot be read.
  init(in disk: FileSystem) throws(Diagnostic) {
    guard try disk.status(.root) != nil, let status = try disk.status(Manifest.path) else { return }
    guard status.kind == .file else {
      throw .error(.output(.inTheWay(status.kind)), at: disk.place(Manifest.path))
    }
    let bytes = try disk.read(Manifest.path)
    self.bytes = bytes
    do throws(BrokenManifest) {
      manifest = try Manifest(reading: bytes)
    } catch {
      let place = Place(file: disk.place(Manifest.path).file, line: error.line, column: 1)
      warnings = [.warning(.output(.brokenManifest(line: error.line)), at: place)]
    }
  }
}
