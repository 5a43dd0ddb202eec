import ArgumentParser
import SiteGen
import Timeline

struct Date: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Read one phrase, and say how it was read.",
    usage: "sitegen date [--published <date>] [--manner <manner>] [--json] <text>",
    discussion: """
      EXAMPLES:
        sitegen date 'last Tuesday' --published 2023-03-22
        sitegen date 'a visit which ended on Wednesday' --published 2023-03-22
      Ends with 1 when no date is found.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var manner: MannerOption

  @Argument(help: "The words.")
  var text: String

  @Option(
    name: [.customLong("published"), .customLong("anchor")],
    help: ArgumentHelp("What relative words are counted from, in EDTF.", valueName: "date"),
    transform: AsOf.init(_:))
  var published: AsOf?

  @Flag(help: "One JSON object for each expression.")
  var json = false

  func run() throws {
    try Phrase(
      text: text, published: published?.date, manner: manner.manner, isQuiet: common.quiet
    ).print(asJSON: json)
  }
}

/// Words that a person wants to have read by themselves.
struct Phrase {
  let text: String
  let published: EDTF?
  let manner: Manner?
  let isQuiet: Bool

  /// Prints how each date was read; ends with 1 when there is none.
  func print(asJSON: Bool) throws {
    let document = SourceDocument(id: "", created: published, text: Array(text.utf8))
    let readings = DocumentAccount(document, language: .english, manner: manner).lines
      .flatMap(\.readings)
    for reading in readings {
      let account = Records.account(of: reading, in: document)
      Console.print(
        asJSON
          ? Records.reading(reading.mention, in: document, account: account).line
          : DiagnosticDrawing.inert(account))
    }
    if readings.isEmpty, !isQuiet {
      Console.note("no date found in “\(DiagnosticDrawing.inert(text))”")
    }
    if !readings.contains(where: { $0.mention.resolution.date != nil }) { throw Ending.no }
  }
}
