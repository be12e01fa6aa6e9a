import Amounts
import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  /// A contract charges more days after a death than is fair (billing.md rule 2).
  public static let daysAfterDeath: Self = "billing.days-after-death"
  /// A top-up while the NHS pays for all care (billing.md rule 16).
  public static let topUpOnContinuingHealthcare: Self =
    "billing.top-up-on-continuing-healthcare"
  /// A top-up beside a council's payment that no council is known to have agreed to
  /// (billing.md rule 16).
  public static let undisclosedTopUp: Self = "billing.undisclosed-top-up"
  /// A release of more than its payer pays.
  public static let releaseExceedsLine: Self = "billing.release-exceeds-line"
  /// It is not known which components a release is taken out of.
  public static let noReleaseSplit: Self = "billing.no-release-split"
}

/// What is checked before anything is issued (billing.md rule 16).
enum FairContract {
  static func faults(
    _ segments: [Segment], of file: PlacementFile, _ input: BillingInput
  ) -> [Fault] {
    daysAfterDeath(file) + topUps(segments, file) + undisclosed(segments, file)
      + releases(segments, file) + releaseSplits(segments, file, input)
      + PriceRises.faults(segments, of: file, input)
      + AbsenceReductions.faults(segments, file, input)
  }

  private static func daysAfterDeath(_ file: PlacementFile) -> [Fault] {
    guard file.death != nil else { return [] }
    let terms = file.terms
    var faults: [Fault] = []
    if terms.daysAfterDeath > DaysAfterDeath.limit {
      faults.append(
        Fault(
          .daysAfterDeath, severity: .warning, at: file.placement.source,
          "Placement \(file.placement.id): terms \(terms.id) charge \(terms.daysAfterDeath) days after a death; at most \(DaysAfterDeath.limit) were charged.",
          remedy: "Change “days after death” in terms.csv to \(DaysAfterDeath.limit) or fewer."))
    }
    if terms.daysWithBelongings > DaysAfterDeath.limitWithBelongings {
      faults.append(
        Fault(
          .daysAfterDeath, severity: .warning, at: file.placement.source,
          "Placement \(file.placement.id): terms \(terms.id) charge \(terms.daysWithBelongings) days while belongings remain; at most \(DaysAfterDeath.limitWithBelongings) were charged.",
          remedy:
            "Change “days with belongings” in terms.csv to \(DaysAfterDeath.limitWithBelongings) or fewer."
        ))
    }
    return faults
  }

  private static func topUps(_ segments: [Segment], _ file: PlacementFile) -> [Fault] {
    guard file.lines.contains(where: { $0.kind == .topUp }) else { return [] }
    let days = segments.filter { segment in
      let kinds = segment.shares.filter { $0.state != .stopped }.map(\.line.kind)
      return kinds.contains(.topUp) && kinds.contains(.continuingHealthcare)
    }.map(\.days)
    return DayRange.joined(days).map {
      Fault(
        .topUpOnContinuingHealthcare,
        at: file.lines.first { $0.kind == .topUp }?.source ?? file.placement.source,
        "Placement \(file.placement.id), \($0.words): a top-up beside NHS continuing healthcare, which pays for all that is needed.",
        remedy: "End the top-up in funding.csv, or correct the days of continuing healthcare.")
    }
  }

  private static func undisclosed(_ segments: [Segment], _ file: PlacementFile) -> [Fault] {
    file.lines.filter { $0.kind == .topUp && $0.council == nil }.compactMap { line in
      let days = segments.filter { segment in
        segment.shares.contains { $0.line == line && $0.state != .stopped }
          && segment.shares.contains { $0.line.kind == .councilFee }
      }.map(\.days)
      guard let first = days.first else { return nil }
      return Fault(
        .undisclosedTopUp, severity: .warning, at: line.source,
        "Placement \(file.placement.id): top-up \(line.id) is charged beside the council’s payment "
          + "from \(first.first.words), and no council is named that agreed to it.",
        remedy: "Tell the council, and name it in funding.csv under council once it has agreed.")
    }
  }

  private static func releases(_ segments: [Segment], _ file: PlacementFile) -> [Fault] {
    guard !file.agreements.isEmpty else { return [] }
    let payers = Set(segments.flatMap { $0.releases.map(\.payer) }).sorted()
    return payers.flatMap { payer -> [Fault] in
      let days = segments.filter { segment in
        let released = segment.releases.filter { $0.payer == payer }
          .map(\.release.amount.exact).sum()
        let paid = segment.shares.filter { $0.payer == payer }.map(\.weekly).sum()
        return !segment.isIncomplete && released > paid
      }.map(\.days)
      return DayRange.joined(days).map {
        Fault(
          .releaseExceedsLine,
          at: file.agreements.first { $0.payer == payer }?.source ?? file.placement.source,
          "Placement \(file.placement.id), \($0.words): the release from \(payer)’s line is more than \(payer) pays.",
          remedy: "Lower the release, or name the payer whose line falls in agreements.csv.")
      }
    }
  }

  private static func releaseSplits(
    _ segments: [Segment], _ file: PlacementFile, _ input: BillingInput
  ) -> [Fault] {
    file.agreements.filter { agreement in
      input.releaseSplits[agreement.id] == nil
        && segments.contains { $0.releases.contains(agreement) }
    }.map {
      Fault(
        .noReleaseSplit, at: $0.source,
        "Agreement \($0.id): it is not known whether its release is hotel, care or activity.",
        remedy: "List what is given up in baskets.csv, and those services in services.csv.")
    }
  }
}
