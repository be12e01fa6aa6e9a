import Amounts
import CareCalendar
import Evidence
import XMLKit

/// One element while it is read: it hands out what it holds, once, collects what is wrong, and
/// in the end tells what nobody asked for.
final class UBLElement {
  let node: XMLNode
  private unowned let log: ReadingLog
  /// It stands for an element that is missing, which has been told: what it lacks is no news.
  private let isAbsent: Bool
  /// Places of the children that were asked for.
  private var taken: Set<Int> = []

  init(_ node: XMLNode, _ log: ReadingLog, isAbsent: Bool = false) {
    self.node = node
    self.log = log
    self.isAbsent = isAbsent
    log.opened.append(self)
  }

  /// The children that nobody asked for.
  var left: [XMLNode] {
    node.children.indices.filter { !taken.contains($0) }.map { node.children[$0] }
  }

  // MARK: - Children

  /// Where the children of that name stand. The two component namespaces share no name.
  private func places(_ name: String) -> [Int] {
    node.children.indices.filter { index in
      let child = node.children[index]
      return child.name == name
        && (child.namespace == UBL.basic || child.namespace == UBL.aggregate)
    }
  }

  private func nodes(_ name: String) -> [XMLNode] {
    let places = places(name)
    taken.formUnion(places)
    return places.map { node.children[$0] }
  }

  private func node(_ name: String) -> XMLNode? {
    let found = nodes(name)
    if found.count > 1 {
      refuse(
        .einvoiceRepeated, "There are \(found.count) of \(name); only one is allowed.",
        at: found[1])
    }
    return found.first
  }

  /// Counts all children of that name as asked for.
  func take(_ name: String) { taken.formUnion(places(name)) }

  /// What a child says, without counting it as asked for.
  func peek(_ name: String) -> String? {
    places(name).first.map { node.children[$0].text.trimmed }
  }

  /// The first child of that name that fits; the others are left.
  func firstChild(_ name: String, where fits: (UBLElement) -> Bool) -> UBLElement? {
    for place in places(name) {
      let child = UBLElement(node.children[place], log)
      guard fits(child) else {
        log.opened.removeLast()
        continue
      }
      taken.insert(place)
      return child
    }
    return nil
  }

  func child(_ name: String) -> UBLElement? { node(name).map { UBLElement($0, log) } }

  func children(_ name: String) -> [UBLElement] { nodes(name).map { UBLElement($0, log) } }

  /// The one child of that name; an empty element in its place when it is missing.
  func required(_ name: String) -> UBLElement {
    if let child = child(name) { return child }
    missing(name)
    return UBLElement(XMLNode(name: name, line: node.line), log, isAbsent: true)
  }

  // MARK: - Values

  /// Text as it stands: names, notes.
  func text(_ name: String) -> String? { node(name)?.text }

  func requiredText(_ name: String) -> String {
    if let text = text(name) { return text }
    missing(name)
    return ""
  }

  func texts(_ name: String) -> [String] { nodes(name).map(\.text) }

  /// A text one level down: `PartyName` / `Name`.
  func text(_ name: String, _ inner: String) -> String? { child(name)?.text(inner) }

  /// A code or a number: text without the space around it.
  func code(_ name: String) -> String? { text(name)?.trimmed }

  func identifier(_ name: String) -> Identifier? { node(name).map(Self.identifier) }

  static func identifier(_ node: XMLNode) -> Identifier {
    Identifier(node.text, scheme: node.attribute("schemeID"))
  }

  func day(_ name: String) -> Day? {
    node(name).flatMap { value($0, "a date such as 2026-10-31", Day.init(iso:)) }
  }

  /// 1 January 1970, and a fault, when it is missing.
  func requiredDay(_ name: String) -> Day {
    guard let node = node(name) else {
      missing(name)
      return Day(number: 0)
    }
    return value(node, "a date such as 2026-10-31", Day.init(iso:)) ?? Day(number: 0)
  }

  func amount(_ name: String) -> Money? { node(name).map(money) }

  /// Zero, and a fault, when it is missing.
  func requiredAmount(_ name: String) -> Money {
    if let amount = amount(name) { return amount }
    missing(name)
    return .zero
  }

  private func money(_ node: XMLNode) -> Money {
    checkCurrency(node)
    let amount = value(node, "an amount of at most ten digits and two decimal places") {
      // Not Money's own reading, which takes the commas and pound signs that people write.
      ExactDecimal(parsing: $0)?.money
    }
    return amount ?? .zero
  }

  private func checkCurrency(_ node: XMLNode) {
    guard let currency = node.attribute("currencyID"), currency != Invoice.currency else { return }
    refuse(
      .einvoiceCurrency,
      "\(node.name) is in \(currency.shortened); only pounds (GBP) are handled.", at: node)
  }

  /// A price, with as many places as it was agreed with; zero, and a fault, when it is missing.
  func requiredPrice(_ name: String) -> ExactDecimal {
    guard let node = node(name) else {
      missing(name)
      return .zero
    }
    checkCurrency(node)
    return value(node, Self.decimalForm, ExactDecimal.init(parsing:)) ?? .zero
  }

  /// Zero without a unit, and a fault, when it is missing.
  func requiredQuantity(_ name: String) -> (value: ExactDecimal, unit: UnitCode) {
    guard let node = node(name) else {
      missing(name)
      return (.zero, UnitCode(rawValue: ""))
    }
    let value = value(node, Self.decimalForm, ExactDecimal.init(parsing:)) ?? .zero
    return (value, UnitCode(rawValue: node.attribute("unitCode")?.trimmed ?? ""))
  }

  private static let decimalForm = "a decimal number of at most 18 digits, 12 after the point"

  /// A value of a form of its own: a code, a percentage.
  func value<Value>(_ name: String, _ form: String, _ read: (String) -> Value?) -> Value? {
    node(name).flatMap { value($0, form, read) }
  }

  /// Nil, and a fault, when the text is not of its form.
  private func value<Value>(
    _ node: XMLNode, _ form: String, _ read: (String) -> Value?
  ) -> Value? {
    if let value = read(node.text.trimmed) { return value }
    refuse(
      .einvoiceBadValue, "\(node.name) is \"\(node.text.shortened)\", not \(form).", at: node)
    return nil
  }

  // MARK: - Faults

  func refuse(_ code: Fault.Code, _ message: String, at place: XMLNode? = nil) {
    guard !isAbsent else { return }
    log.refuse(code, message, line: (place ?? node).line)
  }

  func missing(_ name: String) {
    refuse(.einvoiceMissing, "\(node.name) has no \(name), which must be there.")
  }
}
