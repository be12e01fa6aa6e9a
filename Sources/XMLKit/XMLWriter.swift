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
/// Text that XML can't hold and names that it does not allow are collected, each with the path of its
/// element, and refused together at the end. Names are literals of the program, never data.
public final class XMLWriter {
  /// The prefixes that the root declares; a document without namespaces has none.
  private let prefixes: [StaticString]
  private let emptyElements: EmptyElements
  private let knownNames = KnownName.table
  /// By address: Swift guards each step on an object's own properties, and there are thousands.
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    /// The elements that are open, root first, but for the one that is being written.
    var path: [StaticString] = []
    /// The element that is being written, until something in it is.
    var current: StaticString?
    var faults: [Fault] = []
    /// Whether the innermost open element holds nothing yet.
    var isEmpty = true
    /// Most invoices fit.
    var output = ByteBuffer(capacity: 32 * 1024)
    /// Those of the prefixes that are short, as most are.
    var shortPrefixes = Buffer<UInt64>(capacity: 4)
  }

  private init(prefixes: [StaticString], emptyElements: EmptyElements) {
    self.prefixes = prefixes
    self.emptyElements = emptyElements
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    for prefix in prefixes where prefix.utf8CodeUnitCount <= 8 {
      state.pointee.shortPrefixes.append(KnownName.packed(prefix.bytes))
    }
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
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
    let xml = XMLWriter(prefixes: prefixes, emptyElements: emptyElements)
    xml.state.pointee.output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.element(root, namespaces: namespaces, attributes: attributes) { content(xml) }
    xml.state.pointee.output.append(UInt8(ascii: "\n"))
    if let faults = Faults(xml.state.pointee.faults) { throw faults }
    return Array(xml.state.pointee.output.all)
  }

  /// An element that holds text; nothing at all when `text` is nil.
  public func element(
    _ name: StaticString, _ text: String?, attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    guard let text else { return }
    begin(name)
    if !attributes.isEmpty { write(attributes) }
    text.withUTF8Bytes { fill(name, $0) }
  }

  /// An element that holds a text of which the bytes are at hand, with one attribute at most: what
  /// amounts, dates and quantities are.
  ///
  /// - Parameter utf8: well-formed UTF-8.
  package func element(
    _ name: StaticString, utf8 text: UnsafeBufferPointer<UInt8>,
    _ attribute: (name: StaticString, value: String)? = nil
  ) {
    begin(name)
    if let attribute {
      check(attribute.name)
      write(attribute.name, attribute.value)
    }
    fill(name, text)
  }

  /// An element that holds what `content` writes.
  public func element(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: () -> Void
  ) {
    element(name, namespaces: [], attributes: attributes, content)
  }
}

// MARK: - Elements

extension XMLWriter {
  private func element(
    _ name: StaticString, namespaces: [Namespace],
    attributes: KeyValuePairs<StaticString, String>, _ content: () -> Void
  ) {
    begin(name)
    for namespace in namespaces { declare(namespace) }
    if !attributes.isEmpty { write(attributes) }
    state.pointee.output.append(UInt8(ascii: ">"))
    state.pointee.path.append(name)
    state.pointee.current = nil
    state.pointee.isEmpty = true
    content()
    if state.pointee.isEmpty {
      if emptyElements == .refused { refuseEmpty() }
      state.pointee.output.closeStartTag()
    } else {
      state.pointee.output.appendEndTag(name, depth: state.pointee.path.count - 1)
    }
    state.pointee.path.removeLast()
    state.pointee.isEmpty = false
  }

  /// Writes a start tag on a line of its own, but for its attributes and its end.
  private func begin(_ name: StaticString) {
    state.pointee.output.appendStartTag(name, depth: state.pointee.path.count)
    state.pointee.current = name
    check(name)
  }

  /// Ends the start tag of an element that holds text alone, and writes all that comes after it.
  private func fill(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>) {
    let content = TextContent(text)
    if content == .plain {
      state.pointee.output.append(content: text, endOf: name)
    } else {
      state.pointee.output.append(UInt8(ascii: ">"))
      write(text, content, betweenQuotes: false)
      state.pointee.output.appendEndTag(name)
    }
    if emptyElements == .refused, text.allSatisfy({ $0 <= 0x20 }) { refuseEmpty() }
    state.pointee.current = nil
    state.pointee.isEmpty = false
  }

