import Amounts
import CareHome

/// `absence-tiers.csv`: what is still charged while a resident is away.
enum AbsenceTiersSheet: Sheet {
  enum Column: String, CaseIterable {
    case terms, reason
    case fromDay = "from day"
    case premises, services, care, activity, clause
  }

  struct Entry {
    let terms: TermsID
    let tier: AbsenceTier
  }

  static let file = "absence-tiers.csv"
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.terms, .reason, .fromDay]

  static func read(_ row: inout Row<AbsenceTiersSheet>) -> Entry? {
    let terms = row.reference(.terms, to: TermsSheet.self)
    let reason = row.required(.reason, CellFormat<Absence.Reason>.word)
    let day = row.required(.fromDay, .whole(1...366))
    let premises = row.required(.premises, .percentage)
    let services = row.required(.services, .percentage)
    let care = row.required(.care, .percentage)
    let activity = row.required(.activity, .percentage)
    let clause = row.required(.clause, .text)
    guard let terms, let reason, let day, let premises, let services, let care, let activity,
      let clause
    else { return nil }
    let charged = ByComponent(
      premises: premises, services: services, care: care, activity: activity)
    return Entry(
      terms: terms,
      tier: AbsenceTier(reason: reason, fromDay: day, charged: charged, clause: clause))
  }
}
