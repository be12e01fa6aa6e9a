/// A name that somebody gives to a thing, and under which scheme: `0060` and a DUNS number.
public struct Identifier: Hashable, Sendable {
  public var value: String
  /// The scheme's code (ISO 6523 ICD for a party, EAS for an electronic address); nil for none.
  public var scheme: String?

  public init(_ value: String, scheme: String? = nil) {
    self.value = value
    self.scheme = scheme
  }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
