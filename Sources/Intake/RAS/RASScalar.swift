import Amounts
import CareCalendar
import Evidence
import Funding

/// Reads single values of a definition and tells what is wrong with them.
enum RASScalar {
  static func text(_ node: JSONNode, _ path: [String], _ log: RASLog) -> String? {
    guard case .string(let text) = node.content else {
      log.add(
        .rasWrongKind, path, "\(node.words) stands where a text should.",
        remedy: "Put it in double quotes.")
      return nil
    }
    guard (try? CellFormat<String>.text.read(text)) != nil, !text.isEmpty else {
      log.add(
        .rasWrongKind, path, "\(text.quoted) is no line of plain text.", remedy: "Write one line.")
      return nil
    }
    return text
  }

  static func day(_ text: String, _ path: [String], _ log: RASLog) -> Day? {
    do throws(CellRefusal) {
      return try CellFormat<Day>.day.read(text)
    } catch {
      log.add(
        error.code, path, "\(text.quoted) \(error.problem)",
        remedy: error.remedy ?? CellFormat<Day>.day.remedy)
      return nil
    }
  }

  /// A decimal of at most four places as a text; an amount in pounds comes in pence.
  static func number(
    _ node: JSONNode, _ unit: RASUnit, _ path: [String], _ log: RASLog
  ) -> Ratio? {
    guard let text = numeric(node, path, log) else { return nil }
    guard let value = decimal(text) else {
      log.add(
        .rasBadNumber, path, "\(text.quoted) is not a number.",
        remedy: "Write digits with at most four after the point, as \"846.37\".")
      return nil
    }
    return unit == .amount ? value * 100 : value
  }

  static func factor(_ node: JSONNode, _ path: [String], _ log: RASLog) -> Ratio? {
    guard let text = numeric(node, path, log) else { return nil }
    if let value = factor(text) { return value }
    log.add(
      .rasBadNumber, path, "\(text.quoted) is no factor.",
      remedy: "Write it as \"0.9\", \"1/2\", \"95 %\" or, for a change, \"-10 %\" or \"+3 %\".")
    return nil
  }

  /// The text of what should be a number in quotes.
  private static func numeric(_ node: JSONNode, _ path: [String], _ log: RASLog) -> String? {
    if case .number(let number) = node.content {
      log.add(
        .rasBadNumber, path, "\(number) is a JSON number, which many programs round.",
        remedy: "Put it in double quotes: \"\(number)\".")
      return nil
    }
    return text(node, path, log)
  }

  private static func decimal(_ text: String) -> Ratio? {
    guard !text.contains(",") else { return nil }
    return try? Quantity(parsing: text).ratio
  }

  private static func factor(_ text: String) -> Ratio? {
    if text.hasSuffix("%") {
      var bare = String(text.dropLast())
      if bare.hasSuffix(" ") { bare.removeLast() }
      let isChange = bare.hasPrefix("-") || bare.hasPrefix("+")
      if bare.hasPrefix("+") { bare.removeFirst() }
      return decimal(bare).map { (isChange ? .one : .zero) + $0 / 100 }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let top = decimal(parts[0]) else { return nil }
    guard parts.count > 1 else { return top }
    guard parts.count == 2, let bottom = decimal(parts[1]), bottom > .zero else { return nil }
    return top / bottom
  }

  static func map<Item>(
    _ node: JSONNode, _ path: [String], _ log: RASLog, _ read: (JSONNode, [String]) -> Item?
  ) -> [String: Item]? {
    guard case .object(let members) = node.content else {
      log.add(
        .rasWrongKind, path, "\(node.words) stands where an object should.",
        remedy: "Write { … }, a value for each.")
      return nil
    }
    var items: [String: Item] = [:]
    for member in members { items[member.name] = read(member.value, path + [member.name]) }
    return items
  }
}
