import Amounts
import CareCalendar
import CareHome

/// What one funding line pays during a segment, a week.
struct LineShare: Hashable {
  enum State: Hashable {
    case inForce
    /// Charged by the contract's tiers.
    case reduced
    /// Not paid while the resident is away, or after the death.
    case stopped
  }

  let line: FundingLine
  /// Who is charged: the council takes a client contribution that it pays gross.
  let payer: PayerID
  /// The agreed price; nil for the balance.
  let price: TimeRate?
  /// The agreed amount by component.
  let full: ByComponent<ExactMoney>
  /// What is charged by component.
  let charged: ByComponent<ExactMoney>
  let state: State
  /// Who took an unverified rate on themselves; printed (billing.md rule 15).
  let confirmedBy: String?
  /// Why it may not be billed; nil where it may.
  let hold: String?

  var weekly: ExactMoney { charged.total }

  /// What of the agreed price is charged.
  var factor: Ratio {
    let whole = full.total
    return whole.isZero ? .one : weekly / whole
  }
}
