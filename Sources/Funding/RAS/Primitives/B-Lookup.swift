public import Amounts
public import CareCalendar

/// Primitive B: a level becomes an amount (or hours, or points), made of components that may hold
/// for some levels only, and changed by dated patches of policy.
public struct RASLookup: Hashable, Sendable {
  /// A part of the amount: care, housing.
  public struct Component: Hashable, Sendable {
    public var name: String
    /// By level; levels that it does not name have none of it.
    public var amounts: [String: RASValue]

    public init(_ name: String, _ amounts: [String: RASValue]) {
      self.name = name
      self.amounts = amounts
    }
  }

  /// What a reform changes from a day on.
  public struct Patch: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
      /// Every component of the levels × a factor: −40 % is 3/5.
      case factor(Ratio)
      /// The levels lose a component.
      case remove(String)
    }

    public var from: Day
    public var levels: [String]
    public var change: Change
    /// Who keeps what they had: the patch passes those by for whom all of these hold.
    public var grandfathers: [RASTest]

    public init(
      from: Day, levels: [String], _ change: Change, grandfathers: [RASTest] = []
    ) {
      self.from = from
      self.levels = levels
      self.change = change
      self.grandfathers = grandfathers
    }
  }

  public var figure: String
  /// What the values are.
  public var unit: RASUnit
  public var components: [Component]
  /// In the order in which they are applied.
  public var patches: [Patch]

  public init(
    _ figure: String, unit: RASUnit = .amount, _ components: [Component], patches: [Patch] = []
  ) {
    self.figure = figure
    self.unit = unit
    self.components = components
    self.patches = patches
  }
}

extension RASLookup: StepRule {
  var reads: [String] {
    [figure] + components.flatMap { $0.amounts.values.flatMap(\.reads) }
      + patches.flatMap { $0.grandfathers.flatMap(\.reads) }
  }

  func check(_ check: inout StepCheck) -> StepFigure? {
    if !unit.isNumeric {
      check.refuse(
        .rasWrongUnit, ["gives"], "A level can't give \(unit.words).",
        remedy: "Write amount, hours, minutes, points or number.")
    }
    for (index, component) in components.enumerated() {
      for (level, value) in component.amounts.sorted(by: { $0.key < $1.key }) {
        check.value(value, field(index) + [level], unit)
      }
    }
    guard let levels = check.figure(figure, ["of"], in: [.word])?.words else { return .of(unit) }
    for (index, component) in components.enumerated() {
      check.unknownWords(Set(component.amounts.keys), of: levels, field(index))
    }
    check.missingWords(
      Set(components.flatMap(\.amounts.keys)), of: levels,
      components.count == 1 ? field(0) : ["components"])
    let names = components.map(\.name)
    for (index, patch) in patches.enumerated() {
      let place = ["patches", String(index)]
      for level in patch.levels where !levels.contains(level) {
        check.refuse(
          .rasUnknownLevel, place + ["levels"], "There is no level \"\(level)\".",
          remedy: Names.question(level, among: levels))
      }
      switch patch.change {
      case .remove(let name) where !names.contains(name):
        check.refuse(
          .rasUnknownFigure, place + ["remove"], "There is no component \"\(name)\".",
          remedy: Names.question(name, among: names))
      case .factor(let factor) where factor.isNegative:
        check.refuse(
          .rasBadSetting, place + ["change"], "More than the whole is taken away.",
          remedy: "Write at least -100 %.")
      case .remove, .factor: break
      }
      check.tests(patch.grandfathers, place + ["grandfathers"])
    }
    return .of(unit)
  }

  /// Where a component's amounts stand; one without a name stands in the step itself.
  private func field(_ index: Int) -> [String] {
    components[index].name.isEmpty ? ["amounts"] : ["components", String(index), "amounts"]
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let table = LevelTable(self, scope)
    return CompiledRule(
      work: .each { columns, row in .number(table.amount(columns, row)) },
      telling: { columns, row in table.words(columns, row) })
  }
}

/// The lookup with its names found and the patches of the day picked out.
private struct LevelTable: Sendable {
  private struct Part: Sendable {
    let name: String
    let amount: Source
  }
  private struct Patch: Sendable {
    let factor: Ratio?
    let removed: String?
    let grandfathers: [CompiledTest]
    let from: Day

    func passesBy(_ columns: Columns, _ row: Int) -> Bool {
      for test in grandfathers where !test.holds(columns, row) { return false }
      return !grandfathers.isEmpty
    }
  }

  private let read: Read
  private let show: Show
  /// By level, in order.
  private let parts: [[Part]]
  private let patches: [[Patch]]

  init(_ lookup: RASLookup, _ scope: Scope) {
    read = scope.read(lookup.figure)
    show = Show(unit: lookup.unit, currency: scope.currency)
    let levels = scope.figure(lookup.figure).words
    parts = levels.map { level in
      lookup.components.compactMap { component in
        component.amounts[level].map {
          Part(name: component.name, amount: scope.source($0, lookup.unit))
        }
      }
    }
    patches = levels.map { level in
      lookup.patches.filter { $0.from <= scope.day && $0.levels.contains(level) }.map { patch in
        var factor: Ratio?
        var removed: String?
        switch patch.change {
        case .factor(let value): factor = value
        case .remove(let name): removed = name
        }
        return Patch(
          factor: factor, removed: removed,
          grandfathers: patch.grandfathers.map { CompiledTest($0, scope) }, from: patch.from)
      }
    }
  }

  func amount(_ columns: Columns, _ row: Int) -> Ratio {
    guard let level = columns.word(read.column, row) else { return .zero }
    var total = Ratio.zero
    for part in parts[level] {
      total = total + patched(part, level, columns, row)
    }
    return total
  }

  private func patched(
    _ part: Part, _ level: Int, _ columns: Columns, _ row: Int
  ) -> Ratio {
    var amount = part.amount(columns, row)
    for patch in patches[level] where !patch.passesBy(columns, row) {
      if let factor = patch.factor { amount = amount * factor }
      if patch.removed == part.name { amount = .zero }
    }
    return amount
  }

  func words(_ columns: Columns, _ row: Int) -> String {
    guard let level = columns.word(read.column, row) else { return "\(read.label) is not given" }
    var told: [String] = []
    for part in parts[level] {
      let name = parts[level].count == 1 && part.name.isEmpty ? "" : "\(part.name) "
      told.append(name + part.amount.words(columns, row))
    }
    var text = "\(read.label) \(read.figure.words[level]): \(told.joined(separator: " + "))"
    for patch in patches[level] {
      let what =
        patch.factor.map { "× \(($0 * 100).plain) %" } ?? "without \(patch.removed ?? "")"
      text +=
        patch.passesBy(columns, row)
        ? "; kept as it was before the change of \(patch.from.words) (\(what))"
        : "; from \(patch.from.words) \(what)"
    }
    return text
  }
}
