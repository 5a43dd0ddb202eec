import Testing
import Timeline

@Suite struct ScalarOffsetsTests {
  @Test func countsWhatANaiveReaderCounts() {
    var random = SeededGenerator(seed: 20_230_321)
    let pieces = ["a", "é", "中", "👩‍👧", "\n", "2023", "“", "\u{301}"]
    for length in [0, 1, 2, 90, 255, 256, 257, 511, 512, 513, 1500] {
      var text = ""
      while text.utf8.count < length { text += pieces.randomElement(using: &random) ?? "" }
      let offsets = ScalarOffsets(Array(text.utf8))
      var at = 0
      for (count, scalar) in text.unicodeScalars.enumerated() {
        #expect(offsets.scalars(before: at) == count)
        at += String(scalar).utf8.count
      }
      #expect(offsets.scalars(before: at) == text.unicodeScalars.count)
    }
  }

  @Test func staysInsideTheText() {
    let offsets = ScalarOffsets(Array("één".utf8))
    #expect(offsets.scalars(before: -3) == 0)
    #expect(offsets.scalars(before: 99) == 3)
    #expect(ScalarOffsets([]).scalars(before: 4) == 0)
  }
}

@Suite struct TextSpanTests {
  @Test func isHalfOpen() {
    let span = TextSpan(2, 5)
    #expect(span.count == 3 && span.range == 2..<5)
    #expect(span.contains(TextSpan(2, 5)) && !span.contains(TextSpan(4, 6)))
    #expect(span.overlaps(TextSpan(4, 9)) && !span.overlaps(TextSpan(5, 9)))
    #expect(!span.overlaps(TextSpan(0, 2)))
  }

  @Test func neverEndsBeforeItStarts() { #expect(TextSpan(5, 2).count == 0) }

  @Test func standsInTheOrderOfTheText() {
    let spans = [TextSpan(1, 3), TextSpan(0, 9), TextSpan(1, 2)]
    #expect(spans.sorted() == [TextSpan(0, 9), TextSpan(1, 2), TextSpan(1, 3)])
  }
}
