import Timeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows that twice the text takes about twice the work, whatever the text is made of.
enum LinearTime {
  /// More than this for twice the text is no longer in proportion.
  private static let limit = 2.5

  private static let pieces = [
    "The presidents met in Moscow on Tuesday, 21 March 2023. ", "on ", "Monday ", "1 ", "2019-",
    "1/2/", "(", "\"", "a.", "A. ", "the last two and a half ", "March 3 ", "in March ", "’s ",
    "said ", "will ", ", ", "\n", "\n\n", ". ", "ten ", "twenty-", "é", "\u{301}", "Xi Jinping ",
    "was ", "by ", "since 2014 ", "from Monday to ", "early ", "x", "9",
    "In a three-day visit which ended on Wednesday he said he would come back next year. ",
  ]

  /// Prints a line for each kind of text; false when one is out of proportion.
  static func check() -> Bool {
    var isGood = true
    for piece in pieces {
      let base = max(1, 40_000 / piece.utf8.count)
      let times = [base, 2 * base, 4 * base].map { time(of: String(repeating: piece, count: $0)) }
      let growth = max(times[1] / times[0], times[2] / times[1])
      // Two doublings in a row, so that one odd moment of the machine proves nothing.
      let isLinear = (times[2] / times[0]) <= limit * limit
      isGood = isGood && isLinear
      print(
        "\(isLinear ? "good" : "BAD ")  x\((growth * 100).rounded() / 100)  "
          + "\((times[2] * 1000).rounded()) ms for \(4 * base * piece.utf8.count) bytes of "
          + piece.debugDescription)
      fflush(nil)
    }
    return isGood
  }

  /// The shortest of three runs, in seconds of this process' work.
  private static func time(of text: String) -> Double {
    let created = try? EDTF("2023-03-22")
    return (0..<3).map { _ in
      let start = seconds()
      let document = SourceDocument(id: "x", created: created, text: Array(text.utf8))
      var dates = 0
      _ = ReadingPromises(document, joinsFacts: false)
        .broken(manner: nil, dates: &dates)
      return seconds() - start
    }.min() ?? 0
  }

  private static func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
