/// One TIMEX3 element: a range has two, one for each end.
public struct Annotation: Sendable, Hashable {
  /// Where its words stand, in UTF-8 offsets.
  public let span: TextSpan
  /// Its type and value.
  public let timex: TIMEX3
  /// The date beside it; nil when there is none.
  public let date: EDTF?

  /// The elements of an expression as it was read.
  ///
  /// Source: TimeML annotates both ends of "from 6 to 7 January" and not the range.
  public static func of(_ expression: TemporalExpression, _ resolution: Resolution) -> [Annotation]
  {
    let whole = Annotation(
      span: expression.span, timex: resolution.timex, date: resolution.date)
    guard expression.ends.count == 2, let date = resolution.date, let ends = date.ends else {
      return [whole]
    }
    return zip(expression.ends, [ends.0, ends.1]).map { span, end in
      Annotation(span: span, timex: TIMEX3(.date, end.timexValue), date: end)
    }
  }
}

extension EDTF {
  /// The dates at both ends of a range or in a set of two; nil for another date.
  var ends: (EDTF, EDTF)? {
    switch self {
    case .interval(let interval):
      guard let first = interval.start.date, let last = interval.end.date else { return nil }
      return (.date(first), .date(last))
    case .allOf:
      guard let first = bounds.earliest, let last = bounds.latest else { return nil }
      return (.day(first), .day(last))
    default: return nil
    }
  }
}
