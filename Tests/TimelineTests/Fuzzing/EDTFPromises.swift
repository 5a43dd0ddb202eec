import Timeline

/// What the reader of EDTF promises about any text.
enum EDTFPromises {
  /// What a text shows to be wrong with the reader; nil when nothing is.
  ///
  /// `valid` counts the texts that were dates.
  static func broken(by text: String, valid: inout Int) -> String? {
    do {
      let edtf = try EDTF(text)
      valid += 1
      if edtf.description != text { return "is given back as \(edtf)" }
      if !(0...2 ~= edtf.level) { return "is of level \(edtf.level)" }
      if let fault = broken(by: edtf) { return fault }
      if !edtf.uncertain.isUncertain, !text.contains("..") { return "cannot be doubted" }
      let doubted = edtf.approximate
      if (try? EDTF(doubted.description)) != doubted { return "is doubted as \(doubted)" }
    } catch {
      let count = text.count
      if error.column < 1 || error.column > count + 1 {
        return "is wrong in column \(error.column)"
      }
      if error.length < 0 || error.column + error.length > count + 1 { return "is wrong too far" }
      if error.length == 0, error.column <= count { return "is wrong nowhere" }
      if EnglishDateWords.explain(error.reason).isEmpty { return "is wrong without a reason" }
    }
    return nil
  }

  /// What a date shows to be wrong; nil when nothing is.
  static func broken(by edtf: EDTF) -> String? {
    if (try? EDTF(edtf.description)) != edtf { return "\(edtf) is not read back" }
    let bounds = edtf.bounds
    if let first = bounds.earliest, let last = bounds.latest, last < first {
      return "\(edtf) ends before it starts"
    }
    if edtf.timelineOrder < edtf.timelineOrder { return "\(edtf) comes before itself" }
    if !bounds.contains(bounds) || !bounds.overlaps(bounds) { return "\(edtf) is not in itself" }
    let label = EnglishDateWords.label(for: edtf)
    if label.isEmpty || label.contains("  ") { return "\(edtf) is called “\(label)”" }
    return nil
  }
}
