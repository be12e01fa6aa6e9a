import CareCalendar
import CareHome

/// What of one placement's days was billed before Hearth took over, line by line.
struct TakenOver {
  /// Those that concern the placement's resident.
  private let rows: [BilledElsewhere]

  init(_ rows: [BilledElsewhere], of resident: ResidentID) {
    self.rows = rows.filter { $0.resident == nil || $0.resident == resident }
  }

  /// The first days that are billed from here, where lines that are cut there begin anew.
  var firstDays: [Day] { rows.map { $0.through + 1 } }

  /// The last day of a line that was billed elsewhere; nil where nothing says so. What is said of
  /// the line itself counts before what is said of the resident, and that before the payer.
  func lastDay(of line: FundingLineID, of payer: PayerID) -> Day? {
    let own = rows.filter { $0.payer == payer && ($0.line == nil || $0.line == line) }
    return own.max { Self.weight($0) < Self.weight($1) }?.through
  }

  /// Of a release, which goes with the fee that it lowers: that of the latest of the payer's lines.
  func lastDay(ofReleasesFrom payer: PayerID) -> Day? {
    rows.filter { $0.payer == payer }.map(\.through).max()
  }

  private static func weight(_ row: BilledElsewhere) -> Int {
    (row.line == nil ? 0 : 2) + (row.resident == nil ? 0 : 1)
  }
}
