import Foundation

/// Kills builds at random moments, with edits between, and looks at what is left.
///
/// After each kill every published file must be whole: the bytes of the build before, or those that
/// the build would have made. Every link between them must lead to a file. The next build must give
/// what a build that nobody disturbed gives, and leave nothing else behind.
struct Kills {
  private let program: String
  private let root: String
  private var random: SeededGenerator
  private var faults = 0
  private var moments = (before: 0, parts: 0, mixed: 0, after: 0)
  private var number = 0

  init(program: String, seed: UInt64) {
    self.program = program
    root = NSTemporaryDirectory() + "/sitegen-kills-\(getpid())"
    random = SeededGenerator(seed: seed)
  }

  private var site: String { root + "/site" }
  private var output: String { site + "/public" }
  private var words: String { root + "/errors" }

  /// False when a promise was broken.
  static func run(_ arguments: [String]) -> Bool {
    let count = arguments.first.flatMap { Int($0) } ?? 200
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    var kills = Kills(program: SiteGenRun.program(arguments), seed: seed)
    defer { try? FileManager.default.removeItem(atPath: kills.root) }
    do {
      try kills.makeSite()
      for _ in 0..<count { try kills.kill(SIGKILL) }
      let killed = kills.moments
      print(
        "\(count) kills: \(killed.before) before anything was written, \(killed.parts) with parts "
          + "lying there, \(killed.mixed) among the renames, \(killed.after) after the last one")
      for index in 0..<max(1, count / 4) { try kills.kill(index % 2 == 0 ? SIGINT : SIGTERM) }
    } catch {
      print("\(error)")
      return false
    }
    print("\(max(1, count / 4)) requests to end; \(kills.faults) faults in all")
    return kills.faults == 0
  }

  private struct Failure: Error { let text: String }

  private mutating func fault(_ text: String) {
    faults += 1
    print("fault at round \(number): \(text)")
  }

  // MARK: The site

  private func put(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: site + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private mutating func event(_ number: Int) throws {
    let day = 1 + Int.random(in: 0..<28, using: &random)
    let pad = day < 10 ? "0\(day)" : "\(day)"
    try put(
      "content/events/e\(number).md",
      """
      ---
      id: e\(number)
      date: 20\(10 + number % 15)-03-\(pad)
      title: Event \(number), told \(Int.random(in: 0..<1000, using: &random)) times
      topics: [topic \(number % 7)]
      citations:
        - title: A work
      ---
      Text \(Int.random(in: 0..<1_000_000, using: &random)) of it.

      """)
  }

  private mutating func source(_ number: Int) throws {
    try put(
      "content/sources/s\(number).md",
      """
      ---
      title: Source \(number)
      published: 2023-03-\(10 + number % 15)
      ---
      The council of Town \(Int.random(in: 0..<50, using: &random)) met on Tuesday. \
      Bridge \(number) was opened in March 20\(10 + number % 10).

      """)
  }

  private mutating func makeSite() throws {
    try put("sitegen.yaml", "title: Kills\n")
    for number in 0..<120 { try event(number) }
    for number in 0..<12 { try source(number) }
    try put("content/pages/about.md", "---\ntitle: About\n---\nWords.\n")
    let run = SiteGenRun(program, ["build", "-q", "-C", site], errors: words)
    guard let run, run.exitCode == 0 else {
      throw Failure(text: "the first build failed: \(run?.errors ?? program + " cannot be run")")
    }
  }

  /// One to three changes of events, sources, the title or the theme.
  private mutating func edit() throws {
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let number = Int.random(in: 0..<160, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0..<4: try event(number)
      case 4: try? FileManager.default.removeItem(atPath: site + "/content/events/e\(number).md")
      case 5: try source(number % 20)
      case 6: try put("sitegen.yaml", "title: Kills \(number)\n")
      default:
        try put("Templates/assets/extra.css", "p { order: \(number) }\n")
        try put("content/pages/p\(number % 5).md", "---\ntitle: P\(number)\n---\nWords.\n")
      }
    }
  }

  // MARK: One round

