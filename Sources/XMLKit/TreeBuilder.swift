import CLibXML2
import Evidence

/// Takes the parser's events and builds the tree, watching the limits as it goes.
final class TreeBuilder {
  /// An element whose end tag has not come yet.
  private struct OpenElement {
    let name: String
    let namespace: String?
    let attributes: [XMLNode.Attribute]
    let line: Int
    var children: [XMLNode] = []
    var text: [UInt8] = []
  }

  private let file: String
  private let limits: XMLLimits
  private var context: xmlParserCtxtPtr?
  private var open: [OpenElement] = []
  private var elements = 0

  private(set) var root: XMLNode?
  private(set) var faults: [Fault] = []

  init(file: String, limits: XMLLimits) {
    self.file = file
    self.limits = limits
  }

  func parse(_ document: UnsafeRawBufferPointer) {
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
    // NOENT makes the parser put in the five entities of XML itself; there are no others, as a
    // document that could declare one is refused.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    context.pointee.sax.pointee = Self.handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlParseDocument(context)
    if context.pointee.wellFormed == 0, faults.isEmpty {
      refuse(.xmlNotWellFormed, "The file is not well-formed XML.", remedy: .sendAgain)
    }
  }

  // MARK: - Events

  fileprivate func start(
    _ name: String, _ namespace: String?, _ attributes: [XMLNode.Attribute], declarations: Int
  ) {
    elements += 1
    if open.count >= limits.depth {
      stop(.xmlTooDeep, "Elements are nested more than \(limits.depth) deep.")
    } else if attributes.count + declarations > limits.attributes {
      stop(.xmlTooMany, "An element has more than \(limits.attributes) attributes.")
    } else if elements > limits.elements {
      stop(.xmlTooMany, "There are more than \(limits.elements) elements.")
    }
    open.append(
      OpenElement(name: name, namespace: namespace, attributes: attributes, line: line))
  }

  fileprivate func end() {
    guard let element = open.popLast() else { return }
    let node = XMLNode(
      name: element.name, namespace: element.namespace, attributes: element.attributes,
      children: element.children, text: String(decoding: element.text, as: UTF8.self),
      line: element.line)
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].children.append(node)
    }
  }

  fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  fileprivate func doctype() {
    stop(
      .xmlDoctype, "There is a DOCTYPE in it, which is never read.",
      remedy: "Ask the sender for the document without it: no invoice format uses one.")
  }

  fileprivate func complain(_ message: String, line: Int) {
    // The parser goes on after its first complaint; what follows is seldom of use.
    guard faults.isEmpty else { return }
    refuse(
      .xmlNotWellFormed, "This is not well-formed XML: \(message).", remedy: .sendAgain, line: line)
  }

  // MARK: - Refusing

  private var line: Int { Int(xmlSAX2GetLineNumber(context)) }

  private func refuse(
    _ code: Fault.Code, _ message: String, remedy: String, line: Int? = nil
  ) {
    faults.append(
      Fault(code, at: SourceLocation(file: file, row: line), message, remedy: remedy))
  }

  private func stop(_ code: Fault.Code, _ message: String, remedy: String = .checkFile) {
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
  private static func from(_ pointer: UnsafeMutableRawPointer?) -> TreeBuilder? {
    pointer.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(decodingCString: $0, as: UTF8.self) }
  }

  /// Made for each document: a struct of C functions can't be shared as a constant.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.internalSubset = { user, _, _, _ in TreeBuilder.from(user)?.doctype() }
    handler.startElementNs = {
      user, name, _, namespace, declarations, _, count, _, attributes in
      TreeBuilder.from(user)?.start(
        TreeBuilder.string(name) ?? "", TreeBuilder.string(namespace),
        TreeBuilder.attributes(attributes, count: Int(count)), declarations: Int(declarations))
    }
    handler.endElementNs = { user, _, _, _ in TreeBuilder.from(user)?.end() }
    let characters: charactersSAXFunc = { user, text, length in
      TreeBuilder.from(user)?.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = characters
    handler.cdataBlock = characters
    handler.ignorableWhitespace = characters
    handler.serror = { user, error in
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      TreeBuilder.from(user)?.complain(
        libXMLMessage(error.pointee.message), line: Int(error.pointee.line))
    }
    return handler
  }

  /// Five pointers an attribute: name, prefix, namespace, and where the value begins and ends.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLNode.Attribute] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let field = pointers + index * 5
      let value = UnsafeBufferPointer(
        start: field[3],
        count: (field[4].map(Int.init(bitPattern:)) ?? 0)
          - (field[3].map(Int.init(bitPattern:)) ?? 0))
      return XMLNode.Attribute(
        name: string(field[0]) ?? "", namespace: string(field[2]),
        value: String(decoding: value, as: UTF8.self))
    }
  }
}

/// The library's message, without the line break and full stop that it ends with.
func libXMLMessage(_ message: UnsafePointer<CChar>?) -> String {
  guard let message else { return "no reason given" }
  var text = String(cString: message)
  while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
  return text
}
