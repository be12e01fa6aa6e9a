/// What a figure of a definition is: steps that mix them up are refused.
public enum RASUnit: String, Hashable, Sendable, CaseIterable {
  case amount
  case hours
  case minutes
  case points
  /// A count or a weight.
  case number
  /// A level or another of a few words.
  case word
  case yesNo = "yes-no"
  case day = "date"

  /// Whether it can be calculated with.
  public var isNumeric: Bool {
    switch self {
    case .amount, .hours, .minutes, .points, .number: true
    case .word, .yesNo, .day: false
    }
  }

  static let numeric = Set(allCases.filter(\.isNumeric))

  /// For a message: `an amount`, `hours`.
  var words: String {
    switch self {
    case .amount: "an amount"
    case .hours: "hours"
    case .minutes: "minutes"
    case .points: "points"
    case .number: "a number"
    case .word: "a word"
    case .yesNo: "yes or no"
    case .day: "a date"
    }
  }
}
