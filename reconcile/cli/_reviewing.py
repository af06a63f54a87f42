"""The reviewer asked about one finding after another: what each key does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from reconcile.cli._answers import END, Answers, LeftError, Lines
from reconcile.cli._printing import screen
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.pipeline._queue import Queue

KEYS = {
    "c": "conflict stands",
    "e": "explained",
    "m": "misread",
    "s": "same thing",
    "n": "not the same thing",
    "w": "wrong date or source",
    "l": "later",
    "u": "undo the last",
    "?": "help",
    "q": "quit",
}
ASKED = ", ".join(f"{key} {what}" for key, what in KEYS.items())
PASS = ("\r", "\n", " ", "")


def review(found: Queue, asked: Answers) -> None:
    """Tell the findings one after another, until none is left or the reviewer has enough."""
    number = 0
    while (waiting := found.waiting()) or _taken_back(found, asked):
        if not waiting:
            continue
        number += 1
        width, colour = screen()
        click.echo(found.tell(waiting[0], number, width=width, colour=colour))
        if not _answered(found, waiting[0], asked, len(waiting)):
            break
    left = len(found.waiting())
    click.echo(
        f"{found.count} decided here; {left or 'none'} left" + ("" if left else ", the queue is empty"), err=True
    )


def _taken_back(found: Queue, asked: Answers) -> bool:
    """The queue is empty, and the reviewer takes the last decision back."""
    if not found.count or _key(asked, "none left. u undo, q quit >") != "u":
        return False
    for line in found.undo():
        click.echo(line, err=True)
    return True


def _answered(found: Queue, finding: Finding, asked: Answers, left: int) -> bool:
    """Ask until something is done about the finding; False where the reviewer leaves."""
    while True:
        key = _key(asked, f"{left} left. {ASKED} >")
        if key in ("q", END):
            return False
        if key in PASS:
            found.skip(finding)
            return True
        step = STEPS.get(key, _help)
        try:
            if step(found, finding, asked):
                return True
        except UsageError as error:
            click.echo(f"error: {error}", err=True)
        except LeftError:
            click.echo("cancelled; nothing was decided", err=True)


def _key(asked: Answers, question: str) -> str:
    """The key pressed, where there is none before it that could be taken back."""
    while True:
        try:
            return asked.key(question)
        except LeftError:
            continue


Step = Callable[["Queue", "Finding", Answers], bool]


def _help(_found: Queue, _finding: Finding, _asked: Answers) -> bool:
    for key, what in KEYS.items():
        click.echo(f"  {key}  {what}", err=True)
    click.echo("  Enter  the next one, this one stays open", err=True)
    click.echo("  Esc or an arrow takes back the key pressed before (with Enter, where words are asked)", err=True)
    return False


def _stands(found: Queue, finding: Finding, asked: Answers) -> bool:
    return _write(found, finding, asked, "stands", [[finding.id]])


def _later(found: Queue, finding: Finding, asked: Answers) -> bool:
    return _write(found, finding, asked, "later", [[finding.id]])


def _explained(found: Queue, finding: Finding, asked: Answers) -> bool:
    from reconcile.decide import REASON_KEYS

    key = asked.key(f"explained by ({', '.join(f'{key} {reason}' for key, reason in REASON_KEYS.items())})")
    if key not in REASON_KEYS:
        click.echo("no such reason", err=True)
        return False
    return _write(found, finding, asked, "explained", [[finding.id]], REASON_KEYS[key])


def _misread(found: Queue, finding: Finding, asked: Answers) -> bool:
    claim = _chosen(found.claims(finding), "which claim is misread", asked)
    if claim is None:
        return False
    value = asked.words("what it says (Enter: it makes no such claim):")
    if value is None:
        return False
    return _write(found, finding, asked, "misread" if value else "no-claim", [[claim]], value or None)


def _same(found: Queue, finding: Finding, asked: Answers) -> bool:
    ids = [claim for claim, _ in found.claims(finding)]
    return _write(found, finding, asked, "same", [[ids[0], other] for other in ids[1:]])


def _different(found: Queue, finding: Finding, asked: Answers) -> bool:
    apart = [[a, b] for n, side in enumerate(finding.sides) for a in side for s in finding.sides[n + 1 :] for b in s]
    if len(apart) > 1:
        claim = _chosen(found.claims(finding), "which one is of another thing (Enter: each side)", asked, or_all=True)
        if claim is None:
            return False
        others = [other for other, _ in found.claims(finding) if other != claim]
        apart = [[claim, other] for other in others] if claim else apart
    return _write(found, finding, asked, "different", apart)


def _wrong(found: Queue, finding: Finding, asked: Answers) -> bool:
    article = _chosen(found.articles(finding), "which article", asked)
    if article is None:
        return False
    kind = {"d": "date", "s": "source"}.get(asked.key("its (d date, s source)"))
    if kind is None:
        return False
    value = asked.words(f"its right {kind}:")
    if not value:
        click.echo(f"no {kind} is given; nothing was decided", err=True)
        return False
    return _write(found, finding, asked, kind, [[article]], value)


def _undo(found: Queue, _finding: Finding, _asked: Answers) -> bool:
    lines = found.undo()
    for line in lines or ("nothing was decided here yet; 'reconcile decide --undo ID' takes back what was before",):
        click.echo(line, err=True)
    return bool(lines)


STEPS: Mapping[str, Step] = {
    "c": _stands,
    "e": _explained,
    "m": _misread,
    "s": _same,
    "n": _different,
    "w": _wrong,
    "l": _later,
    "u": _undo,
}


def _chosen(among: list[tuple[str, str]], question: str, asked: Answers, *, or_all: bool = False) -> str | None:
    """The id that is chosen by its number, the only one there is, or "" for all of them; `None` for no number."""
    if len(among) == 1:
        return among[0][0]
    for number, (_, words) in enumerate(among, 1):
        click.echo(f"  {number}  {words}", err=True)
    given = asked.key(f"{question}?") if len(among) < 10 else asked.words(f"{question}?") or END
    if or_all and given.strip() == "":
        return ""
    if given.isascii() and given.isdigit() and 1 <= int(given) <= len(among):
        return among[int(given) - 1][0]
    click.echo("no such number", err=True)
    return None


def _write(
    found: Queue, finding: Finding, asked: Answers, kind: str, of: list[list[str]], value: str | None = None
) -> bool:
    """Ask why and until when, where that was not said for all; write the decision; tell what now holds."""
    if value is not None:
        found.check(finding, kind, of, value)
    why = found.by.why or asked.aside("why (Enter skips):") or None
    until = found.by.until
    if until is None and not isinstance(asked, Lines):
        until = _day(asked)
    for line in found.decide(finding, kind, of, value, replace(found.by, why=why, until=until)):
        click.echo(line, err=True)
    return True


def _day(asked: Answers) -> date | None:
    while written := asked.aside("until (a day like 2031-05-03, Enter: for good):"):
        try:
            return date.fromisoformat(written)
        except ValueError:
            click.echo(f"{written!r} is no day", err=True)
    return None
