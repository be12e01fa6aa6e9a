/// Payment accounts: terms, evidence, accounts, plans, versions, movements, and what was refused.
///
/// They are the database's own, and no one home's.
extension Migration {
  static let schema5 = Migration(
    table(
      "payment_terms",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        terms TEXT NOT NULL,
        first INTEGER NOT NULL,
        council TEXT NOT NULL,
        small_change INTEGER NOT NULL,
        one_off_cap INTEGER,
        fee_yearly INTEGER,
        fee_once INTEGER,
        fee_bearer TEXT CHECK ((fee_bearer IS NULL) = (fee_yearly IS NULL)
          AND (fee_bearer IS NULL) = (fee_once IS NULL)),
        planning_hourly INTEGER,
        planning_hours TEXT,
        planning_bearer TEXT CHECK ((planning_bearer IS NULL) = (planning_hourly IS NULL)
          AND (planning_bearer IS NULL) = (planning_hours IS NULL)),
        underspend TEXT NOT NULL,
        weeks_kept INTEGER NOT NULL,
        coordinator TEXT NOT NULL,
        telephone TEXT NOT NULL,
        UNIQUE (terms, first)
      """),
    // Of the rows of one profile and kind of spending, that of the latest act counts.
    table(
      "payment_evidence",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        profile TEXT NOT NULL,
        spending TEXT NOT NULL,
        evidence TEXT NOT NULL,
        above INTEGER NOT NULL,
        years INTEGER NOT NULL
      """),
    // Of the rows of one account, that of the latest act counts.
    table(
      "payment_account",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        account TEXT NOT NULL,
        person_name TEXT NOT NULL,
        reference TEXT NOT NULL,
        holding TEXT NOT NULL,
        holder TEXT NOT NULL,
        telephone TEXT NOT NULL,
        pool TEXT,
        share TEXT NOT NULL,
        terms TEXT NOT NULL,
        profile TEXT,
        opened INTEGER NOT NULL,
        closed INTEGER,
        home TEXT,
        resident TEXT CHECK ((home IS NULL) = (resident IS NULL)),
        agreement TEXT
      """),
    table(
      "payment_plan",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        account TEXT NOT NULL,
        item TEXT NOT NULL,
        description TEXT NOT NULL,
        need TEXT NOT NULL,
        spending TEXT NOT NULL,
        source TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount >= 0),
        unit TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        signed_by TEXT NOT NULL,
        authority TEXT NOT NULL,
        signed INTEGER NOT NULL,
        UNIQUE (account, item, first)
      """),
    table(
      "payment_version",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        account TEXT NOT NULL,
        number INTEGER NOT NULL,
        stage TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount >= 0),
        unit TEXT NOT NULL,
        first INTEGER NOT NULL,
        decided INTEGER NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        why TEXT NOT NULL CHECK (why <> ''),
        UNIQUE (account, number)
      """),
    [
      // Funding.md, primitive I: versions follow each other, and an amount changes only where a
      // stage sets it.
      """
      CREATE TRIGGER payment_version_follows BEFORE INSERT ON payment_version
      WHEN NEW.number <> 1 + coalesce(
        (SELECT max(number) FROM payment_version WHERE account = NEW.account), 0)
      BEGIN
        SELECT RAISE(ABORT, 'a version of a payment does not follow the last one');
      END
      """,
      """
      CREATE TRIGGER payment_version_amount BEFORE INSERT ON payment_version
      WHEN NEW.stage IN ('agreed', 'in-payment', 'appeal', 'ended') AND EXISTS (
        SELECT 1 FROM payment_version WHERE account = NEW.account AND number = NEW.number - 1
          AND (amount <> NEW.amount OR unit <> NEW.unit))
      BEGIN
        SELECT RAISE(ABORT, 'an amount of a payment would change without a version that sets it');
      END
      """,
    ],
    // What a bank account shows: the pool, or an account's own.
    table(
      "payment_bank_line",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        bank TEXT NOT NULL,
        day INTEGER NOT NULL,
        reference TEXT NOT NULL,
        amount INTEGER NOT NULL,
        UNIQUE (bank, reference)
      """),
    table(
      "payment_movement",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        account TEXT NOT NULL,
        line INTEGER REFERENCES payment_bank_line (id) CHECK ((line IS NULL) = (amount = 0)),
        day INTEGER NOT NULL,
        reference TEXT NOT NULL,
        kind TEXT NOT NULL,
        amount INTEGER NOT NULL,
        committed INTEGER NOT NULL,
        source TEXT NOT NULL,
        item TEXT CHECK (item IS NOT NULL OR kind <> 'paid'),
        party TEXT NOT NULL,
        evidence TEXT,
        evidence_number TEXT CHECK ((evidence IS NULL) = (evidence_number IS NULL)),
        authorised_by TEXT,
        earlier TEXT,
        hours TEXT,
        words TEXT NOT NULL,
        person TEXT NOT NULL,
        UNIQUE (account, reference)
      """),
    [
      "CREATE INDEX payment_movement_of_line ON payment_movement (line)",
      // No account holds less than nothing of any funding, and no less than nothing is set aside.
      """
      CREATE TRIGGER payment_within_account BEFORE INSERT ON payment_movement
      WHEN NEW.amount < 0 AND NEW.amount + (
          SELECT coalesce(sum(amount), 0) FROM payment_movement
          WHERE account = NEW.account AND source = NEW.source) < 0
        OR NEW.committed < 0 AND NEW.committed + (
          SELECT coalesce(sum(committed), 0) FROM payment_movement
          WHERE account = NEW.account) < 0
      BEGIN
        SELECT RAISE(ABORT, 'a payment account would hold less than nothing');
      END
      """,
      // Funding.md, D7: what is paid was signed off for that day.
      """
      CREATE TRIGGER payment_signed_off BEFORE INSERT ON payment_movement
      WHEN NEW.kind = 'paid' AND NOT EXISTS (
        SELECT 1 FROM payment_plan WHERE account = NEW.account AND item = NEW.item
          AND first <= NEW.day AND last >= NEW.day)
      BEGIN
        SELECT RAISE(ABORT, 'a payment would be for what was not signed off');
      END
      """,
    ],
    // A payment that was asked for and not made.
    table(
      "payment_refusal",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        account TEXT NOT NULL,
        day INTEGER NOT NULL,
        item TEXT NOT NULL,
        party TEXT NOT NULL,
        amount INTEGER NOT NULL,
        why TEXT NOT NULL,
        person TEXT NOT NULL
      """))
}

