import Testing

@testable import SiteGen

/// Source: the examples that NIST publishes with FIPS 180-4.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func givesThePublishedDigests(_ text: String, _ hex: String) {
    #expect(SHA256(of: Array(text.utf8)).hex == hex)
  }

  @Test func givesThePublishedDigestOfAMillionLetters() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let hex = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256(of: bytes).hex == hex)
  }

  @Test func tellsLengthsAroundABlockApart() {
    let digests = (50...130).map { SHA256(of: [UInt8](repeating: 0, count: $0)).hex }
    #expect(Set(digests).count == digests.count)
  }

  @Test(arguments: [0, 63, 65])
  func takesOnlyWholeDigests(_ count: Int) {
    #expect(SHA256(hex: String(repeating: "a", count: count)) == nil)
    #expect(SHA256(hex: String(repeating: "A", count: 64)) == nil)
    #expect(SHA256(hex: String(repeating: "0", count: 64)) != nil)
  }

  @Test(arguments: [
    [0], [64], [63, 1], [1, 63, 64], [100, 28, 200], [65, 65, 65], [5, 5, 5, 130],
  ])
  func hashesPiecesAsOneList(lengths: [Int]) {
    var pieces = PiecedBytes()
    var next: UInt8 = 0
    for length in lengths {
      pieces.add((0..<length).map { $0 % 2 == 0 ? next &+ UInt8(truncatingIfNeeded: $0) : 7 }[...])
      next &+= 91
    }
    #expect(SHA256(of: pieces) == SHA256(of: pieces.whole))
    #expect(pieces.isSame(as: pieces.whole))
    #expect(!pieces.isSame(as: pieces.whole + [0]))
  }
}
