/// One row of cells as a line of CSV, and back.
public enum CSVLine {
  /// A cell stands in quotes only where it must.
  public static func joined(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The cells of a line that ``joined(_:)`` made; as many as there were.
  public static func cells(of line: String) -> [String] {
    let (table, _, _) = CSVReader.read(Array(line.utf8))
    guard let row = table.rows.first else { return [""] }
    return row.cells.map { table.text(table.cells[$0]) }
  }
}
