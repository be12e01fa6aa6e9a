import Documents
import Evidence

/// Makes pages of one set of templates.
struct Pages: Sendable {
  private let templates: TemplateSet

  /// - Parameter folder: a home's own templates; nil for the program's.
  init(templates folder: String?) throws(Faults) {
    if let folder {
      templates = try TemplateSet(overridingFrom: folder)
    } else {
      templates = try TemplateSet.standard()
    }
  }

  func render<Content: Page>(_ page: Content) -> [UInt8] { templates.render(page) }

  /// A page as a file `name.html` below its home's folder.
  func file<Content: Page>(
    _ page: Content, _ name: String, of home: String, in folders: [String],
    isIssued: Bool = false
  ) throws(Faults) -> OutputFile {
    OutputFile(
      try path(home, folders, name + ".html"), render(page), isIssued: isIssued)
  }

  func path(_ home: String, _ folders: [String], _ name: String) throws(Faults) -> OutputPath {
    try path([DocumentName.safe(home)] + folders, name)
  }

  func path(_ folders: [String], _ name: String) throws(Faults) -> OutputPath {
    guard let path = OutputPath(folders + [name]) else {
      throw Faults(
        Fault(
          .cannotWrite, "\"\(name)\" can't be the name of a file.",
          remedy: "Use letters, digits, -, _ and . in ids."))
    }
    return path
  }
}
