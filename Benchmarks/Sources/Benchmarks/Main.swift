import Foundation

/// One thing that is measured; its name is what the command line asks for.
struct Benchmark: Sendable {
  let name: String
  let summary: String
  /// Measures and prints; the arguments are those behind the name.
  let run: @Sendable ([String]) throws -> Void

  /// All benchmarks.
  static let all: [Benchmark] = [.tagging, .joining, .coreference, .site]
}

/// Why a benchmark could not be run.
enum BenchmarkError: Error, CustomStringConvertible {
  case unknownArgument(String)
  case missingValue(String)
  case badDocument(line: Int)
  case failedPart([String])

  var description: String {
    switch self {
    case .unknownArgument(let argument): "unknown argument `\(argument)`"
    case .missingValue(let option): "`\(option)` needs a value"
    case .badDocument(let line): "line \(line) holds no document with a \"text\""
    case .failedPart(let arguments): "`\(arguments.joined(separator: " "))` failed"
    }
  }
}

@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let benchmark = Benchmark.all.first(where: { $0.name == arguments.first }) else {
      say("Benchmarks/run NAME [options], where NAME is one of:")
      for benchmark in Benchmark.all { say("  \(benchmark.name)  \(benchmark.summary)") }
      exit(arguments.isEmpty ? 0 : 2)
    }
    do {
      try benchmark.run(Array(arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }
}
