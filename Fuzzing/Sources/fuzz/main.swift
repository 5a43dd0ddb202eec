import Timeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// fuzz [COUNT] [SEED]: reads COUNT made texts; the first that breaks a promise ends the run.
// fuzz linear: shows how work grows with the length of a text.
// fuzz kills [COUNT] [SEED]: kills builds of the real program, and looks at what is left.
// fuzz hostile: gives the real program files made to keep it busy for ever.

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "linear": exit(LinearTime.check() ? 0 : 1)
case "kills": exit(Kills.run(Array(arguments.dropFirst())) ? 0 : 1)
case "hostile": exit(HostileInputs.run(Array(arguments.dropFirst())) ? 0 : 1)
default: break
}
let count = arguments.first.flatMap(UInt64.init) ?? 1_000_000
let first = arguments.dropFirst().first.flatMap(UInt64.init) ?? 1

Watch.begin()
var edtf = (texts: 0, valid: 0)
var dates = 0
for seed in first..<(first + count) {
  Watch.seed.pointee = seed
  if seed % 1024 == 0 { Watch.restart() }
  var fault: String?
  var shown = ""
  if seed % 4 == 0 {
    var texts = EDTFTextGenerator(seed: seed)
    shown = texts.next()
    edtf.texts += 1
    fault = EDTFPromises.broken(by: shown, valid: &edtf.valid)
  } else {
    var documents = DocumentGenerator(seed: seed)
    let document = documents.next()
    shown = String(decoding: document.text, as: UTF8.self)
    fault = ReadingPromises(document).broken(manner: documents.manner(), dates: &dates)
    if let created = document.created { shown += " (published \(created))" }
  }
  if let fault {
    print("\(shown.debugDescription)\n\(fault)\nagain: fuzz 1 \(seed)")
    exit(1)
  }
  if seed % 1_000_000 == 0 {
    print("\(seed - first + 1) read")
    fflush(nil)
  }
}
print(
  "\(count) texts from seed \(first): \(edtf.texts) for EDTF, \(edtf.valid) of them dates; "
    + "\(dates) dates read in the others; no promise broken")

/// Tells the seed when a text makes the program crash or hang.
enum Watch {
  /// The seed that is being tried; a place in memory that a signal handler may read.
  nonisolated(unsafe) static let seed = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

  /// A thousand short texts take a blink; a minute is a hang.
  private static let seconds: UInt32 = 60

  static func begin() {
    seed.initialize(to: 0)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM] {
      signal(number) { number in
        var text: [CChar] = Array(repeating: 0, count: 80)
        let words = number == SIGALRM ? "hangs" : "crashes"
        let line = "it \(words); again: fuzz 1 \(Watch.seed.pointee) (or some seeds later)\n"
        for (index, byte) in line.utf8.prefix(79).enumerated() {
          text[index] = CChar(bitPattern: byte)
        }
        write(2, text, strlen(text))
        _exit(70)
      }
    }
    restart()
  }

  static func restart() { alarm(seconds) }
}
