import Amounts
import CareCalendar
public import CareHome
public import Funding

/// How payment accounts are told of.
extension Words {
  /// What a movement is, before its own words.
  static func kind(_ kind: AccountMovement.Kind) -> String {
    switch kind {
    case .received: "Came in"
    case .paid: "Paid"
    case .fee: "Fee"
    case .planning: "Support planning"
    case .committed: "Set aside"
    case .released: "No longer set aside"
    case .kept: "Kept, as decided"
    case .returned: "Given back, as decided"
    case .corrected: "Taken back"
    }
  }

  /// `For Day club on Tuesdays, to Byker Day Club; invoice 0112`.
  static func detail(_ line: AccountStatement.Line) -> String {
    let one = line.movement
    var parts: [String] = []
    if let item = line.item { parts.append(item) }
    if !one.party.isEmpty {
      parts.append(one.amount.isNegative ? "to \(one.party)" : "from \(one.party)")
    }
    if one.kind == .received { parts.append("\(one.source.words) money") }
    if let evidence = one.evidence {
      parts.append("\(evidence.kind.words) \(evidence.number)".trimmed)
    }
    if let by = one.authorisedBy { parts.append("on the word of \(by)") }
    return parts.joined(separator: ", ")
  }

  static func recipients(_ rules: HoldingRules) -> String {
    let names = rules.recipients.map(\.words)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension EvidenceKind {
  /// `bank statement`.
  var words: String { self == .bankStatement ? "bank statement" : rawValue }
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
