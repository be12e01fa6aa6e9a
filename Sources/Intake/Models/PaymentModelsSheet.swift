import Amounts
import CareHome
import Evidence
import Funding

/// `payment-models.csv`: the variants of the three models that a council or home looks at.
enum PaymentModelsSheet: Sheet {
  enum Column: String, CaseIterable {
    case model, name, rule, amount, unit, hours, element, share, spent, basket
    case noticeWeeks = "notice weeks"
    case gap, council
    case definition, assessments, panel
    case use
    case pricedBy = "priced by"
    case returnWeeks = "return weeks"
    case from, to, source, note
  }

  /// A model, and for model 1 the files that its budgets come from.
  struct Entry {
    let model: PaymentModel
    let budgets: PaymentModelsFile.BudgetFiles?
  }

  static let file = "payment-models.csv"
  static let isNeeded = true
  static let filled: Set<Column> = [.model, .name, .rule, .from, .source]
  static let key: [Column] = [.model, .from]

  enum RuleWord: String, CaseIterable {
    case budget, full
    case fullNet = "full-net"
    case fullGross = "full-gross"
    case capped
    case flexibleShare = "flexible-share"
    case element, hours
    case disposableIncome = "disposable-income"
    case onTop = "on-top"
  }

  static func read(_ row: inout Row<PaymentModelsSheet>) -> Entry? {
    let id = row.required(.model, CellFormat<PaymentModelID>.id())
    let name = row.required(.name, .text)
    let word = row.required(.rule, CellFormat<RuleWord>.word)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let source = row.required(.source, .text)
    let council = row.optional(.council, CellFormat<PayerID>.id())
    let use = row.optional(.use, CellFormat<DirectPaymentUse>.word)
    let pricedBy = row.optional(.pricedBy, CellFormat<ServiceID>.id())
    let returnWeeks = row.optional(.returnWeeks, .whole(0...52)) ?? 4
    if let word { row.expectCells(of: word) }
    let rule = rule(word, &row)
    let spending = spending(&row)
    let basket = row.optional(.basket, CellFormat<[BasketItem]>.basket) ?? []
    let notice = row.optional(.noticeWeeks, .whole(0...520)) ?? 0
    let gap = row.optional(.gap, CellFormat<PaymentModel.GapBearer>.word)
    let budgets = budgets(&row)
    row.refuseBackwards(from: from, through: through, in: .to)
    guard row.isSound, let id, let name, let rule, let from, let source else { return nil }
    return Entry(
      model: PaymentModel(
        id: id, name: name, rule: rule, spending: spending, basket: basket, noticeWeeks: notice,
        gapBearer: gap, council: council, from: from, through: through, use: use,
        pricedBy: pricedBy, returnWeeks: returnWeeks, source: source, location: row.location),
      budgets: budgets)
  }

  private static func rule(
    _ word: RuleWord?, _ row: inout Row<PaymentModelsSheet>
  ) -> AmountRule? {
    switch word {
    case nil: return nil
    case .budget: return .indicativeBudget
    case .full: return .fullFee(nil)
    case .fullNet: return .fullFee(.net)
    case .fullGross: return .fullFee(.gross)
    case .flexibleShare:
      let share = row.optional(.share, CellFormat<AmountRule.ShareFigure>.word)
      return .flexibleShare(share ?? .covered)
    case .element: return row.optional(.element, CellFormat<Element>.word).map { .element($0) }
    case .hours:
      let amount = row.optional(.amount, .price)
      let hours = row.optional(.hours, .positiveQuantity)
      guard let amount, let hours else { return nil }
      return .hours(Rate(amount), hours)
    case .capped: return rate(&row).map { .capped($0) }
    case .disposableIncome: return rate(&row).map { .disposableIncome($0) }
    case .onTop: return rate(&row).map { .onTop($0) }
    }
  }

  private static func rate(_ row: inout Row<PaymentModelsSheet>) -> TimeRate? {
    let amount = row.optional(.amount, .price)
    let unit = row.optional(.unit, CellFormat<TimeUnit>.word)
    guard let amount, let unit else { return nil }
    return unit.rate(amount)
  }

  /// A model 3 is outside the fee; only a part of the fee has a choice.
  enum SpendingWord: String, CaseIterable {
    case home, elsewhere
  }

  private static func spending(_ row: inout Row<PaymentModelsSheet>) -> PaymentModel.Spending? {
    switch row.optional(.spent, CellFormat<SpendingWord>.word) {
    case .home?: .home
    case .elsewhere?: .elsewhere
    case nil: nil
    }
  }

  private static func budgets(
    _ row: inout Row<PaymentModelsSheet>
  ) -> PaymentModelsFile.BudgetFiles? {
    let definition = row.optional(.definition, .text)
    let assessments = row.optional(.assessments, .text)
    let panel = row.optional(.panel, .text)
    guard definition != nil || panel != nil else { return nil }
    return PaymentModelsFile.BudgetFiles(
      definition: definition, assessments: assessments, panel: panel, location: row.location)
  }
}

extension Row<PaymentModelsSheet> {
  /// Each rule has cells that it needs and cells that would be passed over.
  fileprivate mutating func expectCells(of rule: PaymentModelsSheet.RuleWord) {
    typealias Column = PaymentModelsSheet.Column
    let needed: [Column] =
      switch rule {
      case .budget, .full, .fullNet, .fullGross, .flexibleShare: []
      case .element: [.element]
      case .hours: [.amount, .hours]
      case .capped, .disposableIncome, .onTop: [.amount, .unit]
      }
    let allowed: [Column] =
      switch rule {
      case .budget: [.gap, .definition, .assessments, .panel, .returnWeeks]
      case .full, .fullNet, .fullGross: [.returnWeeks]
      case .capped: [.gap, .pricedBy, .returnWeeks]
      case .flexibleShare: [.share, .basket, .noticeWeeks]
      case .element: [.spent, .basket, .noticeWeeks]
      case .hours: [.spent, .basket, .noticeWeeks, .pricedBy]
      case .disposableIncome: [.basket, .noticeWeeks]
      case .onTop: [.pricedBy]
      }
    for column in needed {
      refuseIfEmpty(column, "The cell is empty, but the rule \"\(rule.rawValue)\" needs it.")
    }
    let optional: [Column] = [
      .amount, .unit, .hours, .element, .share, .spent, .basket, .noticeWeeks, .gap, .definition,
      .assessments, .panel, .pricedBy, .returnWeeks,
    ]
    for column in optional where !needed.contains(column) && !allowed.contains(column) {
      refuseIfFilled(column, because: "the rule is \"\(rule.rawValue)\", which has no use for it")
    }
    guard rule == .budget else { return }
    if isFilled(.definition) {
      refuseIfEmpty(.assessments, "A definition needs the assessments that it is run on.")
    } else if isFilled(.assessments) {
      refuseIfEmpty(.definition, "Assessments need the definition that is run on them.")
    } else {
      refuseIfEmpty(
        .panel, "A budget needs a definition with its assessments, or a panel's decisions.")
    }
  }
}
