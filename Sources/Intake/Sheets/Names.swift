import Evidence

/// The ids that each sheet gives out, those of rows with other faults included: so that one slip
/// is told once, and not again wherever its row is referred to.
struct Names {
  /// By the sheet's type, which is looked up in one step, where a name would be byte by byte: every
  /// cell that refers to a sheet asks.
  private var ids: [ObjectIdentifier: Set<String>] = [:]

  /// The ids that the sheet gives out; nil where they can't be known, as the sheet itself could
  /// not be read.
  func known<S: NamedSheet>(in sheet: S.Type) -> Set<String>? {
    ids[ObjectIdentifier(S.self)]
  }

  /// Takes in a sheet's ids. A sheet that may be left out, and is, gives out none.
  mutating func add<S: NamedSheet>(_ sheet: OpenSheet<S>?, isMissing: Bool) {
    guard let sheet, sheet.positions[S.id] != nil, !sheet.table.isTorn else {
      if isMissing, !S.isNeeded { ids[ObjectIdentifier(S.self)] = [] }
      return
    }
    ids[ObjectIdentifier(S.self)] = Set(
      sheet.rows.compactMap { row in sheet.cell(S.id, of: row).map(sheet.table.text) })
  }
}

extension OpenSheet {
  /// Tells the rows whose key an earlier row has. Keys that differ in capitals only are the same,
  /// as they are in the names of files on many computers.
  func tellRepeatedKeys(_ log: FaultLog) {
    guard let column = S.key.last else { return }
    var first: [String: CSVTable.Row] = [:]
    first.reserveCapacity(rows.count)
    for row in rows {
      let texts = S.key.map { key in cell(key, of: row).map(table.text) ?? "" }
      guard !texts.contains("") else { continue }
      // No cell holds the character between them.
      let key =
        texts.count == 1 ? texts[0].lowercased() : texts.joined(separator: "\u{1F}").lowercased()
      guard let earlier = first.updateValue(row, forKey: key) else { continue }
      // The first row with a key is the one that all others are told of.
      first[key] = earlier
      let names = zip(S.key, texts).map { "\($0.rawValue) \($1.quoted)" }.joinedByAnd
      log.add(
        S.key.count == 1 ? .repeatedIdentifier : .repeatedRow,
        at: location(row).column(column.rawValue),
        "Row \(earlier.number) is already for \(names).",
        remedy: S.key.count == 1
          ? "Give each row an id of its own." : "Keep one row for them, or correct this one.")
    }
  }
}
