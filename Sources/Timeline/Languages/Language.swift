/// Everything that reading dated sentences needs to know about one language.
public struct Language: Sendable {
  /// BCP 47 tag.
  public let code: String
  /// The words that rules about time ask about.
  public let lexicon: Lexicon
  /// The rules that find temporal expressions, in order of rank: of two that match equally much,
  /// the earlier wins.
  public let rules: [Rule]
  /// The rules, ready to run.
  let matcher: Matcher
  /// The words that tell what happened.
  public let eventWords: EventLexicon
  /// Lower-case words, without their full stop, that a full stop behind does not end a sentence.
  public let abbreviations: Set<String>
  /// Cuts its texts into sentences.
  let splitter: SentenceSplitter

  /// Creates a language.
  public init(
    code: String, lexicon: Lexicon, rules: [Rule], eventWords: EventLexicon,
    abbreviations: Set<String>, shortForms: ShortForms = ShortForms()
  ) {
    self.code = code
    self.lexicon = lexicon
    self.rules = rules
    matcher = Matcher(rules: rules, lexicon: lexicon)
    self.eventWords = eventWords
    self.abbreviations = abbreviations
    let shortened = WordTable(abbreviations.sorted())
    let openers = WordTable(eventWords.openers)
    splitter = SentenceSplitter(
      isAbbreviation: { shortened.number(of: $1, in: $0) >= 0 },
      opensSentence: { openers.number(of: $1, in: $0) >= 0 },
      namesTime: { text, word in
        let meaning = lexicon.meaning(
          of: TextSpan(word.lowerBound, word.upperBound), in: text, isCapitalised: true)
        return meaning.has(.month) || meaning.has(.weekday) || meaning.has(.ordinal)
          || meaning.has(.season)
      }, shortForms: shortForms)
  }

  /// The name of the reading of a year or month that is all of a line.
  static let dateLine = "date-line"

  /// All languages that can be read.
  public static let all: [Language] = [.english]

  /// The language with this tag, or the one of its primary subtag (`en` for `en-GB`).
  public static func tagged(_ code: String) -> Language? {
    let primary = code.lowercased().prefix { $0 != "-" && $0 != "_" }
    return all.first { $0.code == primary }
  }
}
