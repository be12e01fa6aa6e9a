import Amounts
import CareCalendar
import CareHome
import Evidence
import Flexibility

/// `proposals.csv`: what has been said about part payments, an entry a row, never changed.
enum ProposalsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case entry, placement, date, party, name, act, answers, release, basket
    case noticeWeeks = "notice weeks"
    case authority, why
  }

  typealias Subject = NegotiationEntry

  static let file = "proposals.csv"
  static let noun = "entry"
  static let id = Column.entry
  static let filled: Set<Column> = [.entry, .placement, .date, .party, .name, .act, .why]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .nothing

  /// A row, whose offer may leave unsaid what the offer that it answers says.
  struct Entry {
    let id: NegotiationEntryID
    let placement: PlacementID
    let day: Day
    let party: NegotiationEntry.Party
    let name: String
    let kind: NegotiationEntry.Kind
    let answers: NegotiationEntryID?
    let release: Money?
    let basket: [BasketItem]?
    let noticeWeeks: Int?
    let authority: AuthorityID?
    let why: String
  }

  static func read(_ row: inout Row<ProposalsSheet>) -> Entry? {
    let id = row.required(.entry, CellFormat<NegotiationEntryID>.id())
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let day = row.required(.date, .day)
    let party = row.required(.party, CellFormat<NegotiationEntry.Party>.word)
    let name = row.required(.name, .text)
    let kind = row.required(.act, CellFormat<NegotiationEntry.Kind>.word)
    let answers = row.optionalReference(.answers, to: ProposalsSheet.self)
    let release = row.optional(.release, .price)
    let basket = row.basket(.basket)
    let notice = row.optional(.noticeWeeks, .whole(0...520))
    let authority = row.optionalReference(.authority, to: AuthoritiesSheet.self)
    let why = row.required(.why, .text)
    if let kind { row.expectCells(of: kind) }
    guard let id, let placement, let day, let party, let name, let kind, let why else {
      return nil
    }
    return Entry(
      id: id, placement: placement, day: day, party: party, name: name, kind: kind,
      answers: answers, release: release, basket: basket, noticeWeeks: notice,
      authority: authority, why: why)
  }
}

extension Row<ProposalsSheet> {
  /// Each act has cells that it needs and cells that would be passed over.
  fileprivate mutating func expectCells(of kind: NegotiationEntry.Kind) {
    let word = "\"\(kind.rawValue)\""
    let offer: [ProposalsSheet.Column] = [.release, .basket, .noticeWeeks]
    let needed: [ProposalsSheet.Column] =
      switch kind {
      case .propose: offer
      case .counter: [.answers, .release]
      case .agree: [.answers, .authority]
      case .refuse, .withdraw: [.answers]
      }
    let empty: [ProposalsSheet.Column] =
      switch kind {
      case .propose: [.answers, .authority]
      case .counter: [.authority]
      case .agree: offer
      case .refuse, .withdraw: offer + [.authority]
      }
    for column in needed {
      refuseIfEmpty(column, "The cell is empty, but the act \(word) needs it.")
    }
    for column in empty {
      refuseIfFilled(column, because: "the act is \(word), which has no use for it")
    }
  }

  /// `lunch=4 activity-session=2`: services of services.csv, each with its units a week.
  fileprivate mutating func basket(_ column: ProposalsSheet.Column) -> [BasketItem]? {
    guard let items = optional(column, CellFormat<[BasketItem]>.basket) else { return nil }
    guard let known = names.known(in: ServicesSheet.self) else { return items }
    for item in items where !known.contains(item.service.text) {
      refuse(
        column, .unknownReference, "\"\(item.service)\" is no service of services.csv.",
        remedy: DidYouMean.question(
          item.service.text, among: known.sorted(),
          otherwise: "Write the id of a service that services.csv has."))
    }
    return items
  }
}

extension CellFormat<[BasketItem]> {
  static let basket = CellFormat(
    "Write services and their units a week, such as lunch=4 activity-session=2."
  ) { (text) throws(CellRefusal) in
    var items: [BasketItem] = []
    for part in text.split(separator: " ") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else { throw CellRefusal(.badText, "is not a basket.") }
      let service = ServiceID(try CellFormat<String>.identifier.read(pair[0]))
      guard !items.contains(where: { $0.service == service }) else {
        throw CellRefusal(.badText, "names \"\(service)\" twice.")
      }
      items.append(
        BasketItem(
          service: service, quantity: try CellFormat<Quantity>.positiveQuantity.read(pair[1])))
    }
    return items
  }
}

extension [ProposalsSheet.Entry] {
  /// The entries with every offer whole: a counter-offer that names no basket or notice keeps those
  /// of the offer that it answers.
  var entries: [NegotiationEntry] {
    var offers: [NegotiationEntryID: Offer] = [:]
    return compactMap { row in
      let before = row.answers.flatMap { offers[$0] }
      var offer: Offer?
      if let release = row.release {
        offer = Offer(
          basket: row.basket ?? before?.basket ?? [], release: Rate(release),
          noticeWeeks: row.noticeWeeks ?? before?.noticeWeeks ?? 0)
        offers[row.id] = offer
      }
      return row.act(offer).map { act in
        NegotiationEntry(
          id: row.id, placement: row.placement, day: row.day, party: row.party, name: row.name,
          act: act, why: row.why)
      }
    }
  }
}

extension ProposalsSheet.Entry {
  /// Nil where a cell that the act needs is missing, which has been told.
  fileprivate func act(_ offer: Offer?) -> NegotiationEntry.Act? {
    switch (kind, answers, offer, authority) {
    case (.propose, _, let offer?, _): .propose(offer)
    case (.counter, let id?, let offer?, _): .counter(id, offer)
    case (.agree, let id?, _, let authority?): .agree(id, authority)
    case (.refuse, let id?, _, _): .refuse(id)
    case (.withdraw, let id?, _, _): .withdraw(id)
    default: nil
    }
  }
}
