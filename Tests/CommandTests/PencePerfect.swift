import Foundation
import XMLKit

/// Recomputes an e-invoice from its own XML with whole numbers alone: not the code that wrote it,
/// and no tolerance.
struct PencePerfect {
  let invoice: XMLNode

  struct Decimal {
    /// value = digits ÷ 10^places
    let digits: Int
    let places: Int

    init?(_ text: String) {
      let bare = text.hasPrefix("-") ? String(text.dropFirst()) : text
      let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), let whole = Int(parts.joined()) else { return nil }
      digits = text.hasPrefix("-") ? -whole : whole
      places = parts.count == 2 ? parts[1].count : 0
    }

    var pence: Int? { places == 2 ? digits : nil }
  }

  /// What does not add up; empty for a sound invoice.
  func findings() -> [String] {
    var findings: [String] = []
    var sum = 0
    var taxable: [String: (net: Int, rate: Int)] = [:]
    for line in all("InvoiceLine") + all("CreditNoteLine") {
      let id = text(line, "ID") ?? "?"
      guard let net = pence(line, "LineExtensionAmount"),
        let quantity = (text(line, "InvoicedQuantity") ?? text(line, "CreditedQuantity"))
          .flatMap(Decimal.init),
        let price = text(line, "Price", "PriceAmount").flatMap(Decimal.init),
        let base = Decimal(text(line, "Price", "BaseQuantity") ?? "1"),
        let category = text(line, "Item", "ClassifiedTaxCategory", "ID"),
        let rate = Decimal(text(line, "Item", "ClassifiedTaxCategory", "Percent") ?? "0")
      else {
        findings.append("line \(id) has a missing or odd amount")
        continue
      }
      let exact = Self.rounded(
        quantity.digits * price.digits * 100 * Self.power(base.places),
        over: base.digits * Self.power(quantity.places) * Self.power(price.places))
      let computed = exact + adjustments(line)
      if computed != net { findings.append("line \(id): \(computed) computed, \(net) stated") }
      sum += net
      let key = "\(category) \(rate.digits * 100 / Self.power(rate.places))"
      taxable[key, default: (0, rate.digits * 100 / Self.power(rate.places))].net += net
    }
    findings += compare("sum of lines", sum, "LegalMonetaryTotal", "LineExtensionAmount")
    findings += compare("net", sum, "LegalMonetaryTotal", "TaxExclusiveAmount")
    var vat = 0
    let subtotals =
      (invoice.children.first { $0.name == "TaxTotal" })?.children
      .filter { $0.name == "TaxSubtotal" } ?? []
    for subtotal in subtotals {
      let rate = Decimal(text(subtotal, "TaxCategory", "Percent") ?? "0")
      let key =
        "\(text(subtotal, "TaxCategory", "ID") ?? "?") "
        + "\(rate.map { $0.digits * 100 / Self.power($0.places) } ?? -1)"
      guard let expected = taxable.removeValue(forKey: key) else {
        findings.append("VAT \(key) has no lines")
        continue
      }
      if pence(subtotal, "TaxableAmount") != expected.net { findings.append("VAT \(key): taxable") }
      // The rate is in hundredths of a per cent.
      let tax = Self.rounded(expected.net * expected.rate, over: 10_000)
      if pence(subtotal, "TaxAmount") != tax { findings.append("VAT \(key): amount") }
      vat += tax
    }
    findings += taxable.keys.sorted().map { "VAT \($0) is not summed up" }
    findings += compare("VAT", vat, "TaxTotal", "TaxAmount")
    findings += compare("gross", sum + vat, "LegalMonetaryTotal", "TaxInclusiveAmount")
    findings += compare("payable", sum + vat, "LegalMonetaryTotal", "PayableAmount")
    return findings
  }

  /// Charges less allowances of a line.
  private func adjustments(_ line: XMLNode) -> Int {
    line.children.filter { $0.name == "AllowanceCharge" }.map { one in
      let amount = pence(one, "Amount") ?? 0
      return text(one, "ChargeIndicator") == "true" ? amount : -amount
    }.reduce(0, +)
  }

  var payable: Int? { pence(invoice, "LegalMonetaryTotal", "PayableAmount") }
  var number: String? { text(invoice, "ID") }

  private func compare(_ what: String, _ expected: Int, _ path: String...) -> [String] {
    let found = node(invoice, path).flatMap { Decimal($0.text)?.pence }
    return found == expected ? [] : ["\(what): \(expected) computed, \(found ?? -1) stated"]
  }

  private func all(_ name: String) -> [XMLNode] { invoice.children.filter { $0.name == name } }

  private func node(_ from: XMLNode, _ path: [String]) -> XMLNode? {
    path.reduce(from) { node, name in node?.children.first { $0.name == name } }
  }

  private func text(_ from: XMLNode, _ path: String...) -> String? { node(from, path)?.text }

  private func pence(_ from: XMLNode, _ path: String...) -> Int? {
    node(from, path).flatMap { Decimal($0.text)?.pence }
  }

  private static func power(_ places: Int) -> Int { (0..<places).reduce(1) { ten, _ in ten * 10 } }

  /// Half away from zero.
  private static func rounded(_ top: Int, over bottom: Int) -> Int {
    let size = (2 * abs(top) + abs(bottom)) / (2 * abs(bottom))
    return (top < 0) == (bottom < 0) ? size : -size
  }
}
