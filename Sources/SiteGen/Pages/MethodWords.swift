/// What the page about the method says, in one language.
struct MethodWords: Sendable {
  let summary: String
  let stepsHeading: String
  /// How an entry comes about.
  let steps: [String]
  let datesHeading: String
  /// How dates are read and shown.
  let dates: [String]
  /// What is said of the lead of news, where it is dated.
  let undatedLead: String
  let countsHeading: String
  let shown: String
  let statusesHeading: String
  let rulesHeading: String
  let rulesNote: String
  let rule: String
  let example: String
  let datesRead: String
  let limitsHeading: String
  let limits: [String]
  let versionHeading: String
  let program: String
  let asOf: String
}

extension MethodWords {
  static let english = MethodWords(
    summary: "How these pages are made, what their words mean, and where the method ends.",
    stepsHeading: "How an entry comes about",
    steps: [
      "A program reads the sources and looks for sentences that say when something happened or is to happen. It uses written rules and no language model, so the same sources always give the same pages.",
      "Each entry quotes a sentence of a source word for word. The pages cannot be built when a quote is not in its source.",
      "Sentences of several sources that tell the same event are one entry. Copies of one story count as one source.",
      "Sources that disagree are shown disagreeing, each with its own words. Nothing is averaged.",
      "People correct the entries by hand. What a person has changed is never overwritten, and it is marked.",
      "Every dated sentence that is not shown is listed under coverage, with the reason.",
    ],
    datesHeading: "How dates are read",
    dates: [
      "A date is never shown more exact than its source: a month stays a month, a year stays a year.",
      "“Tuesday” or “last week” is counted from the day on which the source was published, or in a history from the date told last. Without such a day it stays undated.",
      "A week runs from Monday to Sunday. “Early”, “mid” and “late” are thirds with uncertain ends. Winter runs from December to February.",
      "Entries of which only the month is known stand behind the days of that month, and those of which only the year is known at the end of the year.",
      "Each event's page says how its date was read, from which words, and counted from what.",
    ],
    undatedLead:
      "Here the first sentences of a news article that name no day are taken to tell of about the day on which it was published. No source says so; these dates are marked as estimates.",
    countsHeading: "In numbers",
    shown: "Shown in the timeline",
    statusesHeading: "What the words mean",
    rulesHeading: "The rules that read the dates",
    rulesNote:
      "Each rule with an example, read as in an article of Wednesday, 22 March 2023, and the number of dates that it read for these pages.",
    rule: "Rule",
    example: "Example",
    datesRead: "Dates",
    limitsHeading: "Where the method ends",
    limits: [
      "The timeline knows only what its sources say. Silence may be theirs and not the world's.",
      "That sources agree does not make them right. Independent means only that they do not copy one another's words.",
      "Irony, hearsay and what a sentence only implies are read as they are written, or left out.",
      "Whether two sentences tell the same event is judged by their words, names and dates. Some events may stand here twice.",
      "People, places and organisations are found by name. Two of the same name are one here until a person parts them.",
    ],
    versionHeading: "Made with",
    program: "Program",
    asOf: "As of")
}
