import Evidence

/// A file `words-en.txt`: all words that pages print, in one language, a line for each.
///
/// ```
/// # A remark
/// toPay = To pay
/// byDay = by {{due}}
/// ```
///
/// Words may name fields of the place where they are used. They are plain text: what HTML would take
/// for markup is made safe.
struct WordCatalogue: Sendable {
  struct Entry: Sendable {
    let text: String
    let row: Int
  }

  let file: String
  let entries: [String: Entry]

  /// - Throws: `template.bad-words` for every line that can't be read and every name given twice.
  init(_ text: String, file: String) throws(Faults) {
    self.file = file
    var entries: [String: Entry] = [:]
    var faults: [Fault] = []
    // All words are read at each start: from bytes that lie together, a line costs half.
    var text = text
    text.withUTF8 { bytes in
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, bytes) in lines.enumerated() {
        let line = Self.trimmed(bytes)
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        Self.read(line, row: index + 1, file, into: &entries, &faults)
      }
    }
    if let faults = Faults(faults) { throw faults }
    self.entries = entries
  }

  private static func read(
    _ line: Line, row: Int, _ file: String, into entries: inout [String: Entry],
    _ faults: inout [Fault]
  ) {
    let sign = line.firstIndex(of: UInt8(ascii: "="))
    let name = string(trimmed(line[..<(sign ?? line.endIndex)]))
    let words = sign.map { string(trimmed(line[$0...].dropFirst())) } ?? ""
    if !isName(name) || words.isEmpty {
      faults.append(
        fault(
          file, row, "\"\(string(line))\" is no line of words.",
          "Write a name of letters and digits, an equals sign and the words: toPay = To pay."))
    } else if let earlier = entries[name] {
      faults.append(
        fault(
          file, row, "\"\(name)\" has words in row \(earlier.row) already.",
          "Keep one of the two lines."))
    } else {
      entries[name] = Entry(text: words, row: row)
    }
  }

  /// What is missing here of the words that ship, and what words that page code chooses name although
  /// it has no such figure for them.
  func faults(beside shipped: WordCatalogue) -> [Fault] {
    let missing = shipped.entries.filter { entries[$0.key] == nil }
      .sorted { $0.value.row < $1.value.row }
      .map { name, entry in
        Self.fault(
          file, nil, "There are no words for \"\(name)\".", "Add a line: \(name) = \(entry.text)",
          .templateMissingWords)
      }
    let chosen = Word.allCases.flatMap { word -> [Fault] in
      guard let own = entries[word.name], let its = shipped.entries[word.name] else { return [] }
      let known = PageWords.values(in: its.text)
      return PageWords.values(in: own.text).subtracting(known).sorted().map {
        Self.fault(
          file, own.row, "There is no \"\($0)\" for \"\(word.name)\".",
          known.isEmpty
            ? "Write words alone." : "Use one of: \(known.sorted().joined(separator: ", ")).",
          .templateUnknownField)
      }
    }
    return missing + chosen
  }

  /// What nothing asks for: neither Hearth's pages nor the templates of the home.
  func unused(beside shipped: WordCatalogue, used: Set<String>) -> [Fault] {
    entries.filter { shipped.entries[$0.key] == nil && !used.contains($0.key) }
      .sorted { $0.value.row < $1.value.row }
      .map { name, entry in
        Self.fault(
          file, entry.row, "No page asks for \"\(name)\".",
          "Take the line out, or correct its name.", .templateUnusedWords)
      }
  }

  /// Those that ship, in English.
  static let shipped: WordCatalogue = {
    let file = TemplateSources.wordsFile(of: TemplateSet.standardLanguage)
    let text = String(decoding: EmbeddedTemplates.files[file] ?? [], as: UTF8.self)
    do throws(Faults) {
      return try WordCatalogue(text, file: file)
    } catch {
      preconditionFailure("The program's own words can't be read: \(error)")
    }
  }()

  /// A word's text as a template has it: safe in content and in quoted attributes; the fields that
  /// it names stay tags.
  static func markup(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    var safe = ""
    for character in text {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.append(character)
      }
    }
    return safe
  }

  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isSmallLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isSmallLetter($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  private static func string(_ bytes: Line) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  /// Without the spaces, tabs and carriage returns at its ends.
  private static func trimmed(_ text: Line) -> Line {
    let isSpace = { (byte: UInt8) in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
    var rest = text.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }

  private static func fault(
    _ file: String, _ row: Int?, _ message: String, _ remedy: String,
    _ code: Fault.Code = .templateBadWords
  ) -> Fault {
    Fault(code, at: SourceLocation(file: file, row: row), message, remedy: remedy)
  }
}
