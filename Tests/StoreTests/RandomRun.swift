import Amounts
import Billing
import CareCalendar
import CareHome
import TestSupport
import Testing

@testable import Store

/// Issues runs of made-up documents: every field takes every kind of value that it may have.
struct IssuingState {
  private var before = BilledBefore.nothing
  private var nextDay = Day(number: 20_500)
  private(set) var issued: [BillingDocument] = []
  private(set) var standing: [BilledRun] = []
  private(set) var superseded: [BilledRun] = []
  private var month = Month(year: 2026, month: 1)

  /// Issues some invoices and, of earlier ones, credit notes.
  mutating func issue(
    in ledger: Ledger, home code: String, _ generator: inout SeededGenerator
  ) throws {
    _ = try ledger.issue(
      try run(in: ledger, home: code, &generator), LedgerFolder.act(.issued))
  }

  /// A run to be issued, which the next one follows on.
  mutating func run(
    in ledger: Ledger, home code: String, _ generator: inout SeededGenerator
  ) throws -> Ledger.Issue {
    let home = try ledger.home(code)
    let month = try #require(month)
    let face = Home.random(&generator)
    var invoices: [Invoice] = []
    var notes: [CreditNote] = []
    var ended: [BilledRun] = []
    for _ in 0...Int.random(in: 1...3, using: &generator) {
      let first = nextDay
      nextDay = nextDay + 10
      let number = before.takeNumber("SM", month)
      let invoice = try Invoice.random(number, face, from: first, &generator)
      invoices.append(invoice)
    }
    let correctable = standing.filter { _ in Bool.random(using: &generator) }.prefix(2)
    for run in correctable {
      ended.append(run)
      guard case .invoice(let corrected)? = issued.first(where: { $0.number == run.document })
      else { continue }
      notes.append(
        try CreditNote.random(before.takeNumber("SM-CN", month), of: corrected, run, &generator))
    }
    let run = RunResult(
      month: month, invoices: invoices, creditNotes: notes,
      held: [
        HeldLine(
          account: PayerAccount(payer: "me", resident: "R1"), placement: "P1", key: .fee("F1"),
          days: DayRange(nextDay), reason: .random(&generator), remedy: .random(&generator))
      ],
      warnings: [], superseded: ended)
    let digests = Dictionary(
      uniqueKeysWithValues: run.documents.map { ($0.number, Digest.of(Array("\($0)".utf8))) })
    let state = try ledger.billed(of: home)
    issued += run.documents
    standing = (standing.filter { !ended.contains($0) } + run.billed).sorted()
    superseded += ended
    self.month = (month.last + 1).month
    return Ledger.Issue(of: home, run, digests: digests, after: state.lastAct)
  }
}

extension String {
  static func random(_ generator: inout SeededGenerator) -> String {
    let samples = [
      "Rose Pell", "O'Neil & Söhne, \"the elder\"", "31 days × £846.37 ÷ 7 = £3,748.21", "a\nb",
      "–", "",
    ]
    return samples[Int.random(in: 0..<samples.count, using: &generator)]
  }

  static func maybe(_ generator: inout SeededGenerator) -> String? {
    Bool.random(using: &generator) ? random(&generator) : nil
  }
}

extension Home {
  static func random(_ generator: inout SeededGenerator) -> Home {
    Home(
      name: .random(&generator), legalName: .random(&generator),
      address: Address(street: "1", town: .random(&generator), postcode: "PR8"), nation: .wales,
      registeredBeds: 6, companyNumber: .maybe(&generator), vatNumber: .maybe(&generator),
      taxReference: .maybe(&generator),
      contact: Contact(name: "A", telephone: "1", email: .random(&generator)),
      electronicAddress: Bool.random(using: &generator)
        ? ElectronicAddress(scheme: "0088", identifier: "5") : nil,
      bank: BankAccount(accountName: "S", sortCode: "00-00-00", accountNumber: "00000000"),
      paymentDays: 30, series: "SM")
  }
}

