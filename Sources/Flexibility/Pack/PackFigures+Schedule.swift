import Amounts

extension PackFigures {
  /// What the schedule states that does not follow from the lines of the share that it is about.
  ///
  /// A cell at the share's own notice is worked out from the lines, where these tell all of it;
  /// any other is held against what follows from its neighbours.
  func scheduleDisagreements() -> [PackDisagreement] {
    guard let last = offers.last, let share = shares.first(where: { $0.id == last.share }) else {
      return []
    }
    var found: [PackDisagreement] = []
    for cell in schedule {
      func compare(_ name: String, _ stated: Money, _ allowed: ClosedRange<Money>) {
        guard !allowed.contains(stated) else { return }
        let value =
          allowed.lowerBound == allowed.upperBound
          ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
        found.append(
          PackDisagreement(
            figure: "Schedule, \(cell.residentsOut) of \(cell.residents) residents, "
              + "\(cell.noticeWeeks) weeks: \(name)", stated: stated.description,
            recomputed: value))
      }
      let saving = savings(of: cell, share)
      if let saving {
        compare("saved together", cell.saving, saving.shown)
      }
      // What is not stated of a penny may still give each a penny more.
      let least = saving.flatMap(\.exactly) ?? cell.saving.exact
      let most =
        saving.flatMap(\.exactly)
        ?? (cell.saving + Money(pence: 1)).exact - ExactMoney(pence: Ratio(1, over: 1_000_000_000))
      compare("each may have", cell.each, each(least, cell, share)...each(most, cell, share))
    }
    return found + noticeDisagreements()
  }

  private func each(_ saving: ExactMoney, _ cell: PackScheduleCell, _ share: PackShare) -> Money {
    max(.zero, (saving / max(1, cell.residentsOut) - share.organising.exact).rounded(.down))
  }

  /// Longer notice never saves less.
  private func noticeDisagreements() -> [PackDisagreement] {
    schedule.flatMap { cell in
      schedule.filter {
        $0.residents == cell.residents && $0.residentsOut == cell.residentsOut
          && $0.noticeWeeks > cell.noticeWeeks && $0.saving < cell.saving
      }.map { longer in
        PackDisagreement(
          figure: "Schedule, \(cell.residentsOut) of \(cell.residents) residents: saved together "
            + "after \(longer.noticeWeeks) weeks", stated: longer.saving.description,
          recomputed: "at least \(cell.saving), as after \(cell.noticeWeeks) weeks")
      }
    }
  }

  /// What a cell's residents save together; nil where the file does not tell.
  private func savings(of cell: PackScheduleCell, _ share: PackShare) -> CellSaving? {
    guard cell.noticeWeeks == share.noticeWeeks else { return nil }
    var sum = ExactMoney.zero
    var isExact = true
    for line in share.lines {
      guard let part = circumstances.part(of: cell, line) else { return nil }
      sum = sum + part.amount
      isExact = isExact && part.isExact
    }
    return CellSaving(amount: sum, isExact: isExact)
  }
}

/// What residents save on one line or on all, exactly or at most.
private struct CellSaving {
  let amount: ExactMoney
  let isExact: Bool

  var exactly: ExactMoney? { isExact ? amount : nil }
  /// As a cell shows it.
  var shown: ClosedRange<Money> {
    let most = amount.rounded(.down)
    return isExact ? most...most : min(.zero, most)...most
  }
}

extension PackCircumstances {
  /// What a cell's residents save on a line; nil where the file does not tell.
  fileprivate func part(of cell: PackScheduleCell, _ line: PackLine) -> CellSaving? {
    if cell.residentsOut == residentsOut && cell.residents == residents {
      return CellSaving(amount: line.expected * residentsOut, isExact: true)
    }
    switch line.working {
    case .cost(let cost):
      guard cost.isSaved else { return CellSaving(amount: .zero, isExact: true) }
      // What agreements hold is stated for today alone.
      guard cost.agreed == nil, let units = line.units else { return nil }
      let use = cost.usePerResident * cell.residents
      let asked = units * cell.residentsOut
      guard asked <= use else { return nil }
      return CellSaving(
        amount: (cost.yearly(use) - cost.yearly(use - asked)) / weeks, isExact: true)
    case .savings(let savings):
      guard !savings.isEmpty else { return CellSaving(amount: .zero, isExact: true) }
      return savings.first {
        $0.residents == cell.residents && $0.residentsOut == cell.residentsOut
      }.map { CellSaving(amount: $0.each * cell.residentsOut, isExact: false) }
    }
  }
}
