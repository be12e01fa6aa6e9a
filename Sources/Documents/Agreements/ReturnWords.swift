import Amounts
import CareCalendar
import CareHome
import Flexibility

/// The words about coming back to the home's own services, as a family could read them.
struct ReturnWords: PhraseBook {
  let words: PageWords

  func title(_ home: Home, _ resident: Resident) -> String {
    self(.returnTitle, ["home": home.name, "reference": resident.reference])
  }

  /// What an agreement states beforehand.
  func summary(_ back: ServiceReturn) -> String {
    self(.comingBackTakes, ["notice": notice(back.noticeWeeks)]) + " " + cost(back)
  }

  func answer(_ back: ServiceReturn) -> String {
    self(
      .homeDeliversAgain,
      ["day": words.day(back.from), "amount": back.weekly.amount.words]) + " " + cost(back)
  }

  func why(_ back: ServiceReturn) -> String {
    let word: Word =
      switch back.reason {
      case .choice: .returnAskedFor
      case .providerFailed: .returnProviderFailed
      }
    return self(
      word, ["day": words.day(back.askedOn), "notice": notice(back.noticeWeeks)])
  }

  /// What happens in between; nil where nothing lies in between.
  func meanwhile(_ back: ServiceReturn) -> String? {
    guard back.noticeWeeks > 0 else { return nil }
    let released = self(
      .stillReleased,
      ["day": words.day(back.releasedThrough), "amount": back.weekly.amount.words])
    let prices = back.items.compactMap { item in
      item.singlePrice.map {
        self(
          .soldSingly,
          ["service": item.name, "amount": $0.words, "unit": unit(item.unit)])
      }
    }
    guard !prices.isEmpty else { return released }
    return released + " " + self(.homeSellsSingly, ["prices": prices.joined(separator: ", ")])
  }

  func notice(_ weeks: Int) -> String {
    switch weeks {
    case 0: self[.withoutNotice]
    case 1: self[.oneWeeksNotice]
    default: self(.weeksNotice, ["count": String(weeks)])
    }
  }

  /// What is paid once, and for what nobody has said yet: silence is no promise.
  func cost(_ back: ServiceReturn) -> String {
    guard let cost = back.reentryCost else { return self[.noReturnCostStated] }
    let open = back.items.filter { $0.reentryCost == nil }.map(\.name)
    let said =
      cost.isZero
      ? self[.returnCostsNothing] : self(.returnCostsOnce, ["amount": cost.words])
    return open.isEmpty
      ? "\(said)."
      : said + self(.noReturnCostFor, ["services": open.joined(separator: ", ")])
  }

  func once(_ cost: Money?) -> String { cost?.words ?? self[.notStated] }

  /// `meal`, after an amount for one.
  private func unit(_ unit: ServiceUnit) -> String {
    switch unit {
    case .meal: self[.unitMeal]
    case .session: self[.unitSession]
    case .hour: self[.unitHour]
    case .week: self[.unitWeek]
    case .item: self[.unitItem]
    }
  }
}
