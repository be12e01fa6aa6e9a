import XMLKit

/// The name of an attribute of UBL's, as a number. They belong to no namespace.
struct AttributeName: Hashable, BitwiseCopyable, Sendable {
  let number: UInt16

  /// A name that neither UBL 2.1 nor a rule knows.
  static var unknown: AttributeName { AttributeName(number: 0) }

  private init(number: UInt16) { self.number = number }

  /// Nil for a name that is not known.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    number = Self.table.number(of: name)
    if number == 0 { return nil }
  }

  /// Nil for a name that is not known.
  init?(_ name: Substring) {
    guard let known = String(name).withBytes({ Self(UnsafeBufferPointer(rebasing: $0)) }) else {
      return nil
    }
    self = known
  }

  /// How many there are, with the unknown.
  static var count: Int { table.names.count }

  /// Every name that UBL's structure or a rule speaks of.
  private static let table: NameTable = {
    var names = ["unknown"] + DatatypeRules.unusedAttributes.map(\.name)
    for line in RuleTable.structure {
      let words = line.parts(separator: " ")
      guard words[1].utf8.first != UInt8(ascii: "="), words[1].utf8.first != UInt8(ascii: ":")
      else {
        continue
      }
      names += words.dropFirst(3).map { String(UBLStructure.attribute($0).name) }
    }
    for line in RuleTable.unused {
      let last = line.parts(separator: "/").last ?? ""
      if last.hasPrefix("@") { names.append(String(last.dropFirst())) }
    }
    var known: Set<String> = []
    return NameTable(names.filter { known.insert($0).inserted })
  }()
}

extension AttributeName: ExpressibleByStringLiteral {
  /// - Precondition: it is known. A test makes every rule, so a slip can't be shipped.
  init(stringLiteral name: StaticString) {
    self = Self.literals.value(of: name) { bytes in
      guard let known = AttributeName(bytes) else {
        preconditionFailure("no attribute \(name) is known")
      }
      return known
    }
  }

  private static let literals = LiteralTable<AttributeName>()
}

extension AttributeName: CustomStringConvertible {
  /// `currencyID`
  var description: String { Self.table.names[Int(number)] }
}
