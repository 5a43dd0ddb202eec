internal import Timeline

extension Scene {
  /// What makes identifiers of this site different from those of others, in letters that a host
  /// name may have.
  var identity: String { (site.history?.identity ?? "timeline") + ".sitegen.invalid" }

  /// Where some events stand among all, by their identifiers.
  func places(of ids: Set<String>) -> [String: Int] {
    var places: [String: Int] = [:]
    for index in site.events.indices where places.count < ids.count {
      let id = site.events[index].event.id
      if ids.contains(id), places[id] == nil { places[id] = index }
    }
    return places
  }

  /// A name for ever, made of a name within the site.
  ///
  /// Source: RFC 9562, 5.8: a UUID of version 8 holds what its maker wants.
  func urn(_ name: String) -> String {
    let hex = Array(SHA256(of: Array((identity + "\n" + name).utf8)).hex.utf8)
    var digits = Array(hex.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    var text = "urn:uuid:"
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}

extension CivilDate {
  /// The start of the day as RFC 3339 writes it.
  var timestamp: String { "\(self)T00:00:00Z" }
}

extension String {
  /// The words with one blank between them.
  var onOneLine: String {
    var last: Unicode.Scalar = " "
    // Most texts are so already: letters, dashes and quotation marks that no mark behind them changes.
    let isPlain = unicodeScalars.allSatisfy { scalar in
      defer { last = scalar }
      return switch scalar {
      case "!"..."~", "\u{C0}"..."\u{24F}", "\u{2010}"..."\u{2026}": true
      case " ": last != " "
      default: false
      }
    }
    if isPlain, last != " " { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
