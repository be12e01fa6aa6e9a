import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// A tick sheet names a resident, service or payer who is not there, or a day without a price.
  public static let deliveryUnknown: Fault.Code = "delivery.unknown"
  /// The same service on the same day was recorded before with another quantity or payer.
  public static let deliveryDiffers: Fault.Code = "delivery.differs"
  /// It is not known who pays for an extra.
  public static let deliveryPayer: Fault.Code = "delivery.payer"
}

/// Takes a ticked sheet into extras.csv: delivered, then confirmed, then billed (billing.md rules
/// 16 and 17).
public struct TakeDeliveries: Sendable {
  private let sheets: HomeWriting
  private let home: OpenedHome
  private let ticks: DeliveryFile?
  private let confirmThrough: Day?
  private let by: String
  private let asOf: Day

  /// - Parameters:
  ///   - sheet: the tick sheet as it came back; nil only to confirm what was recorded before.
  ///   - confirmThrough: the last day whose deliveries are confirmed with this; nil for none.
  ///   - by: who records or confirms.
  ///   - asOf: the day on which it is done.
  /// - Throws: everything that is wrong with the home's sheets or the tick sheet.
  public init(
    folder place: HomePlace, sheet: String?, confirmThrough: Day?, by: String, asOf: Day
  ) throws(Faults) {
    sheets = try HomeWriting(place)
    home = try OpenedHome(folder: place)
    self.asOf = asOf
    var ticks: DeliveryFile?
    if let sheet { ticks = try DeliveryFile.read(sheet) }
    self.ticks = ticks
    self.confirmThrough = confirmThrough
    self.by = by
  }

  /// Writes to the home's sheets, unless it is a preview.
  ///
  /// - Throws: everything about the tick sheet that the home's sheets contradict; nothing is
  ///   written then.
  public func report(preview: Bool) throws(Faults) -> Report {
    var edit = sheets.edit()
    var entries: [DeliveryReport.Entry] = []
    for extra in home.register.extras {
      guard extra.status == .delivered, let through = confirmThrough, extra.day <= through,
        let source = extra.source
      else { continue }
      edit.set("status", to: Extra.Status.confirmed.rawValue, at: source)
      edit.set("confirmed by", to: by, at: source)
      entries.append(entry(extra, .confirmed))
    }
    for extra in try recorded() {
      let isConfirmed = extra.status == .confirmed
      try edit.append(
        [
          "extra": extra.id.text, "date": extra.day.iso, "placement": extra.placement.text,
          "service": extra.service.text, "quantity": extra.quantity.description,
          "payer": extra.payer.text, "status": extra.status.rawValue, "recorded by": by,
          "confirmed by": isConfirmed ? by : "",
        ], to: "extras.csv",
        headings: [
          "extra", "date", "placement", "service", "quantity", "payer", "status", "recorded by",
          "confirmed by",
        ])
      entries.append(entry(extra, isConfirmed ? .recordedAndConfirmed : .recorded))
    }
    let after = try edit.checked()
    if !preview, !edit.isEmpty {
      try sheets.write(edit, by: by, asOf: asOf, "Took in deliveries: \(entries.count).")
    }
    let report = DeliveryReport(
      home: home.register.home, entries: entries, before: ticks.map { $0.ticks.count - new.count },
      waiting: after.register.extras.filter { $0.status == .delivered }.count, by: by,
      isPreview: preview)
    return Report(
      text: report.text, json: report.json.encoded, files: [], entries: [],
      warnings: home.warnings)
  }

  private func entry(_ extra: Extra, _ change: DeliveryReport.Change) -> DeliveryReport.Entry {
    let service = home.register.services.first { $0.id == extra.service }
    let placement = home.register.placements.first { $0.id == extra.placement }
    let price = service?.prices.value(on: extra.day) ?? .zero
    return DeliveryReport.Entry(
      day: extra.day, resident: placement?.resident ?? ResidentID(""),
      service: service?.name ?? extra.service.text, quantity: extra.quantity, payer: extra.payer,
      net: (price.exact * extra.quantity.ratio).rounded(.halfAwayFromZero), change: change)
  }

  /// The ticks that no row of extras.csv has yet.
  private var new: [DeliveryFile.Tick] {
    (ticks?.ticks ?? []).filter { tick in recordedBefore(tick) == nil }
  }

