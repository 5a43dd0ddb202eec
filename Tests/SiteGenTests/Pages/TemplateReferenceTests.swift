import Foundation
import Testing

@testable import SiteGen

/// `docs/templates.md` is the reference of all names; nothing keeps it in step but this.
@Suite struct TemplateReferenceTests {
  private func reference() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = String(
      decoding: try Data(contentsOf: root.appending(path: "docs/templates.md")), as: UTF8.self)
    var sections: [String: String] = [:]
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      let heading = section.prefix { $0 != "\n" }
      sections[String(heading)] = section
    }
    return sections
  }

  @Test func listsEveryNameOfEveryTemplate() throws {
    let sections = try reference()
    let templates = TemplateNames.all(of: Scene(SiteFixture().site))
    #expect(Set(sections.keys) == Set(templates.map(\.template) + ["words"]))
    for template in templates {
      let section = try #require(sections[template.template])
      #expect(section.contains(template.summary), "\(template.template)")
      for field in template.shape.names
      where !field.name.hasPrefix("words.") && field.name.count(where: { $0 == "." }) < 2
        && !field.name.contains(".words")
      {
        let summary = field.summary.replacing("|", with: "\\|")
        let line = "| `\(field.name)` | \(field.kind.plain.rawValue) | \(summary) |\n"
        #expect(section.contains(line), "\(template.template) lacks this line: \(line)")
      }
    }
  }

  @Test func listsEveryWord() throws {
    let section = try #require(try reference()["words"])
    for field in Schemas.words.shape.fields {
      let line = "| `words.\(field.name)` | \(field.summary) |\n"
      #expect(section.contains(line), "this line is missing: \(line)")
    }
  }

  @Test func listsNamesForPeople() throws {
    let folder = try ProgramRun.Folder()
    try folder.put("content/events/a.md", "---\nid: a\ndate: 2001\ntitle: A\nmood: calm\n---\n")
    let run = try folder.run("list", "names", "--template", "event")
    #expect((run.code, run.errors) == (0, ""))
    #expect(run.lines.contains("title\ttext\tThe headline."))
    #expect(run.lines.contains { $0.hasPrefix("extra.mood\ttext\t") })
    let all = try folder.run("list", "names", "--json")
    #expect(all.lines.contains { $0.contains(#""template":"layout.html""#) })
    let wrong = try folder.run("list", "names", "--template", "evnt")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("did you mean event?"))
    #expect(try folder.run("list", "events", "--template", "event").code == 2)
  }
}
