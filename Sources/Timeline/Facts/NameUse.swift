/// How far the words around a name in one sentence speak for a place, and for one who acts.
struct NameUse: Sendable {
  /// 2 where only a place can stand ("in", "the city of", "-based"), 1 where a place often does.
  private(set) var place = 0
  /// 3 behind a title, 2 where only one who speaks can stand, 1 where one who acts often does.
  private(set) var actor = 0
  /// Whether it has what only a state has ("its government").
  private(set) var isState = false
  /// The index of the token at which a name joined to it by "and" begins; nil when there is none.
  private(set) var joined: Int?

  /// Reads the words around a name of a sentence.
  init(of name: Range<Int>, in reading: Reading, _ words: EventLexicon) {
    let before = Self.before(name.lowerBound, reading, words)
    let after = name.upperBound
    let next = reading.word(at: after)
    let owns = reading.hasPossessive(at: after)
    let first = reading.word(at: name.lowerBound)
    let last = reading.word(at: name.upperBound - 1)
    if words.has(.joint, next) {
      joined = after + 1
    }
    if owns {
      let owned = reading.word(at: after + 2)
      isState = words.has(.ofState, owned) || words.has(.ofState, reading.word(at: after + 1))
    } else if words.has(.within, before) {
      place = 2
    } else if words.has(.locative, before) {
      place = 1
    }
    let isOf = reading.has(.of, at: name.lowerBound - 1)
    if words.has(.settlement, before)
      || isOf && words.has(.settlement, reading.word(at: name.lowerBound - 2))
      || words.has(.settlement, next) && reading.tokens[after].isSpaced
    {
      place = 2
    }
    if isOf, words.has(.ofState, reading.word(at: name.lowerBound - 2)) { isState = true }
    if reading.isMark("-", at: after), reading.isJoined(at: after),
      words.has(.based, reading.word(at: after + 1))
    {
      place = 2
    }
    // "Arlen, Ukraine": a place and the land that it lies in.
    if reading.isMark(",", at: after), words.has(.country, reading.word(at: after + 1)),
      name.lowerBound > 0, place > 0
    {
      place = 2
    }
    if words.has(.landform, last), name.count > 1 { place = 4 }
    if words.has(.title, reading.word(at: name.lowerBound - 1)) {
      actor = 3
    } else if words.has(.organisation, last) || words.has(.organisation, first) {
      actor = 4
    } else if Self.speaks(next, words) || Self.speaks(before, words) && words.verb(next) == nil
      || reading.isMark(",", at: after) && words.has(.ofPerson, reading.word(at: after + 1))
    {
      actor = 2
    } else if words.verb(next) != nil || words.has(.auxiliary, next) || words.has(.perfect, next) {
      actor = place > 0 ? 0 : 1
    }
    if words.has(.ofPerson, next) { actor = max(actor, 2) }
  }

  private static func speaks(_ word: String, _ words: EventLexicon) -> Bool {
    words.verb(word)?.frame == EventLexicon.Frame.speech
  }

  /// The word in front of a name, without "the" and words such as "northern".
  private static func before(
    _ index: Int, _ reading: Reading, _ words: EventLexicon
  ) -> String {
    var at = index - 1
    while at > index - 4, at >= 0,
      words.has(.determiner, reading.word(at: at)) || words.has(.direction, reading.word(at: at))
    {
      at -= 1
    }
    return reading.word(at: at)
  }
}
