/// How an exact value becomes a whole number. Nothing rounds without naming one of these.
public enum RoundingRule: String, Hashable, Sendable, CaseIterable {
  /// 0.5 → 1 and −0.5 → −1: the rule for every billed line (billing.md rule 1).
  case halfAwayFromZero
  /// 0.5 → 0 and 1.5 → 2.
  case halfToEven
  /// Toward minus infinity: the largest whole number that is not above the value.
  case down
  /// Toward plus infinity: the smallest whole number that is not below the value.
  case up
}
