import Amounts
import CareHome
import Costing

/// `judgements.csv`: how far the budget's estimates may be out.
enum JudgementsSheet: Sheet {
  enum Column: String, CaseIterable {
    case line, figure, low, high, note
  }

  static let file = "judgements.csv"
  static let filled: Set<Column> = [.line, .figure, .low, .high]
  static let key: [Column] = [.line, .figure]

  static func read(_ row: inout Row<JudgementsSheet>) -> Judgement? {
    let line = row.reference(.line, to: BudgetSheet.self)
    let figure = row.required(.figure, CellFormat<FigureWord>.word)
    let low = row.required(.low, .percentage)
    let high = row.required(.high, .percentage)
    guard let line, let figure, let low, let high else { return nil }
    return Judgement(
      line: line, figure: figure.figure, low: low, high: high, source: row.location)
  }

  /// The figures by the headings of `budget.csv`.
  enum FigureWord: String, CaseIterable {
    case premises, services, care, activity
    case variableShare = "variable share"

    var figure: Judgement.Figure {
      switch self {
      case .premises: .share(.premises)
      case .services: .share(.services)
      case .care: .share(.care)
      case .activity: .share(.activity)
      case .variableShare: .variableShare
      }
    }
  }
}
