import Amounts
import CareCalendar
public import CareHome
public import Evidence

extension Matcher {
  /// Puts each line of a remittance to the document or the resident that it names.
  ///
  /// - Throws: `remittance.sum-differs` where its lines are not what is left of the payment;
  ///   `money.unknown-payment`.
  public func match(
    _ payment: PaymentID, _ remittance: Remittance
  ) throws(Faults) -> RemittanceMatch {
    guard let found = history.money.payment(payment) else {
      throw Faults(
        Fault(
          .unknownPayment, "There is no payment \"\(payment)\".",
          remedy: "hearth match lists the payments that wait."))
    }
    let left = history.money.left(of: payment)
    guard remittance.total == left else {
      let difference = remittance.total - left
      throw Faults(
        Fault(
          .remittanceSum,
          "The remittance's \(remittance.lines.count) lines come to \(remittance.total), but of "
            + "payment \(payment) \(left) is to be matched: \(difference.magnitude) too "
            + (difference.isNegative ? "little." : "much."),
          remedy: "Check that it is this payment's remittance and is whole, or ask the payer."))
    }
    var finder = RemittanceFinder(remittance, open: OpenAccounts(history))
    let rows = remittance.lines.map { finder.find($0) }
    let strength: MatchProposal.Strength =
      rows.allSatisfy { if case .unknown = $0.verdict { false } else { true } }
      ? .certain : .likely
    return RemittanceMatch(
      remittance: remittance, rows: rows,
      proposal: MatchProposal(
        payment: found, strength: strength, parts: finder.parts,
        rest: left - finder.parts.map(\.amount).sum(), reason: Self.reason(rows)))
  }

  private static func reason(_ rows: [RemittanceMatch.Row]) -> String {
    var settled = 0
    var short: [Money] = []
    var over = 0
    var kept = 0
    var unknown = 0
    for row in rows {
      switch row.verdict {
      case .settled: settled += 1
      case .short(let amount): short.append(amount)
      case .over: over += 1
      case .keptBack: kept += 1
      case .unknown: unknown += 1
      }
    }
    var parts = ["\(settled) settled"]
    if !short.isEmpty { parts.append("\(short.count) part-paid, \(short.sum()) short") }
    if over > 0 { parts.append("\(over) paid too much") }
    if kept > 0 { parts.append("\(kept) kept back") }
    if unknown > 0 { parts.append("\(unknown) not known") }
    return "The remittance names \(rows.count): " + parts.joined(separator: "; ") + "."
  }
}

/// Finds what each line of a remittance is for; what one line has paid, the next can't.
private struct RemittanceFinder {
  typealias Account = OpenAccounts.Account

  private let remittance: Remittance
  private var open: OpenAccounts
  private(set) var parts: [MatchProposal.Part] = []

  init(_ remittance: Remittance, open: OpenAccounts) {
    self.remittance = remittance
    self.open = open
  }

  mutating func find(_ line: Remittance.Line) -> RemittanceMatch.Row {
    let accounts = candidates(line)
    guard let account = accounts.first, accounts.count == 1 else {
      return row(line, nil, .unknown(Self.trouble(line, accounts.count)))
    }
    let because =
      "remittance " + (remittance.reference.isEmpty ? "" : remittance.reference + " ")
      + "names \(line.document.isEmpty ? line.resident : line.document)"
    if line.amount.isNegative { return keepBack(line, account, because) }
    return pay(line, account, because)
  }

  private mutating func pay(
    _ line: Remittance.Line, _ account: Account, _ because: String
  ) -> RemittanceMatch.Row {
    let named = account.debts.filter { WrittenText.same(line.document, "\($0.id)") }
    let exact = account.debts.filter { $0.left == line.amount }
    let debts =
      !named.isEmpty ? named : exact.count == 1 ? exact : account.debts
    var rest = line.amount
    var paid: [MatchProposal.Part] = []
    for debt in debts where rest > .zero {
      let part = min(rest, debt.left)
      rest -= part
      paid.append(
        .init(
          account: account.account, debt: debt.id, amount: part, leaves: debt.left - part,
          because: because))
    }
    if rest > .zero {
      paid.append(
        .init(
          account: account.account, debt: nil, amount: rest, leaves: .zero, because: because))
    }
    take(paid)
    // Without a named document the line is held against all that was open for the resident.
    let short =
      (named.isEmpty && exact.count != 1 ? debts : Array(debts.prefix(max(paid.count, 1))))
      .map(\.left).sum() - (line.amount - rest)
    let verdict: RemittanceMatch.Verdict =
      rest > .zero ? .over(by: rest) : short > .zero ? .short(by: short) : .settled
    return row(line, account, verdict, debts: paid.compactMap(\.debt))
  }

  private mutating func keepBack(
    _ line: Remittance.Line, _ account: Account, _ because: String
  ) -> RemittanceMatch.Row {
    guard account.credit >= -line.amount else {
      return row(
        line, nil,
        .unknown("keeps back \(-line.amount), but the account has \(account.credit) in credit"))
    }
    take([
      .init(
        account: account.account, debt: nil, amount: line.amount, leaves: .zero,
        because: because)
    ])
    return row(line, account, .keptBack)
  }

  private mutating func take(_ more: [MatchProposal.Part]) {
    parts += more
    open.take(more)
  }

  /// The payer's accounts that the line may mean: by document and resident, whichever are named.
  private func candidates(_ line: Remittance.Line) -> [Account] {
    let own = open.all.filter { $0.account.payer == remittance.payer }
    let byResident = own.filter { account in
      WrittenText.same(line.resident, account.resident.id.text)
        || account.references.contains { WrittenText.same(line.resident, $0) }
    }
    let byDocument = own.filter { account in
      account.debts.contains { WrittenText.same(line.document, "\($0.id)") }
    }
    if line.document.isEmpty { return byResident }
    if line.resident.isEmpty { return byDocument }
    let both = byResident.filter { one in byDocument.contains { $0.account == one.account } }
    guard both.isEmpty else { return both }
    // A document that is paid already, or that they call by another number: the resident decides. A
    // reference that nobody here has says nothing: then the document does.
    return byResident.isEmpty ? byDocument : byResident
  }

  private static func trouble(_ line: Remittance.Line, _ found: Int) -> String {
    let names = [line.document, line.resident].filter { !$0.isEmpty }.joined(separator: ", ")
    if names.isEmpty { return "names neither a document nor a resident" }
    return found > 1
      ? "\(names) fits \(found) residents of this payer"
      : "\(names) is no open document and no resident of this payer"
  }

  private func row(
    _ line: Remittance.Line, _ account: Account?, _ verdict: RemittanceMatch.Verdict,
    debts: [DebtID] = []
  ) -> RemittanceMatch.Row {
    RemittanceMatch.Row(
      line: line, account: account?.account, debts: debts, verdict: verdict)
  }
}

extension Fault.Code {
  public static let remittanceSum: Fault.Code = "remittance.sum-differs"
}
