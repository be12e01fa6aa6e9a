/// For whom a page is laid out. A file `invoice-easy-read.mustache` stands in for `invoice.mustache`, and
/// `easy-read.css` comes after `style.css`; what has no file of its own is laid out as ever.
public enum PageVariant: String, Hashable, Sendable, CaseIterable {
  case standard
  /// In 18 point throughout.
  case largePrint = "large-print"
  /// One idea a line, in short sentences, with symbols beside the words.
  case easyRead = "easy-read"

  /// What it adds to the name of a file; nothing for the standard.
  public var suffix: String { self == .standard ? "" : "-" + rawValue }
}
