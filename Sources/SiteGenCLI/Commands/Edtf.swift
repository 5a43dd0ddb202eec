import ArgumentParser
import SiteGen

struct Edtf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edtf",
    abstract: "Read EDTF dates, one a line on standard input; write one JSON object a line.",
    usage: "sitegen edtf")

  @OptionGroup var common: CommonOptions

  func run() throws {
    var buffer = LineBuffer()
    do throws(FileTrouble) {
      while let line = try Console.readLine(&buffer) {
        Console.print(Records.edtf(String(decoding: line, as: UTF8.self)).line)
      }
    } catch {
      let words = Words(.interchange(.unreadable(error)))
      Console.note("error[\(words.code)]: \(words.summary): \(words.reason)")
      throw Ending.fileTrouble
    }
  }
}
