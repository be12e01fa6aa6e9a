/// A care home: who it is, where it is, and how it is paid.
public struct Home: Hashable, Sendable {
  /// As residents know it.
  public let name: String
  /// As it is registered; on every document.
  public let legalName: String
  public let address: Address
  public let nation: Nation
  /// Places that the regulator allows.
  public let registeredBeds: Int
  /// Companies House or charity number; nil for a sole trader.
  public let companyNumber: String?
  /// Nil where the home is not registered for VAT.
  public let vatNumber: String?
  /// The tax office's reference, which a home without a VAT number puts on exempt invoices
  /// (EN 16931 BT-32, BR-E-2).
  public let taxReference: String?
  public let contact: Contact
  public let electronicAddress: ElectronicAddress?
  public let bank: BankAccount
  /// Days from issue to due date.
  public let paymentDays: Int
  /// What document numbers begin with, such as `SV`.
  public let series: String

  public init(
    name: String, legalName: String, address: Address, nation: Nation, registeredBeds: Int,
    companyNumber: String?, vatNumber: String?, taxReference: String?, contact: Contact,
    electronicAddress: ElectronicAddress?, bank: BankAccount, paymentDays: Int, series: String
  ) {
    self.name = name
    self.legalName = legalName
    self.address = address
    self.nation = nation
    self.registeredBeds = registeredBeds
    self.companyNumber = companyNumber
    self.vatNumber = vatNumber
    self.taxReference = taxReference
    self.contact = contact
    self.electronicAddress = electronicAddress
    self.bank = bank
    self.paymentDays = paymentDays
    self.series = series
  }
}

/// The country whose rules on direct payments and rates apply.
public enum Nation: String, Hashable, Sendable, CaseIterable {
  case england = "England"
  case wales = "Wales"
  case scotland = "Scotland"
  case northernIreland = "Northern Ireland"
}
