public import Amounts
import CareCalendar

/// A table of figures as somebody printed it, with its printed totals beside those that its own
/// lines make. Differences are named and never mended.
public struct PublishedTable: Hashable, Sendable {
  public let title: String
  /// What its figures are rounded to: a penny, or a pound.
  public let precision: Money
  public let sections: [Section]
  /// Nil where no overall total is printed.
  public let printedTotal: Money?

  public struct Section: Hashable, Sendable {
    public let name: String
    public let lines: [Line]
    /// Nil where no subtotal is printed.
    public let printedTotal: Money?

    public init(_ name: String, _ lines: [Line], printedTotal: Money?) {
      self.name = name
      self.lines = lines
      self.printedTotal = printedTotal
    }

    public var sum: Money { lines.map(\.printed).sum() }
  }

  public struct Line: Hashable, Sendable {
    public let name: String
    public let printed: Money

    public init(_ name: String, _ printed: Money) {
      self.name = name
      self.printed = printed
    }
  }

  public init(
    _ title: String, precision: Money = Money(pence: 1), sections: [Section],
    printedTotal: Money? = nil
  ) {
    self.title = title
    self.precision = precision
    self.sections = sections
    self.printedTotal = printedTotal
  }

  public var lines: [Line] { sections.flatMap(\.lines) }

  /// The sum of all lines, whatever totals are printed.
  public var sum: Money { sections.map(\.sum).sum() }

  /// Each printed total beside the sum of its lines, in the order of the table.
  public var totals: [PublishedTotal] {
    var totals = sections.compactMap { section in
      section.printedTotal.map {
        PublishedTotal(
          name: section.name, printed: $0, sum: section.sum, parts: section.lines.count,
          precision: precision)
      }
    }
    if let printedTotal {
      totals.append(
        PublishedTotal(
          name: title, printed: printedTotal, sum: sum, parts: lines.count, precision: precision))
    }
    return totals
  }

  /// The lines, printed in £ per resident-week, as yearly amounts that sum to the exact whole
  /// rounded once: largest remainder, ties to the earlier listed. In the order of ``lines``.
  ///
  /// Nil where a line is negative, or all are nothing.
  public func yearly(residents: Ratio, days: Int) -> [Money]? {
    let whole = (sum.exact * residents * days / 7).rounded(.halfAwayFromZero)
    return Apportionment.largestRemainder(whole, by: lines.map { Ratio($0.printed.pence) })
  }
}
