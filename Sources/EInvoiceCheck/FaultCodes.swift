public import Evidence

extension Fault.Code {
  /// The document is neither a UBL invoice nor a UBL credit note.
  public static let checkNotInvoice: Self = "check.not-invoice"
}
