import Testing

@testable import SiteGen

@Suite struct JSONDocumentTests {
  private static func text(_ fill: (inout JSONDocument) -> Void) -> String {
    var document = JSONDocument()
    fill(&document)
    return String(decoding: document.finished(), as: UTF8.self)
  }

  @Test func putsEachMemberAndEachItemOnALine() {
    let text = Self.text {
      $0.add("a", .number(1))
      $0.add("b", most: 2, of: [.text("x"), .list([.null])])
      $0.add("c", .list([.flag(true)]))
    }
    #expect(text == "{\n\"a\": 1,\n\"b\": [\n\"x\",\n[null]\n],\n\"c\": [\ntrue\n]\n}\n")
  }

  @Test func writesAListWithoutItemsOnOneLine() {
    let none: [JSONValue] = []
    #expect(Self.text { $0.add("a", most: 0, of: none) } == "{\n\"a\": []\n}\n")
    // That there may be some does not mean that there are.
    let left = (0..<9).lazy.compactMap { $0 < 0 ? JSONValue.number($0) : nil }
    #expect(Self.text { $0.add("a", most: 9, of: left) } == "{\n\"a\": []\n}\n")
  }

  @Test func writesALongListAsItWritesAShortOne() {
    let numbers = (0..<200).map { JSONValue.number($0) }
    let lines = (0..<200).map { "\($0)" }.joined(separator: ",\n")
    #expect(Self.text { $0.add("a", .list(numbers)) } == "{\n\"a\": [\n\(lines)\n]\n}\n")
  }

  @Test func makesEachItemOnce() {
    var made: [Int] = []
    let items = (0..<3).lazy.map { number in
      made.append(number)
      return JSONValue.number(number)
    }
    _ = Self.text { $0.add("a", most: 3, of: items) }
    #expect(made == [0, 1, 2])
  }
}
