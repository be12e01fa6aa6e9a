public import CareHome
public import Evidence

/// The templates, the words and the stylesheet that pages are made with, in which every field and
/// every word exists and every part is there, for every page in every variant, so that rendering
/// can't fail or leave a blank.
///
/// Those that ship are held to that by a test, a home's own when they are loaded.
public struct TemplateSet: Sendable {
  /// Nil for those that ship, of which nothing is read before the first page is made.
  private let own: Parts?

  private struct Parts: Sendable {
    let templates: PageTemplates
    let stylesheets: [PageVariant: Markup]
    let wording: PageWords
  }

  private static let shipped = Parts(
    templates: PageTemplates(
      TemplateCompiler(templates: TemplateParts(EmbeddedTemplates.files), catalogue: .shipped)),
    stylesheets: TemplateSources.stylesheets(
      EmbeddedTemplates.files.filter { $0.key.hasSuffix(".css") }
        .mapValues { String(decoding: $0, as: UTF8.self) }),
    wording: .english)

  private init(_ own: Parts?) { self.own = own }

  /// Those that the program carries.
  public static func standard() -> TemplateSet { TemplateSet(nil) }

  private var parts: Parts { own ?? Self.shipped }

  /// The words of its language.
  var wording: PageWords { parts.wording }

  /// Those that the program carries, but for the files given: name within the folder, such as
  /// `invoice.mustache`, `words-cy.txt` or `style.css`, to bytes. All are checked.
  ///
  /// A template under a new name is a part, which some page must use.
  ///
  /// - Parameter language: whose words pages are written in: `cy` asks for `words-cy.txt`.
  /// - Throws: every tag and every line of words that can't be read, every unknown field, all words
  ///   that are missing or that no page asks for, every missing part and every file that nothing
  ///   uses, with file and row.
  public init(
    overriding overrides: [String: [UInt8]], language: String = standardLanguage
  ) throws(Faults) {
    let sources = try TemplateSources(
      EmbeddedTemplates.files.merging(overrides) { _, own in own })
    let catalogue = try sources.catalogue(of: language)
    var compiler = TemplateCompiler(templates: sources.templates, catalogue: catalogue)
    var compiled: [PageTemplates.Key: CompiledTemplate] = [:]
    for variant in PageVariant.allCases {
      compiler.variant = variant
      for kind in Self.kinds {
        compiled[PageTemplates.Key(page: kind.template, variant: variant)] = compiler.compile(
          page: kind.template, schema: kind.schema)
      }
    }
    let ownParts = overrides.keys.sorted().filter {
      guard let part = TemplateParts.name($0) else { return false }
      return !compiler.usedParts.contains(part)
    }
    let faults =
      compiler.faults + ownParts.map(TemplateSources.unused)
      + sources.unusedWords(compiler.usedWords)
    if let faults = Faults(faults) { throw faults }
    own = Parts(
      templates: PageTemplates(compiler, compiled: compiled), stylesheets: sources.stylesheets,
      wording: PageWords(catalogue))
  }

  public static let standardLanguage = "en"

  /// The page as UTF-8 HTML.
  public func render<Content: Page>(
    _ content: Content, _ variant: PageVariant = .standard
  ) -> [UInt8] {
    let parts = parts
    guard let stylesheet = parts.stylesheets[variant] else {
      preconditionFailure("There is no stylesheet for \(variant).")
    }
    let template = parts.templates.template(of: Content.self, variant)
    var html: [UInt8] = []
    html.reserveCapacity(stylesheet.html.utf8.count + 16_384)
    template.write(
      .of(PageShell(content: content, stylesheet: stylesheet)), in: parts.wording, into: &html)
    return html
  }
}
