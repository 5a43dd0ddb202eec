/// Makes identifiers of events from what they are founded on, never from an order or a clock.
public enum EventID {
  /// The identifier of an event whose first evidence is this sentence of this source.
  ///
  /// FNV-1a (64 bits) in base 32 without vowels, so that no word comes out.
  public static func make(source: String, quote: String, expression: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [source, quote, expression] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let letters = Array("0123456789bcdfghjklmnpqrstvwxyz_".utf8)
    var text: [UInt8] = [UInt8(ascii: "e")]
    for _ in 0..<8 {
      var digit = Int(hash & 31)
      // The sign would need quotes in some readers; the digit before it serves as well.
      if letters[digit] == UInt8(ascii: "_") { digit = 7 }
      text.append(letters[digit])
      hash >>= 5
    }
    return String(decoding: text, as: UTF8.self)
  }
}
