public import CareHome

/// A figure of a costing that can be asked where it came from.
public enum CostFigure: Hashable, Sendable {
  /// The pooled budget's total.
  case total
  /// £ a year of a part, of the home (nil) or of one band.
  case yearly(CostPart, band: BandID?)
  /// £ per resident per week, of a part, of the home (nil) or of one band.
  case unitCost(CostPart, band: BandID?)
  case breakEven
  /// The lowest acceptable fee for one more resident than budgeted.
  case nextResident
  /// A figure of the occupancy curve at one number of residents.
  case at(Int, CurveFigure)

  public enum CurveFigure: String, Hashable, Sendable, CaseIterable {
    case cost
    case unitCost = "unitcost"
    case margin
  }

  /// The figure of that name, in any mix of capitals; `home.` may stand before a figure of the
  /// whole home. Nil where no figure has the name.
  ///
  /// A word that is both a part and a band, such as `care`, means the part.
  public init?(named name: String, bands: [BandID]) {
    let lower = name.lowercased()
    let words = lower.hasPrefix("home.") ? String(lower.dropFirst("home.".count)) : lower
    let known = Self.all(bands: bands)
    if let figure = known.first(where: { $0.name.lowercased() == words }) {
      self = figure
    } else if let figure = Self.onCurve(words) {
      self = figure
    } else {
      return nil
    }
  }

  /// `at.31.margin`.
  private static func onCurve(_ name: String) -> CostFigure? {
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, words[0] == "at", let residents = Int(words[1]),
      let figure = CurveFigure(rawValue: words[2])
    else { return nil }
    return .at(residents, figure)
  }

  /// Every figure but those of the curve, in the order in which a report has them.
  public static func all(bands: [BandID]) -> [CostFigure] {
    let elements = Element.allCases.map(CostPart.element)
    // Of an element with one component the two are the same thing, under the element's name.
    let components = Element.allCases.filter { $0.components.count > 1 }
      .flatMap { $0.components.map(CostPart.component) }
    let parts = [.whole] + elements + components
    let places: [BandID?] = [nil] + bands
    return [.total]
      + places.flatMap { band in
        parts.filter { $0 != .whole || band != nil }.map { .yearly($0, band: band) }
      }
      + places.flatMap { band in parts.map { .unitCost($0, band: band) } }
      + [.breakEven, .nextResident]
  }

  /// As it is asked for: `total`, `care.total`, `unitcost`, `care.unitcost`,
  /// `premises.unitcost`, `nursing.unitcost`, `nursing.care.unitcost`, `breakeven`,
  /// `nextresident`, `at.31.margin`.
  public var name: String {
    switch self {
    case .total: "total"
    case .yearly(let part, let band): Self.name(part, band, "total")
    case .unitCost(let part, let band): Self.name(part, band, "unitcost")
    case .breakEven: "breakeven"
    case .nextResident: "nextresident"
    case .at(let residents, let figure): "at.\(residents).\(figure.rawValue)"
    }
  }

  private static func name(_ part: CostPart, _ band: BandID?, _ figure: String) -> String {
    [band?.text, part.name, figure].compactMap { $0 }.joined(separator: ".")
  }
}

extension CostPart {
  /// Nil for the whole, which needs no name.
  fileprivate var name: String? {
    switch self {
    case .whole: nil
    case .element(let element): element.rawValue
    case .component(let component): component.rawValue
    }
  }
}
