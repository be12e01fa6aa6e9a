import Amounts
import CareHome
import Evidence

extension PooledBudget {
  /// Lines that nothing carries to the bands.
  var driverFaults: [Fault] {
    let facts: [(driver: Driver, code: Fault.Code, words: String)] = [
      (.careHours, .budgetWithoutCareHours, "care hours"),
      (.sessions, .budgetWithoutSessions, "sessions"),
      (.floorArea, .budgetWithoutFloorArea, "floor area"),
    ]
    // The remedy is one for all lines of a driver, so that it is told once.
    let missing = facts.compactMap { fact -> Fault? in
      guard let line = lines.first(where: { $0.driver == fact.driver }),
        bands.map({ $0.weight(in: line) }).reduce(.zero, +).isZero
      else { return nil }
      return Fault(
        fact.code, at: line.source.column("driver"),
        "Line \"\(line.id)\" is carried by \(fact.words), but no band has any.",
        remedy: "Write each band's \(fact.words), or carry the line by resident-days.")
    }
    return missing + lines.flatMap(namedFaults)
  }

  /// A line for named residents names somebody, each once, in a band that has residents.
  private func namedFaults(_ line: CostLine) -> [Fault] {
    func fault(_ message: String, _ remedy: String) -> Fault {
      Fault(
        .budgetNamedResidents, at: line.source.column("residents"),
        "Line \"\(line.id)\" \(message)", remedy: remedy)
    }
    guard line.driver == .namedResidents else {
      guard !line.namedResidents.isEmpty else { return [] }
      return [
        fault(
          "names residents, but is carried by \(line.driver.rawValue).",
          "Set its driver to named-residents, or name nobody.")
      ]
    }
    guard !line.namedResidents.isEmpty else {
      return [fault("names no residents.", "Name those whom it is for.")]
    }
    var seen: Set<ResidentID> = []
    return line.namedResidents.compactMap { named in
      if !seen.insert(named.resident).inserted {
        return fault("names resident \"\(named.resident)\" twice.", "Name each once.")
      }
      let share = bands.first { $0.band.id == named.band }
      guard share.map({ $0.residents > .zero }) ?? false else {
        return fault(
          """
          names resident "\(named.resident)" of band "\(named.band)", in which the budget has \
          nobody.
          """,
          "Budget for residents in that band, or name somebody else.")
      }
      return nil
    }
  }

  /// What a band cannot have less than none of.
  func negativeFacts(of share: BandShare) -> [Fault] {
    let band = share.band
    let facts: [(column: String, value: Ratio, words: String)] = [
      ("care hours", band.careHours.ratio, "hours of care a week"),
      ("sessions", band.sessions, "sessions a week"),
      ("floor area", band.floorArea, "square metres for a resident"),
    ]
    return facts.filter(\.value.isNegative).map {
      Fault(
        .budgetNegativeBand, at: share.source?.column($0.column),
        "Band \"\(band.id)\" has \($0.value.plain) \($0.words).", remedy: "Write 0 or more.")
    }
  }
}
