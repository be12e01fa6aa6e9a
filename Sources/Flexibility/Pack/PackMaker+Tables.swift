import Amounts
import CareHome
import Costing
import Evidence

extension PackMaker {
  func budgetLines() throws(Faults) -> [PackBudgetLine] {
    let lines = input.costing.budget.lines
    func shown(_ line: CostLine) -> PackBudgetLine {
      PackBudgetLine(id: line.id.text, description: line.description, amount: line.amount)
    }
    guard let disclosure, let first = disclosure.together.first else { return lines.map(shown) }
    guard disclosure.mayTellSum else {
      throw Faults(
        Fault(
          .packTellsPay,
          "The budget has one line of fewer than two posts and no other to stand with it.",
          remedy: "Write the budget in more lines than one."))
    }
    return lines.compactMap { line in
      guard !disclosure.isOpen(line.id) else { return shown(line) }
      guard line.id == first.id else { return nil }
      return PackBudgetLine(
        id: disclosure.id,
        description: disclosure.together.map(\.description).joined(separator: "; "),
        amount: disclosure.together.map(\.amount).sum())
    }
  }

  /// Of the lines that are told by themselves. Where departments are carried by a method that takes
  /// one line's cost to another's split, nothing can be told apart.
  var components: ByComponent<Money> {
    let lines = input.costing.allocation.lines
    guard let disclosure, !disclosure.together.isEmpty else {
      return lines.map(\.components).reduce(.zero, +)
    }
    let method = input.costing.overheads?.method ?? .directSplit
    guard method == .directSplit else { return .zero }
    return lines.filter { disclosure.isOpen($0.line.id) }.map(\.components).reduce(.zero, +)
  }

  var undivided: Money { input.costing.budget.total - components.total }

  // MARK: - Tables about groups of people

  private var everybody: Set<PlacementID> { Set(input.people.map(\.placement)) }

  private var mayShowBands: Bool {
    let byBand = Dictionary(grouping: input.people, by: \.band).values
      .map { Set($0.map(\.placement)) }
    return mayShow(byBand + [everybody])
  }

  /// A change for each of the others tells of all of them together, and of all who have agreements.
  var mayShowOthers: Bool {
    let agreed = Set(model.circumstances.inForce.map(\.placement))
    return mayShow([everybody.subtracting([subject]), agreed])
  }

  private static let fewPeople =
    "It would tell of fewer than \(Disclosure.fewestPeople) people, alone or by subtraction."
  private static let pay =
    "It would tell what a post is paid, or what is spent on one or two people."

  func withheld(_ schedule: ReleaseSchedule, _ shares: [Share]) -> [PackWithheld] {
    let bands = "What a resident costs, by band"
    return
      (mayShowBands ? [] : [PackWithheld(table: bands, reason: Self.fewPeople)])
      + (mayShowBands && !mayTellBands ? [PackWithheld(table: bands, reason: Self.pay)] : [])
      + (mayShowOthers
        ? [] : [PackWithheld(table: "The change for each other resident", reason: Self.fewPeople)])
      + (mayShowRanges
        ? [] : [PackWithheld(table: "What the estimates could change", reason: Self.pay)])
      + (cells(of: schedule).count < chosenCells(of: schedule).count
        ? [PackWithheld(table: "Part of the schedule", reason: Self.pay)] : [])
      + untoldLines(shares).map {
        PackWithheld(table: "The average cost of: \($0)", reason: Self.pay)
      }
  }

  /// Lines that services given up draw on, and whose cost a council is not told.
  private func untoldLines(_ shares: [Share]) -> [String] {
    var seen: Set<String> = []
    return shares.flatMap(\.shown.lines).filter(\.isMerged).map(\.description)
      .filter { seen.insert($0).inserted }
  }

  private var mayTellBands: Bool { disclosure?.mayTellBands ?? true }

  var bands: [PackBand] {
    guard mayShowBands, mayTellBands else { return [] }
    return input.costing.unitCosts.bands.map {
      PackBand(name: $0.band.name, unitCost: $0.components.total)
    }
  }

  /// Income and margin are the home's own. In a council's view lines that stand together are taken
  /// as they are at the budget, however many live here.
  var curve: [PackCurvePoint] {
    model.circumstances.band.compactMap { residents in
      guard let point = input.costing.curve.point(residents), let whole = point.unitCost() else {
        return nil
      }
      let hidden =
        disclosure?.hidden(atResidents: residents, in: input.costing.model) ?? .zero
      return PackCurvePoint(
        residents: residents, unitCost: whole - hidden / point.weeks / residents,
        margin: isHome ? point.weeklyMargin : nil)
    }
  }

  // MARK: - The negotiation

  func rounds(_ shares: [Share]) throws(Faults) -> [PackRound] {
    try input.negotiation.rounds.map { (round) throws(Faults) in
      let leftOut = reasonToLeaveOut(round.entry)
      return PackRound(
        entry: round.entry.id.text, day: round.entry.day, party: round.entry.party,
        name: isHome ? round.entry.name : nil, act: round.entry.act.kind,
        answers: round.entry.act.answers?.text, authority: authority(of: round.entry),

        why: leftOut.map { "Left out of this view: \($0.rawValue)." } ?? round.entry.why,
        leftOut: leftOut,
        offer: try offer(round, shares))
    }
  }

  private func authority(of entry: NegotiationEntry) -> String? {
    guard case .agree(_, let id) = entry.act,
      let found = input.negotiation.authorities.first(where: { $0.id == id })
    else { return nil }
    return isHome ? "\(id): \(found.name), \(found.kind.words)" : "\(id): \(found.kind.words)"
  }

