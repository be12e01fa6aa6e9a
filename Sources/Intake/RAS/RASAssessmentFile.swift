import Amounts
import CareHome
public import Evidence
public import Funding

/// A sheet of assessments: a person a row, a column for each input of the definitions that are to be
/// run on it.
public struct RASAssessmentFile: Sendable {
  public let file: String
  public let assessments: RASAssessments
  /// The row of each person.
  public let places: [SourceLocation]
  /// Columns that nothing asks for, but whose headings are almost those of inputs that have none.
  public let warnings: [Fault]

  /// The columns that say whom a row is about; `person` must be there.
  static let ownColumns = ["person", "household", "group", "assessor", "actual_cost"]

  /// - Throws: every fault of the sheet, with row and column.
  public init(_ file: SheetFile, for definitions: [RASDefinition]) throws(Faults) {
    let log = FaultLog()
    var inputs: [RASInput] = []
    for input in definitions.flatMap(\.inputs) {
      // Two definitions may ask the same; the first one's limits are checked here, the other's run.
      if !inputs.contains(where: { $0.name == input.name }) { inputs.append(input) }
    }
    guard let table = CSVTable.read(file, log), let heading = table.rows.first else {
      throw log.refusals
        ?? Faults(
          Fault(
            .fileEmpty, at: SourceLocation(file: file.name), "The file is empty.",
            remedy: "Write the column headings in its first row, person first."))
    }
    var sheet = AssessmentColumns(table, heading, file.name, log)
    sheet.find(Self.ownColumns + inputs.map(\.name))
    for name in ["person"] + inputs.filter({ !$0.isOptional && $0.standard == nil }).map(\.name)
    where sheet.positions[name] == nil {
      sheet.refuseMissing(name)
    }
    if let faults = log.refusals { throw faults }
    let people = sheet.people()
    var columns: [String: [RASAnswer?]] = [:]
    for input in inputs where sheet.positions[input.name] != nil {
      let mayBeEmpty = input.isOptional || input.standard != nil
      columns[input.name] = sheet.column(
        input.name, .answer(to: input), mayBeEmpty: mayBeEmpty)
    }
    if let faults = log.refusals { throw faults }
    guard !people.isEmpty else {
      throw Faults(
        Fault(
          .noRows, at: SourceLocation(file: file.name), "The sheet has headings but no rows.",
          remedy: "Write a row for each person."))
    }
    self.file = file.name
    assessments = RASAssessments(people: people, columns: columns)
    places = table.rows.dropFirst().map { SourceLocation(file: file.name, row: $0.number) }
    let silent = (Self.ownColumns + inputs.map(\.name)).filter { sheet.positions[$0] == nil }
    warnings = sheet.unknown.compactMap { heading in
      DidYouMean.nearest(heading, among: silent).map {
        Fault(
          .unknownColumn, severity: .warning, at: SourceLocation(file: file.name, column: heading),
          "Nothing asks for the column \(heading.quoted).", remedy: "Did you mean \"\($0)\"?")
      }
    }
  }

  public static func read(
    _ path: String, for definitions: [RASDefinition]
  ) throws(Faults) -> RASAssessmentFile {
    try RASAssessmentFile(try SheetFile.read(path), for: definitions)
  }
}

/// The sheet's columns by heading, and its cells read with their faults told.
private struct AssessmentColumns {
  let table: CSVTable
  let heading: CSVTable.Row
  let file: String
  let log: FaultLog
  private(set) var positions: [String: Int] = [:]
  private(set) var unknown: [String] = []

  init(_ table: CSVTable, _ heading: CSVTable.Row, _ file: String, _ log: FaultLog) {
    self.table = table
    self.heading = heading
    self.file = file
    self.log = log
  }

  mutating func find(_ names: [String]) {
    let byName = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    for (position, index) in heading.cells.enumerated() {
      let text = table.text(table.cells[index])
      guard !text.isEmpty else { continue }
      guard let name = byName[text.lowercased()] else {
        unknown.append(text)
        continue
      }
      if positions[name] != nil {
        log.add(
          .repeatedColumn, at: SourceLocation(file: file, row: heading.number, column: text),
          "The column \(text.quoted) stands twice.", remedy: "Keep one of them.")
      }
      positions[name] = position
    }
  }

  func refuseMissing(_ name: String) {
    log.add(
      .missingColumn, at: SourceLocation(file: file, row: heading.number, column: name),
      "The column \"\(name)\" is missing.",
      remedy: DidYouMean.nearest(name, among: unknown).map {
        "Did you mean it by \"\($0)\"? If not, add a column with this heading."
      } ?? "Add a column with this heading.")
  }

  private var rows: ArraySlice<CSVTable.Row> { table.rows.dropFirst() }

  func column<Value>(
    _ name: String, _ format: CellFormat<Value>, mayBeEmpty: Bool
  ) -> [Value?] {
    rows.map { cell(name, $0, format, mayBeEmpty: mayBeEmpty) }
  }

  private func cell<Value>(
    _ name: String, _ row: CSVTable.Row, _ format: CellFormat<Value>, mayBeEmpty: Bool
  ) -> Value? {
    guard let position = positions[name] else { return nil }
    let place = SourceLocation(file: file, row: row.number, column: name)
    guard position < row.cells.count, !table.isBlank(table.cells[row.cells.lowerBound + position])
    else {
      if !mayBeEmpty {
        log.add(.emptyCell, at: place, "The cell is empty.", remedy: format.remedy)
      }
      return nil
    }
    let text = table.text(table.cells[row.cells.lowerBound + position])
    do throws(CellRefusal) {
      return try format.read(text)
    } catch {
      log.add(
        error.code, at: place, "\(text.quoted) \(error.problem)",
        remedy: error.remedy ?? format.remedy)
      return nil
    }
  }

  func people() -> [RASPerson] {
    var seen: [String: Int] = [:]
    return rows.map { row in
      let id = cell("person", row, .text, mayBeEmpty: false) ?? ""
      if let earlier = seen[id], !id.isEmpty {
        log.add(
          .repeatedIdentifier, at: SourceLocation(file: file, row: row.number, column: "person"),
          "Row \(earlier) is already for \(id.quoted).", remedy: "Give each person one row.")
      }
      seen[id] = row.number
      return RASPerson(
        id, household: cell("household", row, .identifier, mayBeEmpty: true),
        group: cell("group", row, .text, mayBeEmpty: true),
        assessor: cell("assessor", row, .text, mayBeEmpty: true),
        actualCost: cell("actual_cost", row, .price, mayBeEmpty: true))
    }
  }
}
