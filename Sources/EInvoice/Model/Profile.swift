/// Which rules an invoice promises to keep.
public struct Profile: Hashable, Sendable {
  /// BT-24.
  public let customization: String
  /// The business process it is part of (BT-23); nil where the rules name none.
  public let process: String?

  public init(customization: String, process: String? = nil) {
    self.customization = customization
    self.process = process
  }

  /// EN 16931 itself: for private payers, who have no electronic address.
  public static let core = Profile(customization: "urn:cen.eu:en16931:2017")

  /// Peppol BIS Billing 3.0: for councils and health bodies.
  public static let peppol = Profile(
    customization:
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
    process: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")

  /// Whether Peppol's own rules apply above those of EN 16931.
  public var isPeppol: Bool { customization == Self.peppol.customization }
}
