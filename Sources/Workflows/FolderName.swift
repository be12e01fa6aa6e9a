/// The last part of a path: `samples/seaview/` is `seaview`.
enum FolderName {
  static func of(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.last.map(String.init) ?? "home"
  }
}
