import Amounts
import CareHome
import Costing

/// The residents of one band for whom one payer pays, at whatever fees.
struct FeeGroup {
  let payer: String
  let band: Band
  let residents: Int
  /// £ a week, exactly.
  let averageFee: ExactMoney
  let unitCost: ExactMoney
  let returns: ExactMoney
  /// £ a week over all of them; below zero a shortfall.
  let weekly: ExactMoney
  /// £ a week that their surplus pays of others' shortfalls.
  let covers: ExactMoney

  /// £ per resident-week above the cost; below zero a shortfall.
  var difference: ExactMoney { averageFee - unitCost }

  /// Nil for no rows, or where they pay for nobody.
  init?(_ rows: [FeeAdequacy.Row], band: Band) {
    let residents = rows.map(\.position.residents).reduce(0, +)
    guard let first = rows.first, residents > 0 else { return nil }
    payer = first.position.payer
    self.band = band
    self.residents = residents
    averageFee =
      rows.map { $0.position.fee.amount.exact * $0.position.residents }.sum() / residents
    unitCost = first.unitCost
    returns = first.returnOnOperations + first.returnOnCapital
    weekly = rows.map(\.weekly).sum()
    covers = rows.map(\.coversForOthers).sum()
  }
}

extension CostReport {
  /// By payer and band, in the order of the fees: no report shows a single self-funder's fee
  /// unless they are alone.
  var feeGroups: [FeeGroup] {
    guard let rows = fees?.adequacy.rows else { return [] }
    var payers: [String] = []
    for row in rows where !payers.contains(row.position.payer) { payers.append(row.position.payer) }
    return payers.flatMap { payer in
      budget.bands.compactMap { share in
        FeeGroup(
          rows.filter { $0.position.payer == payer && $0.position.band == share.band.id },
          band: share.band)
      }
    }
  }

  var asksReturns: Bool { returns != .none }

  /// What the fees come to, and what one more resident would have to bring.
  func feeSentences(in words: FeeWords) -> [String] {
    guard let fees else { return [] }
    return words.whoCovers(fees.adequacy) + (asksReturns ? [words.returns(returns)] : [])
  }

  /// The lowest fee for one more resident, and for whom it would not be paid.
  func nextResidentSentences(in words: FeeWords) -> [String] {
    guard let next = nextResident else { return [words.full(beds: budget.registeredBeds)] }
    var sentences = [words.next(next, steps: next.steps.map { description(of: $0.line) })]
    let groups = feeGroups
    let worse = groups.filter { ($0.averageFee - next.lowestFee).isNegative }
    if !groups.isEmpty { sentences.append(words.worseThanEmpty(worse, of: groups)) }
    return sentences
  }
}
