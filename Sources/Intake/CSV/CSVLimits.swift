/// How large a sheet may be. Beyond these it is surely not what a care home meant to hand in.
public enum CSVLimits {
  /// Bytes in one file: 20 MB, some hundred thousand rows.
  public static let fileBytes = 20_000_000
  /// Bytes in one cell: a long note has a few hundred.
  public static let cellBytes = 10_000
  /// Faults told of one sheet; of the rest only the number is told.
  public static let faultsPerSheet = 100
}
