import Amounts
import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  /// The funding lines of a day do not add up to the gross fee (billing.md, Words: gross fee).
  public static let doesNotAddUp: Self = "billing.does-not-add-up"
  /// The contract promises less in absence than the lines charge (billing.md rule 16).
  public static let absenceNotReduced: Self = "billing.absence-not-reduced"
  /// Other lines go on at more than the reduced fee; the balance is zero.
  public static let exceedsReducedFee: Self = "billing.exceeds-reduced-fee"
}

/// Whether the funding lines of each day add up to the gross fee.
///
/// A release is a line of its own that lowers the gross fee and its payer's line alike, so it
/// stands on both sides and is left out of both.
enum AddsUp {
  /// One fault for each run of days with the same difference.
  static func faults(_ segments: [Segment], of file: PlacementFile) -> [Fault] {
    var runs: [Finding] = []
    for segment in segments {
      guard let finding = Finding(segment) else { continue }
      if let before = runs.last, before.continues(into: finding),
        let days = DayRange(before.days.first, through: finding.days.last)
      {
        runs[runs.count - 1].days = days
      } else {
        runs.append(finding)
      }
    }
    return runs.map { $0.fault(file) }
  }

  private struct Finding {
    var days: DayRange
    let lines: ExactMoney
    let fee: ExactMoney
    let releases: Money
    let isAway: Bool
    let hasBalance: Bool

    /// Nil where the days add up, or where a rate is missing and the line is held for it.
    init?(_ segment: Segment) {
      let priced = segment.priced.map(\.weekly).sum()
      let fee = segment.reduced.total
      guard !segment.isIncomplete, segment.balance == nil ? priced != fee : priced > fee
      else { return nil }
      days = segment.days
      lines = priced
      self.fee = fee
      releases = segment.releases.map(\.release.amount).sum()
      isAway = segment.away != nil
      hasBalance = segment.balance != nil
    }

    func continues(into next: Finding) -> Bool {
      days.last + 1 == next.days.first && lines == next.lines && fee == next.fee
        && isAway == next.isAway && hasBalance == next.hasBalance && releases == next.releases
    }

    func fault(_ file: PlacementFile) -> Fault {
      let sums =
        "the funding lines add up to \(shown(lines)) a week, the gross fee is \(shown(fee))"
      let difference =
        lines > fee ? "\(shown(lines - fee)) too much" : "\(shown(fee - lines)) too little"
      let place = "Placement \(file.placement.id), \(days.words)"
      guard isAway else {
        return Fault(
          .doesNotAddUp, at: file.lines.first?.source ?? file.placement.source,
          "\(place): \(sums): \(difference).", remedy: remedy)
      }
      if hasBalance {
        return Fault(
          .exceedsReducedFee, severity: .warning, at: file.lines.first?.source,
          "\(place): while the resident is away \(sums): \(difference). The balance line is £0.00.",
          remedy: "Check whether the other lines really go on in full.")
      }
      return Fault(
        .absenceNotReduced, at: file.lines.first?.source,
        "\(place): while the resident is away \(sums): \(difference).",
        remedy: "Let a line take the balance, or let the lines follow the contract's tiers.")
    }

    private var remedy: String {
      if !releases.isZero, fee - lines == releases.exact {
        return "Enter the line before the release: the agreement takes \(releases) off by itself."
      }
      return "Correct an amount in funding.csv or the gross fee in stays.csv, "
        + "or let one line take the balance."
    }

    private func shown(_ amount: ExactMoney) -> String {
      let rounded = amount.rounded(.halfAwayFromZero)
      return rounded.isZero && !amount.isZero ? "less than £0.01" : "\(rounded)"
    }
  }
}
