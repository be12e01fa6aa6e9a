public import Evidence

extension Fault.Code {
  /// Words that no page or XML can hold.
  public static let accountText: Fault.Code = "account.bad-text"
}

extension Array where Element == (String, String) {
  /// Whatever is kept is printed later: line breaks and characters that can't be printed are told
  /// before they are kept.
  func faults(at place: SourceLocation?) -> [Fault] {
    compactMap { what, text -> Fault? in
      let bad = text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
        default: false
        }
      }
      guard bad else { return nil }
      return Fault(
        .accountText, at: place,
        "The \(what) holds a line break, or a character that can't be printed.",
        remedy: "Write one line of plain text.")
    }
  }
}
