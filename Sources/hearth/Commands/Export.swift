import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand a month to an accounts package, or direct debits to the bank.",
    discussion: """
      Writes the sheets that Xero, QuickBooks Online and Sage 50 import, the journal, and the Bacs \
      file (Standard 18) of payers with a mandate, with the same as CSV. Without --out nothing is \
      written. export-codes.csv holds your own nominal codes, tax codes and contact names. A text \
      that a spreadsheet would take for a formula gets an apostrophe in front; a program that reads \
      the file back takes one leading apostrophe off.

      Example:
        hearth export samples/harbour-court --month 2026-10 --to sage50 --out out
        hearth export samples/seaview --month 2026-10 --to bacs --collect-on 2026-12-01 --out out
      """)

  enum Program: String, ExpressibleByArgument, CaseIterable {
    case xero, quickbooks, sage50, journal, bacs
  }

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The month to hand over.", valueName: "yyyy-mm"), transform: Typed.month)
  var month: Month

  @Option(help: "For whom: xero, quickbooks, sage50, journal or bacs.")
  var to: Program

  @Option(
    name: .customLong("collect-on"),
    help: ArgumentHelp(
      "With bacs: the banking day on which payers' accounts are debited.", valueName: "date"),
    transform: Typed.day)
  var collectOn: Day?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The date of a file for the bank. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (collectOn != nil) == (to == .bacs) else {
      throw ValidationError(
        to == .bacs
          ? "Say with --collect-on on which day to collect, such as 2026-12-01."
          : "--collect-on belongs to --to bacs.")
    }
  }

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ExportMonth(
        folder: home.place, month: month, to: target, asOf: asOf ?? Clock.today
      ).report()
    }
  }

  private var target: ExportMonth.Target {
    switch to {
    case .xero: .xero
    case .quickbooks: .quickBooks
    case .sage50: .sage50
    case .journal: .journal
    case .bacs: .bacs(collectOn: collectOn ?? Clock.today)
    }
  }
}
