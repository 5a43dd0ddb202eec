import SiteGen
import Testing
import Timeline

/// A person works on events while the sources change, at random: no edit is ever lost.
struct RandomWorkTests {
  /// What must stand in a file because a person has put it there.
  private struct Work {
    var expectations: [String: @Sendable (CuratedEvent) -> Bool] = [:]
    /// Quotes that the person has taken out, or hidden with their event.
    var banned: Set<String> = []
  }

  private static let sentences = [
    "The new bridge over the Ilm was opened on 3 May 2024 by Mayor Ada Example.",
    "Mayor Ada Example opened the new Ilm bridge on 3 May 2024.",
    "On 3 May 2024 the bridge over the Ilm was opened.",
    "The council of Ilmstadt bought the old mill on 7 March 2021.",
    "The old mill was bought by the council of Ilmstadt in March 2021.",
    "A flood destroyed the market hall in July 2019.",
    "In July 2019 a flood destroyed the market hall of Ilmstadt.",
    "Ada Example was elected on 9 June 2020.",
    "On 9 June 2020 Ilmstadt elected Ada Example.",
    "The school burnt down in 2018.",
    "The river rose in recent years.",
    "Nothing happened.",
  ]

  private var random: SeededRandom
  private let site: SiteOnDisk
  private var bodies: [String: [String]] = [:]
  private var work: [String: Work] = [:]
  private var serial = 0

