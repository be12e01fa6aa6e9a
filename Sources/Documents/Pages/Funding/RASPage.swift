/// What a resource allocation system gives, or what a change of it would do, as a page for a council
/// officer.
public struct RASPage: Page {
  let report: RASReport

  public init(_ report: RASReport) { self.report = report }

  public static let template = "resource-allocation"
  public func title(in words: PageWords) -> String { report.title(RASWords(words)) }

  public static let fields: PageFields<Self> = [
    .words("title") { $0.title(in: $1) },
    .words("subtitle") { $0.report.subtitle(RASWords($1)) },
    .words("answer") { $0.report.answer(RASWords($1)) },
    .each(
      "tiles",
      inWords: { page, words in
        page.report.facts(RASWords(words)).map { TilePart(label: $0.label, figure: $0.value) }
      }),
    .flag("hasPicture") { $0.report.picture(.english) != nil },
    .markup("picture", inWords: { $0.report.picture(RASWords($1)) ?? Markup("") }),
    .each(
      "tables",
      inWords: { page, words in
        page.report.tables(RASWords(words)).enumerated().map {
          RASTablePart(number: $0.offset + 1, table: $0.element)
        }
      }),
    .lines("notes") { $0.report.notes(RASWords($1)) },
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
