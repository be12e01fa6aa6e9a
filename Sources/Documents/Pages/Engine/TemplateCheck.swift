import Evidence

/// Holds a page's template, and every part that it uses, against the page's fields.
struct TemplateCheck {
  let templates: [String: [TemplateTag]]
  /// Faults in order of discovery; the same place is named once.
  private(set) var faults: [Fault] = []
  private(set) var usedParts: Set<String> = []
  /// Place and message: a part that several pages use is reported for the first.
  private var seen: Set<String> = []
  /// The parts that are open, so that one that includes itself is an error.
  private var open: [String] = []

  init(templates: [String: [TemplateTag]]) { self.templates = templates }

  /// What a name may refer to at some place of a template.
  private struct Scope {
    var schemas: [any AnyPageSchema]
    /// Optional texts in whose sections the place lies.
    var present: Set<String> = []
    /// Whether `{{.}}` is a text.
    var innermostIsText = false
    var blocks: [String: [TemplateTag]] = [:]

    func shape(of name: String) -> FieldShape? {
      schemas.lazy.reversed().compactMap { $0.shape(of: name) }.first
    }
  }

  mutating func check(page: String, schema: any AnyPageSchema) {
    check(part: page, row: nil, askedBy: page, Scope(schemas: [schema]))
  }

  private mutating func check(part: String, row: Int?, askedBy: String, _ scope: Scope) {
    guard let tags = templates[part] else {
      return report(
        .templateMissingPart, askedBy, row, "There is no part \"\(part)\".",
        "Put \(part).mustache into the folder of templates, or correct the name.")
    }
    guard !open.contains(part) else {
      return report(
        .templateMissingPart, askedBy, row, "The part \"\(part)\" includes itself.",
        "Take the tag out.")
    }
    usedParts.insert(part)
    open.append(part)
    check(tags, in: part, scope)
    open.removeLast()
  }

  private mutating func check(_ tags: [TemplateTag], in file: String, _ scope: Scope) {
    for tag in tags {
      switch tag {
      case .variable(let name, let row): checkVariable(name, file, row, scope)
      case .section(let name, let row, let inner):
        checkSection(name, inverse: false, inner, file, row, scope)
      case .inverse(let name, let row, let inner):
        checkSection(name, inverse: true, inner, file, row, scope)
      case .partial(let name, let row, let blocks):
        var inside = scope
        inside.blocks.merge(blocks) { outer, _ in outer }
        check(part: name, row: row, askedBy: file, inside)
      case .block(let name, _, let standard):
        check(scope.blocks[name] ?? standard, in: file, scope)
      }
    }
  }

  private mutating func checkVariable(_ name: String, _ file: String, _ row: Int, _ scope: Scope) {
    if name == "." {
      if !scope.innermostIsText {
        report(
          .templateUnknownField, file, row, "\"{{.}}\" stands where there is no text.",
          "Use it only within the section of a text that may be missing.")
      }
      return
    }
    switch scope.shape(of: name) {
    case .text: break
    case .optionalText where scope.present.contains(name): break
    case .optionalText:
      report(
        .templateUnknownField, file, row, "\"{{\(name)}}\" may be missing, and would show a blank.",
        "Put it within {{#\(name)}}…{{/\(name)}}.")
    case .flag, .section:
      report(
        .templateUnknownField, file, row, "\"{{\(name)}}\" is not a text but a section.",
        "Write {{#\(name)}}…{{/\(name)}}.")
    case nil: reportUnknown(name, file, row, scope)
    }
  }

  private mutating func checkSection(
    _ name: String, inverse: Bool, _ inner: [TemplateTag], _ file: String, _ row: Int,
    _ scope: Scope
  ) {
    var inside = scope
    switch scope.shape(of: name) {
    case .flag: break
    case .optionalText where inverse: break
    case .optionalText:
      inside.present.insert(name)
      inside.innermostIsText = true
    case .section where inverse: break
    case .section(let schema):
      inside.schemas.append(schema())
      inside.innermostIsText = false
    case .text:
      report(
        .templateUnknownField, file, row, "\"\(name)\" is always there: it is no section.",
        "Write {{\(name)}}.")
    case nil: return reportUnknown(name, file, row, scope)
    }
    check(inner, in: file, inside)
  }

  private mutating func reportUnknown(_ name: String, _ file: String, _ row: Int, _ scope: Scope) {
    let known = scope.schemas.reversed().map { $0.names.joined(separator: ", ") }
    report(
      .templateUnknownField, file, row, "There is no field \"\(name)\" here.",
      "Use one of: \(known.joined(separator: "; from around it: ")).")
  }

  private mutating func report(
    _ code: Fault.Code, _ file: String, _ row: Int?, _ message: String, _ remedy: String
  ) {
    let fault = Fault(
      code, at: SourceLocation(file: file + ".mustache", row: row), message, remedy: remedy)
    if seen.insert("\(file) \(row ?? 0) \(message)").inserted { faults.append(fault) }
  }
}