  init() throws {
    random = SeededRandom(seed: 1)
    site = try SiteOnDisk()
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func start(_ seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    for path in site.eventFiles.keys { try site.remove(path) }
    for name in bodies.keys { try site.remove(Self.path(name)) }
    try? site.remove(SiteOnDisk.courier)
    try? site.remove(SiteOnDisk.ledger)
    bodies = [:]
    work = [:]
    for number in 0..<(1 + below(3)) { try writeSource("s\(number)", randomBody()) }
    try site.extract()
  }

  private static func path(_ name: String) -> String { "content/sources/\(name).md" }

  private mutating func randomBody() -> [String] {
    (0..<(1 + below(5))).map { _ in Self.sentences[below(Self.sentences.count)] }
  }

  private mutating func writeSource(_ name: String, _ body: [String]) throws {
    bodies[name] = body
    try site.source(Self.path(name), body.joined(separator: " "), published: "2024-05-04")
  }

  private mutating func changeSources() throws {
    serial += 1
    let names = bodies.keys.sorted()
    guard let name = names.randomElement(using: &random), var body = bodies[name] else {
      return try writeSource("n\(serial)", randomBody())
    }
    switch below(7) {
    case 0:
      let place = below(body.count)
      body[place] = body[place].replacing("the ", with: "the very ")
      try writeSource(name, body)
    case 1: try writeSource(name, ["Ünd ein Satz \(serial)."] + body)
    case 2:
      body.insert(Self.sentences[below(Self.sentences.count)], at: below(body.count + 1))
      try writeSource(name, body)
    case 3:
      if body.count > 1 { body.remove(at: below(body.count)) }
      try writeSource(name, body)
    case 4: try writeSource("n\(serial)", randomBody())
    case 5:
      try site.remove(Self.path(name))
      bodies[name] = nil
    default:
      try writeSource("r\(serial)", body)
      try site.remove(Self.path(name))
      bodies[name] = nil
    }
  }

  private mutating func workOnAnEvent() throws {
    guard let path = site.eventFiles.keys.sorted().randomElement(using: &random) else { return }
    serial += 1
    let word = "Word\(serial)"
    let event = try site.event(path)
    let edit: HandEdit
    switch below(10) {
    case 8:
      guard let other = site.eventFiles.keys.sorted().randomElement(using: &random), other != path,
        (try? EventEdits(site.disk).merge(path, into: other)) != nil
      else { return }
      let target = try site.event(path).mergedInto
      edit = HandEdit(
        testDescription: "join", apply: { $0 }, holds: { $0.mergedInto == target })
    case 9:
      guard event.mergedInto == nil,
        let report = try? EventEdits(site.disk).split(path, [event.evidence.count]),
        let part = report.files.dropFirst().first
      else { return }
      // What a split has moved is no longer what the person may have said about the whole.
      if var known = work[path] {
        known.expectations = known.expectations.filter { !$0.key.hasPrefix("evidence") }
        work[path] = known
      }
      let id = event.id
      work[part.path.text, default: Work()].expectations["split"] = { $0.splitFrom == id }
      return
    case 0:
      edit = HandEdit(
        testDescription: "title", apply: { Self.setting("title", word, in: $0) },
        holds: { $0.title == word })
    case 1:
      let date = "18\(10 + serial % 90)"
      edit = HandEdit(
        testDescription: "date", apply: { Self.setting("date", date, in: $0) },
        holds: { $0.date.description == date })
    case 2:
      edit = HandEdit(
        testDescription: "actors", apply: { Self.setting("actors", "[\(word)]", in: $0) },
        holds: { $0.actors == [word] })
    case 3:
      edit = HandEdit(
        testDescription: "body", apply: { $0 + "\n\(word)\n" },
        holds: { $0.body.contains(word) })
    case 4:
      edit = HandEdit(
        testDescription: "topics", apply: { Self.setting("topics", "[\(word)]", in: $0) },
        holds: { $0.topics == [word] })
    case 5:
      edit = HandEdit(
        testDescription: "status", apply: { Self.setting("status", "hidden", in: $0) },
        holds: { $0.status == .hidden })
      work[path, default: Work()].banned.formUnion(event.evidence.map(\.evidence.quote))
    case 6:
      edit = HandEdit(
        testDescription: "evidence \(serial)",
        apply: { text in
          let entry = "  - source: notes\n    quote: \(SiteOnDisk.ribbon)\n"
          if text.contains(entry) { return text }
          return text.contains("\nevidence:\n")
            ? text.replacing("\nevidence:\n", with: "\nevidence:\n" + entry)
            : text.replacing("\nextracted:\n", with: "\nevidence:\n\(entry)extracted:\n")
        },
        holds: { $0.evidence.contains { $0.evidence.source == "notes" && !$0.isWithdrawn } })
    default:
      guard let out = event.evidence.first(where: { $0.evidence.source != "notes" }) else { return }
      let (source, quote) = (out.evidence.source, out.evidence.quote)
      edit = HandEdit(
        testDescription: "without \(quote)",
        apply: { text in Self.removing(source, quote, from: text) },
        holds: { event in
          !event.evidence.contains { $0.evidence.source == source && $0.evidence.quote == quote }
        })
    }
    try site.write(path, edit.apply(site.read(path)))
    work[path, default: Work()].expectations[edit.testDescription] = edit.holds
  }

  /// The text with the value of a key set, on one line.
  private static func setting(_ key: String, _ value: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 1
    if let place = lines[..<end].firstIndex(where: { $0.hasPrefix(key + ":") }) {
      var next = place + 1
      while next < lines.count, lines[next].hasPrefix(" ") { next += 1 }
      lines.replaceSubrange(place..<next, with: ["\(key): \(value)"])
    } else {
      lines.insert("\(key): \(value)", at: end)
    }
    return lines.joined(separator: "\n")
  }

  /// The text without one entry of the evidence.
  private static func removing(_ source: String, _ quote: String, from text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard
      let place = lines.indices.dropLast().first(where: {
        lines[$0] == "  - source: \(source)" && lines[$0 + 1].contains(quote)
      })
    else { return text }
    var next = place + 1
    while lines[next].hasPrefix("    ") { next += 1 }
    lines.removeSubrange(place..<next)
    return lines.joined(separator: "\n")
      .replacing("\nevidence:\nextracted:", with: "\nextracted:")
  }

  private func check(_ seed: UInt64) throws {
    for (path, work) in work {
      guard site.eventFiles[path] != nil else {
        Issue.record("\(seed): \(path) is gone with \(work.expectations.keys)")
        continue
      }
      let event = try site.event(path)
      for (name, holds) in work.expectations {
        #expect(holds(event), "\(seed): \(name) in \(path)")
      }
      guard event.status == .hidden else { continue }
      for (other, text) in site.eventFiles where other != path && self.work[other] == nil {
        let quotes = try EventFile(Array(text.utf8), path: try RelativePath(other)).event.evidence
          .map(\.evidence.quote)
        #expect(work.banned.isDisjoint(with: quotes), "\(seed): hidden \(path) is back in \(other)")
      }
    }
  }

  @Test mutating func losesNoEdit() throws {
    for seed in 1...100 as ClosedRange<UInt64> {
      try start(seed)
      for _ in 0..<3 {
        if below(2) == 0 { try workOnAnEvent() }
        try changeSources()
        try site.extract()
        try check(seed)
      }
    }
  }
}
