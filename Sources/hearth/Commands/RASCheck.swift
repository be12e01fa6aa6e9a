import ArgumentParser
import Evidence
import Workflows

struct RASCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check definitions, and do the worked cases that they carry.",
    discussion: """
      Everything that is wrong is told, with definition, step, field and line. The exit status is \
      1 where something is wrong or a case does not come out to the penny.

      Example:
        hearth ras check samples/ras
      """)

  @Argument(help: "Definitions' files, and folders of such files.")
  var paths: [String]

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let check = try Faults.exiting { () throws(Faults) in try CheckRAS(paths) }
    Console.say(format == .json ? check.report.json : check.report.text)
    if !check.isRight { throw ExitCode.failure }
  }
}
