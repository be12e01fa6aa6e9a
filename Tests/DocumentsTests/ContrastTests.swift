import Foundation
import Testing

@testable import Documents

/// WCAG 2.2, success criterion 1.4.3: text stands out from its ground by at least 4.5 to 1.
@Suite("Contrast")
struct ContrastTests {
  @Test(
    "text on its ground",
    arguments: [
      ("ink", "paper"), ("ink", "table"), ("ink", "hearth-wash"), ("quiet", "paper"),
      ("quiet", "table"), ("quiet", "hearth-wash"), ("hearth", "paper"),
      ("hearth", "hearth-wash"), ("care", "paper"), ("on-part", "premises"), ("on-part", "care"),
      ("on-part", "activity"), ("on-services", "services"), ("link", "paper"), ("ink", "warning"),
      ("ink", "proof"), ("quiet", "white"), ("hearth", "white"),
    ])
  func text(_ text: String, on ground: String) throws {
    let colours = try colours()
    let (one, other) = (try #require(colours[text]), try #require(colours[ground]))
    #expect(contrast(one, other) >= 4.5, "\(text) on \(ground): \(contrast(one, other))")
  }

  /// The stylesheet's named colours: `--name: #rrggbb;`.
  private func colours() throws -> [String: [Double]] {
    let css = String(
      decoding: try #require(EmbeddedTemplates.files["style.css"]), as: UTF8.self)
    var colours: [String: [Double]] = [:]
    for match in css.matches(of: /--([a-z-]+): #([0-9a-f]{6});/) {
      let number = try #require(Int(match.2, radix: 16))
      colours[String(match.1)] = [number >> 16, number >> 8 & 255, number & 255].map {
        let share = Double($0) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
    }
    return colours
  }

  private func luminance(_ colour: [Double]) -> Double {
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
  }

  private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
