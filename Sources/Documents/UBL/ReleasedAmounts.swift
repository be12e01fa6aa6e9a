import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice

/// A line on its way into an e-invoice, with what decides where a release stands.
struct BilledLine {
  var line: EInvoice.InvoiceLine
  let isRelease: Bool
  /// Whether it is part of the fee: only that is lowered by a release.
  let isFee: Bool
  let account: PayerAccount
  let days: DayRange
  let parts: ByComponent<Money>
  /// What a release says of itself where it stands as an allowance: what, which days, the
  /// arithmetic, and what its line would note.
  let reason: String

  fileprivate init(_ line: Billing.InvoiceLine) {
    self.init(
      EInvoice.InvoiceLine(line), line.kind, line.origin.account, line.days, line.parts,
      [line.workings + "."] + line.notes)
  }

  /// - Parameter invoice: the one that the credit note corrects.
  fileprivate init(_ line: CreditLine, of invoice: DocumentNumber) {
    self.init(
      EInvoice.InvoiceLine(line, of: invoice), line.kind, line.account, line.days, line.parts,
      [line.workings + "."] + line.notes)
  }

  private init(
    _ line: EInvoice.InvoiceLine, _ kind: Billing.InvoiceLine.Kind, _ account: PayerAccount,
    _ days: DayRange, _ parts: ByComponent<Money>, _ sentences: [String]
  ) {
    self.line = line
    isRelease = kind.isRelease && line.net.isNegative
    isFee = if case .fee(_, let kind) = kind { kind.isPartOfFee } else { false }
    self.account = account
    self.days = days
    self.parts = parts
    reason =
      "\(line.item.name), \(days.words): " + sentences.joined(separator: " ")
  }
}

/// The lines of a document in the terms of EN 16931: what was released stands as an allowance with its
/// reason on the fee that it lowers (BG-27), so that a buyer's system sees the fee as agreed and what
/// came off it. Where the document has no such fee, it stays a line of its own.
extension [EInvoice.InvoiceLine] {
  init(_ lines: [Billing.InvoiceLine]) {
    // Most documents have no release: their lines stand as they are.
    if lines.contains(where: \.kind.isRelease) {
      self.init(lines.map { BilledLine($0) })
    } else {
      self = lines.map { EInvoice.InvoiceLine($0) }
    }
  }

  /// - Parameter invoice: the one that the credit note corrects.
  init(_ lines: [CreditLine], of invoice: DocumentNumber) {
    if lines.contains(where: \.kind.isRelease) {
      self.init(lines.map { BilledLine($0, of: invoice) })
    } else {
      self = lines.map { EInvoice.InvoiceLine($0, of: invoice) }
    }
  }

  private init(_ lines: [BilledLine]) {
    var kept = lines.filter { !$0.isRelease }
    var apart: [BilledLine] = []
    for release in lines where release.isRelease {
      let bearing = kept.indices.filter { kept[$0].canBear(release) }
      guard let place = bearing.max(by: { kept[$0].line.net < kept[$1].line.net }) else {
        apart.append(release)
        continue
      }
      kept[place].bear(release)
    }
    let order = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.line.id, $0) })
    self = (kept + apart).map(\.line).sorted { order[$0.id, default: 0] < order[$1.id, default: 0] }
  }
}

extension BilledLine {
  /// A fee of the same resident, payer and VAT, of which enough is left, and that covers a day of
  /// the release.
  fileprivate func canBear(_ release: BilledLine) -> Bool {
    isFee && account == release.account && line.object == release.line.object
      && line.vat == release.line.vat && days.intersection(release.days) != nil
      && line.net + release.line.net >= .zero
  }

  fileprivate mutating func bear(_ release: BilledLine) {
    line.adjustments.append(
      LineAdjustment(
        .allowance, -release.line.net, reason: release.reason,
        reasonCode: LineAdjustment.specialAgreement))
    line.net += release.line.net
    line.item.attributes += Component.allCases.filter { !release.parts[$0].isZero }
      .map { Item.Attribute(Words.releasedName($0), (-release.parts[$0]).decimal) }
  }
}

extension LineAdjustment {
  /// UNCL5189: special agreement.
  fileprivate static let specialAgreement = "64"
}
