import Testing

/// How a person says what the dates of a document are counted from.
@Suite struct MannerOptionTests {
  private static let story = "In May 1812 the army marched. It reached the town in September.\n"

  private func site(front: String = "", configuration: String = "") throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "title: A\n" + configuration)
    try folder.put(
      "content/sources/a.txt", "---\npublished: 1990-02-01\n\(front)---\n" + Self.story)
    return folder
  }

  private func dates(_ folder: ProgramRun.Folder) throws -> [String] {
    try folder.run("list", "ledger").lines.map { String($0.split(separator: "\t")[1]) }
  }

  @Test(arguments: [
    ("", "", ["1812-05", "1989-09"], "of a date in full"),
    ("manner: narrative\n", "", ["1812-05", "1812-09"], "in its front matter"),
    ("", "manner: narrative\n", ["1812-05", "1812-09"], "in sitegen.yaml"),
    ("manner: news\n", "manner: narrative\n", ["1812-05", "1989-09"], "in its front matter"),
  ])
  func countsAsTheNearestSettingSays(
    front: String, configuration: String, expected: [String], why: String
  ) throws {
    let folder = try site(front: front, configuration: configuration)
    #expect(try dates(folder) == expected)
    let account = try folder.run("explain", "a").output
    if why.hasPrefix("in ") { #expect(account.contains(why), "\(account)") }
    let isStory = expected == ["1812-05", "1812-09"]
    #expect(account.contains(isStory ? "read as a history" : "read as news"))
  }

  @Test func countsAsTheOptionSays() throws {
    let folder = try site(front: "manner: news\n")
    let run = try folder.run("explain", "a", "--manner", "narrative")
    #expect(run.output.contains("set by --manner"))
    let line = #"{"id":"a","dct":"1990-02-01","text":"In May 1812 it began. It ended in June."}"#
    let told = try folder.run("tag", "--manner", "narrative", input: line)
    #expect(told.output.contains("1812-06"))
    let news = try folder.run("tag", input: line)
    #expect(!news.output.contains("1812-06"))
    let facts = try folder.run("extract", "--jsonl", "-", "--manner", "narrative", input: line)
    #expect(facts.output.contains("1812-06"))
    let date = try folder.run(
      "date", "It began in May 1812 and ended in June.", "--manner", "narrative")
    #expect(date.output.contains("1812-06"))
  }

  @Test(arguments: ["front", "configuration"])
  func refusesAnUnknownManner(place: String) throws {
    let word = "manner: narative\n"
    let folder = try site(
      front: place == "front" ? word : "", configuration: place == "front" ? "" : word)
    let run = try folder.run("check")
    #expect(run.code == 1)
    #expect(run.errors.contains("`narative` is no `manner`"))
    #expect(run.errors.contains("did you mean `narrative`?"))
    #expect(run.errors.contains(place == "front" ? "a.txt:3:9" : "sitegen.yaml:2:9"))
  }

  @Test func refusesAnUnknownOption() throws {
    let run = try ProgramRun.Folder().run("date", "Tuesday", "--manner", "new")
    #expect(run.code == 2)
    #expect(run.errors.contains("'new' is no manner: did you mean 'news'?"))
  }
}
