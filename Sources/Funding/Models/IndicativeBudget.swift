public import Amounts
public import CareCalendar
public import Evidence

/// What an assessment allows somebody in a week, from a resource allocation system
/// (funding.md, model 1).
public struct IndicativeBudget: Hashable, Sendable {
  /// Gross: before what the resident contributes.
  public let weekly: Money
  /// What it was worked out with: a definition, or the panel that decided.
  public let origin: String
  /// How, step by step; nil where only the figure is known.
  public let explanation: Explanation?

  public init(weekly: Money, origin: String, explanation: Explanation? = nil) {
    self.weekly = weekly
    self.origin = origin
    self.explanation = explanation
  }
}

/// A panel's word on somebody's budget, which takes the place of what the system said.
public struct PanelDecision: Hashable, Sendable {
  /// By which the council knows the resident.
  public let reference: String
  public let weekly: Money
  public let day: Day
  /// Who decided.
  public let panel: String
  public let why: String
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    reference: String, weekly: Money, day: Day, panel: String, why: String,
    source: SourceLocation? = nil
  ) {
    self.reference = reference
    self.weekly = weekly
    self.day = day
    self.panel = panel
    self.why = why
    self.source = source
  }
}

extension IndicativeBudget {
  /// The budget after a panel: its figure, with what the system had said as a part of the trace.
  public init(_ decision: PanelDecision, changing before: IndicativeBudget?) {
    let was = before.map { " in place of \($0.weekly)" } ?? ""
    self.init(
      weekly: decision.weekly, origin: "\(decision.panel) on \(decision.day.words)",
      explanation: Explanation(
        "Decided by \(decision.panel)", "\(decision.weekly) a week",
        working: "on \(decision.day.words)\(was): \(decision.why)", rule: "funding.md, model 1",
        sources: [decision.source].compactMap { $0 },
        parts: [before?.explanation].compactMap { $0 }))
  }
}
