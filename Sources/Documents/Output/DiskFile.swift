import CDisk
import Foundation

/// Files by their paths, straight from the system: a group's month is tens of thousands of them, and
/// what a library does around each costs more than the writing.
enum DiskFile {
  /// The system refused; the number is its own for why.
  struct Refusal: Error {
    let number: Int32

    init(_ number: Int32 = errno) { self.number = number }
  }

  /// Whether anything is at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is surely nothing at `path`, and not only nothing that can be looked at.
  static func isMissing(_ path: String) -> Bool { access(path, F_OK) != 0 && errno == ENOENT }

  /// The bytes of the file at `path`; nil where there is none that can be read.
  static func bytes(at path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(facts.st_size)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else {
          isWhole = false
          return
        }
        count += part
      }
    }
    return isWhole ? bytes : nil
  }

  /// Makes a file of `bytes`, in the place of one that is there.
  static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Refusal() }
    let refusal: Refusal? = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = Foundation.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { return Refusal(part == 0 ? ENOSPC : errno) }
        rest = rest.dropFirst(part)
      }
      return nil
    }
    let closed = close(file)
    if let refusal { throw refusal }
    guard closed == 0 else { throw Refusal() }
  }

  /// Gives a file its name, in the place of one that has it.
  static func rename(_ path: String, to name: String) throws(Refusal) {
    guard Foundation.rename(path, name) == 0 else { throw Refusal() }
  }

  /// Waits until all that was written to the disk which holds the folder is there to stay.
  static func settle(_ folder: String) throws(Refusal) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal() }
    defer { close(file) }
    guard hearth_settle_disk(file) == 0 else { throw Refusal() }
  }

  /// Makes a folder and those that it lies in; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(Refusal) {
    if mkdir(path, 0o777) == 0 || isFolder(path) { return }
    guard errno == ENOENT, let end = path.lastIndex(of: "/"), end > path.startIndex else {
      throw Refusal()
    }
    try makeFolder(String(path[..<end]))
    guard mkdir(path, 0o777) == 0 || isFolder(path) else { throw Refusal() }
  }

  /// Leaves the number of what went wrong before as it is.
  private static func isFolder(_ path: String) -> Bool {
    let number = errno
    defer { errno = number }
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
