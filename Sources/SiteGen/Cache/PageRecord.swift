/// What each page of the last build showed, as `.sitegen/` keeps it for the next one.
struct PageRecord: Sendable, Equatable {
  /// The fingerprint of the output folder in which the pages stand.
  var outputs: SHA256
  var shows: KnownFiles

  private static let head = Array("sitegen pages 2\n".utf8)

  /// The record as a file, whose first bytes are a digest of the others.
  var bytes: [UInt8] {
    var row = ByteRow()
    row.add(Self.head)
    row.add(outputs)
    shows.add(to: &row)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(row.bytes.count + 32)
    row.digest.writeBytes(to: &bytes)
    return bytes + row.bytes
  }

  init(outputs: SHA256, shows: KnownFiles) {
    self.outputs = outputs
    self.shows = shows
  }

  /// Reads a record; nil when it is torn, of another version, or anything else.
  init?(reading bytes: [UInt8]) {
    guard let whole = SHA256(bytes: bytes.prefix(32)), whole == SHA256(of: bytes[32...]) else {
      return nil
    }
    var row = ByteRowReader(bytes, from: 32)
    do throws(ByteRowReader.Torn) {
      guard try row.list() == Self.head else { return nil }
      outputs = try row.digest()
      shows = try KnownFiles(&row)
    } catch {
      return nil
    }
    guard row.isAtEnd else { return nil }
  }
}
