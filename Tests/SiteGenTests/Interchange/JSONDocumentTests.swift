import Testing

@testable import SiteGen

@Suite struct JSONDocumentTests {
  private static func text(_ fill: (inout JSONDocument) -> Void) -> String {
    var document = JSONDocument()
    fill(&document)
    return String(decoding: document.finished().whole, as: UTF8.self)
  }

  @Test func putsEachMemberAndEachItemOnALine() {
    let text = Self.text {
      $0.add("a", .number(1))
      $0.add("b", count: 2) { [.text("x"), .list([.null])][$0] }
      $0.add("c", .list([.flag(true)]))
    }
    #expect(text == "{\n\"a\": 1,\n\"b\": [\n\"x\",\n[null]\n],\n\"c\": [\ntrue\n]\n}\n")
  }

  @Test func writesAListWithoutItemsOnOneLine() {
    #expect(Self.text { $0.add("a", count: 0) { .number($0) } } == "{\n\"a\": []\n}\n")
    // That there may be some does not mean that there are.
    #expect(Self.text { $0.add("a", count: 9) { _ in nil } } == "{\n\"a\": []\n}\n")
    let odd = Self.text { $0.add("a", count: 4) { $0 % 2 == 0 ? nil : .number($0) } }
    #expect(odd == "{\n\"a\": [\n1,\n3\n]\n}\n")
  }

  @Test func writesALongListAsItWritesAShortOne() {
    let numbers = (0..<2000).map { JSONValue.number($0) }
    let lines = (0..<2000).map { "\($0)" }.joined(separator: ",\n")
    #expect(Self.text { $0.add("a", .list(numbers)) } == "{\n\"a\": [\n\(lines)\n]\n}\n")
    let shared = Self.text { $0.add("a", count: 2000, Workers(3)) { .number($0) } }
    #expect(shared == "{\n\"a\": [\n\(lines)\n]\n}\n")
  }

  @Test func makesEachItemOnce() {
    let made = Guarded<[Int]>([])
    _ = Self.text {
      $0.add("a", count: 3) { number in
        made.use { $0.append(number) }
        return .number(number)
      }
    }
    #expect(made.use { $0 } == [0, 1, 2])
  }

  @Test(arguments: [0, 1, 2, 300])
  func findsTheItemsOfAList(count: Int) throws {
    let text = Self.text {
      $0.add("title", .text("\n\"a\": [\n"))
      $0.add("b", .list([.text("a"), .text(": [")]))
      $0.add("a", count: count) { .object([("n", .number($0)), ("a", .list([.text(",\n")]))]) }
      $0.add("c", .list([.null]))
    }
    let bytes = Array(text.utf8)
    guard count > 0 else {
      #expect(JSONDocument.items(under: "a", in: bytes) == nil)
      return
    }
    let items = try #require(JSONDocument.items(under: "a", in: bytes))
    let lines = items.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(lines == (0..<count).map { "{\"n\":\($0),\"a\":[\",\\n\"]}" })
    for end in 0..<min(bytes.count, 200) {
      _ = JSONDocument.items(under: "a", in: Array(bytes[..<end]))
    }
  }
}
