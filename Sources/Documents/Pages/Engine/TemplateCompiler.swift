import CareHome
import Evidence

/// Reads a page's template, and every part that it uses, against the page's fields: each name
/// becomes the field that it stands for, or a fault.
struct TemplateCompiler {
  private var templates: TemplateParts
  let catalogue: WordCatalogue
  /// For which parts of a template's own name stand in.
  var variant = PageVariant.standard
  /// Faults in order of discovery; the same place is named once.
  private(set) var faults: [Fault] = []
  private(set) var usedParts: Set<String> = []
  private(set) var usedWords: Set<String> = []
  /// Place and message: a part that several pages use is reported for the first.
  private var seen: Set<String> = []
  /// The parts that are open, so that one that includes itself is an error.
  private var open: [String] = []

  init(templates: TemplateParts, catalogue: WordCatalogue) {
    self.templates = templates
    self.catalogue = catalogue
  }

  /// A block that fills a layout, and the file that it stands in.
  private struct Block {
    let file: String
    let tags: [TemplateTag]
  }

  /// What a name may refer to at some place of a template.
  private struct Scope {
    var schemas: [any AnyPageSchema]
    /// Optional texts in whose sections the place lies.
    var present: Set<String> = []
    /// The optional text in whose section `{{.}}` stands.
    var innermost: CompiledTemplate.Step?
    var blocks: [String: Block] = [:]

    /// The field, from the innermost section outwards.
    func field(_ name: String) -> (depth: Int, shape: FieldShape)? {
      for (depth, schema) in schemas.reversed().enumerated() {
        if let shape = schema.shape(of: name) { return (depth, shape) }
      }
      return nil
    }

    /// Within a section over another model, where everything else lies one section further out.
    func inside(_ schema: any AnyPageSchema) -> Scope {
      var inside = self
      inside.schemas.append(schema)
      inside.innermost = nil
      return inside
    }
  }

  /// What a page is written by; of no use where faults were found.
  mutating func compile(page: String, schema: any AnyPageSchema) -> CompiledTemplate {
    compile(part: page, row: nil, askedBy: page, Scope(schemas: [schema]))
  }

  private mutating func compile(
    part: String, row: Int?, askedBy: String, _ scope: Scope
  ) -> CompiledTemplate {
    let own = part + variant.suffix
    let part = templates.has(own) ? own : part
    let tags: [TemplateTag]?
    do throws(Faults) {
      tags = try templates.tags(of: part)
    } catch {
      faults += error.all
      return CompiledTemplate()
    }
    guard let tags else {
      report(
        .templateMissingPart, askedBy, row, "There is no part \"\(part)\".",
        "Put \(part).mustache into the folder of templates, or correct the name.")
      return CompiledTemplate()
    }
    guard !open.contains(part) else {
      report(
        .templateMissingPart, askedBy, row, "The part \"\(part)\" includes itself.",
        "Take the tag out.")
      return CompiledTemplate()
    }
    usedParts.insert(part)
    open.append(part)
    defer { open.removeLast() }
    return compile(tags, in: part, scope)
  }

  private mutating func compile(
    _ tags: [TemplateTag], in file: String, _ scope: Scope
  ) -> CompiledTemplate {
    var template = CompiledTemplate()
    for tag in tags {
      switch tag {
      case .text(let words): template.add(literal: words)
      case .variable(let name, let row):
        if let step = variable(name, file, row, scope) { template.add(step) }
      case .words(let name, let row):
        template.add(words(name, file, row, scope))
      case .section(let name, let row, let inner):
        if let step = section(name, inner, file, row, scope) { template.add(step) }
      case .inverse(let name, let row, let inner):
        if let step = inverse(name, inner, file, row, scope) { template.add(step) }
      case .partial(let name, let row, let blocks):
        var inside = scope
        // What fills a block further out goes first.
        inside.blocks.merge(blocks.mapValues { Block(file: file, tags: $0) }) { outer, _ in outer }
        template.add(compile(part: name, row: row, askedBy: file, inside))
      case .block(let name, _, let standard):
        let block = scope.blocks[name] ?? Block(file: file, tags: standard)
        template.add(compile(block.tags, in: block.file, scope))
      }
    }
    return template
  }

