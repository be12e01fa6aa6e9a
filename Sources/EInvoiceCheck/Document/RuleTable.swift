import CInvoiceRules

/// The tables of facts that the rules rest on, as the program carries them.
enum RuleTable {
  static let structure = lines(hearth_ubl_structure())
  static let codes = lines(hearth_code_lists())
  static let unused = lines(hearth_unused_elements())

  /// The lines that say something: a line that begins with # is a comment.
  private static func lines(_ table: hearth_rule_table) -> [Substring] {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.length)
    return String(decoding: bytes, as: UTF8.self)[...].parts(separator: "\n")
      .filter { $0.utf8.first != UInt8(ascii: "#") }
  }
}

extension Substring {
  /// What stands between the separators, which are ASCII: by bytes, as what a reader would take for
  /// one character takes long to find.
  func parts(separator: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator)).map(Substring.init)
  }

  /// Without the mark `?`, `*` or `+` that may stand last, with it apart.
  var marked: (name: Substring, mark: Unicode.Scalar?) {
    guard let last = utf8.last,
      last == UInt8(ascii: "?") || last == UInt8(ascii: "*")
        || last == UInt8(ascii: "+")
    else { return (self, nil) }
    return (Substring(utf8.dropLast()), Unicode.Scalar(last))
  }
}
