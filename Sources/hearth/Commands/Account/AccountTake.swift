import ArgumentParser
import Evidence
import Workflows

extension Account {
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in sheets: terms, accounts, plans, stages, and many movements at once.",
      discussion: """
        A folder may hold account-terms.csv, monitoring.csv, accounts.csv, plan.csv, stages.csv and \
        movements.csv; samples/README.md names their columns. A file of any other name holds \
        movements. All of them are taken in, or nothing: every fault of every file is told. Taking \
        the same in twice is harmless.

        Example:
          hearth account take payments samples/payment-accounts --by "Dee Ward"
          hearth account take payments may.csv --by "Dee Ward" --preview
        """)

    @OptionGroup var writing: AccountWriting

    @Argument(help: "Folders of sheets, or single files.")
    var sheets: [String]

    func validate() throws {
      guard !sheets.isEmpty else { throw ValidationError("Give a folder of sheets, or a file.") }
    }

    func run() throws { try writing.run { work throws(Faults) in try work.take(sheets) } }
  }
}
