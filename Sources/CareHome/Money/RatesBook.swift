public import Amounts
public import CareCalendar

/// Public rates as dated rows with their source (billing.md rule 15).
public struct RatesBook: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// Such as `FNC standard`.
    public let name: String
    public let nation: Nation
    public let from: Day
    public let through: Day?
    public let rate: TimeRate
    public let source: String
    public let standing: Standing

    public init(
      name: String, nation: Nation, from: Day, through: Day?, rate: TimeRate, source: String,
      standing: Standing
    ) {
      self.name = name
      self.nation = nation
      self.from = from
      self.through = through
      self.rate = rate
      self.source = source
      self.standing = standing
    }
  }

  public enum Standing: Hashable, Sendable {
    /// The official notice was seen.
    case verified
    /// Not seen; a line that needs it is held.
    case unverified
    /// Not seen, but a person took it on themselves; printed where it is used.
    case confirmed(by: String)

    /// Whether a line may be billed by it.
    public var isUsable: Bool { self != .unverified }
  }

  public let rows: [Row]

  public init(_ rows: [Row]) { self.rows = rows }

  /// The row that holds on `day`; nil where the book has none.
  public func row(_ name: String, in nation: Nation, on day: Day) -> Row? {
    rows.last {
      $0.name == name && $0.nation == nation && $0.from <= day && day <= ($0.through ?? day)
    }
  }
}
