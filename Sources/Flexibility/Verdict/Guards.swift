public import Amounts
import CareHome
import Costing
public import Evidence

extension FlexibilityModel {
  /// Warnings about a basket, each with its reason (flexible-share.md, Guards).
  public func guards(for share: FlexibleShare) -> [Fault] {
    share.basket.flatMap { item -> [Fault] in
      guard let service = catalogue.service(item.service) else { return [] }
      return [
        attendance(service), organisingPriced(service),
        notice(service, share.noticeWeeks), package(service, item.quantity),
      ].compactMap { $0 }
    } + organisingCovered(share) + minimumStaffing(share)
  }

  /// Warnings about a proposed release.
  public func guards(
    for share: FlexibleShare, release: Money, fee: Rate<PerWeek>?
  ) -> [Fault] {
    var faults: [Fault] = []
    if release < share.organising {
      faults.append(
        warning(
          .guardReleaseBelowOrganising,
          "The release of \(release) a week is less than the \(share.organising) a week that the "
            + "home spends on organising it.",
          "Ask whether a part payment is worth its paperwork here."))
    }
    if release > share.ceiling {
      faults.append(
        warning(
          .guardAboveAverage,
          "The release of \(release) a week is more than the \(share.ceiling) a week that what is "
            + "given up costs on average.",
          "Check the basket: has everything been listed that is given up?"))
    }
    if let fee, release > fee.amount {
      faults.append(
        warning(
          .guardAboveFee,
          "The release of \(release) a week is more than the whole fee of \(fee).",
          "Release no more than the fee."))
    }
    return faults
  }

  /// Residents who would still attend, if all who are given the basket stop coming.
  private func attendance(_ service: FlexibleService) -> Fault? {
    guard let least = service.minimumAttendance else { return nil }
    let id = service.service.id
    let agreed = circumstances.inForce.filter { $0.basket.contains { $0.service == id } }
    let left =
      circumstances.residents - circumstances.residentsOut
      - Set(agreed.map(\.placement)).count
    guard left < least else { return nil }
    return warning(
      .guardMinimumAttendance,
      "\"\(service.service.name)\" needs \(least) residents to run, and no more than "
        + "\(max(0, left)) would be left.",
      "Residents without a direct payment could lose it: ask them first.")
  }

  private func organisingPriced(_ service: FlexibleService) -> Fault? {
    guard service.organisingCost.amount.isZero else { return nil }
    return warning(
      .guardOrganisingNotPriced,
      "No organising cost is priced for \"\(service.service.name)\".",
      "Write what the home spends in a week on organising, escorting and invoicing for one "
        + "resident who buys it elsewhere.")
  }

  private func notice(_ service: FlexibleService, _ weeks: Int) -> Fault? {
    guard weeks < service.noticeWeeks else { return nil }
    return warning(
      .guardNotice,
      "\"\(service.service.name)\" has a notice of \(service.noticeWeeks) weeks, but the agreement "
        + "gives \(weeks).",
      "Agree on the service's own notice.")
  }

  private func package(_ service: FlexibleService, _ quantity: Quantity) -> Fault? {
    guard quantity > service.standardQuantity else { return nil }
    let unit = service.service.unit
    return warning(
      .guardOverPackage,
      "\(unit.words(quantity)) of \"\(service.service.name)\" a week would be given up, but the "
        + "standard package has \(unit.words(service.standardQuantity)).",
      "Check that this resident's fee pays for as many.")
  }

  private func organisingCovered(_ share: FlexibleShare) -> [Fault] {
    guard share.exactExpected.isNegative else { return [] }
    let saved = share.lines.map(\.expected).sum().rounded(FlexibleShare.rounding)
    return [
      warning(
        .guardOrganisingAboveSaving,
        "The home saves \(saved) a week, but spends \(share.organising) on organising.",
        "Nothing can be released without loss to the home.")
    ]
  }

  private func minimumStaffing(_ share: FlexibleShare) -> [Fault] {
    share.lines.compactMap { line in
      guard case .minimum(let steps)? = line.stranded else { return nil }
      return Fault(
        .guardMinimumStaffing, severity: .warning, at: line.line.source,
        "\"\(line.line.description)\" is kept at its minimum of \(steps) "
          + "step\(steps == 1 ? "" : "s"), though less would be used.",
        remedy: "Release nothing for it: its cost stays.")
    }
  }

  private func warning(_ code: Fault.Code, _ message: String, _ remedy: String) -> Fault {
    Fault(code, severity: .warning, message, remedy: remedy)
  }
}
