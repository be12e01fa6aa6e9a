public import Amounts
public import Evidence

/// What a definition gives for one of its own worked cases, beside what the case expects.
public struct RASCaseOutcome: Hashable, Sendable {
  /// A figure that the case names.
  public struct Figure: Hashable, Sendable {
    /// A person of the case, or ``RASCaseOutcome/together`` or ``RASCaseOutcome/unfunded``.
    public let what: String
    public let expected: Money
    public let found: Money

    public var isRight: Bool { expected == found }
  }

  /// Of the sum of all budgets.
  public static let together = "all together"
  /// Of what is wanted and not funded.
  public static let unfunded = "not funded"

  public let name: String
  public let figures: [Figure]

  public var isRight: Bool { figures.allSatisfy(\.isRight) }
}

extension RASDefinition {
  /// Does every case that it carries.
  ///
  /// - Throws: everything that is wrong with the definition.
  public func caseOutcomes() throws(Faults) -> [RASCaseOutcome] {
    var outcomes: [RASCaseOutcome] = []
    for example in cases {
      let run = try RASProgram(self, on: example.day).run(
        RASAssessments(example.people.map { ($0.person, $0.answers) }))
      var figures = zip(example.people, run.amounts).map {
        RASCaseOutcome.Figure(what: $0.person.id, expected: $0.expected, found: $1)
      }
      if let total = example.total {
        figures.append(.init(what: RASCaseOutcome.together, expected: total, found: run.cost))
      }
      if let unmet = example.unmet {
        let found = run.aside(.unmet)
        figures.append(.init(what: RASCaseOutcome.unfunded, expected: unmet, found: found))
      }
      outcomes.append(RASCaseOutcome(name: example.name, figures: figures))
    }
    return outcomes
  }
}
