import XMLKit

/// The name of an element, as a number: names are compared some thousand times a document.
///
/// Written as UBL's own documents write it: `cbc:ID`, `cac:Party`, `Invoice`.
struct Tag: Hashable, BitwiseCopyable, Sendable {
  let number: UInt16

  /// A name that UBL 2.1 has no place for in an invoice.
  static var unknown: Tag { Tag(number: 0) }
  static var invoiceLine: Tag { Tag(number: 1) }
  static var creditNoteLine: Tag { Tag(number: 2) }
  /// No name of its own: either kind of line.
  static var line: Tag { Tag(number: .max) }

  /// Whether a name that was found is this one.
  @inline(__always)
  func fits(_ found: Tag) -> Bool {
    found == self || self == .line && (found == .invoiceLine || found == .creditNoteLine)
  }
}

extension Tag: ExpressibleByStringLiteral {
  /// - Precondition: UBL 2.1 knows the name. A test makes every rule, so a slip can't be shipped.
  init(stringLiteral name: StaticString) {
    self = Self.literals.value(of: name) { bytes in
      guard let tag = TagTable.shared.tag(of: bytes) else {
        preconditionFailure("UBL 2.1 has no \(name)")
      }
      return tag
    }
  }

  private static let literals = LiteralTable<Tag>()

  /// Nil for a name that UBL 2.1 does not know.
  init?(_ name: some StringProtocol) {
    var name = String(name)
    guard let tag = name.withUTF8({ TagTable.shared.tag(of: $0) }) else { return nil }
    self = tag
  }
}

extension Tag: CustomStringConvertible {
  /// `cbc:ID`
  var description: String { TagTable.shared.names.names[Int(number)] }
}

/// Every name of an element that UBL's structure or a rule speaks of.
struct TagTable: Sendable {
  let names: NameTable

  static let shared = TagTable()

  private init() {
    var names = ["unknown", "cac:InvoiceLine", "cac:CreditNoteLine"]
    var known = Set(names.map { $0[...] })
    func add(_ name: Substring) {
      guard name.utf8.contains(UInt8(ascii: ":")) || name == "Invoice" || name == "CreditNote",
        known.insert(name).inserted
      else { return }
      names.append(String(name))
    }
    for line in RuleTable.structure {
      for word in line.parts(separator: " ") where word.utf8.count > 1 { add(word.marked.name) }
    }
    // A few rules forbid elements that UBL does not have.
    for line in RuleTable.unused {
      for step in line.parts(separator: " ")[1].parts(separator: "/")
      where step.utf8.first != UInt8(ascii: "@") {
        add(step)
      }
    }
    self.names = NameTable(names)
  }

  var count: Int { names.names.count }

  /// Nil for a name that is not here.
  func tag(of name: UnsafeBufferPointer<UInt8>) -> Tag? {
    let number = names.number(of: name)
    return number == 0 ? nil : Tag(number: number)
  }

  /// How names of one namespace are written.
  private struct Space {
    let prefix: [UInt8]
    /// The one name that it has; nil where it has more.
    let root: Tag?

    init(_ prefix: String, root: Tag? = nil) {
      self.prefix = Array(prefix.utf8)
      self.root = root
    }
  }

  private static let spaces: [String: Space] = [
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": Space("cbc:"),
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": Space("cac:"),
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": Space("ext:"),
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": Space("", root: "Invoice"),
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": Space("", root: "CreditNote"),
  ]

  /// What each name means: as that of an element, or of an attribute where it belongs to no namespace.
  func meanings(of names: XMLNames) -> [(tag: Tag, attribute: AttributeName)] {
    let spaces = names.namespaces.map { Self.spaces[$0] }
    var meanings: [(tag: Tag, attribute: AttributeName)] = []
    meanings.reserveCapacity(names.indices.count)
    names.withEach { name, namespace in
      guard let namespace else {
        meanings.append((.unknown, AttributeName(name) ?? .unknown))
        return
      }
      var tag = Tag.unknown
      if let space = spaces[namespace] {
        tag = space.prefix.withUnsafeBufferPointer {
          Tag(number: self.names.number(of: name, after: $0))
        }
        if let root = space.root, tag != root { tag = .unknown }
      }
      meanings.append((tag, .unknown))
    }
    return meanings
  }
}
