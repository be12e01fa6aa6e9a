extension UInt8 {
  /// Whether a byte of UTF-8 is one of `0` to `9`.
  @inlinable package var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
