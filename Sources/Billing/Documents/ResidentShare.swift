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
  public var residents: [ResidentShare<InvoiceLine>] { ResidentShare.of(lines) }
}

extension CreditNote {
  /// Whether it corrects an invoice about several residents.
  public var isConsolidated: Bool { subject.reference == nil }

  /// Its lines by resident, in order of first line; their nets sum to the credit note's.
  public var residents: [ResidentShare<CreditLine>] { ResidentShare.of(lines) }
}

extension ResidentShare where Line: DocumentLine {
  fileprivate static func of(_ lines: [Line]) -> [ResidentShare] {
    // Most documents are about one resident.
    if let account = lines.first?.account,
      lines.indices.allSatisfy({ lines[$0].account == account })
    {
      return [ResidentShare(account, lines)]
    }
    var order: [PayerAccount] = []
    var grouped: [PayerAccount: [Line]] = [:]
    for line in lines {
      if grouped[line.account] == nil { order.append(line.account) }
      grouped[line.account, default: []].append(line)
    }
    return order.map { ResidentShare($0, grouped[$0] ?? []) }
  }

  private init(_ account: PayerAccount, _ lines: [Line]) {
    self.init(
      account: account, reference: lines.first?.reference ?? "", lines: lines,
      net: lines.indices.map { lines[$0].net }.sum())
  }
}
