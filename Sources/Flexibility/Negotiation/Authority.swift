public import CareCalendar
public import CareHome

public typealias AuthorityID = Identifier<Authority>

/// The recorded right to agree for a resident (flexible-share.md, Who may agree).
public struct Authority: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The resident, who has capacity for this decision.
    case resident
    /// Lasting power of attorney for health and welfare.
    case welfareAttorney = "welfare-attorney"
    /// Lasting power of attorney for property and affairs.
    case propertyAttorney = "property-attorney"
    /// Appointed by the Court of Protection.
    case deputy
    /// Named under the Care Act as the one who receives the direct payment.
    case authorisedPerson = "authorised-person"

    /// `attorney for health and welfare`: for people.
    public var words: String {
      switch self {
      case .resident: "the resident"
      case .welfareAttorney: "attorney for health and welfare"
      case .propertyAttorney: "attorney for property and affairs"
      case .deputy: "deputy of the Court of Protection"
      case .authorisedPerson: "authorised person"
      }
    }
  }

  public let id: AuthorityID
  public let resident: ResidentID
  /// Who may agree, by name.
  public let name: String
  public let kind: Kind
  /// What was seen and when, such as `LPA registered 3 May 2024, seen 1 September 2026`.
  public let evidence: String
  public let from: Day
  /// The last day on which it holds; nil where it does not expire.
  public let expires: Day?

  public init(
    id: AuthorityID, resident: ResidentID, name: String, kind: Kind, evidence: String, from: Day,
    expires: Day?
  ) {
    self.id = id
    self.resident = resident
    self.name = name
    self.kind = kind
    self.evidence = evidence
    self.from = from
    self.expires = expires
  }

  public func holds(on day: Day) -> Bool { from <= day && day <= (expires ?? day) }

  /// `Ruth Ashcroft, attorney for health and welfare (LPA registered 2024)`.
  public var words: String { "\(name), \(kind.words) (\(evidence))" }
}
