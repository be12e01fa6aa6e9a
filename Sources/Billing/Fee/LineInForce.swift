import CareCalendar
import CareHome

/// A funding line that counts on a day.
struct LineInForce {
  let line: FundingLine
  /// In force when the resident died, and ended by the death (billing.md rule 2): nobody bears it
  /// on the days that are still charged.
  let endedByDeath: Bool
}

extension PlacementFile {
  /// The lines that count on `day`, in the order of their sheet.
  func linesInForce(on day: Day) -> [LineInForce] {
    lines.compactMap { line in
      guard let death, day > death else {
        return line.holds(on: day) ? LineInForce(line: line, endedByDeath: false) : nil
      }
      if endsWithDeath(line, day) {
        return line.holds(on: death) ? LineInForce(line: line, endedByDeath: true) : nil
      }
      return line.holds(on: day) ? LineInForce(line: line, endedByDeath: false) : nil
    }
  }

  /// NHS-funded nursing care is last paid for the day of death; a top-up lasts no longer than the
  /// council's own payment.
  private func endsWithDeath(_ line: FundingLine, _ day: Day) -> Bool {
    switch line.kind {
    case .fundedNursing: true
    case .topUp:
      lines.contains { $0.kind == .councilFee } && !councilPays(on: day)
    default: false
    }
  }

  private func councilPays(on day: Day) -> Bool {
    lines.contains { $0.kind == .councilFee && $0.holds(on: day) }
  }
}

extension FundingLine {
  func holds(on day: Day) -> Bool { from <= day && day <= through ?? day }
}
