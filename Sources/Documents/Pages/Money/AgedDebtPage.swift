import Amounts
public import Billing
public import CareCalendar
import CareHome

/// What a home is owed, for its manager and bookkeeper: by payer, then account by account.
public struct AgedDebtPage: Page {
  let debt: AgedDebt

  public init(_ debt: AgedDebt) { self.debt = debt }

  public var day: Day? { debt.day }
  public static let template = "aged-debt"
  public func title(in words: PageWords) -> String {
    words(.agedDebtTitle, ["day": words.day(debt.day), "home": debt.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.debt.home) },
    .words("day") { $1.day($0.debt.day) },
    .text("owed") { $0.debt.ageing.total.words },
    .optionalText("overdue") { $0.debt.overdue.wordsUnlessZero },
    .optionalText("unmatched") { $0.debt.unmatched.wordsUnlessZero },
    .flag("hasRows") { !$0.debt.rows.isEmpty },
    .each("payers") { $0.debt.payers.map(DebtPayerPart.init) },
    .part("together") { AgesPart($0.debt.ageing) },
    .each("accounts") { $0.debt.rows.map(DebtAccountPart.init) },
  ]
}

struct AgesPart: PageModel {
  let ageing: Ageing

  init(_ ageing: Ageing) { self.ageing = ageing }

  static let fields: PageFields<Self> = [
    .text("current") { $0.ageing.current.wordsUnlessZero ?? "" },
    .text("days30") { $0.ageing.days30.wordsUnlessZero ?? "" },
    .text("days60") { $0.ageing.days60.wordsUnlessZero ?? "" },
    .text("days90") { $0.ageing.days90.wordsUnlessZero ?? "" },
    .text("credit") { $0.ageing.unallocated.wordsUnlessZero ?? "" },
    .text("total") { $0.ageing.total.words },
  ]
}

struct DebtPayerPart: PageModel {
  let row: AgedDebt.PayerRow

  init(_ row: AgedDebt.PayerRow) { self.row = row }

  static let fields: PageFields<Self> = [
    .words("name") { $1.name(of: $0.row.payer) },
    .words("accounts") {
      $0.row.accounts == 1
        ? $1[.oneAccount] : $1(.countAccounts, ["count": String($0.row.accounts)])
    },
    .part("ages") { AgesPart($0.row.ageing) },
  ]
}

struct DebtAccountPart: PageModel {
  let row: AgedDebt.Row

  init(_ row: AgedDebt.Row) { self.row = row }

  static let fields: PageFields<Self> = [
    .text("resident") { $0.row.resident.name },
    .text("payer") { $0.row.payer.name },
    .text("owed") { $0.row.ageing.total.words },
    .text("late") { $0.row.overdue.wordsUnlessZero ?? "" },
    .words("oldestDue") { part, words in part.row.oldestDue.map(words.day) ?? "" },
    .text("remark") { $0.row.remark },
  ]
}
