import ArgumentParser
import SiteGen
import Timeline

/// The option that says what the dates of documents are counted from.
struct MannerOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count dates as news or message (from the day of writing) or narrative (from the date told last).",
      valueName: "manner"),
    transform: MannerOption.manner(_:))
  var manner: Manner?

  private static func manner(_ text: String) throws -> Manner {
    if let manner = Manner(rawValue: text) { return manner }
    let known = Manner.allCases.map(\.rawValue)
    let help =
      NearestName.of(text, among: known).map { "did you mean '\($0)'?" }
      ?? "known are \(known.joined(separator: ", "))."
    throw ValidationError("'\(DiagnosticDrawing.inert(text))' is no manner: \(help)")
  }
}
