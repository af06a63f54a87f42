"""Enumerations: "the previous ones were A, B, C and D"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._anchors import anchors_of
from reconcile.claims._draft import Draft
from reconcile.claims._earlier_list import Earlier, earlier_list
from reconcile.claims._reading import Name, Reading
from reconcile.languages._words import Words
from reconcile.model import Anchor, Claim, Enumeration, How, Relation

KIND = "enumeration"
FEWEST = 3  # names that make a list without a number before it
PRONOUN = 4  # words between a list and the pronoun for what it went before


def find(reading: Reading) -> Sequence[Draft]:
    """The list of names that a word like "previous", a plural noun with a colon or an ordinal announces."""
    earlier = earlier_list(reading)
    if earlier is not None:
        return (_forerunners(reading, earlier),)
    lead = _lead(reading)
    if lead is None:
        return ()
    members = _members(reading, lead)
    if len(members) < 2 or (len(members) < FEWEST and not _previous(reading, lead)):
        return ()
    return (_list(reading, lead, members),)


def _list(reading: Reading, lead: int, members: Sequence[Name]) -> Draft:
    previous = _previous(reading, lead)
    site = reading.context.site
    span = reading.cover(members[0].first, members[-1].last)
    return Draft(
        kind=KIND,
        attribute="members",
        value=Enumeration(tuple(m.text for m in members), len(members)),
        span=span,
        core=span,
        subject=site.text if site else None,
        anchors=tuple(a for a in anchors_of(reading, 0, 0) if previous and site is not None and a.key == site.key),
        counted=reading.ordinals[0].head if reading.ordinals else reading.context.ordinal_noun,
        event="previous" if previous else None,
        doubt=None if previous else "what the list belongs to is not clear",
    )


def _forerunners(reading: Reading, earlier: Earlier) -> Draft:
    """What came before the n-th of a series, of which an ordinal of the sentence tells, else the last site named."""
    count, site = earlier.ordinal, reading.context.site
    here = anchors_of(reading, count.first, count.last) if count else ()
    holder = earlier.holder if earlier.holder or count else _stood_for(reading, earlier)
    if holder is not None:
        here = (Anchor(holder.text, holder.key, How.SUBJECT),)
    anchors = here or tuple(a for a in anchors_of(reading, 0, 0) if site is not None and a.key == site.key)
    if not anchors and site is not None and _of_those(reading, earlier) and site.text not in earlier.members:
        anchors = (Anchor(site.text, site.key, How.ANAPHOR),)
    span = reading.cover(earlier.first, earlier.last)
    return Draft(
        kind=KIND,
        attribute="members",
        value=Enumeration(earlier.members, len(earlier.members)),
        span=span,
        core=span,
        subject=anchors[0].name if anchors else None,
        anchors=anchors,
        counted=count.head if count else reading.context.ordinal_noun,
        event="previous",
    )


def _stood_for(reading: Reading, earlier: Earlier) -> Name | None:
    """The last name of the sentence before that is of no person and no country, where "it" stands beside the list."""
    before = reading.context.before
    near = (*range(max(0, earlier.first - PRONOUN), earlier.first), *range(earlier.last, earlier.last + PRONOUN))
    if before is None or not reading.folded_in(reading.closed.thing_pronouns, near):
        return None
    return next((n for n in reversed(before.names) if n.kind not in ("person", "country")), None)


def _of_those(reading: Reading, earlier: Earlier) -> bool:
    """ "The handover follows those of Redol and Selvar": they went before the base told of before."""
    closed = reading.closed
    return reading.folded[0] in closed.definite and reading.folded[earlier.first - 1] in closed.of | closed.genitive


def _lead(reading: Reading) -> int | None:
    """The word after which a list may begin: a copula or colon behind a plural subject in the first words."""
    closed = reading.closed
    if _cues(closed).isdisjoint(reading.forms):
        return None
    for i, word in enumerate(reading.words[:12]):
        copula = word.folded in closed.copulas and _previous(reading, i)
        if word.text == ":" or copula or word.folded in closed.list_openers:
            return i if i >= 2 else None
    return _preposition(reading) if _previous(reading, EARLY) else None


@cache
def _cues(closed: Words) -> frozenset[str]:
    """Words and signs without one of which nothing announces a list."""
    return closed.previous | closed.list_openers | {":"}


EARLY = 4  # words in which a list says that it is of the previous ones


def _preposition(reading: Reading) -> int | None:
    """The preposition before the first name of "the earlier convoys had gone to A, B and C"."""
    for name in reading.names:
        at = reading.past_determiners(name.first - 1)
        if name.first >= EARLY and reading.folded[at] in reading.closed.prepositions:
            return at
    return None


def _previous(reading: Reading, lead: int) -> bool:
    return reading.folded_in(reading.closed.previous, range(lead))


def _members(reading: Reading, lead: int) -> list[Name]:
    """Names after the lead, each begun by the lead, a comma or "and"; tails like "in the west" are passed over."""
    closed, out = reading.closed, list[Name]()
    passed = closed.determiners | closed.adverbs | closed.list_links
    for name in reading.names:
        if name.first <= lead:
            continue
        back = name.first - 1
        while back > lead and reading.folded[back] in passed:
            back -= 1
        if back == lead or reading.words[back].text == "," or reading.folded[back] in closed.conjunctions:
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
