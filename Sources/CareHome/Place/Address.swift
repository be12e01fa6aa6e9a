/// Where post goes.
public struct Address: Hashable, Sendable {
  public let street: String
  public let town: String
  public let postcode: String
  /// ISO 3166-1 code, such as `GB`.
  public let country: String

  public init(street: String, town: String, postcode: String, country: String = "GB") {
    self.street = street
    self.town = town
    self.postcode = postcode
    self.country = country
  }
}

/// Whom to ring about a document.
public struct Contact: Hashable, Sendable {
  public let name: String
  public let telephone: String
  public let email: String

  public init(name: String, telephone: String, email: String) {
    self.name = name
    self.telephone = telephone
    self.email = email
  }
}

/// An address on the e-invoice network (EN 16931 BT-34, BT-49).
public struct ElectronicAddress: Hashable, Sendable {
  /// The list that `identifier` comes from, such as `0088` for a GLN or `9932` for a UK VAT number.
  public let scheme: String
  public let identifier: String

  public init(scheme: String, identifier: String) {
    self.scheme = scheme
    self.identifier = identifier
  }
}

/// A bank account in the United Kingdom.
public struct BankAccount: Hashable, Sendable {
  public let accountName: String
  /// Six digits, shown in pairs.
  public let sortCode: String
  /// Eight digits.
  public let accountNumber: String

  public init(accountName: String, sortCode: String, accountNumber: String) {
    self.accountName = accountName
    self.sortCode = sortCode
    self.accountNumber = accountNumber
  }
}
