"""JUnit XML, for the test pages of GitLab, Jenkins and others."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from reconcile.report._lookup import Lookup
from reconcile.report._test_cases import suites
from reconcile.report._visible import marked

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._style import Style
    from reconcile.report._test_cases import Case

_COMMAND = re.compile(r"^::", re.MULTILINE)  # what the runner of GitHub Actions would carry out, if it is in its log
_NO_XML = re.compile("[\ufffe\uffff]")  # of what XML cannot hold, the only characters that are visible


def render(run: Run, style: Style) -> str:
    """One XML document: a suite each of conflicts, findings to review, explained ones, questions and unread files.

    A suite without cases is left out, but for that of conflicts.
    """
    root = ET.Element("testsuites", name="reconcile")
    for number, (name, cases) in enumerate(suites(Lookup(run), run, style).items()):
        if not cases and number:
            continue
        ends = Counter(case.end for case in cases)
        counts = {"tests": len(cases), "failures": ends["failure"], "errors": ends["error"], "skipped": ends["skipped"]}
        told = {what: str(value) for what, value in counts.items()}
        suite = ET.SubElement(root, "testsuite", {"name": name, "id": str(number), **told})
        alike = Counter((case.group, case.name) for case in cases)
        for case in cases:
            _add(suite, case, alone=alike[case.group, case.name] == 1)
    ET.indent(root, " ")
    written = ET.tostring(root, encoding="unicode").replace("##[", "#&#35;[")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_COMMAND.sub("&#58;:", written)}\n'


def _add(suite: ET.Element, case: Case, *, alone: bool) -> None:
    name = _plain(case.name if alone else f"{case.name} [{case.key}]")
    made = ET.SubElement(suite, "testcase", classname=_plain(case.group), name=name, time="0")
    told = "\n".join(map(_plain, case.told))
    if case.end != "passed":
        ET.SubElement(made, case.end, message=_plain(case.message), type=case.end).text = told or None
    elif told:
        ET.SubElement(made, "system-out").text = told


def _plain(text: str) -> str:
    """The text on one line, of characters that XML can hold."""
    return _NO_XML.sub("\ufffd", marked(text))
