public import Amounts
import CareHome
public import Evidence

extension FlexibilityModel {
  /// Warnings about the services that have these prices (flexible-share.md, Guards).
  ///
  /// - Parameter margin: what list prices are to bear beside full cost; nil where the home has
  ///   stated none.
  public func guards(for prices: [ServicePrices], margin: Percentage? = nil) -> [Fault] {
    prices.flatMap { price -> [Fault] in
      guard let list = price.list, let service = catalogue.service(price.service) else { return [] }
      return [
        charged(service), coveredByFee(service), takeUp(service),
        belowCost(service, price, list, margin),
      ].compactMap { $0 }
    }
  }

  /// How many take part today: those who usually do, or all who have not given it up.
  func takingPart(in service: FlexibleService) -> Int {
    let givenUp = circumstances.inForce
      .filter { $0.basket.contains { $0.service == service.service.id } }.map(\.placement)
    let all = max(0, circumstances.residents - Set(givenUp).count)
    return min(service.usualAttendance ?? all, all)
  }

  /// What residents can't do without is no extra (CMA, Consumer law advice for care homes).
  private func charged(_ service: FlexibleService) -> Fault? {
    guard !service.isOptional, !service.isInPackage else { return nil }
    return warning(
      .guardNotOptional,
      "\"\(service.service.name)\" has a price beside the weekly fee, but residents can't really do "
        + "without it.",
      "Consumer law: only what a resident is free to refuse is an extra. Let the weekly fee cover it."
    )
  }

  /// What the budget pays for already, the fees pay for already.
  private func coveredByFee(_ service: FlexibleService) -> Fault? {
    guard !service.isInPackage, !service.draws.isEmpty, service.buildUp == nil else { return nil }
    let lines = service.draws.map { "\"\($0.line)\"" }.joined(separator: ", ")
    return warning(
      .guardCoveredByFee,
      "\"\(service.service.name)\" is sold as an extra, but all that it takes comes from the budget "
        + "(\(lines)), which the weekly fees pay for.",
      "Consumer law: nobody pays twice. Say in build-ups.csv what it costs beyond the budget, or "
        + "let the weekly fee cover it.")
  }

  private func takeUp(_ service: FlexibleService) -> Fault? {
    guard let least = service.minimumAttendance,
      service.usualAttendance != nil || service.isInPackage
    else { return nil }
    let today = takingPart(in: service)
    guard today < least else { return nil }
    return warning(
      .guardMinimumAttendance,
      "\"\(service.service.name)\" needs \(least) residents to run, and \(today) take part today.",
      "Find more who would like to come, or tell those who do that it may stop.")
  }

  private func belowCost(
    _ service: FlexibleService, _ price: ServicePrices, _ list: Money, _ margin: Percentage?
  ) -> Fault? {
    guard let fullCost = price.fullCost else { return nil }
    if list < fullCost {
      return warning(
        .guardBelowCost,
        "\"\(service.service.name)\" is listed at \(list), below its full cost of \(fullCost).",
        "Raise the price, or know that the fees bear the rest.")
    }
    guard let margin, let wanted = price.listPrice(margin: margin), list < wanted else {
      return nil
    }
    return warning(
      .guardBelowMargin,
      "\"\(service.service.name)\" is listed at \(list); full cost with the margin of \(margin) is "
        + "\(wanted).",
      "Raise the price, or lower the list margin in home.csv.")
  }
}
