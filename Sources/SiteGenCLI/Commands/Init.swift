import ArgumentParser
import SiteGen

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a site: configuration, folders, a sample source and page.",
    usage: "sitegen init [-C <dir>] [--force] [<dir>]",
    discussion: "EXAMPLES:\n  sitegen init my-site && sitegen build -C my-site")

  @OptionGroup var site: SiteOptions

  @Argument(help: ArgumentHelp("The folder to start in, inside that of -C.", valueName: "dir"))
  var directory: String?

  @Flag(help: "Add what is missing to a folder that is not empty.")
  var force = false

  func run() throws {
    let folder =
      directory.map { $0.hasPrefix("/") ? $0 : self.site.path(of: $0) } ?? self.site.folder
    var site = site
    site.folder = folder
    let disk = site.disk
    let made = try site.run(writing: true) { () throws(Findings) in
      try SiteStart.write(to: disk, isForced: force)
    }
    for path in made { site.note(" wrote \(path.text)") }
    site.note(" next: sitegen build -C \(Self.quoted(folder))")
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
        || "0123456789._-/+@%,:".utf8.contains(byte)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
