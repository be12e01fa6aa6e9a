import Amounts
import Flexibility

/// Schedules and verdicts as plain text, to be held against the peer's, byte by byte.
enum ShareText {
  static func schedules(_ schedules: [ReleaseSchedule]) -> String {
    schedules.map { schedule in
      let cells = schedule.cells.map { cell in
        let steps = cell.steps.map { " \($0.line):\($0.count)" }.joined()
        return "\(cell.noticeWeeks) \(cell.residents) \(cell.residentsOut) "
          + "\(cell.saving.pence) \(cell.each.pence)\(steps)\n"
      }
      let jumps = schedule.jumps.map {
        "\($0.line) \($0.residentsOut) \($0.steps) \($0.noticeWeeks)\n"
      }
      return cells.joined() + jumps.joined()
    }.joined()
  }

  static func assessment(_ assessment: ReleaseAssessment) -> String {
    let share = assessment.share
    let figures = [share.exactCovered, share.exactExpected, share.exactCeiling]
    return figures.map { $0.pence.description + "\n" }.joined()
      + "\(assessment.verdict.name)\n"
  }
}
