import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Close: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Close a month of the books, once they balance.",
    discussion: """
      Every account must agree with the books. A closed month takes no more entries; what comes to \
      light later goes to the open month, and says which day it is of. Closing can't be undone.

      Example:
        hearth close ledger --month 2026-10 --by "Anna Bell" --preview
        hearth close ledger --month 2026-10 --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The month to close.", valueName: "yyyy-mm"), transform: Typed.month)
  var month: Month

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try CloseMonth(home.place, month: month, asOf: signature.day)
        .report(by: signature.person, previewing: writing.preview)
    }
    writing.deliver(report)
  }
}
