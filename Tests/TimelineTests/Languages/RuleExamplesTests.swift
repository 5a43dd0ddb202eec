import Testing
import Timeline

@Suite struct RuleExamplesTests {
  /// One rule with the language it belongs to.
  struct Case: Sendable, CustomTestStringConvertible {
    let language: Language
    let rule: Rule
    var testDescription: String { "\(language.code): \(rule.name)" }

    static let all = Language.all.flatMap { language in
      language.rules.map { Case(language: language, rule: $0) }
    }
  }

  @Test(arguments: Case.all)
  func readsItsExamples(_ given: Case) throws {
    #expect(!given.rule.examples.isEmpty, "a rule without an example cannot be trusted")
    for example in given.rule.examples {
      let marked = MarkedText(example.text, marks: ["[", "]"])
      try #require(marked.offsets.count == 2, "\(example.text): one expression in brackets")
      let span = TextSpan(marked.offsets[0], marked.offsets[1])
      let reading = try ReadingFixture(
        marked.text, language: given.language, manner: example.manner)
      let found = reading.mentions.first { $0.expression.rule == given.rule.name }
      let mention = try #require(
        found, "“\(example.text)” is read as \(reading.mentions.map(\.expression.rule))")
      #expect(reading.document.words(mention.expression.span) == reading.document.words(span))
      #expect(mention.expression.span == span)
      #expect(mention.resolution.exampleForm == example.expected, "\(example.text)")
    }
  }

  @Test(arguments: Case.all)
  func leavesItsCounterexamplesAlone(_ given: Case) throws {
    for text in given.rule.counterexamples {
      let reading = try ReadingFixture(text, language: given.language)
      let rules = reading.mentions.map(\.expression.rule)
      #expect(!rules.contains(given.rule.name), "“\(text)” is read as \(reading.words)")
    }
  }

  @Test(arguments: Language.all.map(\.code))
  func namesEachRuleOnce(code: String) throws {
    let names = try #require(Language.tagged(code)).rules.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name) is not in kebab case")
    }
  }

  @Test(arguments: Language.all.map(\.code))
  func readsEveryLineOfItsTables(code: String) throws {
    let language = try #require(Language.tagged(code))
    #expect(language.lexicon.problems == [])
    #expect(language.eventWords.problems == [])
    #expect(!language.lexicon.pastEndings.isEmpty)
  }

  @Test(arguments: Language.all.map(\.code))
  func hasExamplesOfWhatNewsNeeds(code: String) throws {
    let language = try #require(Language.tagged(code))
    let read = Set(language.rules.flatMap(\.examples).map(\.expected))
    let basics = [
      "2023-03-21", "2023-03", "2019", "2023-21", "199X", "2023-03-22", "2023-03-24",
      "2023-03-13/2023-03-19", "2023-03-20/2023-03-26", "2023-02", "2022", "2024", "../2030",
      "2014/..", "2023-03-20/2023-03-22", "P3D", "SET", "REF",
    ]
    for value in basics {
      #expect(read.contains(value), "no example is read as \(value)")
    }
  }
}

@Suite struct LanguageTests {
  @Test(arguments: ["en", "EN", "en-GB", "en_US"])
  func findsALanguageByItsTag(tag: String) {
    #expect(Language.tagged(tag)?.code == "en")
  }

  @Test(arguments: ["", "e", "eng", "xx", "-en"])
  func knowsNoOtherLanguage(tag: String) { #expect(Language.tagged(tag) == nil) }
}

@Suite struct LexiconTests {
  private static func senses(_ word: String, in table: String) -> [Sense] {
    let text = Array(word.utf8)
    return Lexicon(table).senses(
      of: TextSpan(0, text.count), in: text, isCapitalised: word.first?.isUppercase == true)
  }

  @Test func givesAWordAllItsSenses() {
    let table = "unit second: second\n# a note\nordinal 2: second"
    #expect(
      Self.senses("Second", in: table) == [
        Sense(.unit, CalendarUnit.second.rawValue), Sense(.ordinal, 2),
      ])
    #expect(Lexicon(table).problems.isEmpty)
  }

