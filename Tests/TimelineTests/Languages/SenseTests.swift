import Testing
import Timeline

/// What words can mean.
struct SenseTests {
  @Test func hasABitForEverySignal() {
    // They are kept as the bits of two 64-bit numbers.
    #expect(Signal.allCases.count <= 128)
  }

  @Test func hasABitForEveryKind() {
    #expect(Sense.Kind.allCases.allSatisfy { $0.rawValue < 32 })
  }
}
