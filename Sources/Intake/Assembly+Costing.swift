import CareCalendar
import CareHome
import Costing

/// What the sheets say of departments, named residents, the rota and the past.
extension HomeSheets {
  /// The lines, each with the bands of the residents whom it names.
  func costLines(in year: DayRange) -> [CostLine] {
    budget.values.map { entry in
      guard !entry.residents.isEmpty else { return entry.line }
      return entry.line.with(
        namedResidents: entry.residents.compactMap { resident in
          band(of: resident, in: year).map { NamedResident(resident, in: $0) }
        })
    }
  }

  /// The band in which a resident lives when the budget year begins, or comes to live within it;
  /// nil where they do neither.
  func band(of resident: ResidentID, in year: DayRange) -> BandID? {
    let own = Set(placements.values.filter { $0.resident == resident }.map(\.id))
    let stays = stays.values.filter { own.contains($0.placement) }.sorted { $0.from < $1.from }
    let atStart = stays.last { stay in
      stay.from <= year.first
        && placements.values.contains {
          $0.id == stay.placement && $0.isCurrent(on: year.first)
        }
    }
    return (atStart ?? stays.first { year.contains($0.from) })?.stay.band
  }

  /// Each department with the lines that pay for it and whom it serves.
  var assembledDepartments: [Department] {
    let services = Dictionary(grouping: servicesBetween.values, by: \.department)
    return departments.rows.map { row in
      Department(
        id: row.id, name: row.name,
        lines: budget.values.filter { $0.department == row.id }.map(\.line.id),
        serves: services[row.id, default: []].map(\.service), source: row.location)
    }
  }

  /// Each grade with its rates in order of day, in the order in which grades first appear.
  var assembledGrades: [Grade] {
    var order: [GradeID] = []
    let rows = Dictionary(grouping: grades.rows, by: \.grade)
    for row in grades.rows where !order.contains(row.grade) { order.append(row.grade) }
    return order.map { id in
      let own = rows[id, default: []]
      return Grade(
        id: id, pay: Timeline(own.map { Timeline.Entry(from: $0.from, $0.pay) }),
        source: own.first?.location)
    }
  }

  /// Each scenario with its shares, in the order in which they first appear.
  var payerMixes: [PayerMix] {
    var order: [String] = []
    let rows = Dictionary(grouping: scenarios.values, by: \.scenario)
    for row in scenarios.values where !order.contains(row.scenario) { order.append(row.scenario) }
    return order.map { PayerMix(name: $0, shares: rows[$0, default: []].map(\.share)) }
  }

  /// The months in order; nil where none were given.
  var history: OccupancyHistory? {
    let months = occupancyHistory.values.sorted { $0.month < $1.month }
    return months.isEmpty ? nil : OccupancyHistory(months.map(\.residents))
  }
}

extension CostLine {
  fileprivate func with(namedResidents: [NamedResident]) -> CostLine {
    CostLine(
      id: id, description: description, category: category, amount: amount, split: split,
      basis: basis, behaviour: behaviour, flexibility: flexibility, driver: driver,
      namedResidents: namedResidents, usage: usage, posts: posts, source: source)
  }
}
