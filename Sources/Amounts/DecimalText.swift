/// Why a text is not the number that was expected.
public enum NumberFault: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// Something other than digits, one point and a leading sign.
  case notANumber
  /// More digits after the point than the figure can hold.
  case tooManyPlaces(allowed: Int)
  /// More digits before the point than the figure can hold.
  case tooLarge(digits: Int)
}

/// Reads decimals as people and spreadsheets write them, exactly, without floating point.
enum DecimalText {
  /// The value of `text` × 10^`places`.
  ///
  /// A leading minus is read; commas are read only where they group thousands (`1,234.50`).
  /// Exponents, `NaN`, formulas, spaces within and a missing digit on either side of the point
  /// are refused.
  static func parse(
    _ text: String, places: Int, digits: Int
  ) throws(NumberFault) -> Int {
    var bytes = Array(text.utf8)[...]
    guard !bytes.isEmpty else { throw .empty }
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    let point = bytes.firstIndex(of: UInt8(ascii: "."))
    let whole = try ungrouped(point.map { bytes[..<$0] } ?? bytes)
    let fraction = point.map { bytes[($0 + 1)...] } ?? []
    guard !whole.isEmpty, point == nil || !fraction.isEmpty,
      (whole + fraction).allSatisfy(isDigit)
    else { throw .notANumber }
    let significant = whole.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= digits else { throw .tooLarge(digits: digits) }
    // Zeros past the last place change nothing and spreadsheets write them.
    let kept = fraction.prefix(places)
    guard fraction.dropFirst(places).allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      throw .tooManyPlaces(allowed: places)
    }
    let padded =
      significant + kept + Array(repeating: UInt8(ascii: "0"), count: places - kept.count)
    let size = padded.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return negative ? -size : size
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// The digits without their thousands commas: the first group has one to three, the rest three.
  private static func ungrouped(_ whole: ArraySlice<UInt8>) throws(NumberFault) -> [UInt8] {
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return Array(whole) }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .notANumber }
    return groups.flatMap { $0 }
  }
}
