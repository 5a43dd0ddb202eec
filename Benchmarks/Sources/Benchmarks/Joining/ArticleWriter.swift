import Timeline

/// Writes short articles, four on each event and each in words of its own, over many days.
enum ArticleWriter {
  private static let places = [
    "Arlen", "Bodmoor", "Carrick", "Dunvale", "Eastry", "Fenwick", "Garrow", "Hollin", "Irving",
    "Jarrow", "Kelso", "Lanark", "Marlow", "Norwood", "Ormsby", "Penrith", "Quorn", "Rothley",
  ]
  private static let people = [
    "Ada Brown", "Ben Carter", "Cora Dale", "Dan Eaton", "Eva Frost", "Finn Grant", "Gwen Hale",
    "Hugo Irwin", "Iris Joyce", "Jack Kerr", "Kate Lowe", "Liam Moss", "Mona Nash", "Noel Orr",
  ]
  private static let things = [
    "bridge", "harbour", "school", "mill", "library", "station", "market", "museum", "quarry",
    "theatre", "reservoir", "brewery", "airfield", "garden", "chapel", "tunnel",
  ]
  private static let deeds = [
    ["opened", "inaugurated", "declared open"], ["closed", "shut", "shut down"],
    ["bought", "acquired", "purchased"], ["visited", "toured", "travelled to"],
    ["inspected", "examined", "surveyed"], ["approved", "backed", "endorsed"],
  ]
  private static let plain = [
    "Nobody had expected so many people.", "The weather was fine and the band played for an hour.",
    "Prices in the town have changed little.", "Children had drawn the posters at the gate.",
  ]

  /// So many articles, the same ones for the same number.
  static func articles(_ count: Int) -> [SourceDocument] {
    (0..<count).compactMap { number in
      let story = number / 4
      var random = SplitMix64(seed: UInt64(number) &* 7919 &+ 3)
      let day = 1 + story % 28
      let month = 1 + (story / 28) % 12
      let year = 1990 + (story / 336) % 30
      guard let created = try? EDTF("\(year)-\(two(month))-\(two(day))") else { return nil }
      var text = ""
      for part in 0..<6 {
        let event = story &* 31 &+ part &* 17
        let person = people[event % people.count]
        let place = places[(event / 3) % places.count]
        let thing = things[(event / 5) % things.count]
        let words = deeds[event % deeds.count]
        let deed = words[Int(random.next() % UInt64(words.count))]
        let told = 1 + (day + part) % 28
        text +=
          "\(person) \(deed) the \(thing) in \(place) on \(told) \(monthNames[month - 1]) \(year). "
        text += plain[Int(random.next() % UInt64(plain.count))] + "\n\n"
      }
      return SourceDocument(id: "a\(number)", created: created, text: Array(text.utf8))
    }
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
