/// The words of a language that tell what happened, who did it, and where a clause ends.
///
/// Read from a table whose lines are `kind name: word word ...`; see `EventLexicon.Kind`.
///
/// A class, since all who read sentences hold it.
public final class EventLexicon: Sendable {
  /// The frames that the finding of facts treats in its own way.
  public enum Frame {
    /// A state of things.
    public static let being = "be"
    /// A state of things, of somebody who has something.
    public static let having = "have"
    /// A state that goes on ("stayed shut").
    public static let staying = "stay"
    /// A change that goes on for long.
    public static let trend = "grow"
    /// Words about words: what was said tells more than that it was.
    public static let speech = "speech"
    /// What somebody made known: saying it is the event.
    public static let announcement = "announce"
    /// Words from afar, which are an event as a meeting is.
    public static let call = "call"
    /// What names a time of day as well.
    public static let meal = "dinner"
    /// What several agreed.
    public static let agreement = "sign"
    /// What somebody said in writing.
    public static let statement = "statement"
    /// That something began: what did is the event.
    public static let beginning = "begin"
    /// What is not to be, or not any more.
    public static let cancellation = "cancel"
    /// What was put off to another time.
    public static let postpone = "postpone"
  }

  /// What a word that tells an event is.
  public struct EventWord: Sendable, Hashable {
    /// Its frame: the same for all words that can tell one event.
    public let frame: String
    /// Whether it is a noun.
    public let isNoun: Bool
  }

  private static let kindNames = Dictionary(
    Kind.allCases.map { (String(describing: $0), $0) }, uniquingKeysWith: { first, _ in first })

  /// The lines of the table that could not be read, for a test to ask.
  public let problems: [String]
  private let words: [Kind: Set<String>]
  private let kindsOfWords: [String: KindSet]
  private let verbs: [String: String]
  private let nouns: [String: String]
  private let verbStems: [String: String]
  private let kinds: [String: String]
  /// The kind of those whom a word such as "aboard" counts.
  let people: String
  private let fields: [String: Set<String>]
  private let opposites: [String: Set<String>]
  private let frames: Set<String>
  private let multipliers: [String: Int]
  private let verbPhrases: [String: [String: String]]
  /// Phrases of forms and credits, in lower case.
  let furniture: PhraseList
  /// Phrases that open a line of credits, in lower case.
  let credits: PhraseList
  /// Phrases of what nobody stands for, in lower case.
  let rumours: PhraseList
  /// What is only advised: "we recommend that".
  let advice: PhraseList
  /// Phrases that call something untrue, in lower case.
  let falsehoods: PhraseList
  /// The words of phrases that tie a sentence to the speech before it, by their first.
  let linkWords: [String: [[String]]]

