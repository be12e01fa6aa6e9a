public import Amounts
public import CareHome

/// One resident's lines of a document about several, as its payer may see them.
public struct ResidentShare<Line: Hashable & Sendable>: Hashable, Sendable {
  public let account: PayerAccount
  /// By which the payer knows the resident.
  public let reference: String
  /// In the document's order.
  public let lines: [Line]
  /// Without VAT.
  public let net: Money
}

extension Invoice {
  /// Whether it names several residents' lines under their references (payers.csv: consolidated).
  public var isConsolidated: Bool { subject.reference == nil }

  /// Its lines by resident, in order of first line; their nets sum to the invoice's.
  public var residents: [ResidentShare<InvoiceLine>] {
    ResidentShare.of(lines, account: { $0.account }, reference: { $0.reference }, net: { $0.net })
  }
}

extension CreditNote {
  /// Whether it corrects an invoice about several residents.
  public var isConsolidated: Bool { subject.reference == nil }

  /// Its lines by resident, in order of first line; their nets sum to the credit note's.
  public var residents: [ResidentShare<CreditLine>] {
    ResidentShare.of(lines, account: { $0.account }, reference: { $0.reference }, net: { $0.net })
  }
}

extension ResidentShare {
  fileprivate static func of(
    _ lines: [Line], account: (Line) -> PayerAccount, reference: (Line) -> String,
    net: (Line) -> Money
  ) -> [ResidentShare] {
    // Most documents are about one resident.
    if let first = lines.first, lines.allSatisfy({ account($0) == account(first) }) {
      return [
        ResidentShare(
          account: account(first), reference: reference(first), lines: lines,
          net: lines.map(net).sum())
      ]
    }
    var order: [PayerAccount] = []
    var grouped: [PayerAccount: [Line]] = [:]
    for line in lines {
      if grouped[account(line)] == nil { order.append(account(line)) }
      grouped[account(line), default: []].append(line)
    }
    return order.map { account in
      let lines = grouped[account] ?? []
      return ResidentShare(
        account: account, reference: lines.first.map(reference) ?? "", lines: lines,
        net: lines.map(net).sum())
    }
  }
}
