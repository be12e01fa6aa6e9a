import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding

/// The words of a comparison of models.
enum ModelWords {
  static let heading = "What a direct payment is worth"
  static let perWeek =
    "Pounds a week, whole pence; a month counts as 7 × 12 ÷ 365 weeks' worth of it. Residents of "
    + "whom a model says nothing stay as they are today, so that all rows are about the same people. "
    + "Each model stands in place of the direct payments in force today."

  static let hands =
    "Passed on: what residents owe the home out of the payment. If they do not, the council pays the "
    + "home directly again after so many weeks, and so much is at stake until then. Contributions are "
    + "collected by the home or by the council. A gap that the payment leaves of the fee is topped up "
    + "by families, or unpaid."

  static func people(_ count: Int) -> String { count == 1 ? "1 resident" : "\(count) residents" }

  /// `19 residents of Seaview House for whom a council pays, on 1 October 2026`.
  static func about(_ report: ModelReport) -> String {
    let residents = report.comparison.residents
    let homes = report.comparison.homes
    let place =
      homes.count == 1
      ? "of \(homes[0].home.name)" : "of \(homes.count) homes"
    let who =
      report.isHome ? "for whom a council pays" : "for whom the council pays"
    return "\(people(residents.count)) \(place) \(who), on \(report.day.words)"
  }

  static func model(_ model: PaymentModel) -> String { "Model \(model.number)" }

  /// `19 of 30`, `all 30`.
  static func valued(_ count: Int, of all: Int) -> String {
    count == all ? "all \(all)" : "\(count) of \(all)"
  }

  static func notValued(_ model: PaymentModel, _ reason: NotValued, _ count: Int) -> String {
    "\(model.name) says nothing of \(people(count)): \(reason.words)."
  }

  static func withheld(_ model: PaymentModel) -> String {
    "\(model.name) is left out here: what is given up rests on lines of the home's budget that are "
      + "told together only, so that nobody's pay can be worked out."
  }

  /// With its sign: `+£4.60`.
  static func change(_ money: Money) -> String {
    money > .zero ? "+\(money)" : money.words
  }

  static func gains(_ balance: WinnersAndLosers) -> String {
    var parts: [String] = []
    if balance.gaining > 0 { parts.append("\(balance.gaining) up \(balance.gains)") }
    if balance.losing > 0 { parts.append("\(balance.losing) down \(balance.losses.magnitude)") }
    if parts.isEmpty { return "unchanged" }
    if balance.unchanged > 0 { parts.append("\(balance.unchanged) as now") }
    return parts.joined(separator: ", ")
  }

  static func spread(_ spread: GroupSpread.Spread?) -> String {
    guard let spread else { return "none" }
    return spread.least == spread.most
      ? spread.least.words : "\(spread.least.words) to \(spread.most.words)"
  }

  /// What follows from the totals, in a sentence or two for each model.
  static func inShort(_ report: ModelReport, _ model: Int) -> String {
    let comparison = report.comparison
    let (total, today) = (comparison.total(model), comparison.today)
    let council = total.councilTotal - today.councilTotal
    let power = total.spendingPower - today.spendingPower
    let income = total.homeIncome - today.homeIncome
    let words = [
      council.isZero
        ? "the council pays what it pays today"
        : "the council pays \(council.magnitude) \(council > .zero ? "more" : "less")",
      power.isZero
        ? "residents have the same to spend"
        : "residents have \(power.magnitude) \(power > .zero ? "more" : "less") to spend",
      income.isZero
        ? "the home's income stays"
        : "the home's income \(income > .zero ? "rises" : "falls") by \(income.magnitude)",
    ]
    var sentence = "\(comparison.models[model].name): a week, \(words.joined(separator: ", "))."
    let saved = total.saved - today.saved
    if report.isHome, !saved.isZero {
      let result = total.homeResult - today.homeResult
      sentence +=
        (saved > .zero ? " It no longer spends \(saved)" : " It spends \(saved.magnitude) again")
        + ", which leaves it "
        + (result.isZero
          ? "as well off as today."
          : "\(result.magnitude) \(result > .zero ? "better" : "worse") off.")
    }
    if total.toppedUp > .zero {
      let gain = total.residentGain - today.residentGain
      sentence +=
        " Families would have to top up \(total.toppedUp)"
        + (gain.isZero
          ? "."
          : ": with that, residents and families are \(gain.magnitude) "
            + "\(gain > .zero ? "better" : "worse") off.")
    }
    if total.unpaid > .zero {
      sentence += " Nobody pays \(total.unpaid) of the fees: a gap to be agreed on."
    }
    return sentence
  }

  /// `4 weeks`: until the council pays directly again what is not passed on.
  static func weeks(_ count: Int) -> String { count == 1 ? "1 week" : "\(count) weeks" }

  static func conserved(_ report: ModelReport) -> String {
    let count = report.comparison.residents.count * (report.models.count + 1)
    return report.comparison.isConserved
      ? "Yes: in each of \(count) cases, and in every total, what council, residents and others pay "
        + "is what the home receives and residents have to spend, to the penny; and every fee is "
        + "received, given up, or named as unpaid."
      : "No: please report this as an error of Hearth."
  }

  static func rateScenario(_ row: ModelReport.RateScenario) -> String {
    let scenario = row.scenario
    let people =
      scenario.selfFunders == 1
      ? "If the one person at \(row.home) who pays for themselves"
      : "If the \(scenario.selfFunders) people at \(row.home) who pay for themselves"
    return
      "\(people) asked for what \(scenario.council) pays in their band, the home would receive "
      + "\(scenario.loss) a week less."
  }

  /// For the head of a column.
  static func heading(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn: "Not passed on"
    case .contributionUnpaid: "Contribution unpaid"
    case .gap: "Gap to the fee"
    case .stranded: "Cost stays behind"
    case .dearerElsewhere: "Dearer elsewhere"
    case .fixedRate: "Rate stands still"
    case .needsGrow: "Needs grow"
    }
  }

  /// The same in fewer letters, for the terminal.
  static func short(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn: "passing on"
    case .contributionUnpaid: "contribution"
    case .gap: "gap"
    case .stranded: "stranded"
    case .dearerElsewhere: "elsewhere"
    case .fixedRate: "rate"
    case .needsGrow: "needs"
    }
  }

  /// What a risk is, whoever bears it.
  static func meaning(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn:
      "what was paid to the resident for the home does not reach it, until the council pays it "
        + "directly again"
    case .contributionUnpaid: "the client contribution is not paid, and somebody has to chase it"
    case .gap: "the payment is too small for the fee"
    case .stranded: "costs of what is given up go on"
    case .dearerElsewhere:
      "what is bought elsewhere becomes dearer or its provider fails; the resident can come back to "
        + "the home's services at the notice agreed"
    case .fixedRate: "prices rise and the rate does not"
    case .needsGrow: "more care is needed before the next review"
    }
  }

  static let topUp =
    "A gap may be topped up by a relative or friend under a written agreement with the council and "
    + "the home; by the resident only where the law allows it, as in the twelve weeks' property "
    + "disregard or under a deferred payment; or by the council."
}
