import ArgumentParser
import SiteGen
import Timeline

/// The option that says what the dates of documents are counted from.
struct MannerOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count dates as news or message (from the day of writing) or narrative (from the date told last).",
      valueName: "manner"),
    transform: { try Manner(named: $0, what: "manner") })
  var manner: Manner?
}

/// The option that says what becomes of news that names no day.
struct UndatedLeadOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give the lead of news that names no day about the day of publication (published) or leave it out (omitted).",
      valueName: "choice"),
    transform: { try ReadingOptions.UndatedLead(named: $0, what: "choice") })
  var undatedLead: ReadingOptions.UndatedLead?
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// The case with a name; throws with the nearest name, or all of them.
  fileprivate init(named text: String, what: String) throws {
    let known = Self.allCases.map(\.rawValue)
    guard let found = Self(rawValue: text) else {
      let help =
        NearestName.of(text, among: known).map { "did you mean '\($0)'?" }
        ?? "known are \(known.joined(separator: ", "))."
      throw ValidationError("'\(DiagnosticDrawing.inert(text))' is no \(what): \(help)")
    }
    self = found
  }
}
