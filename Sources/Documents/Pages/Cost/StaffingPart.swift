import Amounts
import Costing

/// The lines that a rota builds up, beside the budget.
struct StaffingPart: PageModel {
  let lines: [LineStaffing]

  static let fields: PageFields<Self> = [
    .words("title") { $1[.staffingTitle] },
    .each("lines") { $0.lines.map(StaffedLinePart.init) },
    .lines("sentences") { $0.lines.map(StaffingWords($1).difference) },
    .words("method") { StaffingWords($1).method },
  ]
}

struct StaffedLinePart: PageModel {
  let line: LineStaffing

  static let fields: PageFields<Self> = [
    .text("description") { $0.line.line.description },
    .text("hours") { $0.line.weeklyHours.plain },
    .text("posts") { $0.line.posts.decimal(places: 1) },
    .text("byRota") { $0.line.amount.words },
    .text("inBudget") { $0.line.line.amount.words },
    .text("difference") { $0.line.difference.words },
  ]
}
