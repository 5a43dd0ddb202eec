import ArgumentParser
import SiteGen

/// The program: options only; the library does the work.
///
/// Every command states its name. The parser would make it of the name of the type, and look through
/// all the program's conformances for that: half of the time that a start takes.
struct SiteGenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract:
      "Turns dated documents into a timeline site whose every entry is traced to its words.",
    discussion: """
      EXAMPLES:
        sitegen init my-site          start a site
        sitegen build -C my-site      extract what is new, then build my-site/public
        sitegen serve -C my-site      show it in a browser, and build at every change
        sitegen check -C my-site      find all that a build would refuse
        sitegen explain FILE:LINE     say how a date was read, and where it is shown

      EXIT CODES:
        0  done                          4  a file cannot be read or written
        1  done, and the answer is no    5  hand edits in conflict
        2  wrong usage                  70  a fault of sitegen itself
        3  input is not valid       130  interrupted by Ctrl-C (143: terminated)
      """,
    version: Version.text,
    subcommands: [
      Init.self, Build.self, Serve.self, Extract.self, Check.self, Verify.self, Diff.self,
      Export.self, Merge.self, Split.self, List.self, Explain.self, Tag.self, Edtf.self, Date.self,
    ])
}
