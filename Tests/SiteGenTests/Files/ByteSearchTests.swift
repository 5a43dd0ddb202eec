import Testing

@testable import SiteGen

@Suite struct ByteSearchTests {
  private static func with<Answer>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  @Test(
    arguments: [
      ("abcabc", 0, 1), ("abcabc", 1, 1), ("abcabc", 2, 4), ("abcabc", 5, nil), ("abcabc", 6, nil),
      ("abcabc", 7, nil), ("", 0, nil), ("ac", 0, nil),
    ] as [(String, Int, Int?)])
  func findsTheNextByte(_ text: String, _ start: Int, _ found: Int?) {
    #expect(Self.with(text) { $0.find(UInt8(ascii: "b"), from: start) } == found)
  }

  @Test(arguments: [
    ("a", "b"), ("a", "ab"), ("", "a"), ("a/b", "a0b"), ("Z", "a"), ("z", "é"),
  ])
  func ordersAsTheirBytes(_ first: String, _ second: String) {
    Self.with(first) { a in
      Self.with(second) { b in
        #expect(a.precedes(b))
        #expect(!b.precedes(a))
        #expect(!a.precedes(a))
        #expect(!a.isSame(as: b))
        #expect(a.isSame(as: a))
      }
    }
  }
}
