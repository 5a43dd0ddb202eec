/// How far the words around a name in one sentence speak for a place, and for one who acts.
struct NameUse: Sendable {
  /// The strongest sign of a place; 0 when there is none.
  private(set) var place = 0
  /// The strongest sign of one who acts; 0 when there is none.
  private(set) var actor = 0
  /// Whether it has what only a state has ("its government").
  private(set) var isState = false
  /// Whether it is told of a thing that bears it: "the Arlen pipeline".
  private(set) var isOfThing = false
  /// The index of the token at which a name joined to it by "and" begins; nil when there is none.
  private(set) var joined: Int?

  /// Reads the words around a name of a sentence.
  init(of name: Range<Int>, in reading: Reading, _ words: EventLexicon) {
    let company = NameCompany(of: name, in: reading, words)
    if words.has(.joint, company.next) { joined = name.upperBound + 1 }
    isState = company.hasWhatStatesHave
    isOfThing = company.namesThing
    for sign in NameSign.allCases where sign.isSeen(company) {
      place = max(place, sign.place)
      actor = max(actor, sign.actor)
    }
    // "in Arlen was" tells of a place that something was in.
    if place > 0, actor == NameSign.hint { actor = 0 }
  }
}

/// A sign of what a name is.
enum NameSign: CaseIterable, Sendable {
  /// "near Arlen"
  case within
  /// "to Arlen"
  case locative
  /// "the city of Arlen", "Arlen province"
  case settlement
  /// "Arlen-based"
  case compound
  /// "in Arlen, Ukraine"
  case beforeCountry
  /// "in Arlen, Ohio"
  case behindPlace
  /// "the Bodmoor Sea"
  case landform
  /// "President Arlen"
  case title
  /// "Arlen Council"
  case body
  /// "Arlen said"
  case speech
  /// "Arlen, who"
  case person
  /// "Arlen left"
  case deed

  /// The weight of what often stands beside a name of this kind.
  static let hint = 1

  /// How much it speaks for a place.
  var place: Int {
    switch self {
    case .locative: Self.hint
    case .within, .settlement, .compound, .beforeCountry, .behindPlace: 2
    case .landform: 4
    case .title, .body, .speech, .person, .deed: 0
    }
  }

  /// How much it speaks for one who acts.
  var actor: Int {
    switch self {
    case .deed: Self.hint
    case .speech, .person: 2
    case .title: 3
    case .body: 4
    case .within, .locative, .settlement, .compound, .beforeCountry, .behindPlace, .landform: 0
    }
  }

  /// Whether it is there.
  func isSeen(_ company: NameCompany) -> Bool {
    switch self {
    case .within: company.isWithin && !company.owns
    case .locative: company.isThere && !company.owns
    case .settlement: company.isBesideSettlement
    case .compound: company.isCompoundOfPlace
    case .beforeCountry: company.isBeforeItsCountry
    case .behindPlace: company.isBehindItsPlace
    case .landform: company.endsLikeLand && !company.namesThing
    case .title: company.isTitled
    case .body: company.isBody && !company.isTitled
    case .speech: company.speaks
    case .person: company.isPerson
    case .deed: company.acts
    }
  }
}

/// The words in front of a name and behind it, as the signs ask for them.
struct NameCompany {
  private let name: Range<Int>
  private let reading: Reading
  private let words: EventLexicon
  /// The index of the token in front, without "the" and words such as "northern"; -1 when there is none.
  private let front: Int
  /// The word there.
  private let before: String
  /// The word behind.
  let next: String
  /// Whether something of its own follows ("Arlen's").
  let owns: Bool

  init(of name: Range<Int>, in reading: Reading, _ words: EventLexicon) {
    (self.name, self.reading, self.words) = (name, reading, words)
    var at = name.lowerBound - 1
    while at > name.lowerBound - 4, at >= 0,
      words.has(.determiner, reading, at) || words.has(.direction, reading, at)
    {
      at -= 1
    }
    front = at
    before = reading.word(at: at)
    next = reading.word(at: name.upperBound)
    owns = reading.hasPossessive(at: name.upperBound)
  }

  private var isOf: Bool { reading.has(.of, at: name.lowerBound - 1) }

  private func isBehind(_ kind: EventLexicon.Kind) -> Bool { words.has(kind, before) }

  /// "in Arlen", but no "stake in Arlen".
  var isWithin: Bool { isBehind(.within) && !words.has(.holding, reading, front - 1) }

