import Evidence

extension OpenSheet {
  /// Takes the file apart and finds its columns, telling every fault of the text on the way.
  ///
  /// Nil where nothing of it can be read.
  static func open(_ file: SheetFile, _ log: FaultLog) -> OpenSheet? {
    guard let table = CSVTable.read(file, log) else { return nil }
    guard let heading = table.rows.first else {
      log.add(
        .fileEmpty, at: SourceLocation(file: file.name), "The file is empty.",
        remedy: "Write the column headings in its first row: \(filledNames).")
      return nil
    }
    let headings = heading.cells.map { table.text(table.cells[$0]) }
    guard !tellWrongSeparator(headings, at: heading.number, log) else { return nil }
    let columns = ColumnFinder<S>(headings: headings, row: heading.number, table: table)
    let sheet = columns.find(log)
    guard !S.isNeeded || table.rows.count > 1 else {
      log.add(
        .noRows, at: SourceLocation(file: file.name), "The sheet has headings but no rows.",
        remedy: "Write at least one row.")
      return nil
    }
    return sheet
  }

  private static var filledNames: String {
    S.Column.allCases.filter(S.filled.contains).map(\.rawValue).joined(separator: ",")
  }

  private static func tellWrongSeparator(
    _ headings: [String], at row: Int, _ log: FaultLog
  ) -> Bool {
    guard headings.count == 1, let only = headings.first,
      let separator = [";": "semicolons", "\t": "tabs"].first(where: { only.contains($0.key) })
    else { return false }
    log.add(
      .wrongSeparator, at: SourceLocation(file: S.file, row: row),
      "The columns are set apart by \(separator.value), not by commas.",
      remedy: "Save the sheet again as CSV UTF-8 (comma delimited).")
    return true
  }
}

/// Finds which heading stands for which column.
private struct ColumnFinder<S: Sheet> {
  let headings: [String]
  let row: Int
  let table: CSVTable

  func find(_ log: FaultLog) -> OpenSheet<S> {
    var positions = ColumnPositions<S.Column>()
    var unknown: [(position: Int, heading: String)] = []
    let cells = table.rows.first?.cells ?? 0..<0
    for (position, heading) in headings.enumerated() where !heading.isEmpty {
      // What is wrong with the heading's text was told already.
      guard !table.cells[cells.lowerBound + position].isFaulty else { continue }
      let name = heading.lowercased()
      guard let column = S.Column.allCases.first(where: { $0.rawValue == name }) else {
        unknown.append((position, heading))
        continue
      }
      if let earlier = positions[column] {
        log.add(
          .repeatedColumn, at: place(heading),
          "The column \(heading.quoted) stands twice: in \(letter(earlier)) and \(letter(position)).",
          remedy: "Keep one of them.")
      } else {
        positions.add(column, at: position)
      }
    }
    let absent = S.Column.allCases.filter { positions[$0] == nil }.map(\.rawValue)
    let all = S.Column.allCases.map(\.rawValue)
    for (position, heading) in unknown {
      // A mistyped heading most likely means one that is not there yet.
      let guess = DidYouMean.nearest(heading, among: absent)
      log.add(
        .unknownColumn, at: place(heading),
        "Column \(letter(position)) has the heading \(heading.quoted), which \(S.file) does not have.",
        remedy: guess.map { "Did you mean \"\($0)\"?" }
          ?? "Remove it, or use one of: \(all.joined(separator: ", ")).")
    }
    let missing = S.Column.allCases.filter { S.filled.contains($0) && positions[$0] == nil }
    for column in missing {
      let guess = DidYouMean.nearest(column.rawValue, among: unknown.map(\.heading))
      log.add(
        .missingColumn, at: SourceLocation(file: S.file, row: row, column: column.rawValue),
        "The column \"\(column.rawValue)\" is missing.",
        remedy: guess.map {
          "Did you mean it by \"\($0)\"? If not, add a column with this heading."
        }
          ?? "Add a column with this heading.")
    }
    return OpenSheet(
      table: table, positions: positions, isComplete: missing.isEmpty,
      unreadable: Set(table.rows.dropFirst().filter { tellRagged($0, log) }.map(\.number)))
  }

  /// Whether the row's cells can't be told apart: it has fewer than there are headings, or
  /// something beyond them. That is told, unless a fault of a quote explains it.
  private func tellRagged(_ row: CSVTable.Row, _ log: FaultLog) -> Bool {
    let count = row.cells.count
    let beyond = row.cells.enumerated().first { position, index in
      (position >= headings.count || headings[position].isEmpty)
        && !table.isBlank(table.cells[index])
    }
    guard count < headings.count || beyond != nil else { return false }
    guard !row.cells.contains(where: { table.cells[$0].isFaulty }) else { return true }
    let place = SourceLocation(file: S.file, row: row.number)
    guard let (position, index) = beyond else {
      log.add(
        .raggedRow, at: place,
        "The row has \(count) cells, but there are \(headings.count) headings.",
        remedy: "Put the missing commas in, or save the sheet from a spreadsheet.")
      return true
    }
    log.add(
      position < headings.count ? .unnamedColumn : .raggedRow, at: place,
      "\(table.text(table.cells[index]).quoted) stands in column \(letter(position)), which has "
        + "no heading.",
      remedy: "Give the column a heading or clear the cell; a text or an amount that itself has a "
        + "comma must stand in double quotes.")
    return true
  }

  private func place(_ heading: String) -> SourceLocation {
    SourceLocation(file: S.file, row: row, column: heading)
  }

  private func letter(_ position: Int) -> String { CSVTable.letter(position) }
}
