public import Amounts
public import CareCalendar

/// A worked case that a definition carries, so that anybody can see that it does what it should.
public struct RASCase: Hashable, Sendable {
  public struct Person: Hashable, Sendable {
    public var person: RASPerson
    public var answers: [String: RASAnswer]
    public var expected: Money

    public init(_ person: RASPerson, _ answers: [String: RASAnswer], expected: Money) {
      self.person = person
      self.answers = answers
      self.expected = expected
    }
  }

  public var name: String
  public var day: Day
  public var people: [Person]
  /// What all of them come to, with what is paid besides; nil where the case does not say.
  public var total: Money?
  /// What is wanted and not funded, all of them together; nil where the case does not say.
  public var unmet: Money?

  public init(
    _ name: String, on day: Day, _ people: [Person], total: Money? = nil, unmet: Money? = nil
  ) {
    self.name = name
    self.day = day
    self.people = people
    self.total = total
    self.unmet = unmet
  }
}
