import SiteGen
import Testing

/// What would take libcmark time with the square of its length is found beforehand.
@Suite struct MarkdownLimitsTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func breach(_ text: String) -> MarkdownLimits.Breach? {
    MarkdownLimits.breach(in: Array(text.utf8)[...])
  }

  /// The lines of a list whose items lie each inside the one before.
  private static func staircase(_ levels: Int) -> String {
    (0..<levels).map { repeated("  ", $0) + "* a\n" }.joined()
  }

  @Test(arguments: [
    repeated("> ", 2500) + "a", repeated(">", 5000) + repeated("a*", 100),
    repeated("- ", 2500) + "x\n" + repeated("\n", 100), "> " + repeated("- ", 2500) + "x\n",
    repeated("+ ", 2500) + "x", repeated("1. ", 2500) + "x", repeated("10) ", 2500) + "x",
    repeated(">- ", 2500) + "a", repeated("-\t", 2500) + "x", repeated("- * ", 2500),
    staircase(502),
    // The second half of the depth comes by indentation below the first.
    repeated("- ", 400) + "x\n\n" + repeated("  ", 400) + repeated("- ", 400) + "x\n"
      + repeated("\n", 4096),
  ])
  func refusesNestingThatNobodyCanRead(text: String) throws {
    let breach = try #require(Self.breach(text))
    #expect(breach.fact == .nestedTooDeeply(limit: 500))
  }

  @Test(arguments: [
    // Just as deep as may be.
    repeated("> ", 500) + repeated("a", 5000), staircase(500),
    repeated("- ", 500) + "x\n" + repeated("a\n", 5000),
    // Signs that open nothing: rules, words, code, arithmetic, a long list.
    repeated("- ", 5000), repeated("* ", 5000) + "\n", repeated("-", 5000),
    repeated("*", 5000) + "a",
    repeated("a > b - c * d + e 1. f\n", 1000), repeated("-a ", 5000), repeated("1.5 ", 5000),
    repeated("- a\n", 5000), repeated("1. a\n", 5000), repeated("> a\n", 5000),
    repeated("12345678901. ", 500),
    // Lists that end and begin again, and quotes of one level with lists in them.
    repeated("- a\n\n  - b\n\n    - c\n\nd\n\n", 1000), repeated("> - a\n>   - b\n", 1000),
    // Far to the right, as poems and tables stand.
    repeated(repeated(" ", 200) + "- said the man -\n", 200),
  ])
  func leavesOtherTextsAlone(text: String) {
    #expect(Self.breach(text) == nil)
  }

  @Test func tellsWhereTheDeepLineBegins() {
    let before = Self.repeated("word\n", 100)
    #expect(Self.breach(before + Self.repeated("> ", 5000))?.offset == before.utf8.count)
  }

  @Test(arguments: [
    repeated("![[]()", 20_000), repeated("![", 20_000) + repeated("[]()", 20_000),
    repeated("![a](b) ", 20_000), "a\n\n> " + repeated("![[]()\n> ", 20_000),
    // Closing brackets that close nothing, so that nothing may be subtracted for them.
    repeated("![`]`[]()", 20_000),
  ])
  func refusesAParagraphOfImagesWithoutEnd(text: String) throws {
    let breach = try #require(Self.breach(text))
    guard case .tooManyImages(let images, let brackets) = breach.fact else {
      Issue.record("\(breach)")
      return
    }
    #expect(images >= 20_000)
    #expect(brackets >= 20_000)
    #expect(breach.offset == (text.hasPrefix("a") ? 3 : 0))
  }

  @Test(arguments: [
    repeated("![a](b) ", 9000), repeated("![a](b)\n\n", 100_000), repeated("[a](b) ", 100_000),
    repeated("> ![a](b)\n>\n", 50_000), repeated("![p", 100_000), repeated("! [a] ", 100_000),
    repeated("[", 100_000) + "a" + repeated("]", 100_000),
  ])
  func leavesManyImagesAlone(text: String) {
    #expect(Self.breach(text) == nil)
  }

  @Test func doesNotLookAtWhatIsTooShortToMatter() {
    #expect(Self.breach(Self.repeated("> ", 2000)) == nil)
    #expect(Self.breach("") == nil)
  }
}
