import Amounts
import CareCalendar
import EInvoice

extension Samples {
  /// A resident who pays for herself: exempt lines alone, no VAT number, the core profile.
  static func privateInvoice() throws -> Invoice {
    Invoice(
      number: "2026-0001", issued: try day("2026-11-01"), due: try day("2026-11-30"),
      notes: ["Thank you.", "Please quote the number."], object: "R-017",
      period: try period("2026-10-01", "2026-10-31"), seller: home, buyer: resident,
      delivery: try place(), payment: transfer("2026-0001"), lines: [try fee()])
  }

  /// A council's gross fee less a release of £18.40 a week, as a negative quantity.
  static func councilInvoice() throws -> Invoice {
    let fee = try fee("1", weekly: Money(pence: 425_00), net: Money(pence: 1_882_14))
    var release = try self.fee("2", weekly: Money(pence: 18_40), days: 31)
    release.quantity = -31
    release.net = Money(pence: -81_49)
    release.note = "−31 days × £18.40 ÷ 7 = -£81.49"
    release.item = Item("Flexible services given up", sellerCode: "RELEASE")
    return Invoice(
      profile: .peppol, number: "2026-0002", issued: try day("2026-11-01"),
      due: try day("2026-11-30"), notes: ["October 2026"], buyerReference: "ASC-77",
      buyerAccountingReference: "4410-R1", purchaseOrder: "PO-5512", contract: "C-2024-9",
      object: Identifier("R-017", scheme: "ABO"),
      period: try period("2026-10-01", "2026-10-31"), seller: home, buyer: council,
      delivery: try place(), payment: transfer("2026-0002"), terms: "Within 30 days",
      lines: [fee, release])
  }

  /// Exempt, standard, reduced and zero-rated lines, adjustments, a rounding penny, two accounts,
  /// part paid, a back-dated line that widens the period.
  static func mixedInvoice() throws -> Invoice {
    let balance = try fee(
      "2", weekly: Money(pence: 664_12), days: 31, net: Money(pence: 2_941_09)
    ).reconciled()
    func extra(
      _ id: String, _ name: String, _ quantity: ExactDecimal, _ unit: UnitCode, _ price: Money,
      net: Money, _ vat: VATTreatment
    ) throws -> InvoiceLine {
      InvoiceLine(
        id: id, quantity: quantity, unit: unit, net: net, orderLine: "4",
        period: Period(first: nil, last: try day("2026-10-20")), price: Price(price),
        item: Item(name), vat: vat)
    }
    var payment = transfer("2026-0003")
    payment.accounts.append(.init(number: "GB33BUKB20201555555555", name: "Reserve"))
    return Invoice(
      profile: .peppol, number: "2026-0003", issued: try day("2026-11-01"),
      due: try day("2026-11-30"), buyerReference: "ASC-78",
      preceding: [
        PrecedingInvoice("2026-0000", issued: try day("2026-10-01")), PrecedingInvoice("OLD-1"),
      ], period: try period("2026-09-15", "2026-10-31"), seller: registeredHome, buyer: council,
      payee: Party(
        name: "Factor plc", identifiers: ["F-1"], legalRegistration: "09999992"),
      payment: payment, terms: "Within 30 days",
      adjustments: [
        DocumentAdjustment(
          .allowance, Money(pence: 10_00), vat: .standard(Percentage(20)), reason: "Goodwill",
          reasonCode: "95"),
        DocumentAdjustment(.charge, Money(pence: 2_50), vat: .exempt, reason: "Escort"),
      ],
      lines: [
        try fee(), balance,
        try extra(
          "3", "Hairdressing", ExactDecimal(coefficient: 15, places: 1), .hour,
          Money(pence: 15_33), net: Money(pence: 23_00), .standard(Percentage(20))),
        try extra(
          "4", "Mobility aid", 1, .one, Money(pence: 40_05), net: Money(pence: 40_05),
          .standard(Percentage(5))),
        try extra(
          "5", "Newspapers", 26, .one, Money(pence: 1_20), net: Money(pence: 31_20), .zeroRated),
      ], paid: Money(pence: 100_00), rounding: Money(pence: -3))
  }

  /// Outside the scope of VAT stands alone, with no VAT numbers.
  static func outsideScopeInvoice() throws -> Invoice {
    Invoice(
      number: "2026-0004", issued: try day("2026-11-01"), seller: home,
      buyer: resident,
      payment: PaymentInstructions(
        means: .directDebit, reference: "2026-0004",
        mandate: .init(reference: "DD-1", debitedAccount: "87654321")), terms: "On receipt",
      lines: [
        InvoiceLine(
          id: "1", quantity: 1, unit: .one, net: Money(pence: 12_00),
          price: Price(Money(pence: 12_00)), item: Item("Petty cash repaid"),
          vat: .outsideScope)
      ], reasons: [.outsideScope: .outsideScope])
  }

  static func creditNote() throws -> Invoice {
    Invoice(
      profile: .peppol, number: "CN-0001", type: .creditNote, issued: try day("2026-11-05"),
      due: try day("2026-11-30"), buyerReference: "ASC-77",
      preceding: [PrecedingInvoice("2026-0002", issued: try day("2026-11-01"))],
      period: try period("2026-10-01", "2026-10-31"), seller: home, buyer: council,
      payment: transfer("CN-0001"), lines: [try fee()])
  }

  static func invoices() throws -> [(name: String, invoice: Invoice)] {
    [
      ("invoice-private", try privateInvoice()), ("invoice-council", try councilInvoice()),
      ("invoice-mixed-vat", try mixedInvoice()),
      ("invoice-outside-scope", try outsideScopeInvoice()), ("credit-note", try creditNote()),
    ]
  }

  static func statement() throws -> StatementOfAccount {
    let october = try period("2026-10-01", "2026-10-31")
    return StatementOfAccount(
      number: "S-2026-0001", issued: try day("2026-11-05"),
      notes: ["Please ring us if anything is unclear."], period: october, seller: home,
      customer: resident, account: "A-017", opening: Money(pence: -20_00),
      entries: [
        .init(
          "Invoice 2026-0001 for October 2026", .debit(Money(pence: 3_748_21)), period: october,
          document: .init(
            "2026-0001", issued: try day("2026-11-01"), type: .invoice, kind: "Invoice")),
        .init(
          "Bank transfer", .credit(Money(pence: 3_000_00)),
          document: .init("RC-1", issued: try day("2026-10-20"), kind: "Receipt")),
        .init(
          "Credit note CN-0002", .credit(Money(pence: 48_21)),
          document: .init("CN-0002", issued: try day("2026-10-21"), type: .creditNote)),
        .init("Written off by agreement", .credit(Money(pence: 1))),
      ], payment: transfer("A-017"), terms: "Within 30 days")
  }
}
