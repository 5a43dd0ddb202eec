/// What two facts have in common and what parts them, each as a number of about one.
struct Likeness: Sendable {
  /// A sign that two facts tell the same event, or that they do not.
  enum Sign: Int, CaseIterable, Sendable {
    /// Their heads are of one family of words.
    case sameHead
    /// Their heads differ, and are of one frame.
    case sameFrame
    /// Their frames differ, and tell of one thing from several sides.
    case sameField
    /// The head of one can be told by a word of the other.
    case oneCrosses
    /// One of the heads says little of what happened.
    case lightHead
    /// Nothing ties their heads.
    case otherFrame
    /// Both heads are known words, which tell other kinds of events, and no word is shared.
    case alien
    /// Both tell that somebody spoke.
    case bothSpeech
    /// One tells that somebody spoke, and the other does not.
    case oneSpeech
    /// The names in their clauses that both have, by how rare they are.
    case names
    /// Both clauses name somebody or some place, and no sentence names the same.
    case apart
    /// Both tell speech of one person.
    case sameSpeaker
    /// Both tell speech of people who are not the same.
    case otherSpeaker
    /// Both tell one kind of event, each of somebody who did it and whom the other does not name.
    case otherAgent
    /// Both tell what happens to one person, and each of others than the other names.
    case otherPeople
    /// They share no name and no word.
    case unrelated
    /// The part of the words of their clauses that both have.
    case words
    /// How many bits these words hold.
    case wordBits
    /// The part of the words of their sentences that both have.
    case context
    /// What one sentence shares with the sentence before the other.
    case surroundings
    /// A number that both tell.
    case sameNumber
    /// Words that both quote, one of them as said.
    case sameQuotation
    /// A thing that they count otherwise.
    case otherNumber
    /// The part of the words of their sources that both have.
    case story
    /// The same, where no time is known that could tell one event from another.
    case undatedStory
    /// They stand in one source.
    case oneSource
    /// They stand in one sentence.
    case oneSentence
    /// The time of neither is known.
    case undated
    /// Both tell the same day.
    case day
    /// Both tell the same longer time.
    case stretch
    /// The day of one lies in the week, the month, the year of the other.
    case inWeek, inMonth, inYear
    /// One tells a stretch of days, and the other a part of it.
    case inStretch
    /// A day lies between, as between time zones.
    case nextDay
    /// One tells by when, and the other a time before that.
    case byDeadline
    /// One tells by when, and the other a time right before that.
    case atDeadline
    /// Up to a week lies between.
    case nearDay
    /// A few days lie between, and neither source tells anything of the other's day.
    case noRival
    /// How far these days lie from when the sources were written.
    case remoteRival
    /// Neither source tells another fact of that time.
    case onlyTwo
    /// One of the sources tells no other.
    case onlyOne
    /// How far the time lies from when the sources were written, when both tell the same.
    case remote
    /// One tells as planned what the other tells as done, on the same time or within it.
    case planned
  }

  /// By the sign's number.
  private(set) var values: [Double]

  private static let none = [Double](repeating: 0, count: Sign.allCases.count)

