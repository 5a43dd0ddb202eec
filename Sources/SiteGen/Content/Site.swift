package import Timeline

/// Everything that pages may read: the whole content of a site, checked and put in order.
package struct Site: Sendable {
  package var configuration: SiteConfiguration
  /// The day that stands for "today"; nil when nothing in the site has a date.
  package let asOf: CivilDate?
  /// The events to show, in the order of time; hidden ones are not among them.
  package var events: [SiteEvent]
  /// Newest first, undated last, then by identifier.
  package let sources: [SiteSource]
  /// By path.
  package let pages: [ContentPage]
  /// The files in `content/assets/`, by path.
  var assets: [RelativePath] = []
  /// What has changed since earlier builds; nil when nobody has asked for it.
  package var history: BuildHistory?

  package init(
    configuration: SiteConfiguration, asOf: CivilDate?, events: [SiteEvent],
    sources: [SiteSource], pages: [ContentPage], history: BuildHistory? = nil
  ) {
    self.configuration = configuration
    self.asOf = asOf
    self.events = events
    self.sources = sources
    self.pages = pages
    self.history = history
  }
}

/// An event with what its page needs to know beyond its file.
///
/// A class, since every view of it holds it.
package final class SiteEvent: Sendable {
  package let event: CuratedEvent
  /// Path of its file, relative to the site's folder.
  package let file: String
  /// The last part of its address: the name of its file.
  package let slug: Slug
  /// How many sources tell it; copies of one story count once.
  package let independentSources: Int
  /// The fields that a person has corrected since extraction wrote them.
  package let editedFields: [CuratedEvent.Field]
  /// For each piece of evidence, in order, the sentence of its source; nil when withdrawn.
  package let sentences: [SentenceReference?]
  /// Other addresses that lead here: its own former ones, and those of events joined to it.
  package let formerSlugs: [Slug]
  /// What its sources tell differently.
  package let disagreements: [ToldDifferently]

  package init(
    event: CuratedEvent, file: String, slug: Slug, independentSources: Int,
    editedFields: [CuratedEvent.Field], sentences: [SentenceReference?], formerSlugs: [Slug] = [],
    disagreements: [ToldDifferently] = []
  ) {
    self.event = event
    self.file = file
    self.slug = slug
    self.independentSources = independentSources
    self.editedFields = editedFields
    self.sentences = sentences
    self.formerSlugs = formerSlugs
    self.disagreements = disagreements
  }

  /// The event with more addresses that lead to it.
  func adding(formerSlugs more: [Slug]) -> SiteEvent {
    let new = more.filter { !formerSlugs.contains($0) }
    guard !new.isEmpty else { return self }
    return SiteEvent(
      event: event, file: file, slug: slug, independentSources: independentSources,
      editedFields: editedFields, sentences: sentences, formerSlugs: formerSlugs + new,
      disagreements: disagreements)
  }
}

/// What the sources of an event tell differently, with the words of each side.
package struct ToldDifferently: Sendable, Hashable {
  /// One of the tellings.
  package struct Side: Sendable, Hashable {
    /// Identifier of the source.
    package let source: String
    /// What it says: a date, a place, a number, or `happened` and `denied`.
    package let value: String
    /// Its words for that.
    package let words: String
    /// Other sources of the event that tell it as this one does, for which it speaks.
    package let copies: [String]

    package init(source: String, value: String, words: String, copies: [String] = []) {
      self.source = source
      self.value = value
      self.words = words
      self.copies = copies
    }
  }

  package let kind: Disagreement.Kind
  package let sides: [Side]

  package init(kind: Disagreement.Kind, sides: [Side]) {
    self.kind = kind
    self.sides = sides
  }
}

/// Where a quoted sentence stands: a source and one of its marks.
package struct SentenceReference: Sendable, Hashable {
  /// Index into `Site.sources`.
  package let source: Int
  /// Index into the source's `marks`.
  package let mark: Int

  package init(source: Int, mark: Int) {
    self.source = source
    self.mark = mark
  }
}

/// A source with its dated sentences marked.
package struct SiteSource: Sendable {
  package let source: SourceFile
  package let slug: Slug
  /// The dated sentences, in the order of the text; they do not overlap.
  package let marks: [MarkedSentence]

  package init(source: SourceFile, slug: Slug, marks: [MarkedSentence]) {
    self.source = source
    self.slug = slug
    self.marks = marks
  }
}

/// A dated sentence of a source, and what became of it.
package struct MarkedSentence: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// Quoted by these events: indexes into `Site.events`.
    case shown(events: [Int])
    /// Left out, for this reason (or the event that holds it is hidden).
    case leftOut(LedgerReason)
  }

  /// Half-open range of UTF-8 offsets in the source's body.
  package let span: TextSpan
  /// When; nil when the date could not be read.
  package let date: EDTF?
  package let outcome: Outcome

  package init(span: TextSpan, date: EDTF?, outcome: Outcome) {
    self.span = span
    self.date = date
    self.outcome = outcome
  }
}

/// A page written by hand in `content/pages/`.
package struct ContentPage: Sendable {
  /// Path of its file, relative to the site's folder.
  package let file: String
  package let slug: Slug
  package let title: String
  package let description: String
  /// Markdown.
  package let body: String
  package let extra: [ExtraField]

  package init(
    file: String, slug: Slug, title: String, description: String, body: String,
    extra: [ExtraField]
  ) {
    self.file = file
    self.slug = slug
    self.title = title
    self.description = description
    self.body = body
    self.extra = extra
  }
}
