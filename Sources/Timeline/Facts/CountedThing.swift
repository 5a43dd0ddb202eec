/// A number in a statement, with what it counts.
public struct CountedThing: Sendable, Hashable {
  /// The number, in digits without commas; with words such as "million" multiplied out.
  public let number: String
  /// The stem of the noun that it counts.
  public let thing: String
  /// Whether the number is told as a rough one ("about 1,200").
  public let isRough: Bool
  /// The frame of the nearest word that tells what was done to them; empty when none near tells it.
  public let deed: String
  /// Whether that is done by or to people, whatever they are called.
  public let isAmongPeople: Bool
  /// Whether people are counted.
  public let isOfPeople: Bool
  /// The words of the number and of what it counts, in UTF-8 offsets of the document's text.
  public let words: TextSpan
}

/// Finds exact numbers and what they count.
struct NumberFinder: Sendable {
  let heads: HeadFinder

  private var words: EventLexicon { heads.words }

  /// The numbers of a sentence that are no part of a date, and count something.
  ///
  /// "At least 14" is left out: 17 does not contradict it.
  func numbers(in reading: Reading, mentions: [Mention]) -> [CountedThing] {
    let tokens = reading.tokens.indices
    var found: [CountedThing] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      defer { index += 1 }
      let isDate = mentions.contains {
        $0.expression.tokens.contains(index) && $0.resolution.date != nil
      }
      guard !isDate, var (number, end) = number(reading, at: index, before: tokens.upperBound)
      else { continue }
      var start = index
      index = end - 1
      // "Seven of the twelve pumps": seven of them were counted.
      if reading.has(.definite, at: start - 1), reading.has(.of, at: start - 2), start > 2,
        let part = self.number(reading, at: start - 3, before: start)
      {
        number = part.number
        start -= 3
      }
      let currency = currency(before: start, in: reading)
      let isPart =
        reading.isJoined(at: start) && start > 0 && !reading.isMark("\"", at: start - 1)
        && currency == nil
      // "over 1,200", but "handed over 1,200"
      let isOwn = words.verb(reading.word(at: start - 2), reading.word(at: start - 1)) != nil
      guard !isPart, isOwn || !words.has(.limit, reading, start - 1) else { continue }
      if reading.isJoined(at: end), let zeros = words.shortZeros(of: reading.word(at: end)) {
        // "£3.1m"
        number = Self.shifted(number, by: zeros)
        end += 1
      }
      while let zeros = words.zeros(of: reading.word(at: end)) {
        number = Self.shifted(number, by: zeros)
        end += 1
      }
      let thing: String
      var isOfPeople = false
      let extent: Range<Int>
      if let currency {
        thing = words.kind(of: currency.name) ?? currency.name
        extent = currency.token..<end
      } else {
        let nouns = nouns(reading, from: end)
        let whole = nouns.isEmpty ? collective(before: start, in: reading) : nil
        // "of magnitude 6.6"
        let measure = words.has(.measure, reading, start - 1) ? start - 1 : nil
        if let people = people(behind: end, in: reading), whole == nil, measure == nil {
          thing = words.people
          isOfPeople = true
          extent = start..<people
        } else {
          guard let noun = measure ?? whole ?? nouns.last else { continue }
          let word = reading.word(at: noun)
          thing = words.kind(of: word) ?? words.stem(of: word)
          isOfPeople = words.namesPeople(word)
          extent =
            measure.map { $0..<end } ?? (whole ?? start)..<max(end, nouns.upperBound)
        }
      }
      let (first, last) = (reading.tokens[extent.lowerBound], reading.tokens[extent.upperBound - 1])
      let deed = deed(around: extent, in: reading)
      found.append(
        CountedThing(
          number: number, thing: thing,
          isRough: words.has(.roughly, reading, (currency?.token ?? start) - 1),
          deed: deed, isAmongPeople: words.has(.amongPeople, deed), isOfPeople: isOfPeople,
          words: TextSpan(first.span.start, last.span.end))
      )
    }
    return found
  }

  /// The noun that a number behind it counts: "a crowd of some 2,500".
  private func collective(before index: Int, in reading: Reading) -> Int? {
    let of = words.has(.roughly, reading, index - 1) ? index - 2 : index - 1
    return reading.has(.of, at: of) && words.has(.collective, reading, of - 1) ? of - 1 : nil
  }

  /// The people that a number without a noun counts: "all twelve on board", "eleven of us".
  private func people(behind end: Int, in reading: Reading) -> Int? {
    let last = words.has(.preposition, reading, end) ? end + 1 : end
    return words.has(.ofPeople, reading, last) ? last + 1 : nil
  }

  /// The sign or word of a currency in front of an amount: "$", "Rs".
  private func currency(before index: Int, in reading: Reading) -> (name: String, token: Int)? {
    guard index > 0 else { return nil }
    let token = reading.tokens[index - 1]
    let text = String(decoding: reading.text[token.span.range], as: UTF8.self)
    let isSign = token.kind == .mark && words.has(.currency, text)
    return isSign || token.kind == .word && words.has(.currency, text.lowercased())
      ? (text.lowercased(), index - 1) : nil
  }

  /// How many words the name of a thing has at most.
  private static let longest = 4

  /// The words behind a number that name what it counts: "rail workers".
  private func nouns(_ reading: Reading, from start: Int) -> Range<Int> {
    var end = start
    while end < min(start + Self.longest, reading.tokens.count),
      reading.tokens[end].kind == .word, reading.tokens[end].isSpaced,
      !words.has(.grammar, reading, end),
      end == start || !words.has(.unit, reading, end - 1),
      heads.verb(reading, end) == nil
    {
      end += 1
    }
    // A hyphen ties the last word to what is read no further.
    return reading.isJoined(at: end) && reading.isMark("-", at: end) ? start..<start : start..<end
  }

  /// How far from a thing the word may stand that tells what was done to it.
  private static let reach = 6

  private func deed(around thing: Range<Int>, in reading: Reading) -> String {
    let behind = thing.upperBound..<min(thing.upperBound + 3, reading.tokens.count)
    let before = (max(0, thing.lowerBound - Self.reach)..<thing.lowerBound).reversed()
    for index in Array(behind) + Array(before) {
      guard let head = heads.verb(reading, index) ?? heads.noun(reading, index), !head.tellsState
      else { continue }
      return words.has(.light, reading, index) ? "" : head.frame
    }
    return ""
  }

  /// A number in digits or words that begins at a token, and the token behind it.
  private func number(
    _ reading: Reading, at index: Int, before limit: Int
  ) -> (number: String, end: Int)? {
    if let value = reading.value(.number, at: index), value > 1 {
      // "thirty-one"
      if value % 10 == 0, reading.isMark("-", at: index + 1), reading.isJoined(at: index + 2),
        let rest = reading.value(.number, at: index + 2), rest < 10
      {
        return (String(value + rest), index + 3)
      }
      return (String(value), index + 1)
    }
    guard reading.tokens[index].kind == .digits else { return nil }
    var text = digits(reading, index)
    var end = index + 1
    while end + 1 < limit, reading.isJoined(at: end), reading.isJoined(at: end + 1),
      reading.tokens[end + 1].kind == .digits,
      reading.isMark(",", at: end) || reading.isMark(".", at: end)
    {
      text += (reading.isMark(".", at: end) ? "." : "") + digits(reading, end + 1)
      end += 2
    }
    return (text, end)
  }

  /// A number with the point so many places further to the right.
  private static func shifted(_ number: String, by zeros: Int) -> String {
    let halves = number.split(separator: ".", maxSplits: 1).map(String.init)
    let part = halves.count == 2 ? halves[1] : ""
    guard let whole = halves.first, part.count <= zeros else { return number }
    return whole + part + String(repeating: "0", count: zeros - part.count)
  }

  private func digits(_ reading: Reading, _ index: Int) -> String {
    String(decoding: reading.text[reading.tokens[index].span.range], as: UTF8.self)
  }
}
