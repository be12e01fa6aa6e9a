/// How somebody reads: for whom a page is laid out.
public enum PageVariant: String, Hashable, Sendable, CaseIterable {
  case standard
  /// In 18 point throughout.
  case largePrint = "large-print"
  /// One idea a line, in short sentences, with symbols beside the words.
  case easyRead = "easy-read"

  /// What it adds to the name of a file; nothing for the standard.
  public var suffix: String { self == .standard ? "" : "-" + rawValue }
}
