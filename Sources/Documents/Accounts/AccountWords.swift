import Amounts
import CareCalendar
public import CareHome
public import Funding

/// How payment accounts are told of.
extension PageWords {
  /// What a movement is, before its own words.
  func kind(_ kind: AccountMovement.Kind) -> String {
    switch kind {
    case .received: self[.movementReceived]
    case .paid: self[.movementPaid]
    case .fee: self[.movementFee]
    case .planning: self[.movementPlanning]
    case .committed: self[.movementCommitted]
    case .released: self[.movementReleased]
    case .kept: self[.movementKept]
    case .returned: self[.movementReturned]
    case .corrected: self[.movementCorrected]
    }
  }

  /// `Day club on Tuesdays, to Byker Day Club, invoice 0112`.
  func detail(_ line: AccountStatement.Line) -> String {
    let one = line.movement
    var parts: [String] = []
    if let item = line.item { parts.append(item) }
    if !one.party.isEmpty {
      parts.append(self(one.amount.isNegative ? .movementTo : .movementFrom, ["party": one.party]))
    }
    if one.kind == .received { parts.append(self(.movementSource, ["source": name(one.source)])) }
    if let evidence = one.evidence {
      let number = ["number": evidence.number]
      parts.append(filled(evidence.kind.word, number).trimmed)
    }
    if let by = one.authorisedBy { parts.append(self(.movementOnWord, ["name": by])) }
    return parts.joined(separator: ", ")
  }

  /// `social care`.
  func name(_ source: FundingSource) -> String {
    switch source {
    case .socialCare: self[.socialCareMoney]
    case .health: self[.healthMoney]
    case .other: self[.otherMoney]
    }
  }

  /// `the person, the provider and the council`.
  func recipients(_ rules: HoldingRules) -> String {
    list(rules.recipients.map { phrase($0.words) })
  }

  /// One of the words that Funding has for people: of an arrangement, a place, a limit.
  func phrase(_ text: String) -> String {
    guard translates else { return text }
    return said(text[...]) ?? said(text[...], SentenceValue(of: "holding"))
      ?? said(text[...], SentenceValue(of: "limit")) ?? text
  }
}

extension EvidenceKind {
  fileprivate var word: Word {
    switch self {
    case .receipt: .evidenceReceipt
    case .invoice: .evidenceInvoice
    case .payslip: .evidencePayslip
    case .timesheet: .evidenceTimesheet
    case .bankStatement: .evidenceBankStatement
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

extension DocumentName {
  /// `payment-account-A1`.
  public static func paymentAccount(_ id: PaymentAccountID) -> String {
    "payment-account-\(safe(id.text))"
  }
}
