"""GitHub's Markdown, for a comment on a pull request or the summary of a job: short enough for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Reason
from reconcile.report._counts import material
from reconcile.report._gfm._findings import folded, full, short
from reconcile.report._gfm._inert import inert
from reconcile.report._groups import groups
from reconcile.report._known import lines as known_lines
from reconcile.report._lookup import Lookup, count
from reconcile.report._read import share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reconcile.model import Finding, Run
    from reconcile.report._groups import Groups
    from reconcile.report._style import Style

LIMIT = 65_536
"""Characters that GitHub takes in a comment; bytes are counted here, which are never fewer."""

_NOTICE = 400
"""Room for the words on what is left out."""

_FEW = 8


def render(run: Run, style: Style) -> str:
    """Counts, conflicts and what is to be reviewed in full, the explained folded by reason, then what was read.

    What does not fit is left out, the last first, and counted.
    """
    look = Lookup(run)
    told = groups(look, run, style)
    head, tail = "\n".join(_head(look, style, told)), "\n".join(_tail(look, style))
    page = _Page(LIMIT - _NOTICE - _size(head) - _size(tail))
    _full(page, look, style, "Conflicts", told.conflicts)
    _full(page, look, style, "To review", told.reviews)
    _explained(page, look, style, told.explained)
    whole = [head, *page.parts, *_notice(page.left, style), tail]
    return "\n".join(part.rstrip("\n") + "\n" for part in whole if part)


class _Page:
    """Parts that fit, and how many findings did not; after the first that does not fit, none does."""

    def __init__(self, room: int) -> None:
        self.room, self.left = room, 0
        self.parts: list[str] = []

    def put(self, part: str) -> None:
        """A part that fits."""
        self.parts.append(part)
        self.room -= _size(part) + 1

    def fitting(self, findings: Iterable[Finding], tell: Callable[[Finding, int], str], taken: int) -> Iterator[str]:
        """The findings told, as many as fit beside `taken` bytes; what does not fit is counted."""
        room = self.room - taken
        for number, finding in enumerate(findings, 1):
            told = "" if self.left else tell(finding, number)
            room -= _size(told) + 1
            if self.left or room < 0:
                self.left += 1
            else:
                yield told


def _head(look: Lookup, style: Style, told: Groups) -> Iterator[str]:
    new = "new " if style.new is not None else ""
    conflicts, explained, reviews = map(len, (told.conflicts, told.explained, told.reviews))
    yield f"## {count(conflicts, new + 'conflict')}, {explained} {new}explained, {reviews} {new}to review"
    yield ""
    yield material(look, style)
    known = known_lines(look.run, style)
    yield from (f"<br>{inert(one)}" for one in known[:_FEW])
    if len(known) > _FEW:
        yield f"<br>and {count(len(known) - _FEW, 'more line')} on what was known."
    yield ""


def _full(page: _Page, look: Lookup, style: Style, heading: str, findings: Sequence[Finding]) -> None:
    head = f"## {heading}\n"
    told = list(page.fitting(findings, lambda finding, number: full(look, style, finding, number), _size(head)))
    for part in [head, *told] if told else []:
        page.put(part)


def _explained(page: _Page, look: Lookup, style: Style, findings: Sequence[Finding]) -> None:
    if not findings or page.left:
        page.left += len(findings)
        return
    page.put("## Different, and explained\n")
    for reason in Reason:
        same = [finding for finding in findings if finding.reason is reason]
        empty = _size(folded(reason, "", len(same)))
        told = list(page.fitting(same, lambda finding, _: short(look, style, finding), empty))
        if told:
            page.put(folded(reason, "".join(told), len(same)))


def _notice(left: int, style: Style) -> Iterator[str]:
    if left:
        command = "report" if style.new is None else "check"
        yield (
            f"**{count(left, 'finding')} more {'is' if left == 1 else 'are'} left out**: a comment holds {LIMIT:,} "
            f"characters: `reconcile {command}` with `--format text` or `--format html` tells all.\n"
        )


def _tail(look: Lookup, style: Style) -> Iterator[str]:
    ledgers, skipped = style.ledgers(look.run), look.run.skipped
    read, total = (sum(getattr(ledger, part) for ledger in ledgers) for part in ("read", "total"))
    yield "---"
    yield ""
    stored = "" if style.new is None else ", once `reconcile run` has stored it"
    yield f"Read: {share(read, total)} are accounted for. The evidence behind an id: `reconcile show ID`{stored}."
    if skipped:
        yield ""
        failed = sum(not one.aside for one in skipped)
        yield f"**Not read: {count(failed, 'file')}**" if failed else "**Not read**"
        yield ""
        yield from (f"- {inert(one.file)}: {inert(one.why)}" for one in skipped[:_FEW])
        if len(skipped) > _FEW:
            yield f"- and {len(skipped) - _FEW:,} more"


def _size(told: str) -> int:
    return len(told.encode())
