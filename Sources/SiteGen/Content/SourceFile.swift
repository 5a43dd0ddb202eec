package import Timeline

/// A document in `content/sources/`: its words and what is known about it.
package struct SourceFile: Sendable {
  /// How its body is written.
  package enum Format: Sendable {
    case markdown, plain
    /// A web page, of which the body is the text that a reader sees.
    case page(PageLayout)

    /// A name that tells it from the others.
    package var name: String {
      switch self {
      case .markdown: "markdown"
      case .plain: "plain"
      case .page: "page"
      }
    }
  }

  /// Where its publication date stands.
  package enum DateOrigin: Sendable, Hashable {
    case frontMatter
    /// The words `date 2023-03-22` at the head of the text.
    case firstWords
    /// What a web page tells about itself, on a line of the file.
    case page(PageMetadata.DateSign, line: Int)
  }

  /// How much of it a published page may show.
  package enum Show: String, Sendable, CaseIterable {
    case full, quotes
  }

  /// Its path below `content/sources/`, without the ending.
  package let id: String
  /// Path of its file, relative to the site's folder.
  package let file: String
  package let format: Format
  package let metadata: SourceMetadata
  /// Where its publication date stands; nil when it has none.
  package let dateOrigin: DateOrigin?
  /// Its text after the front matter: valid UTF-8 whose lines end in LF.
  package let body: [UInt8]
  /// Line of the file on which the body starts, counted from 1.
  package let bodyLine: Int
  /// SHA-256 of the file's bytes, in hexadecimal.
  package let digest: String

  package init(
    id: String, file: String, format: Format, metadata: SourceMetadata,
    dateOrigin: DateOrigin? = nil, body: [UInt8], bodyLine: Int, digest: String
  ) {
    self.id = id
    self.file = file
    self.format = format
    self.metadata = metadata
    self.dateOrigin = dateOrigin
    self.body = body
    self.bodyLine = bodyLine
    self.digest = digest
  }
}

/// What is known about a source besides its words; all of it may be missing.
package struct SourceMetadata: Sendable, Hashable {
  package var title: String?
  package var publisher: String?
  package var author: String?
  /// The document creation time: anchor of its relative dates.
  package var published: EDTF?
  package var url: String?
  package var accessed: EDTF?
  package var archived: String?
  package var language: String?
  package var licence: String?
  package var show: SourceFile.Show
  /// What its dates are counted from, when a person has said so.
  package var manner: Manner?
  /// What becomes of a lead that names no day, when a person has said so.
  package var undatedLead: ReadingOptions.UndatedLead?

  package init(
    title: String? = nil, publisher: String? = nil, author: String? = nil,
    published: EDTF? = nil, url: String? = nil, accessed: EDTF? = nil, archived: String? = nil,
    language: String? = nil, licence: String? = nil, show: SourceFile.Show = .full,
    manner: Manner? = nil, undatedLead: ReadingOptions.UndatedLead? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.author = author
    self.published = published
    self.url = url
    self.accessed = accessed
    self.archived = archived
    self.language = language
    self.licence = licence
    self.show = show
    self.manner = manner
    self.undatedLead = undatedLead
  }
}
