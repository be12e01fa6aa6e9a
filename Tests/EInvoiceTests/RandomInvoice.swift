import Amounts
import CareCalendar
import EInvoice
import TestSupport

/// Invoices that nobody would send, to be written, read and worked out again.
enum RandomInvoice {
  static func make(_ random: inout SeededGenerator) throws -> Invoice {
    let treatments: [VATTreatment] = [
      .exempt, .zeroRated, .standard(Percentage(20)), .standard(Percentage(5)),
      .standard(Percentage(tenThousandths: 175_125)),
    ]
    let count = Int.random(in: 1...12, using: &random)
    var lines: [InvoiceLine] = []
    for number in 1...count {
      lines.append(try line(String(number), treatments.randomElement(using: &random)!, &random))
    }
    let adjustments = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      DocumentAdjustment(
        Bool.random(using: &random) ? .charge : .allowance, money(&random).magnitude,
        vat: treatments.randomElement(using: &random)!, reason: text(&random))
    }
    let issued = day(&random)
    // Without instructions a credit note has no place for its due date.
    let payment = payment(&random)
    return Invoice(
      profile: Bool.random(using: &random) ? .core : .peppol, number: text(&random),
      type: Bool.random(using: &random) ? .invoice : .creditNote, issued: issued,
      due: payment == nil ? nil : maybe(&random) { _ in issued + 30 },
      notes: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) },
      buyerReference: maybe(&random, text), buyerAccountingReference: maybe(&random, text),
      purchaseOrder: maybe(&random, text), contract: maybe(&random, text),
      object: maybe(&random, identifier),
      preceding: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        PrecedingInvoice(text(&random), issued: maybe(&random, day))
      }, period: maybe(&random, period), seller: party(&random), buyer: party(&random),
      payee: maybe(&random) {
        Party(
          name: text(&$0), identifiers: [identifier(&$0)],
          legalRegistration: maybe(&$0, identifier))
      },
      delivery: maybe(&random) {
        Delivery(
          name: maybe(&$0, text), location: identifier(&$0), date: maybe(&$0, day),
          address: maybe(&$0, address))
      },
      payment: payment, terms: maybe(&random, text), adjustments: adjustments,
      lines: lines, paid: money(&random),
      rounding: Money(pence: Int.random(in: -99...99, using: &random)))
  }

  private static func line(
    _ id: String, _ vat: VATTreatment, _ random: inout SeededGenerator
  ) throws -> InvoiceLine {
    var line = InvoiceLine(
      id: id, note: maybe(&random, text), object: maybe(&random, identifier),
      quantity: ExactDecimal(
        coefficient: Int.random(in: -9_999...9_999, using: &random),
        places: Int.random(in: 0...4, using: &random)),
      unit: [UnitCode.day, .hour, .one].randomElement(using: &random)!, net: .zero,
      buyerAccountingReference: maybe(&random, text), orderLine: maybe(&random, text),
      period: maybe(&random, period),
      adjustments: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        LineAdjustment(
          Bool.random(using: &random) ? .charge : .allowance, money(&random).magnitude,
          reason: maybe(&random, text), reasonCode: maybe(&random) { _ in "95" })
      },
      price: Price(
        ExactDecimal(
          coefficient: Int.random(in: 0...99_999, using: &random),
          places: Int.random(in: 0...6, using: &random)),
        per: ExactDecimal([1, 7, 28, 365].randomElement(using: &random)!)),
      item: Item(
        text(&random), description: maybe(&random, text), sellerCode: maybe(&random, text),
        attributes: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          .init(text(&random), text(&random))
        }), vat: vat)
    line.net = line.computedNet ?? .zero
    return line
  }

  private static func payment(_ random: inout SeededGenerator) -> PaymentInstructions? {
    maybe(&random) { random in
      PaymentInstructions(
        means: [.creditTransfer, .directDebit].randomElement(using: &random)!,
        reference: maybe(&random, text),
        accounts: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          .init(number: text(&random), name: maybe(&random, text), branch: maybe(&random, text))
        },
        mandate: maybe(&random) {
          .init(reference: text(&$0), debitedAccount: maybe(&$0, text))
        })
    }
  }

  private static func party(_ random: inout SeededGenerator) -> Party {
    Party(
      name: text(&random), tradingName: maybe(&random, text),
      identifiers: (0..<Int.random(in: 0...2, using: &random)).map { _ in identifier(&random) },
      legalRegistration: maybe(&random, identifier), legalForm: maybe(&random, text),
      vatIdentifier: maybe(&random, text), taxRegistration: maybe(&random, text),
      address: maybe(&random, address),
      contact: maybe(&random) {
        Contact(name: text(&$0), telephone: maybe(&$0, text), email: maybe(&$0, text))
      }, electronicAddress: maybe(&random, identifier))
  }

  private static func address(_ random: inout SeededGenerator) -> PostalAddress {
    PostalAddress(
      lines: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) },
      town: maybe(&random, text), postcode: maybe(&random, text), county: maybe(&random, text))
  }

  private static func identifier(_ random: inout SeededGenerator) -> Identifier {
    Identifier(text(&random), scheme: maybe(&random) { _ in "0088" })
  }

  private static func money(_ random: inout SeededGenerator) -> Money {
    Money(pence: Int.random(in: -999_99...999_999_99, using: &random))
  }

  private static func day(_ random: inout SeededGenerator) -> Day {
    Day(number: Int.random(in: 10_000...40_000, using: &random))
  }

  private static func period(_ random: inout SeededGenerator) -> Period {
    let first = day(&random)
    let days = DayRange(first, through: first + Int.random(in: 0...60, using: &random))
    return days.map(Period.init) ?? Period(DayRange(first))
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let words = ["a", "Röm", "<b>", "&amp;", " ", "\"q\"", "]]>", "£5", "\u{1F9D3}", "x\r\ny", "'"]
    // Never blank, which UBL forbids.
    return (0...Int.random(in: 0...5, using: &random))
      .map { _ in words.randomElement(using: &random)! }.joined() + "."
  }

  private static func maybe<Value>(
    _ random: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
  ) -> Value? {
    Bool.random(using: &random) ? make(&random) : nil
  }
}
