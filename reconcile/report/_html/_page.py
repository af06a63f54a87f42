"""The page as a whole: counts, findings in their groups, open questions, what was read, what one can filter by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Verdict
from reconcile.report._counts import material, outcomes
from reconcile.report._html._accepted import Accepted, accepted
from reconcile.report._html._filters import Filters, filters
from reconcile.report._html._finding import shown
from reconcile.report._html._open import Group, open_groups
from reconcile.report._html._read import Source, source
from reconcile.report._html._sections import Section, sections
from reconcile.report._keys import keys
from reconcile.report._known import lines
from reconcile.report._lookup import count
from reconcile.report._proposals import became
from reconcile.report._read import share
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Ledger
    from reconcile.report._html._finding import Shown
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the templates show; `listed` are the articles that have an entry of their own."""

    new: str
    material: str
    outcomes: str
    sections: tuple[Section, ...]
    filters: Filters
    notes: tuple[str, ...]
    gone: tuple[tuple[str, str], ...]
    accepted: Accepted | None
    open: tuple[Group, ...]
    numerals: str
    proposals: tuple[str, ...]
    sources: tuple[Source, ...]
    listed: frozenset[str]
    skipped: tuple[tuple[str, str], ...]
    failed: int
    packs: tuple[str, ...]
    version: str
    run: str
    kept: bool

    @property
    def headline(self) -> str:
        """ "2 conflicts; 5 explained; 0 to review", with how many of them are decided."""
        number = Counter(Verdict.CONFLICT if one.counted else one.verdict for one in self.findings)
        told = [
            count(number[Verdict.CONFLICT], f"{self.new}conflict"),
            f"{number[Verdict.EXPLAINED]} {self.new}explained",
        ]
        told += [f"{number[Verdict.REVIEW]} {self.new}to review"]
        decided = sum(len(section.findings) for section in self.sections if section.id == "decided")
        return "; ".join(told) + (f" ({decided} of these decided by reviewers)" if decided else "")

    @property
    def shown_sections(self) -> int:
        """How many sections hold a finding."""
        return sum(bool(section.findings) for section in self.sections)

    @property
    def undecided(self) -> int:
        """How many questions are open."""
        return sum(len(group.questions) + group.more for group in self.open)

    @property
    def findings(self) -> tuple[Shown, ...]:
        """The findings in the order of the page."""
        return tuple(found for section in self.sections for found in section.findings)


def page(look: Lookup, style: Style) -> Page:
    """What the page shows of a run."""
    run, key_of = look.run, keys(look)
    found = sections(look, style, lambda finding: shown(look, style, finding, key_of[finding.id]))
    articles, ledgers = style.articles(run), style.ledgers(run)
    return Page(
        new="new " if style.new is not None else "",
        material=material(look, style),
        outcomes="" if style.new is not None else outcomes(run),
        sections=found,
        filters=filters([one for section in found for one in section.findings]),
        notes=tuple(lines(run, style)),
        gone=tuple((finding.id, line(finding.title)) for finding in style.gone),
        accepted=accepted(look, style, key_of),
        open=tuple(open_groups(look, style)),
        numerals=_numerals(ledgers),
        proposals=tuple(became(ledgers)),
        sources=tuple(source(look, article) for article in articles),
        listed=frozenset(article.id for article in articles),
        skipped=tuple((line(one.file), line(one.why)) for one in run.skipped),
        failed=sum(not one.aside for one in run.skipped),
        packs=tuple(f"{line(one.name)} {line(one.version)}" for one in run.packs),
        version=line(run.version),
        run=run.id,
        kept=style.new is None,
    )


def _numerals(ledgers: Sequence[Ledger]) -> str:
    total = sum(one.total for one in ledgers)
    return share(sum(one.read for one in ledgers), total) if total else ""
