import Amounts
import CareCalendar
import CareHome
import Evidence

/// Whether private payers have the reductions that their contract promises while somebody is away
/// (billing.md rule 16).
///
/// The balance follows the tiers by itself; a line with a price may have been entered to go on.
enum AbsenceReductions {
  static func faults(
    _ segments: [Segment], _ file: PlacementFile, _ input: BillingInput
  ) -> [Fault] {
    guard segments.contains(where: { $0.away?.reduces == true }) else { return [] }
    let bodies = Set(input.register.payers.filter(\.kind.isPublicBody).map(\.id))
    let lines = file.lines.filter { !bodies.contains($0.payer) && $0.kind.isContractPrice }
    return lines.compactMap { line in
      let away = segments.filter { segment in
        segment.away?.reduces == true
          && segment.priced.contains { $0.line == line && $0.state == .inForce }
      }
      guard let first = away.first, let run = first.away, let tier = run.tier else { return nil }
      let days = DayRange.joined(away.map(\.days)).map(\.words).joined(separator: " and ")
      return Fault(
        .absenceNotReduced, severity: .warning, at: line.source,
        "Placement \(file.placement.id), \(days): line \(line.id) is charged in full, though terms "
          + "\(file.terms.id) promise less during an absence (\(tier.clause)).",
        remedy:
          "Write “reduces” for the absence in funding.csv, unless the contract says otherwise "
          + "of this line.")
    }
  }
}
