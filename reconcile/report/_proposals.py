"""What became of the proposals of optional extractors, in a line each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Ledger, Proposed

_EXAMPLES = 3


def became(ledgers: Iterable[Ledger]) -> list[str]:
    """ "NAME: 2 accepted, 1 refused (1 its words are not in the text at that place)", by name."""
    found: dict[str, list[Proposed]] = {}
    for ledger in ledgers:
        if ledger.proposed:
            found.setdefault(ledger.proposed.by, []).append(ledger.proposed)
    return [f"{line(by)}: {_told(found[by])}" for by in sorted(found)]


def _told(proposed: Sequence[Proposed]) -> str:
    refused: Counter[str] = Counter()
    for one in proposed:
        refused.update(one.refused)
    failed = [line(why) for one in proposed for why in one.failed]
    whys = "; ".join(f"{number} {line(why)}" for why, number in sorted(refused.items()))
    told = f"{sum(one.accepted for one in proposed)} accepted, {refused.total()} refused"
    told += f" ({whys})" if whys else ""
    return told + (f"; {_failures(failed)}" if failed else "")


def _failures(failed: Sequence[str]) -> str:
    examples = "; ".join(sorted(set(failed))[:_EXAMPLES])
    return f"it failed {'once' if len(failed) == 1 else f'{len(failed)} times'}: {examples}"
