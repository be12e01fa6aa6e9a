import Amounts
import CareCalendar
import CareHome
public import Funding

/// A payment account over some days, for the person and whoever helps them with it.
public struct PaymentAccountPage: Page {
  let statement: AccountStatement

  public init(_ statement: AccountStatement) { self.statement = statement }

  public static let template = "payment-account"
  public func title(in words: PageWords) -> String {
    words(
      .paymentAccountTitle,
      ["person": statement.account.person, "day": words.day(statement.days.last)])
  }

  private var account: PaymentAccount { statement.account }

  public static let fields: PageFields<Self> = [
    .text("person") { $0.account.person },
    .text("accountNumber") { $0.account.id.text },
    .text("caseReference") { $0.account.reference },
    .words("period") { $1.days($0.statement.days) },
    .words("firstDay") { $1.day($0.statement.days.first) },
    .words("closingDay") { $1.day($0.statement.days.last) },
    .words("holding") { $1.phrase($0.account.arrangement.withArticle).firstCapital },
    .words("place") { $1.phrase($0.account.rules.place) },
    .text("holder") { $0.account.holder },
    .text("holderTelephone") { $0.account.telephone },
    .text("holderTelephoneLink") { $0.account.telephone.filter { "+0123456789".contains($0) } },
    .words("authoriser") { $1.phrase($0.account.rules.authoriser.words) },
    .words("recipients") { $1.recipients($0.account.rules) },
    .words("returns") { $1.phrase($0.account.rules.returns.words) },
    .optionalPart("agreed") { page in
      page.statement.version.map { AgreedPart(version: $0, due: page.statement.due) }
    },
    .text("opening") { $0.statement.opening.words },
    .text("received") { $0.statement.received.words },
    .text("paid") { $0.statement.paid.words },
    .text("closing") { $0.statement.closing.words },
    .flag("hasCommitted") { !$0.statement.committed.isZero },
    .text("committed") { $0.statement.committed.words },
    .text("free") { $0.statement.left.free.words },
    .words("policy") { $1.sentence($0.statement.left.policy) },
    .each("sources") { $0.statement.bySource.map(AccountSourcePart.init) },
    .each("lines") { $0.statement.lines.map(AccountLinePart.init) },
    .flag("hasNotes") { !$0.statement.notes.isEmpty },
    .each("notes") { $0.statement.notes.map(AccountNotePart.init) },
    .flag("hasRefused") { !$0.statement.refused.isEmpty },
    .each("refused") { $0.statement.refused.map(RefusedPart.init) },
    .flag("hasPlan") { !$0.statement.plan.isEmpty },
    .each("plan") { $0.statement.plan.map(PlanPart.init) },
    .flag("hasEvidence") { !$0.statement.evidence.isEmpty },
    .each(
      "evidence",
      inWords: { page, words in
        page.statement.evidence.map { TextLine(line: words.phrase($0.words).firstCapital) }
      }),
    .optionalPart("contact") { $0.statement.terms.map(AccountContactPart.init) },
  ]
}

struct AccountContactPart: PageModel {
  let terms: PaymentTerms

  static let fields: PageFields<Self> = [
    .text("council") { $0.terms.council },
    .text("coordinator") { $0.terms.coordinator },
    .text("telephone") { $0.terms.telephone },
    .text("telephoneLink") { $0.terms.telephone.filter { "+0123456789".contains($0) } },
  ]
}

struct AgreedPart: PageModel {
  let version: PaymentVersion
  let due: Money

  static let fields: PageFields<Self> = [
    .words("amount") { $1.phrase("\($0.version.amount)") },
    .words("since") { $1.day($0.version.from) },
    .text("decidedBy") { $0.version.by },
    .text("version") { String($0.version.number) },
    .text("due") { $0.due.words },
  ]
}

struct AccountSourcePart: PageModel {
  let sum: AccountStatement.SourceSum

  static let fields: PageFields<Self> = [
    .words("source") { $1.name($0.sum.source).firstCapital },
    .text("amount") { $0.sum.amount.words },
  ]
}

struct AccountLinePart: PageModel {
  let line: AccountStatement.Line

  private var amount: Money { line.movement.amount }

  static let fields: PageFields<Self> = [
    .words("day") { $1.day($0.line.movement.day) },
    .words("what") { $1.sentence($0.line.movement.words) },
    .words("detail") { $1.detail($0.line) },
    .text("moneyIn") { max($0.amount, .zero).wordsUnlessZero ?? "" },
    .flag("isOut") { $0.amount.isNegative },
    .text("moneyOut") { max(-$0.amount, .zero).wordsUnlessZero ?? "" },
    .text("balance") { $0.line.balance.words },
  ]
}

struct AccountNotePart: PageModel {
  let movement: AccountMovement

  static let fields: PageFields<Self> = [
    .words("day") { $1.day($0.movement.day) },
    .words("kind") { $1.kind($0.movement.kind) },
    .words("what") { $1.sentence($0.movement.words) },
    .text("amount") { ($0.movement.committed + $0.movement.kept).magnitude.wordsUnlessZero ?? "" },
  ]
}

struct RefusedPart: PageModel {
  let payment: RefusedPayment

  static let fields: PageFields<Self> = [
    .words("day") { $1.day($0.payment.day) },
    .words("party") { part, words in
      part.payment.party.isEmpty
        ? words(.itemOfThePlan, ["item": "\(part.payment.item)"]) : part.payment.party
    },
    .text("amount") { $0.payment.amount.words },
    .words("why") { $1.sentence($0.payment.why) },
  ]
}

struct PlanPart: PageModel {
  let line: AccountStatement.PlanLine

  static let fields: PageFields<Self> = [
    .text("description") { $0.line.item.description },
    .text("need") { $0.line.item.need },
    .words("limit") { $1.phrase("\($0.line.item.limit)") },
    .words("until") { $1.day($0.line.item.days.last) },
    .words("source") { $1.name($0.line.item.source) },
    .text("allowed") { $0.line.allowed.words },
    .text("paid") { $0.line.paid.words },
    .text("committed") { $0.line.committed.words },
    .text("left") { $0.line.left.words },
  ]
}
