public import Documents
import EInvoiceCheck
public import Evidence
import Intake
import XMLKit

/// Checks files that somebody sent: e-invoices of any supplier, and negotiation packs.
public struct CheckFiles: Sendable {
  public let report: CheckReport

  /// Reads and checks one file after the other; one that can't be read is told like one that is
  /// wrong, and the others are checked all the same.
  ///
  /// - Parameter home: the home that made them, where they are to be what its register gives.
  public init(_ paths: [String], of home: HomePlace? = nil) {
    var bill = home.map { CheckBill($0) }
    report = CheckReport(
      paths.map { path in
        let result: CheckReport.Result
        do throws(Faults) {
          result = Self.check(try SentFile.read(path).bytes, named: path, &bill)
        } catch {
          result = .refused(error)
        }
        return CheckReport.File(name: path, result: result)
      })
  }

  /// The report as a page.
  ///
  /// - Parameter templates: a folder of the reader's own templates; nil for the program's.
  /// - Throws: what is wrong with the templates.
  public func page(templates: PageStyle = .standard) throws(Faults) -> [UInt8] {
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
