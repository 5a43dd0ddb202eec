extension Words {
  package init(_ fact: OutputFact) {
    switch fact {
    case .samePath(let path, let other):
      self.init(
        "E0501", "two pages have the path `\(Self.shown(path))`",
        reason: "the other is from \(other)",
        help: Self.renaming)
    case .caseClash(let path, let other):
      self.init(
        "E0502", "`\(Self.shown(path))` and `\(Self.shown(other))` are one file on many disks",
        reason: "they differ only in case or spelling of a letter",
        help: Self.renaming)
    case .insideFile(let path, let file):
      self.init(
        "E0503", "`\(Self.shown(path))` needs a folder where the file `\(Self.shown(file))` goes",
        help: Self.renaming)
    case .reservedPath(let path):
      self.init(
        "E0504", "`\(Self.shown(path))` is a name that sitegen keeps for itself",
        help: "choose another name")
    case .nameTooLong(let path):
      let name = RelativePath(trusted: path).name
      self.init(
        "E0505", "the name of this file is too long",
        reason:
          "`\(Self.shown(name))` has \(name.utf8.count) bytes, of \(RelativePath.longestName) at most",
        help: "give the file a shorter name")
    case .deadLink(let link, let page, let file):
      self.init(
        "E0510", "the link `\(Self.shown(link))` leads nowhere",
        reason: file.map { "there is no file \(Self.shown($0.path))" }
          ?? "the site has no such file, seen from \(Self.shown(page))",
        help: file?.nearest.map { "did you mean `\(Self.shown($0))`?" }
          ?? Self.help(forDeadLink: link, to: file?.path))
    case .missingFragment(let link, let page, let nearest):
      self.init(
        "E0511", "the link `\(Self.shown(link))` leads to a part that is not there",
        reason: "the page has no such id, seen from \(Self.shown(page))",
        help: nearest.map { "did you mean #\(Self.shown($0))?" } ?? "correct what follows the #")
    case .climbingLink(let link, let page):
      self.init(
        "E0512", "the link `\(Self.shown(link))` leads above the site's folder",
        reason: "seen from \(Self.shown(page))", help: "take away one or more `../`")
    case .brokenManifest(let line):
      self.init(
        "W0520", "the list of published files is damaged and was not used",
        reason: "line \(line) is not as sitegen writes it",
        help: "restore it from a copy, or empty the output folder and build again")
    case .brokenHistory(let line):
      self.init(
        "W0525", "the history of the published site is damaged and begins anew",
        reason: "line \(line) is not as sitegen writes it",
        help: "restore it from a copy before the next build, if its changes are to be told")
    case .notOurs:
      self.init(
        "E0521", "sitegen did not write this file and will not overwrite it",
        reason: "a file of the site must go here",
        help: "move it away or choose another output folder")
    case .inTheWay(let kind): self.init(inTheWay: kind)
    case .publishedFileGone:
      self.init("E0531", "this file was published and is gone", help: "publish the site again")
    case .publishedFileChanged:
      self.init(
        "E0532", "this file is not the one that was published",
        reason: "its SHA-256 is not the one in the list of published files",
        help: "find out who has changed it, then publish the site again")
    case .unknownFile:
      self.init("W0533", "sitegen has not published this file")
    case .notReproduced:
      self.init(
        "E0534", "the content does not give this file",
        reason: "a build of the content as it is now gives other bytes",
        help: "build the site again, or restore the content it was built from")
    case .unprovedQuote(let event, let source):
      self.init(
        "E0535", "the published quote of event `\(Self.shown(event))` is not in its source",
        reason: "`\(Self.shown(source))` does not hold these words at this place",
        help: "restore the source, or build the site again")
    case .otherSource(let source):
      self.init(
        "E0536", "the source `\(Self.shown(source))` is not the file that was published from",
        reason: "its SHA-256 is another one, or there is no such file",
        help: "restore the source, or build the site again")
    case .keptChanged:
      self.init(
        "W0523", "this file is no longer part of the site but was kept",
        reason: "somebody has changed it since it was written",
        help: "remove it if it is not needed")
    case .replacedChanged:
      self.init(
        "W0524", "this file had been changed by somebody and was written anew",
        help: "change the content or the template, not the published file")
    }
  }

  private static let renaming =
    "rename one of the files, since a page has the name of its file, or change the entry of `aliases`"

  private static func help(forDeadLink link: String, to file: String?) -> String {
    let name = RelativePath(trusted: String(link.prefix { $0 != "#" && $0 != "?" }))
    let isAsset = file?.hasPrefix("content/assets/") ?? false
    guard !name.fileExtension.isEmpty, !name.isPage, name.fileExtension != "md", !isAsset else {
      return "correct the link, or add the file"
    }
    return "correct the link; a file of your own stands in content/assets/, and an event or a page "
      + "calls it `../assets/\(shown(name.name))`"
  }

  private init(inTheWay kind: FileKind) {
    let name =
      switch kind {
      case .file: "a file stands where a folder must be"
      case .folder: "a folder stands where a file must be"
      case .link: "a symbolic link is in the way"
      case .other: "a device or pipe is in the way"
      }
    self.init("E0522", name, help: "move it away or choose another output folder")
  }
}