extension Payer {
  static func random(_ generator: inout SeededGenerator) -> Payer {
    let cycles: [Cycle] = [
      .monthly, .weekly(from: Day(number: 4)), .fourWeekly(from: Day(number: -9)),
    ]
    return Payer(
      id: "me", kind: Payer.Kind.allCases.randomElement(using: &generator) ?? .resident,
      name: .random(&generator),
      address: Address(street: "2", town: "T", postcode: "P", country: "IE"),
      email: .maybe(&generator), electronicAddress: nil, buyerReference: .maybe(&generator),
      purchaseOrder: .maybe(&generator), cycle: cycles.randomElement(using: &generator) ?? .monthly,
      timing: .advance, isConsolidated: Bool.random(using: &generator),
      mandate: .maybe(&generator))
  }
}

extension InvoiceLine {
  static func random(
    _ number: Int, from first: Day, _ generator: inout SeededGenerator
  ) throws -> InvoiceLine {
    let kinds: [Kind] = [
      .fee(
        FundingLineID("F\(number)"),
        FundingLine.Kind.allCases.randomElement(using: &generator) ?? .topUp),
      .release(AgreementID("A\(number)")), .extra(Identifier("X\(number)"), "lunch"),
    ]
    let net = Money(pence: Int.random(in: -9_999...99_999, using: &generator))
    let pricings: [LinePricing] = [
      .days(-3, price: Money(pence: 700), baseDays: 7),
      .units(try Quantity(parsing: "-1.25"), .session, price: Money(pence: 5)), .whole(net),
    ]
    func some() -> Money { Money(pence: Int.random(in: -9...9, using: &generator)) }
    let (premises, services, care) = (some(), some(), some())
    let days = try #require(DayRange(first, through: first + 3))
    return InvoiceLine(
      number: number, kind: kinds.randomElement(using: &generator) ?? kinds[0],
      description: .random(&generator), days: days,
      pricing: pricings.randomElement(using: &generator) ?? .whole(net), net: net,
      parts: ByComponent {
        switch $0 {
        case .premises: premises
        case .services: services
        case .care: care
        case .activity: net - premises - services - care
        }
      },
      takenOut: ByComponent { _ in some() },
      vat: VATTreatment.allCases.randomElement(using: &generator) ?? .exempt,
      workings: .random(&generator),
      notes: (0..<Int.random(in: 0...3, using: &generator)).map { "Note \($0), \"said\"." },
      origin: LineOrigin(
        account: PayerAccount(payer: "me", resident: "R1"), placement: "P1",
        reference: .random(&generator), period: days, rate: .random(&generator)))
  }
}

extension Invoice {
  static func random(
    _ number: DocumentNumber, _ home: Home, from first: Day, _ generator: inout SeededGenerator
  ) throws -> Invoice {
    let lines = try (1...Int.random(in: 1...4, using: &generator)).map {
      try InvoiceLine.random($0, from: first, &generator)
    }
    return Invoice(
      number: number, issued: first, due: first + 30, period: DayRange(first), home: home,
      payer: .random(&generator),
      subject: Subject(reference: .maybe(&generator), name: .maybe(&generator)),
      account: PayerAccount(payer: "me", resident: "R1"), lines: lines,
      vat: [VATSummary(treatment: .standard, taxable: Money(pence: 3), tax: Money(pence: 1))],
      totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: Money(pence: 1)))
  }
}

extension CreditNote {
  static func random(
    _ number: DocumentNumber, of invoice: Invoice, _ run: BilledRun,
    _ generator: inout SeededGenerator
  ) throws -> CreditNote {
    let line = try #require(invoice.lines.first { $0.number == run.line })
    return CreditNote(
      number: number, issued: invoice.issued + 40, corrects: invoice.number,
      correctsIssued: invoice.issued, period: run.days, home: invoice.home, payer: invoice.payer,
      subject: invoice.subject, account: invoice.account,
      lines: [
        CreditLine(
          number: 1, invoiceLine: Bool.random(using: &generator) ? line.number : nil,
          kind: run.kind, description: line.description, days: run.days, pricing: line.pricing,
          net: run.net, parts: run.parts, vat: run.vat, workings: line.workings,
          notes: line.notes, origin: line.origin)
      ], vat: [], totals: InvoiceTotals(net: run.net, vat: .zero), reason: .random(&generator),
      notes: Bool.random(using: &generator) ? ["One.", "Two."] : [])
  }
}
