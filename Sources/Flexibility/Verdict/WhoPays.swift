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
  /// What the home saves for this resident's basket, less organising; may be below zero.
  public let avoidable: Money
  /// Residents who keep the whole package.
  public let othersInHome: Int
  /// (joint releases − joint avoidable) ÷ residents not opting out: what each would have to pay
  /// more, if it were theirs to pay. Below zero they would gain; nil where nobody is left.
  public let exactChangePerOther: ExactMoney?
  /// The same, over all residents.
  public let exactChangePerResident: ExactMoney
  /// Nil where nothing is known of the fee.
  public let payment: Payment?

  /// The change of the home's result in a week.
  public var homeResult: Money { avoidable - release }
  /// max(0, release − avoidable): the stranded part of the release.
  public var uncovered: Money { max(.zero, release - avoidable) }
  public var changePerOther: Money? { exactChangePerOther?.rounded(.halfAwayFromZero) }
  public var changePerResident: Money { exactChangePerResident.rounded(.halfAwayFromZero) }
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
    let cost = release.exact * k + joint.releases - joint.avoidable
    let others = circumstances.residents - k - standingResidents
    let avoidable = share.exactExpected.rounded(FlexibleShare.rounding)
    return WhoPays(
      release: release, avoidable: avoidable, othersInHome: others,
      exactChangePerOther: others > 0 ? cost / others : nil,
      exactChangePerResident: cost / circumstances.residents,
      payment: position.map { position in
        let before = position.unitCost.rounded(.halfAwayFromZero) - position.fee.amount
        return WhoPays.Payment(
          shortfallBefore: before, shortfallAfter: before + release - avoidable,
          toHomeBefore: position.payerPays.amount,
          toHomeAfter: position.payerPays.amount - release, toResident: release)
      })
  }

  /// What agreements in force release, and what everybody together avoids, organising taken off.
  private func standing(
    after share: FlexibleShare
  ) -> (releases: ExactMoney, avoidable: ExactMoney) {
    let k = share.circumstances.residentsOut
    let units = catalogue.units(of: share.basket)
    let saved = lines.indices.map { line -> ExactMoney in
      let isAvoidable = lines[line].isAvoidable(noticeWeeks: share.noticeWeeks)
      let total = savingUnits(line) + (isAvoidable ? units[line] * k : .zero)
      return saving(line, residents: circumstances.residents, givenUp: total)
    }
    let organising =
      share.organising * k
      + circumstances.inForce.map { catalogue.organisingCost(of: $0.basket) }.sum()
    return (
      circumstances.inForce.map(\.release.amount).sum().exact, saved.sum() - organising.exact
    )
  }
}
