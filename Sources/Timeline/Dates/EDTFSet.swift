/// A list of dates and ranges of dates, of which one or all are meant; ranges are never expanded.
///
/// Source: Library of Congress, level 2 "Set representation".
public struct EDTFSet: Sendable, Hashable {
  /// A member of a set.
  public enum Element: Sendable, Hashable {
    /// A date.
    case date(EDTFDate)
    /// All dates of the same precision from the first to the second, both included.
    case range(EDTFDate, EDTFDate)
    /// A date or any before it, `..1984`; first in its set.
    case orBefore(EDTFDate)
    /// A date or any after it, `1984..`; last in its set.
    case orAfter(EDTFDate)
  }

  /// The members in the order they are written; never empty.
  public let elements: [Element]

  /// A set of members.
  ///
  /// - Throws: the reason why EDTF has no such set.
  public init(_ elements: [Element]) throws(EDTFError.Reason) {
    guard !elements.isEmpty else { throw .emptySet }
    for (index, element) in elements.enumerated() {
      try element.check()
      switch element {
      case .orBefore where index > 0: throw .openRangeInside
      case .orAfter where index < elements.count - 1: throw .openRangeInside
      default: break
      }
    }
    self.elements = elements
  }

  /// The first and the last day of all members.
  public var bounds: DateBounds {
    elements.dropFirst().reduce(elements[0].bounds) { $0.union($1.bounds) }
  }

  /// The precision of its coarsest member.
  public var precision: Precision {
    elements.map(\.anchor.precision).min() ?? .century
  }

  var qualifier: Qualifier {
    elements.reduce([]) { $0.union($1.anchor.qualifier) }
  }

  /// The set with a qualifier about its dates; a range cannot have one and stays as it is.
  func qualified(_ qualifier: Qualifier) -> EDTFSet {
    EDTFSet(
      unchecked: elements.map { element in
        if case .date(let date) = element { .date(date.qualified(qualifier)) } else { element }
      })
  }

  private init(unchecked elements: [Element]) {
    self.elements = elements
  }
}

extension EDTFSet.Element {
  /// The first date that is written in it.
  public var anchor: EDTFDate {
    switch self {
    case .date(let date), .range(let date, _), .orBefore(let date), .orAfter(let date): date
    }
  }

  /// The first and the last day it can mean.
  public var bounds: DateBounds {
    switch self {
    case .date(let date): date.bounds
    case .range(let first, let last): first.bounds.union(last.bounds)
    case .orBefore(let date): DateBounds(lower: .open, upper: date.bounds.upper)
    case .orAfter(let date): DateBounds(lower: date.bounds.lower, upper: .open)
    }
  }

  /// Source: Library of Congress, "Set representation": dates around `..` have the same precision.
  func check() throws(EDTFError.Reason) {
    switch self {
    case .date: break
    case .orBefore(let date), .orAfter(let date):
      guard date.isPlain else { throw .rangeNeedsPlainDate }
    case .range(let first, let last):
      guard first.isPlain, last.isPlain else { throw .rangeNeedsPlainDate }
      guard first.precision == last.precision else { throw .rangePrecisionsDiffer }
      guard first.bounds.lower.asStart <= last.bounds.upper.asEnd else { throw .endBeforeStart }
    }
  }
}
