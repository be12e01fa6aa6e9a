public import Amounts
public import CareHome
public import Evidence

/// An estimate of the budget that may be challenged, and how far it may be out
/// (costing.md rule 1).
public struct Judgement: Hashable, Sendable {
  public let line: CostLineID
  public let figure: Figure
  /// The ends of the range that the home itself holds possible.
  public let low: Percentage
  public let high: Percentage
  public let source: SourceLocation?

  public enum Figure: Hashable, Sendable {
    /// The share of one component; the line's other components keep their proportions.
    case share(Component)
    /// Of a mixed line, the share that varies with residents.
    case variableShare

    /// `share of care`, `share that varies`: for people.
    public var words: String {
      switch self {
      case .share(let component): "share of \(component.words)"
      case .variableShare: "share that varies"
      }
    }
  }

  public init(
    line: CostLineID, figure: Figure, low: Percentage, high: Percentage,
    source: SourceLocation? = nil
  ) {
    self.line = line
    self.figure = figure
    self.low = low
    self.high = high
    self.source = source
  }
}

extension CostLine {
  /// The line with the figure judged otherwise.
  ///
  /// Nil where it can't be: a line that is all one component says nothing of where the rest would
  /// go, and only a mixed line has a share that varies.
  func judged(_ figure: Judgement.Figure, _ value: Percentage) -> CostLine? {
    switch figure {
    case .variableShare:
      guard case .mixed = behaviour else { return nil }
      return replacing(behaviour: .mixed(variable: value))
    case .share(let component):
      let rest = Ratio.one - split.shares[component]
      if rest.isZero { return value == .all ? self : nil }
      let scale = (Ratio.one - value.ratio) / rest
      let weights = ByComponent { other in
        other == component ? value.ratio : split.shares[other] * scale
      }
      return ComponentSplit(weights: weights).map { replacing(split: $0) }
    }
  }

  /// What the budget itself says; nil where the line has no such figure.
  func value(of figure: Judgement.Figure) -> Ratio? {
    switch figure {
    case .share(let component): return split.shares[component]
    case .variableShare:
      guard case .mixed(let variable) = behaviour else { return nil }
      return variable.ratio
    }
  }
}