  /// Why this view leaves out what an entry says: a council reads its own words, and of others'
  /// those that keep everybody else's affairs to themselves.
  private func reasonToLeaveOut(_ entry: NegotiationEntry) -> Redaction.Reason? {
    guard !isHome, entry.party != .council else { return nil }
    return input.redaction.reason(toLeaveOut: entry.why)
  }

  private func offer(
    _ round: Negotiation.Round, _ shares: [Share]
  ) throws(Faults) -> PackOffer? {
    guard let offer = round.entry.act.offer, let found = round.assessment,
      let share = shares.first(for: offer)
    else { return nil }
    let ranges = try ranges(of: offer)
    return PackOffer(
      verdict: PackVerdict(
        entry: round.entry.id.text, share: share.shown.id, release: found.release,
        name: found.verdict.name, amount: found.verdict.amount,
        effects: effects(of: offer, today: found), ranges: ranges),
      standing: round.standing, sentence: found.sentence(doubt(over: ranges)),
      payment: payment(found.whoPays.payment),
      warnings: found.warnings.filter { isHome || Disclosure.openGuards.contains($0.code) }
        .map { PackWarning(code: $0.code.rawValue, words: "\($0.message) \($0.remedy)") })
  }

  /// A view that may not tell the ranges does not tell either whether they matter here.
  private func doubt(over ranges: PackRanges?) -> EstimateDoubt {
    guard let ranges else { return mayShowRanges || moving.isEmpty ? .none : .untold }
    return ranges.doubt
  }

  private func payment(_ payment: WhoPays.Payment?) -> PackPayment? {
    payment.map {
      PackPayment(
        toHomeBefore: $0.toHomeBefore, toHomeAfter: $0.toHomeAfter, toResident: $0.toResident,
        shortfall: isHome
          ? PackPayment.Shortfall(before: $0.shortfallBefore, after: $0.shortfallAfter) : nil)
    }
  }

  // MARK: - The schedule

  func schedule() throws(Faults) -> ReleaseSchedule {
    // Never empty: the audience was checked.
    guard let offer = offers.last?.entry.act.offer else {
      return ReleaseSchedule(basket: [], cells: [], jumps: [])
    }
    return try model.schedule(of: offer.basket, contractNotice: offer.noticeWeeks)
  }

  /// Today's occupancy at every k and notice, and the whole band at the stated k and the offer's
  /// notice.
  func cells(of schedule: ReleaseSchedule) -> [PackScheduleCell] {
    let units = model.catalogue.units(of: schedule.basket)
    let closed = model.lines.indices.filter { line in
      units[line] > .zero && disclosure?.isOpen(model.lines[line].line.id) == false
    }
    return chosenCells(of: schedule).filter { cell in
      closed.allSatisfy { line in
        !model.lines[line].isAvoidable(noticeWeeks: cell.noticeWeeks)
          || model.newcomersPart(
            line, residents: cell.residents, units: units[line] * cell.residentsOut
          ).isZero
      }
    }.map {
      PackScheduleCell(
        residentsOut: $0.residentsOut, noticeWeeks: $0.noticeWeeks, residents: $0.residents,
        saving: $0.saving, each: $0.each)
    }
  }

  private func chosenCells(of schedule: ReleaseSchedule) -> [ReleaseSchedule.Cell] {
    let notice = offers.last?.entry.act.offer?.noticeWeeks
    return schedule.cells.filter {
      $0.residents == model.circumstances.residents
        || ($0.residentsOut == model.circumstances.residentsOut && $0.noticeWeeks == notice)
    }
  }

  // MARK: - What it rests on

  func assumptions(_ shares: [Share]) -> [PackAssumption] {
    let stated = model.circumstances
    var assumptions = [
      PackAssumption(
        name: "Residents in the home", value: "\(stated.residents)", basis: "register",
        range: "\(stated.band.lowerBound) to \(stated.band.upperBound)"),
      PackAssumption(
        name: "Residents who give up the same", value: "\(stated.residentsOut)",
        basis: "stated", range: "up to \(stated.largestOptOut)"),
    ]
    var seen: Set<CostLineID> = []
    for line in shares.flatMap(\.share.lines).map(\.line) where seen.insert(line.id).inserted {
      assumptions.append(
        PackAssumption(
          name: line.description, value: line.behaviourWords, basis: line.basis.rawValue,
          range: range(of: line.id)))
    }
    return assumptions
  }

  private func range(of line: CostLineID) -> String? {
    let ranges = input.judgements.filter { $0.line == line }
      .map { "\($0.figure.words) \($0.low) to \($0.high)" }
    return ranges.isEmpty ? nil : ranges.joined(separator: "; ")
  }
}

extension CostLine {
  /// How it moves and when it is saved, without any amount.
  fileprivate var behaviourWords: String {
    let moves =
      switch behaviour {
      case .fixed: "fixed"
      case .perBed: "per bed"
      case .variable: "varies with use"
      case .stepped(let step): "in steps of \(step.size.plain) \(usage.unit)"
      case .mixed(let share): "\(share) varies with use"
      }
    return switch flexibility {
    case .rigid: "\(moves); stays, whoever buys elsewhere"
    case .avoidable(0): "\(moves); saved at once"
    case .avoidable(let weeks): "\(moves); saved after \(weeks) weeks"
    }
  }
}
