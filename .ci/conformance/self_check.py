"""Breaks good documents, each in one place, and insists that the judge names the rule.

A judge that passes everything looks just like a judge that has nothing to complain of.
"""

import re
import sys
from pathlib import Path

from rules import Judge


def replaced(pattern, replacement):
    """A way to break a document: the first match of the pattern becomes something else."""

    def damage(text):
        broken, count = re.subn(pattern, replacement, text, count=1, flags=re.DOTALL)
        if count == 0:
            sys.exit(f"self-check: the good document has no {pattern}")
        return broken

    return damage


def penny_more(element):
    """A way to break a document: one amount grows by a penny."""

    def damage(text):
        def more(match):
            pence = int(match[2].replace(".", "")) + 1
            return f"{match[1]}{pence // 100}.{pence % 100:02}<"

        broken, count = re.subn(rf"(<cbc:{element} [^>]*>)([0-9.]+)<", more, text, count=1)
        if count == 0:
            sys.exit(f"self-check: the good document has no {element}")
        return broken

    return damage


def without(element):
    """A way to break a document: the first element of that name goes."""
    return replaced(rf"<{element}[ >].*?</{element}>", "")


PRICE = r"(<cbc:PriceAmount [^>]*>)"

# Which good document, how it is broken, and the rule that must be named.
CASES = [
    ("invoice-private.xml", penny_more("PayableAmount"), "BR-CO-16"),
    ("invoice-private.xml", penny_more("TaxExclusiveAmount"), "BR-CO-13"),
    ("invoice-private.xml", without("cbc:TaxExemptionReason"), "BR-E-10"),
    ("invoice-private.xml", without("cac:PartyTaxScheme"), "BR-E-02"),
    ("invoice-council.xml", replaced(PRICE, r"\1-"), "BR-27"),
    ("invoice-council.xml", replaced(PRICE + r"425\.00", r"\g<1>60.71"), "PEPPOL-EN16931-R120"),
    ("invoice-council.xml", without("cbc:EndpointID"), "PEPPOL-EN16931-R020"),
    ("credit-note.xml", penny_more("PayableAmount"), "BR-CO-16"),
    ("invoice-private.xml", without("cbc:IssueDate"), "schema"),
    ("statement.xml", without("cbc:IssueDate"), "schema"),
    ("remittance-advice.xml", without("cbc:IssueDate"), "schema"),
    ("invoice-private.xml", replaced(r"</cac:Party>", ""), "well-formed"),
]


# The project's own documents, from the goldens beside those of the e-invoices.
OWN_CASES = [
    ("reminder-1-council.xml", without("cac:LegalMonetaryTotal"), "schema"),
    ("pack-home.xml", without("Budget"), "schema"),
    ("pack-council.xml", replaced(r' is="[a-z]+"', ' is="perhaps"'), "schema"),
    ("pack-council.xml", replaced(r"urn:hearth:pack:1", "urn:hearth:pack:9"), "document-type"),
]

# What only the program itself puts together.
COMMAND_CASES = [("agreement.xml", without("Release"), "schema")]


def main(folder):
    judge = Judge()
    silent = 0
    own = Path(folder).parents[1] / "DocumentsTests" / "Goldens"
    commands = Path(folder).parents[1] / "CommandTests" / "Goldens"
    cases = [(Path(folder), *case) for case in CASES] + [(own, *case) for case in OWN_CASES]
    cases += [(commands, *case) for case in COMMAND_CASES]
    for place, name, damage, rule in cases:
        good = (place / name).read_text(encoding="utf-8")
        if any(finding.fatal for finding in judge.judge(good.encode("utf-8"))):
            sys.exit(f"self-check: {name} must be good before it is broken")
        broken = judge.judge(damage(good).encode("utf-8"))
        if not any(finding.fatal and finding.rule == rule for finding in broken):
            silent += 1
            found = ", ".join(finding.rule for finding in broken) or "nothing"
            print(f"self-check: {name} was broken and {rule} was not named; found {found}")
    if silent:
        sys.exit(1)
    print(f"The judge named all {len(cases)} deliberate faults.")


if __name__ == "__main__":
    main(sys.argv[1])
