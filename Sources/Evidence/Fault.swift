/// One thing that is wrong, told so that a person who is no programmer can put it right.
public struct Fault: Error, Hashable, Sendable {
  /// How much a fault matters.
  public enum Severity: String, Hashable, Sendable {
    /// The work stops; nothing is written.
    case refusal
    /// The work goes on; a person should look.
    case warning
  }

  /// A stable name that never changes once released, such as `sheet.unknown-column`.
  ///
  /// Each room declares its own codes in an extension.
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
  }

  public let code: Code
  public let severity: Severity
  /// Where the fault stands; nil when it belongs to no one place.
  public let location: SourceLocation?
  /// What is wrong, with the value that was found and what was expected.
  public let message: String
  /// What to do next.
  public let remedy: String

  public init(
    _ code: Code, severity: Severity = .refusal, at location: SourceLocation? = nil,
    _ message: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }
}

extension Fault: CustomStringConvertible {
  /// `budget.csv, row 4, column amount: "12,x" is not an amount. Write pounds and pence, … [sheet.bad-amount]`
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(message) \(remedy) [\(code.rawValue)]"
  }
}
