/// Where a payment stands between a first reckoning and its review (funding.md, primitive I).
public enum PaymentStage: String, Hashable, Sendable, CaseIterable {
  /// Worked out to see what it might come to; promised to nobody.
  case practice
  /// Told to the person as what their plan may cost.
  case indicative
  /// Before the panel, which may adjust it.
  case panel
  /// Agreed with the person.
  case agreed
  /// Paid, from its first day.
  case inPayment = "in-payment"
  /// Looked at again; what was paid goes on until the outcome is agreed and paid.
  case reviewed
  /// The person asked for it to be decided again; what was paid goes on meanwhile.
  case appeal
  /// No longer paid, from its first day.
  case ended

  /// `in payment`: for people.
  public var words: String { self == .inPayment ? "in payment" : rawValue }

  /// What may come next. A stage may follow itself where its amount may still be adjusted.
  public var next: [PaymentStage] {
    switch self {
    case .practice: [.practice, .indicative, .ended]
    case .indicative: [.indicative, .panel, .appeal, .ended]
    case .panel: [.panel, .indicative, .agreed, .appeal, .ended]
    case .agreed: [.inPayment, .appeal, .ended]
    case .inPayment: [.reviewed, .appeal, .ended]
    case .reviewed: [.panel, .agreed, .appeal, .ended]
    case .appeal: [.panel, .agreed, .ended]
    case .ended: []
    }
  }

  /// What may come first.
  public static let first: [PaymentStage] = [.practice, .indicative]

  /// Whether the amount may differ from that of the version before. Elsewhere it is carried on
  /// unchanged: what is agreed is what the panel or the review said, what is paid is what was agreed.
  public var setsAmount: Bool {
    switch self {
    case .practice, .indicative, .panel, .reviewed: true
    case .agreed, .inPayment, .appeal, .ended: false
    }
  }
}
