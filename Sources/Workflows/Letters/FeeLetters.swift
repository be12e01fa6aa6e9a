import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Evidence

/// Who is told of a rise of fees, and what: the home before the rise beside the home after it.
struct FeeLetters {
  let before: OpenedHome
  let after: OpenedHome
  /// The first day of the new fees.
  let from: Day
  /// The day on which the letters are given.
  let told: Day
  /// A sentence for the letters; nil where nobody said why.
  let reason: String?

  /// What is kept where the contract promises nothing.
  private static let standardNoticeDays = 28

  /// One placement's letters, and everybody whose share changes.
  ///
  /// - Throws: `uplift.notice` where a private payer would be told too late.
  func letters(
    for placement: Placement
  ) throws(Faults) -> (payers: [PayerID], letters: [FeeLetter]) {
    guard let fee = fee(of: placement) else { return ([], []) }
    let shares = (
      old: try shares(of: placement.id, in: before), new: try shares(of: placement.id, in: after)
    )
    let changed = shares.new.keys.sorted().filter { shares.new[$0] != shares.old[$0] }
    let register = before.register
    let days =
      register.terms.first { $0.id == placement.terms }?.increaseNoticeDays
      ?? Self.standardNoticeDays
    var letters: [FeeLetter] = []
    for id in changed {
      guard let payer = register.payers.first(where: { $0.id == id }),
        !payer.kind.isPublicBody, let share = shares.new[id],
        let resident = register.residents.first(where: { $0.id == placement.resident })
      else { continue }
      guard from - told >= days else { throw Faults(tooLate(payer, placement, days)) }
      letters.append(
        FeeLetter(
          home: register.home, payer: payer, resident: resident, from: from, told: told,
          fee: fee, share: (shares.old[id] ?? .zero, share),
          clause: before.feeClause(placement.terms), noticeDays: days, reason: reason))
    }
    return (changed, letters)
  }

  /// The gross fee before and from the day; nil where the placement's does not change.
  private func fee(of placement: Placement) -> (old: Money, new: Money)? {
    guard let old = placement.stays.value(on: from - 1)?.grossFee,
      let raised = after.register.placements.first(where: { $0.id == placement.id }),
      let new = raised.stays.value(on: from)?.grossFee, new != old
    else { return nil }
    return (old.amount, new.amount)
  }

  /// What each payer pays a week on the day, in whole pence.
  private func shares(
    of placement: PlacementID, in home: OpenedHome
  ) throws(Faults) -> [PayerID: Money] {
    let shares = try home.billingInput().weeklyShares(of: placement, on: from)
    return Dictionary(
      shares.map { ($0.payer, $0.weekly.rounded(.halfAwayFromZero)) }, uniquingKeysWith: +)
  }

  private func tooLate(_ payer: Payer, _ placement: Placement, _ days: Int) -> Fault {
    Fault(
      .upliftNotice, at: placement.source,
      "\(payer.name) (placement \(placement.id)) would be told \(from - told) days before; the contract promises \(days).",
      remedy: "Raise the fee from \((told + days).iso) or later.")
  }
}

extension OpenedHome {
  /// Where a contract allows that its fee changes.
  func feeClause(_ id: TermsID) -> String {
    register.terms.first { $0.id == id }?.feeClause ?? "its terms on fees"
  }
}

/// What the act says that raised fees on a ledger. By it the letters are found again, with what they
/// gave as the reason: all else that they say is in the sheets before and after it.
enum FeeRiseWords {
  private static let start = "Raised "
  private static let reasonMark = " The letters say: "

  static func act(_ count: Int, _ rise: FeeRise, from: Day, reason: String?) -> String {
    "\(start)\(count) fees by \(rise.words) from \(from.words)."
      + (reason.map { reasonMark + $0 } ?? "")
  }

  /// Whether an act that took rows in is one of these.
  static func isRise(_ what: String) -> Bool { what.hasPrefix(start) }

  static func reason(in what: String) -> String? {
    what.firstRange(of: reasonMark).map { String(what[$0.upperBound...]) }
  }
}
