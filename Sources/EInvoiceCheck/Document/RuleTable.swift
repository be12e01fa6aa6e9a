import CInvoiceRules

/// The tables of facts that the rules rest on, as the program carries them.
enum RuleTable {
  static let structure = lines(hearth_ubl_structure())
  static let codes = lines(hearth_code_lists())
  static let unused = lines(hearth_unused_elements())

  /// The lines that say something: a line that begins with # is a comment.
  private static func lines(_ table: hearth_rule_table) -> [Substring] {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.length)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }
}
