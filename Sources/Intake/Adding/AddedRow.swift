import Amounts
import CareCalendar
public import CareHome
public import Flexibility
public import Funding

/// A row that is to stand at the end of a sheet, by its columns' headings.
///
/// It says what is to be kept, and not how: a folder of sheets writes it as CSV.
public struct AddedRow: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let column: String
    public let text: String
  }

  /// The sheet, such as `proposals.csv`.
  public let file: String
  /// Only those that hold something.
  public let cells: [Cell]

  /// - Parameter cells: by heading; empty ones are left out.
  init(file: String, cells: [String: String]) {
    self.file = file
    self.cells = cells.sorted { $0.key < $1.key }.compactMap { column, text in
      text.isEmpty ? nil : Cell(column: column, text: text)
    }
  }

  init<S: Sheet>(_ sheet: S.Type, _ cells: [(S.Column, String?)]) {
    file = S.file
    self.cells = cells.compactMap { column, text in
      text.flatMap { $0.isEmpty ? nil : Cell(column: column.rawValue, text: $0) }
    }
  }
}

extension AddedRow {
  /// A step of a negotiation, for `proposals.csv`.
  ///
  /// - Parameter before: the offer that it answers; what a counter-offer shares with it is left
  ///   empty, as a person would.
  public static func entry(_ entry: NegotiationEntry, answering before: Offer?) -> AddedRow {
    let offer = entry.act.offer
    let sharesBasket = offer?.basket == before?.basket
    let sharesNotice = offer?.noticeWeeks == before?.noticeWeeks
    var authority: String?
    if case .agree(_, let id) = entry.act { authority = id.text }
    return AddedRow(
      ProposalsSheet.self,
      [
        (.entry, entry.id.text), (.placement, entry.placement.text), (.date, entry.day.iso),
        (.party, entry.party.rawValue), (.name, entry.name), (.act, entry.act.kind.rawValue),
        (.answers, entry.act.answers?.text), (.release, offer?.release.amount.decimal),
        (.basket, sharesBasket ? nil : offer?.basket.onSheet),
        (.noticeWeeks, sharesNotice ? nil : offer.map { String($0.noticeWeeks) }),
        (.authority, authority), (.why, entry.why),
      ])
  }

  /// What is agreed for a full direct payment that is not passed on, for `safeguards.csv`.
  public static func safeguard(_ safeguard: Safeguard) -> AddedRow {
    AddedRow(
      SafeguardsSheet.self,
      [
        (.placement, safeguard.placement.text), (.from, safeguard.from.iso),
        (.to, safeguard.through?.iso), (.alert, safeguard.alert.decimal),
        (.limit, safeguard.limit.decimal), (.returnWeeks, String(safeguard.returnWeeks)),
        (.guarantor, safeguard.guarantor?.name), (.covers, safeguard.guarantor?.covers.decimal),
        (.agreedBy, safeguard.agreedBy),
      ])
  }

  /// An agreement, for `agreements.csv`, and what it gives up, for `baskets.csv`.
  public static func agreement(_ agreement: Agreement) -> [AddedRow] {
    let terms = AddedRow(
      AgreementsSheet.self,
      [
        (.agreement, agreement.id.text), (.placement, agreement.placement.text),
        (.release, agreement.release.amount.decimal), (.payer, agreement.payer.text),
        (.holding, agreement.holding.rawValue), (.holder, agreement.holder),
        (.from, agreement.from.iso), (.to, agreement.through?.iso),
        (.review, agreement.review.iso), (.noticeWeeks, String(agreement.noticeWeeks)),
        // What the sheet takes an empty cell for.
        (.inAbsence, agreement.continuesInAbsence ? "continues" : nil),
        (.agreedBy, agreement.agreedBy),
      ])
    return [terms]
      + agreement.basket.map { item in
        AddedRow(
          BasketsSheet.self,
          [
            (.agreement, agreement.id.text), (.service, item.service.text),
            (.quantity, item.quantity.description),
          ])
      }
  }
}

extension [BasketItem] {
  /// `lunch=4 activity-session=2`.
  fileprivate var onSheet: String {
    map { "\($0.service)=\($0.quantity)" }.joined(separator: " ")
  }
}
