public import CareCalendar

/// From which day a row of a sheet bears on what is billed, so that a run need not work out again
/// what nothing new is known of.
enum BillingReach<Column> {
  /// From the day in that column, and on no day before it.
  case from(Column)
  /// Through rows of other sheets that refer to it: a new one bears on nothing yet.
  case references
  /// On no bill.
  case nothing
  /// On any day there is.
  case always
}

extension BillingReach: Sendable where Column: Sendable {}

/// How far back a change of a home's facts may bear on what was billed.
public enum FactReach: Hashable, Sendable {
  case nothing
  case from(Day)
  case always

  /// As far back as either.
  public func joined(_ other: FactReach) -> FactReach {
    switch (self, other) {
    case (.always, _), (_, .always): .always
    case (.nothing, let other): other
    case (let own, .nothing): own
    case (.from(let own), .from(let other)): .from(min(own, other))
    }
  }
}

extension FactReach {
  /// How far back a row bears, as it was before a change or as it is after it.
  ///
  /// - Parameters:
  ///   - sheet: the file's name, such as `extras.csv`.
  ///   - columns: the headings under which `cells` were written.
  ///   - isNew: whether no earlier row had its key.
  public init(ofRow cells: [String], under columns: [String], in sheet: String, isNew: Bool) {
    switch FactSheet.layout(of: sheet)?.reach {
    case .from(let heading):
      let day = columns.firstIndex(of: heading).flatMap {
        cells.indices.contains($0) ? Day(iso: cells[$0]) : nil
      }
      self = day.map(FactReach.from) ?? .always
    case .references: self = isNew ? .nothing : .always
    case .nothing: self = .nothing
    case .always, nil: self = .always
    }
  }
}
