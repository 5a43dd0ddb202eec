internal import Timeline

extension Exporter {
  /// Source: RFC 5545, with `URL` and `SOURCE` of its own section 3.8.4.6 and of RFC 7986.
  static let iCalendar = Exporter(
    "ics", label: "iCalendar",
    "The events whose day is known exactly, for calendars; others have no place in one.",
    path: "timeline.ics", mediaType: "text/calendar",
    applies: { scene in scene.site.events.contains { $0.event.date.calendarDays != nil } }
  ) { scene, path throws(Diagnostic) in
    let viewer = Viewer(scene: scene, path: path, isAbsolute: true)
    var calendar = ContentLines()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//sitegen//sitegen \(Version.text)//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add(text: scene.site.configuration.title, as: "NAME")
    calendar.add(text: scene.site.configuration.title, as: "X-WR-CALNAME")
    let stamp = ContentLines.day(scene.stamp) + "T000000Z"
    for (index, entry) in scene.site.events.enumerated() {
      guard let days = entry.event.date.calendarDays else { continue }
      let view = EventView(viewer: viewer, index: index)
      calendar.add("BEGIN", "VEVENT")
      calendar.add("UID", "\(RelativePath.percentEncoded(entry.event.id))@\(scene.identity)")
      calendar.add("DTSTAMP", stamp)
      calendar.add("DTSTART;VALUE=DATE", ContentLines.day(days.lowerBound))
      // The end does not belong to the event (RFC 5545, 3.6.1).
      calendar.add("DTEND;VALUE=DATE", ContentLines.day(days.upperBound.adding(days: 1)))
      calendar.add(text: entry.event.title, as: "SUMMARY")
      let words = view.proofLines + ["EDTF: \(entry.event.date)"]
      calendar.add(text: words.joined(separator: "\n"), as: "DESCRIPTION")
      if !entry.event.places.isEmpty {
        calendar.add(text: entry.event.places.joined(separator: "; "), as: "LOCATION")
      }
      if !entry.event.topics.isEmpty {
        calendar.add(
          "CATEGORIES",
          entry.event.topics.map(ContentLines.escaped).joined(separator: ","))
      }
      if scene.base != nil { calendar.add("URL", viewer.link(to: scene.eventPaths[index])) }
      calendar.add("TRANSP", "TRANSPARENT")
      calendar.add("END", "VEVENT")
    }
    calendar.add("END", "VCALENDAR")
    return calendar.bytes
  }
}

extension EDTF {
  /// The days of an event that a calendar can hold: exact ones, in years of four digits.
  fileprivate var calendarDays: ClosedRange<CivilDate>? {
    guard let days = exactDays, days.lowerBound.year > 0, days.upperBound.year < 9999 else {
      return nil
    }
    return days
  }
}

extension EventView {
  /// Each quote that still stands and each citation, with who says so, one a line.
  var proofLines: [String] {
    let quotes = standing.map { proof in
      "“\(proof.quote)” (\(proof.source?.label ?? proof.evidence.source))"
    }
    let cited = citations.map { view in
      view.citation.quote.isEmpty ? view.label : "“\(view.citation.quote)” (\(view.label))"
    }
    return (quotes + cited).map(\.onOneLine)
  }
}

/// The lines of an iCalendar file, folded after 75 octets and ended by CRLF (RFC 5545, 3.1).
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ value: String) {
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    var value = value
    value.withUTF8 { text in
      var at = 0
      // The names are short.
      var room = 74 - name.utf8.count
      while text.count - at > room {
        var end = at + room
        // A character is never cut, which the standard allows and readers do not expect.
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<end]))
        bytes += "\r\n ".utf8
        at = end
        room = 74
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at...]))
    }
    bytes += "\r\n".utf8
  }

  /// Adds a value of type TEXT.
  mutating func add(text: String, as name: String) { add(name, Self.escaped(text)) }

  /// RFC 5545, 3.3.11; control characters have no place in a text.
  static func escaped(_ text: String) -> String {
    let backslash = UInt8(ascii: "\\")
    return String(unsafeUninitializedCapacity: text.utf8.count * 2) { result in
      var count = 0
      func write(_ byte: UInt8) {
        result[count] = byte
        count += 1
      }
      for byte in text.utf8 {
        switch byte {
        case backslash, UInt8(ascii: ";"), UInt8(ascii: ","):
          write(backslash)
          write(byte)
        case 0x0A:
          write(backslash)
          write(UInt8(ascii: "n"))
        case 0..<0x20, 0x7F: write(0x20)
        default: write(byte)
        }
      }
      return count
    }
  }

  /// A value of type DATE.
  static func day(_ date: CivilDate) -> String {
    CalendarParts.digits(date.year, 4) + CalendarParts.digits(date.month, 2)
      + CalendarParts.digits(date.day, 2)
  }
}
