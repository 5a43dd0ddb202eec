import Testing

/// How a person has news that names no day dated by its publication.
@Suite struct UndatedLeadTests {
  private static let words = "The council has bought the mill."

  private func site(front: String = "", configuration: String = "") throws -> ProgramRun.Folder {
    let folder = try ProgramRun.Folder()
    try folder.put("sitegen.yaml", "title: A\n" + configuration)
    try folder.put(
      "content/sources/a.txt", "---\npublished: 2021-05-12\n\(front)---\n\(Self.words)\n")
    return folder
  }

  @Test(arguments: [
    ("", "", 0), ("undated-lead: published\n", "", 1), ("", "undated-lead: published\n", 1),
    ("undated-lead: omitted\n", "undated-lead: published\n", 0),
  ])
  func datesLeadsAsTheNearestSettingSays(
    front: String, configuration: String, count: Int
  ) throws {
    let folder = try site(front: front, configuration: configuration)
    #expect(try folder.run("list", "events", "--json").lines.count == count)
  }

  @Test func saysOnThePageAndInTheAccountThatNoWordSaysWhen() throws {
    let folder = try site(configuration: "undated-lead: published\n")
    #expect(try folder.run("build").code == 0)
    let event = try folder.text("public/events/2021-05-12-the-council-has-bought-the-mill.html")
    #expect(event.contains("about 12 May 2021"))
    #expect(event.contains("No word says when; the lead of an article dated 12 May 2021"))
    #expect(try folder.text("public/method/index.html").contains("marked as estimates"))
    let line = try folder.run("explain", "content/sources/a.txt:4").output
    #expect(line.contains("“has bought” is 2021-05-12~ (about 12 May 2021): no word says when"))
    #expect(line.contains("shown as event"))
  }

  @Test func datesLeadsOfAStreamAsTheOptionSays() throws {
    let folder = try ProgramRun.Folder()
    let line = #"{"id":"a","dct":"2021-05-12","text":"\#(Self.words)"}"#
    let told = try folder.run(
      "extract", "--jsonl", "-", "--undated-lead", "published", input: line)
    #expect(told.output.contains(#""edtf":"2021-05-12~""#))
    #expect(try folder.run("extract", "--jsonl", "-", input: line).output.isEmpty)
    let wrong = try folder.run("extract", "--jsonl", "-", "--undated-lead", "publish", input: line)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("did you mean 'published'?"))
    let alone = try folder.run("extract", "--undated-lead", "published")
    #expect(alone.code == 2)
    #expect(alone.errors.contains("sitegen.yaml"))
  }
}
