extension TextFile {
  /// Refuses Markdown, from a UTF-8 offset on, that nobody could wait for.
  package func checkMarkdown(from offset: Int) throws(Diagnostic) {
    guard let breach = MarkdownLimits.breach(in: bytes[offset...]) else { return }
    let start = offset + breach.offset
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    throw .error(
      .markdown(breach.fact), at: LineIndex(file: file, bytes: bytes).place(start..<end))
  }
}
