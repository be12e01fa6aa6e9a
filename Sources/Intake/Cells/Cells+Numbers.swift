import Amounts

extension CellFormat<Money> {
  /// Pounds and pence, of either sign.
  static let money = CellFormat("Write pounds and pence, such as 846.37 or 1,250.") {
    (text) throws(CellRefusal) in
    do throws(NumberFault) {
      return try Money(parsing: text)
    } catch {
      throw CellRefusal(error, for: "an amount")
    }
  }

  /// Zero or more pounds and pence.
  static let price = CellFormat<Money>.money.refusing(
    .negative, "is below zero.", remedy: "Write pounds and pence, 0 or more, such as 846.37.",
    where: { $0.isNegative })
}

extension CellFormat<Percentage> {
  /// From 0 to 100.
  static let percentage = CellFormat("Write a percentage from 0 to 100, such as 25 or 12.5.") {
    (text) throws(CellRefusal) in
    let value: Percentage
    do throws(NumberFault) {
      value = try Percentage(parsing: text)
    } catch {
      throw CellRefusal(error, for: "a percentage")
    }
    guard (.zero)...(.all) ~= value else {
      throw CellRefusal(.outOfRange, "is not between 0 and 100.")
    }
    return value
  }
}

extension CellFormat<Quantity> {
  /// A number of at most four decimal places, zero or more.
  static let quantity = CellFormat("Write a number, 0 or more, such as 2 or 1.5.") {
    (text) throws(CellRefusal) in
    let value: Quantity
    do throws(NumberFault) {
      value = try Quantity(parsing: text)
    } catch {
      throw CellRefusal(error, for: "a number")
    }
    guard !value.isNegative else { throw CellRefusal(.negative, "is below zero.") }
    return value
  }

  static let positiveQuantity = CellFormat<Quantity>.quantity.refusing(
    .outOfRange, "is not above zero.", remedy: "Write a number above 0, such as 2 or 1.5.",
    where: { $0.isZero })
}

extension CellFormat<Ratio> {
  /// A decimal or a fraction, zero or more: `0.5`, `1/7`.
  static let ratio = CellFormat("Write a number or a fraction, 0 or more, such as 0.5 or 1/7.") {
    (text) throws(CellRefusal) in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    var values: [Ratio] = []
    for part in parts.prefix(2) {
      do throws(NumberFault) {
        values.append(try Quantity(parsing: part.trimmingSpaces).ratio)
      } catch {
        throw CellRefusal(error, for: "a number or a fraction")
      }
    }
    guard parts.count <= 2, let top = values.first else {
      throw CellRefusal(.badNumber, "is not a number or a fraction.")
    }
    let bottom = values.count == 2 ? values[1] : .one
    guard bottom > .zero else { throw CellRefusal(.badNumber, "divides by zero, or by less.") }
    guard !top.isNegative else { throw CellRefusal(.negative, "is below zero.") }
    return top / bottom
  }

  static let positiveRatio = CellFormat<Ratio>.ratio.refusing(
    .outOfRange, "is not above zero.",
    remedy: "Write a number or a fraction above 0, such as 0.5 or 1/7.", where: { $0.isZero })
}

extension CellFormat<Int> {
  static func whole(_ range: ClosedRange<Int>) -> CellFormat {
    CellFormat("Write a whole number from \(range.lowerBound) to \(range.upperBound).") {
      (text) throws(CellRefusal) in
      let value: Ratio
      do throws(NumberFault) {
        value = try Quantity(parsing: text).ratio
      } catch {
        throw CellRefusal(error, for: "a whole number")
      }
      guard let whole = value.rounded(.down), Ratio(whole) == value else {
        throw CellRefusal(.badNumber, "is not a whole number.")
      }
      guard range.contains(whole) else {
        throw CellRefusal(
          .outOfRange, "is not between \(range.lowerBound) and \(range.upperBound).")
      }
      return whole
    }
  }
}

extension CellRefusal {
  /// - Parameter name: what the cell should have been, with its article.
  init(_ fault: NumberFault, for name: String) {
    switch fault {
    case .empty, .notANumber:
      self.init(.badNumber, "is not \(name).")
    case .tooManyPlaces(let allowed):
      self.init(.badNumber, "has more than \(allowed) digits after the point.")
    case .tooLarge(let digits):
      self.init(.badNumber, "is too large: \(digits) digits before the point are the most.")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
