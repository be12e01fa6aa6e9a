public import Amounts
import CareHome

extension FundedPlacement {
  /// What is paid today, direct payments in force included.
  ///
  /// - Parameter saved: what the home no longer spends by the agreement in force.
  public func outcomeToday(saved: Money = .zero) -> PaymentOutcome {
    PaymentOutcome(
      directPayment: today.passedOn + today.released + today.onTop, passedOn: today.passedOn,
      councilToHome: due(payment) - today.passedOn - today.released, contribution: contribution,
      payment: payment, othersToHome: othersTotal, gap: .zero, gapBearer: .council,
      released: today.released, saved: saved, isLimited: false)
  }
}

extension PaymentModel {
  /// What the model makes of a resident's fee.
  ///
  /// What is passed on or released never exceeds what the council pays today; of a budget that
  /// does, the resident keeps the rest.
  ///
  /// - Parameters:
  ///   - amount: a week's amount by the rule, before it is limited.
  ///   - saved: what the home no longer spends as services are given up.
  public func outcome(
    of amount: Money, for placement: FundedPlacement, saved: Money = .zero
  ) -> PaymentOutcome {
    let payment = basis(for: placement)
    let due = max(placement.due(payment), .zero)
    func outcome(
      directPayment: Money, passedOn: Money = .zero, released: Money = .zero, gap: Money = .zero
    ) -> PaymentOutcome {
      // What the council's money leaves of its own part: the gap, or what it goes on paying.
      let rest = placement.due(payment) - passedOn - released
      let isCouncils = gapBearer == .council || gap.isZero
      return PaymentOutcome(
        directPayment: directPayment, passedOn: passedOn,
        councilToHome: isCouncils ? rest : rest - gap, contribution: placement.contribution,
        payment: payment, othersToHome: placement.othersTotal,
        gap: isCouncils ? .zero : gap, gapBearer: gapBearer, released: released,
        saved: released.isZero ? .zero : saved,
        isLimited: !isBudget && spending != .onTop && amount > due)
    }
    switch spending {
    case .onTop: return outcome(directPayment: amount)
    case .elsewhere:
      let released = min(amount, due)
      return outcome(directPayment: released, released: released)
    case .home:
      // A budget is gross: of net payment the contribution is taken off.
      let paid =
        isBudget && payment == .net ? max(amount - placement.contribution, .zero) : amount
      let passedOn = min(paid, due)
      return outcome(
        directPayment: isBudget ? paid : passedOn, passedOn: passedOn,
        gap: rule.isFullPayment ? due - passedOn : .zero)
    }
  }

  /// Who collects the client contribution under the model.
  func basis(for placement: FundedPlacement) -> CouncilPayment {
    if case .fullFee(let stated?) = rule { stated } else { placement.payment }
  }

  var isBudget: Bool { rule == .indicativeBudget }
}
