/// Documents as issued, what stands billed, and the books.
///
/// A document is kept whole: with the home and the payer as they then were, line by line, so that
/// each of its renderings can be made again byte for byte.
extension Migration {
  static let schema2 = Migration(
    table(
      "home_face",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        name TEXT NOT NULL,
        legal_name TEXT NOT NULL,
        street TEXT NOT NULL,
        town TEXT NOT NULL,
        postcode TEXT NOT NULL,
        country TEXT NOT NULL,
        nation TEXT NOT NULL,
        registered_beds INTEGER NOT NULL,
        company_number TEXT,
        vat_number TEXT,
        tax_reference TEXT,
        contact_name TEXT NOT NULL,
        telephone TEXT NOT NULL,
        email TEXT NOT NULL,
        electronic_scheme TEXT,
        electronic_address TEXT,
        account_name TEXT NOT NULL,
        sort_code TEXT NOT NULL,
        account_number TEXT NOT NULL,
        payment_days INTEGER NOT NULL,
        series TEXT NOT NULL
      """),
    ["CREATE INDEX home_face_of_home ON home_face (home)"],
    table(
      "payer_face",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        payer TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        street TEXT NOT NULL,
        town TEXT NOT NULL,
        postcode TEXT NOT NULL,
        country TEXT NOT NULL,
        email TEXT,
        electronic_scheme TEXT,
        electronic_address TEXT,
        buyer_reference TEXT,
        purchase_order TEXT,
        cycle TEXT NOT NULL,
        cycle_start INTEGER,
        timing TEXT NOT NULL,
        consolidated INTEGER NOT NULL CHECK (consolidated IN (0, 1))
      """),
    ["CREATE INDEX payer_face_of_home ON payer_face (home)"],
    // A run of one home's month; `facts` is the last act whose facts it saw.
    table(
      "run",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        month TEXT NOT NULL,
        facts INTEGER NOT NULL
      """),
    ["CREATE INDEX run_of_home ON run (home, month)"],
    // Days that were due and not billed, and why.
    table(
      "held",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        run INTEGER NOT NULL REFERENCES run (id),
        payer TEXT NOT NULL,
        resident TEXT NOT NULL,
        placement TEXT NOT NULL,
        line TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        reason TEXT NOT NULL,
        remedy TEXT NOT NULL
      """),
    ["CREATE INDEX held_of_run ON held (run)"],
    table(
      "document",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
        series TEXT NOT NULL,
        month TEXT NOT NULL,
        counter INTEGER NOT NULL,
        issued INTEGER NOT NULL,
        due INTEGER CHECK ((due IS NULL) = (kind = 'credit-note')),
        period_first INTEGER NOT NULL,
        period_last INTEGER NOT NULL,
        home_face INTEGER NOT NULL REFERENCES home_face (id),
        payer_face INTEGER NOT NULL REFERENCES payer_face (id),
        payer TEXT NOT NULL,
        resident TEXT NOT NULL,
        subject_reference TEXT,
        subject_name TEXT,
        corrects INTEGER REFERENCES document (id)
          CHECK ((corrects IS NULL) = (kind = 'invoice')),
        reason TEXT,
        notes TEXT,
        net INTEGER NOT NULL,
        vat INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        UNIQUE (home, series, month, counter)
      """),
    [
      // Billing.md rule 6: numbers have no gap.
      """
      CREATE TRIGGER document_number_follows BEFORE INSERT ON document
      WHEN NEW.counter <> 1 + coalesce(
        (SELECT max(counter) FROM document
         WHERE home = NEW.home AND series = NEW.series AND month = NEW.month), 0)
      BEGIN
        SELECT RAISE(ABORT, 'a document''s number does not follow the last one of its series');
      END
      """,
      "CREATE INDEX document_corrects ON document (corrects) WHERE corrects IS NOT NULL",
    ],
    table(
      "document_vat",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        document INTEGER NOT NULL REFERENCES document (id),
        treatment TEXT NOT NULL,
        taxable INTEGER NOT NULL,
        tax INTEGER NOT NULL,
        UNIQUE (document, treatment)
      """),
    // Lines of invoices and of credit notes; a credit note's amounts are what is owed less.
    table(
      "document_line",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        document INTEGER NOT NULL REFERENCES document (id),
        number INTEGER NOT NULL,
        corrects_line INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('fee', 'release', 'extra')),
        key TEXT NOT NULL,
        detail TEXT,
        description TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        pricing TEXT NOT NULL CHECK (pricing IN ('days', 'units', 'whole')),
        quantity TEXT,
        unit TEXT,
        price INTEGER NOT NULL,
        net INTEGER NOT NULL,
        premises INTEGER NOT NULL,
        services INTEGER NOT NULL,
        care INTEGER NOT NULL,
        activity INTEGER NOT NULL,
        out_premises INTEGER,
        out_services INTEGER,
        out_care INTEGER,
        out_activity INTEGER,
        vat TEXT NOT NULL,
        workings TEXT NOT NULL,
        notes TEXT,
        payer TEXT NOT NULL,
        resident TEXT NOT NULL,
        placement TEXT NOT NULL,
        reference TEXT NOT NULL,
        period_first INTEGER NOT NULL,
        period_last INTEGER NOT NULL,
        rate TEXT NOT NULL,
        UNIQUE (document, number)
      """),
    // What stands billed: a run of days of one line. It stands until a row of billed_run_end says
    // that a later act corrected it.
    table(
      "billed_run",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        payer TEXT NOT NULL,
        resident TEXT NOT NULL,
        placement TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('fee', 'release', 'extra')),
        key TEXT NOT NULL,
        detail TEXT,
        period_first INTEGER NOT NULL,
        period_last INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        net INTEGER NOT NULL,
        vat TEXT NOT NULL,
        premises INTEGER NOT NULL,
        services INTEGER NOT NULL,
        care INTEGER NOT NULL,
        activity INTEGER NOT NULL,
        rate TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (id),
        line INTEGER
      """),
    table(
      "billed_run_end",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        run INTEGER NOT NULL UNIQUE REFERENCES billed_run (id)
      """),
    [
      "CREATE INDEX billed_run_of_line ON billed_run (home, placement, kind, key, first)",
      // Billing.md rule 6: a day of a line can't be billed twice, whoever pays.
      """
      CREATE TRIGGER billed_run_once BEFORE INSERT ON billed_run
      WHEN EXISTS (
        SELECT 1 FROM billed_run AS other
        WHERE other.home = NEW.home AND other.placement = NEW.placement
          AND other.kind = NEW.kind AND other.key = NEW.key
          AND other.first <= NEW.last AND other.last >= NEW.first
          AND NOT EXISTS (SELECT 1 FROM billed_run_end WHERE run = other.id))
      BEGIN
        SELECT RAISE(ABORT, 'a day of a line would be billed twice');
      END
      """,
    ],
    // One side of a double entry; those of one act and reference sum to zero.
    table(
      "posting",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        day INTEGER NOT NULL,
        reference TEXT NOT NULL,
        account TEXT NOT NULL,
        payer TEXT,
        resident TEXT,
        amount INTEGER NOT NULL CHECK (amount <> 0),
        narrative TEXT NOT NULL
      """),
    ["CREATE INDEX posting_of_home ON posting (home, day)"])
}
