"""Lists of what came before the n-th of a series: "the third base, after A and B"; "A, B and C went before it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reconcile.claims._reading import Count, Dated, Name, Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Ordinal

FAR = 14  # words between an ordinal and the word behind which its list begins
FEWEST = 2  # members of a list
SMALL = 3  # words between two dates of a list
TOO_MANY = 3  # members of a list that may be one more than its ordinal leaves room for
OPENING = 2  # words of a sentence in which a list of years begins


@dataclass(frozen=True, slots=True)
class Earlier:
    """The members of a list with their words, and the ordinal whose forerunners they are, where it is at hand.

    `holder`: what they went before, where its name stands beside the list: "Orvane follows Redol and Selvar".
    """

    members: tuple[str, ...]
    first: int
    last: int
    ordinal: Count | None
    holder: Name | None = None


@dataclass(frozen=True, slots=True)
class _Member:
    text: str
    first: int
    last: int


def earlier_list(reading: Reading) -> Earlier | None:
    """The list of a sentence; at least two members, and no more than the ordinal leaves room for."""
    here = (_behind_ordinal(reading) or _spelled_out(reading)) if reading.ordinals else None
    ordinals = reading.context.earlier.ordinals if reading.context.earlier is not None else ()
    return (
        here
        or _going_before(reading)
        or _followed(reading, ordinals)
        or _before_one(reading)
        or (_below(reading, ordinals) if ordinals else None)
    )


def _behind_ordinal(reading: Reading) -> Earlier | None:
    closed = reading.closed
    if closed.afterwards.isdisjoint(reading.forms):
        return None
    for count in reading.ordinals:
        place = _position(count)
        for lead in range(count.last, min(count.last + FAR, len(reading.words))):
            if reading.any_of(";:", (lead,)):
                break
            if reading.folded[lead] not in closed.afterwards:
                continue
            found = _members(reading, lead + 1, _end(reading, lead + 1))
            if len(found) < 2 and closed.head_first:
                found = _unknown(reading, lead + 1, place - 1)
            if 2 <= len(found) < place or len(found) == place >= TOO_MANY:
                return _earlier(found, count)
    return None


def _going_before(reading: Reading) -> Earlier | None:
    """The list whose verb says that it went before something named already."""
    closed, ends = reading.closed, _ends_before(reading.closed)
    if ends.isdisjoint(reading.forms):
        return None
    for at in range(2, len(reading.words)):
        word = reading.folded[at]
        if word not in ends or (
            f"{reading.folded[at - 1]} {word}" not in closed.go_before and word not in closed.go_before
        ):
            continue
        start = next((i + 1 for i in range(at, -1, -1) if reading.any_of(";:", (i,))), 0)
        end = at if word in closed.go_before else at - 1
        while end > start and reading.folded[end - 1] in closed.having:
            end -= 1
        named = at + 1 < len(reading.words) and reading.words[at + 1].is_word
        if word in closed.beforehand and named and reading.folded[at + 1] not in closed.pronouns:
            continue  # "had gone before the judge"
        found = _members(reading, start, end)
        if len(found) < FEWEST and reading.ordinals:
            found = _dated(reading, start, end)
        joined = any(reading.folded[i] in closed.conjunctions for i in range(start, end))
        if len(found) >= 2 and joined:
            return _earlier(found, next(iter(reading.ordinals), None))
    return None


def _spelled_out(reading: Reading) -> Earlier | None:
    """ "The fourth leak: gas escaped at A in May, at B in June and at C in July", which the place leaves room for."""
    for count in reading.ordinals:
        colon = next((i for i in range(count.last, len(reading.words)) if reading.words[i].text == ":"), None)
        if colon is None or _position(count) <= FEWEST:
            continue
        end = _end(reading, colon + 1)
        found = _members(reading, colon + 1, end)
        if len(found) == _position(count) - 1 == len(_dated(reading, colon + 1, end)):
            return _earlier(found, count)
    return None


def _dated(reading: Reading, start: int, end: int) -> list[_Member]:
    """The parts of a list, each of which tells a date: "the fire at Orvane in 2022 and the leak in March 2023"."""
    parts = list(_parts(reading, start, end))
    if not all(any(first <= d.first < last for d in reading.dates) for first, last in parts):
        return []
    return [_Member(reading.text_of(reading.cover(first, last)), first, last) for first, last in parts]


def _followed(reading: Reading, ordinals: Sequence[Count]) -> Earlier | None:
    """The list behind a verb of following: "Orvane follows Redol, Selvar and Halden", "it was preceded by them"."""
    first, told_by = _phrases(reading.closed.comes_after)
    if first.isdisjoint(reading.forms):
        return None
    phrases = [p for p in told_by if reading.forms.issuperset(p)]
    for at in range(1, len(reading.words) - 1) if phrases else ():
        told = next((p for p in phrases if p[-1] == reading.folded[at] and _stands(reading, p, at)), None)
        here = [c for c in reading.ordinals if c.last <= at]
        found = _following(reading, at + 1, here or ordinals) if told is not None else []
        if told is None or len(found) < FEWEST or reading.past_determiners(found[0].first - 1) != at:
            continue
        start = at + 1 - len(told)
        holder = next((n for n in reading.names if n.last in (start - 1, start)), None)
        of_them = len(told) > 1 and told[-1] in reading.closed.genitive | reading.closed.of  # "follows those of"
        pronoun = reading.folded_in(reading.closed.thing_pronouns, range(max(0, start - 2), at))
        known = holder is not None or pronoun or of_them
        if reading.closed.head_first or (known and _closed(reading, found)):
            return Earlier(*_listed(found), here[-1] if here else None, holder)
    return None


def _following(reading: Reading, start: int, ordinals: Sequence[Count]) -> list[_Member]:
    """The members behind the verb, which an "and" joins; without capitals, as many as the ordinal leaves room for."""
    closed, end = reading.closed, _end(reading, start)
    found = _members(reading, start, end)
    if closed.head_first:
        room = _position(ordinals[-1]) - 1 if ordinals else 0
        return found if len(found) >= FEWEST or room <= FEWEST else _unknown(reading, start, room)
    return found if any(reading.folded[i] in closed.conjunctions for i in range(start, end)) else []


def _closed(reading: Reading, found: Sequence[_Member]) -> bool:
    """Behind the list stands nothing but dates: no "to the airport", "on stage" or "in the table"."""
    at = found[-1].last
    while at < len(reading.words) and not (reading.words[at].text in ".;!?," or reading.any_of(":", (at,))):
        dated = next((d for d in reading.dates if d.first in (at, at + 1)), None)
        if dated is None and reading.words[at].is_word:
            return False
        at = dated.last if dated is not None else at + 1
    return True


def _stands(reading: Reading, phrase: tuple[str, ...], at: int) -> bool:
    """The words of the phrase end at word `at`."""
    return all(reading.folded[at - back] == word for back, word in enumerate(reversed(phrase)))


@cache
def _phrases(phrases: tuple[str, ...]) -> tuple[frozenset[str], Sequence[tuple[str, ...]]]:
    """The first words of the phrases, and the words of each."""
    split = [tuple(phrase.split()) for phrase in phrases]
    return frozenset(words[0] for words in split), split


def _before_one(reading: Reading) -> Earlier | None:
    """ "Before Orvane it had left Redol on 3 May, Selvar on 9 May and Halden on 1 June"."""
    if reading.folded[0] not in reading.closed.beforehand:
        return None
    holder = next((n for n in reading.names if reading.past_determiners(n.first - 1) == 0), None)
    act = next((a for a in reading.acts if holder and a.role == "verb" and a.first > holder.last), None)
    if act is None:
        return None
    end = _end(reading, act.last)
    found = _members(reading, act.last, end)
    joined = any(reading.folded[i] in reading.closed.conjunctions for i in range(act.last, end))
    bare = len(found) >= FEWEST and reading.past_determiners(found[0].first - 1) == act.last - 1
    return Earlier(*_listed(found), None, holder) if bare and joined and reading.counts_each(act.event) else None


@cache
def _ends_before(closed: Words) -> frozenset[str]:
    """The last words of the phrases that say that something went before."""
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in closed.go_before)


def _below(reading: Reading, ordinals: Sequence[Count]) -> Earlier | None:
    """What stands right below ordinals that it brings about: "In 2018 and 2022"; a list without capitals."""
    wanted = _position(ordinals[-1]) - 1
    found = _years(reading, 0, len(reading.words))
    if found and found[0].first > OPENING:
        return None
    if not found and reading.closed.head_first and not reading.closed.previous.isdisjoint(reading.forms):
        told = (i for i in range(len(reading.words)) if reading.folded[i] in reading.closed.list_copulas)
        found = _unknown(reading, next(told, len(reading.words)) + 1, wanted)
    return _earlier(found, None) if 2 <= len(found) == wanted else None


def _earlier(found: Sequence[_Member], count: Count | None) -> Earlier:
    return Earlier(*_listed(found), count)


def _listed(found: Sequence[_Member]) -> tuple[tuple[str, ...], int, int]:
    return tuple(m.text for m in found), found[0].first, found[-1].last


def _position(count: Count) -> int:
    value = count.numeral.value
    return value.position if isinstance(value, Ordinal) else 0


def _end(reading: Reading, start: int) -> int:
    """Where the clause of a list ends: at a sign of pause, or before the comma of words that report."""
    comma = len(reading.words)
    for i in range(start, len(reading.words)):
        if reading.any_of(".;:!?", (i,)):
            return i
        if reading.words[i].text in ",،":
            comma = i
        if reading.reports(i):
            return min(comma, i)
    return len(reading.words)


def _members(reading: Reading, start: int, end: int) -> list[_Member]:
    """The first name of every part between commas and conjunctions; years where there are no names."""
    out: list[_Member] = []
    for first, last in _parts(reading, start, end):
        inside = range(first, last)
        if reading.folded_in(reading.closed.relatives, inside):
            continue
        name = next((n for n in reading.names if first <= n.first < last and not _in_date(reading, n)), None)
        if reading.folded_in(reading.closed.being | reading.closed.having | reading.closed.between, inside):
            if name is None and len(out) >= FEWEST:
                break  # "after A and B, evacuated between May and June"
            return []  # "after A and B had met", "after talks between A and B"
        if name is not None:
            out.append(_Member(name.text, name.first, name.last))
        elif (written := _capitals(reading, first, last)) is not None:
            out.append(written)
    return out or _years(reading, start, end) or _months(reading, start, end)


def _capitals(reading: Reading, first: int, last: int) -> _Member | None:
    """The words with a capital that open a part behind the first word of its sentence: a name that nothing knows."""
    while first < last and reading.folded[first] in reading.closed.determiners:
        first += 1
    end = first
    while end < last and reading.words[end].text[:1].isupper():
        end += 1
    if first in (0, end) or any(d.first <= first < d.last for d in reading.dates):
        return None
    return _Member(reading.text_of(reading.cover(first, end)), first, end)


def _parts(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a list; a conjunction inside a name divides nothing."""
    first = start
    for i in range(start, end):
        divides = reading.words[i].text in ",،" or reading.folded[i] in reading.closed.conjunctions
        if divides and reading.name_at(i) is None:
            yield first, i
            first = i + 1
    yield first, end


