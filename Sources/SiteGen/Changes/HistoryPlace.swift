/// Where the history of a published site is to be found.
package struct HistoryPlace: Sendable {
  let disk: FileSystem
  let path: RelativePath

  /// A file on a disk.
  package init(disk: FileSystem, path: RelativePath = HistoryRecord.path) {
    self.disk = disk
    self.path = path
  }

  /// The history in an output folder inside the site's own; nil for a folder outside of it.
  static func inside(_ folder: String, on disk: FileSystem) -> HistoryPlace? {
    (try? RelativePath(folder)).map { HistoryPlace(disk: disk, path: $0 / HistoryRecord.path) }
  }

  /// The history, or nil when there is none or it is damaged, which is warned of.
  ///
  /// - Throws: a file that cannot be read, or is not there although it is needed.
  package func history(
    isNeeded: Bool = false
  ) throws(Findings) -> (history: BuildHistory?, warnings: [Diagnostic]) {
    let bytes: [UInt8]
    do throws(Diagnostic) {
      if !isNeeded {
        guard try disk.status(path)?.kind == .file else { return (nil, []) }
      }
      bytes = try disk.read(path)
    } catch {
      throw Findings([error])
    }
    do throws(HistoryRecord.Broken) {
      return (try HistoryRecord.read(bytes), [])
    } catch {
      let place = Place(file: disk.place(path).file, line: error.line, column: 1)
      return (nil, [.warning(.output(.brokenHistory(line: error.line)), at: place)])
    }
  }
}
