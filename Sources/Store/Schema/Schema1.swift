/// Acts, homes, and the facts as their sheets say them.
///
/// Days are days since 1 January 1970, as `CareCalendar.Day` counts them:
/// `date(day * 86400, 'unixepoch')` shows one. Amounts are pence.
extension Migration {
  static let schema1 = Migration(
    [
      // What somebody did. Every other row belongs to the act that brought it.
      """
      CREATE TABLE act (
        seq INTEGER PRIMARY KEY,
        home INTEGER REFERENCES home (id),
        kind TEXT NOT NULL,
        day INTEGER NOT NULL,
        person TEXT NOT NULL,
        what TEXT NOT NULL,
        hash BLOB NOT NULL CHECK (length(hash) = 32)
      ) STRICT
      """,
      "CREATE INDEX act_of_home ON act (home, kind, seq)",
      // The rows that an act brought to one table: how many, their hash together, and the first
      // eight bytes of the hash of each, which tell the altered one.
      """
      CREATE TABLE seal (
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        rows INTEGER NOT NULL CHECK (rows > 0),
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        marks BLOB NOT NULL CHECK (length(marks) = 8 * rows),
        PRIMARY KEY (act, name)
      ) STRICT, WITHOUT ROWID
      """,
    ],
    appendOnly("act"), appendOnly("seal"),
    table(
      "home",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        code TEXT NOT NULL UNIQUE
      """),
    // The headings under which rows were written, as a line of CSV.
    table(
      "heading",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        sheet TEXT NOT NULL,
        columns TEXT NOT NULL,
        UNIQUE (sheet, columns)
      """),
    // A row of a sheet as it was accepted, as a line of CSV. Of the rows with one key and one
    // `since`, that of the latest act counts; `since` is 0 for a row as its sheet has it, else the
    // day from which a dated change put it in place of an earlier one.
    table(
      "sheet_row",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        sheet TEXT NOT NULL,
        key TEXT NOT NULL,
        since INTEGER NOT NULL,
        position INTEGER NOT NULL,
        heading INTEGER NOT NULL REFERENCES heading (id),
        cells TEXT NOT NULL,
        withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
        UNIQUE (home, sheet, key, since, act)
      """))
}
