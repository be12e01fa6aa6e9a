import Testing

/// One way to spoil the good home, and the fault that must be told of it.
struct BadInput: CustomTestStringConvertible, Sendable {
  /// What is wrong, after the id of its acceptance case where there is one.
  let title: String
  let file: String
  /// The text to replace, and what with; an empty first replaces the whole sheet.
  let change: (from: String, to: String)
  /// Where the fault must stand.
  let row: Int?
  let column: String?
  let code: String
  /// What its message must hold: the value as found.
  let value: String

  init(
    _ title: String, _ file: String, _ from: String, _ to: String, row: Int?, _ column: String?,
    _ code: String, value: String
  ) {
    self.title = title
    self.file = file
    change = (from, to)
    self.row = row
    self.column = column
    self.code = code
    self.value = value
  }

  var testDescription: String { title }

  /// The sheet after the change; nil where the good home does not hold what is to be replaced.
  var text: String? {
    guard !change.from.isEmpty else { return change.to }
    guard let sheet = GoodHome.sheets[file], sheet.contains(change.from) else { return nil }
    return sheet.replacing(change.from, with: change.to, maxReplacements: 1)
  }
}
