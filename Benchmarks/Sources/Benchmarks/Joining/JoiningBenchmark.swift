import Foundation
import Timeline

extension Benchmark {
  /// How the cost of finding and joining facts grows with the number of articles.
  static let joining = Benchmark(
    name: "joining", summary: "finds the facts of 1,000 to 10,000 articles and joins them to events"
  ) { try JoiningBenchmark.run($0) }
}

/// Measures `FactExtractor.extract` and `Clusterer.clusters` on articles that tell one another's events.
enum JoiningBenchmark {
  private static let counts = [1_000, 2_000, 5_000, 10_000]

  static func run(_ arguments: [String]) throws {
    guard arguments.first == "part" else {
      if let other = arguments.first { throw BenchmarkError.unknownArgument(other) }
      return try runAll()
    }
    measure(articles: Int(arguments.dropFirst().first ?? "") ?? counts[0])
  }

  private static func runAll() throws {
    say("Articles, a process for each row: processor seconds, memory and what came of them")
    var table = Table(
      "articles", "facts", "events", "extract s", "join s", "times", "peak MB", "kB an article")
    var before: Double?
    for count in counts {
      let part = try Part.run(["joining", "part", String(count)])
      let (extract, join) = (part[2], part[3])
      table.add(
        String(count), part[0].rounded(0), part[1].rounded(0), extract.rounded(2),
        join.rounded(2), before.map { ((extract + join) / $0).rounded(1) } ?? "",
        part[4].rounded(0), (part[4] * 1000 / Double(count)).rounded(0))
      before = extract + join
    }
    table.print()
  }

  private static func measure(articles count: Int) {
    let documents = ArticleWriter.articles(count)
    let start = Usage.processorSeconds
    let extraction = FactExtractor(language: .english).extract(from: documents)
    let middle = Usage.processorSeconds
    let clusters = Clusterer().clusters(of: extraction.facts, denials: extraction.denials)
    let end = Usage.processorSeconds
    Part.report(
      Double(extraction.facts.count), Double(clusters.count), middle - start, end - middle,
      Usage.peakMegabytes)
  }
}
