public import Evidence

/// What checking a ledger found.
public struct Verification: Sendable {
  public let acts: Int
  public let rows: Int
  /// The last act; nil where there is none to be read.
  public let head: Act?
  /// What does not hold, each naming its place; empty for a ledger that stands as it was written.
  public let faults: [Fault]
}

/// Gathers findings; of one kind at one place, the first hundred are enough.
struct Findings {
  private(set) var faults: [Fault] = []

  mutating func altered(_ place: String, _ message: String) {
    add(
      Fault(
        .altered, at: SourceLocation(file: place), message,
        remedy: "Nothing was changed by looking. Find out who could write to the folder, and bring "
          + "back the last good copy with hearth restore."))
  }

  mutating func damaged(_ detail: String) {
    add(.damaged(SourceLocation(file: Ledger.fileName), detail))
  }

  private mutating func add(_ fault: Fault) {
    guard faults.count < 100 else { return }
    faults.append(fault)
  }
}
