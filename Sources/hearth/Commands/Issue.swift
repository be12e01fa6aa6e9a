import ArgumentParser
import CareCalendar
import Evidence
import Foundation
import Workflows

struct Issue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Issue a month's invoices and credit notes on a database.",
    discussion: """
      What is due and was not billed yet is invoiced, of earlier months too: the report says which \
      documents catch up which days. What late news has changed is corrected by \
      the smallest credit note and, where more is owed, a new charge. Each home is issued all at \
      once or not at all, its numbers follow on, and a second run says that there is nothing to do. \
      Without --home, every home of the database is issued.

      Of one home it says which bills differ from the month before, and why.

      --preview works out the same documents with the numbers that they would get, and issues \
      nothing; with --out they go to a folder named preview-MONTH.

      Example:
        hearth issue ledger --month 2026-10 --by "Anna Bell" --preview
        hearth issue ledger --month 2026-10 --as-of 2026-10-31 --by "Anna Bell" --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The month to issue.", valueName: "yyyy-mm"), transform: Typed.month)
  var month: Month

  @Flag(help: "Show what would be issued, and issue nothing.")
  var preview = false

  @OptionGroup var signature: Signature

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let work = try Faults.exiting { () throws(Faults) in
      try IssueMonth(
        home.place, month: month, issued: signature.asOf, out: output.out,
        templates: output.templates)
    }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let line = ProgressLine("homes")
    let report =
      preview
      ? await work.preview(workers: workers, progress: line.show)
      : await work.issue(
        by: signature.person, on: signature.day, workers: workers, progress: line.show)
    line.clear()
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    if !report.sums.isEmpty { Console.say(output.format == .json ? report.json : report.text) }
    guard report.faults.isEmpty else {
      for fault in report.faults { Console.complain("\(fault)") }
      Console.complain(report.outcome)
      throw ExitCode.failure
    }
  }
}
