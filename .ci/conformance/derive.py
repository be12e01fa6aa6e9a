"""Writes what the checker knows of UBL 2.1 and of the code lists, from the official files.

  .ci/conformance/derive.py structure > Sources/CInvoiceRules/data/ubl-2.1.txt

The checker reads the tables; this is how they were made, and how they are made anew when the
official files change.
"""

import sys

from lxml import etree

from rules import package_folder

XSD = "{http://www.w3.org/2001/XMLSchema}"
KINDS = {"IdentifierType": "IDType"}

HEAD = """\
# What a UBL 2.1 invoice or credit note may hold, derived by .ci/conformance/derive.py from the
# schemas of the OASIS Universal Business Language 2.1. Copyright (c) OASIS Open 2013. All Rights
# Reserved. (This is a table of their facts, not a copy of the schemas.)
#
#   kind NAME FORM ATTRIBUTE…   what an element without children may say; "!" marks what it must have
#   KIND = NAME…                elements of that kind
#   NAME : CHILD…               an element's children in order; ? at most one, * any, + one or more
#   NAME : = OTHER              the same children as OTHER
"""


def local(name):
    return name.split(":")[-1]


class Schemas:
    def __init__(self):
        base = package_folder("odoo") / "addons" / "base_ubl" / "data" / "xsd-2.1"
        load = lambda name: etree.parse(base / name).getroot()
        common = "common/UBL-{}-2.1.xsd".format
        self.aggregates = load(common("CommonAggregateComponents"))
        self.basics = load(common("CommonBasicComponents"))
        self.kinds = load(common("UnqualifiedDataTypes"))
        self.core = load("common/CCTS_CCT_SchemaModule-2.1.xsd")
        self.roots = {
            name: load(f"maindoc/UBL-{name}-2.1.xsd") for name in ("Invoice", "CreditNote")
        }
        self.types = {t.get("name"): t for t in self.aggregates.iter(XSD + "complexType")}
        self.element_types = {
            e.get("name"): local(e.get("type")) for e in self.aggregates.findall(XSD + "element")
        }
        self.basic_types = {t.get("name"): t for t in self.basics.iter(XSD + "complexType")}
        self.basic_elements = {
            e.get("name"): local(e.get("type")) for e in self.basics.findall(XSD + "element")
        }

    def children(self, complex_type):
        for element in complex_type.find(XSD + "sequence"):
            least, most = element.get("minOccurs", "1"), element.get("maxOccurs", "1")
            mark = {("0", "1"): "?", ("0", "unbounded"): "*", ("1", "unbounded"): "+",
                    ("1", "1"): ""}[least, most]
            yield element.get("ref"), mark

    def kind_of(self, basic):
        kind = local(self.basic_types[self.basic_elements[basic]].find(f".//{XSD}extension").get("base"))
        return kind.removesuffix("Type")

    def describe_kind(self, name):
        """The lexical form, and the attributes with those that must be there."""
        udt = next(t for t in self.kinds.iter(XSD + "complexType") if t.get("name") == name + "Type")
        content = udt.find(f".//{XSD}simpleContent")[0]
        base = content.get("base")
        required = {a.get("name"): a.get("use") for a in content.findall(XSD + "attribute")}
        if not base.startswith("ccts-cct:"):
            return local(base), []
        core = next(t for t in self.core.iter(XSD + "complexType") if t.get("name") == local(base))
        extension = core.find(f".//{XSD}extension")
        attributes = []
        for attribute in extension.findall(XSD + "attribute"):
            use = required.get(attribute.get("name"), attribute.get("use"))
            form = local(attribute.get("type"))
            suffix = "" if form in ("string", "normalizedString") else "=" + form
            attributes.append(attribute.get("name") + suffix + ("!" if use == "required" else ""))
        return local(extension.get("base")), attributes


def structure():
    schemas = Schemas()
    lines, reached, waiting, basics, alias = [], {}, [], set(), {}

    def reach(ref):
        if ref.startswith("cac:") and ref not in reached:
            reached[ref] = None
            waiting.append(ref)
        elif ref.startswith("cbc:"):
            basics.add(ref)

    for name, root in schemas.roots.items():
        top = next(t for t in root.iter(XSD + "complexType"))
        children = list(schemas.children(top))
        lines.append(f"{name} : " + " ".join(ref + mark for ref, mark in children))
        for ref, _ in children:
            reach(ref)
    while waiting:
        ref = waiting.pop(0)
        type_name = schemas.element_types[local(ref)]
        if type_name in alias:
            reached[ref] = f"{ref} : = {alias[type_name]}"
            continue
        alias[type_name] = ref
        children = list(schemas.children(schemas.types[type_name]))
        reached[ref] = f"{ref} : " + " ".join(child + mark for child, mark in children)
        for child, _ in children:
            reach(child)
    by_kind = {}
    for basic in sorted(basics):
        by_kind.setdefault(schemas.kind_of(local(basic)), []).append(basic)
    print(HEAD)
    for kind in sorted(by_kind):
        form, attributes = schemas.describe_kind(kind)
        print(" ".join(["kind", kind, form] + attributes))
    for kind in sorted(by_kind):
        print(f"{kind} = " + " ".join(by_kind[kind]))
    for line in lines + [reached[ref] for ref in sorted(reached)]:
        print(line)


if __name__ == "__main__":
    {"structure": structure}[sys.argv[1]]()
