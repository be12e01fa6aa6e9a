import CareCalendar
public import Evidence

extension Fault.Code {
  /// A row that is kept is not in the sheet any more.
  public static let rowVanished: Fault.Code = "import.row-vanished"
  /// A change can't begin on a day, as the row has none.
  public static let noDates: Fault.Code = "import.no-dates"
  /// A change was to begin after the row ends.
  public static let afterItsEnd: Fault.Code = "import.after-its-end"
}

extension Fault {
  static func vanished(_ sheet: String, _ key: String) -> Fault {
    Fault(
      .rowVanished, at: SourceLocation(file: sheet),
      "The database has a row for \(key.quoted) that the sheet lacks.",
      remedy:
        "Put the row back, or begin with the sheets as the database has them (hearth sheets); "
        + "or, if it is meant to go, import with --withdraw.")
  }

  static func undated(_ sheet: String, _ row: FactRow, _ change: String, _ day: Day) -> Fault {
    Fault(
      .noDates, at: SourceLocation(file: sheet, row: row.position),
      "The row changes (\(change)), but a row of this sheet has no dates, so that the change can't "
        + "begin on \(day.words).",
      remedy: "Import this sheet by itself, without --from; the change then holds at all times.")
  }

  static func undatedLeftOut(_ sheet: String, _ key: String) -> Fault {
    Fault(
      .noDates, at: SourceLocation(file: sheet),
      "The row for \(key.quoted) is left out, but it has no last day that could be set.",
      remedy: "Put it back, or import this sheet by itself with --withdraw and without --from.")
  }

  static func endedBefore(_ sheet: String, _ row: FactRow, _ last: Day, _ day: Day) -> Fault {
    Fault(
      .afterItsEnd, at: SourceLocation(file: sheet, row: row.position),
      "The row ends on \(last.words), before the change of \(day.words) would begin.",
      remedy: "Give an earlier day with --from, or correct the row's last day.")
  }
}
