import ArgumentParser
import SiteGen

struct Edtf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edtf",
    abstract: "Read EDTF dates, one a line on standard input; write one JSON object a line.")

  func run() throws {
    var buffer = LineBuffer()
    while let line = Console.readLine(&buffer) {
      Console.print(Records.edtf(String(decoding: line, as: UTF8.self)).line)
    }
  }
}
