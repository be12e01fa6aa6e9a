public import ArgumentParser
public import CareHome
import Workflows

/// How pages are made.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of page templates and words to use in place of Hearth's own, file by file.",
      valueName: "folder"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Whose words pages are written in: cy asks for words-cy.txt in the folder of templates.",
      valueName: "language"))
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "standard, large-print (18 point) or easy-read. Left out: as payers.csv says for each payer.",
      valueName: "variant"))
  var variant: PageVariant?

  var style: PageStyle { style(printing: nil) }

  func style(printing: PageStyle.Printing?) -> PageStyle {
    PageStyle(
      templates: templates, language: language, variant: variant, printing: printing)
  }
}

extension PageVariant: ExpressibleByArgument {}
