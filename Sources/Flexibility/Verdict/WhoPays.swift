public import Amounts
import CareHome
import Costing

/// What is paid for a resident today, beside what they cost.
public struct FeeToday: Hashable, Sendable {
  /// The gross fee.
  public let fee: Rate<PerWeek>
  /// What the payer whose line falls pays to the home today.
  public let payerPays: Rate<PerWeek>
  /// The resident's unit cost in a week.
  public let unitCost: ExactMoney

  public init(fee: Rate<PerWeek>, payerPays: Rate<PerWeek>, unitCost: ExactMoney) {
    self.fee = fee
    self.payerPays = payerPays
    self.unitCost = unitCost
  }
}

/// Who pays the difference when a release is agreed, a week (flexible-share.md, The idea).
///
/// The change for other residents is a test for home and council; it has no place in a family's
/// view.
public struct WhoPays: Hashable, Sendable {
  public let release: Money
  /// k: how many get it, this resident included.
  let residentsOut: Int
  /// What the home saves for this resident's basket, less organising; may be below zero.
  public let avoidable: Money
  /// Residents who keep the whole package.
  public let othersInHome: Int
  /// (joint releases − joint avoidable) ÷ residents not opting out: what each would have to pay
  /// more, if it were theirs to pay. Below zero they would gain; nil where nobody is left.
  public let exactChangePerOther: ExactMoney?
  /// The same, over all residents.
  public let exactChangePerResident: ExactMoney
  /// What one resident costs in a week at this occupancy, with everybody in the whole package.
  public let exactUnitCost: ExactMoney
  /// What agreements in force leave to the home in a week: their savings less their releases.
  public let agreementsLeave: ExactMoney
  /// The same with this release beside them.
  public let allLeave: ExactMoney
  /// What ``allLeave`` would be if nothing that this basket saves had been saved already.
  let expectedLeave: ExactMoney
  /// Nil where nothing is known of the fee.
  public let payment: Payment?

  /// The change of the home's result in a week.
  public var homeResult: Money { avoidable - release }
  /// max(0, release − avoidable): the stranded part of the release.
  public var uncovered: Money { max(.zero, release - avoidable) }
  public var changePerOther: Money? { exactChangePerOther?.rounded(.halfAwayFromZero) }
  public var changePerResident: Money { exactChangePerResident.rounded(.halfAwayFromZero) }
  /// What every other resident costs in a week; the test is that a release moves it by nothing.
  public var unitCostBefore: Money { exactUnitCost.rounded(.halfAwayFromZero) }
  public var unitCostAfter: Money? { changePerOther.map { unitCostBefore + $0 } }
  /// What the resident can newly spend as they choose.
  public var spendingPower: Money { release }

  /// The release beside what is paid today.
  public struct Payment: Hashable, Sendable {
    /// Unit cost − fee: above zero the fee falls short.
    public let shortfallBefore: Money
    public let shortfallAfter: Money
    /// What the payer pays to the home.
    public let toHomeBefore: Money
    public let toHomeAfter: Money
    /// What the payer pays instead for the resident to spend.
    public let toResident: Money
    /// The payer pays as much as before, to two parties.
    public var payerChange: Money { toHomeAfter + toResident - toHomeBefore }
  }
}

extension FlexibilityModel {
  /// Who pays the difference when each of the stated k residents gets this release.
  func whoPays(_ release: Money, for share: FlexibleShare, position: FeeToday?) -> WhoPays {
    let k = share.circumstances.residentsOut
    let joint = standing(after: share)
    let alone = standing(after: nil)
    let cost = release.exact * k + joint.releases - joint.avoidable
    let others = circumstances.residents - k - standingResidents
    let avoidable = share.exactExpected.rounded(FlexibleShare.rounding)
    return WhoPays(
      release: release, residentsOut: k, avoidable: avoidable, othersInHome: others,
      exactChangePerOther: others > 0 ? cost / others : nil,
      exactChangePerResident: cost / circumstances.residents,
      exactUnitCost: catalogue.costs.cost(residents: Ratio(circumstances.residents))
        / weeksPerYear / circumstances.residents,
      agreementsLeave: alone.avoidable - alone.releases, allLeave: -cost,
      expectedLeave: alone.avoidable - alone.releases
        + (share.exactExpected - release.exact) * k,
      payment: position.map { position in
        let before = position.unitCost.rounded(.halfAwayFromZero) - position.fee.amount
        return WhoPays.Payment(
          shortfallBefore: before, shortfallAfter: before + release - avoidable,
          toHomeBefore: position.payerPays.amount,
          toHomeAfter: position.payerPays.amount - release, toResident: release)
      })
  }

  /// What agreements in force release, and what they avoid together with the k of a new share,
  /// organising taken off.
  private func standing(
    after share: FlexibleShare?
  ) -> (releases: ExactMoney, avoidable: ExactMoney) {
    let k = share?.circumstances.residentsOut ?? 0
    let units = catalogue.units(of: share?.basket ?? [])
    let saved = lines.indices.map { line -> ExactMoney in
      let isAvoidable = lines[line].isAvoidable(noticeWeeks: share?.noticeWeeks ?? 0)
      let total = savingUnits(line) + (isAvoidable ? units[line] * k : .zero)
      return saving(line, residents: circumstances.residents, givenUp: total)
    }
    let organising =
      (share?.organising ?? .zero) * k
      + circumstances.inForce.map { catalogue.organisingCost(of: $0.basket) }.sum()
    return (
      circumstances.inForce.map(\.release.amount).sum().exact, saved.sum() - organising.exact
    )
  }
}
