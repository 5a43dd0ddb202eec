/// One sentence of one source that states something, with the date that belongs to it.
public struct DatedFact: Sendable {
  /// Identifier of the source document.
  public let source: String
  /// The sentence, in UTF-8 offsets of the document's text.
  public let sentence: TextSpan
  /// The words that say when.
  public let expression: TextSpan
  /// When.
  public let date: EDTF
  /// How the date was read.
  public let resolution: Resolution
  /// Name of the rule that found the expression.
  public let rule: String
  /// The word that tells what happened.
  public let head: TextSpan
  /// The frame of that word: the same for words that can tell one event.
  public let frame: String
  /// Whether that is done by or to people, whatever they are called.
  public let isAmongPeople: Bool
  /// The fields of meaning of that frame: frames of one field can tell one event from several sides.
  public let fields: Set<String>
  /// The frames that tell the opposite of that frame.
  public let opposites: Set<String>
  /// Whether that is done by one to another, so that "A beat B" and "B beat A" are two events.
  public let isDirected: Bool
  /// Whether that happens to one person and not to another, so that their names tell which it was.
  public let isOfOne: Bool
  /// The frame of what began, where the head only tells that it did ("opened an INQUIRY").
  public let theme: String?
  /// Whether the head alone says little about what happened ("took").
  public let hasLightHead: Bool
  /// Whether the language's table has a frame for the head.
  public let hasKnownHead: Bool
  /// Whether the head is a noun.
  public let hasNounHead: Bool
  /// The names in its clause, as the table of names knows them.
  public let names: Set<String>
  /// Those of the names that are places.
  public let places: Set<String>
  /// Those of the names that are of people or bodies, or of a state that acts.
  public let actors: Set<String>
  /// The frames of all words in its clause that can tell an event.
  public let frames: Set<String>
  /// The names in its whole sentence.
  public let companions: Set<String>
  /// What the head shares with words of its family.
  public let headRoot: String
  /// The roots and kinds of the words that tell it, without names, grammar and time.
  public let roots: Set<String>
  /// The same of the whole sentence.
  public let context: Set<String>
  /// The same of the sentence before it.
  public let surroundings: Set<String>
  /// The first day of when its source was written, as a day number; nil when unknown.
  public let written: Int?
  /// What is counted in its clause, and how many.
  public let numbers: [CountedThing]
  /// What its sentence quotes word for word, in small letters without marks: of three words and more.
  public let quotations: Set<String>
  /// Who did it or spoke, by the name beside the verb; nil when no name tells it.
  public let agent: String?
  /// Where it happened, as the words beside its head tell.
  public let venues: [Venue]
  /// The runs of the sentence's words that can stand as a title, in the order in which they are read there:
  /// nearly always that of the sentence.
  public let titlePieces: [TextSpan]
  /// Who tells what the title says, where the sentence names them in front of it.
  public let titleTeller: Teller?
  /// Whether the head stands in the title.
  public let titleHoldsHead: Bool
  /// Whether the title begins with a word that stands for another ("It was dropped"), which nobody knows there.
  public let titleOpensWithPronoun: Bool
  /// Whether the title begins where the main clause does, and is no part set off by commas.
  public let titleIsMain: Bool
  /// What kind of statement it is.
  public let nature: Nature

  /// Whether it goes on up to its date, and is no deed by then: "suspended until Friday".
  public var isLasting = false

  /// The words of time of the speech in the same source that it goes on with ("he added"); nil for
  /// a fact with a date of its own.
  public var follows: TextSpan?

  /// Whether it is told as something to come.
  public var isPlanned: Bool { nature == .planned }

  /// Who tells something.
  public struct Teller: Sendable, Hashable {
    /// The words that say so, with their verb: "the company said".
    public let words: TextSpan
    /// Whether they begin with a name, which keeps its capital.
    public let isNamed: Bool
  }

  /// What kind of statement a fact is.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    /// The source itself says that it happened.
    case happened
    /// The source says that it is to come.
    case planned
    /// Somebody in the source says that it happened.
    case claimed
    /// Somebody said something: the event is the saying.
    case said
  }
}
