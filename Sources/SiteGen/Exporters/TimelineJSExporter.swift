internal import Timeline

extension Exporter {
  /// Source: the JSON format of TimelineJS 3, in which a date may lack its day, or its month too.
  static let timelineJS = Exporter(
    "timelinejs", label: "TimelineJS", "The events as TimelineJS shows them.",
    path: "timelinejs.json", mediaType: "application/json",
    applies: { scene in
      scene.site.events.contains { CalendarSpan($0.event.date) != nil }
    }
  ) { scene, path throws(Diagnostic) in
    let viewer = Viewer(scene: scene, path: path, isAbsolute: true)
    let configuration = scene.site.configuration
    var document = JSONDocument()
    document.add(
      "title",
      .object([("text", TimelineJSSlide.text(configuration.title, configuration.description))]))
    document.add("events", count: scene.site.events.count, scene.workers) { index in
      TimelineJSSlide(EventView(viewer: viewer, index: index))?.value
    }
    return document.finished().whole
  }
}

/// One event as a slide of TimelineJS.
struct TimelineJSSlide {
  let value: JSONValue

  /// Nil for a date that is beyond all calendars.
  init?(_ view: EventView) {
    let date = view.event.date
    guard let span = CalendarSpan(date), let first = span.start ?? span.end else { return nil }
    let words = view.viewer.words.date(date)
    var members: [(key: String, value: JSONValue)] = [("start_date", Self.date(first))]
    // An open end is told by the words: a slide has no other way.
    if let end = span.end, end != first { members.append(("end_date", Self.date(end))) }
    members.append(("display_date", .text(words)))
    var html = HTML()
    for line in view.proofLines {
      html.add(markup: "<p>")
      html.add(text: line)
      html.add(markup: "</p>")
    }
    html.add(markup: "<p data-edtf=\"")
    html.add(text: date.description)
    html.add(markup: "\">")
    if view.viewer.scene.base != nil {
      html.add(markup: "<a href=\"")
      html.add(text: view.page)
      html.add(markup: "\">")
      html.add(text: words)
      html.add(markup: "</a>")
    } else {
      html.add(text: words)
    }
    html.add(markup: "</p>")
    let headline = HTML(text: view.event.title)
    members.append(
      (
        "text",
        Self.text(
          String(decoding: headline.bytes, as: UTF8.self),
          String(decoding: html.bytes, as: UTF8.self))
      ))
    if let topic = view.event.topics.first { members.append(("group", .text(topic))) }
    members.append(("unique_id", .text(view.entry.slug.description)))
    value = .object(members)
  }

  static func text(_ headline: String, _ text: String) -> JSONValue {
    .object([("headline", .text(headline)), ("text", .text(text))])
  }

  /// The parts that are known; a month stays a month.
  private static func date(_ parts: CalendarParts) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("year", .number(parts.year))]
    if let month = parts.month { members.append(("month", .number(month))) }
    if let day = parts.day { members.append(("day", .number(day))) }
    return .object(members)
  }
}

extension HTML {
  /// A text alone.
  init(text: some StringProtocol) {
    self.init()
    add(text: text)
  }
}
