import ArgumentParser
import SiteGen
import SiteServer
import Timeline

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build, show the site in a browser, and build again at every change.",
    usage: "sitegen serve [-C <dir>] [-p <n>] [--bind <address>] [<options>]",
    discussion: """
      The pages go to .sitegen/preview, not to the output folder, and are loaded
      anew by themselves. What is wrong shows here and in the browser; the old
      pages stay. Only this machine can connect, unless --bind says otherwise.
      Ctrl-C ends it.

      EXAMPLES:
        sitegen serve
        sitegen serve -C my-site -p 8080
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The port; 0 takes one that is free.", valueName: "n"))
  var port = 4000

  @Option(
    help: ArgumentHelp(
      "The address to listen on; with any but this machine's own, others can read the site.",
      valueName: "address"))
  var bind = "127.0.0.1"

  @Option(
    help: ArgumentHelp("The day that stands for today.", valueName: "date"),
    transform: AsOf.init(_:))
  var asOf: AsOf?

  @Flag(help: "Write nothing under content/; an extraction that would is an error.")
  var frozen = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be from 0 to 65535.")
    }
    guard Listener.isAddress(bind) else { throw Self.noAddress }
  }

  private static let noAddress = ValidationError(
    "--bind must be an address in figures, such as 127.0.0.1 or ::1.")

  func run() throws {
    var options = SiteBuild.Options(
      asOf: try asOf?.date.bounds.latest ?? AsOf.ofEnvironment(), isFrozen: frozen)
    options.isPreview = true
    options.memory = ExtractionMemory()
    // A folder that holds no site is no place to make a preview in.
    _ = try site.run { () throws(Findings) in try SiteProject.requireSite(site.disk) }
    let listener = try listen()
    let watch = try watch()
    Interruption.shared.begin(saying: "")
    let preview = Preview(run: String(Console.process))
    let folder = PreviewFolder(site: site)
    let server = PreviewServer(preview, on: folder.disk)
    BackgroundThread.start { listener.serve(server) }

    let builder = PreviewBuilder(site: site, folder: folder, options: options, preview: preview)
    builder.build(after: [])
    announce(listener)
    while true { builder.build(after: watch.next()) }
  }

  private func listen() throws -> Listener {
    do throws(Listener.Trouble) {
      return try Listener(address: bind, port: port)
    } catch {
      let place = "\(bind):\(port)"
      switch error {
      case .notAnAddress:
        throw Self.noAddress
      case .taken:
        Console.note("error: another program listens on \(place); choose another port: -p 0")
      case .notPermitted:
        Console.note("error: no permission to listen on \(place); choose a port above 1023")
      case .notOurs: Console.note("error: this machine does not have the address \(bind)")
      case .other(let trouble):
        Console.note(
          "error: cannot listen on \(place): \(Words(.file(.cannot(.read, trouble))).reason)")
      }
      throw Ending.fileTrouble
    }
  }

  private func watch() throws -> FolderWatch {
    do throws(FileTrouble) {
      return try FolderWatch(root: site.folder, below: SiteFolders.names)
    } catch {
      Console.note(
        "error: cannot watch the site's folder: \(Words(.file(.cannot(.list, error))).reason)")
      throw Ending.fileTrouble
    }
  }

  private func announce(_ listener: Listener) {
    let host =
      bind == "::"
      ? "[::1]" : bind == "0.0.0.0" ? "127.0.0.1" : bind.contains(":") ? "[\(bind)]" : bind
    if !listener.isLoopback {
      Console.note(
        "warning: other machines can read this site, drafts and all, on port \(listener.port)")
    }
    Console.note(" http://\(host):\(listener.port)/  (Ctrl-C ends it)")
  }
}

/// Where the pages of a preview are: a part of the cache, so that the next preview has less to do.
struct PreviewFolder {
  let site: SiteOptions
  private static let inner = ".sitegen/preview"

  var root: String { site.path(of: Self.inner) }
  var disk: FileSystem { .posix(root: root, shownAs: Self.inner) }

  /// Keeps the cache out of version control, also where nobody has said so.
  func prepare() throws(Diagnostic) {
    let cache = RelativePath.cache
    try site.refuseLinkOut(RelativePath(Self.inner))
    let ignore = try cache / RelativePath(".gitignore")
    guard try site.disk.status(ignore) == nil else { return }
    try site.disk.makeFolder(cache)
    try site.disk.write(ignore, Array("*\n".utf8))
  }
}

/// Builds for a preview, and tells the terminal and the browser about it.
struct PreviewBuilder {
  let site: SiteOptions
  let folder: PreviewFolder
  let options: SiteBuild.Options
  let preview: Preview
  var clock = Clock.system

  /// Builds; `changes` are the paths that have changed, none for the first time.
  func build(after changes: [String]) {
    let start = clock.milliseconds()
    let cause = changes.isEmpty ? "" : Self.named(changes) + " -> "
    do throws(Findings) {
      let report = try alone()
      site.warn(report.warnings)
      let published = report.published
      let changed = published.written.count + published.removed.count
      preview.show(
        ServedFiles(published.written + published.unchanged + published.kept),
        hasChanged: changed > 0)
      let time = clock.milliseconds() - start
      let files = SiteOptions.count(changed, "file")
      site.note("\(clock.timeOfDay()) \(cause)\(files), \(time) ms")
    } catch {
      let words = site.drawn(error, isColoured: false) + SiteOptions.summary(error)
      preview.show(problem: words)
      site.draw(error)
      Console.note("\(clock.timeOfDay()) \(cause)\(SiteOptions.summary(error)); the old pages stay")
    }
    Interruption.shared.rest()
  }

  private func alone() throws(Findings) -> SiteBuild.Report {
    let locks = FolderLocks()
    defer { locks.release() }
    do throws(Diagnostic) {
      try locks.take(site.folder, at: site.disk.place(.root), .endless)
      try folder.prepare()
    } catch {
      throw Findings([error])
    }
    let output = Interruption.shared.guarding(folder.disk)
    return try SiteBuild(Interruption.shared.guarding(site.disk), options: options)
      .rebuild { _ in output }
  }

  private static func named(_ changes: [String]) -> String {
    let rest = changes.count - 1
    let name = DiagnosticDrawing.inert(changes.first ?? "")
    return rest > 0 ? "\(name) and \(rest) more" : name
  }
}
