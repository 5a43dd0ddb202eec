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
    if random.number(4) == 0 {
      return (0..<random.number(15)).map { _ in piece() }.joined()
    }
    var characters = Array(random.one(of: Self.seeds))
    for _ in 0...random.number(3) {
      let place = random.number(characters.count + 1)
      let width = random.number(min(2, characters.count - place) + 1)
      let isDeletion = random.number(5) == 0
      characters.replaceSubrange(place..<(place + width), with: isDeletion ? "" : piece())
    }
    return String(characters)
  }

  private mutating func piece() -> String { random.one(of: Self.pieces) }
}
