import Foundation
import SiteGen
import Testing

/// One sitegen works in a folder at a time.
@Suite struct FolderLocksTests {
  private static let place = Place(file: "site")

  @Test func letsOneAtATimeIn() throws {
    try TemporaryFolder.use { folder in
      let first = FolderLocks()
      try first.take(folder, at: Self.place)
      let error = #expect(throws: Diagnostic.self) {
        try FolderLocks().take(folder, at: Self.place)
      }
      #expect(error?.place == Self.place)
      guard case .file(.locked(let process)) = error?.fact else {
        Issue.record("\(error.debugDescription)")
        return
      }
      #if os(Linux)
        #expect(process == Int(ProcessInfo.processInfo.processIdentifier))
      #endif
      first.release()
      let second = FolderLocks()
      try second.take(folder, at: Self.place)
      second.release()
    }
  }

  @Test func takesAFolderTwice() throws {
    try TemporaryFolder.use { folder in
      let locks = FolderLocks()
      try locks.take(folder, at: Self.place)
      try locks.take(folder + "/.", at: Self.place)
      locks.release()
    }
  }

  @Test func makesAFolderAndTakesItAwayWhenNothingCame() throws {
    try TemporaryFolder.use { folder in
      let new = folder + "/a/b"
      let locks = FolderLocks()
      try locks.take(new, at: Self.place, making: true)
      #expect(FileManager.default.fileExists(atPath: new))
      locks.release()
      #expect(!FileManager.default.fileExists(atPath: new))

      try locks.take(new, at: Self.place, making: true)
      try Data().write(to: URL(filePath: new + "/index.html"))
      locks.release()
      #expect(FileManager.default.fileExists(atPath: new + "/index.html"))
    }
  }

  @Test func leavesWhatIsWrongWithAFolderToTheWork() throws {
    try TemporaryFolder.use { folder in
      let locks = FolderLocks()
      try locks.take(folder + "/none", at: Self.place)
      try Data().write(to: URL(filePath: folder + "/file"))
      try locks.take(folder + "/file", at: Self.place, making: true)
      try locks.take(folder + "/file/in/it", at: Self.place, making: true)
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }

  @Test func tellsWhoIsAtWork() {
    let known = Words(Fact.file(.locked(process: 123)))
    #expect(known.summary == "another sitegen (process 123) is building in this folder")
    #expect(Words(Fact.file(.locked(process: nil))).summary.hasPrefix("another sitegen is"))
  }
}
