public import Evidence

extension Fault.Code {
  /// A tag of a template can't be read.
  public static let templateBadTag: Self = "template.bad-tag"
  /// A template asks for a field that its page does not have, or uses it as what it is not.
  public static let templateUnknownField: Self = "template.unknown-field"
  /// A template asks for a part that is not there.
  public static let templateMissingPart: Self = "template.missing-part"
  /// A folder of templates holds a file that no page uses.
  public static let templateUnusedFile: Self = "template.unused-file"
  /// A template file can't be read.
  public static let templateUnreadable: Self = "template.unreadable"
}
