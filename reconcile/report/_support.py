"""What the evidence supports, counted in origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Verdict
from reconcile.report._figures import supports
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def tell_support(block: Block, look: Lookup, finding: Finding) -> None:
    """The best value with why; undecided where as many origins stand behind each side and no ladder decides.

    An explained finding over several questions supports no one value.
    """
    estimate = next(
        (found.estimate for i in finding.clusters if (found := look.clusters.get(i)) and found.estimate), None
    )
    explained = finding.verdict is Verdict.EXPLAINED
    if estimate is None or (explained and len(finding.clusters) > 1):
        return
    behind = look.behind(finding.claims)
    voices = [len(look.voices(look.claims[claim] for claim in side)) for side in finding.sides]
    most = max(voices, default=0)
    if not explained and finding.series is None and voices.count(most) > 1:
        each = "each" if voices.count(most) == len(voices) else "for each of the foremost"
        block.labelled("supports", f"undecided: {count(most, 'origin')} {each}; {behind}")
        return
    told = [supports(estimate), line(estimate.why), behind]
    block.labelled("supports", "; ".join(filter(None, told)))
