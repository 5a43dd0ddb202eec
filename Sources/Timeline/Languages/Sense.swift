/// What a word can mean to a rule about time.
public struct Sense: Sendable, Hashable {
  /// The sorts of meaning; `value` of the sense tells which one.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// 1 (January) to 12.
    case month
    /// 1 (Monday) to 7.
    case weekday
    /// Raw value of a `CalendarUnit`.
    case unit
    /// EDTF code: 21 (spring) to 24 (winter).
    case season
    /// A number in words; 0 for one that cannot be told ("several").
    case number
    /// A number that multiplies the one before it: 100 or 1000.
    case scale
    /// Raw value of a `Holiday` that the word names with another ("Labor Day").
    case festival
    /// "latest": value 0.
    case latest
    /// "midnight": value 0.
    case midnight
    /// "overnight": value 0.
    case overnight
    /// -1 (the past) or 1 (the future), with an article before it.
    case era
    /// 1 (Mondays) to 7.
    case weekdays
    /// A decade in words: 90 for "nineties".
    case decade
    /// -1 (previous), 0 (same) or 1 (following), counted from what was told last.
    case told
    /// Raw value of a `Holiday` that one word names.
    case holiday
    /// An ordinal in words, or the ending of one in digits (value 0).
    case ordinal
    /// -1 (last), 0 (this) or 1 (next).
    case direction
    /// Raw value of a `PartOfPeriod`.
    case part
    /// Raw value of a `PartOfDay`.
    case dayPart
    /// Days counted from the anchor: -1 (yesterday), 0 (today), 1 (tomorrow).
    case deictic
    /// Raw value of a `Signal`.
    case signal
    /// -1 (past), 0 (present) or 1 (future), with no date that could be told.
    case reference
    /// Raw value of the `CalendarUnit` that something comes back in ("annually").
    case recurring
  }

  /// The sort of meaning.
  public let kind: Kind
  /// Which one of that sort.
  public let value: Int
  /// Whether the word has this meaning only with a capital ("May", "March").
  public let needsCapital: Bool

  /// Creates a sense.
  public init(_ kind: Kind, _ value: Int, needsCapital: Bool = false) {
    self.kind = kind
    self.value = value
    self.needsCapital = needsCapital
  }
}

/// A unit of the calendar or the clock.
public enum CalendarUnit: Int, Sendable, CaseIterable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century
}

/// A part of a month, year or decade.
public enum PartOfPeriod: Int, Sendable, CaseIterable {
  /// The first third.
  case early
  /// The second third.
  case mid
  /// The last third.
  case late
}

/// A part of a day, with the code that TIMEX3 has for it.
public enum PartOfDay: Int, Sendable, CaseIterable {
  case morning, noon, afternoon, evening, night

  /// The TIMEX3 code, as in `2023-03-21TNI`.
  public var code: String {
    switch self {
    case .morning: "MO"
    case .noon: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    }
  }
}

/// A small word that ties a time to something, by its job and in no particular language.
public enum Signal: Int, Sendable, CaseIterable {
  /// "the"
  case definite
  /// "of"
  case of
  /// "on", "in", "at", "during"
  case at
  /// "for"
  case purpose
  /// "by": no later than
  case by
  /// "until", "through"
  case until
  /// "since"
  case since
  /// "before"
  case before
  /// "after"
  case after
  /// "from"
  case from
  /// "to"
  case to
  /// "and"
  case and
  /// "between"
  case between
  /// "ago"
  case ago
  /// "earlier": before, in the same period
  case earlier
  /// "later": after, in the same period
  case later
  /// "about", "around"
  case about
  /// "around", "circa": an amount or a time is not exact, and nothing is told about it
  case roughly
  /// "c", "ca": with its full stop, "about"
  case circa
  /// "or"
  case or
  /// "every", "each"
  case every
  /// "end"
  case end
  /// "start", "beginning"
  case start
  /// "past", before a length of time that ends now
  case past
  /// "recent"
  case recent
  /// "more", "less", "than": a number is not exact
  case inexact
  /// "ended", "concluded": a stretch of time came to its end
  case ended
  /// "began", "started": a stretch of time had its start
  case began
  /// "will", "scheduled": what is told lies ahead
  case ahead
  /// "said", "was": what is told lies behind
  case behind
  /// "not", "never"
  case negation
  /// People or things that are counted, so that a number before them is no year
  case counted
  /// "flight", "resolution": a number behind it is its number and no year
  case numbered
  /// "No": with its full stop, what is behind it is a number
  case ofNumber
  /// "Times": with it, a weekday before it is part of a name
  case named
  /// "days": more than one of a unit
  case plural
  /// "be", "would": looks ahead in its own clause, with a past participle too
  case infinitive
  /// "is", "are": with "to" behind it, what is told lies ahead
  case present
  /// "s" behind an apostrophe
  case possessive
  /// "BC"
  case beforeChrist
  /// "AD"
  case afterChrist
  /// "in", "during": what is behind it lasts, as a year does
  case within
  /// "for", "in", "over": a length of time behind it
  case lasting
  /// "a.m."
  case beforeNoon
  /// "p.m."
  case afterNoon
  /// "GMT", "local time"
  case zone
  /// "fiscal", "financial"
  case fiscal
  /// "has", "with": a number behind it counts things
  case having
  /// "agreed", "ready": with "to" behind it, what is told lies ahead
  case intent
  /// "May", "June": a month that is also a name or another word
  case ambiguous
  /// "half"
  case half
  /// "few", "couple", "dozen": a number with "a" before it
  case bunch
  /// A word that some rule asks for by itself; all such words must have a sense
  case phrase
  /// "old": the length of time before it is an age
  case age
  /// A word of grammar, which goes on with no phrase
  case small
  /// "tonight"
  case tonight
  /// "middle"
  case middle
  /// "again"
  case again
  /// "than"
  case than
  /// "meeting", "leaving": behind "is", a plan for a day
  case arranged
  /// "comes", "opens": the present tense of a timetable
  case timetable
  /// "runs": goes on up to what is told behind "until"
  case lasts
  /// "could": with "be" behind it, what is told lies behind
  case couldBe
  /// "had": with a participle behind it, the past of the past
  case had
  /// "into": a time begins and goes on
  case into
  /// "through": to the end of a time, which may lie behind as well as ahead
  case through
  /// "will": what is told lies ahead of the day of writing, in a story too
  case promise
  /// "soon": ahead, unless the story went on soon
  case soon
  /// "must": what is told is still to be done
  case duty
  /// "when": behind a time, its clause is of that time
  case ofTime
}
