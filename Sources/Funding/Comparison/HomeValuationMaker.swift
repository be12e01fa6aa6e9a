import Amounts
import CareCalendar
import CareHome
import Evidence
import Flexibility

/// Makes the columns of a home's table, one model after the other.
struct HomeValuationMaker {
  let input: ValuationInput
  /// Agreements of residents who are not valued: theirs is not to be saved twice.
  private let others: [Agreement]

  init(_ input: ValuationInput) {
    self.input = input
    let valued = Set(input.placements.map(\.placement))
    others = input.circumstances.inForce.filter { !valued.contains($0.placement) }
  }

  /// What is paid today, with what the agreements in force save together.
  func outcomesToday() throws(Faults) -> [PaymentOutcome] {
    let agreements = input.placements.map(\.today.agreement)
    let saved = try savings(
      agreements.map { $0.map { OptOutTerms(basket: $0.basket, noticeWeeks: $0.noticeWeeks) } })
    return zip(input.placements, saved).map { $0.outcomeToday(saved: $1) }
  }

  func column(
    _ model: PaymentModel, today: [PaymentOutcome]
  ) throws(Faults) -> [ResidentValuation.Result] {
    let share = try share(of: model)
    let amounts = input.placements.map { placement -> Swift.Result<PaymentAmount, NotValued> in
      do throws(NotValued) {
        return .success(try amount(model, for: placement, share: share))
      } catch {
        return .failure(error)
      }
    }
    let saved = try savings(
      zip(input.placements, amounts).map { placement, amount in
        guard case .success = amount else {
          // Whoever is left as they are goes on saving what they save today.
          return placement.today.agreement.map {
            OptOutTerms(basket: $0.basket, noticeWeeks: $0.noticeWeeks)
          }
        }
        return terms(of: model, for: placement)
      })
    return input.placements.indices.map { index in
      switch amounts[index] {
      case .failure(let reason): return .not(reason)
      case .success(let amount):
        let outcome = model.outcome(
          of: amount.weekly, for: input.placements[index], saved: saved[index])
        return .valued(
          ResidentValuation.Valuation(
            amount: amount, outcome: outcome, change: .init(from: today[index], to: outcome)))
      }
    }
  }

  private func amount(
    _ model: PaymentModel, for placement: FundedPlacement, share: FlexibleShare?
  ) throws(NotValued) -> PaymentAmount {
    if let council = model.council, council != placement.council { throw .otherCouncil }
    let terms = terms(of: model, for: placement)
    if let missing = terms?.basket.first(where: { input.catalogue.service($0.service) == nil }) {
      throw .noService(missing.service)
    }
    return try model.amount(
      for: placement, budget: input.budgets[model.id]?[placement.reference], share: share)
  }

  /// What a resident gives up under a model; an agreement in force says so for a flexible share.
  private func terms(of model: PaymentModel, for placement: FundedPlacement) -> OptOutTerms? {
    guard model.spending == .elsewhere else { return nil }
    if case .flexibleShare = model.rule, let agreement = placement.today.agreement {
      return OptOutTerms(basket: agreement.basket, noticeWeeks: agreement.noticeWeeks)
    }
    return model.basket.isEmpty
      ? nil : OptOutTerms(basket: model.basket, noticeWeeks: model.noticeWeeks)
  }

  /// What the model's basket releases where everybody valued takes it up at once; nil where it has
  /// none, or one that this home can't give up.
  private func share(of model: PaymentModel) throws(Faults) -> FlexibleShare? {
    guard case .flexibleShare = model.rule, !model.basket.isEmpty,
      model.basket.allSatisfy({ input.catalogue.service($0.service) != nil })
    else { return nil }
    let takers = input.placements.count {
      model.council == nil || model.council == $0.council
    }
    guard takers > 0 else { return nil }
    return try flexibility(residentsOut: takers)
      .share(of: model.basket, noticeWeeks: model.noticeWeeks)
  }

  func mayTellSaving(_ model: PaymentModel) throws(Faults) -> Bool {
    guard let share = try share(of: model) else { return true }
    return Disclosure(input.catalogue).mayTellSaving(of: share)
  }

  private func flexibility(residentsOut: Int) throws(Faults) -> FlexibilityModel {
    let stated = input.circumstances
    return try FlexibilityModel(
      input.catalogue,
      Circumstances(
        residents: stated.residents, band: stated.band, residentsOut: residentsOut,
        largestOptOut: stated.largestOptOut, inForce: others))
  }

  private struct OptOutTerms {
    let basket: [BasketItem]
    let noticeWeeks: Int
  }

  /// What the home no longer spends, shared in whole pence among those who give something up.
  private func savings(_ terms: [OptOutTerms?]) throws(Faults) -> [Money] {
    let optOuts = zip(input.placements, terms).compactMap { placement, terms in
      terms.map {
        OptOut(resident: placement.resident, basket: $0.basket, noticeWeeks: $0.noticeWeeks)
      }
    }
    guard !optOuts.isEmpty else { return terms.map { _ in .zero } }
    let joint = try flexibility(residentsOut: 1).jointRelease(of: optOuts)
    let net = Dictionary(joint.shares.map { ($0.resident, $0.net) }) { first, _ in first }
    return zip(input.placements, terms).map { placement, terms in
      terms == nil ? .zero : net[placement.resident] ?? .zero
    }
  }

  func rateWarnings(_ model: PaymentModel) -> [Fault] {
    guard let rate = model.rule.fixedRate else { return [] }
    let service = model.pricedBy.flatMap { input.catalogue.service($0)?.service }
    return RateReview(
      rate: rate, unit: model.rule.unit, since: model.from,
      price: service.flatMap { service in
        service.priceWithVAT(on: input.day).map {
          RateReview.Price(
            provider: input.home.name, service: "“\(service.name)”", amount: $0)
        }
      }
    ).warnings(on: input.day, at: model.location)
  }
}

extension AmountRule {
  /// `an hour`, `a week`.
  fileprivate var unit: String {
    switch self {
    case .hours: "an hour"
    case .capped(let rate), .disposableIncome(let rate), .onTop(let rate):
      String(rate.description.dropFirst(rate.amount.description.count + 1))
    case .indicativeBudget, .fullFee, .flexibleShare, .element: "a week"
    }
  }
}
