public import Amounts
public import CareHome

/// What can be released in a week for a basket that a resident gives up, in stated circumstances
/// (flexible-share.md, The idea).
///
/// Figures are exact; what is shown is rounded by ``rounding``, so that a release of a figure as
/// shown is never a fraction of a penny above it.
public struct FlexibleShare: Hashable, Sendable {
  /// Down to whole pence: a release at the covered share must leave nothing uncovered.
  public static let rounding = RoundingRule.down

  public let basket: [BasketItem]
  public let circumstances: Circumstances
  public let noticeWeeks: Int
  /// The lines that the basket draws on, in the order of the budget.
  public let lines: [LineShare]
  /// What each service of the basket costs on average in a week, in the basket's order.
  public let items: [ItemAverage]
  /// What the home spends in a week on organising, escorting and invoicing for this resident;
  /// taken off both shares.
  public let organising: Money

  /// The lowest avoidable cost over every total and occupancy, less organising; below zero where
  /// organising costs more than is sure to be saved.
  public let exactCovered: ExactMoney

  /// This resident's part of what is avoided at the stated k, notice and occupancy, less
  /// organising; may be below zero.
  public var exactExpected: ExactMoney { lines.map(\.expected).sum() - organising.exact }
  /// The average cost of what is given up at the stated occupancy, without overheads.
  public var exactCeiling: ExactMoney { lines.map(\.average).sum() }

  /// What nobody else pays for, whatever happens within the band; never below £0.00.
  public var covered: Money { max(.zero, exactCovered.rounded(Self.rounding)) }
  /// Never below £0.00.
  public var expected: Money { max(.zero, exactExpected.rounded(Self.rounding)) }
  /// What a naive itemised bill would give back.
  public var ceiling: Money { exactCeiling.rounded(Self.rounding) }
  /// Average less avoidable, as shown: what does not go away. £0.00 where a step saves more than
  /// the average.
  public var stranded: Money { max(.zero, ceiling - expected) }

  /// Which components a release is taken out of: by the average cost of what is given up.
  ///
  /// Nil where nothing that costs anything is given up.
  public var componentSplit: ComponentSplit? {
    ComponentSplit(
      weights: ByComponent { component in
        items.filter { $0.component == component }.map(\.average.pence).reduce(.zero, +)
      })
  }
}

/// The average cost of one service of a basket.
public struct ItemAverage: Hashable, Sendable {
  public let item: BasketItem
  public let name: String
  public let component: Component
  public let average: ExactMoney
}
