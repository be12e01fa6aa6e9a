import Amounts
public import CareCalendar
public import CareHome

/// Who is reminded on a day, and who is not and why.
public struct ReminderRound: Hashable, Sendable {
  public let home: Home
  public let day: Day
  /// In order of account.
  public let reminders: [Reminder]
  /// Accounts with something past its date, in order of account.
  public let notReminded: [NotReminded]

  /// - Parameters:
  ///   - mandates: whoever has one that stands is not reminded before what is due can have been
  ///     collected: the register's days after the due date, or after the mandate was signed.
  public init(_ history: AccountHistory, on day: Day, mandates: [Mandate] = []) {
    let stages = history.register.reminderStages
    let signed = Dictionary(
      mandates.filter { $0.stands(on: day) }.map { ($0.payer, $0.signed) }, uniquingKeysWith: max)
    home = history.register.home
    self.day = day
    let payers = Dictionary(history.register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(history.register.residents.map { ($0.id, $0) }) { first, _ in first }
    var reminders: [Reminder] = []
    var others: [NotReminded] = []
    for account in history.accounts {
      guard let payer = payers[account.payer], let resident = residents[account.resident] else {
        continue
      }
      let addressee = history.estates.addressee(payer, for: account.resident, on: day)
      let state = history.state(of: account, on: day)
      let late = state.open.filter { $0.due < day }
      guard !late.isEmpty else { continue }
      let undisputed = late.filter { !history.money.isDisputed(account, $0.id, on: day) }
      let last = history.money.lastReminder(account, by: day)
      let decision = Decision(
        late: undisputed, credit: max(state.credit, .zero), last: last, day: day, stages: stages,
        collectionDays: history.register.collectionDays,
        isAfterDeath: history.hasDied(account.resident, by: day)
          && !history.money.mayRemindAfterDeath(account, by: day),
        mandateSigned: addressee.kind.allowsDirectDebit ? signed[account.payer] : nil)
      switch decision.result {
      case .success(let stage):
        reminders.append(
          Reminder(
            stage: stage, home: home, payer: addressee,
            subject: Subject(resident, for: payer),
            account: account, day: day, open: undisputed.map(OpenItem.init),
            credit: max(state.credit, .zero),
            paymentReference: home.paymentReference(for: resident),
            previous: decision.currentLast?.day))
      case .failure(let stop):
        others.append(
          NotReminded(
            account: account, payer: addressee, resident: resident,
            overdue: late.map(\.left).sum(), reason: stop.reason))
      }
    }
    self.reminders = reminders
    notReminded = others
  }
}

/// Which stage an account has come to, or what stops it.
private struct Decision {
  struct Stop: Error { let reason: NotReminded.Reason }

  /// What is past its date and not in dispute.
  let late: [Debt]
  let credit: Money
  let last: (stage: Int, day: Day)?
  let day: Day
  /// In order.
  let stages: [ReminderStage]
  let collectionDays: Int
  let isAfterDeath: Bool
  /// Nil where no direct debit is on its way.
  let mandateSigned: Day?

  /// The last reminder, as long as what it reminded of is still owed: a debt that became due
  /// after it begins again with the first stage.
  var currentLast: (stage: Int, day: Day)? {
    guard let last, let oldest = late.map(\.due).min(), oldest < last.day else { return nil }
    return last
  }

  var result: Result<ReminderStage, Stop> {
    guard let oldest = late.map(\.due).min() else { return stop(.disputed) }
    if isAfterDeath { return stop(.afterDeath) }
    let amount = late.map(\.left).sum() - credit
    if amount <= .zero { return stop(.inCredit) }
    if let mandateSigned, day - max(oldest, mandateSigned) <= collectionDays {
      return stop(.directDebit(until: max(oldest, mandateSigned) + collectionDays))
    }
    let sent = currentLast?.stage ?? 0
    guard let next = stages.first(where: { $0.number > sent }) else {
      return stop(.allSent(last: currentLast?.day ?? day))
    }
    if amount < next.smallest { return stop(.small) }
    let earliest = max(
      oldest + next.daysLate, currentLast.map { $0.day + next.daysSinceLast } ?? oldest)
    return day >= earliest ? .success(next) : stop(.notYet(earliest))
  }

  private func stop(_ reason: NotReminded.Reason) -> Result<ReminderStage, Stop> {
    .failure(Stop(reason: reason))
  }
}
