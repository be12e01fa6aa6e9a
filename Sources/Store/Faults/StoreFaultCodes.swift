public import Evidence

extension Fault.Code {
  /// The folder holds no database of Hearth.
  public static let noLedger: Fault.Code = "store.no-database"
  /// A database, or a home's sheets, stand where a new database was to be made.
  public static let ledgerExists: Fault.Code = "store.exists"
  /// The database was made by a later version of the program.
  public static let newerLedger: Fault.Code = "store.newer-version"
  /// The file is no database, is cut off, or its pages contradict each other.
  public static let damaged: Fault.Code = "store.damaged"
  /// What is written there is not what was written: a row, a seal or an act was altered.
  public static let altered: Fault.Code = "store.altered"
  /// Somebody else is writing.
  public static let busy: Fault.Code = "store.busy"
  /// Somebody else has written since the facts were read.
  public static let changedMeanwhile: Fault.Code = "store.changed-meanwhile"
  /// The database may only be read.
  public static let readOnly: Fault.Code = "store.read-only"
  /// The disk is full.
  public static let diskFull: Fault.Code = "store.disk-full"
  /// The disk or the system refused.
  public static let diskError: Fault.Code = "store.disk-error"
  /// A rule that the database itself holds was about to be broken.
  public static let ruleBroken: Fault.Code = "store.rule-broken"
  /// The database holds several homes, or none, and none was chosen.
  public static let whichHome: Fault.Code = "store.which-home"
  /// No home of that code is in the database.
  public static let unknownHome: Fault.Code = "store.unknown-home"
}
