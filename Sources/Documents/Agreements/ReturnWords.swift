import Amounts
import CareCalendar
import CareHome
import Flexibility

/// The words about coming back to the home's own services, as a family could read them.
enum ReturnWords {
  static let title = "Coming back to the home's own services"

  /// What an agreement states beforehand.
  static func summary(_ back: ServiceReturn) -> String {
    "Coming back to the home's own services takes \(notice(back.noticeWeeks)), also when the outside "
      + "provider fails. \(cost(back))"
  }

  static func answer(_ back: ServiceReturn) -> String {
    "From \(back.from.words) the home delivers everything again, and the fee is "
      + "\(back.weekly.amount.words) a week higher, as it was before. \(cost(back))"
  }

  static func why(_ back: ServiceReturn) -> String {
    switch back.reason {
    case .choice:
      "Asked for on \(back.askedOn.words), with \(notice(back.noticeWeeks)) to plan staff and "
        + "supplies."
    case .providerFailed:
      "The outside provider failed, and the home was told on \(back.askedOn.words). The same "
        + "notice and the same cost hold as for a return by choice: \(notice(back.noticeWeeks))."
    }
  }

  /// What happens in between; nil where nothing lies in between.
  static func meanwhile(_ back: ServiceReturn) -> String? {
    guard back.noticeWeeks > 0 else { return nil }
    let released =
      "Until \(back.releasedThrough.words) the \(back.weekly.amount.words) a week is still "
      + "released, to be spent elsewhere."
    let prices = back.items.compactMap { item in
      item.singlePrice.map { "\(item.name) at \($0.words) a \(item.unit.rawValue)" }
    }
    guard !prices.isEmpty else { return released }
    return released + " The home sells singly, if it has room: "
      + prices.joined(separator: ", ") + ", with VAT where there is any."
  }

  static func notice(_ weeks: Int) -> String {
    weeks == 0
      ? "no notice" : "\(FlexibleWords.english.weeks(weeks))\(weeks == 1 ? "'s" : "'") notice"
  }

  /// What is paid once, and for what nobody has said yet: silence is no promise.
  static func cost(_ back: ServiceReturn) -> String {
    guard let cost = back.reentryCost else {
      return "No cost of coming back is stated: agree on it beforehand."
    }
    let open = back.items.filter { $0.reentryCost == nil }.map(\.name)
    return "Coming back costs \(cost.isZero ? "nothing" : "\(cost.words), once")"
      + (open.isEmpty
        ? "." : "; for \(open.joined(separator: ", ")) no cost is stated: agree on it beforehand.")
  }

  static func once(_ cost: Money?) -> String { cost?.words ?? "not stated" }
}
