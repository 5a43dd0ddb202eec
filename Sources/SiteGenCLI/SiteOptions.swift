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

  /// Refuses a folder of the site that is a symbolic link to a place outside of it.
  func refuseLinkOut(_ folder: RelativePath) throws(Diagnostic) {
    if try disk.status(folder)?.kind == .link { _ = try disk.list(folder) }
  }

  /// A folder of the site as a path from where the program runs.
  func path(of inner: String) -> String {
    folder == "." ? inner : folder.hasSuffix("/") ? folder + inner : folder + "/" + inner
  }

  /// A path from where the program runs as one from the site's folder; nil for one outside it.
  func inner(_ path: String) -> String? {
    let (root, whole) = (Console.whole(folder), Console.whole(path))
    let base = root.hasSuffix("/") ? root : root + "/"
    return whole.hasPrefix(base) ? String(whole.dropFirst(base.count)) : nil
  }

  /// Why a path from where the program runs can be no folder for a built site; nil when it can.
  func reasonAgainstOutput(_ path: String) -> String? {
    if Console.whole(path) == Console.whole(folder) {
      return "--output cannot be the site's own folder: name one inside or beside it."
    }
    guard let inner = inner(path).flatMap({ try? RelativePath($0) }) else { return nil }
    return SiteFolders.reserved(inner).map { folder in
      let reason =
        folder == RelativePath.cache.text
        ? "what sitegen remembers stands there" : "the site is made from it"
      return "--output cannot be in \(folder)/: \(reason)."
    }
  }

  /// Where the history of a built site is: in its folder, or the file itself.
  func history(_ path: String) -> HistoryPlace {
    guard path.hasSuffix(".json"), let (disk, file) = try? place(of: path) else {
      return HistoryPlace(disk: .posix(root: path, shownAs: shown(path)))
    }
    return HistoryPlace(disk: disk, path: file)
  }

  /// A path from where the program runs as findings name it, which are shown from the site's folder.
  func shown(_ path: String) -> String {
    folder == "." || path.hasPrefix("/") ? path : DiagnosticDrawing.here + path
  }

  /// The folder of a file that somebody names, and the file in it.
  ///
  /// - Throws: a path that is none of a file.
  func place(of path: String) throws -> (disk: FileSystem, file: RelativePath) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let file = try? RelativePath(name) else {
      throw ValidationError("'\(DiagnosticDrawing.inert(path))' is no path of a file.")
    }
    let shown = shown(folder)
    return (.posix(root: folder, shownAs: shown == "." ? "" : shown), file)
  }

  /// Writes a line of words, unless nobody wants any.
  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }

  /// Runs an action that writes: no other sitegen works in the folder meanwhile, and a signal leaves
  /// nothing half-done.
  ///
  /// The action is given the folder, and the locks to which it can add others.
  func runAlone<Value>(
    _ action: (_ disk: FileSystem, _ locks: FolderLocks) throws(Findings) -> Value
  ) throws -> Value {
    Interruption.shared.begin()
    let locks = FolderLocks()
    defer { locks.release() }
    return try run(writing: true) { () throws(Findings) in
      do throws(Diagnostic) {
        try locks.take(folder, at: disk.place(.root))
      } catch {
        throw Findings([error])
      }
      return try action(Interruption.shared.guarding(disk), locks)
    }
  }

  /// Runs an action on the site; what it finds wrong is drawn, and ends the run.
  ///
  /// What a failed run has left behind is said of one that was to write.
  func run<Value>(
    writing: Bool = false, _ action: () throws(Findings) -> Value
  ) throws -> Value {
    do throws(Findings) {
      return try action()
    } catch {
      if let signal = Interruption.shared.signal, Self.isInterrupted(error) {
        Console.note("interrupted; nothing was written")
        throw Ending.interrupted(signal)
      }
      draw(error)
      Console.note(Self.summary(error) + (writing ? Self.aftermath(of: error) : ""))
      throw Self.ending(of: error)
    }
  }

  /// Draws warnings, when there are any.
  func warn(_ warnings: [Diagnostic]) {
    guard !warnings.isEmpty else { return }
    draw(Findings(warnings))
  }

  func draw(_ findings: Findings) {
    Console.note(drawn(findings, isColoured: Console.isColoured))
  }

  /// The findings as a terminal shows them.
  func drawn(_ findings: Findings, isColoured: Bool) -> String {
    let disk = disk
    let drawing = DiagnosticDrawing(isColoured: isColoured, folder: folder) { file in
      guard let path = try? RelativePath(file), let bytes = try? disk.read(path) else {
        return ThemeLibrary.builtInText(shownAs: file)
      }
      return TextFile.readable(bytes)
    }
    return drawing.draw(findings)
  }

  /// What the failed run has left behind.
  private static func aftermath(of findings: Findings) -> String {
    let isUnderWay = findings.list.contains { diagnostic in
      switch diagnostic.fact {
      // Until the first new file is in its place, everything is undone.
      case .file(.cannot(.rename, _)), .file(.cannot(.remove, _)),
        .file(.cannot(.removeFolder, _)):
        true
      default: false
      }
    }
    return isUnderWay ? "; run this again when that is mended" : "; nothing was written"
  }

  /// Ends the run when a person has to choose between an edit and what the sources say now.
  func endInConflict(_ warnings: [Diagnostic]) throws {
    let conflicts = warnings.count {
      if case .content(.conflict) = $0.fact { true } else { false }
    }
    guard conflicts > 0 else { return }
    Console.note(Self.count(conflicts, "hand edit") + " in conflict: a person must decide")
    throw Ending.conflict
  }

  /// "1 file", "2 files".
  static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  /// "3 errors, 1 warning in 2 files".
  static func summary(_ findings: Findings) -> String {
    let list = findings.sorted
    let errors = list.count { $0.severity == .error }
    let warnings = list.count - errors
    let files = Set(list.compactMap { $0.place?.file }).count
    var parts: [String] = []
    if errors > 0 { parts.append(count(errors, "error")) }
    if warnings > 0 { parts.append(count(warnings, "warning")) }
    let place = files > 0 ? " in " + count(files, "file") : ""
    return parts.joined(separator: ", ") + place
  }

  private static func isInterrupted(_ findings: Findings) -> Bool {
    findings.list.contains { diagnostic in
      if case .file(.cannot(_, .interrupted)) = diagnostic.fact { true } else { false }
    }
  }

  static func ending(of findings: Findings) -> Ending {
    let isFileTrouble = findings.list.contains { diagnostic in
      guard diagnostic.severity == .error else { return false }
      return switch diagnostic.fact {
      case .file(.cannot), .file(.locked), .output(.inTheWay): true
      default: false
      }
    }
    return isFileTrouble ? .fileTrouble : .invalidInput
  }
}

