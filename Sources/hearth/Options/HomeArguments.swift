import ArgumentParser
import Workflows

/// Which home a command is about.
struct HomeArguments: ParsableArguments {
  @Argument(help: "The home's folder of sheets, or the folder of a database (hearth init).")
  var home: String

  @OptionGroup var which: HomeCode

  var place: HomePlace { HomePlace(home, code: which.code) }
}

/// Which home of a database.
struct HomeCode: ParsableArguments {
  @Option(
    name: .customLong("home"),
    help: ArgumentHelp(
      "Which home of the database, by its code. Not needed where it holds one.",
      valueName: "code"))
  var code: String?
}
