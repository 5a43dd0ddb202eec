/// How likely two dated facts tell the same event: named parts and their sum.
public struct Similarity: Sendable, Hashable {
  /// Whether the words that tell them can tell one event.
  public let frame: Double
  /// The people, organisations and places that both name.
  public let names: Double
  /// The other words that both use, weighted by how rare they are.
  public let words: Double
  /// How much their sources tell one story.
  public let story: Double
  /// How well their dates agree.
  public let date: Double

  /// The sum of the parts.
  public var total: Double { frame + names + words + story + date }

  /// From this sum on, two facts count as one event.
  public static let threshold = 3.25
}

extension Similarity {
  /// Compares two facts of a set; nil when their dates cannot be of one event.
  init?(_ a: Sketches.Sketch, _ b: Sketches.Sketch, in sketches: Sketches) {
    guard let date = Self.agreement(a, b) else { return nil }
    let isSame = a.head == b.head
    if a.isSpeech, b.isSpeech {
      frame = isSame ? 0.5 : 0.25
    } else if isSame || a.frame == b.frame {
      frame = isSame ? 2 : 1.5
    } else {
      frame = a.words.contains(b.head) || b.words.contains(a.head) ? 0.75 : 0
    }
    let shared = sketches.overlap(a.names, b.names)
    let isElsewhere = !a.people.isEmpty && !b.people.isEmpty && shared.bits == 0
    let companions = sketches.overlap(a.companions, b.companions)
    names =
      (isElsewhere ? -1 : 0) + min(1.5, shared.bits / 4)
      + min(0.5, (companions.bits - shared.bits) / 8)
    let own = sketches.overlap(a.words, b.words)
    let context = sketches.overlap(a.context, b.context)
    words = 2 * own.share + min(1, own.bits / 8) + context.share + min(0.5, context.bits / 16)
    story = 2 * sketches.story(a, b)
    self.date = date
  }

  /// How well two dates agree; nil when they cannot be of one event.
  private static func agreement(_ a: Sketches.Sketch, _ b: Sketches.Sketch) -> Double? {
    guard let left = a.bounds, let right = b.bounds else { return a.bounds == b.bounds ? 0 : nil }
    if left == right { return left.days == 1 ? 1 : 0.5 }
    let isNested =
      left.first <= right.first && right.last <= left.last
      || right.first <= left.first && left.last <= right.last
    if isNested {
      switch max(left.days, right.days) {
      case ...7: return 0.5
      case ...31: return 0.25
      default: return -0.5
      }
    }
    // One source knows its own days.
    guard a.source != b.source, max(left.days, right.days) == 1 else { return nil }
    switch abs(left.first - right.first) {
    case 1: return -1
    case ...7: return -2
    default: return nil
    }
  }
}
