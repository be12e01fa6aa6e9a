"""Holds the JSON Schema of definitions against the samples: it accepts each, and refuses what is broken.

For every sample and every place in it, the place is broken in some way; most of these must be refused.
Those that a schema can't see (a name that is nowhere, an order that is wrong) are left to `hearth ras
check`, so that a break counts only where it is one of form.
"""

import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

root = Path(sys.argv[1])
schema = json.loads((root / "Sources/CSchemas/json/ras-definition-1.schema.json").read_text("utf-8"))
Draft202012Validator.check_schema(schema)
judge = Draft202012Validator(schema)


def places(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from places(member, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*path, index))


def put(document, path, value):
    changed = copy.deepcopy(document)
    at = changed
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = value
    return changed


def breaks(document):
    for path, value in places(document):
        if path and path[-1] == "$schema":
            continue
        # A case's answers are free texts under the inputs' names.
        if isinstance(value, dict) and (not path or path[-1] not in ("answers", "values", "amounts", "points")):
            changed = put(document, path, {**value, "unheard-of": "1"}) if path else {**document, "unheard-of": "1"}
            yield f"{path}: a field that there is not", changed
        if isinstance(value, str):
            yield f"{path}: a number in place of a text", put(document, path, 12.5)
            yield f"{path}: an empty text", put(document, path, "")
        if path and path[-1] in ("primitive", "change", "kind", "borne", "rule", "currency", "period"):
            if path[-1] == "change" and value[0] in "-+0123456789":
                continue
            yield f"{path}: an unheard-of word", put(document, path, "unheard-of")
        if path and "answers" not in path and path[-1] in ("expect", "each", "price", "weight", "total", "least", "most", "to"):
            for wrong in ("NaN", "1e3", "1,000", "ten"):
                yield f"{path}: {wrong}", put(document, path, wrong)
        if path and path[-1] in ("from", "through", "on", "before"):
            if isinstance(value, str) and "-" in value:
                yield f"{path}: a date turned round", put(document, path, "31/12/2020")
    for needed in ("definition", "name", "version", "from", "source", "amounts", "inputs", "steps", "result"):
        yield f"without {needed}", {k: v for k, v in document.items() if k != needed}


files = sorted((root / "samples/ras").glob("*.json"))
wrong = []
refused = 0
for file in files:
    document = json.loads(file.read_text("utf-8"))
    wrong += [f"{file.name} is refused: {error.message}" for error in judge.iter_errors(document)]
    for what, changed in breaks(document):
        if judge.is_valid(changed):
            wrong.append(f"{file.name}, {what}: accepted")
        else:
            refused += 1
for line in wrong[:40]:
    print(line)
print(f"JSON Schema: {len(files)} definitions accepted, {refused} broken ones refused.")
sys.exit(1 if wrong or not files else 0)
