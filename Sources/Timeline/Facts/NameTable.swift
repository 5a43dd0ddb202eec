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
  private let states: Set<String>
  private let things: Set<String>

  /// The name that stands for a run of capitalised words; nil when it is none.
  public func name(for words: [String]) -> String? {
    canonical[NameTable.key(words)]
      ?? words.last.flatMap { last in
        words.count > 1 ? canonical[NameTable.key([last])] : nil
      }
  }

  /// Whether a name is a place: known as one, or used as one more than as one who acts.
  public func isPlace(_ name: String) -> Bool { places.contains(name) }

  /// Whether a name is of a place that also acts, as a state does.
  public func isState(_ name: String) -> Bool { states.contains(name) }

  /// Whether a name is of neither: a war, a treaty, a project, a people's adjective.
  public func isThing(_ name: String) -> Bool { things.contains(name) }

  /// A form of the words in which spelling variants agree.
  static func key(_ words: [String]) -> String { NameSpelling.key(words) }

  /// Counts the names of documents, sentence by sentence.
  struct Builder {
    private struct Seen {
      var display: [String: Int] = [:]
      var count = 0
      var place = 0
      var strongestPlace = 0
      var actor = 0
      var strongestActor = 0
      var isState = false
      var partners: Set<String> = []
      var titled = 0
      var thing = 0
      var words: [String] = []
    }

    private var seen: [String: Seen] = [:]
    private var shortForms: [String: String] = [:]
    private var known: [KnownName]
    private let lexicon: EventLexicon?

    /// Begins to count; `lexicon` names the lands and towns that everybody knows.
    init(known: [KnownName], lexicon: EventLexicon? = nil) {
      self.known = known
      self.lexicon = lexicon
    }

    /// Counts the names of a sentence, but those that only a capital letter makes names.
    mutating func add(_ names: [NameFinder.Name]) {
      for name in names where !name.isDoubtful { add(name) }
      for name in names {
        guard let whole = name.shortens else { continue }
        shortForms[NameTable.key(name.words)] = NameTable.key(whole)
      }
      for name in names {
        guard let other = names.first(where: { $0.tokens.lowerBound == name.use.joined }) else {
          continue
        }
        let (one, two) = (NameTable.key(name.words), NameTable.key(other.words))
        seen[one]?.partners.insert(two)
        seen[two]?.partners.insert(one)
      }
    }

    private mutating func add(_ name: NameFinder.Name) {
      let key = NameTable.key(name.words)
      var entry = seen[key] ?? Seen()
      entry.display[name.words.joined(separator: " "), default: 0] += 1
      entry.count += 1
      entry.place += name.use.place
      entry.strongestPlace = max(entry.strongestPlace, name.use.place)
      entry.actor += name.use.actor
      entry.strongestActor = max(entry.strongestActor, name.use.actor)
      entry.isState = entry.isState || name.use.isState
      entry.titled += name.isTitled ? 1 : 0
      entry.thing += name.use.isOfThing ? 1 : 0
      if entry.words.isEmpty {
        entry.words = NameSpelling.withoutInitials(name.words).map { NameTable.key([$0]) }
      }
      seen[key] = entry
    }

    func table() -> NameTable {
      var canonical: [String: String] = [:]
      var places: Set<String> = []
      var states: Set<String> = []
      var things: Set<String> = []
      var united: [String: [String]] = [:]
      // The longest names first, so that a part of one name finds the whole.
      let order = seen.sorted { a, b in
        (-a.value.words.count, -a.value.count, a.key) < (
          -b.value.words.count, -b.value.count, b.key
        )
      }
      var whole: [String: (key: String, count: Int)] = [:]
      let openers = seen.values.reduce(into: [String: Int]()) { found, entry in
        if entry.words.count > 1, let first = entry.words.first { found[first, default: 0] += 1 }
      }
      // Only a person's name is cut short in the telling.
      for (key, entry) in order where isPerson(entry) {
        for word in [entry.words.first, familyName(entry)].compactMap({ $0 })
        where (whole[word]?.count ?? 0) < entry.count {
          // "Tony" is nobody's in particular where one hears of Tony Arlen and of the Tony Awards.
          if word == entry.words.first, (openers[word] ?? 0) > 1 { continue }
          whole[word] = (key, entry.count)
        }
      }
      let wholes = wholes()
      let companies = companies()
      func display(_ key: String) -> String {
        let forms = seen[key]?.display ?? [:]
        return forms.min { a, b in (-a.value, a.key) < (-b.value, b.key) }?.key ?? key
      }
      for (key, entry) in order {
        // "Xi" is "Xi Jinping" where the documents have one such name; so is a first name's variant.
        var target = key
        if let last = familyName(entry), let found = whole[last], found.key != key,
          entry.words.count == 1 || entry.words.first?.first == found.key.first
        {
          target = found.key
        }
        if let whole = wholes[key] ?? shortForms[key] ?? companies[key] { target = whole }
        canonical[key] = display(target)
        united[target, default: []].append(key)
      }
      // A family name that only ever begins a sentence was not counted.
      for (word, found) in whole where canonical[word] == nil {
        guard seen[found.key].flatMap(familyName) == word, let lexicon,
          !lexicon.has(.grammar, word),
          !lexicon.has(.unnamed, word)
        else { continue }
        canonical[word] = display(found.key)
      }
      var kinds = united.mapValues { kind(of: $0) }
      // "Moscow and Beijing": what is only ever told beside places is one.
      while true {
        let found = united.filter { target, keys in
          let others = keys.flatMap { seen[$0]?.partners ?? [] }.compactMap { kinds[$0] }.filter {
            $0 != .unknown
          }
          return kinds[target] == .unknown && !others.isEmpty
            && others.allSatisfy { $0 == .place || $0 == .state }
        }
        if found.isEmpty { break }
        for target in found.keys { kinds[target] = .place }
      }
      for (target, kind) in kinds {
        if kind == .place || kind == .state { places.insert(display(target)) }
        if kind == .state { states.insert(display(target)) }
        if kind == .thing { things.insert(display(target)) }
      }
      for entity in known {
        for name in [entity.name] + entity.also {
          let words = name.split(separator: " ").map(String.init)
          canonical[NameTable.key(words)] = entity.name
        }
        things.remove(entity.name)
        if entity.isPlace { places.insert(entity.name) } else { places.remove(entity.name) }
      }
      return NameTable(canonical: canonical, places: places, states: states, things: things)
    }

    /// The full names of companies that are told without their form as well ("Arlen" of "Arlen Inc").
    private func companies() -> [String: String] {
      guard let lexicon else { return [:] }
      var found: [String: [String]] = [:]
      for (key, entry) in seen {
        guard entry.words.count > 1, let last = entry.words.last, lexicon.has(.companyForm, last)
        else { continue }
        found[entry.words.dropLast().joined(separator: " "), default: []].append(key)
      }
      return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }

    /// The last word of a name, but one that only tells a son from his father ("III").
    private func familyName(_ entry: Seen) -> String? {
      guard entry.words.count > 2, let lexicon, let last = entry.words.last,
        lexicon.has(.numeral, last)
      else { return entry.words.last }
      return entry.words.dropLast().last
    }

    /// Whether a title stands before a name, or it does what people do and ends with no word of the
    /// language.
    private func isPerson(_ entry: Seen) -> Bool {
      guard let last = familyName(entry),
        (2...3).contains(entry.words.count - (last == entry.words.last ? 0 : 1))
      else { return false }
      // "a former Arlen Corp. executive"
      if lexicon?.has(.companyForm, last) ?? false { return false }
      if entry.titled > 0 { return true }
      guard let lexicon, entry.strongestActor == NameSign.person.actor || isToldShort(entry)
      else { return false }
      let kinds: [EventLexicon.Kind] = [
        .country, .land, .town, .people, .organisation, .facility, .landform, .thing, .settlement,
        .companyForm,
      ]
      return entry.strongestPlace < NameSign.within.place
        && !kinds.contains { lexicon.has($0, last) }
        && lexicon.noun(last) == nil && lexicon.kind(of: last) == nil
    }

    /// Whether one word of a name of two is told alone again and again, of one who does something, and
    /// neither is ever a place: "Steve Arlen", and "Arlen" elsewhere.
    private func isToldShort(_ entry: Seen) -> Bool {
      guard entry.words.count == 2, entry.strongestPlace == 0, entry.thing == 0 else {
        return false
      }
      return entry.words.contains { word in
        guard let short = seen[word] else { return false }
        return short.count > 1 && short.strongestPlace == 0 && short.thing == 0
          && short.strongestActor > 0
      }
    }

    /// The names that others are the first letters of ("UN"), where there is only one.
    private func wholes() -> [String: String] {
      var found: [String: [String]] = [:]
      for (key, entry) in seen where entry.words.count > 1 && entry.titled == 0 {
        guard let form = entry.display.keys.min() else { continue }
        let initials = form.split(separator: " ").compactMap(\.first).filter(\.isUppercase)
        found[NameTable.key([String(initials)]), default: []].append(key)
      }
      var wholes: [String: String] = [:]
      for (key, entry) in seen where entry.words.count == 1 {
        guard entry.display.keys.contains(where: { $0.allSatisfy { $0.isUppercase || $0 == "." } })
        else { continue }
        let names = found[key] ?? []
        if names.count == 1, key.count > 1 { wholes[key] = names[0] }
      }
      return wholes
    }

    /// Whether a name, with `_` between its words, is of a war, a treaty or the like, or of a people.
    private func isThing(_ name: String, _ lexicon: EventLexicon) -> Bool {
      let parts = name.split(separator: "_").map(String.init)
      guard let first = parts.first, let last = parts.last else { return false }
      if parts.count == 1 {
        return lexicon.has(.people, first) || lexicon.has(.thing, first)
          || lexicon.has(.landform, first)
          || lexicon.lands(ofAdjective: first).contains {
            lexicon.has(.country, $0) || (seen[NameTable.key([$0])]?.strongestPlace ?? 0) > 1
          }
      }
      // "Battle of Arlen", "Spirit of Arlen", but "Bank of Arlen", "Gulf of Arlen".
      let kinds: [EventLexicon.Kind] = [
        .organisation, .landform, .settlement, .facility, .ofState, .title,
      ]
      let isOfSomething =
        lexicon.has(.inner, parts[1]) && !kinds.contains { lexicon.has($0, first) }
        && lexicon.kind(of: first) == nil
      // "Warsaw Pact", "World War Two"
      return lexicon.has(.thing, last) || isOfSomething
        || parts.count > 2 && lexicon.has(.thing, parts[parts.count - 2])
          && lexicon.has(.numeral, last)
    }

    /// Whether names are told of a thing that bears them as often as not, and are no more than hinted to be
    /// of anybody or any place: "the Arlen Link project".
    private func isOfThing(_ entries: [Seen]) -> Bool {
      let things = entries.reduce(0) { $0 + $1.thing }
      return things > 0 && things * 2 >= entries.reduce(0) { $0 + $1.count }
        && entries.allSatisfy {
          $0.titled == 0 && $0.strongestActor <= NameSign.hint && $0.strongestPlace <= NameSign.hint
        }
    }

    private static let manyDeeds = 3

    /// What a name is, by all its spellings.
    private enum Kind { case place, state, actor, thing, unknown }

    private func kind(of keys: [String]) -> Kind {
      let entries = keys.compactMap { seen[$0] }
      let actor = entries.reduce(0) { $0 + $1.actor }
      let place = entries.reduce(0) { $0 + $1.place }
      let words = entries.flatMap { $0.display.keys.map { $0.lowercased() } }.map {
        $0.split(separator: " ").joined(separator: "_")
      }
      if let lexicon {
        if words.contains(where: { lexicon.has(.country, $0) || lexicon.has(.land, $0) }) {
          return .state
        }
        let isTitled = entries.contains { $0.titled > 0 }
        // "former Cuban leader" makes no person of an adjective, as "Mr French" does.
        let isMostlyTitled = entries.contains { $0.titled * 2 > $0.count }
        if !isMostlyTitled, words.contains(where: { isThing($0, lexicon) }) { return .thing }
        if !isTitled, words.contains(where: { lexicon.has(.town, $0) }) { return .place }
        if isOfThing(entries) { return .thing }
      }
      let isCapitals = entries.contains { entry in
        entry.display.keys.contains { $0.count > 1 && $0.allSatisfy { !$0.isLowercase } }
      }
      if isCapitals { return .actor }
      if entries.contains(where: { $0.strongestActor == 4 }) { return .actor }
      let isCertain = entries.contains { $0.strongestPlace > 1 }
      if place > actor, isCertain || place > 1 && actor == 0 {
        return entries.contains { $0.isState } ? .state : .place
      }
      // One "to" is no more than a hint, as a hint it is enough where nothing speaks against it.
      if place > 0, actor == 0 { return .place }
      // Somebody who again and again does something, and whom nothing ever is in.
      if place == 0, actor >= Self.manyDeeds { return .actor }
      return entries.contains { $0.strongestActor > 1 } ? .actor : .unknown
    }
  }
}
