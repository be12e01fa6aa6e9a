import CLibXML2
import Evidence

/// Takes the parser's events and builds the tree, watching the limits as it goes.
struct TreeBuilder: ~Copyable {
  private let file: String
  private let limits: XMLLimits
  private var context: xmlParserCtxtPtr?
  /// Where the elements stand whose end tags have not come yet.
  private var open = Buffer<Int32>(capacity: 32)
  private var elements = Buffer<XMLTree.Element>(capacity: 64)
  private var names = XMLNames.Builder()
  private var numbers = NameNumbers()
  /// The places of namespaces in ``names``: an invoice has few, and a stranger's file may have a million.
  private var namespaces = NameNumbers()
  private var attributes = Buffer<XMLTree.Attribute>(capacity: 64)
  private var text = ByteBuffer(capacity: 64)
  private var values = ByteBuffer(capacity: 512)

  private(set) var faults: [Fault] = []

  /// Nil until a whole document was read.
  var tree: XMLTree? {
    guard open.isEmpty, !elements.isEmpty else { return nil }
    return XMLTree(
      elements: Array(elements.all), names: names.names, attributes: Array(attributes.all),
      text: Array(text.all), values: Array(values.all))
  }

  init(file: String, limits: XMLLimits) {
    self.file = file
    self.limits = limits
  }

  mutating func parse(_ document: UnsafeRawBufferPointer) {
    _ = LibXML.ready
    guard
      let context = xmlCreateMemoryParserCtxt(
        document.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(document.count))
    else {
      refuse(.xmlNotWellFormed, "The file can't be read as XML.", remedy: .sendAgain)
      return
    }
    self.context = context
    defer {
      self.context = nil
      xmlFreeParserCtxt(context)
    }
    // An element takes about fifty bytes of a document.
    elements.makeRoom(for: document.count / 50)
    text.makeRoom(for: document.count / 2)
    // NOENT makes the parser put in the five entities of XML itself; there are no others, as a
    // document that could declare one is refused.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    context.pointee.sax.pointee = Self.handler
    withUnsafeMutablePointer(to: &self) {
      context.pointee.userData = UnsafeMutableRawPointer($0)
      xmlParseDocument(context)
    }
    if context.pointee.wellFormed == 0, faults.isEmpty {
      refuse(.xmlNotWellFormed, "The file is not well-formed XML.", remedy: .sendAgain)
    }
  }

  // MARK: - Events

  /// - Parameter fields: five addresses for each attribute: name, prefix, namespace, and where the
  ///   value begins and ends.
  fileprivate mutating func start(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, declarations: Int
  ) {
    if open.count >= limits.depth {
      stop(.xmlTooDeep, "Elements are nested more than \(limits.depth) deep.")
    } else if count + declarations > limits.attributes {
      stop(.xmlTooMany, "An element has more than \(limits.attributes) attributes.")
    } else if elements.count >= limits.elements {
      stop(.xmlTooMany, "There are more than \(limits.elements) elements.")
    }
    let first = attributes.count
    if let fields, count > 0 { takeAttributes(fields, count: count) }
    let place = elements.count
    elements.append(
      XMLTree.Element(
        name: name(local, namespace),
        parent: open.isEmpty ? -1 : Int(open.at(open.count - 1).pointee), line: line,
        attributes: first..<attributes.count, place: place, text: text.count))
    open.append(Int32(truncatingIfNeeded: place))
  }

  fileprivate mutating func end() {
    guard !open.isEmpty else { return }
    let place = Int(open.at(open.count - 1).pointee)
    open.removeLast()
    let element = elements.at(place)
    element.pointee.close(end: elements.count, text: text.count)
    // Words beside elements; an element of words alone is none such.
    if elements.count == place + 1 { element.pointee.isMixed = false }
  }

