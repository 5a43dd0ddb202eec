import Testing
import Timeline

/// What words can mean.
struct SenseTests {
  @Test func hasABitForEverySignal() {
    // They are kept as the bits of one 64-bit number.
    #expect(Signal.allCases.count <= 64)
  }

  @Test func hasABitForEveryKind() {
    #expect(Sense.Kind.allCases.allSatisfy { $0.rawValue < 32 })
  }
}