/// What every command takes, for those that work on no site.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("root")],
    help: ArgumentHelp("Taken as by every command; this one reads no site.", valueName: "dir"))
  var folder: String?

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false
}

/// A day that a person gives on the command line.
struct AsOf: ExpressibleByArgument {
  let date: EDTF

  init?(argument: String) { try? self.init(argument) }

  /// - Throws: why the text is no day, in words.
  init(_ argument: String) throws {
    do {
      date = try EDTF(argument)
    } catch {
      throw ValidationError(
        DateText.reason(for: argument, error.reason)
          + "; write a date as 2023-03-21, 2023-03 or 2023.")
    }
    guard date.bounds.latest != nil else { throw ValidationError("this date has no end.") }
    // `XXXX-12-25` would stand for the year 9999.
    guard date.precision >= .year else {
      throw ValidationError("this date names no year; write a date as 2023-03-21, 2023-03 or 2023.")
    }
  }

  /// The day of `SOURCE_DATE_EPOCH`, for builds that are to be repeated; nil without it.
  static func ofEnvironment() throws -> CivilDate? {
    guard let text = Console.environment("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
    // The last second of the year 9999.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH must be the seconds since 1970, not '\(text)'.")
    }
    return CivilDate(dayNumber: seconds / 86_400)
  }
}
