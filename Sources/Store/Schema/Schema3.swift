/// Money that came in and what was done with it, residents' own money, and closed months.
extension Migration {
  static let schema3 = Migration(
    // One thing done with money: which columns are filled, its kind says.
    table(
      "money_entry",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        day INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('received', 'allocated', 'credit-used', 'refunded',
          'written-off', 'disputed', 'dispute-ended', 'reminded', 'reminders-allowed')),
        reference TEXT CHECK ((reference IS NULL) = (kind NOT IN ('received', 'refunded'))),
        payment TEXT,
        payer TEXT,
        resident TEXT,
        debt TEXT,
        amount INTEGER CHECK ((amount IS NULL)
          = (kind IN ('disputed', 'dispute-ended', 'reminders-allowed'))),
        stage INTEGER CHECK ((stage IS NULL) = (kind <> 'reminded')),
        words TEXT,
        person TEXT NOT NULL,
        why TEXT NOT NULL
      """),
    [
      "CREATE INDEX money_entry_of_home ON money_entry (home, id)",
      "CREATE INDEX money_entry_of_payment ON money_entry (home, payment)",
      """
      CREATE UNIQUE INDEX money_entry_reference ON money_entry (home, reference)
        WHERE reference IS NOT NULL
      """,
      // No more of a payment is put to accounts or paid back than came in.
      """
      CREATE TRIGGER money_within_payment BEFORE INSERT ON money_entry
      WHEN NEW.payment IS NOT NULL AND NEW.amount > (
        SELECT coalesce(sum(CASE kind WHEN 'received' THEN amount ELSE -amount END), 0)
        FROM money_entry WHERE home = NEW.home
          AND (reference = NEW.payment OR payment = NEW.payment))
      BEGIN
        SELECT RAISE(ABORT, 'more of a payment would be used than came in');
      END
      """,
    ],
    table(
      "own_money",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        reference TEXT NOT NULL,
        day INTEGER NOT NULL,
        resident TEXT NOT NULL,
        kind TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount <> 0),
        words TEXT NOT NULL,
        receipt TEXT NOT NULL,
        person TEXT NOT NULL,
        UNIQUE (home, reference)
      """),
    table(
      "month_close",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        month TEXT NOT NULL,
        last INTEGER NOT NULL,
        UNIQUE (home, month)
      """),
    [
      // Billing.md rule 12: a closed month takes no more postings.
      """
      CREATE TRIGGER posting_in_open_month BEFORE INSERT ON posting
      WHEN NEW.day <= coalesce((SELECT max(last) FROM month_close WHERE home = NEW.home), NEW.day - 1)
      BEGIN
        SELECT RAISE(ABORT, 'a posting would go into a closed month');
      END
      """
    ])
}

extension Table {
  static let moneyEntry = Table(
    "money_entry", "home", "day", "kind", "reference", "payment", "payer", "resident", "debt",
    "amount", "stage", "words", "person", "why")
  static let ownMoney = Table(
    "own_money", "home", "reference", "day", "resident", "kind", "amount", "words", "receipt",
    "person")
  static let monthClose = Table("month_close", "home", "month", "last")
}