extension Table {
  static let paymentTerms = Table(
    "payment_terms", "terms", "first", "council", "small_change", "one_off_cap", "fee_yearly",
    "fee_once", "fee_bearer", "planning_hourly", "planning_hours", "planning_bearer", "underspend",
    "weeks_kept", "coordinator", "telephone")
  static let paymentEvidence = Table(
    "payment_evidence", "profile", "spending", "evidence", "above", "years")
  static let paymentAccount = Table(
    "payment_account", "account", "person_name", "reference", "holding", "holder", "telephone",
    "pool", "share", "terms", "profile", "opened", "closed", "home", "resident", "agreement")
  static let paymentPlan = Table(
    "payment_plan", "account", "item", "description", "need", "spending", "source", "amount",
    "unit", "first", "last", "signed_by", "authority", "signed")
  static let paymentVersion = Table(
    "payment_version", "account", "number", "stage", "amount", "unit", "first", "decided",
    "decided_by", "why")
  static let paymentBankLine = Table("payment_bank_line", "bank", "day", "reference", "amount")
  static let paymentMovement = Table(
    "payment_movement", "account", "line", "day", "reference", "kind", "amount", "committed",
    "source", "item", "party", "evidence", "evidence_number", "authorised_by", "earlier", "hours",
    "words", "person", "kept")
  static let paymentRefusal = Table(
    "payment_refusal", "account", "day", "item", "party", "amount", "why", "person")
}
