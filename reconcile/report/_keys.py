"""Findings under keys that outlive the place of their words: for baselines, and for those who track alerts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article, Finding
    from reconcile.report._lookup import Lookup


def keys(look: Lookup) -> dict[str, str]:
    """Finding id -> its key, 16 hexadecimal digits, one of its own for every finding of the run.

    It is made of the rule, and of outlet, attribute and words of each claim on each side. Where the claims stand in
    their articles does not count, nor what else these say, nor what other articles there are: a paragraph put in above
    changes no key. Findings that are alike in all of it are told apart by number, the oldest article's first.
    """
    alike: dict[str, list[Finding]] = defaultdict(list)
    for finding in look.run.findings:
        alike[_told(look, finding)].append(finding)
    return {
        finding.id: hashlib.sha256(f"{told}\n{number}".encode("utf-8", "backslashreplace")).hexdigest()[:16]
        for told, findings in alike.items()
        for number, finding in enumerate(sorted(findings, key=lambda finding: _order(look, finding)))
    }


def _told(look: Lookup, finding: Finding) -> str:
    sides = sorted(sorted(_words(look, claim) for claim in side) for side in finding.sides)
    return repr((finding.rule, sides))


def _words(look: Lookup, claim_id: str) -> tuple[str, str, str, str]:
    claim = look.claims[claim_id]
    said = " ".join(claim.sentence.split()).casefold()
    return _outlet(look.article_of(claim)), claim.attribute, look.value(claim), said


def _outlet(article: Article) -> str:
    """The outlet as the article names it; without one the file's name, wherever the file lies."""
    return " ".join((article.source or PurePath(article.file).name).split()).casefold()


def _order(look: Lookup, finding: Finding) -> tuple[list[tuple[str, str, int, str, int]], str]:
    """By day, file and place of the claims; the id, which moves with the text around, comes last."""
    places = []
    for claim in (look.claims[claim] for side in finding.sides for claim in side):
        article = look.article_of(claim)
        known = article.published if article.published_from != "inferred" else None
        day = str(known.earliest) if known else ""
        places.append((day, article.file, article.index, claim.field, claim.core.start))
    return sorted(places), finding.id
