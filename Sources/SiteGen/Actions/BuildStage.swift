/// The parts of a build in their order, for whoever watches it.
package enum BuildStage: Sendable, CaseIterable {
  /// Files are read and checked.
  case read
  /// Dated facts are found and joined, and event files planned.
  case extract
  /// Events and sources become one site.
  case assemble
  /// Templates are read, and all that pages need is got ready.
  case compile
  /// Pages are made, looked at and, where they differ, laid beside their places, one by one.
  case render
  /// Files take their places.
  case write
}
