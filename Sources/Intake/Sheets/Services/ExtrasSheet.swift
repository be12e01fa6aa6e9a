import CareHome

/// `extras.csv`: what was delivered beside the fee.
enum ExtrasSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case extra, date, placement, service, quantity, payer, status
    case recordedBy = "recorded by"
    case confirmedBy = "confirmed by"
  }

  typealias Subject = Extra

  static let file = "extras.csv"
  static let noun = "extra"
  static let id = Column.extra
  static let filled: Set<Column> = [
    .extra, .date, .placement, .service, .quantity, .payer, .status,
  ]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .from(.date)

  static func read(_ row: inout Row<ExtrasSheet>) -> Extra? {
    let id = row.required(.extra, CellFormat<Identifier<Extra>>.id())
    let day = row.required(.date, .day)
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let service = row.reference(.service, to: ServicesSheet.self)
    let quantity = row.required(.quantity, .positiveQuantity)
    let payer = row.reference(.payer, to: PayersSheet.self)
    let status = row.required(.status, CellFormat<Extra.Status>.word)
    // Kept for the record; nothing is worked out from them.
    _ = row.optional(.recordedBy, .text)
    _ = row.optional(.confirmedBy, .text)
    guard let id, let day, let placement, let service, let quantity, let payer, let status else {
      return nil
    }
    return Extra(
      id: id, day: day, placement: placement, service: service, quantity: quantity, payer: payer,
      status: status, source: row.location)
  }
}
