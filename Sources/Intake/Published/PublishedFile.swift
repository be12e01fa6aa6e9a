public import Evidence

/// A council's published table of the 2022 cost-of-care return, as a CSV file: for each line the
/// number of homes, the lower quartile, the median and the upper quartile, with the printed
/// subtotals in rows named `PUBLISHED TOTAL`.
public struct PublishedFile: Sendable {
  /// The name of the file.
  public let name: String
  /// In the order of the file.
  public let rows: [Row]

  /// - Throws: every fault of the file.
  public init(_ file: SheetFile) throws(Faults) {
    let log = FaultLog()
    let sheet = OpenSheet<PublishedSheet>.open(file, log)
    let rows = sheet?.read(Names(), log)
    if let faults = log.refusals { throw faults.placed(in: file.name) }
    name = file.name
    self.rows = rows?.values ?? []
    let lines = self.rows.filter { !$0.isTotal }
    guard lines.isEmpty else { return }
    throw Faults(
      Fault(
        .noRows, at: SourceLocation(file: file.name), "The table has no lines.",
        remedy: "Write at least one line of the return."))
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: every fault of the file, one that can't be read included.
  public static func read(_ path: String) throws(Faults) -> PublishedFile {
    try PublishedFile(try SheetFile.read(path))
  }
}

extension Faults {
  /// The same with the name that the file really has: a table from elsewhere may have any.
  func placed(in file: String) -> Faults {
    let moved = all.map { fault in
      Fault(
        fault.code, severity: fault.severity,
        at: fault.location.map { SourceLocation(file: file, row: $0.row, column: $0.column) },
        fault.message, remedy: fault.remedy)
    }
    return Faults(moved) ?? self
  }
}