  /// The catalogue's words, with the fields that they name as the place has them.
  private mutating func words(
    _ name: String, _ file: String, _ row: Int, _ scope: Scope
  ) -> CompiledTemplate {
    usedWords.insert(name)
    guard let entry = catalogue.entries[name] else {
      report(
        .templateMissingWords, file, row,
        "There are no words for \"\(name)\" in \(catalogue.file).",
        "Add a line there, \(name) = and the words, or correct the name here.")
      return CompiledTemplate()
    }
    var template = CompiledTemplate()
    for piece in PageWords.pieces(of: entry.text) {
      switch piece {
      case .words(let words):
        template.add(literal: WordCatalogue.markup(words).utf8)
      case .value(let field):
        if let step = variable(field, catalogue.file, entry.row, scope) { template.add(step) }
      }
    }
    return template
  }

  private mutating func variable(
    _ name: String, _ file: String, _ row: Int, _ scope: Scope
  ) -> CompiledTemplate.Step? {
    if name == "." {
      if scope.innermost == nil {
        report(
          .templateUnknownField, file, row, "\"{{.}}\" stands where there is no text.",
          "Use it only within the section of a text that may be missing.")
      }
      return scope.innermost
    }
    guard let (depth, shape) = scope.field(name) else {
      reportUnknown(name, file, row, scope)
      return nil
    }
    switch shape {
    case .text(let write): return .field(depth, write)
    case .optionalText(_, let write):
      if scope.present.contains(name) { return .field(depth, write) }
      report(
        .templateUnknownField, file, row, "\"{{\(name)}}\" may be missing, and would show a blank.",
        "Put it within {{#\(name)}}…{{/\(name)}}.")
    case .flag, .section:
      report(
        .templateUnknownField, file, row, "\"{{\(name)}}\" is not a text but a section.",
        "Write {{#\(name)}}…{{/\(name)}}.")
    }
    return nil
  }

  private mutating func section(
    _ name: String, _ inner: [TemplateTag], _ file: String, _ row: Int, _ scope: Scope
  ) -> CompiledTemplate.Step? {
    guard let (depth, shape) = scope.field(name) else {
      reportUnknown(name, file, row, scope)
      return nil
    }
    switch shape {
    case .flag(let isTrue):
      return .condition(depth, isShown: isTrue, compile(inner, in: file, scope))
    case .optionalText(let isThere, let write):
      var inside = scope
      inside.present.insert(name)
      inside.innermost = .field(depth, write)
      return .condition(depth, isShown: isThere, compile(inner, in: file, inside))
    case .section(let schema, let parts):
      return .section(depth, parts: parts, compile(inner, in: file, scope.inside(schema())))
    case .text:
      reportNoSection(name, file, row)
      return nil
    }
  }

  private mutating func inverse(
    _ name: String, _ inner: [TemplateTag], _ file: String, _ row: Int, _ scope: Scope
  ) -> CompiledTemplate.Step? {
    guard let (depth, shape) = scope.field(name) else {
      reportUnknown(name, file, row, scope)
      return nil
    }
    let template = compile(inner, in: file, scope)
    switch shape {
    case .flag(let isTrue): return .condition(depth, isShown: { !isTrue($0) }, template)
    case .optionalText(let isThere, _):
      return .condition(depth, isShown: { !isThere($0) }, template)
    case .section(_, let parts): return .inverse(depth, parts: parts, template)
    case .text:
      reportNoSection(name, file, row)
      return nil
    }
  }

  private mutating func reportNoSection(_ name: String, _ file: String, _ row: Int) {
    report(
      .templateUnknownField, file, row, "\"\(name)\" is always there: it is no section.",
      "Write {{\(name)}}.")
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
      code, at: SourceLocation(file: file.contains(".") ? file : file + ".mustache", row: row),
      message, remedy: remedy)
    if seen.insert("\(file) \(row ?? 0) \(message)").inserted { faults.append(fault) }
  }
}
