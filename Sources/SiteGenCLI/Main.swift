import ArgumentParser

/// Runs the command and gives each kind of ending its exit code.
@main
enum Main {
  static func main() {
    Console.ignoreFileSizeSignal()
    do {
      let arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
      // The whole program's options are looked at only where the command alone does not know what
      // to do: to help, or to say what is wrong. It saves a fifteenth of the start.
      if var command = arguments.command {
        do {
          try command.run()
        } catch let error as ValidationError {
          Console.note(Arguments.words(on: error, in: type(of: command).configuration))
          Console.exit(Ending.usage.code)
        }
        return
      }
      if let verb = arguments.unknownVerb {
        Console.note(Arguments.words(onUnknown: verb))
        Console.exit(Ending.usage.code)
      }
      var command = try SiteGenCommand.parseAsRoot(arguments.list)
      try command.run()
    } catch let ending as Ending {
      Console.exit(ending.code)
    } catch {
      let message = SiteGenCommand.fullMessage(for: error)
      if SiteGenCommand.exitCode(for: error) == .success {
        Console.print(message)
        Console.exit(0)
      }
      Console.note(message)
      Console.exit(Ending.usage.code)
    }
  }
}

/// How a run ends when it is not simply done.
enum Ending: Error {
  case no, usage, invalidInput, fileTrouble, conflict, fault
  /// A signal has stopped the program: 130 for Ctrl-C, 143 for a request to terminate.
  case interrupted(Int32)

  var code: Int32 {
    switch self {
    case .no: 1
    case .usage: 2
    case .invalidInput: 3
    case .fileTrouble: 4
    case .conflict: 5
    case .fault: 70
    case .interrupted(let signal): 128 + signal
    }
  }
}
