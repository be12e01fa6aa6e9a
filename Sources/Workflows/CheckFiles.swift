public import Documents
import EInvoiceCheck
public import Evidence
import XMLKit

/// Checks files that somebody sent: e-invoices of any supplier, and negotiation packs.
public struct CheckFiles: Sendable {
  public let report: CheckReport

  /// - Parameters:
  ///   - files: each with its name and its bytes.
  ///   - home: the home that made them, where they are to be what its register gives.
  public init(_ files: [(name: String, bytes: [UInt8])], of home: HomePlace? = nil) {
    var bill = home.map { CheckBill($0) }
    report = CheckReport(
      files.map {
        CheckReport.File(name: $0.name, result: Self.check($0.bytes, named: $0.name, &bill))
      })
  }

  /// The report as a page.
  ///
  /// - Parameter templates: a folder of the reader's own templates; nil for the program's.
  /// - Throws: what is wrong with the templates.
  public func page(templates: String? = nil) throws(Faults) -> [UInt8] {
    try Pages(templates: templates).render(CheckPage(report))
  }

  private static func check(
    _ bytes: [UInt8], named name: String, _ bill: inout CheckBill?
  ) -> CheckReport.Result {
    do throws(Faults) {
      guard PackFile.isPack(bytes) else {
        let check = try InvoiceCheck(bytes, named: name)
        return .invoice(check.adding(try bill?.findings(on: check.document) ?? []))
      }
      let file = try PackFile(bytes, named: name)
      if let faults = Faults(file.disagreements()) { throw faults }
      return .pack(PackCheckReport(file))
    } catch {
      return .refused(error)
    }
  }
}
