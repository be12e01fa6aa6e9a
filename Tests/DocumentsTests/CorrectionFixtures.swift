import Amounts
import Billing
import CareCalendar
import CareHome

@testable import Documents

/// Documents about several residents, and credit notes.
extension Fixtures {
  private static func council(isConsolidated: Bool) -> Payer {
    Payer(
      id: council.id, kind: council.kind, name: council.name, address: council.address,
      email: council.email, electronicAddress: council.electronicAddress,
      buyerReference: council.buyerReference, purchaseOrder: council.purchaseOrder,
      cycle: council.cycle, timing: council.timing, isConsolidated: isConsolidated)
  }

  static func origin(_ resident: String, _ reference: String, payer: PayerID) -> LineOrigin {
    LineOrigin(
      account: PayerAccount(payer: payer, resident: ResidentID(resident)),
      placement: PlacementID("P\(resident)"), reference: reference, period: october, rate: "")
  }

  /// A council's three residents on one invoice; the second has a release, the third came late.
  static func consolidatedInvoice() -> Invoice {
    func line(
      _ number: Int, _ resident: String, _ reference: String, _ kind: InvoiceLine.Kind,
      _ description: String, _ days: Int, weekly: Money, from: Int = 1
    ) -> InvoiceLine {
      let pricing = LinePricing.days(days, price: weekly, baseDays: 7)
      let last = day(2026, 10, 31)
      return InvoiceLine(
        number: number, kind: kind, description: description,
        days: DayRange(day(2026, 10, from), through: last) ?? october, pricing: pricing,
        net: pricing.net, parts: ByComponent { $0 == .care ? pricing.net : .zero },
        takenOut: .zero, vat: .exempt,
        workings: "\(days.magnitude) days × \(weekly) ÷ 7 = \(pricing.net)", notes: [],
        origin: origin(resident, reference, payer: council.id))
    }
    let lines = [
      line(1, "R1", "NC-77120", .fee("F1", .councilFee), "Care home fee", 31, weekly: pounds(425)),
      line(2, "R4", "NC-77155", .fee("F4", .councilFee), "Care home fee", 31, weekly: pounds(610)),
      line(
        3, "R4", "NC-77155", .release("A4"), "Release for services given up", -31,
        weekly: pounds(18, 40)),
      line(
        4, "R9", "NC-78002", .fee("F9", .councilFee), "Care home fee", 11,
        weekly: pounds(598, 50), from: 21),
    ]
    let net = lines.map(\.net).sum()
    return Invoice(
      number: DocumentNumber(series: "SV", month: october.first.month, counter: 5),
      issued: october.last, due: october.last + 30, period: october, home: home(),
      payer: council(isConsolidated: true), subject: .several, account: lines[0].account,
      lines: lines, vat: [VATSummary(treatment: .exempt, taxable: net, tax: .zero)],
      totals: InvoiceTotals(net: net, vat: .zero))
  }

  private static func creditLine(
    _ number: Int, _ kind: InvoiceLine.Kind, _ description: String, _ days: DayRange,
    _ net: Money, _ vat: VATTreatment = .exempt, workings: String, notes: [String] = [],
    origin: LineOrigin
  ) -> CreditLine {
    CreditLine(
      number: number, invoiceLine: number, kind: kind, description: description, days: days,
      pricing: .whole(net), net: net, parts: ByComponent { $0 == .care ? net : .zero }, vat: vat,
      workings: workings, notes: notes, origin: origin)
  }

  /// B4's credit note, with an extra that was never delivered: £12.50 and VAT.
  static func privateCreditNote() -> CreditNote {
    let payer = privatePayer()
    let origin = origin("R1", "NC-77120", payer: payer.id)
    let later = DayRange(day(2026, 10, 13), through: october.last) ?? october
    let lines = [
      creditLine(
        1, .fee("F2", .selfFunded), "Care home fee", later, pounds(2_307, 15),
        workings: "Billed £3,764.29; 12 days × £850.00 ÷ 7 = £1,457.14 remain; £2,307.15 less",
        notes: [
          "19 days alone would come to £2,307.14: 1 penny of rounding added, so that what remains and "
            + "what is credited add up to what was billed."
        ],
        origin: origin),
      creditLine(
        2, .extra("E1", "theatre"), "Theatre ticket", DayRange(day(2026, 10, 9)), pounds(12, 50),
        .standard, workings: "Billed £12.50; nothing of it remains; £12.50 less", origin: origin),
    ]
    return creditNote(
      payer, Subject(resident(), for: payer), lines,
      reason: "From 13 October 2026 another price holds. What was delivered has been corrected.",
      notes: [])
  }

  /// Of two residents of one council; one of them lost a release, which owes the home more.
  static func consolidatedCreditNote() -> CreditNote {
    let payer = council(isConsolidated: true)
    let lines = [
      creditLine(
        1, .fee("F1", .councilFee), "Care home fee", october, pounds(425),
        workings: "Billed £1,882.14; 24 days × £425.00 ÷ 7 = £1,457.14 remain; £425.00 less",
        origin: origin("R1", "NC-77120", payer: payer.id)),
      creditLine(
        2, .fee("F4", .councilFee), "Care home fee", october, pounds(610),
        workings: "Billed £2,701.43; 24 days × £610.00 ÷ 7 = £2,091.43 remain; £610.00 less",
        origin: origin("R4", "NC-77155", payer: payer.id)),
      creditLine(
        3, .release("A4"), "Release for services given up, ended with its fee", october,
        Money(pence: -18_40),
        workings: "Released £81.49 for 1 October 2026 to 31 October 2026; £18.40 of it ends",
        origin: origin("R4", "NC-77155", payer: payer.id)),
    ]
    return creditNote(
      payer, .several, lines, reason: "An absence is charged as the contract says.", notes: [])
  }

  private static func creditNote(
    _ payer: Payer, _ subject: Subject, _ lines: [CreditLine], reason: String, notes: [String]
  ) -> CreditNote {
    let vat = VATTreatment.allCases.compactMap { treatment -> VATSummary? in
      let taxable = lines.filter { $0.vat == treatment }.map(\.net).sum()
      guard !taxable.isZero else { return nil }
      return VATSummary(
        treatment: treatment, taxable: taxable,
        tax: (taxable.exact * treatment.rate.ratio).rounded(.halfAwayFromZero))
    }
    return CreditNote(
      number: DocumentNumber(series: "SV-CN", month: october.first.month.next, counter: 1),
      issued: day(2026, 11, 30),
      corrects: DocumentNumber(series: "SV", month: october.first.month, counter: 2),
      correctsIssued: october.last, period: october, home: home(), payer: payer, subject: subject,
      account: lines[0].account, lines: lines, vat: vat,
      totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: vat.map(\.tax).sum()),
      reason: reason, notes: notes)
  }

  /// The same with `pence` more VAT, as the last of several credit notes of an invoice may have it.
  static func withVAT(_ note: CreditNote, off pence: Int) -> CreditNote {
    let vat = note.vat.map { summary in
      summary.treatment == .standard
        ? VATSummary(
          treatment: .standard, taxable: summary.taxable, tax: summary.tax + Money(pence: pence))
        : summary
    }
    return CreditNote(
      number: note.number, issued: note.issued, corrects: note.corrects,
      correctsIssued: note.correctsIssued, period: note.period, home: note.home,
      payer: note.payer, subject: note.subject, account: note.account, lines: note.lines,
      vat: vat,
      totals: InvoiceTotals(net: note.totals.net, vat: note.totals.vat + Money(pence: pence)),
      reason: note.reason, notes: note.notes)
  }
}
