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
///
/// libxml2 writes the declaration, the root and whatever has to be escaped. What stands between is
/// gathered and handed to it in large pieces: it would take a dozen steps for each element.
public final class XMLWriter {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  /// The prefixes that the root declares; a document without namespaces has none.
  private let prefixes: [StaticString]
  private let emptyElements: EmptyElements
  /// By address: Swift guards each step on an object's own properties, and there are thousands.
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    /// The elements that are open, root first.
    var path: [StaticString] = []
    var faults: [Fault] = []
    /// Whether the innermost open element holds nothing yet.
    var isEmpty = true
    /// What libxml2 has not been handed yet.
    var pending = ByteBuffer(capacity: 2 * XMLWriter.piece)
    var soundNames = KnownNames()
  }

  private init?(prefixes: [StaticString], emptyElements: EmptyElements) {
    _ = LibXML.ready
    guard let buffer = xmlBufferCreateSize(Self.piece) else { return nil }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      return nil
    }
    self.buffer = buffer
    self.writer = writer
    self.prefixes = prefixes
    self.emptyElements = emptyElements
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// About how many bytes are handed to libxml2 at once: most invoices are one piece.
  private static let piece = 32 * 1024

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
    xml.root(root, attributes: attributes, namespaces: namespaces) { content(xml) }
    // The count of bytes that this put out, or −1 when the buffer could not grow.
    let ended = xmlTextWriterEndDocument(xml.writer)
    let flushed = xmlTextWriterFlush(xml.writer)
    if let faults = Faults(xml.state.pointee.faults) { throw faults }
    guard ended >= 0, flushed >= 0, let start = xmlBufferContent(xml.buffer) else {
      throw Faults(.noMemory)
    }
    return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(xml.buffer))))
  }

  /// An element that holds text; nothing at all when `text` is nil.
  public func element(
    _ name: StaticString, _ text: String?, attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    guard let text else { return }
    begin(name, attributes)
    write(text, escapedBy: LibXML.escaped)
    if emptyElements == .refused, text.utf8.allSatisfy({ $0 <= 0x20 }) { refuseEmpty() }
    state.pointee.pending.appendEndTag(name)
    end()
  }

  /// An element that holds what `content` writes.
  public func element(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: () -> Void
  ) {
    begin(name, attributes)
    state.pointee.isEmpty = true
    content()
    if state.pointee.isEmpty {
      if emptyElements == .refused { refuseEmpty() }
      state.pointee.pending.closeStartTag()
    } else {
      state.pointee.pending.appendLine(depth: state.pointee.path.count - 1)
      state.pointee.pending.appendEndTag(name)
    }
    end()
    if state.pointee.pending.count >= Self.piece { handOver() }
  }
}

// MARK: - Elements

extension XMLWriter {
  private func root(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String>,
    namespaces: [Namespace], _ content: () -> Void
  ) {
    state.pointee.path.append(name)
    check(name)
    xmlTextWriterStartElement(writer, name.utf8Start)
    for namespace in namespaces { declare(namespace) }
    for (index, attribute) in attributes.enumerated() {
      check(attribute, after: attributes.prefix(index))
      write(attribute.key, attribute.value)
    }
    content()
    if state.pointee.isEmpty {
      if emptyElements == .refused { refuseEmpty() }
    } else {
      state.pointee.pending.appendLine(depth: 0)
    }
    handOver()
    xmlTextWriterEndElement(writer)
  }

  private func declare(_ namespace: Namespace) {
    switch namespace {
    case .default(let address): write("xmlns", address)
    case .prefix(let prefix, let address):
      check(prefix)
      xmlTextWriterStartAttribute(writer, "xmlns:\(prefix)")
      write(address, escapedBy: LibXML.escapedAttribute)
      handOver()
      xmlTextWriterEndAttribute(writer)
    }
  }

  /// An attribute of the root.
  private func write(_ name: StaticString, _ value: String) {
    xmlTextWriterStartAttribute(writer, name.utf8Start)
    write(value, escapedBy: LibXML.escapedAttribute)
    handOver()
    xmlTextWriterEndAttribute(writer)
  }

