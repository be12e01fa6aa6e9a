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
  var description: String { TagTable.shared.names[Int(number)] }
}

/// Every name that UBL's structure or a rule speaks of.
///
/// Names are looked up by their bytes: rules are written in names, and ask for some thousand of them
/// a document.
struct TagTable: Sendable {
  let names: [String]
  /// All names as UTF-8, one after the other.
  private let bytes: [UInt8]
  /// Where each name ends in ``bytes``; the next one begins there.
  private let ends: [Int]
  /// The numbers of names by the hash of their bytes, each at its place or soon after; mostly zero.
  private let places: [UInt16]

  static let shared = TagTable()

  private init() {
    var names = ["unknown"]
    var known: Set<Substring> = []
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
    self.names = names
    bytes = names.flatMap(\.utf8)
    ends = names.reduce(into: []) { ends, name in ends.append((ends.last ?? 0) + name.utf8.count) }
    places = Self.places(names)
  }

  private static func places(_ names: [String]) -> [UInt16] {
    var size = 1
    while size < 4 * names.count { size *= 2 }
    var places = [UInt16](repeating: 0, count: size)
    for (number, name) in names.enumerated().dropFirst() {
      var place = hash(name) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = UInt16(number)
    }
    return places
  }

  /// FNV-1a.
  private struct NameHash {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var value: Int { Int(truncatingIfNeeded: state ^ state >> 32) }
  }

  private static func hash(_ name: String) -> Int {
    var hash = NameHash()
    name.withBytes { hash.take(UnsafeBufferPointer(rebasing: $0)) }
    return hash.value
  }

  /// Nil for a name that is not here.
  func tag(of name: UnsafeBufferPointer<UInt8>) -> Tag? {
    tag(of: name, after: UnsafeBufferPointer(start: nil, count: 0))
  }

  private func tag(
    of name: UnsafeBufferPointer<UInt8>, after prefix: UnsafeBufferPointer<UInt8>
  ) -> Tag? {
    var hash = NameHash()
    hash.take(prefix)
    hash.take(name)
    var place = hash.value & (places.count - 1)
    while places[place] != 0 {
      let number = places[place]
      if isName(of: Int(number), name, after: prefix) { return Tag(number: number) }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isName(
    of number: Int, _ name: UnsafeBufferPointer<UInt8>, after prefix: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == prefix.count + name.count else { return false }
    // In one piece: each step into the array itself would ask anew whether it is within it.
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in prefix.indices where bytes[start + offset] != prefix[offset] { return false }
      let rest = start + prefix.count
      for offset in name.indices where bytes[rest + offset] != name[offset] { return false }
      return true
    }
  }

  private static let prefixes: [String: [UInt8]] = [
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac:",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": "ext:",
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": "",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": "",
  ].mapValues { Array($0.utf8) }

  /// The tag of each name.
  func tags(of names: XMLNames) -> [Tag] {
    let prefixes = names.namespaces.map { Self.prefixes[$0] }
    return names.indices.map { index in
      guard let namespace = names.namespace(of: index), let prefix = prefixes[namespace] else {
        return .unknown
      }
      let tag = names.withBytes(of: index) { name in
        prefix.withUnsafeBufferPointer { self.tag(of: name, after: $0) }
      }
      guard let tag else { return .unknown }
      // The two roots each belong to a namespace of their own.
      if prefix.isEmpty, !names.namespaces[namespace].hasSuffix(":\(self.names[Int(tag.number)])-2")
      {
        return .unknown
      }
      return tag
    }
  }
}
