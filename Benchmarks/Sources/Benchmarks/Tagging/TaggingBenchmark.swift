import Foundation
import Timeline

extension Benchmark {
  /// How fast dates are found and read, and in how much memory.
  static let tagging = Benchmark(
    name: "tagging",
    summary:
      "finds and reads dates; --documents FILE takes JSON lines {\"id\",\"dct\",\"text\"} too"
  ) { try TaggingBenchmark.run($0) }
}

/// Measures `TaggedDocument`: sentences, tokens, words, rules, refiners and resolving.
enum TaggingBenchmark {
  private static let megabytes = [1, 10, 100]
  private static let counts = [1_000, 10_000, 100_000]

  static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "part-speed": try measureSpeed(Array(arguments.dropFirst()))
    case "part-size": measureSize(arguments)
    case "part-many": measureMany(arguments)
    case nil: try runAll(documents: nil)
    case "--documents":
      guard let file = arguments.dropFirst().first else {
        throw BenchmarkError.missingValue("--documents")
      }
      try runAll(documents: file)
    case let other?: throw BenchmarkError.unknownArgument(other)
    }
  }

  // MARK: - What a person reads

  private static func runAll(documents file: String?) throws {
    say("Speed, steady state: words in a second of one processor's time")
    var speed = Table("documents", "number", "words", "words per expression", "words/s")
    try addSpeed(of: "generated", [], to: &speed)
    if let file { try addSpeed(of: "given", [file], to: &speed) }
    speed.print()
    say("\nOne long document, a process for each: time and memory grow as its length")
    for shape in ["paragraphs", "one-line"] {
      var table = Table(shape, "seconds", "times", "words/s", "peak MB", "peak/length")
      var before: Double?
      for size in megabytes {
        let part = try Part.run(["tagging", "part-size", shape, String(size)])
        let (seconds, words, peak) = (part[0], part[1], part[2])
        table.add(
          "\(size) MB", seconds.rounded(3), before.map { (seconds / $0).rounded(1) } ?? "",
          (words / seconds).inMillions, peak.rounded(0), (peak / Double(size)).rounded(1))
        before = seconds
      }
      table.print()
    }
    say("\nMany documents of 3 kB, one after the other in one process: memory stays flat")
    var many = Table("documents", "peak MB so far")
    let peaks = try Part.run(["tagging", "part-many"])
    for (count, peak) in zip(counts, peaks) { many.add(String(count), peak.rounded(1)) }
    many.print()
  }

  private static func addSpeed(
    of name: String, _ arguments: [String], to table: inout Table
  ) throws {
    let part = try Part.run(["tagging", "part-speed"] + arguments)
    table.add(
      name, part[0].rounded(0), part[1].rounded(0), (part[1] / part[2]).rounded(1),
      part[3].inMillions)
  }

  // MARK: - Parts, each in a process of its own

  /// Prints the number of documents, their words and expressions, and the words per second.
  private static func measureSpeed(_ arguments: [String]) throws {
    var documents: [SourceDocument] = []
    if let file = arguments.first {
      documents = try DocumentFile.read(file)
    } else {
      for number in 0..<500 { documents.append(generated(number)) }
    }
    let words = documents.reduce(0) { $0 + self.words(in: $1.text) }
    // The first pass makes the tables of the language and warms the caches.
    let expressions = documents.reduce(0) { $0 + tag($1) }
    var passes = 0
    let start = Usage.processorSeconds
    var seconds = 0.0
    repeat {
      for document in documents { _ = tag(document) }
      passes += 1
      seconds = Usage.processorSeconds - start
    } while seconds < 5
    Part.report(
      Double(documents.count), Double(words), Double(expressions), Double(words * passes) / seconds)
  }

  /// Prints the seconds of the processor, the words and the peak of memory for one document.
  private static func measureSize(_ arguments: [String]) {
    let size = Int(arguments.last ?? "") ?? 1
    _ = tag(generated(0))
    var writer = TextWriter(seed: 7)
    let text = writer.text(bytes: size * 1_000_000, breaks: arguments.contains("paragraphs"))
    let document = SourceDocument(id: "long", created: day, text: text)
    let start = Usage.processorSeconds
    _ = tag(document)
    Part.report(Usage.processorSeconds - start, Double(words(in: text)), Usage.peakMegabytes)
  }

  /// Prints the peak of memory after each of `counts` documents.
  private static func measureMany(_ arguments: [String]) {
    for number in 1...(counts.last ?? 1) {
      _ = tag(generated(number))
      if counts.contains(number) { Part.report(Usage.peakMegabytes) }
    }
  }

  private static let day = try? EDTF("2023-03-22")

  private static func generated(_ number: Int) -> SourceDocument {
    var writer = TextWriter(seed: UInt64(number))
    return SourceDocument(id: String(number), created: day, text: writer.text(bytes: 3_000))
  }

  private static func tag(_ document: SourceDocument) -> Int {
    TaggedDocument(document, language: .english).mentions.count
  }

  /// The words of a text as white space parts them.
  private static func words(in text: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      if byte > 0x20, !isInWord { count += 1 }
      isInWord = byte > 0x20
    }
    return count
  }
}

/// Documents as JSON lines: `{"id": ..., "dct": ..., "text": ...}`; other keys are ignored.
enum DocumentFile {
  private struct Line: Decodable {
    let dct: String?
    let text: String
  }

  static func read(_ path: String) throws -> [SourceDocument] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      guard let line = try? decoder.decode(Line.self, from: Data(line)) else {
        throw BenchmarkError.badDocument(line: number + 1)
      }
      return SourceDocument(
        id: String(number), created: line.dct.flatMap { try? EDTF($0) },
        text: Array(line.text.utf8))
    }
  }
}
