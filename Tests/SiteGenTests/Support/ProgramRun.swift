import Foundation
import Testing

/// One run of the real `sitegen`, from a folder of its own.
struct ProgramRun {
  let output: String
  let errors: String
  let code: Int32

  /// The lines of data.
  var lines: [Substring] { output.split(separator: "\n") }

  /// A folder in which the program is run, removed in the end.
  final class Folder {
    let url: URL

    init() throws {
      let root = FileManager.default.temporaryDirectory
      url = root.appending(path: "sitegen-run-\(UUID().uuidString)", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
      // A folder that stays behind harms nobody.
      try? FileManager.default.removeItem(at: url)
    }

    func put(_ path: String, _ text: String) throws {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    /// The files below a folder by their paths, with bytes and modification times.
    func files(_ below: String = "") throws -> [String: FileState] {
      var files: [String: FileState] = [:]
      let root = url.appending(path: below)
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        let file = root.appending(path: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
        files[path] = FileState(
          bytes: try Data(contentsOf: file), time: attributes[.modificationDate] as? Date)
      }
      return files
    }

    func run(
      _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> ProgramRun {
      try ProgramRun(arguments, input: Array(input.utf8), environment: environment, in: url)
    }

    /// Runs the program with any bytes as its input.
    func run(_ arguments: String..., bytes: [UInt8]) throws -> ProgramRun {
      try ProgramRun(arguments, input: bytes, environment: [:], in: url)
    }
  }

  struct FileState: Equatable {
    let bytes: Data
    let time: Date?
  }

  /// Runs the program to its end.
  ///
  /// Input and outputs are files: no pipe can fill up while nobody reads it.
  init(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: URL
  ) throws {
    let files = try Folder()
    let names = ["in", "out", "err"].map { files.url.appending(path: $0) }
    for name in names { try Data(name == names[0] ? input : []).write(to: name) }
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    let (output, errors) = (
      try FileHandle(forWritingTo: names[1]), try FileHandle(forWritingTo: names[2])
    )
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    self.output = String(decoding: try Data(contentsOf: names[1]), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: names[2]), as: UTF8.self)
    code = process.terminationStatus
  }

  /// The program that was built with the tests: it lies in the folder of the test bundle.
  static func program() throws -> URL {
    let places = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    for place in places {
      var folder = URL(fileURLWithPath: place)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: "sitegen")
        if FileManager.default.isExecutableFile(atPath: program.path),
          !FileManager.default.fileExists(atPath: program.path + "/")
        {
          return program
        }
      }
    }
    throw Missing(places: places)
  }

  struct Missing: Error { let places: [String] }
}

extension ProgramRun {
  /// A line of JSON as an object.
  static func object(_ line: some StringProtocol) throws -> JSONObject {
    try JSONDecoder().decode(JSONObject.self, from: Data(line.utf8))
  }
}

/// A JSON object whose keys keep their order, for looking at single values.
struct JSONObject: Decodable {
  let values: [String: JSON]

  init(from decoder: any Decoder) throws {
    values = try decoder.singleValueContainer().decode([String: JSON].self)
  }

  subscript(key: String) -> JSON? { values[key] }
  var keys: Set<String> { Set(values.keys) }
}

/// Any JSON value.
indirect enum JSON: Decodable, Equatable {
  case null, flag(Bool), number(Int), text(String), list([JSON]), object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var list: [JSON] { if case .list(let list) = self { list } else { [] } }
  subscript(key: String) -> JSON? {
    if case .object(let values) = self { values[key] } else { nil }
  }
}
