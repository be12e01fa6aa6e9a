public import Amounts
public import Evidence

/// What a definition gives for one of its own worked cases, beside what the case expects.
public struct RASCaseOutcome: Hashable, Sendable {
  /// A figure that the case names.
  public struct Figure: Hashable, Sendable {
    /// `A`, `all together`.
    public let what: String
    public let expected: Money
    public let found: Money

    public var isRight: Bool { expected == found }
  }

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
        figures.append(.init(what: "all together", expected: total, found: run.cost))
      }
      if let unmet = example.unmet {
        figures.append(.init(what: "not funded", expected: unmet, found: run.aside(.unmet)))
      }
      outcomes.append(RASCaseOutcome(name: example.name, figures: figures))
    }
    return outcomes
  }
}
