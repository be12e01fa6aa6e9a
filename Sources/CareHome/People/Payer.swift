public import CareCalendar

/// Whoever is invoiced.
public struct Payer: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The resident or their attorney.
    case resident
    case council
    case nhs
    /// A relative or friend who pays a top-up.
    case thirdParty = "third-party"
    case trust
    /// Of a resident who has died, through the executors.
    case estate

    /// Whether documents go to an office under a reference, and never bear the resident's name.
    public var isPublicBody: Bool { self == .council || self == .nhs }

    /// Whether a Direct Debit may be taken: never from an estate, as the bank's authority ended with
    /// the death (billing.md rule 13).
    public var allowsDirectDebit: Bool { self != .estate }
  }

  public let id: PayerID
  public let kind: Kind
  public let name: String
  public let address: Address
  public let email: String?
  /// Needed for the Peppol profile.
  public let electronicAddress: ElectronicAddress?
  /// What the buyer asks to see on an invoice (EN 16931 BT-10).
  public let buyerReference: String?
  /// EN 16931 BT-13.
  public let purchaseOrder: String?
  public let cycle: Cycle
  public let timing: Timing
  /// Whether one document names all the residents that it pays for, each by their reference
  /// (billing.md, Words: payer account). Public bodies only: nobody else may see several residents.
  public let isConsolidated: Bool
  /// The Direct Debit instruction under which what is owed is taken from their account (EN 16931
  /// BT-89); nil where they pay by themselves. It stands on documents alone: see
  /// ``Register/collected(_:on:)``.
  public private(set) var mandate: String?
  /// How this payer reads, for pages that no run was asked to make otherwise.
  public let pageVariant: PageVariant

  public init(
    id: PayerID, kind: Kind, name: String, address: Address, email: String?,
    electronicAddress: ElectronicAddress?, buyerReference: String?, purchaseOrder: String?,
    cycle: Cycle, timing: Timing, isConsolidated: Bool = false,
    mandate: String? = nil, pageVariant: PageVariant = .standard
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.address = address
    self.email = email
    self.electronicAddress = electronicAddress
    self.buyerReference = buyerReference
    self.purchaseOrder = purchaseOrder
    self.cycle = cycle
    self.timing = timing
    self.isConsolidated = isConsolidated && kind.isPublicBody
    self.mandate = mandate
    self.pageVariant = pageVariant
  }
}

extension Register {
  /// The payer as a document that falls due on `day` shows them: with the Direct Debit instruction
  /// under which it is collected, where one stands then and may be used.
  public func collected(_ payer: Payer, on day: Day) -> Payer {
    var payer = payer
    payer.collect(
      under: payer.kind.allowsDirectDebit
        ? mandates.first { $0.payer == payer.id && $0.stands(on: day) }?.reference : nil)
    return payer
  }
}

extension Payer {
  fileprivate mutating func collect(under mandate: String?) { self.mandate = mandate }
}

/// Who collects the client contribution of a council's residents: a dated setting per council.
public enum CouncilPayment: String, Hashable, Sendable, CaseIterable {
  /// The council pays net of the contribution; the home collects it.
  case net
  /// The council pays gross and collects the contribution itself.
  case gross
}
