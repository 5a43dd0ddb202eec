import Testing

/// Who may know what: the rules of `Sources/`, folder by folder.
@Suite struct LayeringTests {
  private static let sources = SourceTree("Sources").files
  private static let others = SourceTree("Tests", "Plugins").files

  private static func files(in folder: String) -> [SourceTree.File] {
    sources.filter { $0.path.hasPrefix(folder) }
  }

  @Test func readsTheSourcesThemselves() {
    #expect(Self.files(in: "Sources/Timeline/").count > 50)
    #expect(Self.others.contains { $0.path == "Tests/TimelineTests/LayeringTests.swift" })
  }

  // MARK: - Imports

  private static let platform: Set = ["Darwin", "Glibc", "Musl"]

  /// What the files of a folder may import beside the standard library; the first folder counts.
  private static let imports: [(folder: String, allowed: Set<String>)] = [
    ("Sources/Timeline/", []),
    ("Sources/ThemeEmbedder/", platform),
    (
      "Sources/SiteGenCLI/",
      platform.union(["ArgumentParser", "SiteGen", "SiteServer", "Timeline"])
    ),
    ("Sources/SiteServer/", platform.union(["SiteGen"])),
    ("Sources/SiteGen/Markdown/", platform.union(["CMark", "CRoom", "Timeline"])),
    ("Sources/SiteGen/WebPages/", ["CGumbo", "CPage", "Timeline"]),
    ("Sources/SiteGen/YAML/", ["CYAML", "Timeline"]),
    ("Sources/SiteGen/Output/", ["CSHA256", "Timeline"]),
    ("Sources/SiteGen/Concurrency/", platform.union(["Dispatch"])),
    ("Sources/SiteGen/Files/", platform.union(["Timeline"])),
    ("Sources/SiteGen/", ["Timeline"]),
  ]

  @Test func importsOnlyWhatItsFolderMay() {
    for file in Self.sources {
      guard let rule = Self.imports.first(where: { file.path.hasPrefix($0.folder) }) else {
        Issue.record("\(file.path) is in no folder with a rule")
        continue
      }
      let others = Set(file.imports).subtracting(rule.allowed)
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
    }
  }

  @Test(arguments: ["CGumbo", "CMark", "CPage", "CRoom", "CSHA256", "CYAML"])
  func importsAForeignLibraryInOneFile(module: String) {
    let files = Self.sources.filter { $0.imports.contains(module) }.map(\.path)
    #expect(files.count == 1, "\(files)")
  }

  // MARK: - The rooms of Timeline

  /// Each room knows itself and the rooms before it.
  private static let rooms = ["Dates", "Text", "Languages", "Expressions", "Facts", "Events"]

  /// Files that know a later room: a language is made of rules, and says how something was read.
  private static let exceptions: [(suffix: String, types: Set<String>)] = [
    ("Languages/Language.swift", ["Rule", "Matcher"]),
    ("Rules.swift", ["Rule", "Pattern", "Match", "TemporalValue", "RecurringTime"]),
    ("Languages/EnglishReadingWords.swift", ["Resolution"]),
    (
      "Languages/EnglishReadingWords+Steps.swift",
      ["Resolution", "TemporalExpression", "TemporalValue"]
    ),
  ]

  private static func types(of room: String) -> Set<String> {
    let words: Set<Substring> = [
      "struct", "enum", "class", "protocol", "typealias", "func", "actor",
    ]
    let modifiers: Set<Substring> = [
      "public", "package", "internal", "indirect", "final", "private",
    ]
    var types: Set<String> = []
    for file in files(in: "Sources/Timeline/\(room)/") {
      for line in file.code.split(separator: "\n") where line.first != " " {
        let parts = line.split { !($0.isLetter || $0.isNumber) }.drop { modifiers.contains($0) }
        if let first = parts.first, words.contains(first), let name = parts.dropFirst().first {
          types.insert(String(name))
        }
      }
    }
    return types
  }

  @Test func knowsTheTypesOfEachRoom() {
    let expected = ["EDTF", "Sentence", "Lexicon", "Rule", "DatedFact", "Cluster"]
    for (room, type) in zip(Self.rooms, expected) {
      #expect(Self.types(of: room).contains(type), "\(room)")
    }
  }

