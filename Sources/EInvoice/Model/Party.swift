/// Seller (BG-4), buyer (BG-7) or payee (BG-10).
public struct Party: Hashable, Sendable {
  /// The full legal name (BT-27, BT-44, BT-59).
  public var name: String
  /// The name that it trades under, where another (BT-28, BT-45).
  public var tradingName: String?
  /// Numbers by which others know it (BT-29, BT-46, BT-60); a buyer has one at most (UBL-SR-16).
  public var identifiers: [Identifier]
  /// Its number in an official register, such as Companies House (BT-30, BT-47, BT-61).
  public var legalRegistration: Identifier?
  /// What it is in law, as the seller must print it (BT-33): `Company limited by guarantee`.
  public var legalForm: String?
  /// Its VAT number with the country before it (BT-31, BT-48): `GB123456789`.
  public var vatIdentifier: String?
  /// Its number for other taxes, such as a corporation tax reference (BT-32). A seller with
  /// exempt services and no VAT number needs this (BR-E-02).
  public var taxRegistration: String?
  /// BG-5, BG-8; a payee has none.
  public var address: PostalAddress?
  /// Whom to ring (BG-6, BG-9).
  public var contact: Contact?
  /// Where systems send it documents (BT-34, BT-49); the Peppol profile needs it on both sides.
  public var electronicAddress: Identifier?

  public init(
    name: String, tradingName: String? = nil, identifiers: [Identifier] = [],
    legalRegistration: Identifier? = nil, legalForm: String? = nil, vatIdentifier: String? = nil,
    taxRegistration: String? = nil, address: PostalAddress? = nil, contact: Contact? = nil,
    electronicAddress: Identifier? = nil
  ) {
    self.name = name
    self.tradingName = tradingName
    self.identifiers = identifiers
    self.legalRegistration = legalRegistration
    self.legalForm = legalForm
    self.vatIdentifier = vatIdentifier
    self.taxRegistration = taxRegistration
    self.address = address
    self.contact = contact
    self.electronicAddress = electronicAddress
  }
}

/// BG-6, BG-9.
public struct Contact: Hashable, Sendable {
  /// A person or a department (BT-41, BT-56).
  public var name: String?
  /// BT-42, BT-57.
  public var telephone: String?
  /// BT-43, BT-58.
  public var email: String?

  public init(name: String? = nil, telephone: String? = nil, email: String? = nil) {
    self.name = name
    self.telephone = telephone
    self.email = email
  }
}

/// BG-5, BG-8, BG-15.
public struct PostalAddress: Hashable, Sendable {
  /// Up to three lines above the town (BT-35, BT-36, BT-162); more are not allowed.
  public var lines: [String]
  /// BT-37.
  public var town: String?
  /// BT-38.
  public var postcode: String?
  /// County or region (BT-39).
  public var county: String?
  /// Two letters of ISO 3166-1 (BT-40): `GB`.
  public var country: String

  public init(
    lines: [String], town: String? = nil, postcode: String? = nil, county: String? = nil,
    country: String = "GB"
  ) {
    self.lines = lines
    self.town = town
    self.postcode = postcode
    self.county = county
    self.country = country
  }
}
