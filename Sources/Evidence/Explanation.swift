/// The tree behind a figure: what it is, how it was worked out, and from which rows.
///
/// Explanations are built only when somebody asks for one.
public struct Explanation: Hashable, Sendable {
  /// What the figure is, in the field's words: `Unit cost of care`.
  public let label: String
  /// The figure as shown: `£384.93 a week`.
  public let figure: String
  /// The arithmetic in words: `£20,015.21 a week ÷ 36 residents`; nil for a figure taken as given.
  public let working: String?
  /// The rule that it follows: `costing.md definition 3`; nil where none is written down.
  public let rule: String?
  /// The rows that it was read from.
  public let sources: [SourceLocation]
  /// The figures that it was made of, in order.
  public let parts: [Explanation]

  public init(
    _ label: String, _ figure: String, working: String? = nil, rule: String? = nil,
    sources: [SourceLocation] = [], parts: [Explanation] = []
  ) {
    self.label = label
    self.figure = figure
    self.working = working
    self.rule = rule
    self.sources = sources
    self.parts = parts
  }
}