  /// Writes a start tag on a line of its own.
  private func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    state.pointee.pending.appendLine(depth: state.pointee.path.count)
    state.pointee.path.append(name)
    check(name)
    state.pointee.pending.append(UInt8(ascii: "<"))
    state.pointee.pending.append(name.bytes)
    for index in 0..<attributes.count {
      let (key, value) = attributes[index]
      check((key, value), after: attributes[..<index])
      state.pointee.pending.append(UInt8(ascii: " "))
      state.pointee.pending.append(key.bytes)
      state.pointee.pending.append(UInt8(ascii: "="))
      state.pointee.pending.append(UInt8(ascii: "\""))
      write(value, escapedBy: LibXML.escapedAttribute)
      state.pointee.pending.append(UInt8(ascii: "\""))
    }
    state.pointee.pending.append(UInt8(ascii: ">"))
  }

  private func end() {
    state.pointee.path.removeLast()
    state.pointee.isEmpty = false
  }

  /// Writes text into the open element or attribute, or refuses it.
  private func write(
    _ text: String, escapedBy escape: (UnsafeBufferPointer<UInt8>) -> [UInt8]?
  ) {
    var text = text
    text.withUTF8 { bytes in
      switch TextContent(bytes) {
      case .plain: state.pointee.pending.append(bytes)
      case .needsEscaping:
        if let escaped = escape(bytes) {
          escaped.withUnsafeBufferPointer { state.pointee.pending.append($0) }
        } else {
          state.pointee.faults.append(.noMemory)
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

  /// Nothing in it is left to escape: libxml2 takes it as it is.
  private func handOver() {
    var rest = state.pointee.pending.bytes[...]
    while !rest.isEmpty {
      // libxml2 counts in 32 bits.
      let part = UnsafeBufferPointer(rebasing: rest.prefix(Int(Int32.max)))
      xmlTextWriterWriteRawLen(writer, part.baseAddress, Int32(part.count))
      rest = rest.dropFirst(part.count)
    }
    state.pointee.pending.removeAll()
  }
}

extension ByteBuffer {
  /// Starts a line, indented by two spaces for each element around it.
  fileprivate mutating func appendLine(depth: Int) {
    append(UInt8(ascii: "\n"))
    append(UInt8(ascii: " "), times: 2 * depth)
  }

  fileprivate mutating func appendEndTag(_ name: StaticString) {
    append(UInt8(ascii: "<"))
    append(UInt8(ascii: "/"))
    append(name.bytes)
    append(UInt8(ascii: ">"))
  }

  /// Makes the start tag that stands last that of an element without content.
  fileprivate mutating func closeStartTag() {
    removeLast()
    append(UInt8(ascii: "/"))
    append(UInt8(ascii: ">"))
  }
}

// MARK: - What XML allows

extension XMLWriter {
  /// Names that were found sound: most are written over and over, and a literal keeps its address.
  private struct KnownNames: ~Copyable {
    private let places: UnsafeMutablePointer<UnsafePointer<UInt8>?>

    init() {
      places = .allocate(capacity: 256)
      places.initialize(repeating: nil, count: 256)
    }

    deinit { places.deallocate() }

    func contains(_ name: StaticString) -> Bool { places[slot(name)] == name.utf8Start }

    func insert(_ name: StaticString) { places[slot(name)] = name.utf8Start }

    private func slot(_ name: StaticString) -> Int {
      let address = UInt(bitPattern: name.utf8Start)
      return Int(truncatingIfNeeded: (address ^ address >> 8) & 255)
    }
  }

  private func check(_ name: StaticString) {
    if !name.hasPointerRepresentation || !state.pointee.soundNames.contains(name) {
      checkAnew(name)
    }
  }

  private func checkAnew(_ name: StaticString) {
    guard name.isQualifiedName, isDeclared(name) else {
      refuse(
        .xmlBadName, "\(name) is not a name that XML allows here.",
        remedy: "This is a mistake in the program: please report it.")
      return
    }
    state.pointee.soundNames.insert(name)
  }

  private func check(
    _ attribute: (key: StaticString, value: String),
    after before: KeyValuePairs<StaticString, String>.SubSequence
  ) {
    check(attribute.key)
    if before.contains(where: { $0.key.bytes.elementsEqual(attribute.key.bytes) }) {
      refuse(.xmlRepeatedAttribute, "The attribute \(attribute.key) is written twice.")
    }
  }

  private func isDeclared(_ name: StaticString) -> Bool {
    guard let length = name.prefixLength else { return true }
    let prefix = UnsafeBufferPointer(rebasing: name.bytes[..<length])
    return prefixes.contains { $0.bytes.elementsEqual(prefix) } || prefix.elementsEqual("xml".utf8)
  }

  private func refuseEmpty() {
    refuse(
      .xmlEmptyElement, "There is nothing in it.",
      remedy: "Fill in what it stands for, or leave it out.")
  }

  private func refuse(
    _ code: Fault.Code, _ message: String,
    remedy: String = "This is a mistake in the program: please report it."
  ) {
    let place = state.pointee.path.map(\.description).joined(separator: "/")
    state.pointee.faults.append(Fault(code, "\(place): \(message)", remedy: remedy))
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
