import Amounts
import CareCalendar
import CareHome

/// Parts credit notes from what would make one of them ask for money: releases that end together
/// with less of a fee than they took off are charged instead.
struct ReleasesAlone {
  private(set) var credits: [CreditDraft] = []
  private var charged: [CreditDraft] = []

  init(_ drafts: [CreditDraft]) {
    let totals = Dictionary(grouping: drafts, by: \.document).mapValues { $0.map(\.net).sum() }
    for draft in drafts {
      if draft.net.isNegative, totals[draft.document] ?? .zero <= .zero {
        charged.append(draft)
      } else {
        credits.append(draft)
      }
    }
  }

  func charges(_ due: DuePeriods) -> [Charge] {
    charged.compactMap { draft in
      guard let payer = due.payer(draft.account.payer) else { return nil }
      return Charge(
        account: draft.account, period: draft.origin.period, timing: payer.timing,
        payerKind: payer.kind,
        line: InvoiceLine(
          number: 0, kind: draft.kind, description: draft.description, days: draft.days,
          pricing: .whole(-draft.net), net: -draft.net, parts: draft.parts.map { -$0 },
          takenOut: .zero, vat: draft.vat, workings: draft.workings, notes: draft.notes,
          origin: draft.origin),
        source: .extra, isCatchUp: true)
    }
  }
}
