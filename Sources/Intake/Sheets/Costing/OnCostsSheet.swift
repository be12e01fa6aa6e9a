import Amounts
import CareHome
import Costing

/// `on-costs.csv`: what an employer bears beside pay, dated, with its source.
enum OnCostsSheet: Sheet {
  enum Column: String, CaseIterable {
    case onCost = "on-cost"
    case from, to, rate, threshold, limit
    case budgetedRate = "budgeted rate"
    case budgetedThreshold = "budgeted threshold"
    case source, verified
    case confirmedBy = "confirmed by"
    case note
  }

  static let file = "on-costs.csv"
  static let filled: Set<Column> = [.onCost, .from, .rate, .source, .verified]
  static let key: [Column] = [.onCost, .from]
  static let identity: [Column] = [.onCost]
  static let dating: Dating<Column> = .period(from: .from, to: .to)

  static func read(_ row: inout Row<OnCostsSheet>) -> OnCost? {
    let kind = row.required(.onCost, CellFormat<OnCost.Kind>.word)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let rate = row.required(.rate, .percentage)
    let threshold = row.optional(.threshold, .price) ?? .zero
    let limit = row.optional(.limit, .price)
    let budgetedRate = row.optional(.budgetedRate, .percentage)
    let budgetedThreshold = row.optional(.budgetedThreshold, .price)
    let origin = row.required(.source, .text)
    let standing = row.standing(verified: .verified, confirmedBy: .confirmedBy)
    row.refuseBackwards(from: from, through: through, in: .to)
    if let kind, !kind.isOfPosts {
      for column in [Column.threshold, .limit, .budgetedThreshold] {
        row.refuseIfFilled(column, because: "\(kind.rawValue) is paid from the first pound")
      }
    }
    guard let kind, let from, let rate, let origin, let standing else { return nil }
    return OnCost(
      kind, from: from, through: through, rate: rate, threshold: Rate(threshold),
      limit: limit.map { Rate($0) }, budgetedRate: budgetedRate,
      budgetedThreshold: budgetedThreshold.map { Rate($0) }, origin: origin, standing: standing,
      source: row.location)
  }
}
