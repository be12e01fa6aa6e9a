public import Documents
public import Evidence

/// What a piece of work comes to, in every form in which somebody may want it.
public struct Report: Sendable {
  /// For people.
  public let text: String
  /// For programs; amounts are strings.
  public let json: String
  /// What belongs in an output folder.
  public let files: [OutputFile]
  /// What `files` add to the folder's index.
  public let entries: [OutputIndex.Entry]
  /// What a person should look at.
  public let warnings: [Fault]
}
