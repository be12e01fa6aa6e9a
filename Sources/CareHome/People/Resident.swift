/// Somebody who lives in the home.
public struct Resident: Hashable, Sendable {
  public let id: ResidentID
  public let name: String
  /// The reference by which their council or the NHS knows them. It stands on their documents in
  /// place of the name (EN 16931 BT-18; billing.md rule 8).
  public let reference: String

  public init(id: ResidentID, name: String, reference: String) {
    self.id = id
    self.name = name
    self.reference = reference
  }
}
