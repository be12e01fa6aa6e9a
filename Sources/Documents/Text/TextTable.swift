/// A table of fixed width for the terminal: words to the left, figures to the right.
struct TextTable {
  enum Alignment { case left, right }

  struct Column {
    let heading: String
    let alignment: Alignment

    static func words(_ heading: String) -> Column { Column(heading: heading, alignment: .left) }
    static func figures(_ heading: String) -> Column { Column(heading: heading, alignment: .right) }
  }

  private enum Row {
    case cells([String])
    case rule
  }

  /// The widest that a report may be.
  static let width = 100

  private let columns: [Column]
  private var rows: [Row] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(.cells(cells)) }

  /// A line across, above a total.
  mutating func addRule() { rows.append(.rule) }

  /// The table's lines. Where it would be wider than a report, the widest column of words is cut,
  /// never a figure.
  var lines: [String] {
    let all = rows.compactMap { if case .cells(let cells) = $0 { cells } else { nil } }
    var widths = columns.indices.map { index in
      ([columns[index].heading] + all.map { $0[index] }).map(\.count).max() ?? 0
    }
    let excess = widths.reduce(0, +) + 2 * (columns.count - 1) - Self.width
    let words = columns.indices.filter { columns[$0].alignment == .left }
    if excess > 0, let widest = words.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(widths[widest] - excess, 8)
    }
    let line = { (cells: [String]) -> String in
      var text = zip(columns.indices, cells).map { index, cell in
        Self.fit(cell, widths[index], columns[index].alignment)
      }.joined(separator: "  ")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    let across = String(repeating: "─", count: widths.reduce(0, +) + 2 * (columns.count - 1))
    return [line(columns.map(\.heading)), across]
      + rows.map { row in
        switch row {
        case .cells(let cells): line(cells)
        case .rule: across
        }
      }
  }

  private static func fit(_ cell: String, _ width: Int, _ alignment: Alignment) -> String {
    guard cell.count <= width else { return String(cell.prefix(width - 1)) + "…" }
    let space = String(repeating: " ", count: width - cell.count)
    return alignment == .left ? cell + space : space + cell
  }
}
