import Amounts
import CareHome
import Costing

/// The words of the cost report.
struct CostWords: PhraseBook {
  let words: PageWords

  func title(_ home: Home) -> String { self(.costReportTitle, ["home": home.name]) }

  func label(_ part: CostPart) -> String {
    switch part {
    case .whole: self[.together]
    case .element(let element): words.label(element)
    case .component(let component): words.label(component)
    }
  }

  func behaviour(_ behaviour: Behaviour.Kind) -> String {
    switch behaviour {
    case .fixed: self[.costFixed]
    case .perBed: self[.costPerBed]
    case .variable: self[.costVaries]
    case .stepped: self[.costInSteps]
    case .mixed: self[.costPartlyVaries]
    }
  }

  /// Whether it falls when a resident buys elsewhere.
  func flexibility(isAvoidable: Bool) -> String {
    self[isAvoidable ? .costCanBeSaved : .costStays]
  }

  func steps(_ lines: [String]) -> String {
    self(.stepTaken, ["lines": lines.joined(separator: ", ")])
  }

  func worse(than residents: Int) -> String {
    self(.worseThan, ["residents": String(residents)])
  }

  func breakEven(_ residents: Int?) -> String {
    guard let residents else { return self[.neverBreaksEven] }
    return self(.breaksEvenFromOn, ["residents": words.residents(residents)])
  }

  func lossReappears(at residents: [Int]) -> String {
    self(.lossBeginsAgain, ["residents": words.list(residents)])
  }

  func worse(at residents: [Int]) -> String {
    self(.lastBedCostsMore, ["residents": words.list(residents)])
  }

  func oneFewer(_ change: UnitCostChange) -> String {
    let difference = change.difference.rounded(.halfAwayFromZero)
    let percent = change.share.map { ", \(($0.magnitude * 100).decimal(places: 2)) %" } ?? ""
    return self(
      difference.isNegative ? .oneFewerFalls : .oneFewerRises,
      [
        "after": change.residentsAfter.plain, "before": change.residentsBefore.plain,
        "amount": difference.magnitude.words, "share": percent, "from": change.before.words,
        "to": change.after.words,
      ]) + " " + drivers(of: change)
  }

  /// The three lines that move the unit cost most.
  private func drivers(of change: UnitCostChange) -> String {
    let parts = change.drivers.prefix(3).filter { !$0.change.isZero }.map { driver in
      "\(driver.line.description) (\(more(driver.change)))"
    }
    guard !parts.isEmpty else { return self[.noLineMovesIt] }
    return self(.movedMostBy, ["lines": words.list(parts)])
  }

  /// `£2.49 more`, `£0.31 less`.
  private func more(_ amount: ExactMoney) -> String {
    let shown = amount.shown
    return self(
      shown.isNegative ? .amountLess : .amountMore, ["amount": shown.magnitude.words])
  }

  func history(_ percentiles: OccupancyHistory.Percentiles) -> String {
    self(
      .unitCostOfThePast,
      [
        "months": String(percentiles.months), "median": percentiles.median.words,
        "tenth": percentiles.tenth.words, "ninetieth": percentiles.ninetieth.words,
        "method": words.explained(Quantile.method),
      ])
  }

  func reconciliation(_ reconciliation: Reconciliation) -> String {
    self(
      .partsReconcile,
      [
        "budget": reconciliation.pooledBudget.words, "parts": reconciliation.homeTable.words,
        "difference": reconciliation.homeDifference.words,
        "bands": reconciliation.bandTables.words,
        "bandDifference": reconciliation.bandDifference.words,
      ])
  }

  /// Rounding is said, never hidden (costing.md rule 3).
  func rounding(weekly: Money, perResident: Money) -> String {
    self(
      .roundedForShow, ["weekly": beside(weekly), "perResident": beside(perResident)])
  }

  private func beside(_ difference: Money) -> String {
    if difference.isZero { return self[.exactly] }
    return self(
      difference.isNegative ? .amountLessThan : .amountMoreThan,
      ["amount": difference.magnitude.description])
  }

  func occupancy(residents: Ratio, beds: Int) -> String {
    let share = beds > 0 ? " (\((residents / beds * 100).decimal(places: 1)) %)" : ""
    return self(.residentsOfBeds, ["residents": residents.plain, "beds": String(beds)]) + share
  }

  /// How many residents break even; nil where no number does.
  func breaksEven(from residents: Int?) -> String {
    residents.map { words.residents($0) } ?? self[.never]
  }

  /// What a table of a part, a behaviour and a band is headed by.
  func bandTitle(_ table: ElementTable) -> String {
    "\(table.band?.name ?? self[.theHome]): \(words.residents(table.residents))"
  }
}

extension ExactMoney {
  /// Rounded half away from zero, for show.
  var shown: Money { rounded(.halfAwayFromZero) }
  var words: String { shown.words }
}
