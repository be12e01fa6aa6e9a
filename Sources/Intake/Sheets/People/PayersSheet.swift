import CareCalendar
import CareHome

/// `payers.csv`: whoever is invoiced.
enum PayersSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case payer, kind, name, street, town, postcode, country, email
    case electronicAddressScheme = "electronic address scheme"
    case electronicAddress = "electronic address"
    case buyerReference = "buyer reference"
    case purchaseOrder = "purchase order"
    case cycle
    case cycleStart = "cycle start"
    case timing, consolidated
    case pageVariant = "page variant"
  }

  typealias Subject = Payer

  static let file = "payers.csv"
  static let isNeeded = true
  static let noun = "payer"
  static let id = Column.payer
  static let filled: Set<Column> = [.payer, .kind, .name, .street, .town, .postcode]
  static let billingReach: BillingReach<Column> = .references

  static func read(_ row: inout Row<PayersSheet>) -> Payer? {
    let id = row.required(.payer, CellFormat<PayerID>.id())
    let kind = row.required(.kind, CellFormat<Payer.Kind>.word)
    let name = row.required(.name, .text)
    let street = row.required(.street, .text)
    let town = row.required(.town, .text)
    let postcode = row.required(.postcode, .text)
    let country = row.optional(.country, .country) ?? "GB"
    let email = row.optional(.email, .email)
    let address = electronicAddress(&row)
    let buyerReference = row.optional(.buyerReference, .text)
    let purchaseOrder = row.optional(.purchaseOrder, .text)
    let cycle = cycle(&row)
    let timing = row.optional(.timing, CellFormat<Timing>.word) ?? .arrears
    let isConsolidated = row.optional(.consolidated, .yesOrNo) ?? false
    let variant = row.optional(.pageVariant, CellFormat<PageVariant>.word) ?? .standard
    if let kind, isConsolidated, !kind.isPublicBody { refuseConsolidated(kind, &row) }
    guard let id, let kind, let name, let street, let town, let postcode, let cycle else {
      return nil
    }
    return Payer(
      id: id, kind: kind, name: name,
      address: Address(street: street, town: town, postcode: postcode, country: country),
      email: email, electronicAddress: address, buyerReference: buyerReference,
      purchaseOrder: purchaseOrder, cycle: cycle, timing: timing, isConsolidated: isConsolidated,
      pageVariant: variant)
  }

  private static func refuseConsolidated(_ kind: Payer.Kind, _ row: inout Row<PayersSheet>) {
    row.refuse(
      .consolidated, .consolidatedPrivately,
      "A payer of the kind \(kind.rawValue) can't have one invoice for several residents.",
      remedy: "Write no, or leave it empty: only a council or an NHS body may see what it pays for "
        + "several residents on one document.")
  }

  private static func electronicAddress(_ row: inout Row<PayersSheet>) -> ElectronicAddress? {
    let scheme = row.optional(.electronicAddressScheme, .addressScheme)
    let identifier = row.optional(.electronicAddress, .text)
    guard row.isSound, scheme != nil || identifier != nil else { return nil }
    switch ElectronicAddress.checked(scheme: scheme, identifier: identifier) {
    case .success(let address): return address
    case .failure(let refusal):
      row.refuse(.electronicAddress, refusal.code, refusal.problem, remedy: refusal.remedy ?? "")
      return nil
    }
  }

  enum CycleWord: String, CaseIterable {
    case weekly
    case fourWeekly = "four-weekly"
    case monthly
  }

  private static func cycle(_ row: inout Row<PayersSheet>) -> Cycle? {
    let word = row.optional(.cycle, CellFormat<CycleWord>.word) ?? .monthly
    let start = row.optional(.cycleStart, .day)
    guard word != .monthly else {
      row.refuseIfFilled(.cycleStart, because: "months begin on their first day")
      return .monthly
    }
    guard let start else {
      row.refuseIfEmpty(
        .cycleStart, "A \(word.rawValue) payer needs a day on which a period begins.")
      return nil
    }
    return word == .weekly ? .weekly(from: start) : .fourWeekly(from: start)
  }
}
