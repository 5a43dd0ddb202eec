import SiteGen
import Testing

@Suite struct FileWordsTests {
  @Test func hasACodeOfItsOwnForEachTrouble() {
    let troubles: [FileTrouble] = [
      .notFound, .notPermitted, .readOnly, .diskFull, .tooLong, .exists, .isFolder, .notFolder,
      .notEmpty, .notFile, .leavesFolder, .interrupted, .other(5),
    ]
    let words = troubles.map { Words(Fact.file(.cannot(.read, $0))) }
    #expect(Set(words.map(\.code)).count == troubles.count)
    #expect(words.allSatisfy { $0.code.hasPrefix("E01") && $0.summary == "cannot read this file" })
    #expect(words.dropLast().allSatisfy { !$0.help.isEmpty && !$0.reason.isEmpty })
  }

  @Test func showsNoCharacterThatTurnsTheLine() {
    let words = Words(Fact.file(.badPath("a\u{202E}\nb", .controlCharacter)))
    #expect(words.summary == "`a\\u{202E}\\u{A}b` cannot be used as a path")
  }
}
