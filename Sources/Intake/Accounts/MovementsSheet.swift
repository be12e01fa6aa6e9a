import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding

/// `movements.csv`: what the bank shows of payment accounts, a movement a row.
enum MovementsSheet: Sheet {
  enum Column: String, CaseIterable {
    case account, date, reference, act, amount, source, item, party, evidence
    case evidenceNumber = "evidence number"
    case authorisedBy = "authorised by"
    case commitment
    case purpose = "for"
  }

  static let file = "movements.csv"
  static let filled: Set<Column> = [.account, .date, .reference, .act, .amount, .purpose]
  static let key: [Column] = [.account, .reference]

  static func read(_ row: inout Row<MovementsSheet>) -> WrittenMovement? {
    let account = row.required(.account, .identifier)
    let day = row.required(.date, .day)
    let reference = row.required(.reference, .text)
    let act = row.required(.act, CellFormat<WrittenMovement.Act>.word)
    let amount = row.required(.amount, .price)
    let source = row.optional(.source, CellFormat<FundingSource>.word)
    let item = row.optional(.item, CellFormat<PlanItemID>.id())
    let party = row.optional(.party, .text)
    let evidence = row.optional(.evidence, CellFormat<EvidenceKind>.word)
    let number = row.optional(.evidenceNumber, .text)
    let authorisedBy = row.optional(.authorisedBy, .text)
    let commitment = row.optional(.commitment, .text)
    let purpose = row.required(.purpose, .text)
    if let act { row.expectCells(of: act) }
    if row.isFilled(.evidenceNumber) {
      row.refuseIfEmpty(.evidence, "A number is given, but not of which evidence.")
    }
    guard row.isSound, let account, let day, let reference, let act, let amount, let purpose else {
      return nil
    }
    return WrittenMovement(
      account: account, day: day, reference: reference, act: act, amount: amount, source: source,
      item: item, party: party ?? "",
      voucher: evidence.map { AccountMovement.Voucher($0, number ?? "") },
      authorisedBy: authorisedBy, commitment: commitment, purpose: purpose, row: row.location)
  }
}

extension Row<MovementsSheet> {
  /// What is passed over in silence is refused. A payment without an item is left to the account,
  /// which refuses it and keeps the refusal.
  fileprivate mutating func expectCells(of act: WrittenMovement.Act) {
    let word = "\"\(act.rawValue)\""
    let unused: [MovementsSheet.Column] =
      switch act {
      case .received: [.item, .evidence, .evidenceNumber, .authorisedBy, .commitment]
      case .paid: [.source]
      case .shared: [.source, .commitment]
      case .committed: [.source, .evidence, .evidenceNumber, .commitment]
      }
    for column in unused {
      refuseIfFilled(column, because: "the act is \(word), which has no use for it")
    }
    if act == .received {
      refuseIfEmpty(.source, "Nothing says whose money came in: social-care, health or other.")
    }
  }
}
