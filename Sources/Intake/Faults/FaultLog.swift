import Evidence

/// Gathers the faults of all sheets while reading goes on.
final class FaultLog {
  private var faults: [Fault] = []
  private var counts: [String: Int] = [:]

  func add(
    _ code: Fault.Code, at location: SourceLocation, _ message: String, remedy: String
  ) {
    add(Fault(code, at: location, message, remedy: remedy))
  }

  /// Counts faults of a sheet that are past telling.
  func add(untold count: Int, in file: String) { counts[file, default: 0] += count }

  func add(_ fault: Fault) {
    let file = fault.location?.file ?? ""
    guard fault.severity == .refusal else { return faults.append(fault) }
    let count = counts[file, default: 0] + 1
    counts[file] = count
    if count <= CSVLimits.faultsPerSheet { faults.append(fault) }
  }

  /// All that must be put right, with one line for those of a sheet that are too many to tell;
  /// nil where nothing is wrong.
  var refusals: Faults? {
    let rest = counts.filter { $0.value > CSVLimits.faultsPerSheet }.sorted { $0.key < $1.key }
    return Faults(
      faults.filter { $0.severity == .refusal }
        + rest.map { file, count in
          Fault(
            .moreFaults, at: SourceLocation(file: file),
            "\(count - CSVLimits.faultsPerSheet) more faults of this sheet are not listed.",
            remedy: "Put those listed right first, and read the sheets again.")
        })
  }

  /// What a person should look at though the work goes on, in order of place.
  var warnings: [Fault] { Faults(faults.filter { $0.severity == .warning })?.all ?? [] }
}
