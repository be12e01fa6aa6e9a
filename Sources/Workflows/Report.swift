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
  /// What stays and is still to be done, once the files are on the disk; nil where nothing is.
  public var deed: Deed?
}

/// Something that stays, such as an act on a database. It waits until its letters are on the disk, so
/// that a disk which fills up loses none.
public struct Deed: Sendable {
  public struct Done: Sendable {
    /// A line below the report; nil where there is nothing to add.
    public let words: String?
    /// What to tell where the files then could not be given their names all the same.
    let unfiled: Fault
  }

  let `do`: @Sendable () throws(Faults) -> Done

  /// Does it, where no files go with it.
  public func perform() throws(Faults) -> Done { try `do`() }
}
