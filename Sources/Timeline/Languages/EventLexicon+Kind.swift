extension EventLexicon {
  /// What a line of the table says about its words.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Verb forms of a frame: words that tell one kind of event.
    case verb
    /// Nouns of a frame that are events themselves ("talks", "visit").
    case noun
    /// Words in front of a name that are no part of it ("President").
    case title
    /// Words that look like names and are none ("Chinese", "Monday").
    case unnamed
    /// Words that open another clause ("although").
    case clause
    /// Words of grammar, which tell nothing about an event.
    case grammar
    /// Lower-case words inside a name ("of").
    case inner
    /// Small words before a place ("in").
    case locative
    /// Words that look like verbs and are none ("united", "to higher ground").
    case noVerb
    /// Phrases, with `_` for blanks, of forms and credits that are no statement.
    case furniture
    /// Phrases, with `_` for blanks, that open a line of credits ("photographs by").
    case credit
    /// "account": with "by" before it, what is told is somebody's word.
    case account
    /// Kinds of nouns, and endings with a hyphen, of people who are counted ("workers", "-ers").
    case person
    /// Frames of what is done by or to people, whatever they are called ("die").
    case amongPeople
    /// Nouns that "of" and a number behind them count: "a crowd of 2,500".
    case collective
    /// Words whose saying no is what happened: "refused to parade".
    case refusal
    /// Verbs that behind another only tell where to: "put back".
    case particle
    /// Phrases of one who only advises.
    case advice
    /// Words that can begin a main clause by themselves ("the", "she").
    case subject
    /// Words that begin a part set off by commas and tell nothing of it ("which").
    case relative
    /// Words that open an aside behind a comma ("according").
    case aside
    /// Small words that may end a title ("it", "up").
    case last
    /// Words in front of the bare form of a verb ("will").
    case auxiliary
    /// Auxiliaries of what only may be ("might").
    case modal
    /// Words that make a plan of the verb behind "to" ("due").
    case plan
    /// Auxiliaries of what is to come ("will").
    case future
    /// Auxiliaries of what is done by now ("has").
    case perfect
    /// Forms of "be" of the present ("is").
    case present
    /// Small words behind a planned thing, in front of its time ("for").
    case planned
    /// Forms of "be" behind another auxiliary.
    case be
    /// Words that multiply a number by as many tens as the line's name says ("million").
    case zeros
    /// Words in front of a number that is not exact ("about").
    case roughly
    /// Words in front of a number that is only a limit ("least").
    case limit
    /// Words behind a number that say by what it counts ("percent").
    case unit
    /// Verbs that leave the telling to a noun ("took place").
    case light
    /// Verbs whose object is what happened ("imposed a fine").
    case support
    /// Words that join two statements behind a comma ("and").
    case joint
    /// Small words between an auxiliary and its verb ("also").
    case adverb
    /// Words in front of a noun ("the", "its").
    case article
    /// Those of them that no verb follows ("the", "its"), as one does "all" and "two".
    case determiner
    /// Those of them that open something new ("a").
    case indefinite
    /// Words that stand for a person or thing told before ("she").
    case pronoun
    /// Words that suppose what follows ("if").
    case condition
    /// Words that tell how things are as a rule ("usually").
    case habit
    /// Verbs that deny what follows ("denied").
    case denial
    /// Subjects that deny their verb ("nobody").
    case nobody
    /// Verbs of telling what another said ("reported").
    case report
    /// Phrases, with `_` for blanks, of what nobody stands for.
    case rumour
    /// Words that open a caption or a note at the start of a line ("picture").
    case label
    /// Phrases, with `_` for blanks, that tie a sentence to the speech before it ("he added").
    case link
    /// Verbs whose object is who was told ("told a news conference").
    case audience
    /// Phrases, with `_` for blanks, that call what the sentence tells untrue ("is false").
    case falsehood
    /// Words behind a picture's label that say how it came to be ("taken").
    case taken
    /// Words that make a day's name of a weekday behind them ("Black").
    case dayName
    /// Words behind which "and" or a comma begins no other statement ("between").
    case preposition
    /// Words of time in front of what has not changed by then ("until").
    case lasting
    /// Words that suppose in front of their subject only ("should he come").
    case duty
    /// Words in front of the date that names a paper ("dated").
    case dated
    /// Words in front of "if" that only liken ("as").
    case likeness
    /// Words that open what is said, or tell more of a thing ("that").
    case opensSpeech
    /// Words in front of whose word it is ("according").
    case source
    /// Nouns of one kind, by the line's name: another source may use another of them ("firm").
    case kind
    /// Words in front of the place or occasion of what happened ("at").
    case circumstance
    /// Verbs of becoming something ("became").
    case becoming
    /// Names of countries and parts of the world, which other places lie in.
    case country
    /// Nouns of buildings and grounds, which lie in a place that is named too.
    case facility
    /// Those of them that bear the name of their town.
    case townFacility
    /// Signs and words of money in front of an amount ("$").
    case currency
    /// Words that open a clause which hangs on another ("when").
    case subordinate
    /// Words in front of a place that is not where it happened ("toward").
    case notBeside
    /// Words in front of where something goes ("to").
    case goal
    /// Words in front of a verb of telling that goes on with a speech ("also").
    case addition
    /// Words in front of what is contradicted ("contrary").
    case contrary
    /// Participles of what is done to somebody or something ("dismissed").
    case undergone
    /// Words for who did it as its object ("himself").
    case reflexive
    /// Words for nobody known ("anyone").
    case whoever
    /// Bare forms of verbs that tell what a timetable does ("begin").
    case scheduled
    /// Verbs that give something planned another day ("moved").
    case rescheduling
    /// What happens to many at once and has its own date ("flood").
    case calamity
    /// Participles of what somebody is said to have done ("alleged").
    case claim
    /// Forms of "have" in front of a participle.
    case having
    /// Participles that look like another form ("come").
    case participle
    /// Small words behind which hardly anything but a place stands ("near").
    case within
    /// Nouns behind which "in" opens no place ("a stake in").
    case holding
    /// Words in front of where something comes from or goes ("to").
    case way
    /// Words that bring somebody from one place to another ("went").
    case motion
    /// Nouns of what places are, beside their names ("city").
    case settlement
    /// Words that end the names of places ("Sea").
    case landform
    /// Words that begin or end the names of those who act together ("Council").
    case organisation
    /// Words behind a place and a hyphen ("based").
    case based
    /// Words between "in" and a place ("northern").
    case direction
    /// Nouns of what only a state has ("government").
    case ofState
    /// Names of countries and parts of the world of more than one word or in short ("US").
    case land
    /// Names of towns that everybody knows.
    case town
    /// Words that open a clause which tells more of a thing behind a comma ("which").
    case tellsMore
    /// Words in front of two that "or" parts ("either").
    case eitherOne
    /// Nouns that tell when, before "of" and what happened ("in the wake of").
    case aftermath
    /// Nouns between two small words that lead to another thing ("in connection with").
    case leading
    /// Words that stand for the subject of what was there ("there").
    case existing
    /// Verbs that with "to" tell what was done again and again ("used").
    case oftenDid
    /// Verbs that tell of several ("were").
    case ofSeveral
    /// Words that tell more of a person only ("who").
    case ofPerson
    /// Words in front of two that "and" joins ("between").
    case ofTwo
    /// Words that stand for what was told before ("this").
    case pointing
    /// Small words in front of a day or year ("on").
    case dating
    /// Words in front of who has a part in what is told ("between").
    case party
    /// Words that begin a sentence and tie it to the one before ("finally").
    case connective
    /// Words that end like an adverb of manner and are none ("family").
    case noAdverb
    /// Words that open what is asked ("how").
    case asking
    /// Words that open a clause about what somebody has ("whose").
    case whose
    /// Words that open a clause of time ("when").
    case ofTime
    /// What is not said, behind "declined to" ("comment").
    case silence
    /// Participles in front of a name ("called").
    case naming
    /// Words in front of something of another time than its clause, or of an example ("since").
    case apart
    /// Words that end or begin the names of wars, treaties, projects and times ("War").
    case thing
    /// Names of peoples and their adjectives, of faiths and parties ("Irish").
    case people
    /// Words behind the name of a war or the like that number it ("II").
    case numeral
    /// What a secretary or minister is "of", in front of their name ("State").
    case office
    /// Titles behind what somebody has the charge of ("Minister").
    case minister
    /// Words that end the names of companies and tell what they are by law ("Inc").
    case companyForm
    /// Words behind a holiday's name that have another time ("sales").
    case holidayTime
    /// Nouns that "of" and a time make one ("in the course of next year").
    case during
    /// Words in front of what something is compared with ("than").
    case comparing
    /// Words that make a rough count of what is behind them ("some").
    case tally
    /// Pronouns of whom something was done to: "him", "me".
    case object
    /// Verbs that call untrue what "that" opens behind them: "deny", "doubt".
    case doubt
    /// Verbs of telling that, denied, leave open what they tell: "has not established that".
    case unproven
    /// Nouns of works in front of their titles ("novel").
    case work
    /// Frames that tell the opposite of another, under the line's name ("acquit").
    case opposite
    /// Frames of what one does to another, so that who did it to whom tells which it was.
    case directed
    /// Frames of what happens to one and not to another, so that their names tell which it was.
    case ofOne
    /// Nouns of a point of time behind which a clause stands ("by the time they came").
    case moment
    /// Words behind "if" that suppose nothing but that a plan goes well ("all").
    case proviso
    /// Frames of what happens to the subject of its verb as often as that does it ("crash").
    case impersonal
    /// Verbs that tell the end of a plan, some with another word behind them ("called off").
    case dropping
    /// Words in front of a number that say what it measures ("magnitude").
    case measure
    /// Words behind a number that say by themselves that it counts people, by the line's name of their
    /// kind ("aboard", "of us").
    case ofPeople
    /// Verbs of saying what somebody did wrong ("accused").
    case blame
    /// Frames that can tell one event from several sides, under the line's name ("close", "halt").
    case field
  }
}
