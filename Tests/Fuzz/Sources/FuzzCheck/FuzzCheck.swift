import EInvoice
import EInvoiceCheck
import Evidence

/// The checker and the invoice reader on any bytes: findings or faults, each with its words, and
/// nothing that stops the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  told { () throws(Faults) in
    let check = try InvoiceCheck(bytes, named: "in.xml")
    for finding in check.findings {
      precondition(!finding.rule.isEmpty && !finding.path.isEmpty && finding.line > 0)
    }
  }
  told { () throws(Faults) in
    let invoice = try UBL.readInvoice(bytes, named: "in.xml").invoice
    _ = invoice.faults()
    _ = invoice.recompute()
    // What was read can be written, but for what is empty.
    told { () throws(Faults) in _ = try UBL.write(invoice) }
  }
  told { () throws(Faults) in _ = try UBL.readRemittanceAdvice(bytes, named: "in.xml") }
  return 0
}

private func told(_ read: () throws(Faults) -> Void) {
  do throws(Faults) {
    try read()
  } catch {
    precondition(!error.all.isEmpty)
    for fault in error.all { precondition(!fault.message.isEmpty && !fault.remedy.isEmpty) }
  }
}
