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

  init(_ line: Billing.InvoiceLine) {
    self.init(
      EInvoice.InvoiceLine(line), line.kind, line.origin.account, line.days, line.parts,
      [line.workings + "."] + line.notes)
  }

  /// - Parameter invoice: the one that the credit note corrects.
  init(_ line: CreditLine, of invoice: DocumentNumber) {
    self.init(
      EInvoice.InvoiceLine(line, of: invoice), line.kind, line.account, line.days, line.parts,
      [line.workings + "."] + line.notes)
  }

  private init(
    _ line: EInvoice.InvoiceLine, _ kind: Billing.InvoiceLine.Kind, _ account: PayerAccount,
    _ days: DayRange, _ parts: ByComponent<Money>, _ sentences: [String]
  ) {
    self.line = line
    isRelease = if case .release = kind { line.net.isNegative } else { false }
    isFee = if case .fee(_, let kind) = kind { kind.isPartOfFee } else { false }
    self.account = account
    self.days = days
    self.parts = parts
    reason =
      "\(line.item.name), \(days.words): " + sentences.joined(separator: " ")
  }
}

extension [EInvoice.InvoiceLine] {
  /// The lines of a document in the terms of EN 16931: what was released stands as an allowance
  /// with its reason on the fee that it lowers (BG-27), so that a buyer's system sees the fee as
  /// agreed and what came off it. Where the document has no such fee, it stays a line of its own.
  init(_ lines: [BilledLine]) {
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
