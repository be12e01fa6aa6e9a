public import Amounts
public import ArgumentParser
public import CareHome
public import Flexibility
public import Funding

// Words of the sheets that may be typed as they stand there.
extension EvidenceKind: ExpressibleByArgument {}
extension FundingSource: ExpressibleByArgument {}
extension HoldingArrangement: ExpressibleByArgument {}
extension NegotiationEntry.Party: ExpressibleByArgument {}
extension PaymentStage: ExpressibleByArgument {}
extension PlanItem.Authority: ExpressibleByArgument {}
extension PlanUnit: ExpressibleByArgument {}
extension SpendingKind: ExpressibleByArgument {}
extension TimeUnit: ExpressibleByArgument {}
