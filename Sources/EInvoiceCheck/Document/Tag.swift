import XMLKit

/// The name of an element, as a number: names are compared some thousand times a document.
///
/// Written as UBL's own documents write it: `cbc:ID`, `cac:Party`, `Invoice`.
struct Tag: Hashable, Sendable {
  let number: UInt16

  /// A name that UBL 2.1 has no place for in an invoice.
  static let unknown = Tag(number: 0)
}

extension Tag: ExpressibleByStringLiteral {
  /// - Precondition: UBL 2.1 knows the name. A test makes every rule, so a slip can't be shipped.
  init(stringLiteral name: String) {
    guard let tag = Tag(name) else { preconditionFailure("UBL 2.1 has no \(name)") }
    self = tag
  }

  /// Nil for a name that UBL 2.1 does not know.
  init?(_ name: some StringProtocol) {
    guard let number = TagTable.shared.numbers[String(name)] else { return nil }
    self.number = number
  }
}

extension Tag: CustomStringConvertible {
  /// `cbc:ID`
  var description: String { TagTable.shared.names[Int(number)] }
}

/// Every name that UBL's structure or a rule speaks of.
struct TagTable: Sendable {
  let names: [String]
  let numbers: [String: UInt16]

  static let shared = TagTable()

  private init() {
    var names = ["unknown"]
    var numbers: [String: UInt16] = [:]
    func add(_ name: Substring) {
      guard name.contains(":") || name == "Invoice" || name == "CreditNote",
        numbers[String(name)] == nil
      else { return }
      numbers[String(name)] = UInt16(names.count)
      names.append(String(name))
    }
    for line in RuleTable.structure {
      for word in line.split(separator: " ") where word.utf8.count > 1 {
        add(word.last.map { "?*+".contains($0) } == true ? word.dropLast() : word)
      }
    }
    // A few rules forbid elements that UBL does not have.
    for line in RuleTable.unused {
      for step in line.split(separator: " ")[1].split(separator: "/") where !step.hasPrefix("@") {
        add(step)
      }
    }
    self.names = names
    self.numbers = numbers
  }

  private static let prefixes = [
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": "ext:",
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": "",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": "",
  ]

  func tag(of name: XMLTree.Name) -> Tag {
    guard let prefix = name.namespace.flatMap({ Self.prefixes[$0] }),
      let number = numbers[prefix + name.local]
    else { return .unknown }
    // The two roots each belong to a namespace of their own.
    if prefix.isEmpty, name.namespace?.hasSuffix(":\(name.local)-2") != true { return .unknown }
    return Tag(number: number)
  }
}