  private func declare(_ namespace: Namespace) {
    switch namespace {
    case .default(let address): write("xmlns", address)
    case .prefix(let prefix, let address):
      check(prefix)
      state.pointee.output.append(" xmlns:")
      writeValue(of: prefix, address)
    }
  }

  private func write(_ attributes: KeyValuePairs<StaticString, String>) {
    for index in 0..<attributes.count {
      let (key, value) = attributes[index]
      check((key, value), after: attributes[..<index])
      write(key, value)
    }
  }

  private func write(_ name: StaticString, _ value: String) {
    state.pointee.output.append(UInt8(ascii: " "))
    writeValue(of: name, value)
  }

  private func writeValue(of name: StaticString, _ value: String) {
    state.pointee.output.append(name)
    state.pointee.output.append("=\"")
    value.withUTF8Bytes { write($0, TextContent($0), betweenQuotes: true) }
    state.pointee.output.append(UInt8(ascii: "\""))
  }

  /// Writes text into the open element or attribute, or refuses it.
  private func write(
    _ text: UnsafeBufferPointer<UInt8>, _ content: TextContent, betweenQuotes: Bool
  ) {
    switch content {
    case .plain: state.pointee.output.append(text)
    case .needsEscaping:
      state.pointee.output.append(escaped: text, betweenQuotes: betweenQuotes)
    case .forbidden(let character):
      refuse(
        .xmlForbiddenCharacter,
        "The text holds the character U+\(hex(character)), which XML can't carry.",
        remedy: "Remove that character where the text was typed or imported.")
    }
  }
}

extension ByteBuffer {
  /// `<name` on a line of its own, indented by two spaces for each element around it.
  fileprivate mutating func appendStartTag(_ name: StaticString, depth: Int) {
    append(atMost: 2 * depth + name.utf8CodeUnitCount + 20) {
      $0.putLine(depth: depth)
      $0.put(UInt8(ascii: "<"))
      $0.put(name.bytes)
    }
  }

  /// `>content</name>`
  fileprivate mutating func append(
    content: UnsafeBufferPointer<UInt8>, endOf name: StaticString
  ) {
    append(atMost: content.count + name.utf8CodeUnitCount + 4) {
      $0.put(UInt8(ascii: ">"))
      $0.put(content)
      $0.putEndTag(name)
    }
  }

  /// `</name>`
  fileprivate mutating func appendEndTag(_ name: StaticString) {
    append(atMost: name.utf8CodeUnitCount + 3) { $0.putEndTag(name) }
  }

  /// `</name>` on a line of its own.
  fileprivate mutating func appendEndTag(_ name: StaticString, depth: Int) {
    append(atMost: 2 * depth + name.utf8CodeUnitCount + 20) {
      $0.putLine(depth: depth)
      $0.putEndTag(name)
    }
  }

  /// Makes the start tag that stands last that of an element without content.
  fileprivate mutating func closeStartTag() {
    removeLast()
    append("/>")
  }
}

extension ByteBuffer.Cursor {
  @inline(__always)
  fileprivate mutating func putEndTag(_ name: StaticString) {
    put(UInt8(ascii: "<"))
    put(UInt8(ascii: "/"))
    put(name.bytes)
    put(UInt8(ascii: ">"))
  }
}

// MARK: - What XML allows

extension XMLWriter {
  @inline(__always)
  private func check(_ name: StaticString) {
    if !name.hasPointerRepresentation || !isKnown(name) { checkAnew(name) }
  }

  @inline(__always)
  private func isKnown(_ name: StaticString) -> Bool {
    let known = KnownName.of(name, in: knownNames)
    guard known.isPlain, known.prefix != 0 else { return known.isPlain }
    return state.pointee.shortPrefixes.all.contains(known.prefix)
  }

  private func checkAnew(_ name: StaticString) {
    let (isSound, colon) = name.qualifiedName
    guard isSound, colon.map({ isDeclared(name, prefix: $0) }) ?? true else {
      refuse(
        .xmlBadName, "\(name) is not a name that XML allows here.",
        remedy: "This is a mistake in the program: please report it.")
      return
    }
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

  private func isDeclared(_ name: StaticString, prefix length: Int) -> Bool {
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
    let place = (state.pointee.path + [state.pointee.current].compactMap { $0 })
      .map(\.description).joined(separator: "/")
    state.pointee.faults.append(Fault(code, "\(place): \(message)", remedy: remedy))
  }

  private func hex(_ character: UInt32) -> String {
    let digits = String(character, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
