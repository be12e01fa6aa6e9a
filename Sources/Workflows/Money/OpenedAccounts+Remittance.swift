import Billing
import CareHome
import EInvoice
import Evidence
import Intake

extension OpenedAccounts {
  /// A remittance or schedule from CSV, or from UBL where the file begins as XML does.
  func remittance(_ path: String, from payer: PayerID) throws(Faults) -> Remittance {
    try home.expect(payer)
    let file = try SheetFile.read(path)
    let start = file.bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    guard start == UInt8(ascii: "<") else {
      return try Remittance(file, from: payer, map: home.folder.columnMaps[payer])
    }
    let advice = try UBL.readRemittanceAdvice(file.bytes, named: file.name)
    return Remittance(
      payer: payer, reference: advice.number, day: advice.issued,
      lines: advice.lines.map {
        Remittance.Line(
          document: $0.document ?? "", resident: $0.reference ?? "", amount: $0.amount)
      })
  }
}
