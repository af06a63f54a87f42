"""What a finding's message says that the report does not print beside it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Article, Finding
    from reconcile.report._lookup import Lookup

_DRAWN = ("Ladder: ", "Either ", "Or ")
"""How the lines begin that tell of a ladder; the report draws it."""


def said(look: Lookup, finding: Finding) -> str:
    """The rule's own words: the message without the question, without its lines on the sides and on a ladder."""
    names = tuple({_name(look.article_of(look.claims[claim])) for claim in finding.claims})
    kept = []
    for told in map(line, finding.message.removeprefix(look.question(finding)).splitlines()):
        side = told.startswith(names) and ": “" in told
        drawn = finding.series in look.series and told.startswith(_DRAWN)
        if told and not side and not drawn:
            kept.append(told if told.startswith(names) else told[0].upper() + told[1:])
    return " ".join(kept)


def in_short(look: Lookup, finding: Finding) -> str:
    """What a finding says in a line or two, for a page that already tells the question."""
    return said(look, finding) or line(finding.title).removeprefix(look.question(finding)).strip()


def _name(article: Article) -> str:
    return line(article.source or PurePath(article.file).name)
