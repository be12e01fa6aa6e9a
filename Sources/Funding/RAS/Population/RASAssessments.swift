public import Amounts

/// Whom an assessment is about, and what diagnostics ask of it.
public struct RASPerson: Hashable, Sendable {
  public var id: String
  /// Those who share a house or another group, for steps that pool; nil for who lives alone.
  public var household: String?
  /// For the report by group: `older people`.
  public var group: String?
  public var assessor: String?
  /// What the person's care costs today in the definition's period; calibration needs it.
  public var actualCost: Money?

  public init(
    _ id: String, household: String? = nil, group: String? = nil, assessor: String? = nil,
    actualCost: Money? = nil
  ) {
    self.id = id
    self.household = household
    self.group = group
    self.assessor = assessor
    self.actualCost = actualCost
  }
}

/// A population's answers, column by column, so that several definitions can be run on it.
public struct RASAssessments: Hashable, Sendable {
  public private(set) var people: [RASPerson]
  /// For each input, the answer of each person in turn; nil where there is none.
  public private(set) var columns: [String: [RASAnswer?]]

  /// - Precondition: each column has an answer or nil for each person.
  public init(people: [RASPerson], columns: [String: [RASAnswer?]]) {
    precondition(
      columns.values.allSatisfy { $0.count == people.count },
      "a column of answers is shorter or longer than the list of people")
    self.people = people
    self.columns = columns
  }

  public init(_ rows: [(person: RASPerson, answers: [String: RASAnswer])]) {
    let names = Set(rows.flatMap(\.answers.keys))
    self.init(
      people: rows.map(\.person),
      columns: Dictionary(
        uniqueKeysWithValues: names.map { name in (name, rows.map { $0.answers[name] }) }))
  }

  public var count: Int { people.count }
}
