extension String {
  /// What `use` makes of the text's bytes as UTF-8: without a copy of it, or memory of its own, where
  /// they lie together, as they nearly always do. Here, as no room lies below this one.
  @inlinable
  package func withUTF8Bytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(use) { return result }
    var copy = self
    return copy.withUTF8(use)
  }
}
