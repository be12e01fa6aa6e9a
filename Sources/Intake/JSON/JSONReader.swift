import Evidence

/// Reads JSON as RFC 8259 has it and keeps the lines, which no parser at hand does.
///
/// Stricter in two ways: a name may stand only once in an object, and nothing may nest deeper than
/// ``depth``.
struct JSONReader {
  /// The deepest that lists and objects may nest.
  static let depth = 32

  private let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  private init(_ file: SheetFile) {
    self.file = file.name
    bytes = file.bytes
  }

  /// - Throws: the first thing that is no JSON, with its line.
  static func read(_ file: SheetFile) throws(Faults) -> JSONNode {
    guard file.bytes.count <= CSVLimits.fileBytes else {
      throw Faults(.tooLarge(file.name, bytes: file.bytes.count))
    }
    var reader = JSONReader(file)
    do throws(Fault) {
      guard String(validating: file.bytes, as: UTF8.self) != nil else {
        throw Fault(
          .fileEncoding, at: SourceLocation(file: file.name), "The file is not UTF-8.",
          remedy: "Save it again as UTF-8.")
      }
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
      let node = try reader.value(1)
      reader.skipSpace()
      guard reader.at == file.bytes.count else { throw reader.fault("Something follows the end.") }
      return node
    } catch {
      throw Faults(error)
    }
  }

  private func fault(_ message: String, remedy: String? = nil) -> Fault {
    Fault(
      .notJSON, at: SourceLocation(file: file, row: line), message,
      remedy: remedy
        ?? "Check this line and the one before for a comma, a quote or a bracket that is "
        + "missing or one too many.")
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      if byte == 0x0A { line += 1 }
      at += 1
    }
  }

  private mutating func take(_ character: Character, _ what: String) throws(Fault) {
    skipSpace()
    guard let byte = character.asciiValue, next == byte else {
      throw fault("\(character) is missing \(what).")
    }
    at += 1
  }

  private mutating func value(_ level: Int) throws(Fault) -> JSONNode {
    skipSpace()
    guard level <= Self.depth else { throw fault("Lists and objects nest too deep.") }
    let start = line
    guard let byte = next else { throw fault("The file ends too early.") }
    let content: JSONNode.Content =
      switch byte {
      case UInt8(ascii: "{"): .object(try members(level))
      case UInt8(ascii: "["): .array(try items(level))
      case UInt8(ascii: "\""): .string(try string())
      default: try word()
      }
    return JSONNode(content: content, line: start)
  }

  private mutating func items(_ level: Int) throws(Fault) -> [JSONNode] {
    at += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      at += 1
      return []
    }
    var items: [JSONNode] = []
    while true {
      items.append(try value(level + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        at += 1
      } else {
        try take("]", "at the end of a list")
        return items
      }
    }
  }

  private mutating func members(_ level: Int) throws(Fault) -> [JSONNode.Member] {
    at += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      at += 1
      return []
    }
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    while true {
      skipSpace()
      let start = line
      guard next == UInt8(ascii: "\"") else {
        throw fault("A name in double quotes should stand here.")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw fault("\(name.quoted) stands twice in one object.", remedy: "Keep one of them.")
      }
      try take(":", "after the name \(name.quoted)")
      members.append(JSONNode.Member(name: name, line: start, value: try value(level + 1)))
      skipSpace()
      if next == UInt8(ascii: ",") {
        at += 1
      } else {
        try take("}", "at the end of an object")
        return members
      }
    }
  }

  private mutating func word() throws(Fault) -> JSONNode.Content {
    let start = at
    while let byte = next, Self.isWordByte(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "": throw fault("A value should stand here.")
    default: break
    }
    guard Self.isNumber(text) else {
      throw fault(
        "\(text.quoted) is no value.", remedy: "Put texts, amounts too, in double quotes.")
    }
    return .number(text)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    CellFormat<String>.isDigit(byte) || CellFormat<String>.isLetter(byte)
      || "+-._".utf8.contains(byte) || byte >= 0x80
  }

  /// As RFC 8259 writes numbers: no leading plus or zero, digits on both sides of a point.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Int {
      let count = rest.prefix(while: CellFormat<String>.isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole == 1 || (whole > 1 && !isZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string() throws(Fault) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20:
        throw fault(
          "A text goes over the end of its line, or holds a control character.",
          remedy: "Close it with a double quote on its own line.")
      default: text.append(byte)
      }
    }
    throw fault("A double quote opens a text and never closes.")
  }

  private mutating func escaped() throws(Fault) -> [UInt8] {
    guard let byte = next else { throw fault("The file ends within a text.") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw fault("\\\(Character(Unicode.Scalar(byte))) means nothing in a text.")
    }
  }

  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // One half of a pair must be followed by the other.
    guard (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\") else {
      throw fault("Half of a letter is escaped.")
    }
    at += 1
    guard next == UInt8(ascii: "u") else { throw fault("Half of a letter is escaped.") }
    at += 1
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("Half of a letter is escaped.") }
    return scalar
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    let digits = bytes[at..<min(at + 4, bytes.count)]
    guard digits.count == 4,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("\\u needs four hexadecimal digits.") }
    at += 4
    return value
  }
}

extension Fault.Code {
  /// A file that should be JSON is none.
  static let notJSON: Fault.Code = "file.not-json"
}
