import Foundation

extension Benchmark {
  static let site = Benchmark(
    name: "site",
    summary:
      "builds a site beside Hugo and a C program; --sitegen PROGRAM [--hugo PROGRAM] [--events N]"
  ) { try SiteBenchmark(arguments: $0).run() }
}

/// Builds of the same made-up events by several programs, in turn, so that a change in the speed of
/// the machine meets all of them.
struct SiteBenchmark {
  /// What is done between two builds.
  private enum Mode: String, CaseIterable {
    case full, unchanged
    case oneChanged = "one changed"
  }

  private var events = 10_000
  private var runs = 5
  private var sitegen: String?
  private var hugo: String?
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "sitegen-benchmark")

  init(arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError.missingValue(option) }
      switch option {
      case "--events": events = Int(value) ?? events
      case "--runs": runs = Int(value) ?? runs
      case "--sitegen": sitegen = URL(fileURLWithPath: value).path
      case "--hugo": hugo = URL(fileURLWithPath: value).path
      default: throw BenchmarkError.unknownArgument(option)
      }
    }
    if sitegen == nil { throw BenchmarkError.missingValue("--sitegen") }
  }

  func run() throws {
    for count in [events, 1] {
      let contestants = try lay(count)
      for mode in count == 1 ? [.full] : Mode.allCases {
        try measure(mode, contestants, events: count)
      }
    }
  }

  /// Lays the events out for each program.
  private func lay(_ count: Int) throws -> [Contestant] {
    let home = folder.appendingPathComponent("\(count)")
    try? FileManager.default.removeItem(at: home)
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Site").standardizedFileURL
    let limit = folder.appendingPathComponent("limit")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-O2", "-pthread", "-o", limit.path, here.appendingPathComponent("limit.c").path,
      "-lcmark",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else {
      throw BenchmarkError.failedPart(["cc", "limit.c"])
    }

    func contestant(
      _ name: String, events: String, caches: [String] = [], _ arguments: (URL) -> [String]
    ) throws -> Contestant {
      let site = home.appendingPathComponent(name)
      let content = site.appendingPathComponent(events)
      var corpus = EventCorpus(events: count)
      try corpus.write(count, into: content)
      return Contestant(
        name: name, arguments: arguments(site), events: content,
        output: site.appendingPathComponent("public"),
        caches: caches.map { site.appendingPathComponent($0) })
    }
    var list = [
      try contestant("limit", events: "events") { site in
        [limit.path, "write", "\(site.path)/events", "\(site.path)/public"]
      },
      try contestant("limit, comparing", events: "events") { site in
        [limit.path, "compare", "\(site.path)/events", "\(site.path)/public"]
      },
      try contestant("sitegen", events: "content/events", caches: [".sitegen"]) { site in
        [sitegen ?? "", "build", "-C", site.path]
      },
    ]
    let own = home.appendingPathComponent("sitegen/sitegen.yaml")
    try Data("title: Timeline\n".utf8).write(to: own)
    if let hugo {
      list.append(
        try contestant("hugo", events: "content/events", caches: ["resources"]) { site in
          [hugo, "--quiet", "--source", site.path]
        })
      let site = home.appendingPathComponent("hugo")
      for file in ["hugo.toml", "layouts"] {
        try FileManager.default.copyItem(
          at: here.appendingPathComponent("hugo/\(file)"), to: site.appendingPathComponent(file))
      }
    }
    return list
  }

  private func measure(_ mode: Mode, _ contestants: [Contestant], events: Int) throws {
    var runs = Array(repeating: [Contestant.Run](), count: contestants.count)
    // The first round is not counted: it fills the caches of the disk, and ours.
    for round in 0...self.runs {
      for (index, contestant) in contestants.enumerated() {
        if mode == .full { contestant.clear() }
        if mode == .oneChanged { try contestant.edit(round) }
        let run = try contestant.run()
        if round > 0 { runs[index].append(run) }
      }
    }
    say("\(events) events, \(mode.rawValue): medians of \(self.runs), and ratios to the last line")
    var table = Table("program", "cpu s", "wall s", "peak MB", "cpu", "wall", "peak")
    let last = runs[runs.count - 1]
    for (contestant, own) in zip(contestants, runs) {
      func ratio(_ value: (Contestant.Run) -> Double) -> String {
        median(zip(own, last).map { value($0) / max(value($1), 1e-6) }).rounded(3)
      }
      table.add(
        contestant.name, median(own.map(\.processor)).rounded(3),
        median(own.map(\.wall)).rounded(3), median(own.map(\.peakMegabytes)).rounded(0),
        ratio(\.processor), ratio(\.wall), ratio(\.peakMegabytes))
    }
    table.print()
  }

  private func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
