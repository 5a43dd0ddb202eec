import ArgumentParser
import SiteGen

struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tag the temporal expressions of documents, as JSON lines in and out.",
    usage: "sitegen tag [--manner <manner>]",
    discussion: """
      Reads {"id","dct","text"} on standard input, one document a line, and writes
      {"id","timex":[{"start","end","text","type","value","edtf"}]}; offsets count
      Unicode scalars from 0, end-exclusive.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var manner: MannerOption

  func run() throws {
    try DocumentStream.forEach {
      Console.print(Records.tagged($0, manner: manner.manner).line)
    }
  }
}
