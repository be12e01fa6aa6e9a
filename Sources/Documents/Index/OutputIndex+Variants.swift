import CareHome

/// A document's pages for people who read otherwise stand beside each other under names that differ by
/// the variant alone.
extension OutputIndex.Entry {
  /// The same for all files of one document.
  var document: String { Self.split(files.first ?? "").name }

  /// For whom a file is laid out; the standard for what is no page.
  static func variant(of file: String) -> PageVariant { split(file).variant }

  private static func split(_ file: String) -> (name: String, variant: PageVariant) {
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let variant =
      PageVariant.allCases.first { $0 != .standard && name.hasSuffix($0.suffix) } ?? .standard
    return (String(name.dropLast(variant.suffix.count)), variant)
  }

  private static func isPage(_ file: String) -> Bool { file.hasSuffix(".html") }

  /// With further files: the standard page first, then the same as XML or a sheet, other pages, PDF.
  func keeping(_ earlier: [String]) -> Self {
    let all = files + earlier.filter { !files.contains($0) }
    let main =
      all.first { Self.isPage($0) && Self.variant(of: $0) == .standard }
      ?? all.first(where: Self.isPage)
    let rank = { (file: String) in
      file == main ? 0 : file.hasSuffix(".pdf") ? 3 : Self.isPage(file) ? 2 : 1
    }
    return OutputIndex.Entry(
      home: home, kind: kind, period: period, title: title, amount: amount,
      files: (0...3).flatMap { wanted in all.filter { rank($0) == wanted } })
  }

  /// The other pages of the document.
  var otherPages: [(file: String, variant: PageVariant)] {
    files.dropFirst().filter(Self.isPage).map { ($0, Self.variant(of: $0)) }
  }
}
