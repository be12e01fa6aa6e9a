import CareHome
import Funding

/// `policies.csv`: where, when and for what a direct payment is lawful.
enum PoliciesSheet: Sheet {
  enum Column: String, CaseIterable {
    case nation, use, from, to, allowed, reason, source
  }

  static let file = "policies.csv"
  static let filled: Set<Column> = [.nation, .use, .from, .allowed, .reason, .source]
  static let identity: [Column] = [.nation, .use]
  static let dating: Dating<Column> = .period(from: .from, to: .to)

  static func read(_ row: inout Row<PoliciesSheet>) -> DirectPaymentPolicy? {
    let nation = row.required(.nation, CellFormat<Nation>.word)
    let use = row.required(.use, CellFormat<DirectPaymentUse>.word)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let allowed = row.required(.allowed, .yesOrNo)
    let reason = row.required(.reason, .text)
    let source = row.required(.source, .text)
    row.refuseBackwards(from: from, through: through, in: .to)
    guard let nation, let use, let from, let allowed, let reason, let source else { return nil }
    return DirectPaymentPolicy(
      nation: nation, use: use, from: from, through: through, allowed: allowed, reason: reason,
      source: source)
  }
}
