import SiteGen
import Timeline

/// The dates of a page's sentences, in the order of its text.
struct DatedLines {
  let dates: [String]

  init(_ page: SavedPage) {
    let account = page.source.map {
      DocumentAccount($0.document, language: .english, manner: $0.metadata.manner)
    }
    dates = (account?.lines ?? []).flatMap(\.readings).compactMap {
      $0.mention.resolution.date?.description
    }
  }
}
