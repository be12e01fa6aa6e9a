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
  /// A line of a catalogue of words can't be read.
  public static let templateBadWords: Self = "template.bad-words"
  /// A catalogue lacks words that pages ask for.
  public static let templateMissingWords: Self = "template.missing-words"
  /// A catalogue has words that no page asks for.
  public static let templateUnusedWords: Self = "template.unused-words"
  /// A template file can't be read.
  public static let templateUnreadable: Self = "template.unreadable"
}
