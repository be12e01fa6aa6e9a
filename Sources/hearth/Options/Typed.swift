import Amounts
import ArgumentParser
import Billing
import CareCalendar
import CareHome
import Workflows

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
    let money = try anyPounds(text)
    guard !money.isNegative else {
      throw ValidationError("\"\(text)\" is below nothing. Write an amount of 0 or more, as 18.40.")
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

  /// Of either sign.
  static func anyPounds(_ text: String) throws -> Money {
    guard let money = try? Money(parsing: text) else {
      throw ValidationError("\"\(text)\" is not an amount. Write pounds and pence, as 18.40.")
    }
    return money
  }

  static func account(_ text: String) throws -> PayerAccount {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("\"\(text)\" is not an account. Write resident/payer, as R07/ashcroft.")
    }
    return PayerAccount(payer: PayerID(parts[1]), resident: ResidentID(parts[0]))
  }

  static func moneyTarget(_ text: String) throws -> MoneyTarget {
    guard let target = MoneyTarget(text) else {
      throw ValidationError(
        "\"\(text)\" is not a place for money. Write resident/payer/document=amount, as "
          + "R07/ashcroft/SV-2610-004=420.00.")
    }
    return target
  }

  static func identifier(_ text: String) throws -> String {
    let isSafe = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_.".unicodeScalars.contains($0)
    }
    guard isSafe, !text.isEmpty, text.count <= 64, !"-_.".contains(text.prefix(1)) else {
      throw ValidationError(
        "\"\(text)\" can't be an id. Use letters, digits, -, _ and . only, at most 64.")
    }
    return text
  }

  /// Above zero.
  static func quantity(_ text: String) throws -> Quantity {
    guard let quantity = try? Quantity(parsing: text), quantity > .zero else {
      throw ValidationError("\"\(text)\" is not a number above 0. Write it as 2 or 1.5.")
    }
    return quantity
  }

  static func pocketKind(_ text: String) throws -> PocketEntry.Kind {
    guard let kind = PocketEntry.Kind(rawValue: text) else {
      let kinds = PocketEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\"\(text)\" is not one of \(kinds).")
    }
    return kind
  }
}
