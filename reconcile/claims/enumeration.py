"""Enumerations: "the previous ones were A, B, C and D"."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims import _attach as attach
from reconcile.claims._reading import Count, Draft, Name, Reading
from reconcile.model import Claim, Enumeration, Relation

KIND = "enumeration"
FEWEST = 3  # names that make a list without a number before it


def find(reading: Reading) -> Iterator[Draft]:
    """Yield lists of names that a word like "previous" or a plural noun with a colon or copula announces."""
    lead = _lead(reading)
    if lead is None:
        return
    members = _members(reading, lead)
    if len(members) < 2 or (len(members) < FEWEST and not _previous(reading, lead)):
        return
    anchors = attach.anchors_of(reading, 0, 0) if _previous(reading, lead) else ()
    span = reading.cover(members[0].first, members[-1].last)
    ordinal: Count | None = reading.ordinals[0] if reading.ordinals else None
    context = reading.context
    site = context.site
    yield Draft(
        kind=KIND,
        attribute="members",
        value=Enumeration(tuple(m.text for m in members), len(members)),
        span=span,
        core=span,
        subject=site.text if site else None,
        anchors=tuple(a for a in anchors if site is not None and a.key == site.key),
        counted=ordinal.head if ordinal else context.ordinal_noun,
        event="previous" if _previous(reading, lead) else None,
        doubt=None if _previous(reading, lead) else "what the list belongs to is not clear",
    )


def _lead(reading: Reading) -> int | None:
    """The word after which a list may begin: a copula or colon behind a plural subject in the first words."""
    for i, word in enumerate(reading.words[:12]):
        copula = word.folded in reading.closed.copulas and _previous(reading, i)
        if word.text == ":" or copula or word.folded in {"namely", "including"}:
            return i if i >= 2 else None
    return None


def _previous(reading: Reading, lead: int) -> bool:
    return any(reading.folded(i) in reading.closed.previous for i in range(lead))


def _members(reading: Reading, lead: int) -> list[Name]:
    """Names after the lead, each begun by the lead itself, a comma or "and"; tails like "in the west" are passed over."""
    out: list[Name] = []
    for name in reading.names:
        if name.first <= lead:
            continue
        back = name.first - 1
        while back > lead and (
            reading.folded(back) in reading.closed.determiners | reading.closed.adverbs
            or reading.folded(back) in {"of", "at", "near", "by", "followed"}
        ):
            back -= 1
        word = reading.words[back]
        if back == lead or word.text == "," or word.folded in reading.closed.conjunctions:
            out.append(name)
    return out


def relate(a: Claim, b: Claim) -> Relation:
    """Lists of the same length agree; the names themselves are compared by rules."""
    x, y = a.value, b.value
    assert isinstance(x, Enumeration) and isinstance(y, Enumeration)
    if x.count == y.count:
        return Relation(True, "equal", "lists of the same length")
    return Relation(False, "apart", f"a list of {x.count} and a list of {y.count}")


def show(value: Enumeration) -> str:
    """The members, separated by commas."""
    return ", ".join(value.members)
