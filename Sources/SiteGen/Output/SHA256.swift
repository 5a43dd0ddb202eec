internal import CSHA256

/// The SHA-256 digest of some bytes.
///
/// Source: FIPS 180-4, sections 5 and 6.2.
package struct SHA256: Sendable, Hashable, Comparable {
  private let words: SIMD8<UInt32>

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The first eight of them.
  var shortHex: String {
    String(unsafeUninitializedCapacity: 8) { text in
      for place in 0..<8 { text[place] = digit(place) }
      return 8
    }
  }

  /// Stands for a digest that is not known yet.
  static let unknown = SHA256(words: SIMD8())

  private init(words: SIMD8<UInt32>) { self.words = words }

  package static func < (a: SHA256, b: SHA256) -> Bool {
    for place in 0..<8 where a.words[place] != b.words[place] {
      return a.words[place] < b.words[place]
    }
    return false
  }

  /// Appends the hexadecimal digits.
  func write(to text: inout [UInt8]) {
    text.append(addingCapacity: 64) { text in
      for place in 0..<64 { text.append(digit(place)) }
    }
  }

  /// The hexadecimal digit at a place, in ASCII.
  private func digit(_ place: Int) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: words[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  /// Appends its 32 bytes.
  func writeBytes(to bytes: inout [UInt8]) {
    var words = words
    for place in 0..<8 { words[place] = words[place].bigEndian }
    withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
  }

  /// Takes a digest from its 32 bytes; nil for any other number of them.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD8<UInt32>.self) }
    for place in 0..<8 { words[place] = UInt32(bigEndian: words[place]) }
    self.words = words
  }

  /// Computes the digest; complexity: O(n).
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// Computes the digest of a part; complexity: O(n).
  init(of bytes: ArraySlice<UInt8>) {
    var state = Self.initial
    Self.add(bytes, to: &state)
    Self.finish(&state, rest: bytes.suffix(bytes.count % 64), count: bytes.count)
    words = state
  }

  /// Computes the digest of pieces as of one list; complexity: O(n).
  init(of bytes: PiecedBytes) {
    var state = Self.initial
    var rest: [UInt8] = []
    for piece in bytes.pieces {
      var piece = piece
      if !rest.isEmpty {
        let room = piece.prefix(64 - rest.count)
        rest += room
        piece = piece.dropFirst(room.count)
        guard rest.count == 64 else { continue }
        Self.add(rest[...], to: &state)
        rest = []
      }
      Self.add(piece, to: &state)
      rest += piece[(piece.endIndex - piece.count % 64)...]
    }
    Self.finish(&state, rest: rest[...], count: bytes.count)
    words = state
  }

  /// Adds the whole blocks of some bytes.
  private static func add(_ bytes: ArraySlice<UInt8>, to state: inout SIMD8<UInt32>) {
    withUnsafeMutableBytes(of: &state) { state in
      let words = state.assumingMemoryBound(to: UInt32.self).baseAddress
      bytes.withUnsafeBufferPointer { csha256_add(words, $0.baseAddress, $0.count / 64) }
    }
  }

  /// Adds what is left after the whole blocks, and the length of all.
  private static func finish(
    _ state: inout SIMD8<UInt32>, rest: ArraySlice<UInt8>, count: Int
  ) {
    withUnsafeMutableBytes(of: &state) { state in
      let words = state.assumingMemoryBound(to: UInt32.self).baseAddress
      withPadding(of: rest, count: count) { csha256_add(words, $0.baseAddress, $0.count / 64) }
    }
  }

  /// Takes a digest from a text; nil unless it is 64 lower-case hexadecimal digits.
  package init?(hex: some StringProtocol) { self.init(hex: hex.utf8) }

  /// Takes a digest from 64 lower-case hexadecimal digits in ASCII; nil for anything else.
  init?(hex: some Collection<UInt8>) {
    var words = SIMD8<UInt32>()
    var count = 0
    for byte in hex {
      guard count < 64 else { return nil }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[count / 8] = words[count / 8] << 4 | UInt32(digit)
      count += 1
    }
    guard count == 64 else { return nil }
    self.words = words
  }

  /// Gives what is left after the whole blocks, a one bit, zeros, and the length in bits (5.1.1).
  private static func withPadding(
    of rest: ArraySlice<UInt8>, count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let bits = UInt64(count) * 8
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rest.count < 56 ? 64 : 128) { tail in
      tail.initialize(repeating: 0)
      for (place, byte) in zip(tail.indices, rest) { tail[place] = byte }
      tail[rest.count] = 0x80
      for place in 0..<8 {
        tail[tail.count - 1 - place] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))
      }
      body(UnsafeBufferPointer(tail))
    }
  }

  /// The fractional parts of the square roots of the first eight primes (5.3.3).
  private static let initial = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
}
