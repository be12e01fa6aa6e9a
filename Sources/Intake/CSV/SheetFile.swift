/// One sheet as it was found: its name and its bytes, not yet looked at.
public struct SheetFile: Sendable {
  /// The name within the folder, such as `budget.csv`.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
