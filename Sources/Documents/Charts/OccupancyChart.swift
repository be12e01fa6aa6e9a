import Amounts
import Costing

/// The occupancy curve: cost per resident above, what is left of the fees below, over the number
/// of residents, with break-even marked.
struct OccupancyChart {
  private static let width = 1_000
  private static let left = 110
  private static let right = 970
  private static let margin = 30
  private static let upper = (top: 40, height: 250)
  private static let lower = (top: 350, height: 190)

  private let curve: OccupancyCurve
  private let points: [CurvePoint]
  private let words: PageWords
  private var drawing = Drawing()

  /// Nil for a curve with fewer than two numbers of residents.
  static func markup(
    _ curve: OccupancyCurve, id: String, in words: PageWords
  ) -> Markup? {
    // Towards nobody the unit cost grows beyond any scale; the table has every number.
    let first = max(1, curve.beds * 2 / 5)
    guard curve.beds > first else { return nil }
    var chart = OccupancyChart(curve: curve, points: Array(curve.points[first...]), words: words)
    chart.drawUnitCost()
    let hasMargin = curve.averageFee != nil
    if hasMargin { chart.drawMargin() }
    chart.drawResidents(below: hasMargin ? lower : upper)
    return chart.drawing.markup(
      id: id, width: width, height: hasMargin ? 610 : 360,
      title: words[.occupancyChart], description: chart.description)
  }

  private init(curve: OccupancyCurve, points: [CurvePoint], words: PageWords) {
    self.curve = curve
    self.points = points
    self.words = words
  }

  /// Half a bar's width is kept free at either end.
  private func x(_ residents: Int) -> Int {
    let first = points[0].residents
    let (start, end) = (Self.left + Self.margin, Self.right - Self.margin)
    return start + (end - start) * (residents - first) / (curve.beds - first)
  }

  private func unitCost(_ point: CurvePoint) -> Money { point.unitCost()?.shown ?? .zero }

  private mutating func drawUnitCost() {
    let fee = curve.averageFee?.shown
    let scale = Scale(holding: points.map(unitCost) + [fee].compactMap { $0 })
    let (top, height) = Self.upper
    drawing.text(Self.left, top - 16, words[.unitCostAxis], style: "axis-title")
    drawGrid(scale, top: top, height: height)
    let y = { scale.y($0, bottom: top + height, height: height) }
    if let fee {
      drawing.line(Self.left, y(fee), Self.right, y(fee), style: "fee")
      drawing.text(
        Self.right, y(fee) - 8, words(.averageFeeMark, ["fee": fee.words]), anchor: "end",
        style: "fee-label")
    }
    drawing.path(points.map { (x($0.residents), y(unitCost($0))) }, style: "cost")
    for point in points {
      drawing.circle(x(point.residents), y(unitCost(point)), radius: 4, style: "cost-dot")
    }
  }

  private mutating func drawMargin() {
    let margins = points.map { $0.weeklyMargin?.shown ?? .zero }
    let scale = Scale(holding: margins + [.zero], steps: 4)
    let (top, height) = Self.lower
    drawing.text(Self.left, top - 16, words[.marginAxis], style: "axis-title")
    drawGrid(scale, top: top, height: height)
    let y = { scale.y($0, bottom: top + height, height: height) }
    let half = min(
      max(2, (x(points[1].residents) - x(points[0].residents)) * 3 / 10), Self.margin - 4)
    for (point, margin) in zip(points, margins) {
      let ends = [y(margin), y(.zero)].sorted()
      drawing.rectangle(
        x(point.residents) - half, ends[0], half * 2, max(ends[1] - ends[0], 1),
        style: margin.isNegative ? "loss" : "gain")
    }
    drawing.line(Self.left, y(.zero), Self.right, y(.zero), style: "zero")
    if let residents = curve.breakEven?.residents, residents >= points[0].residents {
      let place = x(residents)
      drawing.line(place, Self.upper.top, place, top + height, style: "break-even")
      let isRight = place > (Self.left + Self.right) / 2
      drawing.text(
        place + (isRight ? -8 : 8), Self.upper.top + 18,
        words(.breakEvenMark, ["residents": String(residents)]), anchor: isRight ? "end" : "start",
        style: "mark")
    }
  }

  private mutating func drawGrid(_ scale: Scale, top: Int, height: Int) {
    for tick in scale.ticks {
      let y = scale.y(tick, bottom: top + height, height: height)
      drawing.line(Self.left, y, Self.right, y, style: "grid")
      drawing.text(Self.left - 12, y + 6, tick.short, anchor: "end", style: "tick")
    }
  }

  private mutating func drawResidents(below panel: (top: Int, height: Int)) {
    let bottom = panel.top + panel.height
    let every = max(1, (points.count + 9) / 10)
    for point in points where (curve.beds - point.residents).isMultiple(of: every) {
      drawing.text(
        x(point.residents), bottom + 28, String(point.residents), anchor: "middle", style: "tick")
    }
    drawing.text(
      (Self.left + Self.right) / 2, bottom + 56, words[.residentsAxis], anchor: "middle",
      style: "axis-title")
  }

  private var description: String {
    let ends = [points.first, points.last].compactMap { $0 }.map { point in
      words(
        .curveEnd,
        ["residents": words.residents(point.residents), "cost": unitCost(point).words])
    }
    let sentences = [
      words(.curveDescription, ["ends": ends.joined(separator: "; ")]),
      curve.breakEven.map { CostWords(words).breakEven($0.residents) },
      words[.tableBelowHasAll],
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}
