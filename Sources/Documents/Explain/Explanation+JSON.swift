public import Evidence

extension Explanation {
  /// The tree for programs.
  public var json: JSON {
    [
      "label": .string(label),
      "figure": .string(figure),
      "working": .optional(working),
      "rule": .optional(rule),
      "sources": .array(sources.map(\.json)),
      "parts": .array(parts.map(\.json)),
    ]
  }
}

extension SourceLocation {
  var json: JSON {
    [
      "file": .string(file),
      "row": row.map(JSON.integer) ?? .null,
      "column": .optional(column),
    ]
  }
}
