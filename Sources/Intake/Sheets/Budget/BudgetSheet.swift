import Amounts
import CareHome
import Costing
import Evidence

/// `budget.csv`: the pooled budget, a cost line a row.
enum BudgetSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case line, description, category, amount, premises, services, care, activity
    case splitBy = "split by"
    case basis, behaviour
    case variableShare = "variable share"
    case stepSize = "step size"
    case stepMinimum = "step minimum"
    case stepCost = "step cost"
    case flexibility
    case noticeWeeks = "notice weeks"
    case driver, residents, department
    case usageUnit = "usage unit"
    case usagePerResident = "usage per resident"
    case posts, note
  }

  typealias Subject = CostLine

  /// A line with what only other sheets can make whole.
  struct Entry {
    let line: CostLine
    /// Whom it is for, by id; their bands stand in `stays.csv`.
    let residents: [ResidentID]
    let department: DepartmentID?
  }

  static let file = "budget.csv"
  static let isNeeded = true
  static let noun = "cost line"
  static let id = Column.line
  static let filled: Set<Column> = [
    .line, .description, .category, .amount, .premises, .services, .care, .activity, .basis,
    .behaviour, .flexibility,
  ]

  static func read(_ row: inout Row<BudgetSheet>) -> Entry? {
    let id = row.required(.line, CellFormat<CostLineID>.id())
    let description = row.required(.description, .text)
    let category = row.required(.category, .costCategory)
    let amount = row.required(.amount, .money)
    let split = split(&row)
    let basis = row.required(.basis, CellFormat<SplitBasis>.word)
    let behaviour = behaviour(&row)
    let flexibility = flexibility(&row)
    let driver = row.optional(.driver, CellFormat<Driver>.word) ?? .residentDays
    let residents = row.references(.residents, to: ResidentsSheet.self)
    if driver == .namedResidents {
      row.refuseIfEmpty(.residents, "A line for named residents needs their ids.")
    } else {
      row.refuseIfFilled(
        .residents, because: "the line is carried by \(driver.rawValue), not to named residents")
    }
    let department = row.optionalReference(.department, to: DepartmentsSheet.self)
    let unit = row.optional(.usageUnit, .text) ?? Usage.residents.unit
    let perResident = row.optional(.usagePerResident, .ratio) ?? Usage.residents.perResident
    let posts = row.optional(.posts, .quantity)
    guard let id, let description, let category, let amount, let split, let basis, let behaviour,
      let flexibility
    else { return nil }
    return Entry(
      line: CostLine(
        id: id, description: description, category: category, amount: amount, split: split,
        basis: basis, behaviour: behaviour, flexibility: flexibility, driver: driver,
        usage: Usage(unit: unit, perResident: perResident), posts: posts, source: row.location),
      residents: residents, department: department)
  }

  /// What the four columns of a split hold.
  enum SplitKind: String, CaseIterable {
    case percent, weights
  }

  private static func split(_ row: inout Row<BudgetSheet>) -> ComponentSplit? {
    let columns = ByComponent<Column>(
      premises: .premises, services: .services, care: .care, activity: .activity)
    switch row.optional(.splitBy, CellFormat<SplitKind>.word) ?? .percent {
    case .percent: return row.percentageSplit(columns)
    case .weights: return row.weightSplit(columns)
    }
  }

  private static func flexibility(_ row: inout Row<BudgetSheet>) -> Flexibility? {
    let kind = row.required(.flexibility, CellFormat<FlexibilityWord>.word)
    let notice = row.optional(.noticeWeeks, .whole(0...520))
    switch kind {
    case nil: return nil
    case .avoidable: return .avoidable(noticeWeeks: notice ?? 0)
    case .rigid:
      row.refuseIfFilled(.noticeWeeks, because: "a rigid line is not saved by any notice")
      return .rigid
    }
  }

  enum FlexibilityWord: String, CaseIterable {
    case rigid, avoidable
  }
}

extension CellFormat<CostCategory> {
  static let costCategory = CellFormat(
    "Write one of: " + CostCategory.all.map(\.name).joined(separator: "; ") + "."
  ) { (text) throws(CellRefusal) in
    if let category = CostCategory(named: text) { return category }
    throw CellRefusal(
      .badWord, "is no line of the cost-of-care return.",
      remedy: DidYouMean.nearest(text, among: CostCategory.all.map(\.name)).map {
        "Did you mean \"\($0)\"?"
      })
  }
}
