import Billing
import CareCalendar
import CareHome
import Evidence

/// What was billed elsewhere, and under which numbers (billing.md, Starting, and sheets).
extension HomeSheets {
  /// Every day is billed once: elsewhere or here.
  func checkBilledTo(_ log: FaultLog) {
    var seen: [BilledToKey: Located<BilledElsewhere>] = [:]
    for row in billedTo {
      let key = BilledToKey(payer: row.payer, resident: row.resident, line: row.line)
      if let earlier = seen[key] {
        log.add(
          .billedToTwice, at: row.column(BilledToSheet.Column.payer),
          "\(earlier.rowInWords.capitalizedFirst) already says up to which day \"\(row.payer)\" "
            + "was billed.", remedy: "Keep one of the two rows.")
      }
      seen[key] = row
      checkDay(row, log)
      checkLine(row, log)
    }
  }

  private func checkDay(_ row: Located<BilledElsewhere>, _ log: FaultLog) {
    guard let billedFrom = home?.billedFrom else { return }
    let place = row.column(BilledToSheet.Column.billedTo)
    if row.through < billedFrom - 1 {
      log.add(
        .billedToGap, at: place,
        "\"\(row.payer)\" was billed up to \(row.through), and billing from these sheets begins on "
          + "\(billedFrom): nobody would bill the days between.",
        remedy: "Set \"billed from\" in home.csv to \(row.through + 1), or an earlier day that "
          + "suits all, and give every payer who was billed for longer a row here.")
    } else if row.through > billedFrom + 366 {
      log.add(
        .billedToFarOff, at: place,
        "\(row.through) is more than a year after billing from these sheets begins, on "
          + "\(billedFrom).", remedy: "Check the year.")
    }
  }

  private func checkLine(_ row: Located<BilledElsewhere>, _ log: FaultLog) {
    guard let id = row.line, let line = funding.values.first(where: { $0.line.id == id })?.line
    else { return }
    if line.payer != row.payer, line.council != row.payer {
      log.add(
        .billedToLine, at: row.column(BilledToSheet.Column.line),
        "Line \"\(id)\" is paid by \"\(line.payer)\", not by \"\(row.payer)\".",
        remedy: "Correct the payer or the line.")
    }
    if let resident = row.resident, let placement = placementsByID[line.placement],
      placement.resident != resident
    {
      log.add(
        .billedToLine, at: row.column(BilledToSheet.Column.line),
        "Line \"\(id)\" is for \"\(placement.resident)\", not for \"\(resident)\".",
        remedy: "Correct the resident or the line, or leave the resident out.")
    }
  }

  /// A number is given once, in a series that the home has.
  func checkNextNumbers(_ log: FaultLog) {
    guard let home else { return }
    let known = [home.home.series, NumberSeries.creditNotes(of: home.home)]
    for row in nextNumbers {
      if !known.contains(row.series) {
        log.add(
          .nextNumberSeries, at: row.column(NextNumbersSheet.Column.series),
          "\"\(row.series)\" is no series of this home.",
          remedy: "Write \(known[0]) for invoices or \(known[1]) for credit notes; or change "
            + "\"invoice series\" in home.csv.")
      }
      if row.month < home.billedFrom.month {
        log.add(
          .nextNumberMonth, at: row.column(NextNumbersSheet.Column.month),
          "No document of \(row.month) is made here: billing begins on \(home.billedFrom).",
          remedy: "Write \(home.billedFrom.month), or remove the row.")
      }
    }
  }
}

private struct BilledToKey: Hashable {
  let payer: PayerID
  let resident: ResidentID?
  let line: FundingLineID?
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
