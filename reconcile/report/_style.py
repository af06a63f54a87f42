"""How a report is to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from reconcile.model import Article, Baseline, Finding, Known, Ledger, Run


@dataclass(frozen=True, slots=True)
class Style:
    """Width in columns (40 to 120 are used), colour, the reasons that count as conflicts, which findings are new.

    `about` are the articles that the report is about, where it is not about all; `stored` is the
    number of all articles, where the run is a part of them. What `baseline` knows is not told. `gone` held before
    those articles, and holds no longer. `csv` may ask for raw cells (raw) and a byte order mark (bom).
    `abouts` gives what each rule is about, for formats that tell it.
    """

    width: int = 80
    colour: bool = False
    strict: frozenset[str] = frozenset()
    new: frozenset[str] | None = None
    about: frozenset[str] | None = None
    stored: int | None = None
    baseline: Baseline | None = None
    gone: tuple[Finding, ...] = ()
    csv: frozenset[str] = frozenset()
    abouts: Callable[[], Mapping[str, str]] = dict

    @property
    def columns(self) -> int:
        """The columns to fill."""
        return min(max(self.width, 40), 120)

    def findings(self, run: Run) -> tuple[Finding, ...]:
        """The findings to tell, in the order of the run."""
        known = self.baseline.known if self.baseline else {}
        return tuple(finding for finding in self._brought(run) if finding.id not in known)

    def accepted(self, run: Run) -> tuple[tuple[Finding, Known], ...]:
        """The findings that the baseline takes as they are, each with its entry, in the order of the run."""
        known = self.baseline.known if self.baseline else {}
        return tuple((finding, known[finding.id]) for finding in self._brought(run) if finding.id in known)

    def articles(self, run: Run) -> tuple[Article, ...]:
        """The articles that the report is about, in the order of the run."""
        return tuple(article for article in run.articles if self.about is None or article.id in self.about)

    def ledgers(self, run: Run) -> tuple[Ledger, ...]:
        """The ledgers of those articles."""
        return tuple(ledger for ledger in run.ledgers if self.about is None or ledger.article in self.about)

    def _brought(self, run: Run) -> Iterator[Finding]:
        return (finding for finding in run.findings if self.new is None or finding.id in self.new)

    def is_conflict(self, finding: Finding) -> bool:
        """The finding is a conflict, or its reason counts as one."""
        return finding.verdict is Verdict.CONFLICT or (finding.reason or "") in self.strict
