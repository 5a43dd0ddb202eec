import Foundation
import Testing

/// How the filters take their standard input.
@Suite struct StreamTests {
  @Test func goesOnBehindEveryKindOfBadLine() throws {
    var input: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines: [[UInt8]] = [
      Array("{\"id\":\"a\",\"text\":\"In 2019.\"}\r".utf8),
      Array("{\"id\":\"b\",\"text\":\"caf".utf8) + [0xE9] + Array("\"}".utf8),
      Array("{\"id\":\"c\",\"text\":\"\\ud800\"}".utf8), [], Array("  \r".utf8),
      Array("{\"id\":\"d\",\"dct\":\"2023-02-30\",\"text\":\"x\"}".utf8),
      Array(("{\"id\":\"e\",\"x\":" + String(repeating: "[", count: 2000)).utf8),
      Array("{\"id\":\"z\",\"text\":\"In 2020.\"}".utf8),
    ]
    for line in lines { input += line + [0x0A] }
    input.removeLast()
    for arguments in [["tag"], ["extract", "--jsonl", "-"]] {
      let run = try ProgramRun(
        arguments, input: input, in: FileManager.default.temporaryDirectory)
      #expect(run.code == 3)
      for place in ["2:22", "3:19", "6:26", "7:527"] {
        #expect(run.errors.contains(" --> <stdin>:\(place)\n"), "\(run.errors)")
      }
      #expect(run.errors.contains("4 errors in 8 lines of standard input"))
      if arguments == ["tag"] {
        #expect(run.lines.map { $0.prefix(9) } == ["{\"id\":\"a\"", "{\"id\":\"z\""])
      }
    }
  }

  @Test func readsAVeryLongLine() throws {
    let word = String(repeating: "x", count: 3_000_000)
    let good = "{\"id\":\"a\",\"text\":\"\(word) in 2019.\"}\n"
    let bad = "{\"id\":\"b\",\"text\":\"\(word)\n{\"id\":\"c\",\"text\":\"In 2020.\"}\n"
    let run = try ProgramRun.Folder().run("tag", input: good + bad)
    #expect(run.code == 3)
    #expect(run.lines.count == 2)
    #expect(run.lines.first?.contains("\"start\":3000004") == true)
    #expect(run.errors.contains("<stdin>:2:18"))
    #expect(run.errors.utf8.count < 2000, "a long line must not be shown whole")
  }

  @Test func tellsTheFirstErrorsOfAKindAndCountsTheOthers() throws {
    let run = try ProgramRun.Folder().run("tag", input: String(repeating: "{}\n", count: 50))
    #expect(run.errors.contains("... and 30 more of E0603"))
    #expect(run.errors.contains("50 errors in 50 lines of standard input"))
  }

  @Test(.timeLimit(.minutes(5)))
  func answersEachDocumentBeforeTheNextIsThere() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = try ProgramRun.program()
    process.arguments = ["tag"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in ["a", "b"] {
      try input.fileHandleForWriting.write(
        contentsOf: Data("{\"id\":\"\(id)\",\"text\":\"In 2019.\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\"\(id)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: ["tag", "edtf"])
  func saysThatAFolderIsNoStream(command: String) throws {
    let folder = try ProgramRun.Folder()
    let process = Process()
    let errors = Pipe()
    process.executableURL = try ProgramRun.program()
    process.arguments = [command]
    process.standardInput = try FileHandle(forReadingFrom: folder.url)
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    let words = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(words.contains("E0606"))
  }
}
