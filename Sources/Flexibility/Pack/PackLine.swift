public import Amounts

/// A line of the budget, or several merged, in one share of a pack: the figures, and what is needed
/// to work them out again.
public struct PackLine: Hashable, Sendable {
  /// `food`; `food + transport` where lines are merged.
  public let id: String
  public let description: String
  public let isMerged: Bool
  /// Units given up in a week, and what they are called; nil where lines are merged.
  public let units: Ratio?
  public let unit: String?
  /// Figures a week, as in ``LineShare``; the average is nil where lines are merged, as it would tell
  /// what one of them costs.
  public let average: ExactMoney?
  public let expected: ExactMoney
  public let lowest: ExactMoney
  /// Why the rest of the average cost stays.
  public let stays: String?
  public let working: Working
  /// What the line saves with its estimate at either end; nil where it has no range, or where it
  /// may not be told.
  public let ends: Ends?

  public init(
    id: String, description: String, isMerged: Bool, units: Ratio?, unit: String?,
    average: ExactMoney?, expected: ExactMoney, lowest: ExactMoney, stays: String?,
    working: Working, ends: Ends? = nil
  ) {
    self.id = id
    self.description = description
    self.isMerged = isMerged
    self.units = units
    self.unit = unit
    self.average = average
    self.expected = expected
    self.lowest = lowest
    self.stays = stays
    self.working = working
    self.ends = ends
  }

  /// Exact figures a week: ``expected`` and ``lowest`` at the least and at the most.
  public struct Ends: Hashable, Sendable {
    public let leastExpected: ExactMoney
    public let mostExpected: ExactMoney
    public let leastLowest: ExactMoney
    public let mostLowest: ExactMoney

    public init(
      leastExpected: ExactMoney, mostExpected: ExactMoney, leastLowest: ExactMoney,
      mostLowest: ExactMoney
    ) {
      self.leastExpected = leastExpected
      self.mostExpected = mostExpected
      self.leastLowest = leastLowest
      self.mostLowest = mostLowest
    }
  }

  /// Between which the share of a cost that varies with use is held possible.
  public struct Estimate: Hashable, Sendable {
    public let low: Ratio
    public let high: Ratio
    /// Units of use a week for which the budget was set: there the line costs the same, whatever
    /// the share.
    public let budgetUse: Ratio

    public init(low: Ratio, high: Ratio, budgetUse: Ratio) {
      self.low = low
      self.high = high
      self.budgetUse = budgetUse
    }
  }

  /// What the line's figures follow from.
  public enum Working: Hashable, Sendable {
    /// The line's cost at any use.
    case cost(CostOfUse)
    /// What it saves for each resident, so that no rate of pay is told. Empty where it saves
    /// nothing at this notice, and where lines are merged: their saving is told only where it is
    /// nothing.
    case savings([Saving])
  }

  /// A year's cost as a function of units of use a week: `fixed + perUnit × units + step × steps`.
  public struct CostOfUse: Hashable, Sendable {
    public let usePerResident: Ratio
    public let fixed: ExactMoney
    public let perUnit: ExactMoney
    public let step: Step?
    /// Whether it falls at the share's notice.
    public let isSaved: Bool
    public let agreed: Agreed?
    public let estimate: Estimate?

    public init(
      usePerResident: Ratio, fixed: ExactMoney, perUnit: ExactMoney, step: Step?, isSaved: Bool,
      agreed: Agreed?, estimate: Estimate? = nil
    ) {
      self.usePerResident = usePerResident
      self.fixed = fixed
      self.perUnit = perUnit
      self.step = step
      self.isSaved = isSaved
      self.agreed = agreed
      self.estimate = estimate
    }

    /// The same line with another share of it varying.
    func judged(_ share: Ratio, budgetUse: Ratio) -> CostOfUse {
      let amount = fixed + perUnit * budgetUse
      return CostOfUse(
        usePerResident: usePerResident, fixed: amount * (.one - share),
        perUnit: amount * share / budgetUse, step: step, isSaved: isSaved, agreed: agreed)
    }
  }

  public struct Step: Hashable, Sendable {
    public let size: Ratio
    public let minimum: Int
    /// A year's cost of one.
    public let cost: ExactMoney

    public init(size: Ratio, minimum: Int, cost: ExactMoney) {
      self.size = size
      self.minimum = minimum
      self.cost = cost
    }
  }

  /// What agreements in force of other residents take of the line, all together.
  public struct Agreed: Hashable, Sendable {
    /// Units that they give up, where those are saved.
    public let units: Ratio
    /// The fewest units that one of them gives up.
    public let smallest: Ratio
    /// Of which all of their units are whole multiples.
    public let measure: Ratio
    /// What they hold of its saving in a week.
    public let held: ExactMoney

    public init(units: Ratio, smallest: Ratio, measure: Ratio, held: ExactMoney) {
      self.units = units
      self.smallest = smallest
      self.measure = measure
      self.held = held
    }
  }

  /// What one of so many who opt out has of the line's saving in a week, by units.
  public struct Saving: Hashable, Sendable {
    public let residents: Int
    public let residentsOut: Int
    public let each: ExactMoney

    public init(residents: Int, residentsOut: Int, each: ExactMoney) {
      self.residents = residents
      self.residentsOut = residentsOut
      self.each = each
    }
  }
}
