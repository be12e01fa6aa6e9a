import Amounts
import CareHome

/// What a line of an invoice and one of a credit note have in common.
///
/// A line holds a dozen texts: who goes over a document's lines by index, and asks each for what it
/// needs, makes no copies of them.
protocol DocumentLine {
  var kind: InvoiceLine.Kind { get }
  var account: PayerAccount { get }
  /// By which the payer knows the resident.
  var reference: String { get }
  /// Without VAT.
  var net: Money { get }
  var parts: ByComponent<Money> { get }
}

extension InvoiceLine: DocumentLine {}
extension CreditLine: DocumentLine {}
