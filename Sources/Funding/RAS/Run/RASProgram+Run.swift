import Amounts
public import Evidence

extension RASProgram {
  /// Runs it on a population. Steps are done one after the other, each for everybody, so that a
  /// step may look at all of them.
  ///
  /// - Throws: every answer that is missing or can't be; `ras.too-large`.
  public func run(_ assessments: RASAssessments) throws(Faults) -> RASRun {
    var cells: [[Cell]] = []
    cells.reserveCapacity(definition.inputs.count + steps.count)
    var faults: [Fault] = []
    for input in definition.inputs {
      do throws(Faults) {
        cells.append(try assessments.cells(for: input))
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    let (households, sizes) = Self.households(assessments.people)
    var columns = Columns(cells: cells, households: households, sizes: sizes)
    var isIn = [Bool](repeating: true, count: assessments.count)
    var rows = Array(assessments.people.indices)
    for step in steps {
      let column = Self.column(step, columns, rows)
      columns.cells.append(column)
      if let row = rows.first(where: { column[$0].isTooLarge }) {
        throw Faults(tooLarge(assessments.people[row], at: step))
      }
      guard step.stops else { continue }
      rows.removeAll { row in
        guard case .yesNo(false) = column[row] else { return false }
        isIn[row] = false
        return true
      }
    }
    return RASRun(program: self, people: assessments.people, columns: columns, isIn: isIn)
  }

  private func tooLarge(_ person: RASPerson, at step: CompiledStep) -> Fault {
    Fault(
      .rasTooLarge,
      "Definition \(definition.id), step \"\(step.step.name)\": the figure of \(person.id) is "
        + "beyond 10 billion.",
      remedy: "Look at the person's answers, and at the amounts and factors of the step.")
  }

  private static func column(_ step: CompiledStep, _ columns: Columns, _ rows: [Int]) -> [Cell] {
    var column = [Cell](repeating: .missing, count: columns.households.count)
    switch step.rule.work {
    case .each(let figure) where step.when.isEmpty:
      for row in rows { column[row] = figure(columns, row) }
    case .each(let figure):
      for row in rows {
        column[row] = step.isDone(columns, row) ? figure(columns, row) : step.left(columns, row)
      }
    case .together(let figures):
      let done = step.when.isEmpty ? rows : rows.filter { step.isDone(columns, $0) }
      if done.count < rows.count {
        for row in rows where !step.isDone(columns, row) { column[row] = step.left(columns, row) }
      }
      for (row, cell) in zip(done, figures(columns, done)) { column[row] = cell }
    }
    return column
  }

  private static func households(_ people: [RASPerson]) -> ([Int], [Int]) {
    var numbers: [String: Int] = [:]
    var count = 0
    var households: [Int] = []
    households.reserveCapacity(people.count)
    var members: [Int] = []
    for person in people {
      if let name = person.household, let number = numbers[name] {
        households.append(number)
        members[number] += 1
      } else {
        if let name = person.household { numbers[name] = count }
        households.append(count)
        members.append(1)
        count += 1
      }
    }
    return (households, households.map { members[$0] })
  }
}

extension Cell {
  /// The most that a figure may be: 10 billion, in pence, so that sums over all people of a country
  /// are still amounts.
  private static let most = Ratio(1_000_000_000_000)

  fileprivate var isTooLarge: Bool {
    guard case .number(let value) = self else { return false }
    return value > Self.most || value.isNegative && -value > Self.most
  }
}
