/// What the program calls itself.
package enum Version {
  package static let program = "sitegen"
  /// Semantic version of the program.
  package static let text = "0.1.0"
}
