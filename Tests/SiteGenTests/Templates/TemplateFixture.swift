import SiteGen

/// A small world of names for the tests of templates.
enum TemplateFixture {
  static let person = Shape([
    .init("name", .text, "The person's name."),
    .init("url", .url, "The person's page."),
    .init("tags", .texts, "Words about the person."),
  ])

  static let shape = Shape([
    .init("title", .text, "The title."),
    .init("other", .text, "Another text."),
    .init("link", .url, "An address."),
    .init("body", .html, "The finished text."),
    .init("date", .date, "The date."),
    .init("shown", .flag, "Whether it is shown."),
    .init("total", .number, "How many there are."),
    .init("lead", .record(person), "The first person."),
    .init("people", .list(person), "All persons."),
    .init("words", .texts, "Some words."),
  ])

  static let date = DateValue(
    iso: "2022-12-30", long: "30 December 2022", short: "30 Dec", year: "2022",
    machine: "2022-12-30")

  /// The text with `⟦` and `⟧` as the noncharacters U+FDD0 and U+FDD1, which Swift cannot spell.
  static func marked(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "⟦": Unicode.Scalar(0xFDD0) ?? scalar
          case "⟧": Unicode.Scalar(0xFDD1) ?? scalar
          default: scalar
          }
        }))
  }

  static func person(_ name: String, tags: [String] = []) throws -> Record {
    try Record(person, ["name": .text(name), "tags": .texts(tags)])
  }

  static func compile(
    _ text: String, file: String = "t.html", partials: [String: String] = [:]
  ) throws -> Template {
    let sources = partials.map {
      ($0, TemplateSource(file: "parts/\($0).\(file.split(separator: ".").last ?? "")", text: $1))
    }
    return try Template(
      TemplateSource(file: file, text: text), shape: shape,
      partials: Dictionary(uniqueKeysWithValues: sources), rendering: "event.md")
  }

  static func render(
    _ text: String, _ values: KeyValuePairs<String, TemplateValue> = [:],
    file: String = "t.html", partials: [String: String] = [:]
  ) throws -> String {
    let template = try compile(text, file: file, partials: partials)
    return String(decoding: try template.render(Record(shape, values)).bytes, as: UTF8.self)
  }

  /// What compiling finds, each as `file:line:column-endColumn` and the fact.
  static func findings(
    _ text: String, file: String = "t.html", partials: [String: String] = [:]
  ) -> [Found] {
    do {
      _ = try compile(text, file: file, partials: partials)
      return []
    } catch let findings as Findings {
      return findings.list.map { finding in
        let place = finding.place.map { "\($0.file):\($0.line):\($0.column)-\($0.endColumn)" }
        return Found(place: place ?? "", fact: finding.fact, rendering: finding.rendering)
      }
    } catch {
      return []
    }
  }

  struct Found: Equatable {
    let place: String
    let fact: Fact
    var rendering: String? = "event.md"

    init(_ place: String, _ fact: TemplateFact) {
      self.place = "t.html:" + place
      self.fact = .template(fact)
    }

    init(place: String, fact: Fact, rendering: String?) {
      self.place = place
      self.fact = fact
      self.rendering = rendering
    }
  }
}
