import CareCalendar
import CareHome
import Evidence

/// Why days that were billed are not owed as billed, as far as the sheets tell.
///
/// Its words say no more than their payer may know (billing.md rule 8).
struct Cause {
  private enum Kind {
    case death(Day)
    case ending(Day)
    case admission(Day)
    case absence
    case absenceCorrected
    case otherPrice(Day)
    case otherPayer
    case extra
    case rounding
    case unknown
  }

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
      if isAway { return .absence }
      return file.wouldBe(run, ifAwayOn: day, scene)
        ? .absenceCorrected : .otherPrice(charge.line.days.first)
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
        ? Wording.died(resident?.name ?? "The resident", on: day) : Wording.stayEnded(day)
    case .ending(let day): Wording.stayEnded(day)
    case .admission(let day): Wording.stayBegan(day)
    case .absence: Wording.absenceCharged
    case .absenceCorrected: Wording.absenceCorrected
    case .otherPrice(let day): Wording.otherPrice(from: day)
    case .otherPayer: Wording.otherPayer
    case .extra: Wording.deliveryCorrected
    case .rounding: Wording.sharesMoved
    case .unknown: Wording.notToBeBilled
    }
  }
}

extension PlacementFile {
  /// Whether a day is billed at the rate that an absence under any of the contract's tiers would
  /// give it: then it is the absence that was taken back, and not the price that changed.
  fileprivate func wouldBe(
    _ run: BilledRun, ifAwayOn day: Day, _ scene: CorrectionScene
  ) -> Bool {
    guard case .fee(let line, _) = run.kind else { return false }
    let payers = PayerTerms(due: scene.due, terms: terms)
    return Absence.Reason.allCases.contains { reason in
      let numbers = [1] + terms.tiers.filter { $0.reason == reason }.map(\.fromDay)
      return numbers.contains { number in
        // Day 1 is the first full day away, unless the leaving day counts.
        let left = day - number + (terms.leavingDayIsAway ? 1 : 0)
        let away = with(
          absences: [Absence(placement: placement.id, reason: reason, left: left, returned: nil)])
        var faults: [Fault] = []
        let segments = away.segments(in: DayRange(day), for: scene.maker.input, faults: &faults)
        return away.pricedRuns(segments, payers).contains {
          $0.line.id == line && $0.rate == run.rate
        }
          || away.balanceRuns(segments, payers).contains {
            $0.line.id == line && $0.rate == run.rate
          }
      }
    }
  }
}
