import Documents
import Intake
import Store

/// What an import changed, or would change.
struct ImportReport {
  let home: String
  let isNew: Bool
  let changes: [RowChange]
  /// Nil for a preview, and where nothing changed.
  let act: Act?
  let isPreview: Bool

  var text: String {
    guard !changes.isEmpty else {
      return "Nothing to do: the ledger has \(home) as these sheets say it."
    }
    var lines = [
      isPreview
        ? "A preview of \(home): nothing was written." : "Took in \(home)\(isNew ? ", new" : "")."
    ]
    lines += sheets.flatMap { sheet, changes in words(sheet, changes) }
    lines.append("")
    lines.append("Altogether: \(Self.counts(changes)).")
    if let act { lines.append("This is act \(act.sequence), \(act.shortHash).") }
    return lines.joined(separator: "\n")
  }

  /// In the order of the changes, each sheet's together.
  private var sheets: [(name: String, changes: [RowChange])] {
    var names: [String] = []
    for change in changes where names.last != change.sheet { names.append(change.sheet) }
    return names.map { name in (name, changes.filter { $0.sheet == name }) }
  }

  /// Every change in words; of a sheet's many new rows their number, of moved ones too.
  private func words(_ sheet: String, _ changes: [RowChange]) -> [String] {
    let added = changes.filter { $0.kind == .added }
    let moved = changes.filter { $0.kind == .moved }
    var lines: [String] = []
    if isNew || added.count > Self.fewRows {
      let rows = added.count == 1 ? "1 new row" : "\(added.count) new rows"
      lines.append("  \(sheet): \(rows)")
    } else {
      lines += added.map { "  \($0)" }
    }
    lines += changes.filter { $0.kind != .added && $0.kind != .moved }.map { "  \($0)" }
    if !moved.isEmpty {
      lines.append(
        "  \(sheet): \(moved.count) \(moved.count == 1 ? "row stands" : "rows stand") elsewhere")
    }
    return lines
  }

  private static let fewRows = 12

  /// `3 new, 1 corrected, 2 from a day on`.
  static func counts(_ changes: [RowChange]) -> String {
    let words: [(RowChange.Kind, String)] = [
      (.added, "new"), (.corrected, "corrected"), (.dated, "changed from a day on"),
      (.ended, "ended"), (.withdrawn, "withdrawn"), (.moved, "in another place"),
    ]
    return words.compactMap { kind, word in
      let count = changes.filter { $0.kind == kind }.count
      return count == 0 ? nil : "\(count) \(word)"
    }.joined(separator: ", ")
  }

  var json: JSON {
    [
      "home": .string(home), "preview": .bool(isPreview),
      "act": act.map { .integer($0.sequence) } ?? .null,
      "hash": .optional(act?.shortHash),
      "changes": .array(
        changes.map { change in
          [
            "sheet": .string(change.sheet), "key": .string(change.key),
            "kind": .string(change.kind.rawValue), "words": .string(change.words),
          ]
        }),
    ]
  }
}
