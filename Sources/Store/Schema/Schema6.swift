/// Where a series goes on whose earlier numbers were given before the database was begun.
extension Migration {
  static let schema6 = Migration(
    table(
      "series_start",
      """
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
        home INTEGER NOT NULL REFERENCES home (id),
        series TEXT NOT NULL,
        month TEXT NOT NULL,
        next INTEGER NOT NULL CHECK (next > 1),
        UNIQUE (home, series, month)
      """),
    [
      """
      CREATE TRIGGER series_start_first BEFORE INSERT ON series_start
      WHEN EXISTS (SELECT 1 FROM document
        WHERE home = NEW.home AND series = NEW.series AND month = NEW.month)
      BEGIN
        SELECT RAISE(ABORT, 'documents of the series bear numbers already');
      END
      """,
      "DROP TRIGGER document_number_follows",
      // Billing.md rule 6: numbers have no gap, from the first that is given here.
      """
      CREATE TRIGGER document_number_follows BEFORE INSERT ON document
      WHEN NEW.counter <> coalesce(
        (SELECT max(counter) + 1 FROM document
         WHERE home = NEW.home AND series = NEW.series AND month = NEW.month),
        (SELECT next FROM series_start
         WHERE home = NEW.home AND series = NEW.series AND month = NEW.month), 1)
      BEGIN
        SELECT RAISE(ABORT, 'a document''s number does not follow the last one of its series');
      END
      """,
    ])
}

extension Table {
  static let seriesStart = Table("series_start", "home", "series", "month", "next")
}
