internal import Timeline

extension Words {
  package init(_ fact: ContentFact) {
    switch fact {
    case .unknownKey(let key, let nearest, let known):
      self.init(
        "E0301", "unknown key `\(key)`", reason: "sitegen knows no such key here",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "known are \(known.joined(separator: ", "))")
    case .misspeltKey(let key, let nearest):
      self.init(
        "E0302", "`\(key)` looks like a misspelt `\(nearest)`",
        help: "write `\(nearest)`, or give your own key a name further from it")
    case .tooManyKeys(let limit):
      self.init(
        "E0348", "the front matter has more than \(limit) keys",
        reason: "every page would have to know each of them",
        help: "put what belongs together into one list, or into the text")
    case .missingKey(let key):
      self.init(
        "E0303", "the key `\(key)` is missing", reason: "among the keys that begin here",
        help: "add a line `\(key): ...`")
    case .emptyText(let key):
      self.init(
        "E0312", "`\(key)` is empty", reason: "nothing but white space",
        help: key == "quote" ? "copy the words from the source" : "write `\(key): some words`")
    case .wrongForm(let key, let wanted):
      self.init(
        "E0304", "`\(key)` must be \(Self.form(wanted))", help: Self.example(key, wanted))
    case .badDate(let text, let reason, let reading):
      self.init(
        "E0305", Self.summary(ofDate: text, reason),
        reason: DateText.reason(for: text, reason),
        help: reading.map { "write \($0)" } ?? Self.dateHelp(reason))
    case .noLastDay(let key):
      self.init(
        "E0322", "`\(key)` has no last day", reason: "this date is open at its end",
        help: "write a day as 2023-03-21, a month as 2023-03, a year as 2023")
    case .noYear(let key):
      self.init(
        "E0322", "`\(key)` names no year", reason: "this date leaves its year open",
        help: "write a day as 2023-03-21, a month as 2023-03, a year as 2023")
    case .notOneOf(let key, let value, let allowed, let nearest):
      self.init(
        "E0306", "`\(value)` is no `\(key)`",
        reason: "known are \(allowed.joined(separator: ", "))",
        help: nearest.map { "did you mean `\($0)`?" } ?? "write one of them")
    case .emptyFile:
      self.init("E0307", "the file is empty", help: "fill it, or remove it")
    case .noFrontMatter(let keys):
      self.init(
        "E0318", "the file has no front matter", reason: "the first line is not `---`",
        help: "begin with a line `---`, then "
          + keys.map { "`\($0): ...`" }.joined(separator: ", ") + ", then a line `---`")
    case .noWords:
      self.init(
        "E0319", "there is no text after the front matter",
        help: "put the words of the document there, or remove the file")
    case .notUnicode:
      self.init(
        "E0308", "the file is not UTF-8", reason: "from here on",
        help: "save it as UTF-8 (for Windows texts: iconv -f WINDOWS-1252 -t UTF-8, or -f UTF-16)")
    case .binary(let byte):
      self.init(
        "E0309", "the file holds a character that no text has",
        reason: "a control character with the code \(byte)",
        help: "remove it; if this is no text file, move it out of content/")
    case .sharedName(let name, let list, let other):
      self.init(
        "E0333", "two of the \(list) go by the name `\(Self.shown(name))`",
        reason: "it is a name of `\(Self.shown(other))` already",
        help: "take it away from one of them, since a source that uses it alone could mean either")
    case .duplicateID(let id, let other):
      self.init(
        "E0310", "two events have the id `\(id)`", reason: "it is that of \(other) already",
        help: "give the newer event another id")
    case .quoteNotInSource(let event, let source, let near, let remedy):
      let what =
        switch remedy {
        case .correct:
          "copy the words from the source; your own words belong in `title` or the text"
        case .follow:
          "restore the source; or, when it was meant to change, run `sitegen extract`"
        case .recheck:
          "restore the source; or look at both again, and take out `status: checked` until then"
        }
      let isShown = near.map { $0.words == nil } ?? false
      self.init(
        "E0311", "the quote of event `\(Self.shown(event))` is not in its source",
        reason: Self.difference(near?.words, source),
        help: isShown ? "the source says: \(near?.sentence ?? "")" : what)
    case .forgottenAddress(let name):
      self.init(
        "W0344", "only the published site still knows the former address `\(Self.shown(name))`",
        reason: "the file had this name in an earlier build",
        help: "write `aliases: [\(name)]` into the file, so that old links work for ever")
    case .unknownSource(let id, let nearest):
      self.init(
        "E0313", "there is no source `\(id)`",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "a source is named by its file name without the ending")
    case .duplicateSource(let id, let other):
      self.init(
        "E0314", "two files are the source `\(id)`", reason: "the other is \(other)",
        help: "rename one of them")
    case .noSlug(let name):
      self.init(
        "E0315", "`\(name)` leaves nothing for an address",
        help: "use at least one letter or digit in the file name")
    case .unknownLanguage(let tag, let known):
      self.init(
        "W0316", "the language `\(tag)` cannot be read yet",
        reason: "known are \(known.joined(separator: ", "))")
    case .noLanguageTag(let text, let reading):
      self.init(
        "E0335", "`\(text)` is no tag of a language", reason: "BCP 47 knows no tag of this form",
        help: reading.map { "write `\($0)`" } ?? "write a tag such as en, de or pt-BR")
    case .noInterfaceWords(let tag, let known):
      self.init(
        "W0336", "headings, dates and labels of the pages stay in English",
        reason: "sitegen does not know these words in `\(tag)`, only in "
          + known.joined(separator: " and "))
    case .notAnAddress(let text):
      self.init(
        "E0317", "`\(text)` is no web address",
        help: "write it in full, such as https://example.org/")
    case .wouldWrite:
      self.init(
        "E0320", "extraction would write this file, which --frozen forbids",
        help: "run `sitegen extract`, look at the change, and commit it")
    case .unknownEvent(let name, let nearest):
      self.init(
        "E0324", "there is no event `\(name)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? "`sitegen list events` names all events")
    case .joinToItself(let id):
      self.init(
        "E0325", "`\(id)` cannot be merged into itself",
        help: "name two events; `sitegen split` parts those that are merged")
    case .nothingToSplit(let id):
      self.init(
        "E0326", "`\(id)` has fewer than two pieces of evidence: there is nothing to split",
        help: "to give that evidence to another event, use `sitegen merge`")
    case .noSuchEntry(let number, let count):
      self.init(
        "E0327", "the event has no evidence number \(number)",
        reason: "its evidence is numbered from 1 to \(count), as in its file")
    case .splitLeavesNothing:
      self.init(
        "E0328", "the split would leave the event without evidence",
        help: "leave out at least one number")
    case .unknownJoin(let id, let nearest):
      self.init(
        "E0322", "there is no event `\(id)` to be merged into",
        help: nearest.map { "did you mean `\($0)`?" } ?? "`sitegen list events` names all events")
    case .joinCircle(let id):
      self.init(
        "E0323", "the events are merged in a circle: `\(id)` leads back here",
        help: "take `merged-into` out of the event that is to stay")
    case .conflict(let field, let written, let extracted):
      self.init(
        "W0321", "`\(field)` was changed by hand, and its sources now say something else",
        reason: "you: \(written); sources: \(extracted)",
        help: "keep yours or take theirs, then remove the line `\(field)` below `extracted:`")
    case .noSite:
      self.init(
        "E0330", "there is no site here", reason: "neither sitegen.yaml nor content/ exists",
        help: "run `sitegen init`, or name the site's folder with -C")
    case .folderNotEmpty:
      self.init(
        "E0331", "the folder is not empty",
        help: "choose an empty folder, or use --force to add what is missing")
    case .unknownTarget(let name, let nearest):
      self.init(
        "E0350", "`\(Self.shown(name))` is no source and no event",
        help: nearest.map { "did you mean `\(Self.shown($0))`?" }
          ?? "`sitegen list sources` and `sitegen list events` show what there is")
    case .noSuchLine(let line, let count):
      self.init(
        "E0351", "there is no line \(line)",
        reason: "the file has \(count) line\(count == 1 ? "" : "s")",
        help: "leave the number out to see all dated sentences")
    case .unresolvedDate(let words, let cause):
      let (reason, help) = Self.undated(cause)
      self.init("W0340", "“\(words)” cannot be dated", reason: reason, help: help)
    case .unquotedSource:
      self.init("W0341", "no event quotes this source")
    case .unreadKind(let ending, let readable):
      self.init(
        "W0342", ending.isEmpty ? "this file is not read" : "a `.\(ending)` file is not read",
        reason: "only \(readable.map { "." + $0 }.joined(separator: ", ")) files are read here",
        help: Self.help(forUnread: ending.lowercased(), readable))
    case .passedOver(let others):
      self.init(
        "W0346", "this is passed over" + Self.and(others),
        reason: "names that begin with `_` are not read",
        help: "take the `_` away to have it read, or begin the name with a dot to hide it")
    case .unreadEntry(let isFolder, let others, let nearest, let known):
      self.init(
        "W0347", "nothing reads this \(isFolder ? "folder" : "file")" + Self.and(others),
        reason: known.isEmpty ? "" : "sitegen reads \(known.joined(separator: ", "))",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "move it into one of these, or out of content/")
    case .badDateLine(let text, let reason, let reading):
      self.init(
        "W0334", "the first line is no date, and was passed over",
        reason: reason.map { DateText.reason(for: text, $0) } ?? "a text is written at one time",
        help: reading.map { "write `date \($0)`" } ?? reason.map(Self.dateHelp)
          ?? "write the day on which it was written")
    case .htmlUnderOtherEnding(let ending):
      self.init(
        "W0345", "this `.\(ending)` file holds a web page",
        reason: "it begins as HTML does, and is read as "
          + (ending.hasPrefix("m") ? "Markdown, which leaves HTML out" : "plain text"),
        help: "name it .html, and its words are read as a browser shows them")
    case .outputInContent(let folder):
      self.init(
        "E0332", "the site cannot be built into `\(folder)`",
        reason: folder == RelativePath.cache.text
          ? "what sitegen remembers stands there" : "it is made from what is in there",
        help: "choose another folder, such as public")
    case .evidenceGone:
      self.init(
        "W0343", "no source holds the words of this event any more",
        help: "check what changed; the event stays until you remove its file")
    }
  }

  private static func undated(_ cause: UndatedCause) -> (reason: String, help: String) {
    switch cause {
    case .noDate:
      (
        "the document has no publication date",
        "add `published: YYYY-MM-DD` to its front matter"
      )
    case .coarseDate:
      (
        "the document's date is not exact enough",
        "write the day into its front matter: `published: YYYY-MM-DD`"
      )
    case .history:
      (
        "the document is read as a history, whose dates count from the date told last",
        "add `manner: news` to its front matter, if its dates count from its publication"
      )
    }
  }

  /// " and 3 others beside it".
  private static func and(_ others: Int) -> String {
    others == 0 ? "" : " and \(others) other\(others == 1 ? "" : "s") beside it"
  }

  /// What can be done with a file of a kind that is not read.
  private static func help(forUnread ending: String, _ readable: [String]) -> String {
    let away = "or move it out of content/"
    let isForSources = readable.contains("txt")
    switch ending {
    case "": return "give it the ending .md, \(away)"
    case "doc", "docx", "odt", "rtf", "pdf", "epub", "pages", "eml", "msg":
      return isForSources ? "save its text as .md or .txt, \(away)" : "move it out of content/"
    case "csv", "tsv", "xls", "xlsx", "ods", "json", "jsonl", "xml":
      return isForSources
        ? "write what it tells as sentences or as a table into a .md file, \(away)"
        : "move it out of content/"
    case "mht", "mhtml", "webarchive", "maff", "xhtml", "xht", "php", "asp", "aspx":
      return isForSources
        ? "save the page as .html (“Web Page, HTML only” in a browser), \(away)"
        : "move it out of content/"
    case "png", "jpg", "jpeg", "gif", "webp", "svg", "tif", "tiff", "heic", "mp3", "mp4", "wav",
      "mov":
      return "move it to content/assets/, where events and pages find it"
        + (isForSources ? "; the words that it holds can go into a .md or .txt file" : "")
    case "markdown", "mdown", "mkd", "text", "txt", "html", "htm":
      return "save its text as .md, \(away)"
    default:
      return isForSources
        ? "if it is text, save it as .md or .txt, \(away)"
        : "if it is Markdown, give it the ending .md, \(away)"
    }
  }

  private static func difference(_ words: String?, _ source: String) -> String {
    guard let words else { return "not in `\(source)` word for word" }
    return words.isEmpty
      ? "the source does not have these words" : "the source says “\(words)” here"
  }

  private static func form(_ form: ContentFact.Form) -> String {
    switch form {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a block of keys"
    case .number: "a whole number"
    case .texts: "a text or a list of texts"
    case .date: "a date"
    }
  }

  private static func example(_ key: String, _ form: ContentFact.Form) -> String {
    switch form {
    case .text: "write it as `\(key): some words`"
    case .list: "write its entries on lines of their own, each after `- `"
    case .mapping: "write its keys on lines of their own, two blanks further in"
    case .number: "write it as `\(key): 3`"
    case .texts: "write it as `\(key): [first, second]`"
    case .date:
      "write it on one line, as `\(key): 2023-03-21`, and one of two days as "
        + "`\(key): \"[2023-03-21,2023-03-22]\"`"
    }
  }

  private static func summary(ofDate text: String, _ reason: EDTFError.Reason) -> String {
    switch reason {
    case .dayOutOfRange, .monthOutOfRange, .noSuchDay, .noSuchMonth, .hourOutOfRange,
      .minuteOutOfRange, .secondOutOfRange, .endBeforeStart:
      "this date cannot exist"
    default: text.isEmpty ? "the date is empty" : "this is no date that sitegen can keep"
    }
  }

  private static func dateHelp(_ reason: EDTFError.Reason) -> String {
    guard case .dayOutOfRange(let day, let month, let year, let last) = reason, day > last,
      let whole = CivilDate(year: year, month: month, day: last)
    else { return "write a day as 2023-03-21, a month as 2023-03, a year as 2023" }
    return "write \(whole), or \(whole.description.dropLast(3)) if only the month is known"
  }
}
