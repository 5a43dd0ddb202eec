// Writes the files of a theme into one Swift file: ThemeEmbedder OUTPUT FOLDER NAME...
//
// It runs while the package is built, so it keeps to the standard library and the C library.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("error: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}

func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("\(path) cannot be opened") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { break }
    bytes.append(contentsOf: buffer[..<count])
  }
  guard ferror(file) == 0 else { fail("\(path) cannot be read") }
  return bytes
}

/// The text as a raw string literal that holds it whatever it contains.
func literal(_ text: String) -> String {
  let hashes = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
  var result = hashes + "\"\"\"\n"
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\t", " "..."~": result.unicodeScalars.append(scalar)
    // The compiler would change or refuse a bare carriage return, NUL or byte order mark.
    case "\0"..." ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      result += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\n\"\"\"" + hashes
}

func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
  var longest = 0
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar == mark ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

guard CommandLine.arguments.count >= 3 else { fail("usage: ThemeEmbedder OUTPUT FOLDER NAME...") }
let output = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]

var code = """
  /// The files of `Templates/` as they were when the program was built.
  enum BuiltInTheme {
    /// By name: the path below `Templates/`.
    static let files: [(name: String, text: String)] = [

  """
for name in CommandLine.arguments.dropFirst(3) {
  let path = "\(folder)/\(name)"
  guard let text = String(validating: bytes(of: path), as: UTF8.self) else {
    fail("\(path) is not UTF-8 text")
  }
  code += "(name: \(literal(name)), text: \(literal(text))),\n"
}
code += "  ]\n}\n"

let data = Array(code.utf8)
guard let file = fopen(output, "wb") else { fail("\(output) cannot be written") }
let written = fwrite(data, 1, data.count, file)
guard fclose(file) == 0, written == data.count else { fail("\(output) cannot be written") }