  @Test func asksForTheCapitalOfMarkedWords() {
    #expect(Self.senses("May", in: "month 5: may^").map(\.value) == [5])
    #expect(Self.senses("may", in: "month 5: may^").isEmpty)
  }

  @Test func knowsNoPartOfAWord() {
    #expect(Self.senses("tues", in: "weekday 2: tuesday").isEmpty)
    #expect(Self.senses("tuesdays", in: "weekday 2: tuesday").isEmpty)
    #expect(Self.senses("tuesdaytuesdaytuesday", in: "weekday 2: tuesday").isEmpty)
  }

  /// Words are found by the lowest bits of their last letters, which others share.
  @Test func tellsWordsApartThatLookAlikeInPart() {
    let table = "weekday 1: ci parliamentarians\nweekday 2: é\nmonth 5: nparliamentarians"
    #expect(Self.senses("ci", in: table).map(\.value) == [1])
    #expect(Self.senses("é", in: table).map(\.value) == [2])
    #expect(Self.senses("c)", in: table).isEmpty)
    #expect(Self.senses("Parliamentarians", in: table).map(\.value) == [1])
    #expect(Self.senses("nparliamentarians", in: table).map(\.value) == [5])
    #expect(Self.senses("xparliamentarians", in: table).isEmpty)
    #expect(Self.senses("zarliamentarians", in: table).isEmpty)
  }

  @Test(arguments: [
    "month 5 may", "month: may", "month five: may", "unit lustrum: lustre", "colour 5: red",
    "month 5 6: may",
  ])
  func tellsWhichLineItCannotRead(line: String) {
    #expect(Lexicon("weekday 1: monday\n\(line)").problems == [line])
  }
}

@Suite struct EventLexiconTests {
  private let words = EventLexicon(
    "verb meeting: met\nnoun meeting: talks\nnoVerb: armed\nfurniture: read_more")

  @Test func givesWordsOfOneEventOneFrame() {
    #expect(words.verb("met")?.frame == "meeting")
    #expect(words.noun("talks")?.frame == "meeting")
    #expect(words.noun("talks")?.isNoun == true && words.verb("met")?.isNoun == false)
    #expect(words.noun("met") == nil && words.verb("talks") == nil)
  }

  @Test func takesARegularPastTenseForAVerb() {
    #expect(words.verb("armed") == nil)
    #expect(words.verb("need") == nil && words.verb("agreed") == nil && words.verb("red") == nil)
    #expect(words.verb("launched")?.frame == words.stem(of: "launches"))
  }

  /// A set of kinds has room for all of them.
  @Test(arguments: EventLexicon.Kind.allCases)
  func keepsEachKindOfWord(kind: EventLexicon.Kind) {
    let named: [EventLexicon.Kind] = [.verb, .noun, .kind, .field, .opposite, .zeros]
    let lexicon = EventLexicon("\(kind): word")
    #expect(lexicon.problems.isEmpty)
    #expect(lexicon.has(kind, "word") != named.contains(kind))
    #expect(EventLexicon.Kind.allCases.allSatisfy { $0 == kind || !lexicon.has($0, "word") })
  }

  @Test func tellsWhichLineItCannotRead() {
    let lines = ["verbs meeting: met", "no colon", ": met"]
    #expect(EventLexicon(lines.joined(separator: "\n")).problems == lines)
  }

  @Test(arguments: [
    ["visits", "visited", "visiting", "visit"], ["carries", "carried", "carry"],
    ["plans", "planned", "planning", "plan"], ["describes", "described"],
  ])
  func bringsFormsOfAWordTogether(forms: [String]) {
    #expect(Set(forms.map(EnglishStem.of)).count == 1, "\(forms.map(EnglishStem.of))")
  }

  @Test(arguments: ["press", "bus", "ring", "red"])
  func keepsShortAndHissingWords(word: String) { #expect(EnglishStem.of(word) == word) }
}
