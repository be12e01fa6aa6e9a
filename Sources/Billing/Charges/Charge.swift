import Amounts
import CareCalendar
import CareHome

/// The smallest thing that is billed, on its way to a document. Nothing in it ever changes.
///
/// A class, as it holds a dozen texts and is handed on a dozen times: that counts one reference.
final class Charge: Sendable {
  /// What it was worked out from, so that a part of it can be billed alone. Elsewhere in memory: it
  /// would make an extra, which most charges are, four times as large.
  indirect enum Source {
    case priced(PricedRun)
    case balance(BalanceRun)
    case release(ReleaseRun)
    case extra
  }

  let account: PayerAccount
  /// The payer's whole billing period.
  let period: DayRange
  let timing: Timing
  let payerKind: Payer.Kind
  let line: InvoiceLine
  let source: Source
  /// Its period fell due before this run's month, or was billed already.
  let isCatchUp: Bool

  init(
    account: PayerAccount, period: DayRange, timing: Timing, payerKind: Payer.Kind,
    line: InvoiceLine, source: Source, isCatchUp: Bool
  ) {
    self.account = account
    self.period = period
    self.timing = timing
    self.payerKind = payerKind
    self.line = line
    self.source = source
    self.isCatchUp = isCatchUp
  }

  /// Lines outside the scope of VAT stand on a document of their own (EN 16931 BR-O-11).
  var isOutsideScope: Bool { line.vat == .outsideScope }
}

extension InvoiceLine {
  func numbered(_ number: Int) -> InvoiceLine {
    InvoiceLine(
      number: number, kind: kind, description: description, days: days, pricing: pricing, net: net,
      parts: parts, takenOut: takenOut, vat: vat, workings: workings, notes: notes, origin: origin)
  }

  func noting(_ more: [String]) -> InvoiceLine {
    InvoiceLine(
      number: number, kind: kind, description: description, days: days, pricing: pricing, net: net,
      parts: parts, takenOut: takenOut, vat: vat, workings: workings, notes: notes + more,
      origin: origin)
  }
}

extension ByComponent where Value == ExactMoney {
  /// `whole` in proportion to these amounts, to the penny; none where there is nothing to go by.
  func apportion(_ whole: Money) -> ByComponent<Money> {
    // Most are what an absence took out where there was none.
    if whole.isZero { return .zero }
    return Apportionment.largestRemainder(whole, by: map { max($0.pence, .zero) }) ?? .zero
  }
}

extension LinePricing {
  /// Days × price ÷ base where that gives `net` to the penny, else the whole.
  ///
  /// - Parameter rate: the price for `baseDays`, exact; a price must be whole pence.
  static func days(
    _ days: DayRange, rate: ExactMoney, baseDays: Int, net: Money, sign: Int = 1
  ) -> LinePricing {
    let price = rate.rounded(.halfAwayFromZero)
    let plain = LinePricing.days(sign * days.count, price: price, baseDays: baseDays)
    return price.exact == rate && plain.net == net ? plain : .whole(net)
  }

  /// For a price that has a day-count base; months and years have none.
  static func of(
    _ price: TimeRate, factor: Ratio, conversion: MonthConversion, days: DayRange, net: Money
  ) -> LinePricing {
    let rate = price.amount.exact * factor
    switch price {
    case .daily: return .days(days, rate: rate, baseDays: 1, net: net)
    case .weekly:
      return conversion == .actualDays
        ? .days(days, rate: rate, baseDays: 7, net: net) : .whole(net)
    case .fourWeekly: return .days(days, rate: rate, baseDays: 28, net: net)
    case .monthly, .yearly: return .whole(net)
    }
  }
}
