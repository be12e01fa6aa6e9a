import Amounts

/// Primitive D: tasks, each with its minutes and how often it is done, become hours.
public struct RASTaskTime: Hashable, Sendable {
  public struct Task: Hashable, Sendable {
    public var name: String
    public var minutes: RASValue
    /// How often in the definition's period.
    public var times: RASValue
    /// Done once for all who live together: each bears an equal part of it.
    public var isShared: Bool

    public init(_ name: String, minutes: RASValue, times: RASValue, isShared: Bool = false) {
      self.name = name
      self.minutes = minutes
      self.times = times
      self.isShared = isShared
    }
  }

  public var tasks: [Task]

  public init(_ tasks: [Task]) { self.tasks = tasks }
}

extension RASTaskTime: StepRule {
  var reads: [String] { tasks.flatMap { $0.minutes.reads + $0.times.reads } }

  func check(_ check: inout StepCheck) -> StepFigure? {
    if tasks.isEmpty {
      check.refuse(
        .rasNothingThere, ["tasks"], "There are no tasks.", remedy: "Write at least one task.")
    }
    for (index, task) in tasks.enumerated() {
      check.value(task.minutes, ["tasks", String(index), "minutes"], .minutes)
      check.value(task.times, ["tasks", String(index), "times"], .number)
    }
    return .of(.hours)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let tasks = tasks.map {
      (
        name: $0.name, minutes: scope.source($0.minutes, .minutes),
        times: scope.source($0.times, .number), isShared: $0.isShared
      )
    }
    return CompiledRule(
      work: .each { columns, row in
        var minutes = Ratio.zero
        for task in tasks {
          let time = task.minutes(columns, row) * task.times(columns, row)
          minutes = minutes + (task.isShared ? time / columns.sizes[row] : time)
        }
        return .number(minutes / 60)
      },
      telling: { columns, row in
        var told: [String] = []
        for task in tasks {
          let among = task.isShared ? " ÷ \(columns.sizes[row]) who live together" : ""
          told.append(
            "\(task.name) \(task.minutes.words(columns, row)) × "
              + task.times.words(columns, row) + among)
        }
        return told.joined(separator: " + ")
      })
  }
}
