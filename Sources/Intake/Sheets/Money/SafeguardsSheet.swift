import Amounts
import CareHome
import Evidence
import Funding

/// `safeguards.csv`: what was agreed for a full direct payment that is not passed on.
enum SafeguardsSheet: Sheet {
  enum Column: String, CaseIterable {
    case placement, from, to, alert, limit
    case returnWeeks = "return weeks"
    case guarantor, covers
    case agreedBy = "agreed by"
    case note
  }

  static let file = "safeguards.csv"
  static let filled: Set<Column> = [
    .placement, .from, .alert, .limit, .returnWeeks, .agreedBy,
  ]
  static let key: [Column] = [.placement, .from]
  static let identity: [Column] = [.placement]
  static let dating: Dating<Column> = .period(from: .from, to: .to)

  static func read(_ row: inout Row<SafeguardsSheet>) -> Safeguard? {
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let alert = row.required(.alert, .price)
    let limit = row.required(.limit, .price)
    let weeks = row.required(.returnWeeks, .whole(0...52))
    let guarantor = row.optional(.guarantor, .text)
    let covers = row.optional(.covers, .price)
    let agreedBy = row.required(.agreedBy, .text)
    row.refuseBackwards(from: from, through: through, in: .to)
    if row.isFilled(.guarantor) {
      row.refuseIfEmpty(.covers, "A guarantor needs the amount up to which they pay.")
    } else {
      row.refuseIfFilled(.covers, because: "no guarantor is named")
    }
    if let alert, let limit, limit < alert {
      row.refuse(
        .limit, .outOfRange, "The limit of \(limit) is below the alert of \(alert).",
        remedy: "Write a limit that is not below the alert.")
    }
    guard row.isSound, let placement, let from, let alert, let limit, let weeks, let agreedBy
    else { return nil }
    return Safeguard(
      placement: placement, from: from, through: through, alert: alert, limit: limit,
      returnWeeks: weeks,
      guarantor: guarantor.flatMap { name in covers.map { .init(name, covers: $0) } },
      agreedBy: agreedBy, source: row.location)
  }
}
