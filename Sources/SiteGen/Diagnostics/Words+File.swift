extension Words {
  package init(_ fact: FileFact) {
    switch fact {
    case .badPath(let path, let fault): self.init(badPath: Self.shown(path), fault)
    case .cannot(let action, let trouble): self.init(trouble, to: action)
    case .locked(let process):
      let name = process.map { "another sitegen (process \($0))" } ?? "another sitegen"
      self.init(
        "E0122", "\(name) is building in this folder", reason: "two at once would mix their files",
        help: "wait until it has ended, then run this again")
    }
  }

  /// A name as it can be shown: what would move the cursor or turn the line is written out.
  static func shown(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private init(badPath path: String, _ fault: PathFault) {
    let (reason, help): (String, String) =
      switch fault {
      case .empty: ("it is empty", "write a path such as events/2023.html")
      case .absolute: ("it begins with `/`", "write it relative to the folder, without the first /")
      case .emptyPart: ("it has `//` in it or ends in `/`", "write one / between two names")
      case .dotPart: ("one of its parts is `.`", "leave that part out")
      case .climbs: ("one of its parts is `..`", "paths must stay inside their folder")
      case .backslash: ("it has a backslash in it", "write / between folders")
      case .controlCharacter:
        ("it has an invisible control character in it", "type the name anew without it")
      case .notUnicode: ("its name is not in UTF-8", "rename the file")
      }
    self.init("E0101", "`\(path)` cannot be used as a path", reason: reason, help: help)
  }

  private init(_ trouble: FileTrouble, to action: FileAction) {
    let act =
      switch action {
      case .read: "read this file"
      case .list: "list this folder"
      case .look: "look at this path"
      case .write: "write this file"
      case .rename: "put this file in its place"
      case .remove: "remove this file"
      case .makeFolder: "make this folder"
      case .removeFolder: "remove this folder"
      }
    let (code, reason, help): (String, String, String) =
      switch trouble {
      case .notFound: ("E0110", "it is not there", "check the path's spelling")
      case .notPermitted:
        ("E0111", "permission denied", "look at its owner and mode with ls -l, or choose another")
      case .readOnly:
        ("E0112", "the disk is read-only", "choose an output folder on a disk you can write to")
      case .diskFull:
        ("E0113", "the disk is full, or your share of it", "make room, then run this again")
      case .tooLong: ("E0114", "the name is too long for the disk", "choose a shorter one")
      case .exists:
        ("E0115", "there is something of that name already", "move it away, then run this again")
      case .isFolder: ("E0116", "it is a folder, not a file", "rename or move the folder")
      case .notFolder:
        ("E0117", "a file stands where a folder must be", "rename or move that file")
      case .notEmpty: ("E0118", "there is still something in it", "look what it holds")
      case .notFile:
        ("E0119", "it is a device or pipe, not a file", "put an ordinary file there")
      case .leavesFolder:
        (
          "E0120", "a symbolic link on the way leads out of the folder",
          "copy the file into the folder instead of linking to it"
        )
      case .interrupted: ("E0123", "somebody has stopped the program", "run this again")
      case .other(let number):
        ("E0121", "the system says: \(FileTrouble.systemText(number)) (error \(number))", "")
      }
    self.init(code, "cannot \(act)", reason: reason, help: help)
  }
}
