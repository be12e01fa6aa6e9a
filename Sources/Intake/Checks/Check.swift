import CareCalendar
import CareHome
import Evidence

/// What can be seen only by holding rows and sheets against one another.
extension HomeSheets {
  func check(_ log: FaultLog) {
    checkTax(log)
    checkCouncils(log)
    checkPlacements(log)
    checkStays(log)
    checkRooms(log)
    checkAbsences(log)
    checkEstates(log)
    checkFunding(log)
    checkBalances(log)
    checkParts(log)
    checkRates(log)
    checkAgreements(log)
    checkExtras(log)
    checkAccounts(log)
    checkBilledTo(log)
    checkNextNumbers(log)
    checkExportCodes(log)
  }

  /// Each placement that could be read, by id; the first of those that share one.
  var placementsByID: [PlacementID: Located<Placement>] {
    Dictionary(placements.rows.map { ($0.id, $0) }) { first, _ in first }
  }

  var termsByID: [TermsID: ContractTerms] {
    Dictionary(terms.values.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension Day {
  /// Later than any day that a sheet can hold: where something without an end ends.
  static let endOfTime = Day(number: 200_000)
}

extension Placement {
  /// From admission to the end; without end while it goes on.
  var run: DayRange {
    DayRange(admitted, through: ending?.day ?? .endOfTime) ?? DayRange(admitted)
  }

  /// The last day that can be charged: after a death the contract may charge days more.
  func lastChargeable(_ terms: ContractTerms?) -> Day {
    guard let ending, ending.reason == .death, let terms else { return run.last }
    return ending.day + max(terms.daysAfterDeath, terms.daysWithBelongings)
  }

  /// `from 2026-10-01`, `from 2026-10-01 to 2026-10-05`: as sheets write days.
  var runInWords: String {
    ending.map { "from \(admitted) to \($0.day)" } ?? "from \(admitted)"
  }
}

extension Located {
  func column<Column: RawRepresentable<String>>(_ column: Column) -> SourceLocation {
    location.column(column.rawValue)
  }

  /// `row 4`.
  var rowInWords: String { location.row.map { "row \($0)" } ?? location.file }
}
