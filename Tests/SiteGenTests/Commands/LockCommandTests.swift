import Foundation
import SiteGen
import Testing

/// Commands that write do so alone, and leave when they are asked to.
@Suite struct LockCommandTests {
  @Test(arguments: [["build"], ["extract"], ["merge", "a", "b"], ["split", "a"]])
  func waitsAndThenSaysWhoIsAtWork(arguments: [String]) throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    let locks = FolderLocks()
    try locks.take(folder.url.path, at: Place(file: "."))
    let run = try ProgramRun(arguments, in: folder.url)
    locks.release()
    #expect(run.code == 4)
    #expect(run.errors.contains("error[E0122]: another sitegen (process "))
    #expect(try folder.files().keys.sorted() == ["sitegen.yaml"])
  }

  @Test func waitsForTheOutputToo() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("site/sitegen.yaml", "")
    try folder.put("out/mine.txt", "")
    let locks = FolderLocks()
    try locks.take(folder.url.appending(path: "out").path, at: Place(file: "out"))
    let run = try folder.run("build", "-C", "site", "-o", "out")
    locks.release()
    #expect(run.code == 4)
    #expect(run.errors.contains("E0122"))
    #expect(try folder.files().keys.sorted() == ["out/mine.txt", "site/sitegen.yaml"])
  }

  @Test(arguments: [["check"], ["extract", "-n"], ["list", "events"]])
  func readsWithoutALock(arguments: [String]) throws {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "")
    let locks = FolderLocks()
    try locks.take(folder.url.path, at: Place(file: "."))
    #expect(try ProgramRun(arguments, in: folder.url).code == 0)
    locks.release()
  }

  #if os(Linux)
    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func endsOnASignalAndWritesNothing(signal: Int32, code: Int32) throws {
      let folder = try ProgramRun.Folder()
      try folder.put("sitegen.yaml", "")
      // The program waits for the lock while the signal comes.
      let locks = FolderLocks()
      try locks.take(folder.url.path, at: Place(file: "."))
      let process = Process()
      process.executableURL = try ProgramRun.program()
      process.arguments = ["build"]
      process.currentDirectoryURL = folder.url
      process.standardError = FileHandle.nullDevice
      try process.run()
      // A signal that is blocked is one that the program waits for; it has two seconds to begin.
      let mask = UInt64(1) << (UInt64(signal) - 1)
      while process.isRunning, try Self.blocked(by: process.processIdentifier) & mask == 0 {
        sched_yield()
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      locks.release()
      #expect(process.terminationStatus == code)
      #expect(process.terminationReason == .exit)
      #expect(try folder.files().keys.sorted() == ["sitegen.yaml"])
    }

    private static func blocked(by process: Int32) throws -> UInt64 {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }
      return line.flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? 0
    }
  #endif
}
