public import Evidence

extension Fault.Code {
  /// A line's amount is not quantity × price with its charges and allowances.
  public static let einvoiceLineNet: Self = "einvoice.line-net"
  /// A line lies a penny or two from its arithmetic without saying so.
  public static let einvoiceLineRounding: Self = "einvoice.line-rounding"
  /// The VAT summary does not follow from the lines.
  public static let einvoiceBreakdown: Self = "einvoice.vat-breakdown"
  /// A total does not follow from the lines.
  public static let einvoiceTotal: Self = "einvoice.total"
  /// A rule of EN 16931 is broken; the message names it.
  public static let einvoiceRule: Self = "einvoice.rule"
  /// A rule of Peppol BIS Billing 3.0 is broken; the message names it.
  public static let einvoicePeppolRule: Self = "einvoice.peppol-rule"
  /// Something is to be paid, but nothing says when.
  public static let einvoiceNoDueDate: Self = "einvoice.no-due-date"
  /// An allowance or a charge below zero.
  public static let einvoiceNegativeAdjustment: Self = "einvoice.negative-adjustment"

  /// The document is not a UBL invoice or credit note.
  public static let einvoiceNotInvoice: Self = "einvoice.not-an-invoice"
  /// The file is no UBL remittance advice.
  public static let einvoiceNotRemittance: Self = "einvoice.not-a-remittance"
  /// A remittance advice's lines don't come to what it says is paid.
  public static let einvoiceWrongTotal: Self = "einvoice.remittance-total"
  /// Something that must be there is not.
  public static let einvoiceMissing: Self = "einvoice.missing"
  /// Something stands twice that may stand once.
  public static let einvoiceRepeated: Self = "einvoice.repeated"
  /// A value that is not what its place asks for: a date, an amount, a code.
  public static let einvoiceBadValue: Self = "einvoice.bad-value"
  /// An amount in another currency than pounds.
  public static let einvoiceCurrency: Self = "einvoice.currency"
  /// Something that is allowed there but that this program does not take up.
  public static let einvoiceNotTaken: Self = "einvoice.not-taken"
}
