public import CareHome

/// How a run's pages are made.
public struct PageStyle: Sendable {
  /// A folder of a home's own templates, words and stylesheets; nil for the program's.
  let templates: String?
  /// Whose words: `cy` asks for `words-cy.txt`.
  let language: String
  /// For everybody; nil for each payer's own.
  let variant: PageVariant?
  /// Whether each page is printed to a PDF beside it.
  let isPrinted: Bool

  public init(
    templates: String? = nil, language: String = "en", variant: PageVariant? = nil,
    isPrinted: Bool = false
  ) {
    self.templates = templates
    self.language = language
    self.variant = variant
    self.isPrinted = isPrinted
  }

  public static let standard = PageStyle()
}
