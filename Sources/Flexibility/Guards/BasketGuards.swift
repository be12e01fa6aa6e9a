import Amounts
import CareHome
import Costing
public import Evidence

extension FlexibilityModel {
  /// Warnings about a basket, each with its reason (flexible-share.md, Guards).
  public func guards(for share: FlexibleShare) -> [Fault] {
    share.basket.flatMap { item -> [Fault] in
      guard let service = catalogue.service(item.service) else { return [] }
      return [
        attendance(service), optional(service), organisingPriced(service),
        notice(service, share.noticeWeeks), package(service, item.quantity),
      ].compactMap { $0 }
    } + organisingCovered(share) + minimumStaffing(share)
  }

  /// Whether enough residents take part, today and once all who are given the basket stop coming.
  private func attendance(_ service: FlexibleService) -> Fault? {
    guard let least = service.minimumAttendance else { return nil }
    let today = takingPart(in: service)
    let left = max(0, today - circumstances.residentsOut)
    if today >= least, 1..<least ~= left {
      return warning(
        .guardServiceLost,
        "\"\(service.service.name)\" needs \(least) residents to run, and \(left) would be left: they "
          + "would lose it, though they have no part payment.",
        "Ask them first, and agree on how they keep it.")
    }
    guard left < least else { return nil }
    let needs = "\"\(service.service.name)\" needs \(least) residents to run"
    let takes = today == 1 ? "1 takes" : "\(today) take"
    if today < circumstances.residentsOut {
      return warning(
        .guardMinimumAttendance,
        "\(needs). Only \(takes) part today, fewer than the \(circumstances.residentsOut) who are to "
          + "give it up.",
        "Count again who would give it up.")
    }
    if today >= least {
      return warning(
        .guardMinimumAttendance,
        "\(needs). \(takes) part today, and nobody would be left: it would end.",
        "Agree on the day it ends, and plan its staff and supplies for that day.")
    }
    return warning(
      .guardMinimumAttendance, "\(needs), and only \(takes) part today.",
      "See whether it runs at all before anybody is paid to give it up.")
  }

  private func optional(_ service: FlexibleService) -> Fault? {
    guard !service.isOptional else { return nil }
    return warning(
      .guardNotOptional,
      "\"\(service.service.name)\" is not really optional: the home must see that the resident has it, "
        + "whoever pays.",
      "Agree in writing who provides it and what happens when they can't, or keep it in the fee.")
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

  func warning(_ code: Fault.Code, _ message: String, _ remedy: String) -> Fault {
    Fault(code, severity: .warning, message, remedy: remedy)
  }
}
