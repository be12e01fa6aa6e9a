public import Amounts
import CareCalendar

/// What compiling knows: where each figure stands, what it is, and the day.
struct Scope {
  let day: Day
  let currency: RASCurrency
  private(set) var columns: [String: Int] = [:]
  private(set) var figures: [StepFigure] = []
  private(set) var labels: [String] = []
  /// The column that the step at hand will fill.
  var own: Int { figures.count }
  /// What the step at hand gives.
  var ownFigure = StepFigure.of(.amount)

  init(day: Day, currency: RASCurrency) {
    self.day = day
    self.currency = currency
  }

  mutating func add(_ name: String, _ figure: StepFigure, label: String) {
    columns[name] = figures.count
    figures.append(figure)
    labels.append(label)
  }

  /// The column of a figure.
  ///
  /// - Precondition: there is one; the check has seen to it.
  func column(_ name: String) -> Int {
    guard let column = columns[name] else { preconditionFailure("the figure \(name) was checked") }
    return column
  }

  func figure(_ name: String) -> StepFigure { figures[column(name)] }

  /// A figure's place and how it is spoken of.
  func read(_ name: String) -> Read {
    let column = column(name)
    return Read(
      column: column, label: labels[column], figure: figures[column], currency: currency)
  }

  /// A value's own form, with dates done and names found.
  func source(_ value: RASValue, _ unit: RASUnit) -> Source {
    switch value.standing(on: day) {
    case .constant(let value): .constant(value, Show(unit: unit, currency: currency))
    case .figure(let name): .read(read(name))
    case .share(let share, let name): .share(share, read(name))
    case .byWord(let name, let values):
      .byWord(
        read(name),
        figure(name).words.map { source(values[$0] ?? .constant(.zero), unit) })
    case .dated: preconditionFailure("a standing value has no dates")
    }
  }
}

/// How numbers of a unit are written for people.
struct Show: Hashable, Sendable {
  let unit: RASUnit
  let currency: RASCurrency

  /// `£1,234.50`, `10.5 hours`, `12 points`; an amount that is no whole pence to four places.
  func callAsFunction(_ value: Ratio) -> String {
    switch unit {
    case .amount: currency.words(ExactMoney(pence: value))
    case .hours: "\(value.plain) \(value == .one ? "hour" : "hours")"
    case .minutes: "\(value.plain) min"
    case .points: "\(value.plain) \(value == .one ? "point" : "points")"
    case .number, .word, .yesNo, .day: value.plain
    }
  }
}

extension RASCurrency {
  /// `€1,234.50`, `-£18.40`; to four places where there are parts of a penny.
  public func words(_ amount: ExactMoney) -> String {
    let whole = amount.rounded(.down)
    guard whole.exact == amount else {
      let size = (amount.pence.magnitude / 100).decimal(places: 4)
      return (amount.isNegative ? "-" : "") + symbol + size
    }
    return words(whole)
  }

  public func words(_ amount: Money) -> String {
    (amount.isNegative ? "-" : "") + symbol + amount.magnitude.description.dropFirst()
  }
}

/// A figure that a step reads.
struct Read: Sendable {
  let column: Int
  let label: String
  let figure: StepFigure
  let currency: RASCurrency

  var show: Show { Show(unit: figure.unit, currency: currency) }

  func callAsFunction(_ columns: Columns, _ row: Int) -> Ratio {
    columns.number(column, row)
  }

  /// `12 points`, `level 4`, `yes`: what stands there.
  func words(_ columns: Columns, _ row: Int) -> String {
    switch columns.cells[column][row] {
    case .number(let value): show(value)
    case .word(let place): figure.words[place]
    case .yesNo(let value): value ? "yes" : "no"
    case .day(let day): day.words
    case .missing: "not given"
    }
  }
}

/// A value ready to be taken for a row.
indirect enum Source: Sendable {
  case constant(Ratio, Show)
  case read(Read)
  case share(Ratio, Read)
  case byWord(Read, [Source])

  func callAsFunction(_ columns: Columns, _ row: Int) -> Ratio {
    switch self {
    case .constant(let value, _): value
    case .read(let read): columns.number(read.column, row)
    case .share(let share, let read): share * columns.number(read.column, row)
    case .byWord(let read, let values):
      if let place = columns.word(read.column, row) { values[place](columns, row) } else { .zero }
    }
  }

  /// The value with where it comes from: `£15.00`, `£950.00 (95 % of payment)`.
  func words(_ columns: Columns, _ row: Int) -> String {
    switch self {
    case .constant(let value, let show): show(value)
    case .read(let read): "\(read.words(columns, row)) (\(read.label))"
    case .share(let share, let read):
      "\(read.show(self(columns, row))) (\((share * 100).plain) % of \(read.label), "
        + "\(read.words(columns, row)))"
    case .byWord(let read, let values):
      if let place = columns.word(read.column, row) {
        "\(values[place].words(columns, row)) (\(read.label): \(read.figure.words[place]))"
      } else {
        "nothing (\(read.label) is not given)"
      }
    }
  }
}
