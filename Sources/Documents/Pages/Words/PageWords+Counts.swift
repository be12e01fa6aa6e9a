import Amounts
import CareHome

/// What is counted, in ones and in many.
extension PageWords {
  func count(_ number: Int, _ one: Word, _ many: Word) -> String {
    number == 1 ? self[one] : self(many, ["count": String(number)])
  }

  func residents(_ count: Int) -> String { self.count(count, .oneResident, .countResidents) }

  /// `36.5 residents`.
  func residents(_ count: Ratio) -> String {
    count == .one ? self[.oneResident] : self(.countResidents, ["count": count.plain])
  }

  func homes(_ count: Int) -> String { self.count(count, .oneHome, .countHomes) }

  func weeks(_ count: Int) -> String { self.count(count, .oneWeek, .countWeeks) }

  /// `1 session`, `2.5 hours`.
  func units(_ quantity: Quantity, of unit: ServiceUnit) -> String {
    let (one, many): (Word, Word) =
      switch unit {
      case .meal: (.oneMeal, .countMeals)
      case .session: (.oneSession, .countSessions)
      case .hour: (.oneHour, .countHours)
      case .week: (.oneWeek, .countWeeks)
      case .item: (.oneItem, .countItems)
      }
    return quantity == Quantity(1) ? self[one] : self(many, ["count": quantity.description])
  }

  /// `a meal`, `an hour`.
  func per(_ unit: ServiceUnit) -> String {
    switch unit {
    case .meal: self[.aMeal]
    case .session: self[.aSession]
    case .hour: self[.anHour]
    case .week: self[.aWeekOfIt]
    case .item: self[.anItem]
    }
  }

  /// `7`, `7 and 13`, `7, 13 and 19`.
  func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return self(.listAnd, ["list": texts.dropLast().joined(separator: ", "), "final": last])
  }

  func list(_ numbers: [Int]) -> String { list(numbers.map(String.init)) }
}
