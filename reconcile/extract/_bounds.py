"""The limits within which an article is extracted, and what was left out because of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic

from reconcile.frozen import replace
from reconcile.model import Entry, Fate, Ledger, Limits, Numeral, Span

NAMED = ("(limits.numerals)", "(limits.sentence)", "(limits.extracting)")
SHOWN = 40  # code points of a stretch without numerals that stand for it in the ledger


class Bounds:
    """The limits of one article, from when it is made; `left_out` are the stretches of each field that are not read."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._room = limits.numerals
        self._end = monotonic() + limits.extracting
        self.left_out: dict[str, list[tuple[Span, str]]] = {"title": [], "text": []}

    def within(self, field: str, sentences: Sequence[Span], numerals: Sequence[Numeral]) -> Iterator[Span]:
        """Yield the sentences of a field that may be read: not too long, and with numerals for which there is room."""
        last = numerals[self._room].core.start if len(numerals) > self._room else None
        self._room = max(0, self._room - len(numerals))
        most = self._limits.sentence
        for span in sentences:
            if last is not None and span.end > last:
                why = f"beyond the first {self._limits.numerals:,} numerals of the article (limits.numerals)"
                self.left_out[field].append((Span(span.start, sentences[-1].end), why))
                return
            if span.end - span.start > most:
                self.left_out[field].append((span, f"in a sentence of more than {most:,} characters (limits.sentence)"))
            else:
                yield span

    def is_late(self) -> bool:
        """More time went by than an article is given."""
        return monotonic() > self._end

    def stop(self, field: str, span: Span) -> None:
        """Leave out what stands in `span` of a field for want of time."""
        why = f"it took more than {self._limits.extracting:,} seconds to get here (limits.extracting)"
        self.left_out[field].append((span, why))

    def told(self, field: str, entries: Iterable[Entry]) -> list[Entry]:
        """The entries of a field, with the limit as the reason of those that it left out; each stretch has one."""
        if not self.left_out[field]:
            return list(entries)
        stretches = sorted(self.left_out[field], key=lambda stretch: stretch[0])
        starts = [span.start for span, _ in stretches]
        met: set[int] = set()
        found = []
        for entry in entries:
            at = bisect_left(starts, entry.span.end) - 1
            if at >= 0 and entry.fate is Fate.UNREAD and stretches[at][0].meets(entry.span):
                met.add(at)
                entry = replace(entry, why=stretches[at][1])
            found.append(entry)
        for at, (span, why) in enumerate(stretches):
            if at not in met:
                found.append(Entry(field, Span(span.start, min(span.end, span.start + SHOWN)), Fate.UNREAD, why=why))
        return found


def over_limits(ledger: Ledger) -> list[str]:
    """What was left out of an article for being over a limit, a sentence for each limit."""
    counts: dict[str, int] = {}
    for one in ledger.unread:
        if one.why.endswith(NAMED):
            counts[one.why] = counts.get(one.why, 0) + 1
    return [f"{count:,} of its numerals were not read: {why}" for why, count in counts.items()]
