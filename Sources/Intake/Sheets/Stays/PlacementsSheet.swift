import CareCalendar
import CareHome
import Evidence

/// `placements.csv`: stays from admission to discharge or death.
enum PlacementsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case placement, resident, terms, admitted, ended, reason
    case belongingsUntil = "belongings until"
  }

  typealias Subject = Placement

  static let file = "placements.csv"
  static let isNeeded = true
  static let noun = "placement"
  static let id = Column.placement
  static let filled: Set<Column> = [.placement, .resident, .terms, .admitted]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .from(.admitted)

  /// The placement without its stays, which have a sheet of their own.
  static func read(_ row: inout Row<PlacementsSheet>) -> Placement? {
    let id = row.required(.placement, CellFormat<PlacementID>.id())
    let resident = row.reference(.resident, to: ResidentsSheet.self)
    let terms = row.reference(.terms, to: TermsSheet.self)
    let admitted = row.required(.admitted, .day)
    let ending = ending(&row, admitted: admitted)
    guard let id, let resident, let terms, let admitted else { return nil }
    return Placement(
      id: id, resident: resident, terms: terms, admitted: admitted, ending: ending,
      stays: Timeline(), source: row.location)
  }

  private static func ending(_ row: inout Row<PlacementsSheet>, admitted: Day?) -> Ending? {
    let ended = row.optional(.ended, .day)
    let reason = row.optional(.reason, CellFormat<Ending.Reason>.word)
    let belongings = row.optional(.belongingsUntil, .day)
    guard row.isFilled(.ended) else {
      row.refuseIfFilled(.reason, because: "the placement has not ended")
      row.refuseIfFilled(.belongingsUntil, because: "the placement has not ended")
      return nil
    }
    row.refuseIfEmpty(.reason, "A placement that ended needs the reason.")
    guard let ended, let reason else { return nil }
    if let admitted, ended < admitted {
      row.refuse(
        .ended, .endsBeforeItBegins,
        "The placement ended on \(ended), before the admission on \(admitted).",
        remedy: "Correct one of the two days.")
    }
    if reason == .discharge {
      row.refuseIfFilled(.belongingsUntil, because: "that holds after a death only")
    } else if let belongings, belongings < ended {
      row.refuse(
        .belongingsUntil, .endsBeforeItBegins,
        "The belongings were gone on \(belongings), before the death on \(ended).",
        remedy: "Write the last day on which they were still in the room, or leave it empty.")
    }
    return Ending(day: ended, reason: reason, belongingsUntil: belongings)
  }
}

extension Placement {
  func with(stays: Timeline<Stay>) -> Placement {
    Placement(
      id: id, resident: resident, terms: terms, admitted: admitted, ending: ending, stays: stays,
      source: source)
  }
}

extension Fault.Code {
  /// Something ends, or was left, before the day on which it begins.
  static let endsBeforeItBegins: Fault.Code = "dates.ends-before-it-begins"
}
