extension TemplateSet {
  /// Every kind of page, so that a home's own templates are checked for all before the first is made.
  static let kinds: [(template: String, schema: any AnyPageSchema)] = [
    schema(of: InvoicePage.self),
    schema(of: CreditNotePage.self),
    schema(of: StatementPage.self),
    schema(of: ReminderPage.self),
    schema(of: RemittancePage.self),
    schema(of: AgedDebtPage.self), schema(of: ExposurePage.self),
    schema(of: OwnMoneyPage.self),
    schema(of: PaymentAccountPage.self),
    schema(of: CostReportPage.self),
    schema(of: BenchmarkPage.self),
    schema(of: FlexibleSharePage.self),
    schema(of: AgreementPage.self),
    schema(of: ServiceReturnPage.self),
    schema(of: NegotiationPackPage.self),
    schema(of: ModelPage.self),
    schema(of: PriceListPage.self),
    schema(of: TickSheetPage.self),
    schema(of: FeeLetterPage.self),
    schema(of: OccupancyPage.self),
    schema(of: IncomePage.self),
    schema(of: CheckPage.self),
    schema(of: RASPage.self),
    schema(of: ViewPage.self),
    schema(of: IndexPage.self),
  ]

  private static func schema<Content: Page>(
    of page: Content.Type
  ) -> (template: String, schema: any AnyPageSchema) {
    (Content.template, PageSchema<PageShell<Content>>())
  }
}
