import Evidence
import XMLKit

/// The XML reader on any bytes: a tree or faults, and the same each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(Faults) {
    let tree = try XMLReader.tree(bytes, named: "in.xml")
    // Each element ends where it says, within the one around it.
    for element in tree.elements { precondition(element.end <= tree.elements.count) }
    let root = try XMLReader.read(bytes, named: "in.xml")
    precondition(!root.name.isEmpty)
  } catch {
    precondition(!error.all.isEmpty)
    for fault in error.all { precondition(!fault.message.isEmpty && !fault.remedy.isEmpty) }
  }
  return 0
}
