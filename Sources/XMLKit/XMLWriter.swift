import CLibXML2
public import Evidence

/// Writes one XML document as UTF-8, straight into memory, the same bytes for the same calls.
///
/// ```swift
/// let bytes = try XMLWriter.document("Invoice", namespaces: [.default("urn:…"), .prefix("cbc", "urn:…")]) {
///   $0.element("cbc:ID", "2026-0001")
///   $0.element("cbc:LineExtensionAmount", "425.00", attributes: ["currencyID": "GBP"])
/// }
/// ```
///
/// libxml2 checks nothing that it writes, so this does: text that XML can't hold and names that it
/// does not allow are collected, each with the path of its element, and refused together at the
/// end. Names are literals of the program, never data.
public final class XMLWriter {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  /// The prefixes that the root declares; a document without namespaces has none.
  private let prefixes: [StaticString]
  /// The elements that are open, root first.
  private var path: [StaticString] = []
  private var faults: [Fault] = []
  private let emptyElements: EmptyElements
  /// Whether the innermost open element holds nothing yet.
  private var isEmpty = true
  /// Whether the innermost open element holds elements, so that it ends on a line of its own.
  private var holdsElements = false
  /// What is next handed to libxml2 in one piece; kept, so that its room is.
  private var piece: [UInt8] = []

  private init?(prefixes: [StaticString], emptyElements: EmptyElements) {
    _ = LibXML.ready
    guard let buffer = xmlBufferCreateSize(16 * 1024) else { return nil }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      return nil
    }
    self.buffer = buffer
    self.writer = writer
    self.prefixes = prefixes
    self.emptyElements = emptyElements
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// A namespace that the root element declares.
  public enum Namespace: Sendable {
    case `default`(String)
    case prefix(StaticString, String)
  }

  /// Whether an element may hold neither an element nor more than space; UBL forbids it.
  public enum EmptyElements: Sendable {
    case allowed
    case refused
  }

  /// The bytes of a document with `root` as its outermost element, indented by two spaces.
  ///
  /// - Throws: every text and name that XML does not allow, with the path of its element.
  public static func document(
    _ root: StaticString, namespaces: [Namespace] = [],
    attributes: KeyValuePairs<StaticString, String> = [:],
    emptyElements: EmptyElements = .allowed, _ content: (XMLWriter) -> Void
  ) throws(Faults) -> [UInt8] {
    let prefixes = namespaces.compactMap {
      if case .prefix(let prefix, _) = $0 { prefix } else { nil }
    }
    guard let xml = XMLWriter(prefixes: prefixes, emptyElements: emptyElements) else {
      throw Faults(.noMemory)
    }
    xmlTextWriterStartDocument(xml.writer, nil, "UTF-8", nil)
    xml.element(root, attributes: attributes, namespaces: namespaces) { content(xml) }
    // The count of bytes that this put out, or −1 when the buffer could not grow.
    let ended = xmlTextWriterEndDocument(xml.writer)
    let flushed = xmlTextWriterFlush(xml.writer)
    if let faults = Faults(xml.faults) { throw faults }
    guard ended >= 0, flushed >= 0, let start = xmlBufferContent(xml.buffer) else {
      throw Faults(.noMemory)
    }
    return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(xml.buffer))))
  }

  /// An element that holds text; nothing at all when `text` is nil.
  public func element(
    _ name: StaticString, _ text: String?, attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    guard let text, !writesWhole(name, text, attributes) else { return }
    element(name, attributes: attributes, namespaces: []) {
      write(text)
      isEmpty = text.utf8.allSatisfy { $0 <= 0x20 }
    }
  }

  /// An element that holds what `content` writes.
  public func element(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: () -> Void
  ) {
    element(name, attributes: attributes, namespaces: [], content)
  }

  private func element(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String>,
    namespaces: [Namespace], _ content: () -> Void
  ) {
    if !path.isEmpty { startLine(depth: path.count) }
    path.append(name)
    check(name)
    xmlTextWriterStartElement(writer, name.utf8Start)
    for namespace in namespaces { declare(namespace) }
    for (index, attribute) in attributes.enumerated() {
      check(attribute.key)
      if attributes.prefix(index).contains(where: {
        $0.key.bytes.elementsEqual(attribute.key.bytes)
      }) {
        refuse(.xmlRepeatedAttribute, "The attribute \(attribute.key) is written twice.")
      }
      writeAttribute(attribute.key, attribute.value)
    }
    isEmpty = true
    holdsElements = false
    content()
    if holdsElements { startLine(depth: path.count - 1) }
    xmlTextWriterEndElement(writer)
    if isEmpty, emptyElements == .refused {
      refuse(
        .xmlEmptyElement, "There is nothing in it.",
        remedy: "Fill in what it stands for, or leave it out.")
    }
    path.removeLast()
    isEmpty = false
    holdsElements = true
  }
}

