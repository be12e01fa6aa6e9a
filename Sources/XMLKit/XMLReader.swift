import CLibXML2
public import Evidence

/// Reads documents that strangers wrote: no network, no file but the bytes given, no entity but
/// the five of XML itself, and limits on everything that grows.
///
/// A DOCTYPE is refused where it begins, so nothing that it declares is ever looked at.
public enum XMLReader {
  /// The outermost element of `document`.
  ///
  /// - Parameter name: the file's name, for faults.
  /// - Throws: what is not well-formed, not allowed or too large, each with its line.
  public static func read(
    _ document: [UInt8], named name: String, limits: XMLLimits = .standard
  ) throws(Faults) -> XMLNode {
    try tree(document, named: name, limits: limits).node(0)
  }

  /// The whole of `document`, flat.
  ///
  /// - Parameter name: the file's name, for faults.
  /// - Throws: what is not well-formed, not allowed or too large, each with its line.
  public static func tree(
    _ document: [UInt8], named name: String, limits: XMLLimits = .standard
  ) throws(Faults) -> XMLTree {
    if let fault = Self.refusal(of: document, named: name, limits: limits) { throw Faults(fault) }
    var builder = TreeBuilder(file: name, limits: limits)
    document.withUnsafeBytes { builder.parse($0) }
    if let faults = Faults(builder.faults) { throw faults }
    guard let tree = builder.tree else {
      throw Faults(
        Fault(
          .xmlNotWellFormed, at: SourceLocation(file: name), "There is no element in it.",
          remedy: "Check that this is the file that was meant."))
    }
    return tree
  }

  /// What is wrong before the first byte is parsed.
  static func refusal(
    of document: [UInt8], named name: String, limits: XMLLimits
  ) -> Fault? {
    guard !document.isEmpty else {
      return Fault(
        .xmlNotWellFormed, at: SourceLocation(file: name), "The file is empty.",
        remedy: "Ask for it to be sent again.")
    }
    // libxml2 counts in 32 bits, whatever the limits say.
    let most = min(limits.bytes, Int(Int32.max))
    guard document.count <= most else {
      return Fault(
        .xmlTooLarge, at: SourceLocation(file: name),
        "The file has \(document.count) bytes; at most \(most) are read.",
        remedy: "Check that this is the file that was meant.")
    }
    // libxml2 takes a zero byte for the end. In UTF-16, told by its first two bytes, half of all
    // bytes are zero; there the parser itself tells them apart.
    let isUTF16 = document.starts(with: [0xFE, 0xFF]) || document.starts(with: [0xFF, 0xFE])
    if !isUTF16, document.occurrences(of: 0) > 0, let place = document.firstIndex(of: 0) {
      let line = document[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      return Fault(
        .xmlForbiddenCharacter, at: SourceLocation(file: name, row: line),
        "There is a zero byte, which no XML file may hold.",
        remedy: "Ask for the file to be sent again: this copy is damaged.")
    }
    if let strange = XMLCrowd.strangeEncoding(in: document, named: name) { return strange }
    if let line = XMLCrowd.tag(in: document, most: limits.attributes, isWide: isUTF16) {
      return Fault(
        .xmlTooMany, at: SourceLocation(file: name, row: line),
        "An element has more than \(limits.attributes) attributes.",
        remedy: "Check that this is the file that was meant.")
    }
    return nil
  }
}
