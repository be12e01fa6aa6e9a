/// Whose money it is that comes into a payment account (funding.md, Who holds the money).
public enum FundingSource: String, Hashable, Sendable, CaseIterable {
  case socialCare = "social-care"
  case health
  case other

  /// `social care`: for people.
  public var words: String { self == .socialCare ? "social care" : rawValue }
}