  fileprivate mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    text.append(bytes)
    if !Self.isSpace(bytes) {
      elements.at(Int(open.at(open.count - 1).pointee)).pointee.isMixed = true
    }
  }

  /// Whether there is nothing but XML's four characters of space.
  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let kinds: UInt64 = 1 << 0x20 | 1 << 0x0A | 1 << 0x09 | 1 << 0x0D
    for byte in bytes where byte > 0x20 || kinds &>> UInt64(byte) & 1 == 0 { return false }
    return true
  }

  private mutating func name(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    let (number, isNew) = numbers.number(of: NameAddress(local: local, namespace: namespace))
    if isNew {
      names.append(
        UnsafeBufferPointer(start: local, count: local.map(Self.length) ?? 0),
        namespace: self.namespace(namespace))
    }
    return number
  }

  private mutating func namespace(_ address: UnsafePointer<xmlChar>?) -> Int? {
    guard let address else { return nil }
    let (number, isNew) = namespaces.number(of: NameAddress(local: nil, namespace: address))
    if isNew { names.append(namespace: String(decodingCString: address, as: UTF8.self)) }
    return number
  }

  private mutating func takeAttributes(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) {
    for index in 0..<count {
      let field = fields + index * 5
      let start = field[3].map(Int.init(bitPattern:)) ?? 0
      let value = UnsafeBufferPointer(
        start: field[3], count: (field[4].map(Int.init(bitPattern:)) ?? 0) - start)
      let begin = values.count
      values.append(value)
      attributes.append(
        XMLTree.Attribute(name: name(field[0], field[2]), value: begin..<values.count))
    }
  }

  fileprivate mutating func doctype() {
    stop(
      .xmlDoctype, "There is a DOCTYPE in it, which is never read.",
      remedy: "Ask the sender for the document without it: no invoice format uses one.")
  }

  fileprivate mutating func complain(_ message: String, line: Int) {
    // The parser goes on after its first complaint; what follows is seldom of use.
    guard faults.isEmpty else { return }
    refuse(
      .xmlNotWellFormed, "This is not well-formed XML: \(message).", remedy: .sendAgain, line: line)
  }

  // MARK: - Refusing

  private var line: Int { Int(xmlSAX2GetLineNumber(context)) }

  private mutating func refuse(
    _ code: Fault.Code, _ message: String, remedy: String, line: Int? = nil
  ) {
    faults.append(
      Fault(code, at: SourceLocation(file: file, row: line), message, remedy: remedy))
  }

  private mutating func stop(_ code: Fault.Code, _ message: String, remedy: String = .checkFile) {
    if faults.isEmpty { refuse(code, message, remedy: remedy, line: line) }
    xmlStopParser(context)
  }
}

extension String {
  fileprivate static let sendAgain = "Ask the sender for it again, or open it in an XML editor."
  fileprivate static let checkFile = "Check that this is the file that was meant."
}

// MARK: - The bridge from C

extension TreeBuilder {
  /// The builder that the parser was told of. A value at an address: Swift guards each step on an
  /// object's own properties, and there are thousands.
  private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>?
  {
    pointer?.assumingMemoryBound(to: TreeBuilder.self)
  }

  private static func length(_ text: UnsafePointer<xmlChar>) -> Int {
    Int(xmlStrlen(text))
  }

  /// Made for each document: a struct of C functions can't be shared as a constant.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.internalSubset = { user, _, _, _ in TreeBuilder.at(user)?.pointee.doctype() }
    handler.startElementNs = { user, name, _, namespace, declarations, _, count, _, attributes in
      TreeBuilder.at(user)?.pointee.start(
        name, namespace, attributes, count: Int(count), declarations: Int(declarations))
    }
    handler.endElementNs = { user, _, _, _ in TreeBuilder.at(user)?.pointee.end() }
    let characters: charactersSAXFunc = { user, text, length in
      TreeBuilder.at(user)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = characters
    handler.cdataBlock = characters
    handler.ignorableWhitespace = characters
    handler.serror = { user, error in
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      TreeBuilder.at(user)?.pointee.complain(
        libXMLMessage(error.pointee.message), line: Int(error.pointee.line))
    }
    return handler
  }
}

/// The library's message, without the line break and full stop that it ends with.
func libXMLMessage(_ message: UnsafePointer<CChar>?) -> String {
  guard let message else { return "no reason given" }
  var text = String(cString: message)
  while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
  return text
}
