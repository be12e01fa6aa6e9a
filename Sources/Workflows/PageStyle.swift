public import CareHome

/// How a run's pages are made.
public struct PageStyle: Sendable {
  /// A folder of a home's own templates, words and stylesheets; nil for the program's.
  let templates: String?
  /// Whose words: `cy` asks for `words-cy.txt`.
  let language: String
  /// For everybody; nil for each payer's own.
  let variant: PageVariant?
  /// How each page is printed to a PDF beside it; nil where none is.
  let printing: Printing?

  /// How pages are printed.
  public struct Printing: Sendable {
    /// Pages at once.
    let atOnce: Int
    /// Told how many are done, now and then.
    let progress: @Sendable (_ done: Int, _ of: Int) -> Void

    public init(atOnce: Int, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void) {
      self.atOnce = atOnce
      self.progress = progress
    }

    /// One after the other and without a word, as others print beside it.
    var beside: Printing { Printing(atOnce: 1) { _, _ in } }
  }

  public init(
    templates: String? = nil, language: String = "en", variant: PageVariant? = nil,
    printing: Printing? = nil
  ) {
    self.templates = templates
    self.language = language
    self.variant = variant
    self.printing = printing
  }

  public static let standard = PageStyle()
}
