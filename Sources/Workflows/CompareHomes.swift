import Amounts
import CareHome
import Costing
import Documents
public import Evidence
import Intake
import Store

/// Holds several homes' costs side by side, and a council's published table against itself
/// (costing.md rule 8).
public struct CompareHomes: Sendable {
  private let paths: [String]
  private let showsNames: Bool
  private let pages: Pages

  /// - Parameters:
  ///   - paths: homes' folders, folders of such folders, databases, and published tables (`.csv`).
  ///   - showsNames: whether outliers tell the home's name and not its number.
  /// - Throws: what is wrong with the templates.
  public init(paths: [String], showsNames: Bool, templates: PageStyle = .standard) throws(Faults) {
    self.paths = paths
    self.showsNames = showsNames
    pages = try Pages(templates: templates)
  }

  /// The report, with its sheet in the shape of the return.
  ///
  /// - Throws: every fault of every home and table.
  public func report() throws(Faults) -> (report: Report, csv: String) {
    var returns: [CostReturn] = []
    var published: [BenchmarkReport.Published] = []
    var faults: [Fault] = []
    for path in paths {
      do throws(Faults) {
        if path.lowercased().hasSuffix(".csv") {
          published.append(BenchmarkReport.Published(try PublishedFile.read(path)))
        } else if Ledger.isLedger(path) {
          let ledger = try Ledger.open(path)
          for home in try ledger.homes() {
            returns.append(
              try Self.costs(of: "\(path)/\(home.code)") { () throws(Faults) in
                try HomeFolder(ledger.sheets(of: home).files)
              })
          }
        } else {
          for folder in try HomeFolder.homes(in: path) {
            returns.append(
              try Self.costs(of: folder) { () throws(Faults) in try HomeFolder.read(folder) })
          }
        }
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    let comparison = BenchmarkReport(
      homes: returns.isEmpty ? nil : Benchmark(returns), published: published,
      showsNames: showsNames)
    let page = try pages.file(BenchmarkPage(comparison), "benchmark", of: "benchmark", in: [])
    let sheet = OutputFile(
      try pages.path("benchmark", [], "benchmark.csv"), comparison.csv)
    return (
      Report(
        text: comparison.text, json: comparison.json.encoded, files: [page, sheet],
        entries: [
          OutputIndex.Entry(
            home: "Across homes", kind: .costReport, title: BenchmarkPage(comparison).title,
            files: [page, sheet].map(\.path.description))
        ], warnings: []), String(decoding: comparison.csv, as: UTF8.self)
    )
  }

  private static func costs(
    of folder: String, _ read: () throws(Faults) -> HomeFolder
  ) throws(Faults) -> CostReturn {
    do throws(Faults) {
      let home = try read()
      let model = try home.costing().model
      let hasNurses = model.budget.lines.contains {
        $0.category == CostCategory(named: "Nursing staff") && !$0.amount.isZero
      }
      return CostReturn(
        home: home.register.home.name,
        serviceType: hasNurses ? "care home with nursing" : "care home", model)
    } catch {
      // Several homes have sheets of the same name: each fault says whose it is.
      throw error.inFolder(folder)
    }
  }
}

extension Faults {
  /// The same with the folder before each file: several homes have sheets of the same name.
  func inFolder(_ folder: String) -> Faults {
    let placed = all.map { fault in
      Fault(
        fault.code, severity: fault.severity,
        at: fault.location.map {
          SourceLocation(file: folder + "/" + $0.file, row: $0.row, column: $0.column)
        } ?? SourceLocation(file: folder), fault.message, remedy: fault.remedy)
    }
    return Faults(placed) ?? self
  }
}

extension BenchmarkReport.Published {
  /// The table of a file: its lines, and for each of its three columns the printed totals.
  fileprivate init(_ file: PublishedFile) {
    var sections: [String] = []
    for row in file.rows where !sections.contains(row.section) { sections.append(row.section) }
    let columns: [(name: String, figure: (PublishedFile.Row) -> Money)] = [
      ("lower quartile", \.lower), ("median", \.median), ("upper quartile", \.upper),
    ]
    // A section with a total and no line is a line itself: head office is printed so.
    func lines(_ section: String) -> [PublishedFile.Row] {
      let rows = file.rows.filter { $0.section == section }
      return rows.contains { !$0.isTotal } ? rows.filter { !$0.isTotal } : rows
    }
    self.init(
      title: file.name,
      lines: sections.flatMap { section in
        lines(section).map { row in
          let name = row.isTotal ? section.prefix(1).uppercased() + section.dropFirst() : row.line
          return Line(
            section: section, name: name, observations: row.observations,
            figures: columns.map { PublishedTable.Line(name, $0.figure(row)) })
        }
      },
      columns: columns.map { column in
        Column(
          column.name,
          PublishedTable(
            file.name,
            sections: sections.map { section in
              let total = file.rows.first { $0.section == section && $0.isTotal }
              return PublishedTable.Section(
                section, lines(section).map { PublishedTable.Line($0.line, column.figure($0)) },
                printedTotal: total.map(column.figure))
            }))
      })
  }
}
