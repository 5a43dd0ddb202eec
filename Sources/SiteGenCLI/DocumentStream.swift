import SiteGen
import Timeline

/// Documents on standard input, one a line.
///
/// Each is done and its answer written before the next is read, so that no more than one is held.
enum DocumentStream {
  private static let name = "<stdin>"
  /// Longer lines are not shown.
  private static let shownLength = 1 << 16

  /// Calls `body` for each document; a line that is none is told on standard error, the others go
  /// on, and the run ends as invalid input.
  static func forEach(_ body: (SourceDocument) -> Void) throws {
    var buffer = LineBuffer()
    var number = 0
    var faults: [String: Int] = [:]
    do throws(FileTrouble) {
      while let line = try Console.readLine(&buffer) {
        number += 1
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        do throws(DocumentLine.Fault) {
          body(try DocumentLine(line).document)
        } catch {
          tell(error, line, number, &faults)
        }
      }
    } catch {
      draw(.error(.interchange(.unreadable(error)), at: Place(file: name)), nil)
      throw Ending.fileTrouble
    }
    try end(faults, lines: number)
  }

  private static func tell(
    _ fault: DocumentLine.Fault, _ line: [UInt8], _ number: Int, _ faults: inout [String: Int]
  ) {
    let code = Words(.interchange(fault.fact)).code
    faults[code, default: 0] += 1
    guard faults[code, default: 0] <= DiagnosticDrawing.limit else { return }
    let place = LineIndex(file: name, bytes: line).place(fault.span)
    draw(
      .error(
        .interchange(fault.fact),
        at: Place(
          file: name, line: number, column: place.column, endColumn: place.endColumn)),
      line.count <= shownLength ? String(decoding: line, as: UTF8.self) : nil)
  }

  private static func draw(_ diagnostic: Diagnostic, _ line: String?) {
    let drawing = DiagnosticDrawing.ofLine(line, isColoured: Console.isColoured)
    Console.note(drawing.draw(diagnostic) + "\n")
  }

  private static func end(_ faults: [String: Int], lines: Int) throws {
    guard !faults.isEmpty else { return }
    for (code, count) in faults.sorted(by: { $0.key < $1.key })
    where count > DiagnosticDrawing.limit {
      Console.note("... and \(count - DiagnosticDrawing.limit) more of \(code)\n")
    }
    let total = faults.values.reduce(0, +)
    Console.note(
      SiteOptions.count(total, "error") + " in \(SiteOptions.count(lines, "line")) of "
        + "standard input; the other documents are done")
    throw Ending.invalidInput
  }
}
