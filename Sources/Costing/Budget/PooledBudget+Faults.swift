import Amounts
import CareCalendar
import CareHome
public import Evidence

extension PooledBudget {
  /// All that is wrong with the budget as a whole, in order: its settings, its bands, its lines.
  ///
  /// What one cell alone shows (a word where a number belongs, percentages that do not sum to
  /// 100) has been refused before there is a budget.
  public func faults() -> [Fault] {
    settingFaults + bandFaults + driverFaults + repeatedLines
      + lines.flatMap { $0.faults(in: self) }
  }

  /// Far above the largest care home, and low enough that a slip of the pen costs no time.
  private static let mostBeds = 10_000

  private var settingFaults: [Fault] {
    var faults: [Fault] = []
    // Years of 52 or 53 whole weeks are budgets too.
    if !(364...371).contains(year.count) {
      faults.append(
        Fault(
          .budgetYearLength, severity: .warning, at: sources.year,
          "The budget runs from \(year.words), which is \(year.count) days and not a year.",
          remedy: "Check the first and last day; amounts a week divide by these days."))
    }
    if registeredBeds <= 0 {
      faults.append(
        Fault(
          .budgetWithoutBeds, at: sources.registeredBeds,
          "The home has \(registeredBeds) registered beds, but it needs at least 1.",
          remedy: "Write the places that the regulator allows."))
    }
    if registeredBeds > Self.mostBeds {
      faults.append(
        Fault(
          .budgetTooManyBeds, at: sources.registeredBeds,
          "The home has \(registeredBeds) registered beds, but one budget is for one home.",
          remedy: "Write the places of this home alone, at most \(Self.mostBeds)."))
    }
    if residentDays <= .zero {
      faults.append(
        Fault(
          .budgetWithoutResidents, at: sources.residentDays,
          "The budget is for \(residentDays) resident-days, so no cost per resident exists.",
          remedy: "Write the resident-days that the budget was set for, such as 36 × 365 = 13140."))
    } else if registeredBeds > 0, residents > Ratio(registeredBeds) {
      faults.append(
        Fault(
          .budgetOverBeds, at: sources.residentDays,
          """
          The budget is for \(residents.plain) residents (\(residentDays) resident-days ÷ \
          \(year.count) days), but the home has \(registeredBeds) registered beds.
          """,
          remedy: "Correct the resident-days, the budget's dates or the registered beds."))
    }
    if lines.isEmpty {
      faults.append(
        Fault(
          .budgetWithoutLines, "The budget has no cost lines.",
          remedy: "Write one row for each cost of the home in budget.csv."))
    } else if lines.allSatisfy({ $0.amount.isZero }) {
      faults.append(
        Fault(
          .budgetWithoutCost, at: lines.first?.source.column("amount"),
          "Every line of the budget is £0.00, so there is nothing to cost.",
          remedy: "Write each line's yearly amount."))
    }
    return faults
  }

  private var bandFaults: [Fault] {
    var faults: [Fault] = []
    var seen: Set<BandID> = []
    for share in bands {
      if !seen.insert(share.band.id).inserted {
        faults.append(
          Fault(
            .budgetRepeatedBand, at: share.source?.column("band"),
            "Band \"\(share.band.id)\" is listed twice.",
            remedy: "Keep one row for each band."))
      }
      if share.residents.isNegative {
        faults.append(
          Fault(
            .budgetNegativeBand, at: share.source?.column("residents"),
            "Band \"\(share.band.id)\" has \(share.residents.plain) residents.",
            remedy: "Write 0 or more."))
      }
      faults += negativeFacts(of: share)
    }
    let sum = bands.map(\.residents).reduce(.zero, +)
    if residents > .zero, sum != residents {
      faults.append(
        Fault(
          .budgetBandSum, at: bands.first?.source?.column("residents") ?? sources.residentDays,
          """
          The bands' residents sum to \(sum.plain), but the budget is for \(residents.plain) \
          (\(residentDays) resident-days ÷ \(year.count) days).
          """,
          remedy: "Make the bands sum to the budget's residents, or correct the resident-days."))
    }
    return faults
  }

  private var repeatedLines: [Fault] {
    var first: [CostLineID: CostLine] = [:]
    var faults: [Fault] = []
    for line in lines {
      if let earlier = first[line.id] {
        faults.append(
          Fault(
            .budgetRepeatedLine, at: line.source.column("line"),
            "Line \"\(line.id)\" is listed twice, first in \(earlier.source).",
            remedy: "Give each line an id of its own."))
      } else {
        first[line.id] = line
      }
    }
    return faults
  }
}
