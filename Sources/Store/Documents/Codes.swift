import Amounts
import Billing
import CareCalendar
import CareHome

/// How the core's values stand in columns, and back. What can't be read is damage: nil.
extension Cell {
  static func money(_ amount: Money) -> Cell { .integer(amount.pence) }
  static func money(_ amount: Money?) -> Cell { .optional(amount?.pence) }
  static func day(_ day: Day) -> Cell { .integer(day.number) }

  /// Sentences, set apart by a character that no sheet may hold.
  static func sentences(_ sentences: [String]) -> Cell {
    sentences.isEmpty ? .null : .text(sentences.joined(separator: "\u{1F}"))
  }
}

extension InvoiceLine.Kind {
  /// The columns of their names.
  var cells: (kind: Cell, key: Cell, detail: Cell) {
    switch self {
    case .fee(let line, let kind): (.text(word), .text(line.text), .text(kind.rawValue))
    case .release(let agreement): (.text(word), .text(agreement.text), .null)
    case .extra(let extra, let service): (.text(word), .text(extra.text), .text(service.text))
    }
  }

  init?(kind: String, key: String, detail: String?) {
    switch (kind, detail) {
    case ("fee", let detail?):
      guard let kind = FundingLine.Kind(rawValue: detail) else { return nil }
      self = .fee(FundingLineID(key), kind)
    case ("release", nil): self = .release(AgreementID(key))
    case ("extra", let service?): self = .extra(Identifier(key), ServiceID(service))
    default: return nil
    }
  }
}

extension LinePricing {
  /// The columns of their names.
  var cells: (pricing: Cell, quantity: Cell, unit: Cell, price: Cell) {
    switch self {
    case .days(let days, let price, let base):
      (.text("days"), .text(String(days)), .text(String(base)), .money(price))
    case .units(let quantity, let unit, let price):
      (.text("units"), .text(quantity.description), .text(unit.rawValue), .money(price))
    case .whole(let net): (.text("whole"), .null, .null, .money(net))
    }
  }

  init?(pricing: String, quantity: String?, unit: String?, price: Money) {
    switch (pricing, quantity, unit) {
    case ("days", let quantity?, let unit?):
      guard let days = Int(quantity), let base = Int(unit) else { return nil }
      self = .days(days, price: price, baseDays: base)
    case ("units", let quantity?, let unit?):
      guard let quantity = Quantity(stored: quantity), let unit = ServiceUnit(rawValue: unit)
      else { return nil }
      self = .units(quantity, unit, price: price)
    case ("whole", nil, nil): self = .whole(price)
    default: return nil
    }
  }
}

extension Quantity {
  /// As its description writes it, minus sign included.
  init?(stored text: String) {
    guard let quantity = try? Quantity(parsing: text) else { return nil }
    self = quantity
  }
}

extension LedgerAccount {
  /// The columns of their names.
  var cells: (account: Cell, payer: Cell, resident: Cell) {
    switch self {
    case .debtor(let account):
      (.text("debtor"), .text(account.payer.text), .text(account.resident.text))
    case .bank: (.text("bank"), .null, .null)
    case .fundsHeld(let resident): (.text("funds-held"), .null, .text(resident.text))
    case .vatOutput: (.text("vat-output"), .null, .null)
    case .fees(let element): (.text("fees-\(element.rawValue)"), .null, .null)
    case .extras: (.text("extras"), .null, .null)
    case .residentsCash: (.text("residents-cash"), .null, .null)
    case .unmatched: (.text("unmatched"), .null, .null)
    case .ownMoney(let resident): (.text("own-money"), .null, .text(resident.text))
    case .writtenOff: (.text("written-off"), .null, .null)
    case .openingBalances: (.text("opening-balances"), .null, .null)
    }
  }

  init?(account: String, payer: String?, resident: String?) {
    switch (account, payer, resident) {
    case ("debtor", let payer?, let resident?):
      self = .debtor(PayerAccount(payer: PayerID(payer), resident: ResidentID(resident)))
    case ("bank", nil, nil): self = .bank
    case ("funds-held", nil, let resident?): self = .fundsHeld(ResidentID(resident))
    case ("vat-output", nil, nil): self = .vatOutput
    case ("extras", nil, nil): self = .extras
    case ("residents-cash", nil, nil): self = .residentsCash
    case ("unmatched", nil, nil): self = .unmatched
    case ("own-money", nil, let resident?): self = .ownMoney(ResidentID(resident))
    case ("written-off", nil, nil): self = .writtenOff
    case ("opening-balances", nil, nil): self = .openingBalances
    default:
      guard account.hasPrefix("fees-"),
        let element = Element(rawValue: String(account.dropFirst(5)))
      else { return nil }
      self = .fees(element)
    }
  }
}

extension Cycle {
  /// `cycle` and `cycle_start`.
  var cells: [Cell] {
    switch self {
    case .weekly(let start): [.text("weekly"), .day(start)]
    case .fourWeekly(let start): [.text("four-weekly"), .day(start)]
    case .monthly: [.text("monthly"), .null]
    }
  }

  init?(cycle: String, start: Int?) {
    switch (cycle, start) {
    case ("weekly", let start?): self = .weekly(from: Day(number: start))
    case ("four-weekly", let start?): self = .fourWeekly(from: Day(number: start))
    case ("monthly", nil): self = .monthly
    default: return nil
    }
  }
}
