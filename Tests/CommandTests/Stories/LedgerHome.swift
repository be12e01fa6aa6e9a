import Foundation
import Testing

/// A sample in a ledger of its own, to which a story brings news and on which it issues months.
final class LedgerHome {
  let code: String
  /// By whom a story's documents are found: a name or a reference.
  var subject = ""
  private let sheets: CopiedHome
  private let folder: TemporaryFolder

  init(_ sample: String) throws {
    code = sample
    sheets = try CopiedHome(sample)
    folder = try TemporaryFolder()
    let made = try HearthBinary.run(
      "init", ledger, "--by", "Anna Bell", "--as-of", "2026-09-01")
    #expect(made.status == 0, "\(made.complained)")
  }

  var ledger: String { folder.url.appending(path: "ledger").path }
  var out: URL { folder.url.appending(path: "out") }

  /// Puts `new` in the place of `old`; a row after the last where `old` is empty.
  func edit(_ sheet: String, _ old: String, _ new: String) throws {
    var found = true
    try sheets.edit(sheet) { text in
      guard !old.isEmpty else { return text + new + "\n" }
      found = text.contains(old)
      return text.replacing(old, with: new, maxReplacements: 1)
    }
    #expect(found, "\(sheet) has no \"\(old)\"")
  }

  /// A sheet that the sample has not.
  func add(_ sheet: String, _ text: String) throws {
    try sheets.write(sheet, Array(text.utf8))
  }

  /// One invoice of a payer for all its residents.
  func consolidate(_ payer: String) throws {
    try sheets.edit("payers.csv") { text in
      text.split(separator: "\n").enumerated().map { index, row in
        index == 0
          ? row + ",consolidated" : row + (row.hasPrefix(payer + ",") ? ",yes" : ",")
      }.joined(separator: "\n") + "\n"
    }
  }

  /// An empty column at the end of a sheet.
  func addColumn(_ name: String, to sheet: String) throws {
    try sheets.edit(sheet) { text in
      text.split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ",\(name)" : ",") }
        .joined(separator: "\n") + "\n"
    }
  }

  @discardableResult
  func takeIn(on day: String, withdrawing: Bool = false) throws -> String {
    let outcome = try HearthBinary.run(
      ["import", ledger, sheets.path, "--by", "Anna Bell", "--as-of", day]
        + (withdrawing ? ["--withdraw"] : []))
    #expect(outcome.status == 0, "\(outcome.complained)")
    return outcome.said
  }

  func issue(_ month: String, on day: String, _ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      ["issue", ledger, "--month", month, "--as-of", day, "--by", "Anna Bell"] + more)
  }

  /// Issues with documents, and gives what was said of them.
  func issued(_ month: String, on day: String) throws -> String {
    let outcome = try issue(month, on: day, "--out", out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    return outcome.said.replacing(folder.path + "/", with: "")
  }

  func reprint(_ month: String) throws {
    let outcome = try HearthBinary.run("reprint", ledger, "--month", month, "--out", out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
  }

  func document(_ path: String) throws -> String {
    try String(contentsOf: out.appending(path: "\(code)/\(path)"), encoding: .utf8)
  }

  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let verified = try HearthBinary.run("verify", ledger)
    #expect(verified.status == 0, "\(verified.complained)", sourceLocation: sourceLocation)
  }

  /// Every file of the last documents, by its path.
  func files(below folder: String = "out") throws -> [String: Data] {
    let prefix = folder + "/"
    return Dictionary(
      uniqueKeysWithValues: try self.folder.files().filter { $0.path.hasPrefix(prefix) }
        .map { (String($0.path.dropFirst(prefix.count)), $0.bytes) })
  }

  /// Whether there are so many files, finished or not, below a folder.
  func files(below folder: String, counting count: Int) throws -> Bool {
    let all = FileManager.default.enumerator(atPath: place(folder))
    var found = 0
    while let path = all?.nextObject() as? String {
      if path.contains(".html") || path.contains(".xml") { found += 1 }
      if found >= count { return true }
    }
    return false
  }

  func place(_ name: String) -> String { folder.url.appending(path: name).path }
}

/// A page without its markup and its stylesheet, as somebody would read it out: a paragraph, a row
/// of a table or a heading a line.
func spoken(_ html: String) -> String {
  let body = "<main" + html.components(separatedBy: "<main").dropFirst().joined(separator: "<main")
  let blocks = body.replacing(/<svg[\s\S]*?<\/svg>/, with: "")
    .split(whereSeparator: \.isNewline).joined(separator: " ")
    .replacing(/<\/(p|tr|h1|h2|h3|li|div|address|caption)>|<br>/, with: "\n")
  let entities = [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
  let plain = entities.reduce(blocks.replacing(/<[^>]*>/, with: " ")) {
    $0.replacing($1.0, with: $1.1)
  }
  return plain.split(separator: "\n")
    .map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    .filter { !$0.isEmpty }.joined(separator: "\n")
}
