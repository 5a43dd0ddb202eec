/// Says in English how an expression was read.
public enum EnglishReadingWords {
  /// What was assumed, as the end of a sentence.
  public static func assumption(_ assumption: Resolution.Assumption) -> String {
    switch assumption {
    case .latestBefore: "taken as the latest one on or before that day"
    case .firstAfter: "taken as the first one on or after that day"
    case .nearestYear: "taken in the year that brings it nearest"
    case .weekFromMonday: "a week runs from Monday to Sunday"
    case .thirds: "early, mid and late are thirds"
    case .toldLast: "taken together with the date that the text told last"
    case .tellsLatest: "the lead of news that names no day is of about when it was published"
    }
  }

  /// Why a sentence that tells no time has a date, which is counted from `anchor`; nil for a rule that
  /// finds words of time in it.
  public static func borrowing(byRule rule: String, anchor: String?) -> String? {
    let counted = anchor.map { ", \($0)" } ?? ""
    return switch rule {
    case EventLexicon.dateAbove: "the sentence stands under these words"
    case EventLexicon.speechLink: "the sentence goes on with what was said then" + counted
    case EventLexicon.undatedLead:
      "no word says when, and the lead of news is taken to be of about when it was published"
        + counted
    default: nil
    }
  }

  /// Why there is no date.
  public static func failure(_ failure: Resolution.Failure) -> String {
    switch failure {
    case .noAnchor: "it is counted from a date, and none is given"
    case .anchorTooCoarse: "it is counted from a date that is not known exactly enough"
    case .vague: "it names no time that can be told"
    case .duration: "it is a length of time"
    case .recurring: "it comes back again and again"
    }
  }
}
