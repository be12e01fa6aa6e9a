"""Judges every XML document below the folders given, and exits 1 when any breaks a rule."""

import sys
from pathlib import Path

from rules import Judge


def documents(arguments):
    for argument in map(Path, arguments):
        if argument.is_dir():
            yield from sorted(argument.rglob("*.xml"))
        elif argument.exists():
            yield argument
        else:
            sys.exit(f"conformance: there is no {argument}")


def main(arguments):
    judge = Judge()
    judged = fatal = warnings = 0
    for path in documents(arguments):
        judged += 1
        for finding in judge.judge(path.read_bytes()):
            fatal += finding.fatal
            warnings += not finding.fatal
            weight = "FATAL" if finding.fatal else "warning"
            print(f"{path}: {weight} [{finding.rule}] {finding.text}")
    print(f"{judged} documents judged, {fatal} fatal, {warnings} warnings", flush=True)
    if judged == 0:
        sys.exit("conformance: no document was found, so nothing is proved")
    sys.exit(1 if fatal else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
