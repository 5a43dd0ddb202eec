/// The words that fill the slots of sentences, by the name of the slot.
enum Vocabulary {
  static let words: [String: [String]] = [
    "noun": list(
      """
      harbour bridge council border railway treaty fleet market school river factory library
      hospital canal castle tunnel ministry garrison mine valley airport orchestra museum union
      parliament budget lighthouse province committee road island archive cathedral newspaper
      refinery forest prison embassy dam theatre company harvest campaign expedition
      """),
    "nouns": list(
      """
      workers farmers ships soldiers engineers families teachers miners houses barrels voters
      sailors letters horses trains clerks pupils shops villages nurses delegates
      """),
    "adjective": list(
      """
      northern old narrow royal new regional broken wealthy crowded quiet famous wooden public
      distant former local foreign heavy modest severe upper little
      """),
    "did": list(
      """
      opened closed rebuilt sold visited crossed defended lost repaired left joined bought
      abandoned extended refused seized reached painted divided governed flooded inspected
      """),
    "happened": list(
      """
      returned collapsed resigned arrived retreated grew disappeared marched surrendered waited
      """),
    "will": list("open close rebuild sell visit extend repair leave join inspect"),
    "name": list(
      """
      Anna Marek Ortega Lindqvist Brandt Kowalski Moreau Hughes Ferrara Nakamura Petrov Osei
      Dalgaard Whitcombe Rossi Almeida Szabo Keller Iversen Novak
      """),
    "place": list(
      """
      Lisbon Riga Leeds Turin Bergen Ghent Porto Graz Malmo Tartu Cork Basel Dresden Bilbao Split
      Krakow Tampere Odessa Utrecht Galway
      """),
    "title": list("Mr. Mrs. Dr. Gen. Col. Prof. Capt."),
    "said": list("said added wrote told argued explained insisted noted"),
    "manner": list("slowly quietly again together at last with care in haste for good"),
    "month": list(
      """
      January February March April May June July August September October November December
      """),
    "weekday": list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "season": list("spring summer autumn winter"),
    "unit": list("day week month year decade"),
    "units": list("days weeks months years decades hours"),
    "number": list("two three four five six seven eight nine ten twelve"),
    "ordinal": list("fifteenth sixteenth seventeenth eighteenth nineteenth"),
    "part": list("early mid late"),
  ]

  private static func list(_ words: String) -> [String] {
    words.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

/// Patterns of sentences and of the times in them; `{...}` is a slot.
enum Phrases {
  /// Sentences that tell when.
  static let dated = [
    "The {adjective} {noun} in {place} {did} its {noun} {when}.",
    "{title} {name} {did} the {noun} {when}, the {noun} of {place} {said}.",
    "{then}, the {adjective} {noun} {did} the {noun} near {place}, and {many} {nouns} {happened}.",
    "“We will {will} the {noun},” {name} {said} {when}.",
    "{when} the {nouns} of {place} {happened}, and the {noun} {did} a {adjective} {noun}.",
    "The {noun}, which {did} the {adjective} {noun} {then}, {happened} {manner}.",
    "It was {then} that {name} {did} the {noun} between {place} and {place}.",
    "The {noun} will {will} its {adjective} {noun} {when}, but {name} {said} that nobody knows.",
    "{many} {nouns} {happened} {when} after the {noun} had {did} the {adjective} {noun}.",
    "From there the {nouns} {happened} to {place}, and {then} they {did} the {adjective} {noun}.",
  ]

  /// Sentences that do not.
  static let plain = [
    "The {adjective} {noun} {did} the {noun} of {place}, but the {nouns} {happened} {manner}.",
    "“It is a {adjective} {noun},” {title} {name} {said}, “and we {did} it.”",
    "{name} and {name} {did} {many} {nouns} in the {noun} at the {adjective} {noun}.",
    "The {noun} may have {did} more than {many} {nouns}, of which {few} percent {happened}.",
    "For the {nouns} of the {noun}, a {adjective} {noun} is as good as any other {noun}.",
    "Its {noun} was {adjective}; the U.S. {noun} and the {noun} of {place} {did} it {manner}.",
    "Some of the {nouns} {said} that the {noun} should {will} its {adjective} {noun}.",
    "After the {noun} {happened}, the {nouns} of J. K. {name} {did} the {noun} for {name}.",
    "The {noun} in the {adjective} {noun} costs {few}.5 million, {name} {said}.",
    "No {noun} {happened}, and on the {adjective} side of the {noun} the {nouns} {did} nothing.",
  ]

  /// Times as news tell them.
  static let news = [
    "on {weekday}", "on {weekday}", "on {weekday}", "last {unit}", "next {unit}", "yesterday",
    "on {month} {day}", "in {month}", "this {unit}", "{number} {units} ago", "earlier this {unit}",
    "last {weekday}", "on {weekday} night", "by {year}", "since {year}", "in {year}", "tomorrow",
    "on {weekday}, {month} {day}, {year}", "at {few}:30 p.m.", "for {number} {units}",
    "every {weekday}", "in {part} {month}",
  ]

  /// Times as histories tell them.
  static let history = [
    "in {year}", "in {year}", "in {month} {year}", "on {day} {month} {year}", "in {part} {year}",
    "on {month} {day}, {year}", "in the {season} of {year}", "from {year} to {year}",
    "in the {ordinal} century", "{number} {units} later", "the following {unit}", "in {month}",
    "between {day} and {day} {month} {year}", "by the end of {year}", "on {day} {month}",
    "before {year}", "about {year}",
  ]
}
