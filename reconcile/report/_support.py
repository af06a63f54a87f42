"""What the evidence supports, counted in origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Verdict
from reconcile.report._figures import supports
from reconcile.report._ledger import leading, sureness
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Credence, Estimate, Finding
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


POSITIVE = frozenset({"likely", "very likely", "almost certain"})
UNDECIDED = "undecided"
REASONS = frozenset({"coherent", "sum", "exact"})
"""Entries of a ledger that are told beside the number of origins; that of a ladder is told by the estimate."""


@dataclass(frozen=True, slots=True)
class Support:
    """What the evidence supports of a finding: a value with its word of probability, or that it is undecided and why.

    `because` are the reasons, `behind` counts the articles and origins, `sure` is the sentence on confidence, which
    stands apart; empty where nothing was weighed.
    """

    value: str
    word: str
    because: tuple[str, ...]
    behind: str
    sure: str
    estimate: Estimate

    @property
    def text(self) -> str:
        """All but the confidence, in a line."""
        value = f"{self.value}: {self.word}" if self.word else self.value
        return "; ".join(filter(None, [value, *self.because, self.behind]))


def tell_support(block: Block, look: Lookup, finding: Finding) -> None:
    """The best value with its word and why, then how sure that is; undecided where nothing leads."""
    if found := support(look, finding):
        block.labelled("supports", found.text)
        if found.sure:
            block.labelled("", found.sure)


def support(look: Lookup, finding: Finding) -> Support | None:
    """What the evidence supports; one over several questions that is explained, or of a series, supports no value."""
    estimate = next(
        (found.estimate for i in finding.clusters if (found := look.clusters.get(i)) and found.estimate), None
    )
    explained = finding.verdict is Verdict.EXPLAINED
    if estimate is None or (len(finding.clusters) > 1 and (explained or finding.series is not None)):
        return None
    behind = look.behind(finding.claims)
    if estimate.policy:
        by = f"by the policy '{line(estimate.policy)}': {line(estimate.why)}"
        return Support(supports(estimate), "", (by,), behind, "", estimate)
    first = leading(estimate)
    if not explained and not _leads(look, finding, first, estimate):
        return Support(UNDECIDED, _votes(look, finding), (), behind, "", estimate)
    reasons = [line(term.why) for term in first.terms if term.what in REASONS] if first else []
    sure = sureness(estimate) if first and not explained else ""
    because = tuple(filter(None, [line(estimate.why), *reasons]))
    return Support(supports(estimate), first.word if first else "", because, behind, sure, estimate)


def _leads(look: Lookup, finding: Finding, first: Credence | None, estimate: Estimate) -> bool:
    """The ledger of one side comes to more than even; without ledgers for all, most origins or a ladder decide."""
    if estimate.credences and len(finding.clusters) == 1:
        told = {claim for side in finding.sides for claim in side}
        return first is not None and first.word in POSITIVE and not told.isdisjoint(first.claims)
    voices = _voices(look, finding)
    return finding.series is not None or voices.count(max(voices, default=0)) <= 1


def _votes(look: Lookup, finding: Finding) -> str:
    voices = _voices(look, finding)
    most = max(voices, default=0)
    if voices.count(most) == len(voices):
        return f"{count(most, 'origin')} each"
    return f"{count(most, 'origin')} for each of the foremost" if voices.count(most) > 1 else "nothing leads"


def _voices(look: Lookup, finding: Finding) -> list[int]:
    """How many origins stand behind each side."""
    return [len(look.voices(look.claims[claim] for claim in side)) for side in finding.sides]