  @Test(arguments: rooms)
  func mentionsNoTypeOfALaterRoom(room: String) throws {
    let place = try #require(Self.rooms.firstIndex(of: room))
    let later = Self.rooms[(place + 1)...].reduce(into: Set<String>()) {
      $0.formUnion(Self.types(of: $1))
    }
    for file in Self.files(in: "Sources/Timeline/\(room)/") {
      let allowed = Self.exceptions.filter { file.path.hasSuffix($0.suffix) }
        .reduce(into: Set<String>()) { $0.formUnion($1.types) }
      let found = file.identifiers.intersection(later).subtracting(allowed)
      #expect(found.isEmpty, "\(file.path) mentions \(found.sorted())")
    }
  }

  @Test func knowsNoMonthInDates() {
    let months: Set = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for file in Self.files(in: "Sources/Timeline/Dates/") {
      let words = file.identifiers.union(file.literals).map { $0.lowercased() }
      #expect(months.isDisjoint(with: words), "\(file.path)")
    }
  }

  /// Literals with small letters that are no words of a language: the ends of the alphabet, the
  /// names of steps, and the letters of identifiers.
  private static let technical: [String: Set<String>] = [
    "Text": ["a", "z"],
    "Expressions": [
      "bounds", "stretches", "sides", "quotations", "asides", "stories",
      "rates", "titles", "nouns", "closings", "entries", "approximations",
    ],
    "Events": ["e", "0123456789bcdfghjklmnpqrstvwxyz_"],
  ]

  @Test(arguments: ["Text", "Expressions", "Facts", "Events"])
  func speaksNoLanguage(room: String) {
    for file in Self.files(in: "Sources/Timeline/\(room)/") {
      let words = file.literals.filter { $0.contains(where: \.isLowercase) }
      let others = Set(words).subtracting(Self.technical[room] ?? [])
      #expect(others.isEmpty, "\(file.path) holds \(others.sorted())")
      let english = file.identifiers.filter { $0.hasPrefix("English") }
      #expect(english.isEmpty, "\(file.path) mentions \(english.sorted())")
    }
  }

  @Test func leavesTheWorldOutOfTimeline() {
    let world: Set = [
      "FileManager", "ProcessInfo", "print", "readLine", "getenv", "Regex", "URL", "HTML", "CMark",
    ]
    for file in Self.files(in: "Sources/Timeline/") {
      let found = file.identifiers.intersection(world)
      #expect(found.isEmpty, "\(file.path) mentions \(found.sorted())")
    }
  }

  // MARK: - All code

  /// The one file that knows the time; it tells it to terminals and to no page.
  private static let clock = "Sources/SiteGenCLI/Clock.swift"
  private static let clocks = [
    "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "time(nil", "time(&",
    "clock_gettime", "gettimeofday", "localtime", "arc4random", "SystemRandomNumberGenerator",
    ".random(in", ".shuffled()", ".randomElement()",
  ]
  private static let traps = [
    "try!", "as!", "fatalError(", "preconditionFailure(", "unsafeBitCast",
  ]

  @Test func asksNoClockAndNoChance() {
    for file in Self.sources where !file.path.hasSuffix(Self.clock) {
      let found = Self.clocks.filter { file.code.contains($0) }
      #expect(found.isEmpty, "\(file.path) has \(found)")
    }
  }

  @Test func leavesNoTrap() {
    for file in Self.sources {
      let found = Self.traps.filter { file.code.contains($0) }
      #expect(found.isEmpty, "\(file.path) has \(found)")
    }
  }

  @Test func keepsFilesShort() {
    for file in Self.sources + Self.others {
      #expect(file.lineCount <= 500, "\(file.path) has \(file.lineCount) lines")
    }
  }
}

@Suite struct SourceTreeTests {
  @Test func partsCodeFromCommentsAndLiterals() {
    let text = #"""
      import A // import B
      /* import C */ internal import D
      let a = "one \(two("three", 4)) \" five"; let b = #"si"x"#
      """#
    let file = SourceTree.File(path: "", text: text)
    #expect(file.imports == ["A", "D"])
    #expect(file.literals.sorted() == ["one   five", "si\"x", "three"])
    #expect(file.identifiers.contains("two") && !file.identifiers.contains("five"))
  }
}