def _in_date(reading: Reading, name: Name) -> bool:
    return any(d.first <= name.first < d.last for d in reading.dates)


def _years(reading: Reading, start: int, end: int) -> list[_Member]:
    """Mere years that follow one another."""
    out: list[_Member] = []
    for dated in reading.dates:
        if dated.first < start or dated.last > end or not _is_year(dated):
            continue
        if out and dated.first - out[-1].last > 1 + (reading.words[out[-1].last].text in ",،"):
            break
        out.append(_Member(reading.text_of(dated.expression.span), dated.first, dated.last))
    return out


def _months(reading: Reading, start: int, end: int) -> list[_Member]:
    """Mere months or days that stand for what happened in them: "following those in March and June"."""
    closed = reading.closed
    shut = closed.afterwards | closed.beforehand | closed.between | closed.conjunctions
    inside = [d for d in reading.dates if start <= d.first and d.last <= end]
    if not inside or any(reading.act_at(i) is not None for i in range(start, inside[0].first)):
        return []  # "after Monday", but not "after he left in March and June"
    listed = [inside[0], *(b for a, b in pairwise(inside) if _joins(reading, a, b))]
    if reading.folded[inside[0].first - 1] in shut or len(listed) < len(inside):
        return []
    return [_Member(reading.text_of(d.expression.span), d.first, d.last) for d in listed if _is_month(d)]


