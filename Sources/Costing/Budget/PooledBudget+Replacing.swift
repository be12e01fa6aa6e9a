import CareHome

extension PooledBudget {
  /// The same home with other lines.
  func replacing(lines: [CostLine]) -> PooledBudget {
    PooledBudget(
      year: year, residentDays: residentDays, registeredBeds: registeredBeds, bands: bands,
      lines: lines, sources: sources)
  }
}

extension CostLine {
  /// The same line, split or behaving otherwise.
  func replacing(split: ComponentSplit? = nil, behaviour: Behaviour? = nil) -> CostLine {
    CostLine(
      id: id, description: description, category: category, amount: amount,
      split: split ?? self.split, basis: basis, behaviour: behaviour ?? self.behaviour,
      flexibility: flexibility, driver: driver, namedResidents: namedResidents, usage: usage,
      posts: posts, source: source)
  }
}