  private func recordedBefore(_ tick: DeliveryFile.Tick) -> Extra? {
    let placement = home.register.placement(of: tick.resident, on: tick.day)
    return home.register.extras.first {
      $0.day == tick.day && $0.service == tick.service && $0.placement == placement?.id
    }
  }

  private func recorded() throws(Faults) -> [Extra] {
    var faults: [Fault] = []
    var extras: [Extra] = []
    for tick in ticks?.ticks ?? [] {
      do throws(Faults) {
        if let extra = try extra(tick) { extras.append(extra) }
      } catch {
        // Of a row's days each tells the same of its resident and service.
        faults += error.all.filter { !faults.contains($0) }
      }
    }
    if let faults = Faults(faults) { throw faults }
    return extras
  }

  /// Nil where it was recorded before, just so.
  private func extra(_ tick: DeliveryFile.Tick) throws(Faults) -> Extra? {
    let register = home.register
    guard register.residents.contains(where: { $0.id == tick.resident }) else {
      throw unknown("There is no resident “\(tick.resident)”.", tick, column: "resident")
    }
    guard let service = register.services.first(where: { $0.id == tick.service }) else {
      throw unknown("There is no service “\(tick.service)”.", tick, column: "service")
    }
    guard service.prices.value(on: tick.day) != nil else {
      throw unknown(
        "\(service.name) has no price on \(tick.day.words).", tick, column: tick.source.column)
    }
    guard let placement = register.placement(of: tick.resident, on: tick.day) else {
      throw unknown(
        "\(tick.resident) does not live here on \(tick.day.words).", tick,
        column: tick.source.column)
    }
    if let payer = tick.payer, !register.payers.contains(where: { $0.id == payer }) {
      throw unknown("There is no payer “\(payer)”.", tick, column: "payer")
    }
    if let before = recordedBefore(tick) {
      let samePayer = tick.payer.map { $0 == before.payer } ?? true
      guard before.quantity == tick.quantity, samePayer else { throw differs(tick, before) }
      return nil
    }
    return Extra(
      id: Identifier("D-\(tick.day.iso)-\(placement.id)-\(tick.service)"), day: tick.day,
      placement: placement.id, service: tick.service, quantity: tick.quantity,
      payer: try payer(of: tick, placement),
      status: confirmThrough.map { tick.day <= $0 } ?? false ? .confirmed : .delivered)
  }

  private func unknown(
    _ message: String, _ tick: DeliveryFile.Tick, column: String?
  ) -> Faults {
    Faults(
      Fault(
        .deliveryUnknown,
        at: SourceLocation(file: tick.source.file, row: tick.source.row, column: column), message,
        remedy: "Correct the tick sheet, or the home's own sheets."))
  }

  private func differs(_ tick: DeliveryFile.Tick, _ before: Extra) -> Faults {
    let row = before.source.map { " (\($0))" } ?? ""
    return Faults(
      Fault(
        .deliveryDiffers, at: tick.source,
        "\(tick.service) for \(tick.resident) on \(tick.day.words) stands in extras.csv already, with \(before.quantity) for \(before.payer)\(row).",
        remedy: "Correct the one that is wrong; if there were two deliveries, write their sum."))
  }

  /// Who the sheet says; else who paid for the resident's last extra; else the one resident, family
  /// or trust that pays a part of the fee on the day.
  private func payer(
    of tick: DeliveryFile.Tick, _ placement: Placement
  ) throws(Faults) -> PayerID {
    if let payer = tick.payer { return payer }
    let earlier = home.register.extras.filter { $0.placement == placement.id }
    if let last = earlier.max(by: { $0.day < $1.day }) { return last.payer }
    let lines = home.register.fundingLines.filter {
      $0.placement == placement.id && $0.from <= tick.day && tick.day <= $0.through ?? tick.day
    }
    let kinds = Dictionary(home.register.payers.map { ($0.id, $0.kind) }) { first, _ in first }
    for kind in [Payer.Kind.resident, .trust, .thirdParty] {
      let payers = Set(lines.map(\.payer).filter { kinds[$0] == kind })
      if payers.count == 1, let only = payers.first { return only }
    }
    throw Faults(
      Fault(
        .deliveryPayer,
        at: SourceLocation(file: tick.source.file, row: tick.source.row, column: "payer"),
        "It is not known who pays for \(tick.service) for \(tick.resident).",
        remedy: "Write the payer's id in the column payer."))
  }
}
