import CareHome
import Evidence

/// The files that a ``TemplateSet`` is made of, all of them read: templates, words by name,
/// stylesheets.
struct TemplateSources {
  let templates: TemplateParts
  /// By name of the file.
  private let catalogues: [String: WordCatalogue]
  let stylesheets: [PageVariant: Markup]

  static func wordsFile(of language: String) -> String { "words-\(language).txt" }
  static func stylesheet(of variant: PageVariant) -> String {
    (variant == .standard ? "style" : variant.rawValue) + ".css"
  }

  /// - Throws: everything that can't be read, and every file that is none of the three.
  init(_ files: [String: [UInt8]]) throws(Faults) {
    var templates = TemplateParts(files)
    var catalogues: [String: WordCatalogue] = [:]
    var styles: [String: String] = [:]
    var faults: [Fault] = []
    let styleNames = PageVariant.allCases.map(Self.stylesheet)
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
      do throws(Faults) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw Self.unreadable(file, "The file is not UTF-8 text.", "Save it as UTF-8.")
        }
        if let part = TemplateParts.name(file) {
          _ = try templates.tags(of: part)
        } else if file.hasPrefix("words-"), file.hasSuffix(".txt") {
          if file == WordCatalogue.shipped.file, bytes == EmbeddedTemplates.files[file] {
            catalogues[file] = WordCatalogue.shipped
          } else {
            catalogues[file] = try WordCatalogue(text, file: file)
          }
        } else if styleNames.contains(file) {
          guard !text.contains("</") else {
            throw Self.unreadable(
              file, "The stylesheet contains \"</\", which would end it early.", "Take it out.")
          }
          styles[file] = text
        } else {
          faults.append(Self.unused(file))
        }
      } catch {
        faults += error.all
      }
    }
    faults += catalogues.sorted { $0.key < $1.key }.flatMap { $0.value.faults(beside: .shipped) }
    if let faults = Faults(faults) { throw faults }
    self.templates = templates
    self.catalogues = catalogues
    stylesheets = Self.stylesheets(styles)
  }

  /// What goes into each page of a variant: the common rules, then its own.
  ///
  /// - Parameter files: by name.
  static func stylesheets(_ files: [String: String]) -> [PageVariant: Markup] {
    let common = files[stylesheet(of: .standard)] ?? ""
    return Dictionary(
      uniqueKeysWithValues: PageVariant.allCases.map { variant in
        let own = variant == .standard ? "" : files[stylesheet(of: variant)] ?? ""
        return (variant, Markup(common + own))
      })
  }

  /// - Throws: `template.missing-words` where nobody has written words in that language.
  func catalogue(of language: String) throws(Faults) -> WordCatalogue {
    let file = Self.wordsFile(of: language)
    guard let catalogue = catalogues[file] else {
      let standard = Self.wordsFile(of: TemplateSet.standardLanguage)
      throw Faults(
        Fault(
          .templateMissingWords, "There are no words for the language \"\(language)\".",
          remedy: "Copy \(standard) from Hearth's templates to \(file) in a folder of your own, "
            + "translate it there, and name the folder with --templates."))
    }
    return catalogue
  }

  /// What the catalogues have that no page asks for.
  func unusedWords(_ used: Set<String>) -> [Fault] {
    catalogues.sorted { $0.key < $1.key }.flatMap {
      $0.value.unused(beside: .shipped, used: used)
    }
  }

  private static func unreadable(_ file: String, _ message: String, _ remedy: String) -> Faults {
    Faults(
      Fault(.templateUnreadable, at: SourceLocation(file: file), message, remedy: remedy))
  }

  static func unused(_ file: String) -> Fault {
    Fault(
      .templateUnusedFile, at: SourceLocation(file: file), "No page uses this file.",
      remedy: "Give it the name of one of Hearth's templates, name it in one as {{>part}}, or "
        + "take it out of the folder. Hearth's are: "
        + "\(EmbeddedTemplates.files.keys.sorted().joined(separator: ", ")).")
  }
}
