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

  case deadLink(String, page: String)
  case missingFragment(String, page: String, nearest: String?)
  /// A link that leads above the site's root.
  case climbingLink(String, page: String)

  /// A line of the manifest, counted from 1, that is not as it was written.
  case brokenManifest(line: Int)
  /// A file of somebody else where one of ours must go.
  case notOurs
  /// A folder, link or device where a file must go, or the reverse.
  case inTheWay(FileKind)
  /// A file that is no longer part of the site, kept because somebody has changed it.
  case keptChanged
  /// A file that somebody had changed, and that has been written anew.
  case replacedChanged
}
