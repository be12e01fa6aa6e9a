extension FactSheet {
  /// The rows of a file, blank ones left out; nil where it is no sheet of a home or its columns
  /// can't be told, which reading the home tells.
  public init?(reading file: SheetFile) {
    guard let sheet = HomeSheets.all.first(where: { $0.file == file.name }),
      let read = Self.read(sheet, file)
    else { return nil }
    self = read
  }

  private static func read<S: Sheet>(_ sheet: S.Type, _ file: SheetFile) -> FactSheet? {
    guard let open = OpenSheet<S>.open(file, FaultLog()) else { return nil }
    let columns = Array(S.Column.allCases)
    var occurrences: [[String]: Int] = [:]
    var rows: [FactRow] = []
    for row in open.rows {
      func text(_ column: S.Column) -> String {
        open.cell(column, of: row).map(open.table.text) ?? ""
      }
      let identity = S.identity.map(text)
      let count = occurrences[identity, default: 0] + 1
      occurrences[identity] = count
      rows.append(
        FactRow(
          key: FactRow.key(identity, occurrence: count), since: nil, position: row.number,
          cells: columns.map(text)))
    }
    return FactSheet(name: S.file, columns: columns.map(\.rawValue), rows: rows)
  }

  /// What is known of the sheet's columns; nil where there is no such sheet.
  static func layout(of name: String) -> SheetLayout? {
    HomeSheets.all.first { $0.file == name }.map(SheetLayout.init)
  }
}

extension FactRow {
  /// What a row is known by: of several that say the same of themselves, the order tells which is which.
  ///
  /// - Parameter occurrence: from 1.
  static func key(_ identity: [String], occurrence: Int) -> String {
    CSVLine.joined(occurrence == 1 ? identity : identity + [String(occurrence)])
  }
}

/// Where the dates of a sheet's rows stand.
struct SheetLayout {
  /// Positions in ``FactSheet/columns``.
  let dating: Dating<Int>
  let columns: [String]
  /// The columns that tell a row from the others, so that they make its key.
  private let identity: [Int]
  /// By heading.
  let reach: BillingReach<String>

  init(_ sheet: any Sheet.Type) { self = Self.make(sheet) }

  /// Of a sheet that nobody knows.
  static let none = SheetLayout(dating: .undated, columns: [], identity: [], reach: .always)

  private init(
    dating: Dating<Int>, columns: [String], identity: [Int], reach: BillingReach<String>
  ) {
    self.dating = dating
    self.columns = columns
    self.identity = identity
    self.reach = reach
  }

  private static func make<S: Sheet>(_ sheet: S.Type) -> SheetLayout {
    let columns = Array(S.Column.allCases)
    func position(_ column: S.Column) -> Int { columns.firstIndex(of: column) ?? 0 }
    let dating: Dating<Int> =
      switch S.dating {
      case .period(let from, let to): .period(from: position(from), to: position(to))
      case .timeline(let from): .timeline(from: position(from))
      case .event: .event
      case .undated: .undated
      }
    let reach: BillingReach<String> =
      switch S.billingReach {
      case .from(let column): .from(column.rawValue)
      case .references: .references
      case .nothing: .nothing
      case .always: .always
      }
    return SheetLayout(
      dating: dating, columns: columns.map(\.rawValue), identity: S.identity.map(position),
      reach: reach)
  }

  func identity(of cells: [String]) -> [String] { identity.map { cells[$0] } }
}
