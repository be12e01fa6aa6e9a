public import Amounts

/// One step of reminding, each a little plainer than the last and none unkind.
public struct ReminderStage: Hashable, Sendable {
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// It may have been overlooked.
    case gentle
    /// It was asked for before.
    case plain
    /// Let us talk: the home rings, and says where help can be found.
    case talk
  }

  /// From 1.
  public let number: Int
  /// So many days after the oldest open document was due.
  public let daysLate: Int
  /// At least so many days after the reminder before it.
  public let daysSinceLast: Int
  public let tone: Tone

  public init(number: Int, daysLate: Int, daysSinceLast: Int, tone: Tone) {
    self.number = number
    self.daysLate = daysLate
    self.daysSinceLast = daysSinceLast
    self.tone = tone
  }
}

/// When reminders go out, and when not.
public struct ReminderRules: Hashable, Sendable {
  /// In order.
  public let stages: [ReminderStage]
  /// Less than this is not reminded of.
  public let smallest: Money
  /// So many days after the due date a direct debit may still be on its way.
  public let collectionDays: Int

  public init(stages: [ReminderStage], smallest: Money, collectionDays: Int) {
    self.stages = stages
    self.smallest = smallest
    self.collectionDays = collectionDays
  }

  /// A week, three weeks and five weeks after the due date; nothing under £10.00; ten days for a
  /// direct debit.
  public static let standard = ReminderRules(
    stages: [
      ReminderStage(number: 1, daysLate: 7, daysSinceLast: 0, tone: .gentle),
      ReminderStage(number: 2, daysLate: 21, daysSinceLast: 14, tone: .plain),
      ReminderStage(number: 3, daysLate: 35, daysSinceLast: 14, tone: .talk),
    ], smallest: Money(pence: 1_000), collectionDays: 10)
}
