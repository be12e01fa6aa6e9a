/// No index by which an act finds its own rows: an act is written before them, so that nothing is
/// ever looked for by it, and each of these cost a row nearly as much as the row itself.
extension Migration {
  static let schema9 = Migration(
    [
      "home", "heading", "sheet_row", "home_face", "payer_face", "run", "held", "document",
      "document_vat", "document_line", "billed_run", "billed_run_end", "posting", "money_entry",
      "own_money", "month_close", "payment_terms", "payment_evidence", "payment_account",
      "payment_plan", "payment_version", "payment_bank_line", "payment_movement",
      "payment_refusal", "series_start", "payment_close",
    ].map { "DROP INDEX \($0)_of_act" })
}
