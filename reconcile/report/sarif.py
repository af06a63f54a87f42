"""SARIF 2.1.0, for code scanning, editors and other readers of what linters say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reconcile.report._groups import groups
from reconcile.report._keys import keys
from reconcile.report._lookup import Lookup, count
from reconcile.report._places import unread_at
from reconcile.report._sarif.locations import ROOT, artifact
from reconcile.report._sarif.results import result
from reconcile.report._sarif.rules import rules
from reconcile.report._sarif.words import message
from reconcile.report._visible import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Finding, Known, Run, Skipped
    from reconcile.report._plain_values import Plain
    from reconcile.report._style import Style

MOST = 25_000
"""Results of a run; readers of SARIF take no more."""

MOST_NAMED = 20
"""Findings named in a notice."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(run: Run, style: Style) -> str:
    """One JSON object, indented: a log with one run; the gravest findings come first."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(run, style)]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def _run(run: Run, style: Style) -> Plain:
    look, all_ = Lookup(run), list(_told(run, style))
    told, key_of = all_[:MOST], keys(look)
    ruled = rules((finding for finding, _ in told), style)
    place_of = {rule["id"]: number for number, rule in enumerate(ruled)}
    results = [
        {**result(look, finding, entry, style, key_of), "ruleIndex": place_of[finding.rule]} for finding, entry in told
    ]
    return {
        "tool": {"driver": {"name": "reconcile", "version": run.version, "language": "en", "rules": ruled}},
        "automationDetails": {"id": "reconcile/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that reconcile was run in."}}},
        "invocations": [
            {
                "executionSuccessful": all(one.aside for one in run.skipped),
                "toolExecutionNotifications": _notices(run, style, len(all_)),
            }
        ],
        "results": results,
    }


def _told(run: Run, style: Style) -> Iterator[tuple[Finding, Known | None]]:
    """Each finding to tell, then those that a baseline takes as they are, with the entry that does."""
    found = groups(Lookup(run), run, style)
    for finding in (*found.conflicts, *found.reviews, *found.explained):
        yield finding, None
    yield from style.accepted(run)


def _notices(run: Run, style: Style, all_: int) -> list[Plain]:
    told = [_unread(skipped) for skipped in run.skipped if not skipped.aside]
    if all_ > MOST:
        left = count(all_ - MOST, "more finding")
        told.append(_notice("warning", f"{left} of {all_:,}: told in the other formats, such as json"))
    if style.gone:
        ids = ", ".join(finding.id for finding in style.gone[:MOST_NAMED])
        more = f" and {len(style.gone) - MOST_NAMED} more" if len(style.gone) > MOST_NAMED else ""
        told.append(_notice("note", f"Told before, and no longer so with these articles: {ids}{more}."))
    baseline = style.baseline
    for entry in baseline.expired if baseline else ():
        assert entry.until is not None
        told.append(_notice("warning", f"The entry {entry.key} of the baseline expired on {entry.until.isoformat()}."))
    for entry in baseline.stale if baseline else ():
        told.append(_notice("note", f"The entry {entry.key} of the baseline is stale: there is no such finding."))
    return told


def _unread(skipped: Skipped) -> Plain:
    file, line = unread_at(skipped)
    physical: Plain = {"artifactLocation": artifact(file)}
    if line:
        physical["region"] = {"startLine": line}
    told = _notice("error", f"{skipped.file} could not be read: {skipped.why}")
    return {**told, "locations": [{"physicalLocation": physical}]}


def _notice(level: str, text: str) -> Plain:
    return {"level": level, "message": message(text)}
