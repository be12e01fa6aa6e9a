public import Amounts
public import CareCalendar

/// One thing that an assessment answers: a column of the sheet of assessments.
public struct RASInput: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case amount, hours, minutes, points, number
    /// Ordered from the least need to the greatest.
    case level([String])
    case choice([String])
    case yesNo
    case day
  }

  public var name: String
  public var kind: Kind
  /// The question, for people; empty where the name says it.
  public var about: String
  /// What stands where the assessment is silent; nil where it must answer.
  public var standard: RASAnswer?
  /// Whether it may be left out without a standard: only a step of use in the past, or a test of
  /// whether it was given, may then read it.
  public var isOptional: Bool
  /// The least and the most that a number may be; nil where there is no such limit.
  public var least: Ratio?
  public var most: Ratio?

  public init(
    _ name: String, _ kind: Kind, about: String = "", standard: RASAnswer? = nil,
    isOptional: Bool = false, least: Ratio? = nil, most: Ratio? = nil
  ) {
    self.name = name
    self.kind = kind
    self.about = about
    self.standard = standard
    self.isOptional = isOptional
    self.least = least
    self.most = most
  }

  public var unit: RASUnit {
    switch kind {
    case .amount: .amount
    case .hours: .hours
    case .minutes: .minutes
    case .points: .points
    case .number: .number
    case .level, .choice: .word
    case .yesNo: .yesNo
    case .day: .day
    }
  }

  /// The words that it may be; none where it is no word.
  public var words: [String] {
    switch kind {
    case .level(let words), .choice(let words): words
    default: []
    }
  }
}

/// One answer of an assessment.
public enum RASAnswer: Hashable, Sendable {
  case amount(ExactMoney)
  /// Hours, minutes, points or a plain number.
  case number(Ratio)
  case word(String)
  case yesNo(Bool)
  case day(Day)
}
