import Testing
import Timeline

/// SplitMix64: the same numbers from the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts that are nearly EDTF, or not at all.
struct EDTFTextGenerator {
  private var random: SeededGenerator

  private static let seeds = [
    "2023-03-20", "181X-02-29", "?1815~-~06?-%18?", "1803-05~/1815-11-2X", "../2030", "2014/",
    "1816-22", "1815-06-18T11:35:07-04:30", "Y-12E34S2", "-0043S2", "Y1234567", "XXXX-XX-31",
    "[..1803,1805,1811..1813,1815-06-18..]", "{1803-05..1804-02,1815-24,199X?}", "1815-41/1900-X0",
  ]
  private static let pieces =
    "0123456789012345XXXX----//TZSEY?~%%.[]{},:+ \n".map(String.init)
    + ["..", "é", "１", "👩‍👩‍👧", "\u{301}", "2023", "-02-29", "99999999999999999999", "\0"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    if Int.random(in: 0..<4, using: &random) == 0 {
      return (0..<Int.random(in: 0...14, using: &random)).map { _ in piece() }.joined()
    }
    var characters = Array(Self.seeds.randomElement(using: &random) ?? "")
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0...characters.count, using: &random)
      let width = Int.random(in: 0...min(2, characters.count - place), using: &random)
      let isDeletion = Int.random(in: 0..<5, using: &random) == 0
      characters.replaceSubrange(place..<(place + width), with: isDeletion ? "" : piece())
    }
    return String(characters)
  }

  private mutating func piece() -> String { Self.pieces.randomElement(using: &random) ?? "" }
}

@Suite struct EDTFFuzzTests {
  @Test func keepsItsPromisesForAnyText() {
    var texts = EDTFTextGenerator(seed: 20_230_320)
    var valid = 0
    for _ in 0..<200_000 {
      let text = texts.next()
      guard let broken = Self.brokenPromise(of: text, valid: &valid) else { continue }
      Issue.record("\(text.debugDescription): \(broken)")
      return
    }
    #expect(valid > 10_000, "the texts must not all be refused")
  }

  @Test func readsVeryLongTexts() throws {
    let dates = Array(repeating: "1815-06-18", count: 10_000).joined(separator: ",")
    #expect(try EDTF("{\(dates)}").bounds.earliest?.year == 1815)
    #expect(throws: EDTFError.self) { try EDTF(String(repeating: "[", count: 200_000)) }
    #expect(throws: EDTFError.self) { try EDTF("Y" + String(repeating: "9", count: 200_000)) }
    #expect(throws: EDTFError.self) { try EDTF(String(repeating: "1815/", count: 50_000)) }
  }

  /// What a text shows to be wrong with the reader, or nil.
  private static func brokenPromise(of text: String, valid: inout Int) -> String? {
    do {
      let edtf = try EDTF(text)
      valid += 1
      if edtf.description != text { return "is given back as \(edtf)" }
      if !(0...2 ~= edtf.level) { return "is of level \(edtf.level)" }
      if let first = edtf.bounds.earliest, let last = edtf.bounds.latest, last < first {
        return "ends before it starts"
      }
      if edtf.timelineOrder < edtf.timelineOrder { return "comes before itself" }
      if !edtf.uncertain.isUncertain, !text.contains("..") { return "cannot be doubted" }
      let doubted = edtf.approximate
      if (try? EDTF(doubted.description)) != doubted { return "is doubted as \(doubted)" }
    } catch {
      let count = text.count
      if error.column < 1 || error.column > count + 1 {
        return "is wrong in column \(error.column)"
      }
      if error.length < 0 || error.column + error.length > count + 1 { return "is wrong too far" }
      if error.length == 0, error.column <= count { return "is wrong nowhere" }
    }
    return nil
  }
}
