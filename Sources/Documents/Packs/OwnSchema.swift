import CSchemas
public import Evidence
import XMLKit

/// The project's own schemas, as the program carries them.
public enum OwnSchema: String, CaseIterable, Sendable {
  case agreement = "agreement-1.xsd"
  case costReport = "cost-report-1.xsd"
  case pack = "pack-1.xsd"
  case paymentAccount = "payment-account-1.xsd"
  case priceList = "price-list-1.xsd"

  /// The namespace of its documents.
  public var namespace: String {
    switch self {
    case .agreement: "urn:hearth:agreement:1"
    case .costReport: "urn:hearth:cost-report:1"
    case .pack: "urn:hearth:pack:1"
    case .paymentAccount: "urn:hearth:payment-account:1"
    case .priceList: "urn:hearth:price-list:1"
    }
  }

  /// The schema itself, to give to whoever wants to check a document.
  public var bytes: [UInt8] { EmbeddedSchemas.bytes(rawValue) }

  /// The schema of that name, with or without its version and ending: `cost-report`,
  /// `cost-report-1`, `cost-report-1.xsd`. Nil where there is none.
  public init?(named name: String) {
    let match = Self.allCases.last { schema in
      let stem = schema.rawValue.prefix { $0 != "." }
      return [schema.rawValue, String(stem), String(stem.prefix { !$0.isNumber }.dropLast())]
        .contains(name)
    }
    guard let match else { return nil }
    self = match
  }

  /// Holds a document against the schema.
  ///
  /// - Throws: all that breaks it, each with its line.
  public func validate(_ document: [UInt8], named name: String) throws(Faults) {
    try XMLSchemaValidator(bytes, named: rawValue).validate(document, named: name)
  }
}

/// The project's own JSON schemas, as the program carries them.
public enum OwnJSONSchema: String, CaseIterable, Sendable {
  case rasDefinition = "ras-definition-1.schema.json"

  /// Its `$id`.
  public var identifier: String {
    switch self {
    case .rasDefinition: "urn:hearth:ras-definition:1"
    }
  }

  public var bytes: [UInt8] { EmbeddedSchemas.bytes(rawValue) }

  /// The schema of that name, with or without its version and ending. Nil where there is none.
  public init?(named name: String) {
    let match = Self.allCases.last { schema in
      let stem = schema.rawValue.prefix { $0 != "." }
      return [schema.rawValue, String(stem), String(stem.prefix { !$0.isNumber }.dropLast())]
        .contains(name)
    }
    guard let match else { return nil }
    self = match
  }
}

private enum EmbeddedSchemas {
  /// A test holds the names against the files that are embedded.
  static func bytes(_ name: String) -> [UInt8] {
    let all = (0..<hearth_schema_count()).map(hearth_schema_at)
    guard let file = all.first(where: { String(cString: $0.name) == name }) else { return [] }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }
}
