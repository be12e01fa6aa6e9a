package import Amounts
package import CareCalendar
package import XMLKit

/// UBL's basic components: what every aggregate is made of.
extension XMLWriter {
  /// An amount in pounds with its currency; nothing when nil.
  package func amount(_ name: StaticString, _ money: Money?) {
    guard let money else { return }
    BackwardText.write(
      { $0.put(decimal: money) },
      to: { element(name, utf8: $0, ("currencyID", Invoice.currency)) })
  }

  /// `2026-10-31`; nothing when nil.
  package func day(_ name: StaticString, _ day: Day?) {
    guard let day else { return }
    BackwardText.write({ $0.put(iso: day) }, to: { element(name, utf8: $0) })
  }

  /// An identifier with its scheme, if any; nothing when nil.
  package func identifier(_ name: StaticString, _ identifier: Identifier?) {
    guard let identifier else { return }
    if let scheme = identifier.scheme {
      element(name, identifier.value, attributes: ["schemeID": scheme])
    } else {
      element(name, identifier.value)
    }
  }

  func quantity(_ name: StaticString, _ quantity: ExactDecimal, _ unit: UnitCode) {
    decimal(name, quantity, ("unitCode", unit.rawValue))
  }

  func percent(_ name: StaticString, _ percentage: Percentage?) {
    guard let percentage else { return }
    decimal(name, ExactDecimal(coefficient: percentage.tenThousandths, places: 4))
  }

  func decimal(
    _ name: StaticString, _ decimal: ExactDecimal, minimumPlaces: Int = 0,
    _ attribute: (name: StaticString, value: String)? = nil
  ) {
    BackwardText.write(
      { decimal.put(in: &$0, minimumPlaces: minimumPlaces) },
      to: { element(name, utf8: $0, attribute) })
  }

  /// An aggregate that holds one text, as UBL has many; nothing when nil.
  package func wrapped(_ outer: StaticString, _ inner: StaticString, _ text: String?) {
    guard let text else { return }
    element(outer) { element(inner, text) }
  }
}
