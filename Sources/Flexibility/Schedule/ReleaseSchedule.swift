public import Amounts
public import CareHome
public import Costing

/// The flexible share as it is: not one number but a schedule over how many residents opt out, the
/// notice, and the occupancy (flexible-share.md, The idea).
public struct ReleaseSchedule: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    /// k: residents who newly give up the basket.
    public let residentsOut: Int
    public let noticeWeeks: Int
    /// Residents in the home.
    public let residents: Int
    /// What all k may share in a week, before organising; down to whole pence.
    public let saving: Money
    /// What each of them may have, less organising; down to whole pence, never below £0.00.
    public let each: Money
    /// Stepped lines on which k residents save steps that the agreements in force do not.
    public let steps: [StepsSaved]
  }

  /// Steps of one line that are no longer needed.
  public struct StepsSaved: Hashable, Sendable {
    public let line: CostLineID
    public let count: Int
  }

  /// A step of a line appears with the k-th resident, at the stated occupancy.
  public struct Jump: Hashable, Sendable {
    public let line: CostLineID
    public let description: String
    public let residentsOut: Int
    /// Steps that fall with this resident.
    public let steps: Int
    /// Notice from which it is saved.
    public let noticeWeeks: Int
  }

  public let basket: [BasketItem]
  /// In order of notice, then residents, then k. Where a home of so many residents does not use
  /// what would be given up there is no cell.
  public let cells: [Cell]
  /// In order of k, then of the budget.
  public let jumps: [Jump]

  public func cell(residentsOut: Int, noticeWeeks: Int, residents: Int) -> Cell? {
    cells.first {
      $0.residentsOut == residentsOut && $0.noticeWeeks == noticeWeeks
        && $0.residents == residents
    }
  }
}
