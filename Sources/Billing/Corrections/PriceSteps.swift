import Amounts
import CareCalendar
import CareHome

/// The prices that a contract has asked of one private payer, step by step: which of them rose
/// without anybody citing a clause and a notice (billing.md rule 7), whether the days are past or
/// still to come.
///
/// What a council assesses (a client contribution), what a rates book publishes and a sum outside
/// the fee are no prices of the contract; a move to another room is no rise.
struct PriceSteps {
  /// Runs of days at a price above the last one that the payer was told of.
  private(set) var unnoticed: [DayRange] = []

  /// One price from a day on.
  private struct Step {
    let from: Day
    /// The price itself, for equal days.
    let price: ExactMoney
    /// What the payer pays of it: where another payer bears the rise, it is none.
    let own: ExactMoney
    /// Whether it follows the step before it without a gap, as the same kind of price.
    let follows: Bool
  }

  /// - Parameter line: any of the rows that stand for each other: same payer, same kind.
  init(
    _ line: FundingLineID, of payer: PayerID, in file: PlacementFile, _ input: BillingInput
  ) {
    guard let kind = file.lines.first(where: { $0.id == line })?.kind, kind.isContractPrice else {
      return
    }
    let rows = file.lines.filter { $0.payer == payer && $0.kind == kind }
      .sorted { $0.from < $1.from }
    let start = max(
      input.register.billedFrom,
      file.takenOver.lastDay(of: line, of: payer).map { $0 + 1 } ?? input.register.billedFrom)
    // What a step comes to takes a day's bill to work out: only where one may be without notice.
    let days = rows.map(\.from) + file.placement.stays.changes
    guard days.contains(where: { $0 > start && file.notice(for: $0) == nil }) else { return }
    let steps = Self.steps(rows, file, input)
    var told: Step?
    for (index, step) in steps.enumerated() {
      let isRise = told.map { step.price > $0.price && step.own > $0.own } ?? false
      if isRise, step.follows, step.from > start, file.notice(for: step.from) == nil {
        let end = index + 1 < steps.count ? steps[index + 1].from - 1 : .endOfTime
        if let days = DayRange(step.from, through: end) { unnoticed.append(days) }
      } else {
        told = step
      }
    }
  }

  private static func steps(
    _ rows: [FundingLine], _ file: PlacementFile, _ input: BillingInput
  ) -> [Step] {
    var steps: [Step] = []
    var before: FundingLine?
    for row in rows {
      let follows = before.map { $0.through == row.from - 1 } ?? false
      switch row.amount {
      case .balance:
        let days = [row.from] + file.placement.stays.changes.filter { $0 > row.from }
        for day in days where row.holds(on: day) {
          guard let fee = file.placement.stays.value(on: day)?.grossFee.amount.exact,
            let own = file.balance(on: day, input)
          else { continue }
          let isMove = file.room(on: day) != file.room(on: day - 1)
          steps.append(
            Step(
              from: day, price: fee, own: own,
              follows: !isMove && (day > row.from || follows && before?.amount == .balance)))
        }
      case .rate(let rate):
        var wasRate = false
        if case .rate? = before?.amount { wasRate = true }
        let price = rate.proration(over: DayRange(row.from), by: .actualDays).exact
        steps.append(Step(from: row.from, price: price, own: price, follows: follows && wasRate))
      case .published: break
      }
      before = row
    }
    return steps
  }
}

extension FundingLine.Kind {
  /// Whether the contract with the payer sets it.
  var isContractPrice: Bool {
    switch self {
    case .clientContribution, .onTop: false
    default: true
    }
  }
}

extension Day {
  fileprivate static let endOfTime = Day(number: 200_000)
}

extension PlacementFile {
  fileprivate func room(on day: Day) -> String? {
    placement.stays.value(on: day)?.room.lowercased()
  }

  /// What the balance comes to a week on a day on which the resident is here.
  fileprivate func balance(on day: Day, _ input: BillingInput) -> ExactMoney? {
    (try? segment(DayRange(day), away: nil, for: input))?.balance?.weekly
  }

  /// The notice of the price of a day: it holds from its day until the price changes again.
  func notice(for day: Day) -> Notice? {
    notices.filter { notice in
      notice.from <= day && !priceChanges.contains { notice.from < $0 && $0 <= day }
    }.max { $0.from < $1.from }
  }
}