  /// Reads a table.
  public init(_ table: String) {
    var problems: [String] = []
    var words: [Kind: Set<String>] = [:]
    var verbs: [String: String] = [:]
    var nouns: [String: String] = [:]
    var multipliers: [String: Int] = [:]
    var kinds: [String: String] = [:]
    var people = ""
    var fields: [String: Set<String>] = [:]
    var opposites: [String: Set<String>] = [:]
    var phrases: [String: [String: String]] = [:]
    for line in table.split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      let halves = line.split(separator: ":", maxSplits: 1)
      let head = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, let first = head.first, let kind = Self.kindNames[String(first)]
      else {
        problems.append(String(line))
        continue
      }
      let list = halves[1].split(separator: " ").map(String.init)
      switch kind {
      case .verb:
        for word in list {
          let parts = word.split(separator: "_", maxSplits: 1).map(String.init)
          if parts.count == 2 {
            phrases[parts[0], default: [:]][parts[1]] = String(head.last ?? "")
          } else {
            verbs[word] = String(head.last ?? "")
          }
        }
      case .kind: for word in list { kinds[word] = String(head.last ?? "") }
      case .opposite:
        for frame in list {
          opposites[frame, default: []].insert(String(head.last ?? ""))
          opposites[String(head.last ?? ""), default: []].insert(frame)
        }
      case .field: for frame in list { fields[frame, default: []].insert(String(head.last ?? "")) }
      case .noun: for word in list { nouns[word] = String(head.last ?? "") }
      case .ofPeople:
        words[kind, default: []].formUnion(list)
        people = "~" + (head.last ?? "")
      case .zeros: for word in list { multipliers[word] = head.last.flatMap { Int($0) } }
      default: words[kind, default: []].formUnion(list)
      }
    }
    self.problems = problems
    self.words = words
    var kindsOfWords: [String: KindSet] = [:]
    for (kind, list) in words {
      for word in list { kindsOfWords[word, default: KindSet()].insert(kind) }
    }
    self.kindsOfWords = kindsOfWords
    self.verbs = verbs
    self.nouns = nouns
    self.multipliers = multipliers
    self.kinds = kinds
    self.people = people
    self.fields = fields
    self.opposites = opposites
    frames = Set(nouns.values)
    verbPhrases = phrases
    var stems: [String: String] = [:]
    for word in verbs.keys.sorted() where word.hasSuffix("ed") {
      stems[EnglishStem.of(word)] = verbs[word]
    }
    verbStems = stems
    func split(_ kind: Kind) -> [String] {
      (words[kind] ?? []).map { $0.split(separator: "_").joined(separator: " ") }.sorted()
    }
    furniture = PhraseList(split(.furniture))
    credits = PhraseList(split(.credit))
    rumours = PhraseList(split(.rumour))
    advice = PhraseList(split(.advice))
    falsehoods = PhraseList(split(.falsehood))
    let links = split(.link).map { $0.split(separator: " ").map(String.init) }
    linkWords = Dictionary(grouping: links, by: \.[0])
  }

  /// What words of one family share ("declaration", "declared").
  func root(of word: String) -> String { EnglishStem.root(of: word) }

  /// The kind of thing that a lower-case noun names, marked so that no word is like it; nil for most.
  func kind(of word: String) -> String? {
    (kinds[word] ?? kinds[stem(of: word)]).map { "~" + $0 }
  }

  /// Whether a lower-case noun names somebody ("broker").
  func namesPerson(_ word: String) -> Bool { namesPeople(word + "s") }

  /// Whether a lower-case plural names people ("dockers").
  func namesPeople(_ word: String) -> Bool {
    if let kind = kinds[word] ?? kinds[stem(of: word)] { return has(.person, kind) }
    return has(.person, word)
      || (3...5).contains { word.count > $0 && has(.person, "-" + word.suffix($0)) }
  }

  /// The stem of a lower-case word, so that forms of one word compare equal.
  public func stem(of word: String) -> String { EnglishStem.of(word) }

  /// The name of the reading of words that go on with a speech ("he added").
  static let speechLink = "speech-link"
  /// The name of the reading of a date that stands above a sentence, a line of its own.
  static let dateAbove = "date-above"
  /// The name of the reading of a verb that no word of time is told with.
  public static let undatedLead = "undated-lead"

  /// Whether a lower-case word ends like a regular past tense.
  func looksPast(_ word: String) -> Bool { word.hasSuffix("ed") }

  /// Whether a lower-case word is a participle by its ending, beside the regular ones ("written").
  func looksPastParticiple(_ word: String) -> Bool { word.hasSuffix("en") || word.hasSuffix("wn") }

  /// Whether a lower-case word ends like a verb used as a noun.
  func looksGerund(_ word: String) -> Bool { word.count > 4 && word.hasSuffix("ing") }

  /// Whether a lower-case word ends like one that tells how a thing is: "wooded", "dangerous", "costly".
  func looksAttributive(_ word: String) -> Bool {
    word.count > 3 && Self.attributiveEndings.contains { word.hasSuffix($0) }
  }

  private static let attributiveEndings = [
    "ed", "en", "ing", "ous", "ful", "ive", "al", "ic", "less", "able", "ible", "ly", "ish", "ant",
    "ent",
  ]

  /// Whether a lower-case word ends like an adverb of manner.
  func looksAdverb(_ word: String) -> Bool {
    word.count > 3 && word.hasSuffix("ly") && !has(.noAdverb, word)
  }

  /// Whether a lower-case word ends like the present tense of one who acts, or like a plural.
  func looksPresent(_ word: String) -> Bool {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
  }

  /// Whether a lower-case word is of a kind.
  public func has(_ kind: Kind, _ word: String) -> Bool {
    kindsOfWords[word]?.contains(kind) ?? false
  }

  /// The kinds of a lower-case word.
  func kindSet(of word: String) -> KindSet { kindsOfWords[word] ?? KindSet() }

  /// The names of lands that a lower-case adjective can be of ("maravian": "maravia").
  func lands(ofAdjective word: String) -> [String] { EnglishStem.lands(ofAdjective: word) }

  /// The lower-case words that can begin a sentence and are no names ("the").
  var openers: [String] {
    (words[.unnamed] ?? []).intersection(words[.grammar] ?? []).sorted()
  }

  /// The frame of a lower-case noun that is an event itself; nil for other words.
  public func noun(_ word: String) -> EventWord? {
    nouns[word].map { EventWord(frame: $0, isNoun: true) }
  }

  /// How many zeros a lower-case word adds to a number ("million": 6); nil for other words.
  func zeros(of word: String) -> Int? { multipliers[word] }

  /// The same for letters right behind the number ("3.1m"), which the table marks by a hyphen.
  func shortZeros(of letters: String) -> Int? { multipliers["-" + letters] }

  /// The frame of a verb of two words ("gave way"); nil for others.
  public func verb(_ word: String, _ next: @autoclosure () -> String) -> EventWord? {
    guard let seconds = verbPhrases[word], let frame = seconds[next()] else { return nil }
    return EventWord(frame: frame, isNoun: false)
  }

  /// The frame of a lower-case verb form; nil for words that are not known as verbs.
  ///
  /// A regular past tense that the table does not name is a frame of its own.
  public func verb(_ word: String) -> EventWord? {
    if let frame = verbs[word] { return EventWord(frame: frame, isNoun: false) }
    guard word.count > 4, word.hasSuffix("ed"), !word.hasSuffix("eed"), !has(.noVerb, word) else {
      return nil
    }
    return EventWord(frame: frame(ofStem: stem(of: word)), isNoun: false)
  }

  /// Whether the table has this frame for more than one word.
  func knowsFrame(_ frame: String) -> Bool { frames.contains(frame) }

  /// The frames that tell the opposite of a frame.
  func opposites(of frame: String) -> Set<String> { opposites[frame] ?? [] }

  /// The fields of meaning that a frame lies in.
  func fields(of frame: String) -> Set<String> { fields[frame] ?? [] }

  /// Whether the subject of a frame's verb did what it tells.
  func isPersonal(_ frame: String) -> Bool { !has(.impersonal, frame) }

  /// The frame of a verb whose stem this is; the stem itself when the table has no form of it.
  func frame(ofStem stem: String) -> String { verbStems[stem] ?? stem }
}
