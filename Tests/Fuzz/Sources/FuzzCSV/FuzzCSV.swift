import Evidence
import Intake

/// The sheet readers on any bytes: as a sheet of a home, by its first byte, and as a bank's export.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let names = [
    "home.csv", "budget.csv", "bands.csv", "residents.csv", "payers.csv", "placements.csv",
    "stays.csv", "funding.csv", "services.csv", "prices.csv", "extras.csv", "agreements.csv",
  ]
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let name = names[Int(start[0]) % names.count]
  // One sheet is never a whole home: it is read, and told what else is missing.
  told { () throws(Faults) in _ = try HomeFolder([SheetFile(name: name, bytes: bytes)]) }
  told { () throws(Faults) in _ = try BankFile(SheetFile(name: "bank.csv", bytes: bytes)) }
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
