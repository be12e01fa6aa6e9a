import Crypto

/// What a document's bytes are known by: SHA-256.
public enum Digest {
  public static func of(_ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return Array(hasher.finalize())
  }
}
