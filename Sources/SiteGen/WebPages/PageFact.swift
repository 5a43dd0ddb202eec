/// What makes a web page one that cannot be read.
package enum PageFact: Error, Sendable, Hashable {
  /// More elements inside one another than any browser shows.
  case nestedTooDeeply(limit: Int)
  /// A tag with more attributes than anybody writes.
  case tooManyAttributes(limit: Int)
  /// A page whose tree needs more memory than it may have.
  case tooLarge(megabytes: Int)
  /// A page without words outside its menus and forms.
  case noWords
}
