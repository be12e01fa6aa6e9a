import ArgumentParser
import CareCalendar
import Evidence
import Workflows

extension Account {
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a month of payment accounts, so that its statements stay as they are.",
      discussion: """
        All months up to it are closed. Each bank account is held against its sub-ledgers first. What \
        comes later goes into an open month; a mistake is taken back there, too.

        Example:
          hearth account close payments --month 2026-04 --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The month.", valueName: "yyyy-mm"), transform: Typed.month)
    var month: Month

    func run() throws { try writing.run { work throws(Faults) in try work.close(month) } }
  }
}
