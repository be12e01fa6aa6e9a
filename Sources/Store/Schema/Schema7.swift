/// Indexes by which an act finds its own rows.
///
/// Rows come before the act that they refer to, so that SQLite looks for them when the act itself
/// comes: over whole tables without these, which makes each act dearer than the one before it.
extension Migration {
  static let schema7 = Migration(
    [
      "home", "heading", "sheet_row", "home_face", "payer_face", "run", "held", "document",
      "document_vat", "document_line", "billed_run", "billed_run_end", "posting", "money_entry",
      "own_money", "month_close", "payment_terms", "payment_evidence", "payment_account",
      "payment_plan", "payment_version", "payment_bank_line", "payment_movement",
      "payment_refusal", "series_start",
    ].map { "CREATE INDEX \($0)_of_act ON \($0) (act)" })
}
