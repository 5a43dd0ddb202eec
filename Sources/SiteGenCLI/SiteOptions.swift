import ArgumentParser
import SiteGen
import Timeline

/// Options of every command that works on a site.
struct SiteOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("root")],
    help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var folder = "."

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  /// The folder as a file system.
  var disk: FileSystem { .posix(root: folder) }

  /// Writes a line of words, unless nobody wants any.
  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }

  /// Runs an action on the site; what it finds wrong is drawn, and ends the run.
  func run<Value>(_ action: () throws(Findings) -> Value) throws -> Value {
    do throws(Findings) {
      return try action()
    } catch {
      draw(error)
      Console.note(Self.summary(error) + "; nothing was written")
      throw Self.ending(of: error)
    }
  }

  /// Draws warnings, when there are any.
  func warn(_ warnings: [Diagnostic]) {
    guard !warnings.isEmpty else { return }
    draw(Findings(warnings))
  }

  private func draw(_ findings: Findings) {
    let disk = disk
    let drawing = DiagnosticDrawing(isColoured: Console.isColoured) { file in
      guard let path = try? RelativePath(file), let bytes = try? disk.read(path) else {
        return ThemeLibrary.builtInText(shownAs: file)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    Console.note(drawing.draw(findings))
  }

  /// "3 errors, 1 warning in 2 files".
  static func summary(_ findings: Findings) -> String {
    let list = findings.sorted
    let errors = list.count { $0.severity == .error }
    let warnings = list.count - errors
    let files = Set(list.compactMap { $0.place?.file }).count
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    return parts.joined(separator: ", ") + " in \(files) file\(files == 1 ? "" : "s")"
  }

  static func ending(of findings: Findings) -> Ending {
    let isFileTrouble = findings.list.contains { diagnostic in
      guard diagnostic.severity == .error, case .file(.cannot) = diagnostic.fact else {
        return false
      }
      return true
    }
    return isFileTrouble ? .fileTrouble : .invalidInput
  }
}

/// A day that a person gives on the command line.
struct AsOf: ExpressibleByArgument {
  let date: EDTF

  init?(argument: String) {
    guard let date = try? EDTF(argument), date.bounds.latest != nil else { return nil }
    self.date = date
  }

  /// The day of `SOURCE_DATE_EPOCH`, for builds that are to be repeated; nil without it.
  static var ofEnvironment: CivilDate? {
    Console.environment("SOURCE_DATE_EPOCH").flatMap(Int.init).map {
      CivilDate(dayNumber: $0 >= 0 ? $0 / 86_400 : ($0 - 86_399) / 86_400)
    }
  }
}
