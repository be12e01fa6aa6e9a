import Evidence
import XMLKit

/// What is found wrong while one document is read.
final class ReadingLog {
  let file: String
  /// Every element that was looked into, in the order of reading.
  var opened: [UBLElement] = []
  private(set) var faults: [Fault] = []

  init(file: String) { self.file = file }

  func refuse(_ code: Fault.Code, _ message: String, line: Int) {
    faults.append(
      Fault(
        code, at: SourceLocation(file: file, row: line), message,
        remedy: "Ask whoever made the document to correct it."))
  }

  /// A warning for each element that was there and that nobody asked for.
  var warnings: [Fault] {
    opened.flatMap { element in
      element.left.map { child in
        Fault(
          .einvoiceNotTaken, severity: .warning,
          at: SourceLocation(file: file, row: child.line),
          "\(element.node.name) holds \(child.name), which is not taken up.",
          remedy: "Look at it in the document itself if it matters.")
      }
    }
  }
}

extension String {
  /// Without the space that XML allows around codes, dates and numbers.
  var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = utf8.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(start[...last]))
  }

  /// Short enough for a message.
  var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
