import EInvoiceCheck
import Foundation

/// The documents that the rules are tried on: all of them sound, and together with one of every kind
/// of thing that EN 16931 has.
struct Example {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let names = [
    "caterer.xml", "export.xml", "islands.xml", "reverse-charge.xml", "supply-credit-note.xml",
    "water-credit-note.xml", "water.xml",
  ]

  let text: String

  init(_ name: String) throws {
    text = try String(
      contentsOf: Self.folder.appending(path: "Documents/\(name)"), encoding: .utf8)
  }

  func check() throws -> InvoiceCheck { try Self.check(text) }

  /// The same document with one text in place of another.
  func check(_ old: String, _ new: String) throws -> InvoiceCheck {
    try Self.check(text.replacingOccurrences(of: old, with: new))
  }

  /// Some lines, counted from 1, and what stands there instead; `twice` for the lines once more.
  struct Edit {
    let lines: ClosedRange<Int>
    let replacement: String
  }

  func check(_ edits: [Edit]) throws -> InvoiceCheck {
    var all = text.components(separatedBy: "\n")
    for edit in edits.sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
      let range = (edit.lines.lowerBound - 1)...(edit.lines.upperBound - 1)
      let old = Array(all[range])
      all.replaceSubrange(range, with: edit.replacement == "twice" ? old + old : [edit.replacement])
    }
    return try Self.check(all.joined(separator: "\n"))
  }

  static func check(_ text: String) throws -> InvoiceCheck {
    try InvoiceCheck(Array(text.utf8), named: "in.xml")
  }
}
