/// What an invoice or credit note of any supplier says, in the order in which people read it. Nothing
/// is judged here and nothing worked out: values stand as they were written.
public struct InvoiceContents: Sendable {
  /// What one value is.
  public enum Topic: String, CaseIterable, Sendable {
    case issued, due, vatPoint, from, until, buyerReference, purchaseOrder, salesOrder, contract
    case project, tender, despatch, receipt, about, costCode, earlierInvoice, earlierInvoiceIssued
    case identifier, companyNumber, vatNumber, taxNumber, legalForm, electronicAddress
    case contactName, telephone, email
    case paymentMeans, paymentReference, account, accountName, bank, card, mandate, debitedAccount
    case terms, orderLine, itemCode, buyersItemCode, standardCode, origin, classification
    case delivered, deliveryPlace, attribute
  }

  /// One value, with what it is; an attribute of an item has a name of its own.
  public struct Fact: Hashable, Sendable {
    public let topic: Topic
    public let name: String?
    public let value: String
  }

  public struct Party: Sendable {
    public enum Role: String, CaseIterable, Sendable {
      case seller, buyer, payee, taxRepresentative, recipient
    }

    public let role: Role
    public let name: String?
    /// The trading name, where it is another.
    public let tradingName: String?
    public let address: [String]
    public let facts: [Fact]
  }

  public struct Adjustment: Sendable {
    public let isCharge: Bool
    public let reason: String?
    public let amount: String?
    /// As stated: `10`, of what.
    public let percent: String?
    public let base: String?
    public let vat: VAT?
  }

  public struct VAT: Sendable {
    public let category: String
    public let rate: String?
  }

  public struct Line: Sendable {
    public let id: String?
    public let name: String?
    public let description: String?
    public let notes: [String]
    public let quantity: String?
    public let unit: String?
    public let price: String?
    public let baseQuantity: String?
    public let net: String?
    public let vat: VAT?
    public let facts: [Fact]
    public let adjustments: [Adjustment]
  }

  public struct VATEntry: Sendable {
    public let vat: VAT
    public let taxable: String?
    public let tax: String?
    public let reason: String?
  }

  /// A total, by what it is.
  public struct Total: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case lines, allowances, charges, withoutVAT, vat, withVAT, paid, rounding, payable
    }

    public let kind: Kind
    public let amount: String
  }

  public struct Attachment: Sendable {
    public let reference: String?
    public let description: String?
    public let fileName: String?
    public let address: String?
  }

  public let summary: DocumentSummary
  public let facts: [Fact]
  public let notes: [String]
  public let parties: [Party]
  public let payment: [Fact]
  public let lines: [Line]
  public let adjustments: [Adjustment]
  public let vat: [VATEntry]
  public let totals: [Total]
  public let attachments: [Attachment]
}
