/// What the program calls itself in files that others read.
package enum Generator {
  package static let name = "sitegen"
  /// Semantic version of the program.
  package static let version = "0.1.0"
}
