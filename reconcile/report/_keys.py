"""Findings under keys that outlive the place of their words: for baselines, and for those who track alerts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.report._lookup import Lookup


def keys(look: Lookup) -> dict[str, str]:
    """Finding id -> its key, 16 hexadecimal digits, one of its own for every finding of the run.

    It is made of the rule, and of outlet, attribute and words of each claim on each side. Where the claims stand in
    their articles does not count, nor what else these say: a paragraph put in above changes no key.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for finding in look.run.findings:
        alike[_told(look, finding)].append(finding.id)
    return {
        id_: hashlib.sha256(f"{told}\n{number}".encode("utf-8", "backslashreplace")).hexdigest()[:16]
        for told, ids in alike.items()
        for number, id_ in enumerate(sorted(ids))
    }


def _told(look: Lookup, finding: Finding) -> str:
    sides = sorted(sorted(_words(look, claim) for claim in side) for side in finding.sides)
    return repr((finding.rule, sides))


def _words(look: Lookup, claim_id: str) -> tuple[str, str, str, str]:
    claim = look.claims[claim_id]
    said = " ".join(claim.sentence.split()).casefold()
    return look.outlet(look.article_of(claim)), claim.attribute, look.value(claim), said
