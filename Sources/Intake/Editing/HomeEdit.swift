public import Evidence

/// Changes to a home's sheets: rows added, cells filled. Nothing is written until the home with all
/// of them has been read without a fault.
public struct HomeEdit: Sendable {
  private let files: [SheetFile]
  private var changed: [String: EditedSheet] = [:]

  /// - Parameter files: the sheets as they are.
  public init(_ files: [SheetFile]) { self.files = files }

  public var isEmpty: Bool { changed.isEmpty }

  /// The sheets that differ, in order of name.
  public var changes: [SheetFile] { edits.map(\.file) }

  /// Adds a row at the end of a sheet, by its columns' headings; empty cells say nothing. A sheet
  /// that the home lacks is begun with `headings`.
  public mutating func append(
    _ row: [String: String], to name: String, headings: [String]
  ) throws(Faults) {
    var sheet = sheet(name, headings: headings)
    try sheet.append(AddedRow(file: name, cells: row))
    changed[name] = sheet
  }

  /// Adds a row at the end of a sheet, begun with all its headings where the home lacks it.
  public mutating func append(_ row: AddedRow) throws(Faults) {
    var sheet = sheet(row.file, headings: HomeSheets.headings(of: row.file))
    try sheet.append(row)
    changed[row.file] = sheet
  }

  /// The rows that were added, as they stand in their sheets.
  public var lines: [SheetAddition.Line] {
    edits.flatMap { edit in edit.lines.map { SheetAddition.Line(file: edit.name, text: $0) } }
  }

  /// Fills a cell of the row that stands at `location`.
  public mutating func set(_ column: String, to text: String, at location: SourceLocation) {
    guard let row = location.row else { return }
    var sheet = sheet(location.file, headings: [])
    sheet.set(column, row: row, to: text)
    changed[location.file] = sheet
  }

  /// Adds a row like the one at `location`, with other cells in some columns.
  public mutating func copy(
    rowAt location: SourceLocation, with cells: [String: String]
  ) throws(Faults) {
    guard let row = location.row else { return }
    var sheet = sheet(location.file, headings: [])
    let own = sheet.cells(ofRow: row).merging(cells) { _, new in new }
    try sheet.append(AddedRow(file: location.file, cells: own))
    changed[location.file] = sheet
  }

  private func sheet(_ name: String, headings: [String]) -> EditedSheet {
    changed[name]
      ?? EditedSheet(name: name, file: files.first { $0.name == name }, headings: headings)
  }

  private var edits: [EditedSheet] { changed.keys.sorted().compactMap { changed[$0] } }

  /// The home as it would be.
  ///
  /// - Throws: every fault of the changed sheets.
  public func checked() throws(Faults) -> HomeFolder {
    try HomeFolder(files.filter { changed[$0.name] == nil } + changes)
  }

  /// The changes, ready to be written into a folder of sheets.
  ///
  /// - Throws: every fault of the changed sheets.
  public func addition(to folder: String) throws(Faults) -> SheetAddition {
    SheetAddition(
      path: folder,
      changes: edits.map { edit in
        SheetAddition.Change(before: edit.before?.bytes, after: edit.file, lines: edit.lines)
      }, home: try checked())
  }
}
