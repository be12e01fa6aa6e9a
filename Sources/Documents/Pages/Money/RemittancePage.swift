import Amounts
public import Billing
import CareCalendar
import CareHome

/// What a payment was for, line by line, for whoever paid it or has it back.
public struct RemittancePage: Page {
  let advice: PaymentAdvice

  public init(_ advice: PaymentAdvice) { self.advice = advice }

  public static let template = "remittance"
  public func title(in words: PageWords) -> String {
    words(.remittanceTitle, ["number": advice.number, "home": advice.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.advice.home) },
    .flag("isPaidBack") { $0.advice.direction == .toPayer },
    .text("number") { $0.advice.number },
    .words("day") { $1.day($0.advice.day) },
    .optionalText("bankText") { $0.advice.bankText.isEmpty ? nil : $0.advice.bankText },
    .words("payerName") { $1.name(of: $0.advice.payer) },
    .each("payerAddressLines") { $0.advice.payer.address.lines },
    .text("total") { $0.advice.total.words },
    .each("lines") { page in
      page.advice.lines.map { RemittancePart(line: $0, direction: page.advice.direction) }
    },
  ]
}

struct RemittancePart: PageModel {
  let line: PaymentAdvice.Line
  let direction: PaymentAdvice.Direction

  static let fields: PageFields<Self> = [
    .words("purpose") { $1.remitted($0.line, $0.direction) },
    .text("reference") { $0.line.reference ?? "" },
    .text("amount") { $0.line.amount.words },
  ]
}

extension PageWords {
  /// What a part of a payment was for.
  func remitted(
    _ line: PaymentAdvice.Line, _ direction: PaymentAdvice.Direction
  ) -> String {
    switch line.debt {
    case _ where direction == .toPayer: self[.paidBack]
    case .opening?: self[.forEarlierBalance]
    case .document(let number)?: self(.forInvoice, ["number": number.description])
    case .returned(let receipt)?: self(.forReturnedPayment, ["number": receipt.text])
    case nil where line.reference == nil: self[.notPutYet]
    case nil: self[line.amount.isNegative ? .keptBackAgainstCredit : .leftOnTheAccount]
    }
  }
}
