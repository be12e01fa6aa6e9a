import CareHome

/// `billed-to.csv`: payers who were billed elsewhere beyond the day before `billed from`.
enum BilledToSheet: Sheet {
  enum Column: String, CaseIterable {
    case payer, resident, line
    case billedTo = "billed to"
    case note
  }

  static let file = "billed-to.csv"
  static let filled: Set<Column> = [.payer, .billedTo]
  static let key: [Column] = []
  static let identity: [Column] = [.payer, .resident, .line]
  static let dating: Dating<Column> = .event

  static func read(_ row: inout Row<BilledToSheet>) -> BilledElsewhere? {
    let payer = row.reference(.payer, to: PayersSheet.self)
    let resident = row.optionalReference(.resident, to: ResidentsSheet.self)
    let line = row.optionalReference(.line, to: FundingSheet.self)
    let day = row.required(.billedTo, .day)
    guard row.isSound, let payer, let day else { return nil }
    return BilledElsewhere(
      payer: payer, resident: resident, line: line, through: day, source: row.location)
  }
}
