import ArgumentParser
import Evidence
import Workflows

struct RASCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check definitions, and do the worked cases that they carry.",
    discussion: """
      Everything that is wrong is told, with definition, step, field and line. The exit status is \
      1 where something is wrong or a case does not come out to the penny; with --out in one page.

      Example:
        hearth ras check samples/ras --out out
      """)

  @Argument(help: "Definitions' files, and folders of such files.")
  var paths: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    var isRight = true
    try output.deliver { () throws(Faults) in
      let check = try CheckRAS(paths, templates: output.templates)
      isRight = check.isRight
      return check.report
    }
    if !isRight { throw ExitCode.failure }
  }
}
