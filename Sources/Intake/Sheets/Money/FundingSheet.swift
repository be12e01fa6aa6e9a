import Amounts
import CareCalendar
import CareHome
import Evidence

/// `funding.csv`: who promises to pay what towards a placement.
enum FundingSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case line, placement, payer, kind, amount, unit
    case publishedRate = "published rate"
    case from, to
    case inHospital = "in hospital"
    case onHoliday = "on holiday"
    case whenStopped = "when stopped"
    case clause, council
    case premises, services, care, activity, note
  }

  struct Entry {
    let line: FundingLine
    /// The unit as the sheet states it; a published rate must then be in this unit.
    let statedUnit: TimeUnit?
  }

  typealias Subject = FundingLine

  static let file = "funding.csv"
  static let isNeeded = true
  static let noun = "funding line"
  static let id = Column.line
  static let filled: Set<Column> = [.line, .placement, .payer, .kind, .amount, .from]
  /// A line whose terms change has a row for each of its periods.
  static let key: [Column] = [.line, .from]
  static let identity: [Column] = [.line]
  static let dating: Dating<Column> = .period(from: .from, to: .to)
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<FundingSheet>) -> Entry? {
    let id = row.required(.line, CellFormat<FundingLineID>.id())
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let payer = row.reference(.payer, to: PayersSheet.self)
    let kind = row.required(.kind, CellFormat<FundingLine.Kind>.word)
    let unit = row.optional(.unit, CellFormat<TimeUnit>.word)
    let amount = amount(&row, unit: unit ?? .week)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let inHospital = row.optional(.inHospital, .absenceRule) ?? .reduces
    let onHoliday = row.optional(.onHoliday, .absenceRule) ?? .reduces
    let bearer = bearer(&row)
    let council = council(&row, kind: kind)
    let split = split(&row, kind: kind)
    row.refuseBackwards(from: from, through: through, in: .to)
    guard let id, let placement, let payer, let kind, let amount, let from, let bearer else {
      return nil
    }
    return Entry(
      line: FundingLine(
        id: id, placement: placement, payer: payer, kind: kind, amount: amount, from: from,
        through: through, inHospital: inHospital, onHoliday: onHoliday, whenStopped: bearer,
        council: council, split: split, source: row.location),
      statedUnit: unit)
  }

  private static func split(
    _ row: inout Row<FundingSheet>, kind: FundingLine.Kind?
  ) -> ComponentSplit? {
    let columns = ByComponent<Column>(
      premises: .premises, services: .services, care: .care, activity: .activity)
    guard let first = columns.values.first(where: row.isFilled) else { return nil }
    if kind == .fundedNursing {
      row.refuseIfFilled(first, because: "NHS-funded nursing care is always all care")
    }
    return row.percentageSplit(columns)
  }

  private static func amount(
    _ row: inout Row<FundingSheet>, unit: TimeUnit
  ) -> FundingLine.Amount? {
    let amount = row.required(.amount, .fundingAmount)
    let rate = row.optional(.publishedRate, .text)
    if amount == .published {
      row.refuseIfEmpty(.publishedRate, "A published amount needs the name of its rate.")
    } else if amount != nil {
      row.refuseIfFilled(.publishedRate, because: "the amount is not \"published\"")
    }
    switch amount {
    case nil: return nil
    case .balance: return .balance
    case .published: return rate.map { .published($0) }
    case .pounds(let money): return .rate(unit.rate(money))
    }
  }

  enum BearerWord: String, CaseIterable {
    case nobody, balance
  }

  private static func bearer(_ row: inout Row<FundingSheet>) -> FundingLine.Bearer? {
    let word = row.optional(.whenStopped, CellFormat<BearerWord>.word) ?? .nobody
    let clause = row.optional(.clause, .text)
    switch word {
    case .nobody:
      row.refuseIfFilled(.clause, because: "nobody bears the line when it stops")
      return .nobody
    case .balance:
      row.refuseIfEmpty(
        .clause, "That the balance bears a line which stopped needs the clause that says so.")
      return clause.map { .balance(clause: $0) }
    }
  }

  private static func council(
    _ row: inout Row<FundingSheet>, kind: FundingLine.Kind?
  ) -> PayerID? {
    let council = row.optionalReference(.council, to: PayersSheet.self)
    if kind == .clientContribution {
      row.refuseIfEmpty(.council, "A client contribution needs the council that assessed it.")
    } else if kind != nil, kind != .topUp, kind != .fullDirectPayment {
      row.refuseIfFilled(
        .council,
        because: "only a client contribution, a top-up or a full direct payment names its council")
    }
    return council
  }
}

/// What the amount of a funding line may be.
enum FundingAmount: Equatable {
  case pounds(Money)
  case balance
  case published
}

extension CellFormat<FundingAmount> {
  static let fundingAmount = CellFormat(
    "Write pounds and pence, such as 846.37, or balance, or published."
  ) { (text) throws(CellRefusal) in
    switch text.lowercased() {
    case "balance": return .balance
    case "published": return .published
    default: return .pounds(try CellFormat<Money>.price.read(text))
    }
  }
}

extension CellFormat<FundingLine.AbsenceRule> {
  static let absenceRule = CellFormat<FundingLine.AbsenceRule>.word
}

extension Row {
  /// Tells a last day that lies before the first.
  mutating func refuseBackwards(from: Day?, through: Day?, in column: S.Column) {
    guard let from, let through, through < from else { return }
    refuse(
      column, .endsBeforeItBegins, "The last day, \(through), is before the first, \(from).",
      remedy: "Correct one of the two days.")
  }
}
