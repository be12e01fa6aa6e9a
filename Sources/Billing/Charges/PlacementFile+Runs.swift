import Amounts
import CareCalendar
import CareHome

extension PlacementFile {
  /// Every line with a price within the fee, or outside it, as maximal runs of days at one rate,
  /// in the order of its sheet.
  func pricedRuns(_ segments: [Segment], _ payers: PayerTerms) -> [PricedRun] {
    var runs: [LinePart: [PricedRun]] = [:]
    for segment in segments {
      for share in segment.priced + segment.onTop where !share.charged.total.isZero {
        guard let price = share.price else { continue }
        let elsewhere = takenOver.lastDay(of: share.line.id, of: share.payer)
        for (period, days) in payers.periods(of: share.payer, over: segment.days) {
          var list = runs[share.line.part] ?? []
          let last = list.count - 1
          if list.isEmpty || elsewhere.map({ $0 + 1 }) == days.first
            || !list[last].extend(share, price: price, segment, over: days, period: period)
          {
            list.append(
              PricedRun(
                share, price: price, segment, days: days, period: period,
                conversion: payers.conversion(for: share.payer, over: period)))
          }
          runs[share.line.part] = list
        }
      }
    }
    return lines.flatMap { runs[$0.part] ?? [] }
  }

  /// The balance as maximal runs of days at one rate, in order of day.
  func balanceRuns(_ segments: [Segment], _ payers: PayerTerms) -> [BalanceRun] {
    var runs: [BalanceRun] = []
    for segment in segments {
      guard let share = segment.balance, !share.weekly.isZero || share.hold != nil else { continue }
      let elsewhere = takenOver.lastDay(of: share.line.id, of: share.payer)
      for (period, days) in payers.periods(of: share.payer, over: segment.days) {
        let last = runs.count - 1
        let goesOn =
          !runs.isEmpty && elsewhere.map { $0 + 1 } != days.first && runs[last].line == share.line
          && runs[last].extend(share, segment, over: days, period: period)
        if !goesOn {
          runs.append(
            BalanceRun(
              share, segment, days: days, period: period,
              conversion: payers.conversion(for: share.payer, over: period)))
        }
      }
    }
    return runs
  }

  /// The days of each agreement on which its release counts, within its payer's periods.
  func releaseRuns(_ segments: [Segment], _ payers: PayerTerms) -> [ReleaseRun] {
    agreements.flatMap { agreement in
      var runs: [ReleaseRun] = []
      let elsewhere = takenOver.lastDay(ofReleasesFrom: agreement.payer)
      for segment in segments where segment.releases.contains(agreement) {
        for (period, days) in payers.periods(of: agreement.payer, over: segment.days) {
          if let before = runs.last, before.period == period, before.days.last + 1 == days.first,
            elsewhere.map({ $0 + 1 }) != days.first,
            let longer = DayRange(before.days.first, through: days.last)
          {
            runs[runs.count - 1].days = longer
          } else {
            runs.append(
              ReleaseRun(
                agreement: agreement, period: period, days: days,
                conversion: payers.conversion(for: agreement.payer, over: period)))
          }
        }
      }
      return runs
    }
  }
}

/// One row of a funding line: where its terms change, a line has several, one after the other.
struct LinePart: Hashable {
  let line: FundingLineID
  let from: Day
}

extension FundingLine {
  var part: LinePart { LinePart(line: id, from: from) }
}

/// What an agreement releases over one run of days, within one billing period of its payer.
struct ReleaseRun {
  let agreement: Agreement
  let period: DayRange
  var days: DayRange
  let conversion: MonthConversion

  var proration: Proration {
    TimeRate.weekly(agreement.release).proration(over: days, by: conversion)
  }

  /// The same release over some of its days alone.
  func part(_ days: DayRange) -> ReleaseRun {
    ReleaseRun(agreement: agreement, period: period, days: days, conversion: conversion)
  }

  /// Negative: the negative of a rounded positive (billing.md rule 1).
  var net: Money { -proration.exact.rounded(.halfAwayFromZero) }
}