  private mutating func kill(_ signal: Int32) throws {
    number += 1
    if number % 20 == 0 {
      print("round \(number), \(faults) faults")
      fflush(nil)
    }
    try edit()
    // What a build that nobody disturbs makes of the same, and how long it takes.
    let copy = root + "/copy"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: site, toPath: copy)
    let start = DispatchTime.now()
    let whole = SiteGenRun(program, ["build", "-q", "-C", copy], errors: words)
    let time = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    guard let whole, whole.exitCode == 0 else {
      throw Failure(text: "an undisturbed build failed: \(whole?.errors ?? "")")
    }
    let (old, new) = (FolderState(output), FolderState(copy + "/public"))
    let (oldContent, newContent) = (
      FolderState(site + "/content"), FolderState(copy + "/content")
    )

    guard let pid = SiteGenRun.start(program, ["build", "-q", "-C", site], errors: words) else {
      throw Failure(text: "\(program) cannot be run")
    }
    // Most of what matters comes late.
    let share = Double.random(in: Bool.random(using: &random) ? 0..<1.1 : 0.6..<1.1, using: &random)
    usleep(UInt32(time * share * 1e6))
    Foundation.kill(pid, signal)
    let run = SiteGenRun(waitingFor: pid, errors: words)
    let left = FolderState(output)
    look(left, old, new)
    look(content: FolderState(site + "/content"), oldContent, newContent)
    if signal == SIGKILL {
      count(run, left, old, new)
    } else if run.exitCode == 128 + signal || run.signal == signal {
      // Before the program listens, the signal ends it as it would any other.
      if left != old { fault("the output was touched: \(left.differences(from: old))") }
    } else if run.exitCode != 0 || left != new {
      fault("ended with \(run.exitCode) and \(left.differences(from: new))")
    }

    let next = SiteGenRun(program, ["build", "-q", "-C", site], errors: words)
    if next?.exitCode != 0 { fault("the next build failed: \(next?.errors ?? "")") }
    let differences = FolderState(output).differences(from: new)
    if !differences.isEmpty { fault("the next build differs in \(differences.prefix(5))") }
    let contents = FolderState(site + "/content").differences(from: newContent)
    if !contents.isEmpty { fault("the next build leaves other content: \(contents.prefix(5))") }
  }

  private mutating func count(
    _ run: SiteGenRun, _ left: FolderState, _ old: FolderState, _ new: FolderState
  ) {
    let hasNew = left.files.contains {
      $0.value == new.files[$0.key] && $0.value != old.files[$0.key]
    }
    if left == old {
      moments.before += 1
    } else if run.signal == 0 || left == new {
      moments.after += 1
    } else if hasNew {
      moments.mixed += 1
    } else {
      moments.parts += 1
    }
  }

  private static func isOwn(_ path: String) -> Bool {
    path.hasSuffix(".sitegen-part") || path == "sitegen.sha256"
  }

  private mutating func look(_ left: FolderState, _ old: FolderState, _ new: FolderState) {
    for (path, bytes) in left.files where !Self.isOwn(path) {
      if bytes != old.files[path], bytes != new.files[path] { fault("\(path) is torn") }
    }
    for (path, bytes) in left.files where path.hasSuffix(".html") {
      for target in Self.links(String(decoding: bytes, as: UTF8.self), from: path)
      where left.files[target] == nil {
        fault("\(path) links to \(target), which is not there")
      }
    }
  }

  private mutating func look(
    content left: FolderState, _ old: FolderState, _ new: FolderState
  ) {
    for (path, bytes) in left.files where !path.hasSuffix(".sitegen-part") {
      if bytes != old.files[path], bytes != new.files[path] { fault("content/\(path) is torn") }
    }
  }

  /// The files of the site that a page's attributes name.
  private static func links(_ html: String, from page: String) -> Set<String> {
    var targets: Set<String> = []
    for attribute in [" href=\"", " src=\""] {
      for part in html.components(separatedBy: attribute).dropFirst() {
        let address = part.prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
        guard !address.isEmpty, !address.contains(":"), !address.hasPrefix("/") else { continue }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        let way = (String(address).removingPercentEncoding ?? "").replacingOccurrences(
          of: "&amp;", with: "&")
        for step in way.split(separator: "/", omittingEmptySubsequences: false) {
          if step == ".." {
            _ = folders.popLast()
          } else if step != "." {
            folders.append(String(step))
          }
        }
        if folders.last == "" { folders[folders.count - 1] = "index.html" }
        targets.insert(folders.joined(separator: "/"))
      }
    }
    return targets
  }
}
