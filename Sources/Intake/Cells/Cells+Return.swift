import Amounts
import Costing

extension CellFormat<ReturnsAsked.Return> {
  /// A percentage of cost, told by its sign, or pounds for a resident in a week.
  static let returnAsked = CellFormat(
    "Write a percentage of cost such as 5 %, or pounds a week for one resident such as 30.00."
  ) { (text) throws(CellRefusal) in
    text.hasSuffix("%")
      ? .percentOfCost(try CellFormat<Percentage>.percentage.read(text))
      : .perResidentWeek(try CellFormat<Money>.price.read(text))
  }
}
