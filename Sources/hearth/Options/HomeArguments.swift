import ArgumentParser
import Workflows

/// Which home a command is about.
struct HomeArguments: ParsableArguments {
  @Argument(help: "The home's folder of sheets, or the folder of a database (hearth init).")
  var home: String

  @Option(
    name: .customLong("home"),
    help: ArgumentHelp(
      "Which home of the database, by its code. Not needed where it holds one.",
      valueName: "code"))
  var code: String?

  var place: HomePlace { HomePlace(home, code: code) }
}
