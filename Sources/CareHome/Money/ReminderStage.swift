public import Amounts

/// One step of reminding, each a little plainer than the last and none unkind
/// (billing.md rule 13).
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
  /// Less than this is not reminded of.
  public let smallest: Money

  public init(
    number: Int, daysLate: Int, daysSinceLast: Int, tone: Tone,
    smallest: Money = Money(pence: 1_000)
  ) {
    self.number = number
    self.daysLate = daysLate
    self.daysSinceLast = daysSinceLast
    self.tone = tone
    self.smallest = smallest
  }

  /// A week, three weeks and five weeks after the due date; nothing under £10.00.
  public static let usual: [ReminderStage] = [
    ReminderStage(number: 1, daysLate: 7, daysSinceLast: 0, tone: .gentle),
    ReminderStage(number: 2, daysLate: 21, daysSinceLast: 14, tone: .plain),
    ReminderStage(number: 3, daysLate: 35, daysSinceLast: 14, tone: .talk),
  ]
}
