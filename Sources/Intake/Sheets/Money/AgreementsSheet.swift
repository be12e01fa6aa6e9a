import Amounts
import CareHome
import Evidence

/// `agreements.csv`: part payments, for which services are given up.
enum AgreementsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case agreement, placement, release, payer, holding, holder, from, to, review
    case noticeWeeks = "notice weeks"
    case inAbsence = "in absence"
    case agreedBy = "agreed by"
  }

  typealias Subject = Agreement

  static let file = "agreements.csv"
  static let noun = "agreement"
  static let id = Column.agreement
  static let filled: Set<Column> = [
    .agreement, .placement, .release, .payer, .holding, .holder, .from, .review, .noticeWeeks,
    .agreedBy,
  ]
  /// An agreement whose terms change has a row for each of its periods.
  static let key: [Column] = [.agreement, .from]
  static let identity: [Column] = [.agreement]
  static let dating: Dating<Column> = .period(from: .from, to: .to)

  enum InAbsence: String, CaseIterable {
    case stops, continues
  }

  /// The agreement without its basket, which has a sheet of its own.
  static func read(_ row: inout Row<AgreementsSheet>) -> Agreement? {
    let id = row.required(.agreement, CellFormat<AgreementID>.id())
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let release = row.required(.release, .price)
    let payer = row.reference(.payer, to: PayersSheet.self)
    let holding = row.required(.holding, CellFormat<HoldingArrangement>.word)
    let holder = row.required(.holder, .text)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let review = row.required(.review, .day)
    let notice = row.required(.noticeWeeks, .whole(0...520))
    let inAbsence = row.optional(.inAbsence, CellFormat<InAbsence>.word) ?? .stops
    let agreedBy = row.required(.agreedBy, .text)
    row.refuseBackwards(from: from, through: through, in: .to)
    if let from, let review, review < from {
      row.refuse(
        .review, .endsBeforeItBegins, "The review on \(review) is before the first day, \(from).",
        remedy: "Correct one of the two days.")
    }
    guard let id, let placement, let release, let payer, let holding, let holder, let from,
      let review, let notice, let agreedBy
    else { return nil }
    return Agreement(
      id: id, placement: placement, basket: [], release: Rate(release), payer: payer,
      holding: holding, holder: holder, from: from, through: through, review: review,
      noticeWeeks: notice, continuesInAbsence: inAbsence == .continues, agreedBy: agreedBy,
      source: row.location)
  }
}

extension Agreement {
  func with(basket: [BasketItem]) -> Agreement {
    Agreement(
      id: id, placement: placement, basket: basket, release: release, payer: payer,
      holding: holding, holder: holder, from: from, through: through, review: review,
      noticeWeeks: noticeWeeks, continuesInAbsence: continuesInAbsence, agreedBy: agreedBy,
      source: source)
  }
}
