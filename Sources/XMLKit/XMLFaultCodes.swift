public import Evidence

extension Fault.Code {
  /// Text that XML can't hold: a control character, U+FFFE or U+FFFF.
  public static let xmlForbiddenCharacter: Self = "xml.forbidden-character"
  /// A name that XML does not allow, or whose prefix nobody declared.
  public static let xmlBadName: Self = "xml.bad-name"
  /// The same attribute twice on one element.
  public static let xmlRepeatedAttribute: Self = "xml.repeated-attribute"
  /// An element that holds nothing, in a format that forbids it.
  public static let xmlEmptyElement: Self = "xml.empty-element"

  /// Not well-formed XML.
  public static let xmlNotWellFormed: Self = "xml.not-well-formed"
  /// An encoding that is not read.
  public static let xmlEncoding: Self = "xml.encoding"
  /// A DOCTYPE, which may hold entities: never read.
  public static let xmlDoctype: Self = "xml.doctype"
  /// More bytes than ``XMLLimits`` allows.
  public static let xmlTooLarge: Self = "xml.too-large"
  /// Nested deeper than ``XMLLimits`` allows.
  public static let xmlTooDeep: Self = "xml.too-deep"
  /// More elements, or more attributes on one, than ``XMLLimits`` allows.
  public static let xmlTooMany: Self = "xml.too-many"

  /// A schema that can't be read or compiled.
  public static let xmlBadSchema: Self = "xml.bad-schema"
  /// A document that breaks its schema.
  public static let xmlInvalid: Self = "xml.invalid"
}
