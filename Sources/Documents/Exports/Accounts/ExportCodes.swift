public import CareHome

/// What an accounts package calls each thing: the home's own codes, else those of the package's
/// standard chart.
public struct ExportCodes: Sendable {
  private let own: [ExportCode.Subject: String]
  private let standard: [ExportCode.Item: String]

  public init(_ codes: [ExportCode], for program: AccountsProgram) {
    own = Dictionary(codes.filter { $0.program == program }.map { ($0.subject, $0.code) }) {
      _, later in later
    }
    standard = Self.standard(program)
  }

  func code(_ item: ExportCode.Item) -> String { own[.item(item)] ?? standard[item] ?? "" }

  /// Nil where the home gives none.
  func customer(_ payer: PayerID) -> String? { own[.customer(payer)] }

  func tax(_ treatment: VATTreatment) -> String {
    switch treatment {
    case .exempt: code(.exempt)
    case .standard: code(.standard)
    case .zero: code(.zero)
    case .outsideScope: code(.outsideScope)
    }
  }

  /// The codes that the program's own chart begins with in the United Kingdom. What is held for a
  /// resident goes to suspense until the home names its own account for it.
  private static func standard(_ program: AccountsProgram) -> [ExportCode.Item: String] {
    switch program {
    case .xero:
      [
        .hotel: "200", .care: "200", .activity: "200", .extras: "200", .fundsHeld: "850",
        .bank: "090", .writtenOff: "", .exempt: "Exempt Income", .standard: "20% (VAT on Income)",
        .zero: "Zero Rated Income", .outsideScope: "No VAT",
      ]
    case .quickbooks:
      [
        .hotel: "Care fees", .care: "Care fees", .activity: "Care fees", .extras: "Extras",
        .fundsHeld: "Funds held", .bank: "Current", .writtenOff: "",
        .exempt: "Exempt", .standard: "20.0% S",
        .zero: "0.0% Z", .outsideScope: "No VAT",
      ]
    case .sage50:
      [
        .hotel: "4000", .care: "4001", .activity: "4002", .extras: "4900", .fundsHeld: "9998",
        .bank: "1200", .writtenOff: "8100", .exempt: "T2", .standard: "T1", .zero: "T0",
        .outsideScope: "T9",
      ]
    }
  }
}
