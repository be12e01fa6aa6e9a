import Amounts
import CareHome
import Costing
import Flexibility

/// The words of the flexible-share report.
struct FlexibleWords: PhraseBook {
  let words: PageWords

  func title(_ home: Home, _ resident: Resident) -> String {
    self(.flexibleTitle, ["home": home.name, "reference": resident.reference])
  }

  func answer(_ covered: Money) -> String {
    covered.isZero ? self[.nothingIsSure] : self(.canBeReleased, ["amount": covered.words])
  }

  /// `2 sessions of Day service`.
  func item(_ quantity: Quantity, of service: Service) -> String {
    self(
      .unitsOfService,
      ["units": words.units(quantity, of: service.unit), "service": service.name])
  }

  /// - Parameter isWhole: whether a view tells all lines that are drawn on.
  func ceiling(isWhole: Bool) -> String {
    self[isWhole ? .averageCostGivenUp : .averageCostOfLinesShown]
  }

  func stranded(isWhole: Bool) -> String {
    self[isWhole ? .doesNotGoAway : .doesNotGoAwayOfLinesShown]
  }

  /// `1 session`, `0.32 places`: units of a line's use, whose name on the sheet is a plural.
  func units(_ units: Ratio, _ name: String) -> String {
    if name == Usage.residents.unit { return words.residents(units) }
    guard units == .one, name.hasSuffix("s"), !name.hasSuffix("ss") else {
      return name.isEmpty ? units.plain : "\(units.plain) \(words.explained(name))"
    }
    return "1 \(name.dropLast())"
  }

  /// Why a part of a place may be given up; nil where only whole units are.
  func partsOfUnits(_ units: [Ratio]) -> String? {
    units.allSatisfy { $0.rounded(.down).map { Ratio($0) } == $0 } ? nil : self[.partsOfUnits]
  }

  func circumstances(_ share: FlexibleShare) -> String {
    let stated = share.circumstances
    return self(
      .workedOutForNotice,
      [
        "residents": words.residents(stated.residents), "giveUp": String(stated.residentsOut),
        "notice": weeks(share.noticeWeeks),
      ])
      + " " + holds(stated.band, stated.largestOptOut)
  }

  /// For which circumstances a covered share holds.
  func holds(_ band: ClosedRange<Int>, _ largestOptOut: Int) -> String {
    self(
      .sureSavingHolds,
      [
        "first": String(band.lowerBound), "last": String(band.upperBound),
        "giveUp": String(largestOptOut),
      ])
  }

  func weeks(_ count: Int) -> String { count == 0 ? self[.noWeeks] : words.weeks(count) }

  func notice(_ weeks: Int) -> String {
    weeks == 0 ? self[.atOnce] : self(.afterWeeks, ["weeks": words.weeks(weeks)])
  }

  func jump(_ jump: ReleaseSchedule.Jump) -> String {
    self(
      .stepsCanGo,
      [
        "ordinal": ordinal(jump.residentsOut),
        "steps": words.count(jump.steps, .oneStepInWords, .countSteps),
        "line": jump.description, "notice": notice(jump.noticeWeeks),
      ])
  }

  /// `1st`, `12th`, `23rd`; other languages may say them all in one way.
  func ordinal(_ number: Int) -> String {
    let word: Word =
      switch (number % 100, number % 10) {
      case (11...13, _): .ordinalOther
      case (_, 1): .ordinalFirst
      case (_, 2): .ordinalSecond
      case (_, 3): .ordinalThird
      default: .ordinalOther
      }
    return self(word, ["number": String(number)])
  }

  /// Who pays the difference, in order; amounts a week.
  func whoPays(_ whoPays: WhoPays, _ result: HomeResult?) -> [(label: String, amount: Money)] {
    rows(whoPays, result).map { (self[$0.word], $0.amount) }
  }

  private func rows(_ whoPays: WhoPays, _ result: HomeResult?) -> [(word: Word, amount: Money)] {
    var rows: [(word: Word, amount: Money)] = [
      (.releaseProposed, whoPays.release), (.theHomeSaves, whoPays.avoidable),
      (.changeOfHomesResult, whoPays.homeResult), (.notCoveredBySavings, whoPays.uncovered),
      (.residentCanNewlySpend, whoPays.spendingPower),
    ]
    if let result {
      rows += [(.homesResultBefore, result.before), (.homesResultAfter, result.after)]
      if !result.savedAlready.isZero { rows.append((.ofItSavedAlready, -result.savedAlready)) }
    }
    if let change = whoPays.changePerOther, let after = whoPays.unitCostAfter {
      rows += [
        (.testOthersBefore, whoPays.unitCostBefore), (.testChangeForOthers, change),
        (.testOthersAfter, after),
      ]
    }
    if let payment = whoPays.payment {
      rows += [
        (.payerToHomeBefore, payment.toHomeBefore), (.payerToHomeAfter, payment.toHomeAfter),
        (.payerForResident, payment.toResident), (.payersTotalBefore, payment.toHomeBefore),
        (.payersTotalAfter, payment.toHomeAfter + payment.toResident),
        (.payersChange, payment.payerChange), (.costLessFeeBefore, payment.shortfallBefore),
        (.costLessFeeAfter, payment.shortfallAfter),
      ]
    }
    return rows
  }
}