  /// "at Arlen", "flew to Arlen", but no "analyst at Arlen", "sold to Arlen".
  var isThere: Bool {
    guard isBehind(.locative), !words.has(.holding, reading, front - 1) else { return false }
    if isBehind(.within) { return true }
    if !isBehind(.way) {
      return !words.has(.title, reading, front - 1)
        && !words.namesPerson(reading.word(at: front - 1))
    }
    return (max(0, front - 4)..<front).contains { words.has(.motion, reading, $0) }
  }

  var hasWhatStatesHave: Bool {
    let after = name.upperBound
    if isOf, words.has(.ofState, reading, name.lowerBound - 2) { return true }
    return owns
      && (words.has(.ofState, reading, after + 2)
        || words.has(.ofState, reading, after + 1))
  }

  /// "the ARLEN pipeline": a thing in small letters bears the name.
  var namesThing: Bool {
    words.has(.determiner, reading, name.lowerBound - 1) && words.has(.thing, next)
      && !reading.tokens[name.upperBound].isCapitalised
  }

  var isBesideSettlement: Bool {
    words.has(.settlement, before)
      || isOf && words.has(.settlement, reading, name.lowerBound - 2)
      || words.has(.settlement, next) && reading.tokens[name.upperBound].isSpaced
  }

  var isCompoundOfPlace: Bool {
    reading.isMark("-", at: name.upperBound) && reading.isJoined(at: name.upperBound)
      && words.has(.based, reading, name.upperBound + 1)
  }

  var isBeforeItsCountry: Bool {
    name.lowerBound > 0 && reading.isMark(",", at: name.upperBound)
      && words.has(.country, reading, name.upperBound + 1)
      && (isBehind(.locative) && !owns || isBesideSettlement)
  }

  /// "a ceremony in Independence, MISSOURI.", "the Newark, N.J., airport", but no "In Oslo, Brown said".
  var isBehindItsPlace: Bool {
    let comma = name.lowerBound - 1
    guard comma > 2, reading.isMark(",", at: comma), reading.tokens[comma - 1].isCapitalised,
      !owns
    else { return false }
    var at = comma - 1
    while at > 0, comma - at < 4, reading.tokens[at].isCapitalised, reading.tokens[at].kind == .word
    {
      at -= 1
    }
    if words.has(.article, reading, at) { at -= 1 }
    // "the ambassador in Oslo, Ann Lee, said"
    guard at > 0, words.has(.locative, reading, at), !words.has(.title, reading, at - 1),
      !words.namesPerson(reading.word(at: at - 1)), !isTitled, !isPerson, !speaks,
      words.verb(reading.word(at: name.upperBound + 1)) == nil
    else { return false }
    let end = name.upperBound
    let isLast = end >= reading.tokens.count - 1
    return isLast || reading.isMark(",", at: end) && !words.has(.article, reading, end + 1)
      || reading.isMark(".", at: end) && reading.isMark(",", at: end + 1)
  }

  var endsLikeLand: Bool {
    name.count > 1 && words.has(.landform, reading, name.upperBound - 1)
  }

  var isTitled: Bool { reading.title(before: name.lowerBound, words) != nil }

  var isBody: Bool {
    words.has(.organisation, reading, name.upperBound - 1)
      || words.has(.organisation, reading, name.lowerBound)
  }

  var speaks: Bool {
    isSpeech(next) || isSpeech(before) && words.verb(next) == nil
  }

  var isPerson: Bool {
    words.has(.ofPerson, next)
      || reading.isMark(",", at: name.upperBound)
        && (words.has(.ofPerson, reading, name.upperBound + 1) || isExplained)
  }

  /// "Ada Brown, the chief engineer of the mill": a small letter, an article and a title.
  private var isExplained: Bool {
    let start = name.upperBound + 1
    guard words.has(.article, reading, start) || words.has(.title, reading, start) else {
      return false
    }
    return (start..<start + 4).contains {
      words.has(.title, reading, $0) && reading.isBlank(at: $0)
        && !reading.tokens[$0].isCapitalised
    }
  }

  var acts: Bool {
    words.verb(next) != nil || words.has(.auxiliary, next) || words.has(.perfect, next)
  }

  private func isSpeech(_ word: String) -> Bool {
    words.verb(word)?.frame == EventLexicon.Frame.speech
  }
}

extension Reading {
  /// The token of the title in front of a name; nil without one.
  ///
  /// A title may be cut short: "Gen. Arlen".
  func title(before name: Int, _ words: EventLexicon) -> Int? {
    let at = isMark(".", at: name - 1) && isJoined(at: name - 1) ? name - 2 : name - 1
    return words.has(.title, word(at: at)) ? at : nil
  }
}
