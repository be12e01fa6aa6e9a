import CTemplates

/// The files of `templates/`, as the program carries them.
enum EmbeddedTemplates {
  /// Name within the folder to bytes.
  static let files: [String: [UInt8]] = Dictionary(
    (0..<hearth_template_count()).map { index in
      let file = hearth_template_at(index)
      return (
        String(cString: file.name),
        Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      )
    }
  ) { _, later in later }
}
