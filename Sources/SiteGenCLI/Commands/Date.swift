import ArgumentParser
import SiteGen
import Timeline

struct Date: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read one phrase, and say how it was read.",
    discussion: """
      EXAMPLES:
        sitegen date 'last Tuesday' --anchor 2023-03-22
        sitegen date 'a three-day visit which ended on Wednesday' --anchor 2023-03-22
      Ends with 1 when no date is found.
      """)

  @Argument(help: "The words.")
  var text: String

  @Option(
    help: ArgumentHelp("What relative words are counted from, in EDTF.", valueName: "date"),
    transform: AsOf.init(_:))
  var anchor: AsOf?

  @Flag(help: "One JSON object for each expression.")
  var json = false

  func run() throws {
    let document = SourceDocument(id: "", created: anchor?.date, text: Array(text.utf8))
    let mentions = TaggedDocument(document, language: .english).mentions
    for mention in mentions {
      Console.print(
        json
          ? Records.reading(mention, in: document).line
          : Records.account(of: mention, in: document))
    }
    if mentions.isEmpty { Console.note("no date found in “\(text)”") }
    if !mentions.contains(where: { $0.resolution.date != nil }) { throw Ending.no }
  }
}
