import CareHome
import Funding

/// `monitoring.csv`: which evidence is to be kept for which spending, a kind of spending a row.
enum MonitoringSheet: Sheet {
  enum Column: String, CaseIterable {
    case monitoring, spending, evidence, above
    case years = "years kept"
  }

  static let file = "monitoring.csv"
  static let filled: Set<Column> = [.monitoring, .spending, .evidence, .above, .years]
  static let key: [Column] = [.monitoring, .spending]

  struct Entry {
    let profile: MonitoringProfileID
    let rule: MonitoringProfile.Rule
  }

  static func read(_ row: inout Row<MonitoringSheet>) -> Entry? {
    let profile = row.required(.monitoring, CellFormat<MonitoringProfileID>.id())
    let spending = row.required(.spending, CellFormat<SpendingKind>.word)
    let evidence = row.required(.evidence, CellFormat<EvidenceKind>.word)
    let above = row.required(.above, .price)
    let years = row.required(.years, .whole(0...30))
    guard let profile, let spending, let evidence, let above, let years else { return nil }
    return Entry(
      profile: profile,
      rule: MonitoringProfile.Rule(
        spending: spending, evidence: evidence, above: above, keepYears: years))
  }
}

extension [MonitoringSheet.Entry] {
  /// The rules of each profile together, in order of first mention.
  var profiles: [MonitoringProfile] {
    var order: [MonitoringProfileID] = []
    var rules: [MonitoringProfileID: [MonitoringProfile.Rule]] = [:]
    for entry in self {
      if rules[entry.profile] == nil { order.append(entry.profile) }
      rules[entry.profile, default: []].append(entry.rule)
    }
    return order.map { MonitoringProfile(id: $0, rules: rules[$0] ?? []) }
  }
}
