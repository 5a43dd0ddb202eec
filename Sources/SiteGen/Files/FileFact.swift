/// What stands in the way of reading and writing files.
package enum FileFact: Error, Sendable, Hashable {
  case badPath(String, PathFault)
  case cannot(FileAction, FileTrouble)
  /// Another sitegen works in the folder; its process, if the system tells.
  case locked(process: Int?)
}

/// What was tried with a file or folder.
package enum FileAction: String, Sendable, Hashable {
  case read, list, look, write, rename, remove, makeFolder, removeFolder
}

/// Why the disk refused.
package enum FileTrouble: Error, Sendable, Hashable {
  case notFound, notPermitted, readOnly, diskFull, tooLong
  case exists, isFolder, notFolder, notEmpty
  /// Neither a file nor a folder: a device, a pipe, a socket.
  case notFile
  /// A symbolic link on the way leads out of the folder.
  case leavesFolder
  /// Somebody has asked the program to end.
  case interrupted
  /// Any other error number of the system (`errno`).
  case other(Int32)
}
