/// Months of payment accounts that are closed, and what of an account a person decided to keep.
extension Migration {
  static let schema8 = Migration(
    table(
      "payment_close",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        last INTEGER NOT NULL UNIQUE
      """),
    [
      "CREATE INDEX payment_close_of_act ON payment_close (act)",
      // What a statement told stays: later news goes into an open month.
      """
      CREATE TRIGGER payment_month_closed BEFORE INSERT ON payment_movement
      WHEN NEW.day <= coalesce((SELECT max(last) FROM payment_close), NEW.day - 1)
      BEGIN
        SELECT RAISE(ABORT, 'a movement of a payment account would go into a closed month');
      END
      """,
      """
      ALTER TABLE payment_movement ADD COLUMN kept INTEGER
        CHECK (kept IS NULL OR kept > 0 AND kind = 'kept')
      """,
    ])
}

extension Table {
  static let paymentClose = Table("payment_close", "last")
}
