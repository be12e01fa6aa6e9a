public import Evidence

/// The folder of a home's sheets, to which rows may be added.
///
/// It only ever adds; ``HomeEdit`` fills cells too.
public struct SheetFolder: Sendable {
  let path: String

  public init(path: String) { self.path = path }

  /// Reads the home as it would be with the rows. Nothing is written yet.
  ///
  /// - Throws: what is wrong with the sheets as they are; a column that one of them lacks; whatever
  ///   the rows would make wrong.
  public func adding(_ rows: [AddedRow]) throws(Faults) -> SheetAddition {
    let (files, unread) = try HomeFolder.sheetFiles(in: path)
    var changes: [SheetAddition.Change] = []
    var faults: [Fault] = []
    // The sheets that name others' ids come after those that give them out.
    for name in rows.map(\.file).distinct {
      let before = files.first { $0.name == name }
      do throws(Faults) {
        let added = try SheetAppend.adding(
          rows.filter { $0.file == name }, to: before, named: name,
          headings: HomeSheets.headings(of: name))
        changes.append(
          SheetAddition.Change(before: before?.bytes, after: added.file, lines: added.lines))
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    let kept = files.filter { file in !changes.contains { $0.after.name == file.name } }
    return SheetAddition(
      path: path, changes: changes,
      home: try HomeFolder(kept + changes.map(\.after), unread: unread))
  }
}

extension HomeSheets {
  /// The headings of a sheet that is begun, in their order.
  static func headings(of name: String) -> [String] {
    func columns<S: Sheet>(_ sheet: S.Type) -> [String] { S.Column.allCases.map(\.rawValue) }
    return all.first { $0.file == name }.map { columns($0) } ?? []
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
