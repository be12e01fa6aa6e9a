import CareHome
import Evidence

/// Reads the cells of one row, and tells what is wrong with each.
struct Row<S: Sheet> {
  let sheet: OpenSheet<S>
  let row: CSVTable.Row
  let names: Names
  let log: FaultLog
  /// Whether no cell that was read is at fault.
  private(set) var isSound = true

  init(sheet: OpenSheet<S>, row: CSVTable.Row, names: Names, log: FaultLog) {
    self.sheet = sheet
    self.row = row
    self.names = names
    self.log = log
  }

  var location: SourceLocation { sheet.location(row) }

  /// The value of a cell that must be filled; nil where it is empty or wrong, which is then told.
  mutating func required<Value>(_ column: S.Column, _ format: CellFormat<Value>) -> Value? {
    guard let text = text(column) else { return nil }
    guard !text.isEmpty else {
      refuse(column, .emptyCell, "The cell is empty.", remedy: format.remedy)
      return nil
    }
    return read(text, column, format)
  }

  /// The value of a cell that may be empty or have no column; nil also where it is wrong, which
  /// is then told and makes the row unsound.
  mutating func optional<Value>(_ column: S.Column, _ format: CellFormat<Value>) -> Value? {
    guard let text = text(column), !text.isEmpty else { return nil }
    return read(text, column, format)
  }

  /// The id of a row of another sheet, which must be there.
  mutating func reference<Target: NamedSheet>(
    _ column: S.Column, to target: Target.Type
  ) -> Identifier<Target.Subject>? {
    guard let text = required(column, .identifier) else { return nil }
    return resolve(text, column, target)
  }

  /// The same where a few other words may stand there too, which a message then names.
  mutating func reference<Target: NamedSheet>(
    _ column: S.Column, to target: Target.Type, or words: [String]
  ) -> Identifier<Target.Subject>? {
    guard let text = required(column, .identifier) else { return nil }
    return resolve(text, column, target, or: words)
  }

  /// The ids of a list, which must all be there; commas, semicolons or spaces set them apart.
  mutating func references<Target: NamedSheet>(
    _ column: S.Column, to target: Target.Type
  ) -> [Identifier<Target.Subject>] {
    let texts = optional(column, CellFormat<[String]>.identifiers) ?? []
    return texts.compactMap { resolve($0, column, target) }
  }

  /// The cell's text, of which nothing is told; nil where it is empty or at fault.
  func quiet(_ column: S.Column) -> String? {
    guard let cell = sheet.cell(column, of: row), !cell.isFaulty else { return nil }
    let text = sheet.table.text(cell)
    return text.isEmpty ? nil : text
  }

  /// The same where the cell may be empty.
  mutating func optionalReference<Target: NamedSheet>(
    _ column: S.Column, to target: Target.Type
  ) -> Identifier<Target.Subject>? {
    guard let text = optional(column, .identifier) else { return nil }
    return resolve(text, column, target)
  }

  /// Whether anything stands in the column.
  func isFilled(_ column: S.Column) -> Bool {
    sheet.cell(column, of: row).map { !sheet.table.isBlank($0) } ?? false
  }

  /// Tells a fault of the row, or of one of its cells.
  mutating func refuse(
    _ column: S.Column?, _ code: Fault.Code, _ message: String, remedy: String
  ) {
    isSound = false
    let place = column.map { location.column($0.rawValue) } ?? location
    log.add(code, at: place, message, remedy: remedy)
  }

  private mutating func resolve<Target: NamedSheet>(
    _ text: String, _ column: S.Column, _ target: Target.Type, or words: [String] = []
  ) -> Identifier<Target.Subject>? {
    guard let known = names.known(in: target), !known.contains(text) else {
      return Identifier(text)
    }
    refuse(
      column, .unknownReference,
      "\(text.quoted) is no \(Target.noun) of \(Target.file).",
      remedy: DidYouMean.question(
        text, among: words + known.sorted(),
        otherwise: "Write the id of a \(Target.noun) that \(Target.file) has, or add a row there"
          + (words.isEmpty ? "." : "; or write \(words.joinedByOr).")))
    return nil
  }

  /// Nil where the cell's text is at fault, which was told when the file was taken apart.
  private mutating func text(_ column: S.Column) -> String? {
    guard let cell = sheet.cell(column, of: row) else { return "" }
    guard !cell.isFaulty else {
      isSound = false
      return nil
    }
    return sheet.table.text(cell)
  }

  private mutating func read<Value>(
    _ text: String, _ column: S.Column, _ format: CellFormat<Value>
  ) -> Value? {
    do throws(CellRefusal) {
      return try format.read(text)
    } catch {
      refuse(
        column, error.code, "\(text.quoted) \(error.problem)",
        remedy: error.remedy ?? format.remedy)
      return nil
    }
  }
}
