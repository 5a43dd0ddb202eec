/// The SHA-256 digest of some bytes.
///
/// Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5 and 6.2.
package struct SHA256: Sendable, Hashable, Comparable {
  private let words: SIMD8<UInt32>

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
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
    for place in 0..<64 {
      let digit = UInt8(truncatingIfNeeded: words[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Computes the digest; complexity: O(n).
  package init(of bytes: [UInt8]) {
    var state = Self.initial
    let tail = Self.padding(of: bytes)
    bytes.withUnsafeBufferPointer { buffer in
      Self.add(buffer, to: &state)
    }
    tail.withUnsafeBufferPointer { buffer in
      Self.add(buffer, to: &state)
    }
    words = state
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

  /// What is left after the whole blocks, a one bit, zeros, and the length in bits (5.1.1).
  private static func padding(of bytes: [UInt8]) -> [UInt8] {
    var tail = Array(bytes[(bytes.count / 64 * 64)...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return tail
  }

  /// Works the whole blocks of 64 bytes into the state (6.2.2).
  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to state: inout SIMD8<UInt32>) {
    constants.withUnsafeBufferPointer { k in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
        for start in stride(from: 0, to: bytes.count / 64 * 64, by: 64) {
          schedule(bytes, at: start, into: w)
          state = state &+ compressed(state, k, w)
        }
      }
    }
  }

  @inline(__always)
  private static func schedule(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into w: UnsafeMutableBufferPointer<UInt32>
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    for t in 0..<16 {
      w[t] = UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: start &+ t &* 4, as: UInt32.self))
    }
    for t in 16..<64 {
      let (x, y) = (w[t &- 15], w[t &- 2])
      let small0 = rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3)
      let small1 = rotated(y, 17) ^ rotated(y, 19) ^ (y &>> 10)
      w[t] = small1 &+ w[t &- 7] &+ small0 &+ w[t &- 16]
    }
  }

  @inline(__always)
  private static func compressed(
    _ state: SIMD8<UInt32>, _ k: UnsafeBufferPointer<UInt32>,
    _ w: UnsafeMutableBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ big1 &+ ((e & f) ^ (~e & g)) &+ k[t] &+ w[t]
      let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = big0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The fractional parts of the square roots of the first eight primes (5.3.3).
  private static let initial = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// The fractional parts of the cube roots of the first 64 primes (4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
