public import Amounts
public import CareCalendar

/// Anybody's invoice or credit note in pounds, in the terms of EN 16931; it knows nothing of
/// care homes.
public struct Invoice: Hashable, Sendable {
  /// BT-23, BT-24.
  public var profile: Profile
  /// BT-1.
  public var number: String
  /// BT-3.
  public var type: DocumentType
  /// BT-2.
  public var issued: Day
  /// BT-9.
  public var due: Day?
  /// Free text (BT-22); Peppol allows one (PEPPOL-EN16931-R002).
  public var notes: [String]
  /// What the buyer uses to route it (BT-10).
  public var buyerReference: String?
  /// The buyer's cost code (BT-19).
  public var buyerAccountingReference: String?
  /// The buyer's order (BT-13).
  public var purchaseOrder: String?
  /// The contract it is billed under (BT-12).
  public var contract: String?
  /// What it is about, such as a resident's reference (BT-18).
  public var object: Identifier?
  /// The invoices that this one corrects (BG-3).
  public var preceding: [PrecedingInvoice]
  /// BG-14.
  public var period: Period?
  /// BG-4.
  public var seller: Party
  /// BG-7.
  public var buyer: Party
  /// Who is paid, where not the seller (BG-10).
  public var payee: Party?
  /// BG-13.
  public var delivery: Delivery?
  /// BG-16.
  public var payment: PaymentInstructions?
  /// BT-20.
  public var terms: String?
  /// BG-20, BG-21.
  public var adjustments: [DocumentAdjustment]
  /// BG-25.
  public var lines: [InvoiceLine]
  /// BG-23, as worked out or as somebody stated it.
  public var vatBreakdown: [VATBreakdown]
  /// BG-22, as worked out or as somebody stated it; ``recompute(named:)`` tells whether it is right.
  public var totals: Totals

  /// BT-5: this room handles pounds alone.
  public static let currency = "GBP"

  /// An invoice with its totals and VAT breakdown worked out from its lines, exactly.
  ///
  /// - Parameters:
  ///   - paid: what was paid already (BT-113).
  ///   - rounding: what is added so that the sum to pay is a round one (BT-114).
  ///   - reasons: why a category bears no VAT (BT-120); a category not named here has none.
  public init(
    profile: Profile = .core, number: String, type: DocumentType = .invoice, issued: Day,
    due: Day? = nil, notes: [String] = [], buyerReference: String? = nil,
    buyerAccountingReference: String? = nil, purchaseOrder: String? = nil,
    contract: String? = nil, object: Identifier? = nil, preceding: [PrecedingInvoice] = [],
    period: Period? = nil, seller: Party, buyer: Party, payee: Party? = nil,
    delivery: Delivery? = nil, payment: PaymentInstructions? = nil, terms: String? = nil,
    adjustments: [DocumentAdjustment] = [], lines: [InvoiceLine],
    reasons: [VATCategory: ExemptionReason] = [.exempt: .welfareServices], paid: Money = .zero,
    rounding: Money = .zero
  ) {
    self.profile = profile
    self.number = number
    self.type = type
    self.issued = issued
    self.due = due
    self.notes = notes
    self.buyerReference = buyerReference
    self.buyerAccountingReference = buyerAccountingReference
    self.purchaseOrder = purchaseOrder
    self.contract = contract
    self.object = object
    self.preceding = preceding
    self.period = period
    self.seller = seller
    self.buyer = buyer
    self.payee = payee
    self.delivery = delivery
    self.payment = payment
    self.terms = terms
    self.adjustments = adjustments
    self.lines = lines
    vatBreakdown = VATBreakdown.computed(
      lines: lines, adjustments: adjustments, reasons: reasons)
    totals = Totals.computed(
      lines: lines, adjustments: adjustments, breakdown: vatBreakdown, paid: paid,
      rounding: rounding)
  }
}

/// A code of UNCL1001 (BT-3).
public struct DocumentType: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let invoice = DocumentType(rawValue: "380")
  public static let creditNote = DocumentType(rawValue: "381")
}

/// BG-3.
public struct PrecedingInvoice: Hashable, Sendable {
  /// BT-25.
  public var number: String
  /// BT-26.
  public var issued: Day?

  public init(_ number: String, issued: Day? = nil) {
    self.number = number
    self.issued = issued
  }
}
