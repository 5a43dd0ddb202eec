import Foundation

/// What the running process has used up.
enum Usage {
  /// Seconds of the processor, of all threads.
  static var processorSeconds: Double {
    let usage = current
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The most memory that was resident at once, in megabytes of 1,000,000 bytes.
  static var peakMegabytes: Double {
    #if os(Linux)
      Double(current.ru_maxrss) * 1024 / 1e6
    #else
      Double(current.ru_maxrss) / 1e6
    #endif
  }

  private static var current: rusage {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// A part of a benchmark in a process of its own, so that its peak of memory is its own too.
enum Part {
  /// Runs this program again with other arguments; what it prints, as numbers.
  static func run(_ arguments: [String]) throws -> [Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError.failedPart(arguments) }
    return String(decoding: data, as: UTF8.self).split { $0 == " " || $0 == "\n" }
      .compactMap { Double($0) }
  }

  /// Prints numbers for the process that runs this one.
  static func report(_ numbers: Double...) {
    say(numbers.map { String($0) }.joined(separator: " "))
  }
}

/// Writes a line at once, so that a long run can be watched through a pipe.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// Columns of text, the first to the left and the others to the right.
struct Table {
  private var rows: [[String]]

  init(_ head: String...) { rows = [head] }

  mutating func add(_ cells: String...) { rows.append(cells) }

  func print() {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }
      say("  " + cells.joined(separator: "  "))
    }
  }
}

extension Double {
  /// The number with so many digits behind its point.
  func rounded(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }

  /// The number in millions.
  var inMillions: String { (self / 1e6).rounded(2) + " M" }
}
