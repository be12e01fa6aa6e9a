public import Evidence
import Foundation

extension Fault.Code {
  /// A folder holds neither a home's sheets nor folders of homes.
  public static let noHome: Fault.Code = "folder.no-home"
}

extension HomeFolder {
  /// The folder itself where it is a home's, else every home's folder in it, in order of name.
  ///
  /// - Throws: `folder.no-home`.
  public static func homes(in path: String) throws(Faults) -> [String] {
    func isHome(_ folder: String) -> Bool {
      FileManager.default.fileExists(atPath: folder + "/home.csv")
    }
    if isHome(path) { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let stem = path.hasSuffix("/") ? path : path + "/"
    let homes = names.sorted().map { stem + $0 }.filter(isHome)
    guard homes.isEmpty else { return homes }
    throw Faults(
      Fault(
        .noHome, at: SourceLocation(file: path), "There is no home here: no folder with home.csv.",
        remedy: "Give a home's folder, a folder of such folders, or a published table (.csv)."))
  }
}
