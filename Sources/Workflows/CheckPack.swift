import Documents
public import Evidence

/// Works a negotiation pack's verdicts out again from its XML alone.
public struct CheckPack: Sendable {
  private let file: PackFile
  private let name: String

  /// - Throws: what is not well-formed, or breaks the pack's schema, each with its line.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    file = try PackFile(document, named: name)
    self.name = name
  }

  /// - Throws: every figure that does not follow from the others.
  public func report() throws(Faults) -> Report {
    if let faults = Faults(file.disagreements()) { throw faults }
    let report = PackCheckReport(file)
    return Report(
      text: report.text, json: report.json.encoded, files: [], entries: [], warnings: [])
  }
}
