/// A person or place that is known by other names too.
public struct KnownName: Sendable, Hashable {
  /// The name to use.
  public let name: String
  /// Other names of the same.
  public let also: [String]
  /// Whether it is a place.
  public let isPlace: Bool

  /// Creates a known name.
  public init(name: String, also: [String], isPlace: Bool) {
    self.name = name
    self.also = also
    self.isPlace = isPlace
  }
}

/// The names in a set of documents, with their variants united.
public struct NameTable: Sendable {
  private let canonical: [String: String]
  private let places: Set<String>

  /// The name that stands for a run of capitalised words; nil when it is none.
  public func name(for words: [String]) -> String? {
    canonical[NameTable.key(words)]
      ?? words.last.flatMap { last in
        words.count > 1 ? canonical[NameTable.key([last])] : nil
      }
  }

  /// Whether a name is a place: known as one, or mostly told behind "in" and the like.
  public func isPlace(_ name: String) -> Bool { places.contains(name) }

  /// A form of the words in which spelling variants agree: no case, no doubled letters.
  static func key(_ words: [String]) -> String {
    var key = ""
    for character in words.joined(separator: " ").lowercased()
    where character != key.last && character != "." {
      key.append(character)
    }
    return key
  }

  /// Counts the names of documents, sentence by sentence.
  struct Builder {
    private struct Seen {
      var display: [String: Int] = [:]
      var count = 0
      var locative = 0
      var titled = 0
      var words: [String] = []
    }

    private var seen: [String: Seen] = [:]
    private var known: [KnownName]

    init(known: [KnownName]) {
      self.known = known
    }

    mutating func add(_ name: NameFinder.Name) {
      let key = NameTable.key(name.words)
      var entry = seen[key] ?? Seen()
      entry.display[name.words.joined(separator: " "), default: 0] += 1
      entry.count += 1
      entry.locative += name.isLocative ? 1 : 0
      entry.titled += name.isTitled ? 1 : 0
      if entry.words.isEmpty { entry.words = name.words.map { NameTable.key([$0]) } }
      seen[key] = entry
    }

    func table() -> NameTable {
      var canonical: [String: String] = [:]
      var places: Set<String> = []
      // The longest names first, so that a part of one name finds the whole.
      let order = seen.sorted { a, b in
        (-a.value.words.count, -a.value.count, a.key) < (
          -b.value.words.count, -b.value.count, b.key
        )
      }
      var whole: [String: (key: String, count: Int)] = [:]
      // Only a person's name is cut short in the telling: one that a title stands before.
      for (key, entry) in order where (2...3).contains(entry.words.count) && entry.titled > 0 {
        for word in [entry.words.first, entry.words.last].compactMap({ $0 })
        where (whole[word]?.count ?? 0) < entry.count {
          whole[word] = (key, entry.count)
        }
      }
      func display(_ key: String) -> String {
        let forms = seen[key]?.display ?? [:]
        return forms.min { a, b in (-a.value, a.key) < (-b.value, b.key) }?.key ?? key
      }
      for (key, entry) in order {
        // "Xi" is "Xi Jinping" where the documents have one such name; so is a first name's variant.
        var target = key
        if let last = entry.words.last, let found = whole[last], found.key != key,
          entry.words.count == 1 || entry.words.first?.first == found.key.first
        {
          target = found.key
        }
        canonical[key] = display(target)
        if entry.locative * 2 > entry.count { places.insert(display(target)) }
      }
      for entity in known {
        for name in [entity.name] + entity.also {
          let words = name.split(separator: " ").map(String.init)
          canonical[NameTable.key(words)] = entity.name
        }
        if entity.isPlace { places.insert(entity.name) } else { places.remove(entity.name) }
      }
      return NameTable(canonical: canonical, places: places)
    }
  }
}
