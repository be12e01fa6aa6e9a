public import EInvoiceCheck
public import Evidence

/// What came of checking some files, for the terminal, for programs and as a page.
public struct CheckReport: Sendable {
  /// What a file turned out to be.
  public enum Result: Sendable {
    case invoice(InvoiceCheck)
    /// A negotiation pack of which every figure holds.
    case pack(PackCheckReport)
    /// What can't be read as either, or does not hold.
    case refused(Faults)
  }

  public struct File: Sendable {
    /// As the person named it.
    public let name: String
    public let result: Result

    public init(name: String, result: Result) {
      self.name = name
      self.result = result
    }

    /// Whether nothing fatal was found.
    public var isSound: Bool {
      switch result {
      case .invoice(let check): check.isSound
      case .pack: true
      case .refused: false
      }
    }
  }

  public let files: [File]

  public init(_ files: [File]) { self.files = files }

  public var isSound: Bool { files.allSatisfy(\.isSound) }

  /// Why files could not be checked, or what does not hold in a pack.
  public var refusals: [Fault] {
    files.flatMap { file -> [Fault] in
      if case .refused(let faults) = file.result { faults.all } else { [] }
    }
  }
}
