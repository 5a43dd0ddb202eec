import ArgumentParser
import SiteGen

/// The words on the command line, with the verb in front.
struct Arguments {
  let list: [String]

  /// Moves the options of every command behind the verb: `-C site build` is `build -C site`.
  init(_ list: [String]) {
    var common: [String] = []
    var rest = list[...]
    while let word = rest.first {
      if word == "-q" || word == "--quiet" || word.hasPrefix("--root=") {
        common.append(word)
        rest = rest.dropFirst()
      } else if word == "-C" || word == "--root", rest.count > 1 {
        common += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    self.list = rest.prefix(1) + common + Self.withValues(Array(rest.dropFirst()))
  }

  /// An option that may stand without a value gets the one that stands for the site itself.
  private static func withValues(_ words: [String]) -> [String] {
    words.enumerated().map { index, word in
      guard word == "--single-file" else { return word }
      let next = index + 1 < words.count ? words[index + 1] : "-"
      return next.hasPrefix("-") ? word + "=." : word
    }
  }

  /// The command that is named first, with its options, where they are understood.
  var command: (any ParsableCommand)? {
    guard let verb = list.first else { return nil }
    let type = SiteGenCommand.configuration.subcommands.first {
      $0.configuration.commandName == verb
    }
    return try? type?.parseAsRoot(Array(list.dropFirst()))
  }

  /// A first word that is no command of ours, or one that help is asked about.
  var unknownVerb: String? {
    let words = list.first == "help" ? list.dropFirst() : list[...]
    guard let verb = words.first, !verb.hasPrefix("-"), !Self.verbs.contains(verb) else {
      return nil
    }
    return verb
  }

  /// What is said of wrong usage that only shows while a command runs.
  static func words(on error: ValidationError, in command: CommandConfiguration) -> String {
    let name = command.commandName ?? ""
    return "Error: \(error.message)\nUsage: \(command.usage ?? "sitegen \(name)")\n"
      + "  See 'sitegen \(name) --help' for more information."
  }

  static func words(onUnknown verb: String) -> String {
    let nearest = NearestName.of(verb, among: verbs)
    let help = nearest.map { "Did you mean '\($0)'?" } ?? "See 'sitegen --help'."
    return "Error: Unknown command '\(DiagnosticDrawing.inert(verb))'. \(help)"
  }

  private static let verbs =
    SiteGenCommand.configuration.subcommands.map { type in
      type.configuration.commandName ?? "\(type)".lowercased()
    } + ["help"]
}
