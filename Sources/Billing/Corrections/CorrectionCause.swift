import CareCalendar
import CareHome

/// Why days that were billed are not owed as billed, as far as the sheets tell.
///
/// Its words say no more than their payer may know (billing.md rule 8).
struct Cause {
  private enum Kind {
    case death(Day)
    case ending(Day)
    case admission(Day)
    case absence
    case otherPrice(Day)
    case otherPayer
    case extra
    case rounding
    case unknown
  }

  static let plain = "These days should not have been billed."

  private let kind: Kind
  private let resident: Resident?

  init(_ run: BilledRun, _ lost: [DayRange], _ scene: CorrectionScene, _ should: [Charge]) {
    resident = scene.file?.resident
    kind = Self.kind(run, lost, scene, should)
  }

  private static func kind(
    _ run: BilledRun, _ lost: [DayRange], _ scene: CorrectionScene, _ should: [Charge]
  ) -> Kind {
    if case .extra = run.kind { return .extra }
    guard let day = lost.first?.first else { return .rounding }
    guard let file = scene.file else { return .unknown }
    let charged = file.chargedDays(within: DayRange(day))
    if charged.isEmpty {
      if let death = file.death, day >= death { return .death(death) }
      if let ending = file.placement.ending, day >= ending.day { return .ending(ending.day) }
      return day <= file.placement.admitted ? .admission(file.placement.admitted) : .unknown
    }
    if let charge = should.first(where: { $0.line.days.contains(day) }) {
      let isAway = file.awayDays(through: run.days.last).contains {
        $0.reduces && $0.days.contains(day)
      }
      return isAway ? .absence : .otherPrice(charge.line.days.first)
    }
    if file.awayDays(through: run.days.last).contains(where: { $0.days.contains(day) }) {
      return .absence
    }
    return .otherPayer
  }

  /// A sentence on the document.
  func words(for payer: Payer) -> String {
    switch kind {
    case .death(let day):
      // Of a death only those are told who pay for themselves or for one of their own.
      payer.kind == .resident || payer.kind == .estate
        ? "\(resident?.name ?? "The resident") died on \(day.words). We are sorry for your loss."
        : "The stay ended on \(day.words)."
    case .ending(let day): "The stay ended on \(day.words)."
    case .admission(let day): "The stay began on \(day.words)."
    case .absence: "An absence is charged as the contract says."
    case .otherPrice(let day): "From \(day.words) another price holds."
    case .otherPayer: "These days are not yours to pay."
    case .extra: "What was delivered has been corrected."
    case .rounding: "The pence of the shares of the fee have moved."
    case .unknown: Self.plain
    }
  }
}
