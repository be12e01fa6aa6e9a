import Amounts
public import Billing
import CareHome
import EInvoice
public import Evidence

/// What a payment was for as XML: UBL 2.1 `RemittanceAdvice` (documents.md). Whoever pays is its
/// customer: the payer, or the home where it pays back.
public enum RemittanceXML {
  /// UTF-8 bytes, the same for the same advice.
  ///
  /// - Throws: texts that XML can't carry; then nothing is written.
  public static func bytes(_ advice: PaymentAdvice) throws(Faults) -> [UInt8] {
    try UBL.write(document(advice))
  }

  static func document(_ advice: PaymentAdvice) -> RemittanceAdvice {
    let (home, payer) = (Party(advice.home), Party(advice.payer))
    let isRefund = advice.direction == .toPayer
    return RemittanceAdvice(
      number: "\(advice.home.series)-RA-\(advice.number)", issued: advice.day,
      notes: advice.bankText.isEmpty ? [] : [advice.bankText], paymentOrder: advice.number,
      customer: isRefund ? home : payer, seller: isRefund ? payer : home,
      lines: advice.lines.map { line in
        RemittanceAdvice.Line(
          line.amount, document: line.document, reference: line.reference,
          notes: [PageWords.english.remitted(line, advice.direction)])
      })
  }
}

extension PaymentAdvice.Line {
  /// The number of a document; an earlier balance and a returned payment have none.
  var document: String? {
    if case .document(let number)? = debt { number.description } else { nil }
  }
}
