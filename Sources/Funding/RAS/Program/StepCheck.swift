import Amounts
import CareCalendar
import Evidence

/// Gathers what is wrong with a definition, step by step.
struct StepCheck {
  let from: Day
  let through: Day?
  /// What inputs and earlier steps give; nil for a figure whose kind can't be known.
  private(set) var figures: [String: StepFigure?] = [:]
  private(set) var problems: [RASProblem] = []
  /// For each step, the figures that it reads: circles are found by them.
  let reads: [String: Set<String>]
  private var step: (name: String, index: Int)?

  init(_ definition: RASDefinition) {
    from = definition.from
    through = definition.through
    reads = Dictionary(
      definition.steps.map { ($0.name, $0.reads) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func begin(_ name: String, _ index: Int) { step = (name, index) }
  mutating func beginWhole() { step = nil }

  mutating func add(_ name: String, _ figure: StepFigure?) { figures[name] = .some(figure) }

  /// Tells a problem of a field of the step at hand, or of the whole definition.
  mutating func refuse(
    _ code: Fault.Code, _ field: [String], _ message: String, remedy: String
  ) {
    let place = step.map { ["steps", String($0.index)] } ?? []
    problems.append(
      RASProblem(
        step: step?.name, path: place + field, code: code, message: message, remedy: remedy))
  }

  // MARK: Figures

  /// A figure that the step reads.
  ///
  /// - Parameter units: those that it may have; empty for any.
  mutating func figure(
    _ name: String, _ field: [String], in units: Set<RASUnit> = [], mayBeMissing: Bool = false
  ) -> StepFigure? {
    guard let found = figures[name] else {
      refuseUnknown(name, field)
      return nil
    }
    guard let figure = found else { return nil }
    guard units.isEmpty || units.contains(figure.unit) else {
      let wanted = RASUnit.allCases.filter(units.contains).map(\.words).joined(separator: " or ")
      refuse(
        .rasWrongUnit, field, "\"\(name)\" is \(figure.unit.words), where \(wanted) is needed.",
        remedy: "Name a figure that is \(wanted).")
      return nil
    }
    guard mayBeMissing || !figure.isOptional else {
      refuse(
        .rasMayBeMissing, field,
        "\"\(name)\" may be left out of an assessment, but is needed here.",
        remedy: "Give the input a standard, or do not mark it as optional.")
      return nil
    }
    return figure
  }

  private mutating func refuseUnknown(_ name: String, _ field: [String]) {
    guard let step, reads[name] != nil else {
      refuse(
        .rasUnknownFigure, field, "There is no input or step \"\(name)\".",
        remedy: Names.question(name, among: figures.keys.sorted()))
      return
    }
    if let circle = circle(from: step.name, by: name) {
      refuse(
        .rasCyclic, field,
        "\"\(name)\" needs what this step gives: \(circle.joined(separator: " → ")).",
        remedy: "Let the first of them start from an input.")
    } else {
      refuse(
        .rasLaterFigure, field, "The step \"\(name)\" comes only after this one.",
        remedy: "Put it before this step.")
    }
  }

  /// The way by which a step comes back to itself through `next`.
  private func circle(from start: String, by next: String) -> [String]? {
    var paths = [[start, next]]
    var seen: Set<String> = []
    while let path = paths.popLast(), let last = path.last {
      if last == start { return path }
      guard seen.insert(last).inserted else { continue }
      for name in (reads[last] ?? []).sorted() { paths.append(path + [name]) }
    }
    return nil
  }

  // MARK: Values

  /// Checks a price, limit or factor.
  ///
  /// - Parameter least: the least that it may be where it is written down; nil for no limit.
  mutating func value(
    _ value: RASValue, _ field: [String], _ unit: RASUnit, least: Ratio? = .zero
  ) {
    switch value {
    case .constant(let number):
      if let least, number < least {
        refuse(
          .rasBadSetting, field, "\(RASUnit.plain(number, unit)) is too little.",
          remedy: "Write \(RASUnit.plain(least, unit)) or more.")
      }
    case .figure(let name): _ = figure(name, field, in: [unit])
    case .share(let share, let name):
      if share.isNegative {
        refuse(.rasBadSetting, field, "A share can't be negative.", remedy: "Write 0 % or more.")
      }
      _ = figure(name, field, in: [unit])
    case .dated(let entries):
      dates(entries.map { ($0.from, $0.through) }, field)
      for (index, entry) in entries.enumerated() {
        self.value(entry.value, field + ["dated", String(index), "value"], unit, least: least)
      }
    case .byWord(let name, let values):
      if let figure = figure(name, field, in: [.word]) {
        words(Set(values.keys), of: figure.words, field + ["values"])
      }
      for (word, value) in values.sorted(by: { $0.key < $1.key }) {
        self.value(value, field + ["values", word], unit, least: least)
      }
    }
  }

  /// Tells words that have no value, and values for words that there are not.
  mutating func words(_ found: Set<String>, of all: [String], _ field: [String]) {
    missingWords(found, of: all, field)
    unknownWords(found, of: all, field)
  }

  mutating func missingWords(_ found: Set<String>, of all: [String], _ field: [String]) {
    for word in all where !found.contains(word) {
      refuse(
        .rasMissingLevel, field, "There is nothing for \"\(word)\".",
        remedy: "Add a value for it.")
    }
  }

  mutating func unknownWords(_ found: Set<String>, of all: [String], _ field: [String]) {
    for word in found.subtracting(all).sorted() {
      refuse(
        .rasUnknownLevel, field + [word], "There is no \"\(word)\".",
        remedy: Names.question(word, among: all))
    }
  }

  /// Tells numbers that do not rise.
  mutating func rising(_ numbers: [Ratio], _ field: [String], _ what: String) {
    for (index, pair) in zip(numbers, numbers.dropFirst()).enumerated() where pair.0 >= pair.1 {
      refuse(
        .rasUnordered, field + [String(index + 1)],
        "\(what) \(pair.1.plain) comes after \(pair.0.plain).",
        remedy: "Put them in order, from the lowest, each once.")
    }
  }

  /// Tells dated entries that overlap, leave a gap, or do not cover the definition's own days.
  mutating func dates(_ runs: [(from: Day, through: Day?)], _ field: [String]) {
    guard let first = runs.first, let last = runs.last else {
      refuse(.rasNothingThere, field, "There are no dated values.", remedy: "Write at least one.")
      return
    }
    if first.from > from {
      refuse(
        .rasBadDates, field + ["dated", "0"],
        "The values begin on \(first.from.iso), the definition on \(from.iso): the days before have "
          + "none.", remedy: "Let the first value begin on \(from.iso) or earlier.")
    }
    for (index, run) in runs.enumerated() {
      let place = field + ["dated", String(index)]
      if let through = run.through, through < run.from {
        refuse(
          .rasBadDates, place,
          "The value ends on \(through.iso), before it begins on "
            + "\(run.from.iso).", remedy: "Turn the dates round.")
      }
      guard index > 0 else { continue }
      let earlier = runs[index - 1]
      if run.from <= earlier.from || earlier.through.map({ $0 >= run.from }) == true {
        refuse(
          .rasBadDates, place, "The value from \(run.from.iso) overlaps with the one before.",
          remedy: "End the one before on \((run.from - 1).iso), or begin this one later.")
      } else if let end = earlier.through, end + 1 < run.from {
        refuse(
          .rasBadDates, place, "Nothing holds from \((end + 1).iso) to \((run.from - 1).iso).",
          remedy: "Let this value begin on \((end + 1).iso).")
      }
    }
    if let end = last.through, through.map({ end < $0 }) ?? true {
      refuse(
        .rasBadDates, field + ["dated", String(runs.count - 1)],
        "The values end on \(end.iso), before the definition does.",
        remedy: "Leave the last \"through\" out, or add a value from \((end + 1).iso).")
    }
  }
}

/// Nearest names for a remedy.
enum Names {
  static func question(_ name: String, among known: [String]) -> String {
    known.isEmpty ? "Take it out." : "There are: \(known.joined(separator: ", "))."
  }
}
