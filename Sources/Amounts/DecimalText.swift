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
    guard !text.isEmpty else { throw .empty }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var number = Reading(places: places, digits: digits)
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) { try number.take(byte) }
    let size = try number.size()
    return isNegative ? -size : size
  }

  /// A number being read, byte by byte and without copies: a group's sheets hold millions.
  private struct Reading {
    let places: Int
    let digits: Int
    /// The digits so far as one number, no more than are wanted.
    private var value = 0
    /// Digits before the point, from the first that is not zero.
    private var significant = 0
    /// Digits since the last comma; nil after the point.
    private var group: Int? = 0
    private var isGrouped = false
    private var decimals = 0
    /// Whether nothing but zeros stands past the last place: they change nothing, and spreadsheets
    /// write them.
    private var isExact = true

    init(places: Int, digits: Int) {
      self.places = places
      self.digits = digits
    }

    mutating func take(_ byte: UInt8) throws(NumberFault) {
      switch (byte, group) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), let group):
        take(digit: Int(byte - UInt8(ascii: "0")))
        self.group = group.map { $0 + 1 }
      case (UInt8(ascii: ","), let group?):
        guard isGrouped ? group == 3 : 1...3 ~= group else { throw .notANumber }
        isGrouped = true
        self.group = 0
      case (UInt8(ascii: "."), let group?):
        try end(group)
        self.group = nil
      default: throw .notANumber
      }
    }

    private mutating func take(digit: Int) {
      if group == nil {
        decimals += 1
        guard decimals <= places else {
          isExact = isExact && digit == 0
          return
        }
      } else {
        if significant > 0 || digit > 0 { significant += 1 }
        guard significant <= digits else { return }
      }
      value = value * 10 + digit
    }

    /// The whole part: of its groups the first has one to three digits, the rest have three.
    private func end(_ group: Int) throws(NumberFault) {
      guard isGrouped ? group == 3 : group > 0 else { throw .notANumber }
    }

    /// The number × 10^`places`.
    func size() throws(NumberFault) -> Int {
      if let group { try end(group) } else if decimals == 0 { throw .notANumber }
      guard significant <= digits else { throw .tooLarge(digits: digits) }
      guard isExact else { throw .tooManyPlaces(allowed: places) }
      return (decimals..<max(places, decimals)).reduce(value) { size, _ in size * 10 }
    }
  }
}
