extension ChangeWords {
  static let german = ChangeWords(
    language: "de", title: "Änderungen",
    note:
      "Jeder Bau dieser Website vergleicht sich mit dem zuletzt veröffentlichten. Was er findet, "
      + "steht hier mit dem Grund.",
    nothing: "Seitdem hat sich nichts geändert.",
    kind: { kind in
      switch kind {
      case .added: "Neu"
      case .changed: "Geändert"
      case .removed: "Entfernt"
      }
    },
    cause: { cause in
      switch cause {
      case .newSource: "eine neue Quelle"
      case .sourceChanged: "eine Quelle hat sich geändert"
      case .sourceGone: "eine Quelle wurde herausgenommen"
      case .byHand: "von Hand geändert"
      case .hidden: "von Hand verborgen"
      case .joined: "von Hand mit einem anderen Eintrag verbunden"
      case .split: "von Hand geteilt"
      case .settings: "Namen oder Einstellungen der Website haben sich geändert"
      case .reading: "das Programm liest dieselben Worte anders"
      }
    },
    field: { field in
      switch field {
      case .date: "Datum"
      case .title: "Überschrift"
      case .status: "Prüfung"
      case .actors: "Personen"
      case .places: "Orte"
      case .topics: "Themen"
      case .importance: "Gewicht"
      case .evidence: "Zitate"
      case .citations: "Belege"
      case .text: "Text"
      case .address: "Adresse"
      }
    },
    status: { status in
      switch status {
      case .unreviewed: "nicht geprüft"
      case .checked: "geprüft"
      case .disputed: "umstritten"
      case .hidden: "verborgen"
      }
    },
    entry: { "Stand: \($0)" }, undated: "Ohne Datum",
    summary: { added, changed, removed in
      [(added, "neu"), (changed, "geändert"), (removed, "entfernt")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    },
    beginning: { day, events in
      let count = "\(events) \(events == 1 ? "Ereignis" : "Ereignissen")"
      return "Die Geschichte beginnt" + (day.map { " (Stand: \($0))" } ?? "") + " mit \(count)."
    },
    empty: "nichts", rewritten: "neu geschrieben",
    otherwise: "dasselbe, anders gelesen oder beschrieben", withdrawn: "zurückgezogen",
    quoted: { "„\($0)“" },
    more: { "und \($0) weitere" },
    before: "vorher", now: "jetzt")
}