  subscript(sign: Sign) -> Double {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  /// Compares two facts of a set; nil when their dates cannot be of one event, or name only a year in
  /// which both lie and nothing else ties them.
  ///
  /// Complexity: O(n) in their words and the facts of their sources.
  init?(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches,
    _ stories: inout StoryLikeness
  ) {
    guard let agreement = Self.agreement(a, b), !Self.areTurned(a, b, sketches.lists) else {
      return nil
    }
    values = Self.none
    let isOneSource = a.source == b.source
    if isOneSource, a.sentence == b.sentence { self[.oneSentence] = 1 }
    self[agreement ?? .undated] = 1
    tell(a, b, in: sketches)
    name(a, b, in: sketches)
    count(a, b, in: sketches)
    // A book's title stands between such marks too: only of a saying do they tell which it is.
    if a.isSpeech || b.isSpeech,
      !sketches.lists.areDisjoint(a.quotations, b.quotations)
    {
      self[.sameQuotation] = 1
    }
    let own = sketches.overlap(a.words, b.words)
    self[.words] = own.share
    self[.wordBits] = min(1, own.bits / 12)
    self[.context] = sketches.overlap(a.context, b.context).share
    self[.surroundings] = min(
      1,
      (sketches.bits(a.surroundings, b.context) + sketches.bits(b.surroundings, a.context)) / 24)
    // "In 2019 she called him a friend", "In June 2019 he gave her a book": a year is long.
    if agreement == .inYear, own.bits < Self.fewBits, self[.sameNumber] == 0,
      [.sameHead, .sameFrame, .sameField, .oneCrosses].allSatisfy({ self[$0] == 0 })
    {
      return nil
    }
    if own.bits > 0 || self[.context] > 0 { self[.alien] = 0 }
    let sharesName = self[.names] > 0 || sketches.bits(a.companions, b.companions) > 0
    if own.bits == 0, !sharesName { self[.unrelated] = 1 }
    if isOneSource {
      self[.oneSource] = 1
    } else {
      self[.story] = min(1, stories.share(a.source, b.source, in: sketches) * 5)
      if agreement == nil {
        self[.undatedStory] = min(1, stories.share(a.source, b.source, in: sketches) * 2.5)
      }
      if agreement == .nearDay || agreement == .nextDay {
        let story = self[.story]
        if sketches.rivals(of: a, in: b.source) == 0, sketches.rivals(of: b, in: a.source) == 0 {
          self[.noRival] = story
          self[.remoteRival] = story * sketches.remoteness(a, b)
        }
      } else if a.bounds != nil {
        let rivals = (
          sketches.rivals(of: a, in: b.source), sketches.rivals(of: b, in: a.source)
        )
        // In sources of two stories nothing follows from it.
        let story = self[.story] * sketches.choice(a, b)
        if rivals.0 <= 1, rivals.1 <= 1 { self[.onlyTwo] = story }
        if (rivals.0 <= 1) != (rivals.1 <= 1) { self[.onlyOne] = story }
        self[.remote] = story * sketches.remoteness(a, b)
      }
    }
    if a.isPlanned != b.isPlanned, agreement != .nearDay { self[.planned] = 1 }
  }

  private mutating func tell(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches
  ) {
    if a.isSpeech || b.isSpeech { self[a.isSpeech && b.isSpeech ? .bothSpeech : .oneSpeech] = 1 }
    if a.isLight || b.isLight { self[.lightHead] = 1 }
    // What somebody spoke of is not what happened.
    if a.isSpeech || b.isSpeech { return }
    // "opened an inquiry" and "the attack began" tell two events.
    if let one = a.theme, let other = b.theme, one != other {
      self[.otherFrame] = 1
      self[.alien] = 1
      return
    }
    // "called in" and "a call" are two words, though they look like one.
    if a.head == b.head, a.frame == b.frame || !a.isKnown || !b.isKnown {
      self[.sameHead] = a.isLight ? 0 : 1
    } else if a.tellsTheSame(as: b) {
      self[.sameFrame] = 1
    } else {
      let lists = sketches.lists
      switch (lists.has(a.frame, in: b.frames), lists.has(b.frame, in: a.frames)) {
      // Two things told together, each in both.
      case (true, true): break
      case (true, false), (false, true): self[.oneCrosses] = 1
      case (false, false):
        self[.otherFrame] = a.isLight || b.isLight ? 0 : 1
        if !lists.areDisjoint(a.fields, b.fields) { self[.sameField] = 1 }
        if a.isKnown, b.isKnown, !a.isLight, !b.isLight { self[.alien] = 1 }
      }
    }
  }

  private mutating func name(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches
  ) {
    let shared = sketches.bits(a.names, b.names)
    let around = sketches.bits(a.companions, b.companions)
    self[.names] = min(1, shared / 10)
    if !a.names.isEmpty, !b.names.isEmpty, shared == 0, around == 0 { self[.apart] = 1 }
    if let one = a.agent, let other = b.agent {
      if a.isSpeech, b.isSpeech { self[one == other ? .sameSpeaker : .otherSpeaker] = 1 }
      // "Orbital" and "Orbital Works" can be one.
      let areOne =
        sketches.lists.has(one, in: b.companions) || sketches.lists.has(other, in: a.companions)
        || !sketches.lists.areDisjoint(a.agentWords, b.agentWords)
      if a.tellsTheSame(as: b), !areOne { self[.otherAgent] = 1 }
    }
    let lists = sketches.lists
    if a.isOfOne, a.tellsTheSame(as: b), !a.actors.isEmpty, !b.actors.isEmpty,
      lists.areDisjoint(a.actors, b.companions), lists.areDisjoint(b.actors, a.companions),
      lists.areDisjoint(a.actorWords, b.actorWords)
    {
      self[.otherPeople] = 1
    }
  }

  private mutating func count(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches
  ) {
    for one in sketches.counted[a.numbers] {
      for other in sketches.counted[b.numbers] {
        if one.number == other.number {
          self[.sameNumber] = 1
        } else if one.thing == other.thing {
          self[.otherNumber] = 1
        }
      }
    }
  }

  /// Whether two facts tell one deed with its sides changed: "A beat B" and "B beat A".
  private static func areTurned(
    _ a: Sketches.Sketch, _ b: Sketches.Sketch, _ lists: WordLists
  ) -> Bool {
    guard a.isDirected, a.source != b.source, a.tellsTheSame(as: b), let one = a.agent,
      let other = b.agent, one != other, lists.areDisjoint(a.agentWords, b.agentWords)
    else { return false }
    return lists.has(one, in: b.names) && lists.has(other, in: a.names)
  }

  /// Words that hold fewer bits tie nothing within a year.
  private static let fewBits = 4.0

  /// So many days before its end most of what has a deadline is done.
  private static let lastDays = 10

  /// How two dates agree; nil when they cannot be of one event, and no sign when neither is known.
  private static func agreement(_ a: Sketches.Sketch, _ b: Sketches.Sketch) -> Sign?? {
    guard let left = a.bounds, let right = b.bounds else {
      return a.bounds == b.bounds ? .some(nil) : nil
    }
    // What goes on without end agrees with its own kind only.
    guard left.isOpen == right.isOpen, left.isLasting == right.isLasting else { return nil }
    if left == right { return .some(left.days == 1 ? .day : .stretch) }
    // A deadline agrees with what came of it by then.
    if left.isDeadline != right.isDeadline {
      let (end, done) = left.isDeadline ? (left, right) : (right, left)
      guard done.last <= end.last, end.last - done.first < 120 else { return nil }
      return .some(end.last - done.last <= Self.lastDays ? .atDeadline : .byDeadline)
    }
    let isNested =
      left.first <= right.first && right.last <= left.last
      || right.first <= left.first && left.last <= right.last
    if isNested {
      switch max(left.days, right.days) {
      case _ where left.isStretch != right.isStretch: return .some(.inStretch)
      case ...7: return .some(.inWeek)
      case ...31: return .some(.inMonth)
      default: return .some(.inYear)
      }
    }
    // One source knows its own days.
    guard a.source != b.source, max(left.days, right.days) == 1 else { return nil }
    switch abs(left.first - right.first) {
    case 1: return .some(.nextDay)
    case ...7: return .some(.nearDay)
    default: return nil
    }
  }
}

/// How much two sources tell one story, found out once for each pair.
struct StoryLikeness {
  private var shares: [Int: Double] = [:]

  /// From 0 to 1.
  mutating func share(_ a: Int, _ b: Int, in sketches: Sketches) -> Double {
    let key = min(a, b) << 32 | max(a, b)
    if let known = shares[key] { return known }
    let share = sketches.story(a, b)
    shares[key] = share
    return share
  }
}
