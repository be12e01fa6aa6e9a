"""Runs `hearth check` and the official judge over documents and all their mutations, and lists each
document on which they disagree.

  compare.py HEARTH [--every N] DOCUMENT…

They have to name the same rules, fatal ones and warnings, and to agree on whether the schema holds.
Where the official rules stop at a value that they can't take, `hearth check` has to name a fault.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from lxml import etree

from mutations import mutations
from rules import PEPPOL, Judge

# The packed Peppol rules are of March 2024. These came later, or say something else since.
LATER = {
    "PEPPOL-COMMON-R042", "PEPPOL-COMMON-R049", "PEPPOL-COMMON-R052", "PEPPOL-COMMON-R053",
    "PEPPOL-COMMON-R054", "PEPPOL-COMMON-R055", "PEPPOL-COMMON-R056-1", "PEPPOL-COMMON-R056-2",
    "PEPPOL-COMMON-R057", "PEPPOL-EN16931-P0112", "PEPPOL-EN16931-P0100", "PEPPOL-EN16931-P0101",
    "SE-R-004", "SE-R-013", "DK-R-003", "DK-R-004", "DK-R-008", "DK-R-017", "NL-R-007",
}

# What they do not look at yet: the currency of the VAT of each category.
LATER_PLACE = ("PEPPOL-EN16931-R051", re.compile(r"/cac:TaxSubtotal(\[\d+\])?/cbc:TaxAmount"))

judge = None


def official(document):
    """The rules that the official judge names, and whether the schema holds; None where it stops."""
    global judge
    judge = judge or Judge()
    root = etree.fromstring(document)
    name = etree.QName(root).localname
    schema = not judge.by_schema(root, name)
    rules = set()
    stylesheets = [judge.core]
    basic = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
    if any(PEPPOL in (e.text or "") for e in root.findall(f"{basic}CustomizationID")):
        stylesheets.append(judge.peppol)
    for stylesheet in stylesheets:
        try:
            found = judge.by_rules(stylesheet, document)
        except Exception:
            return schema, None
        rules |= {(f.rule, "fatal" if f.fatal else "warning") for f in found}
    return schema, {rule for rule in rules if rule[0] not in LATER}


def is_later(finding):
    rule, place = LATER_PLACE
    is_there = finding["rule"] == rule and place.search(finding["path"])
    return finding["rule"] in LATER or is_there


def disagreements(description, document, ours):
    schema, rules = official(document)
    if "findings" not in ours:
        return [f"{description}: hearth can't read it: {ours['faults'][0]['message']}"]
    findings = ours["findings"]
    structure = not any(f["source"] == "structure" for f in findings)
    named = {
        (f["rule"], f["weight"])
        for f in findings
        if f["source"] in ("en16931", "peppol") and not is_later(f)
    }
    said = []
    if structure != schema:
        what = [f["expected"] for f in findings if f["source"] == "structure"]
        said.append(f"{description}: the schema {'holds' if schema else 'is broken'}, hearth: {what}")
    if rules is None:
        if not any(f["weight"] == "fatal" for f in findings):
            said.append(f"{description}: the official rules stop, and hearth finds nothing")
    else:
        for rule in sorted(rules - named):
            said.append(f"{description}: {rule[0]} ({rule[1]}) is missing in hearth")
        for rule in sorted(named - rules):
            said.append(f"{description}: {rule[0]} ({rule[1]}) is hearth's alone")
    return said, rules is None


def compare(work):
    hearth, path, every, offset = work
    document = Path(path).read_bytes()
    chosen = [m for n, m in enumerate(mutations(document)) if n % every == offset or n == 0]
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, (_, broken) in enumerate(chosen):
            files.append(Path(folder) / f"{number}.xml")
            files[-1].write_bytes(broken)
        reports = []
        for start in range(0, len(files), 200):
            run = subprocess.run(
                [hearth, "check", "--format", "json", *files[start : start + 200]],
                capture_output=True, text=True)
            reports += json.loads(run.stdout)["files"]
    said, stopped = [], 0
    for (description, broken), report in zip(chosen, reports, strict=True):
        result = disagreements(description, broken, report)
        lines, stops = result if isinstance(result, tuple) else (result, False)
        stopped += stops
        said += [f"{path}: {line}" for line in lines]
    return len(chosen), stopped, said


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hearth")
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--every", type=int, default=1, help="judge one mutation in so many")
    arguments = parser.parse_args()
    works = [
        (arguments.hearth, path, arguments.every, number % arguments.every)
        for number, path in enumerate(arguments.documents)
    ]
    judged = stopped = 0
    said = []
    with ProcessPoolExecutor(max_workers=2) as pool:
        for count, stops, lines in pool.map(compare, works):
            judged, stopped, said = judged + count, stopped + stops, said + lines
    for line in said:
        print(line)
    print(f"{judged} documents compared, {len(said)} disagreements; "
          f"in {stopped} the official rules stop and hearth names the fault", flush=True)
    sys.exit(1 if said or judged == 0 else 0)


if __name__ == "__main__":
    main()
