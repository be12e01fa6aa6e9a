/// What a resource allocation system gives, or what a change of it would do, as a page for a council
/// officer.
public struct RASPage: Page {
  let report: RASReport

  public init(_ report: RASReport) { self.report = report }

  public static let template = "resource-allocation"
  public func title(in words: PageWords) -> String { report.title }

  public static let fields: PageFields<Self> = [
    .text("title") { $0.report.title },
    .text("subtitle") { $0.report.subtitle },
    .text("answer") { $0.report.answer },
    .each("tiles") { page in
      page.report.facts.map { TilePart(label: $0.label, figure: $0.value) }
    },
    .flag("hasPicture") { $0.report.picture != nil },
    .markup("picture") { $0.report.picture ?? Markup("") },
    .each("tables") { page in
      page.report.tables.enumerated().map { RASTablePart(number: $0.offset + 1, table: $0.element) }
    },
    .each("notes") { $0.report.notes.map(TextLine.init) },
  ]
}

struct RASTablePart: PageModel {
  let number: Int
  let table: RASReport.Table

  static let fields: PageFields<Self> = [
    .text("number") { String($0.number) },
    .text("heading") { $0.table.heading },
    .text("caption") { $0.table.caption },
    .each("columns") { part in
      part.table.columns.map { RASCellPart(text: $0.heading, isFigure: $0.alignment == .right) }
    },
    .each("rows") { part in
      part.table.rows.map { RASRowPart(row: $0, columns: part.table.columns) }
    },
    .optionalText("note") { $0.table.note },
  ]
}

struct RASRowPart: PageModel {
  let row: RASReport.Table.Row
  let columns: [TextTable.Column]

  static let fields: PageFields<Self> = [
    .text("name") { $0.row.cells.first ?? "" },
    .flag("isTotal") { $0.row.isTotal },
    .each("cells") { part in
      zip(part.row.cells, part.columns).dropFirst().map {
        RASCellPart(text: $0, isFigure: $1.alignment == .right)
      }
    },
  ]
}

struct RASCellPart: PageModel {
  let text: String
  let isFigure: Bool

  static let fields: PageFields<Self> = [
    .text("text") { $0.text },
    .flag("isFigure") { $0.isFigure },
  ]
}