def _joins(reading: Reading, a: Dated, b: Dated) -> bool:
    """Only commas, "and" and small words stand between."""
    closed = reading.closed
    passed = closed.conjunctions | closed.prepositions | closed.determiners | {",", "،"}
    between = range(a.last, b.first)
    return 0 < len(between) <= SMALL and all(reading.folded[i] in passed for i in between)


def _is_month(dated: Dated) -> bool:
    return dated.expression.month is not None and dated.expression.year is None


def _is_year(dated: Dated) -> bool:
    expression = dated.expression
    return expression.form == "absolute" and expression.month is None and dated.last - dated.first == 1


def _unknown(reading: Reading, start: int, wanted: int) -> list[_Member]:
    """As many members as the ordinal asks for, each but the first begun by an "and" that is part of its word."""
    closed, out = reading.closed, list[_Member]()
    first = start
    for i in range(start, len(reading.words) + 1):
        begun = (
            i < len(reading.words) and i > first and reading.words[i].text.startswith(closed.joined_conjunctions[:1])
        )
        ended = i == len(reading.words) or not reading.words[i].is_word or reading.folded[i] in closed.prepositions
        if begun or ended:
            if i > first:
                out.append(_member(reading, first, i, joined=bool(out)))
            first = i
        if ended:
            break
    return out if len(out) == wanted else []


def _member(reading: Reading, first: int, last: int, *, joined: bool) -> _Member:
    text = reading.text_of(reading.cover(first, last))
    return _Member(text[1:] if joined else text, first, last)
