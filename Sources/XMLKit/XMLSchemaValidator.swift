import CLibXML2
public import Evidence

/// A schema compiled once, to judge any number of documents.
///
/// Safe to share between threads: libxml2 only reads a compiled schema, and each validation has
/// a context of its own.
public final class XMLSchemaValidator: @unchecked Sendable {
  private let schema: xmlSchemaPtr

  /// Compiles the schema file at `path` and those that it includes from its own folder.
  ///
  /// - Throws: a schema that can't be read or compiled.
  public convenience init(path: String) throws(Faults) {
    try self.init(named: path) { xmlSchemaNewParserCtxt(path) }
  }

  /// Compiles a schema that the program carries, which includes no other.
  ///
  /// - Throws: a schema that can't be read or compiled.
  public convenience init(_ schema: [UInt8], named name: String) throws(Faults) {
    // The parser reads the bytes only when it is run, so they must outlive it.
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: schema.count)
    defer { copy.deallocate() }
    for (index, byte) in schema.enumerated() { copy[index] = CChar(bitPattern: byte) }
    try self.init(named: name) { xmlSchemaNewMemParserCtxt(copy.baseAddress, Int32(schema.count)) }
  }

  private init(
    named name: String, _ makeParser: () -> xmlSchemaParserCtxtPtr?
  ) throws(Faults) {
    _ = LibXML.ready
    let log = FaultLog(file: name, code: .xmlBadSchema)
    // A file that is missing or not well-formed is told to the thread, not to the schema parser.
    xmlSetStructuredErrorFunc(log.pointer, FaultLog.collect)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let parser = makeParser() else { throw log.faults(or: "no memory") }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, FaultLog.collect, log.pointer)
    guard let schema = withExtendedLifetime(log, { xmlSchemaParse(parser) }) else {
      throw log.faults(or: "the schema can't be read")
    }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// Judges one document, which is read as guardedly as by ``XMLReader``.
  ///
  /// - Parameter name: the file's name, for faults.
  /// - Throws: all that breaks the schema, each with its line; or what is not well-formed.
  public func validate(
    _ document: [UInt8], named name: String, limits: XMLLimits = .standard
  ) throws(Faults) {
    // The guarded reader goes first, so that libxml2's own tree never meets a DOCTYPE.
    _ = try XMLReader.read(document, named: name, limits: limits)
    let log = FaultLog(file: name, code: .xmlInvalid)
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_BIG_LINES.rawValue)
    let tree = document.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, options)
    }
    guard let tree, let context = xmlSchemaNewValidCtxt(schema) else {
      throw log.faults(or: "the document can't be read")
    }
    defer {
      xmlSchemaFreeValidCtxt(context)
      xmlFreeDoc(tree)
    }
    xmlSchemaSetValidStructuredErrors(context, FaultLog.collect, log.pointer)
    let verdict = withExtendedLifetime(log) { xmlSchemaValidateDoc(context, tree) }
    // Only an error makes the verdict other than zero; a warning is no reason to refuse.
    if verdict != 0 { throw log.faults(or: "the document breaks its schema") }
  }
}

/// What libxml2 complains of while one schema or document is in its hands.
private final class FaultLog {
  private let file: String
  private let code: Fault.Code
  private var collected: [Fault] = []

  init(file: String, code: Fault.Code) {
    self.file = file
    self.code = code
  }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let collect: xmlStructuredErrorFunc = { user, error in
    guard let user, let error, error.pointee.message != nil else { return }
    Unmanaged<FaultLog>.fromOpaque(user).takeUnretainedValue()
      .add(libXMLMessage(error.pointee.message), line: Int(error.pointee.line))
  }

  private func add(_ message: String, line: Int) {
    collected.append(fault(message, line: line > 0 ? line : nil))
  }

  private func fault(_ message: String, line: Int?) -> Fault {
    Fault(
      code, at: SourceLocation(file: file, row: line), message + ".",
      remedy: code == .xmlBadSchema
        ? "Check that the schema and the files beside it are complete."
        : "Tell whoever made the file: other systems may refuse it.")
  }

  func faults(or reason: String) -> Faults {
    Faults(collected) ?? Faults(fault(reason, line: nil))
  }
}
