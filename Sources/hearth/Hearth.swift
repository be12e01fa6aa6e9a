import ArgumentParser

@main
struct Hearth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearth",
    abstract: "Itemised costing and invoicing for care homes.",
    discussion: """
      A home is a folder of CSV sheets that any spreadsheet opens; samples/README.md names every \
      sheet and column. Start with:

        hearth cost samples/seaview
      """,
    version: "0.1.0",
    subcommands: [
      New.self, Cost.self, Explain.self, Benchmark.self, Flex.self, Value.self, Exposure.self,
      Prices.self, Bill.self,
      Statement.self,
      PrintTicks.self, Deliver.self, Export.self, Uplift.self, Occupancy.self, Income.self,
      Propose.self, Answer.self, Negotiate.self, Agree.self, FullPayment.self, Return.self,
      Review.self, Check.self,
      View.self, Schema.self, Init.self, Import.self, Sheets.self, Issue.self, Reprint.self,
      Verify.self, Backup.self, Restore.self, Receive.self, Match.self, Remittance.self,
      Refund.self, WriteOff.self,
      Dispute.self, Pocket.self, Close.self, Debt.self, Remind.self, TrialBalance.self, RAS.self,
      Account.self,
    ])

  static func main() async {
    do {
      var command = try Slips.command(Array(CommandLine.arguments.dropFirst()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
