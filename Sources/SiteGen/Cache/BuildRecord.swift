/// What a build leaves in `.sitegen/` for the next one: what it was made of, and what it made.
struct BuildRecord: Sendable, Equatable {
  /// A digest of the program and of everything that a person chose for the build.
  var key: SHA256
  /// The fingerprint of all that the site is made from; nil when that has changed meanwhile, or
  /// when the build had something to say that must be said again.
  var inputs: SHA256?
  /// The fingerprint of the output folder.
  var outputs: SHA256
  var summary: SiteBuild.Summary
  /// Files of the output whose times alone prove nothing yet, with the digests of their bytes.
  var unsettled: [RelativePath: SHA256]

  private static let head = "sitegen build 2"

  init(
    key: SHA256, inputs: SHA256?, outputs: SHA256, summary: SiteBuild.Summary,
    unsettled: [RelativePath: SHA256]
  ) {
    self.key = key
    self.inputs = inputs
    self.outputs = outputs
    self.summary = summary
    self.unsettled = unsettled
  }

  /// The record as a file, whose first line is a digest of the others.
  var bytes: [UInt8] {
    var lines = [
      Self.head, key.hex, inputs?.hex ?? "", outputs.hex, String(summary.events),
      String(summary.sources), String(summary.leftOut), String(summary.files), summary.output,
    ]
    for path in unsettled.keys.sorted() { lines.append("\(unsettled[path]?.hex ?? "")  \(path)") }
    let text = Array(lines.joined(separator: "\n").utf8)
    return Array(SHA256(of: text).hex.utf8) + [UInt8(ascii: "\n")] + text
  }

  /// Reads a record; nil when it is torn, of another version, or anything else.
  init?(reading bytes: [UInt8]) {
    guard bytes.count > 65, let digest = SHA256(hex: bytes[..<64]),
      digest == SHA256(of: Array(bytes[65...]))
    else { return nil }
    let lines = String(decoding: bytes[65...], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 9, lines[0] == Self.head, let key = SHA256(hex: lines[1]),
      let outputs = SHA256(hex: lines[3]),
      let events = Int(lines[4]), let sources = Int(lines[5]), let leftOut = Int(lines[6]),
      let files = Int(lines[7])
    else { return nil }
    var unsettled: [RelativePath: SHA256] = [:]
    for line in lines[9...] {
      guard let digest = SHA256(hex: line.prefix(64)),
        let path = try? RelativePath(String(line.dropFirst(66)))
      else { return nil }
      unsettled[path] = digest
    }
    self.init(
      key: key, inputs: SHA256(hex: lines[2]), outputs: outputs,
      summary: SiteBuild.Summary(
        events: events, sources: sources, leftOut: leftOut, files: files,
        output: String(lines[8])),
      unsettled: unsettled)
  }
}