// MARK: - In one piece

extension XMLWriter {
  /// An element of text with its line, where nothing in it has to be escaped or refused; false, and
  /// nothing written, where something has. libxml2 would take a dozen steps for it.
  private func writesWhole(
    _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String>
  ) -> Bool {
    guard isSound(name), !path.isEmpty, text.utf8.contains(where: { $0 > 0x20 }) else {
      return false
    }
    // Held here while it grows: an object's own property is guarded at each step.
    var bytes: [UInt8] = []
    swap(&bytes, &piece)
    defer { swap(&bytes, &piece) }
    bytes.beginLine(depth: path.count)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.bytes)
    for (index, attribute) in attributes.enumerated() {
      // Two might be the same.
      guard index == 0, isSound(attribute.key) else { return false }
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.key.bytes)
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      guard bytes.appendPlain(attribute.value) else { return false }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    guard bytes.appendPlain(text) else { return false }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: name.bytes)
    bytes.append(UInt8(ascii: ">"))
    guard bytes.count < Int(Int32.max) else { return false }
    writeRaw(bytes)
    isEmpty = false
    holdsElements = true
    return true
  }

  private func startLine(depth: Int) {
    var bytes: [UInt8] = []
    swap(&bytes, &piece)
    defer { swap(&bytes, &piece) }
    bytes.beginLine(depth: depth)
    writeRaw(bytes)
  }

  private func writeRaw(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBufferPointer {
      xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count))
    }
  }
}

extension [UInt8] {
  /// Starts anew with a line, indented by two spaces for each element around it.
  fileprivate mutating func beginLine(depth: Int) {
    removeAll(keepingCapacity: true)
    append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { append(UInt8(ascii: " ")) }
  }

  /// False, and nothing appended, where something would have to be escaped or refused.
  fileprivate mutating func appendPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard TextContent(bytes) == .plain else { return false }
      append(contentsOf: bytes)
      return true
    }
  }
}

// MARK: - What XML allows

extension XMLWriter {
  private func declare(_ namespace: Namespace) {
    switch namespace {
    case .default(let address): writeAttribute("xmlns", address)
    case .prefix(let prefix, let address):
      check(prefix)
      xmlTextWriterStartAttribute(writer, "xmlns:\(prefix)")
      write(address)
      xmlTextWriterEndAttribute(writer)
    }
  }

  private func writeAttribute(_ name: StaticString, _ value: String) {
    xmlTextWriterStartAttribute(writer, name.utf8Start)
    write(value)
    xmlTextWriterEndAttribute(writer)
  }

  /// Writes text into the open element or attribute, or refuses it.
  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      switch TextContent(bytes) {
      case .plain:
        // Nothing to escape: libxml2 need not look at it, nor copy it, again.
        xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count))
      case .needsEscaping:
        // A terminated copy; there is no zero byte in it.
        (Array(bytes) + [0]).withUnsafeBufferPointer {
          _ = xmlTextWriterWriteString(writer, $0.baseAddress)
        }
      case .forbidden(let character):
        refuse(
          .xmlForbiddenCharacter,
          "The text holds the character U+\(hex(character)), which XML can't carry.",
          remedy: "Remove that character where the text was typed or imported.")
      case .tooLong:
        refuse(.xmlTooLarge, "The text is longer than 2 GB.")
      }
    }
  }

  private func check(_ name: StaticString) {
    guard !isSound(name) else { return }
    refuse(
      .xmlBadName, "\(name) is not a name that XML allows here.",
      remedy: "This is a mistake in the program: please report it.")
  }

  private func isSound(_ name: StaticString) -> Bool {
    name.isQualifiedName && isDeclared(name)
  }

  private func isDeclared(_ name: StaticString) -> Bool {
    guard let prefix = name.prefixLength else { return true }
    return prefixes.contains { $0.bytes.elementsEqual(name.bytes[..<prefix]) }
      || UnsafeBufferPointer(rebasing: name.bytes[..<prefix]).elementsEqual("xml".utf8)
  }

  private func refuse(
    _ code: Fault.Code, _ message: String,
    remedy: String = "This is a mistake in the program: please report it."
  ) {
    let place = path.map(\.description).joined(separator: "/")
    faults.append(Fault(code, "\(place): \(message)", remedy: remedy))
  }

  private func hex(_ character: UInt32) -> String {
    let digits = String(character, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Fault {
  fileprivate static let noMemory = Fault(
    .xmlNotWritten, "There was not enough memory to write the document.",
    remedy: "Close other programs and try again.")
}
