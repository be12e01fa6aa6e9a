public import ArgumentParser
public import CareHome
public import Flexibility

// Words of the sheets that may be typed as they stand there.
extension HoldingArrangement: ExpressibleByArgument {}
extension NegotiationEntry.Party: ExpressibleByArgument {}
