import CareCalendar

/// What of Chromium's files differs from one printing to the next, put in a form that does not: all of
/// it as long to the byte, so that the file holds together.
enum ChromiumPDF {
  static func settled(_ pdf: [UInt8], on day: Day) -> [UInt8] { numbered(dated(pdf, day)) }

  /// It dates a file by the clock: the document's own day in its place.
  static func dated(_ pdf: [UInt8], _ day: Day) -> [UInt8] {
    var pdf = pdf
    let date = day.date
    let digits = { (number: Int) in Array((number < 10 ? "0\(number)" : "\(number)").utf8) }
    let stamp =
      Array(String(date.year).utf8) + digits(date.month) + digits(date.day) + Array("000000".utf8)
    for mark in ["/CreationDate (D:", "/ModDate (D:"] {
      var start = 0
      while let place = pdf[start...].firstRange(of: Array(mark.utf8)) {
        start = place.upperBound
        guard start + stamp.count < pdf.count else { break }
        pdf.replaceSubrange(start..<(start + stamp.count), with: stamp)
      }
    }
    return pdf
  }

  /// It names what is tagged `node00000089`, by numbers that begin where its other work left off: from 1
  /// in their place, in the same order, as a file looks names up by their order.
  static func numbered(_ pdf: [UInt8]) -> [UInt8] {
    let mark = Array("(node".utf8)
    var places: [(start: Int, number: Int)] = []
    var start = 0
    while let found = pdf[start...].firstRange(of: mark) {
      start = found.upperBound
      let end = start + Self.digits
      guard end < pdf.count, pdf[end] == UInt8(ascii: ")"),
        let number = Int(String(decoding: pdf[start..<end], as: UTF8.self))
      else { continue }
      places.append((start, number))
    }
    let order = Set(places.map(\.number)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(order, 1...))
    var settled = pdf
    for (start, number) in places {
      let text = String(ranks[number] ?? number)
      let padded = String(repeating: "0", count: Self.digits - text.count) + text
      settled.replaceSubrange(start..<(start + Self.digits), with: padded.utf8)
    }
    return settled
  }

  private static let digits = 8
}
