import FoundationEssentials
import SiteGen
import Testing

/// The examples of the CommonMark specification, where they are at hand.
struct CommonMarkExampleTests {
  /// One example: Markdown and the HTML that it must become.
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section) \(example)" }
  }

  /// The examples of a file; none when it is not at hand.
  static func examples(_ name: String) -> [Example] {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }

  static let specification = examples("commonmark-0.30.json")
  static let smartPunctuation = examples("cmark-smart_punct.json")

  /// Where the examples are: they are no part of the repository.
  static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["SITEGEN_COMMONMARK"], !named.isEmpty {
      return named
    }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/" + root + "/../shared/data/commonmark"
  }()

  private static let absence: Comment =
    "The CommonMark examples are not at hand: set SITEGEN_COMMONMARK to the folder that holds commonmark-0.30.json and cmark-smart_punct.json."

  @Test(.enabled(if: !specification.isEmpty, absence))
  func turnsEveryExampleOfTheSpecificationIntoItsHTML() {
    #expect(Self.specification.count == 652)
    for example in Self.specification {
      let html = Markdown.html(Array(example.markdown.utf8), trust: .template, smart: false)
      #expect(
        String(decoding: html, as: UTF8.self) == example.html.withoutAddressesThatRun,
        "\(example.testDescription): \(example.markdown)")
    }
  }

  @Test(.enabled(if: !smartPunctuation.isEmpty, absence))
  func turnsEveryExampleOfSmartPunctuationIntoItsHTML() {
    #expect(Self.smartPunctuation.count == 16)
    for example in Self.smartPunctuation {
      let html = Markdown.html(Array(example.markdown.utf8), trust: .template, smart: true)
      #expect(
        String(decoding: html, as: UTF8.self) == example.html,
        "\(example.testDescription): \(example.markdown)")
    }
  }

  @Test func emptiesTheAddressesThatTheExamplesExpect() {
    #expect(#"<a href="javascript:x">"#.withoutAddressesThatRun == #"<a href="">"#)
    #expect(#"<a href="made-up-scheme://x">"#.withoutAddressesThatRun.contains("made-up"))
  }
}

extension String {
  /// The one known difference from the specification: a link that runs code leads nowhere.
  fileprivate var withoutAddressesThatRun: String {
    var rest = self[...]
    var result = ""
    while let start = rest.firstRange(of: "href=\"") {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      let address = rest[..<end].lowercased()
      let runs = ["javascript:", "vbscript:", "file:", "data:"].contains(where: address.hasPrefix)
      if !runs { result += rest[..<end] }
      rest = rest[end...]
    }
    return result + rest
  }
}
