import Amounts
import CareCalendar
import CareHome

/// Bills a ``Scenario`` one day at a time, exactly, in the plainest way: what the real biller is
/// measured against.
struct DayBiller {
  let scenario: Scenario

  /// What each line pays of one day, and the gross fee of the day, in exact pence.
  struct Result {
    var lines: [FundingLineID: Ratio] = [:]
    var gross: Ratio = 0
  }

  func isCharged(_ day: Day) -> Bool {
    let (terms, ending) = (scenario.terms, scenario.ending)
    if day < scenario.admitted { return false }
    if day == scenario.admitted, !terms.chargesAdmissionDay { return false }
    if day < ending.day { return true }
    switch ending.reason {
    case .discharge: return day == ending.day && terms.chargesDischargeDay
    case .death: return day == ending.day || day <= ending.day + terms.daysAfterDeath
    }
  }

  /// The number of the day away; nil while present.
  func dayAway(_ day: Day) -> Int? {
    for absence in scenario.absences {
      var number = 0
      var date = absence.left
      while date <= day {
        let isLeaving = date == absence.left && !scenario.terms.leavingDayIsAway
        let isBack =
          absence.returned.map {
            date > $0 || (date == $0 && !scenario.terms.returnDayIsAway)
          } ?? false
        let isAway = !isLeaving && !isBack
        if isAway { number += 1 }
        if date == day, isAway { return number }
        date = date + 1
      }
    }
    return nil
  }

  func bill(_ day: Day) -> Result {
    let fee = Ratio(scenario.fees.last { $0.from <= day }?.pence ?? 0)
    let isAfterDeath = scenario.ending.reason == .death && day > scenario.ending.day
    let rateDay = isAfterDeath ? scenario.ending.day : day
    let nursing = Ratio(scenario.nursing.last { $0.from <= rateDay }?.pence ?? 0)
    let weight = scenario.weights.total
    let components = Component.allCases
    var kept = components.map { _ in Ratio(1) }
    let away = dayAway(day)
    if let away, away >= scenario.tier.fromDay {
      kept = components.map { scenario.tier.charged[$0].ratio }
    }
    let gross = components.map { fee * scenario.weights[$0] / weight }
    var rest = gross
    rest[2] = max(rest[2] - nursing, 0)
    let restTotal = rest.reduce(0, +)

    var result = Result()
    result.gross = zip(gross, kept).map(*).reduce(0, +)
    func pay(_ line: FundingLineID, _ full: [Ratio], ended: Bool, borne: Bool) {
      let tiered = zip(full, kept).map(*).reduce(0, +)
      let rule = away == nil ? .continues : scenario.rules[line] ?? .reduces
      if ended || rule == .stops {
        result.lines[line] = 0
        if ended || !borne { result.gross = result.gross - tiered }
      } else {
        result.lines[line] = rule == .continues ? full.reduce(0, +) : tiered
      }
    }
    pay("nursing", [0, 0, nursing, 0], ended: isAfterDeath, borne: scenario.nursingIsBorne)
    for (line, pence) in [
      ("contribution", scenario.contribution), ("topup", scenario.topUp),
    ] as [(FundingLineID, Int)] {
      pay(line, rest.map { $0 * Ratio(pence) / restTotal }, ended: false, borne: false)
    }
    let others = result.lines.values.reduce(0, +)
    result.lines["council"] = max(result.gross - others, 0)
    result.gross = result.gross / 7
    result.lines = result.lines.mapValues { $0 / 7 }
    return result
  }
}
