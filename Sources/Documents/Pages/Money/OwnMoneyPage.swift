import Amounts
public import Billing
public import CareCalendar
import CareHome

/// A resident's own money, for them and their family (billing.md rule 14).
public struct OwnMoneyPage: Page {
  let statement: PocketStatement

  public init(_ statement: PocketStatement) { self.statement = statement }

  public var day: Day? { statement.period.last }
  public static let template = "own-money"
  public func title(in words: PageWords) -> String {
    words(
      .ownMoneyTitle,
      [
        "name": statement.resident.name, "day": words.day(statement.period.last),
        "home": statement.home.name,
      ])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.statement.home) },
    .text("name") { $0.statement.resident.name },
    .words("period") { $1.days($0.statement.period) },
    .words("firstDay") { $1.day($0.statement.period.first) },
    .words("closingDay") { $1.day($0.statement.period.last) },
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
    .words("day") { $1.day($0.line.entry.day) },
    .words("kind") { $1.kind($0.line.entry.kind) },
    .text("purpose") { $0.line.entry.description },
    .flag("isOut") { $0.line.entry.amount.isNegative },
    .text("receipt") { $0.line.entry.receipt },
    .text("moneyIn") { max($0.line.entry.amount, .zero).wordsUnlessZero ?? "" },
    .text("moneyOut") { max(-$0.line.entry.amount, .zero).wordsUnlessZero ?? "" },
    .text("balance") { $0.line.balance.words },
  ]
}
