import Amounts
import CareHome
import EInvoice

extension Party {
  /// The home as seller.
  init(_ home: Home, showsVATNumber: Bool = true) {
    self.init(
      name: home.legalName, tradingName: home.name == home.legalName ? nil : home.name,
      // A buyer's system must know the seller by some number (BR-CO-26).
      identifiers: home.companyNumber == nil
        ? [home.taxReference].compactMap { $0 }.map { EInvoice.Identifier($0) } : [],
      legalRegistration: home.companyNumber.map { EInvoice.Identifier($0) },
      vatIdentifier: showsVATNumber ? home.vatNumber : nil, taxRegistration: home.taxReference,
      address: PostalAddress(home.address),
      contact: EInvoice.Contact(
        name: home.contact.name, telephone: home.contact.telephone, email: home.contact.email),
      electronicAddress: home.electronicAddress.map(EInvoice.Identifier.init))
  }

  /// Whoever pays, as buyer.
  init(_ payer: Payer) {
    self.init(
      name: payer.name, address: PostalAddress(payer.address),
      contact: payer.email.map { EInvoice.Contact(email: $0) },
      electronicAddress: payer.electronicAddress.map(EInvoice.Identifier.init))
  }
}

extension PostalAddress {
  init(_ address: Address) {
    self.init(
      lines: [address.street], town: address.town, postcode: address.postcode,
      country: address.country)
  }
}

extension EInvoice.Identifier {
  init(_ address: ElectronicAddress) {
    self.init(address.identifier, scheme: address.scheme)
  }
}

extension Delivery {
  /// Care is given in the home (BG-15).
  init(_ home: Home) { self.init(name: home.name, address: PostalAddress(home.address)) }
}

extension BankAccount {
  /// The six digits alone, however they were typed.
  fileprivate var plainSortCode: String {
    let isPlain = sortCode.utf8.allSatisfy(\.isDigit)
    return isPlain ? sortCode : sortCode.filter(\.isNumber)
  }
}

extension PaymentInstructions {
  /// Under the payer's Direct Debit instruction where one stands, else by transfer.
  init(_ home: Home, _ payer: Payer, reference: String) {
    if let mandate = payer.mandate {
      self.init(
        means: .directDebit, reference: reference, mandate: Mandate(reference: mandate))
    } else {
      self.init(home.bank, reference: reference)
    }
  }

  init(_ account: BankAccount, reference: String) {
    self.init(
      means: .creditTransfer, reference: reference,
      accounts: [
        Account(
          number: account.accountNumber, name: account.accountName,
          branch: account.plainSortCode)
      ])
  }
}
