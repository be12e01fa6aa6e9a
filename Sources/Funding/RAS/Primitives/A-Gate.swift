import Amounts
import CareCalendar

/// Primitive A: who is in and who is out, by thresholds each of which says whether its limit itself
/// passes.
public struct RASGate: Hashable, Sendable {
  public enum Needs: String, Hashable, Sendable, CaseIterable {
    case all
    case any
  }

  public var tests: [RASTest]
  public var needs: Needs
  /// Whether who fails gets nothing, and no further step; else later steps ask for the gate's
  /// figure, which is yes or no.
  public var stops: Bool

  public init(_ tests: [RASTest], needs: Needs = .all, stops: Bool = true) {
    self.tests = tests
    self.needs = needs
    self.stops = stops
  }
}

extension RASGate: StepRule {
  var reads: [String] { tests.flatMap(\.reads) }

  func check(_ check: inout StepCheck) -> StepFigure? {
    if tests.isEmpty {
      check.refuse(
        .rasNothingThere, ["tests"], "The gate asks nothing.", remedy: "Write at least one test.")
    }
    check.tests(tests, ["tests"])
    return .of(.yesNo)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let tests = tests.map { CompiledTest($0, scope) }
    let needsAll = needs == .all
    return CompiledRule(
      work: .each { columns, row in
        // A loop each: the columns can't be lent to another closure.
        for test in tests where test.holds(columns, row) != needsAll {
          return .yesNo(!needsAll)
        }
        return .yesNo(needsAll)
      },
      telling: { columns, row in
        var parts: [String] = []
        for test in tests { parts.append(test.words(columns, row)) }
        return parts.joined(separator: "; ")
      })
  }
}

/// A test with its figure found.
struct CompiledTest: Sendable {
  private enum Question: Sendable {
    case number(Source, inclusive: Bool, above: Bool)
    case word(Set<Int>)
    case yes(Bool)
    case before(Day)
    case onOrAfter(Day)
    case given(Bool)
  }

  private let read: Read
  private let question: Question

  init(_ test: RASTest, _ scope: Scope) {
    read = scope.read(test.figure)
    let figure = scope.figure(test.figure)
    question =
      switch test.comparison {
      case .atLeast(let value):
        .number(scope.source(value, figure.unit), inclusive: true, above: true)
      case .moreThan(let value):
        .number(scope.source(value, figure.unit), inclusive: false, above: true)
      case .atMost(let value):
        .number(scope.source(value, figure.unit), inclusive: true, above: false)
      case .lessThan(let value):
        .number(scope.source(value, figure.unit), inclusive: false, above: false)
      case .isOneOf(let words):
        .word(Set(figure.words.indices.filter { words.contains(figure.words[$0]) }))
      case .isYes(let wanted): .yes(wanted)
      case .before(let day): .before(day)
      case .onOrAfter(let day): .onOrAfter(day)
      case .isGiven(let wanted): .given(wanted)
      }
  }

  func holds(_ columns: Columns, _ row: Int) -> Bool {
    switch (question, columns.cells[read.column][row]) {
    case (.number(let limit, let inclusive, let above), .number(let value)):
      let limit = limit(columns, row)
      return value == limit ? inclusive : (value > limit) == above
    case (.word(let places), .word(let place)): return places.contains(place)
    case (.yes(let wanted), .yesNo(let value)): return value == wanted
    case (.before(let limit), .day(let day)): return day < limit
    case (.onOrAfter(let limit), .day(let day)): return day >= limit
    case (.given(let wanted), .missing): return !wanted
    case (.given(let wanted), _): return wanted
    default: return false
    }
  }

  /// `earnings £110.01 is at most £110.00: no`.
  func words(_ columns: Columns, _ row: Int) -> String {
    let asked: String
    switch question {
    case .number(let limit, let inclusive, let above):
      let comparison =
        switch (inclusive, above) {
        case (true, true): "is at least"
        case (false, true): "is more than"
        case (true, false): "is at most"
        case (false, false): "is less than"
        }
      asked = "\(comparison) \(limit.words(columns, row))"
    case .word(let places):
      asked = "is \(places.sorted().map { read.figure.words[$0] }.joined(separator: " or "))"
    case .yes(let wanted): asked = "is \(wanted ? "yes" : "no")"
    case .before(let day): asked = "is before \(day.words)"
    case .onOrAfter(let day): asked = "is \(day.words) or later"
    case .given(let wanted): asked = wanted ? "is given" : "is not given"
    }
    let answer = holds(columns, row) ? "yes" : "no"
    return "\(read.label) \(read.words(columns, row)) \(asked): \(answer)"
  }
}

extension StepCheck {
  /// Checks tests, of a gate or of a step that holds only for some.
  mutating func tests(_ tests: [RASTest], _ field: [String]) {
    for (index, test) in tests.enumerated() {
      let place = field + [String(index)]
      switch test.comparison {
      case .atLeast(let value), .moreThan(let value), .atMost(let value), .lessThan(let value):
        guard let figure = figure(test.figure, place + ["of"], in: RASUnit.numeric) else {
          continue
        }
        self.value(value, place, figure.unit, least: nil)
      case .isOneOf(let words):
        guard let figure = figure(test.figure, place + ["of"], in: [.word]) else { continue }
        for word in words where !figure.words.contains(word) {
          refuse(
            .rasUnknownLevel, place + ["is"], "There is no \"\(word)\".",
            remedy: Names.question(word, among: figure.words))
        }
      case .isYes: _ = figure(test.figure, place + ["of"], in: [.yesNo])
      case .before, .onOrAfter: _ = figure(test.figure, place + ["of"], in: [.day])
      case .isGiven: _ = figure(test.figure, place + ["of"], mayBeMissing: true)
      }
    }
  }
}
