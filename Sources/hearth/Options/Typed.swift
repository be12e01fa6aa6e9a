import Amounts
import ArgumentParser
import CareCalendar
import CareHome

/// Reads what a person typed; a message says what was expected.
enum Typed {
  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("\"\(text)\" is not a date. Write it as 2026-10-31.")
    }
    return day
  }

  static func month(_ text: String) throws -> Month {
    guard let month = Month(iso: text) else {
      throw ValidationError("\"\(text)\" is not a month. Write it as 2026-10.")
    }
    return month
  }

  static func pounds(_ text: String) throws -> Money {
    guard let money = try? Money(parsing: text), !money.isNegative else {
      throw ValidationError("\"\(text)\" is not an amount. Write pounds and pence, as 18.40.")
    }
    return money
  }

  static func basketItem(_ text: String) throws -> BasketItem {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, let quantity = try? Quantity(parsing: parts[1]),
      quantity > .zero
    else {
      throw ValidationError(
        "\"\(text)\" does not say what is given up. Write service=units a week, as lunch=7.")
    }
    return BasketItem(service: ServiceID(parts[0]), quantity: quantity)
  }
}
