public import Evidence

extension Explanation {
  /// The tree for the terminal, at most 100 columns wide: each figure with its working below, its
  /// rows, and the figures it was made of further in.
  public var text: String {
    var report = TextReport()
    write(to: &report, depth: 0)
    return report.text
  }

  private func write(to report: inout TextReport, depth: Int) {
    // Beyond this depth the words would have no room; no tree of ours goes so far.
    let indent = min(depth, 12) * 3
    report.paragraph("\(label): \(figure)", indent: indent)
    if let working { report.paragraph(working, indent: indent + 2) }
    let origins = origins
    if !origins.isEmpty { report.paragraph("from \(origins)", indent: indent + 2) }
    if let rule { report.paragraph("by \(rule)", indent: indent + 2) }
    for part in parts { part.write(to: &report, depth: depth + 1) }
  }

  /// `budget.csv, row 4; home.csv, row 27`; empty where it was read from no row.
  var origins: String { sources.map(\.description).joined(separator: "; ") }
}
