import Timeline

/// What each kind of page or file shows, beside what all do.
extension Scene {
  /// The file of an exporter; nil when it tells of earlier builds.
  func digest(of exporter: Exporter) -> SHA256? {
    var input = ByteRow()
    input.add(exporter.name)
    input.add(digests.common)
    switch exporter.shows {
    case .history: return nil
    case .nothing: return input.digest
    case .data: input.add(digests.allData)
    case .everything: input.add(digests.allEvents)
    }
    input.add(digests.allSources)
    input.add(identity)
    return input.digest
  }

  /// The lines of an exporter's file, one for each event, which shows nothing of the others.
  func lineDigests(of exporter: Exporter) -> OutputLines.Shows {
    let digests = digests
    var input = ByteRow()
    input.add(exporter.name)
    input.add(digests.common)
    input.add(digests.allSources)
    input.add(identity)
    return OutputLines.Shows(frame: input.digest, lines: digests.events)
  }

  /// The page of an event.
  func digest(ofEvent index: Int) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    input.add(digests.events[index])
    for other in [index - 1, index + 1] {
      let line = digests.lines.indices.contains(other) ? digests.lines[other] : nil
      input.add(line) { $0.add($1) }
    }
    return input.digest
  }

  /// The page under a former address of an event.
  func digest(ofMoved index: Int) -> SHA256 { digests.lines[index] }

  /// The timeline in one of its forms.
  func digest(ofTimeline form: TimelineForm) -> SHA256 {
    var input = ByteRow()
    input.add(form.rawValue)
    input.add(form == .full ? digests.allEvents : digests.allLines)
    input.add(digests.allFacets)
    input.add(site.sources.count)
    input.add(periods.all.indices) { add($1, &$0) }
    return input.digest
  }

  /// One page of a period.
  func digest(ofPeriod index: Int, page: Int) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    for other in [index - 1, index, index + 1] {
      input.add(periods.all.indices.contains(other) ? other : nil) { add($1, &$0) }
    }
    let pages = periods.listings[index].pages
    input.add(page)
    input.add(pages.count)
    input.add(pages[page]) { input, section in
      input.add(section.heading)
      input.add(section.anchor)
      input.add(section.isAhead)
      input.add(section.events) { $0.add(digests.events[$1]) }
    }
    return input.digest
  }

  private func add(_ period: Int, _ input: inout ByteRow) {
    input.add(periods.all[period].heading)
    input.add(periods.all[period].slug)
    input.add(periods.all[period].events.count)
  }

  /// All pages of a facet.
  func digest(ofFacet index: Int, companions: [FacetIndex.Companion]) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    input.add(digests.facets[index])
    // The headings, pages and bars follow from the dates.
    input.add(facets.all[index].events) { $0.add(digests.lines[$1]) }
    input.add(companions) {
      $0.add(digests.facets[$1.facet])
      $0.add($1.count)
    }
    return input.digest
  }

  /// One page of a facet, whose pages have a digest in common.
  func digest(ofFacet shows: SHA256, page: Int) -> SHA256 {
    var input = ByteRow()
    input.add(shows)
    input.add(page)
    return input.digest
  }

  /// One page of the list of all facets of a kind.
  func digest(ofFacets range: Range<Int>, page: Int, total: Int) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    input.add(range) { $0.add(digests.facets[$1]) }
    input.add(page)
    input.add(total)
    return input.digest
  }

  /// The page of a source.
  func digest(ofSource index: Int) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    input.add(digests.sources[index])
    input.add(digests.files)
    input.add(site.sources[index].marks) { input, mark in
      input.add(mark.span.start)
      input.add(mark.span.end)
      input.add(mark.date)
      switch mark.outcome {
      case .shown(let events):
        input.add(events.filter(digests.lines.indices.contains)) { $0.add(digests.lines[$1]) }
      case .leftOut(let reason): input.add(reason.rawValue)
      }
    }
    return input.digest
  }

  /// One page of the table of all sources.
  func digest(ofSources range: Range<Int>, page: Int) -> SHA256 {
    let digests = digests
    var input = ByteRow()
    input.add(range) { $0.add(digests.sources[$1]) }
    input.add(page)
    input.add(site.sources.count)
    return input.digest
  }
}
