import Evidence

/// Templates by name of the part, each read as tags when it is first asked for.
struct TemplateParts: Sendable {
  private let files: [String: [UInt8]]
  private var read: [String: [TemplateTag]] = [:]

  /// - Parameter files: name within the folder to bytes; what is no template is passed over.
  init(_ files: [String: [UInt8]]) { self.files = files }

  func has(_ part: String) -> Bool { files[Self.file(part)] != nil }

  /// Nil where there is no such part.
  ///
  /// - Throws: `template.bad-tag`.
  mutating func tags(of part: String) throws(Faults) -> [TemplateTag]? {
    if let known = read[part] { return known }
    let file = Self.file(part)
    guard let bytes = files[file] else { return nil }
    let tags = try TemplateTagReader.read(bytes, file: file)
    read[part] = tags
    return tags
  }

  private static let ending = ".mustache"
  private static func file(_ part: String) -> String { part + ending }

  /// The name of the part that a file holds; nil where it is no template.
  static func name(_ file: String) -> String? {
    file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : nil
  }
}
