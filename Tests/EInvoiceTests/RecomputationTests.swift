import Amounts
import EInvoice
import Evidence
import TestSupport
import Testing

@Suite("Recomputation")
struct RecomputationTests {
  @Test("B1: £846.37 and £850.00 a week over 31 days are £3,748.21 and £3,764.29")
  func weekly() throws {
    #expect(try Samples.fee().computedNet == Money(pence: 3_748_21))
    #expect(try Samples.fee(weekly: Money(pence: 850_00)).computedNet == Money(pence: 3_764_29))
  }

  @Test("a half penny goes away from zero, and a credit is the negative of its debit")
  func rounding() throws {
    var line = try Samples.fee()
    line.price = Price(ExactDecimal(coefficient: 5, places: 3))
    line.quantity = 1
    #expect(line.computedNet == Money(pence: 1))
    line.quantity = -1
    #expect(line.computedNet == Money(pence: -1))
  }

  @Test("totals and VAT of mixed rates follow from the lines")
  func totals() throws {
    let invoice = try Samples.mixedInvoice()
    // 3,748.21 + 2,941.09 + 23.00 + 40.05 + 31.20
    #expect(invoice.totals.lines == Money(pence: 6_783_55))
    #expect(invoice.totals.withoutVAT == Money(pence: 6_776_05))
    #expect(
      invoice.vatBreakdown.map(\.treatment) == [
        .exempt, .standard(Percentage(5)), .standard(Percentage(20)), .zeroRated,
      ])
    #expect(invoice.vatBreakdown.map(\.taxable.pence) == [6_691_80, 40_05, 13_00, 31_20])
    #expect(invoice.vatBreakdown.map(\.tax.pence) == [0, 2_00, 2_60, 0])
    #expect(invoice.totals.payable == Money(pence: 6_680_62))
  }

  @Test("a rounding penny is stated on the line; more than a penny is no rounding")
  func reconciled() throws {
    let exact = try Samples.fee()
    #expect(try exact.reconciled() == exact)
    for difference in [-1, 1] {
      let line = try Samples.fee(net: Money(pence: 3_748_21 + difference))
      #expect(line.computedNet != line.net)
      let closed = try line.reconciled()
      #expect(closed.computedNet == line.net && closed.net == line.net)
      #expect(closed.adjustments.map(\.reason) == [InvoiceLine.roundingReason])
      #expect(closed.adjustments.map(\.kind) == [difference < 0 ? .allowance : .charge])
    }
    let off = try Samples.fee(net: Money(pence: 3_748_23))
    let faults = try #require(throws: Faults.self) { try off.reconciled() }
    #expect(faults.all.map(\.code) == [.einvoiceLineNet])
    #expect(faults.all[0].severity == .refusal)
  }

  @Test("a line that is a penny off is a warning, three pence a refusal")
  func lineDifference() throws {
    var invoice = try Samples.privateInvoice()
    for (pence, code, severity) in [
      (2, Fault.Code.einvoiceLineRounding, Fault.Severity.warning),
      (3, .einvoiceLineNet, .refusal),
    ] {
      invoice.lines = [try Samples.fee(net: Money(pence: 3_748_21 - pence))]
      let faults = invoice.recompute(named: "a.xml").filter { $0.message.contains("Line 1") }
      #expect(faults.map(\.code) == [code] && faults.map(\.severity) == [severity])
      #expect(faults[0].location?.file == "a.xml")
    }
  }

  @Test("one penny wrong anywhere is found, and named by its term")
  func everyFigure() throws {
    let figures: [(WritableKeyPath<Invoice, Money>, String)] = [
      (\.totals.lines, "BT-106"), (\.totals.allowances, "BT-107"), (\.totals.charges, "BT-108"),
      (\.totals.withoutVAT, "BT-109"), (\.totals.vat, "BT-110"), (\.totals.withVAT, "BT-112"),
      (\.totals.paid, "BT-115"), (\.totals.rounding, "BT-115"), (\.totals.payable, "BT-115"),
      (\.vatBreakdown[2].taxable, "BT-116"), (\.vatBreakdown[2].tax, "BT-117"),
    ]
    for (figure, term) in figures {
      var invoice = try Samples.mixedInvoice()
      invoice[keyPath: figure] += Money(pence: 1)
      #expect(invoice.recompute().contains { $0.message.contains(term) }, "\(term)")
    }
  }

  @Test("a VAT summary with too many or too few entries is found")
  func breakdown() throws {
    var invoice = try Samples.mixedInvoice()
    let entry = invoice.vatBreakdown.removeFirst()
    #expect(invoice.recompute().map(\.code) == [.einvoiceBreakdown])
    invoice.vatBreakdown += [entry, entry]
    #expect(invoice.recompute().contains { $0.message.contains("2 entries") })
    invoice.vatBreakdown.removeLast()
    invoice.vatBreakdown.append(
      VATBreakdown(treatment: .outsideScope, taxable: .zero, tax: .zero))
    #expect(invoice.recompute().contains { $0.message.contains("no line has") })
  }

  @Test("a hostile line is too large to be an amount, not a crash")
  func overflow() throws {
    var line = try Samples.fee()
    line.quantity = ExactDecimal(coefficient: 999_999_999_999_999_999)
    line.price = Price(line.quantity)
    #expect(line.computedNet == nil)
    var invoice = try Samples.privateInvoice()
    invoice.lines = [line]
    #expect(invoice.recompute().contains { $0.message.contains("too large") })
  }

  @Test("one division gives what fractions give, or nothing")
  func oneDivision() throws {
    var line = try Samples.fee()
    forAll("a line's net in one division", seed: 710) { random in
      func decimal(_ bound: Int) -> ExactDecimal {
        ExactDecimal(
          coefficient: Int.random(in: 1...bound, using: &random),
          places: Int.random(in: 0...ExactDecimal.maximumPlaces, using: &random))
      }
      let bound = Bool.random(using: &random) ? 100_000 : 999_999_999_999_999_999
      line.quantity = Bool.random(using: &random) ? decimal(bound) : -decimal(bound)
      line.price = Price(decimal(bound), per: decimal(bound))
      guard let pence = line.penceInOneDivision else {
        return bound > 100_000 || line.penceInFractions == nil
      }
      return pence == line.penceInFractions
    }
  }

  @Test("what is worked out is always right, and a changed line never is")
  func property() {
    forAll("recomputation", seed: 700, count: 100) { random in
      var invoice = try RandomInvoice.make(&random)
      guard invoice.recompute().isEmpty else { return false }
      let index = Int.random(in: 0..<invoice.lines.count, using: &random)
      invoice.lines[index].net += Money(pence: Bool.random(using: &random) ? 1 : -1)
      return invoice.recompute().count >= 3
    }
  }
}
