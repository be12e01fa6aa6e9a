import Amounts
public import Billing
import CareCalendar
import CareHome

/// A resident's own money, for them and their family (billing.md rule 14).
public struct OwnMoneyPage: Page {
  let statement: PocketStatement

  public init(_ statement: PocketStatement) { self.statement = statement }

  public static let template = "own-money"
  public var title: String {
    "\(statement.resident.name)'s own money to \(statement.period.last.words) · "
      + statement.home.name
  }
  public var runningHead: String { title }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.statement.home) },
    .text("name") { $0.statement.resident.name },
    .text("period") { $0.statement.period.words },
    .text("firstDay") { $0.statement.period.first.words },
    .text("closingDay") { $0.statement.period.last.words },
    .text("opening") { $0.statement.opening.words },
    .text("closing") { $0.statement.closing.words },
    .flag("isLent") { $0.statement.closing.isNegative },
    .text("moneyIn") { $0.statement.moneyIn.words },
    .text("moneyOut") { $0.statement.moneyOut.words },
    .each("lines") { $0.statement.lines.map(OwnMoneyPart.init) },
  ]
}

struct OwnMoneyPart: PageModel {
  let line: PocketStatement.Line

  init(_ line: PocketStatement.Line) { self.line = line }

  static let fields: PageFields<Self> = [
    .text("day") { $0.line.entry.day.words },
    .text("kind") { Words.kind($0.line.entry.kind) },
    .text("purpose") { $0.line.entry.description },
    .text("receipt") { $0.line.entry.receipt },
    .text("moneyIn") { max($0.line.entry.amount, .zero).wordsUnlessZero ?? "" },
    .text("moneyOut") { max(-$0.line.entry.amount, .zero).wordsUnlessZero ?? "" },
    .text("balance") { $0.line.balance.words },
  ]
}
