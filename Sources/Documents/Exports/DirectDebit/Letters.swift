import Foundation

extension String {
  /// `Zoë Łukasz` as `Zoe Łukasz`: letters without their marks, where they come apart.
  var decomposedLetters: String {
    String(
      String.UnicodeScalarView(
        decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.generalCategory != .nonspacingMark
        }))
  }
}
