public import CareCalendar
public import CareHome
import Costing
import Documents
public import Evidence
import Flexibility
import Intake

extension Fault.Code {
  /// No figure of the home has that name.
  public static let unknownFigure: Fault.Code = "explain.unknown-figure"
  /// The home has the figure's name but not the figure: no fees, or no such number of residents.
  public static let noSuchFigure: Fault.Code = "explain.no-figure"
}

/// Says where a figure comes from: the tree of lines, splits, drivers and roundings, down to the
/// rows of the sheets (costing.md rule 7).
public struct ExplainFigure: Sendable {
  private let home: OpenedHome
  private let figure: String
  private let basket: Basket?

  /// What a resident would give up, for the figures of the flexible share.
  public struct Basket: Sendable {
    public let resident: ResidentID
    public let items: [BasketItem]
    /// How many give the same up at once.
    public let residents: Int
    /// Nil for the longest notice of the services given up.
    public let noticeWeeks: Int?
    public let asOf: Day

    public init(
      resident: ResidentID, items: [BasketItem], residents: Int, noticeWeeks: Int?, asOf: Day
    ) {
      self.resident = resident
      self.items = items
      self.residents = residents
      self.noticeWeeks = noticeWeeks
      self.asOf = asOf
    }
  }

  private static let crossSubsidy = "crosssubsidy"
  private static let shares: [(name: String, tree: @Sendable (FlexibleShare) -> Explanation)] = [
    ("flex.covered", { $0.explainCovered() }), ("flex.expected", { $0.explainExpected() }),
    ("flex.ceiling", { $0.explainCeiling() }),
  ]

  /// - Throws: everything that is wrong with the sheets.
  public init(folder: HomePlace, figure: String, basket: Basket? = nil) throws(Faults) {
    home = try OpenedHome(folder: folder)
    self.figure = figure
    self.basket = basket
  }

  /// - Throws: `explain.unknown-figure`, which lists those that there are; `explain.no-figure`;
  ///   everything that is wrong with a basket.
  public func report() throws(Faults) -> Report {
    let tree = try explanation()
    return Report(
      text: tree.text, json: tree.json.encoded, files: [], entries: [], warnings: home.warnings)
  }

  private func explanation() throws(Faults) -> Explanation {
    let name = figure.lowercased()
    if let share = Self.shares.first(where: { $0.name == name }) {
      return share.tree(try flexibleShare())
    }
    if name == Self.crossSubsidy {
      guard let tree = try home.feeAdequacy()?.explainCrossSubsidy else {
        throw missing("Nobody here pays for themselves on the first day of the budget year.")
      }
      return tree
    }
    if let tree = staffing.first(where: { $0.name.lowercased() == name })?.tree() { return tree }
    let bands = home.folder.budget.bands.map(\.band.id)
    guard let known = CostFigure(named: figure, bands: bands) else { throw unknown(bands) }
    guard let tree = home.costing.explain(known) else {
      throw missing(
        "It needs fees for a margin, a bed for the resident, and somebody for a unit cost.")
    }
    return tree
  }

  private func flexibleShare() throws(Faults) -> FlexibleShare {
    guard let basket, !basket.items.isEmpty else {
      throw missing("It is of a resident who gives services up.")
    }
    return try home.flexibleShare(
      of: basket.resident, without: basket.items, residentsOut: basket.residents,
      noticeWeeks: basket.noticeWeeks, on: basket.asOf
    ).share
  }

  /// The lines that a rota builds up, and what each differs by from the budget.
  private var staffing: [(name: String, tree: () -> Explanation)] {
    (home.folder.staffing?.buildUp() ?? []).flatMap { line in
      [
        ("staffing.\(line.line.id)", line.explanation),
        ("staffing.\(line.line.id).difference", line.explainDifference),
      ]
    }
  }

  private func unknown(_ bands: [BandID]) -> Faults {
    let names =
      CostFigure.all(bands: bands).map(\.name) + [Self.crossSubsidy] + staffing.map(\.name)
      + CostFigure.CurveFigure.allCases.map { "at.N.\($0.rawValue)" } + Self.shares.map(\.name)
    return Faults(
      Fault(
        .unknownFigure, "There is no figure \"\(figure)\".",
        remedy: "Ask for one of: \(names.joined(separator: ", ")). N is a number of residents; "
          + "the last three need --resident and --without."))
  }

  private func missing(_ reason: String) -> Faults {
    Faults(
      Fault(
        .noSuchFigure, "The home has no figure \"\(figure)\". \(reason)",
        remedy: "Add what it needs, or ask for another figure."))
  }
}
