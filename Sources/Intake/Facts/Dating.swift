/// How the rows of a sheet stand in time, and so what `import --from DAY` makes of a changed one.
enum Dating<Column> {
  /// From a first to a last day: the old row ends on the day before, the new one begins.
  case period(from: Column, to: Column)
  /// From a day until the next row: the new row is added beside the old.
  case timeline(from: Column)
  /// The row tells of something that happened, on a day of its own: it is taken as it is.
  case event
  /// The row holds at all times, so that nothing of it can begin on a day.
  case undated
}

extension Dating: Sendable where Column: Sendable {}
