/// What is wrong with a site's pages, or with the folder they go to.
package enum OutputFact: Error, Sendable, Hashable {
  /// A second file for a path; the other's origin is named.
  case samePath(String, other: String)
  /// Two paths that are one on a disk that ignores case.
  case caseClash(String, other: String)
  /// A file in a folder, where another file has the folder's name.
  case insideFile(String, file: String)
  /// A path that sitegen keeps for its own use.
  case reservedPath(String)
  /// A path with a name that disks do not take.
  case nameTooLong(String)

  /// A link to nothing; `file` is the one of `content/` that it names.
  case deadLink(String, page: String, file: MissingFile? = nil)
  case missingFragment(String, page: String, nearest: String?)
  /// A link that leads above the site's root.
  case climbingLink(String, page: String)

  /// A line of the manifest, counted from 1, that is not as it was written.
  case brokenManifest(line: Int)
  /// A history, from this line on, that is not as it was written.
  case brokenHistory(line: Int)
  /// A file of somebody else where one of ours must go.
  case notOurs
  /// A folder, link or device where a file must go, or the reverse.
  case inTheWay(FileKind)
  /// A file that is no longer part of the site, kept because somebody has changed it.
  case keptChanged
  /// A file that somebody had changed, and that has been written anew.
  case replacedChanged

  /// A file of a published site that is no longer there.
  case publishedFileGone
  /// A file of a published site with other bytes than it was published with.
  case publishedFileChanged
  /// A file that sitegen has not put into the folder.
  case unknownFile
  /// A published file that the content as it is now gives other bytes, or does not give at all.
  case notReproduced
  /// A published quote that its source does not hold at the place that is named.
  case unprovedQuote(event: String, source: String)
  /// A published source whose file is another one now, or is not there.
  case otherSource(String)
}

/// A file of `content/` that a link names and that is not there.
package struct MissingFile: Sendable, Hashable {
  /// Its path from the site's folder.
  package let path: String
  /// The link to the file that was probably meant.
  package let nearest: String?

  package init(path: String, nearest: String?) {
    self.path = path
    self.nearest = nearest
  }
}
