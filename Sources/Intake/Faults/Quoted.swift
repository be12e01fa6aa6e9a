extension String {
  /// The text as found, in quotes, for a message: cut where it is long, and what can't be seen
  /// shown by its number.
  var quoted: String {
    var shown = "\""
    for (count, scalar) in unicodeScalars.enumerated() {
      guard count < 60 else { return shown + "…\"" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        shown += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + "\""
  }
}

extension Sequence<String> {
  /// `a, b or c`.
  var joinedByOr: String { joined(by: "or") }
  /// `a, b and c`.
  var joinedByAnd: String { joined(by: "and") }

  private func joined(by word: String) -> String {
    let all = Array(self)
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
