import SiteGen
import Testing

/// A site's folder in memory, to be built as often as a test likes.
struct SiteFolder {
  let disk: MemoryDisk
  let output = MemoryDisk()
  var failures = DiskFailures()
  var outputFailures = DiskFailures()

  /// The files of a site by their paths.
  init(_ files: [String: String] = Self.small) {
    disk = MemoryDisk(files)
  }

  /// A small site in which everything is in order.
  static let small = [
    "sitegen.yaml": "title: The Bridge\n",
    "content/sources/courier.txt": """
    ---
    title: Bridge opens
    publisher: Example Courier
    published: 2024-05-03
    ---
    The new bridge was opened on Thursday by Mayor Ada Example.

    """,
    "content/events/flood.md": """
    ---
    id: flood
    date: 2019-07
    title: A flood takes the old bridge
    citations:
      - title: Water over the lower town
    ---
    It was a wet summer.

    """,
    "content/pages/about.md": """
    ---
    title: About
    ---
    Who keeps it.

    """,
  ]

  /// What a build came to.
  struct Outcome {
    /// What a finished build reports; nil when it was refused.
    let report: SiteBuild.Report?
    let findings: Findings
    /// The published files as text.
    let files: [String: String]

    var pages: [String: String] { files.filter { $0.key.hasSuffix(".html") } }
    var facts: [Fact] { findings.sorted.map(\.fact) }
    var errors: [Diagnostic] { findings.sorted.filter { $0.severity == .error } }
  }

  func build(_ options: SiteBuild.Options = SiteBuild.Options()) -> Outcome {
    var report: SiteBuild.Report?
    var findings = Findings()
    do throws(Findings) {
      let site = FileSystem.memory(disk, failures: failures)
      let folder = FileSystem.memory(output, failures: outputFailures, shownAs: "public")
      let made = try SiteBuild(site, options: options).run { _ in folder }
      findings = Findings(made.warnings)
      report = made
    } catch {
      findings = error
    }
    let files = output.files.map { ($0.key.text, String(decoding: $0.value, as: UTF8.self)) }
    return Outcome(
      report: report, findings: findings,
      files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
  }

  /// The findings as the terminal shows them.
  func drawn(_ findings: Findings) -> String {
    let disk = FileSystem.memory(disk)
    return DiagnosticDrawing(isColoured: false) { file in
      guard let path = try? RelativePath(file), let bytes = try? disk.read(path) else {
        return ThemeLibrary.builtInText(shownAs: file)
      }
      return TextFile.readable(bytes)
    }.draw(findings)
  }

  /// The text of a file of the site.
  func text(_ path: String) -> String? {
    guard let path = try? RelativePath(path) else { return nil }
    return disk.files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts a file of any bytes in place of the one that is there.
  func put(_ path: String, _ bytes: [UInt8]) throws {
    let (disk, path) = (FileSystem.memory(disk), try RelativePath(path))
    try disk.makeFolder(path.parent)
    if try disk.status(path) != nil { try disk.remove(path) }
    try disk.write(path, bytes)
  }

  func put(_ path: String, _ text: String) throws { try put(path, Array(text.utf8)) }

  /// Everything on both disks, to be compared with what is there later.
  var everything: Everything {
    Everything(
      files: disk.files, folders: disk.folders, outputFiles: output.files,
      outputFolders: output.folders)
  }

  struct Everything: Equatable {
    let files: [RelativePath: [UInt8]]
    let folders: Set<RelativePath>
    let outputFiles: [RelativePath: [UInt8]]
    let outputFolders: Set<RelativePath>
  }
}
