"""What one article says must add up: lists behind a colon, the rest of a whole, names against their number, shares."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._sums_complete import partition, places
from reconcile.judge._sums_words import goes_on_to_the_rest, is_the_rest, listed
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Bound, Claim, Enumeration, Modality, Polarity, Quantity, Role, Span

PARTS, NAMES, SHARE = "parts", "names", "share"
MOST = 8  # parts of one whole
WORD = 30  # code points in which the word behind a number is looked for
NEAR = 1  # percentage points by which a share may be printed off
PERCENT = Decimal(100)
PEOPLE = "person"  # what women and men are counted as
CLOSES = tuple(".,;:)!?،؛؟")
Tally = tuple[str, tuple[Claim, ...], Claim, bool]


def tallies(case: Case, article: str) -> Sequence[Tally]:
    """Kind, parts, whole, and whether they agree, of everything in the article that is told as complete."""
    if article not in case.tallied:
        case.tallied[article] = tuple(_tallies(case, article))
    return case.tallied[article]


def _tallies(case: Case, article: str) -> Iterator[Tally]:
    lists: dict[Span, list[Claim]] = {}
    told: dict[Span, list[Claim]] = {}
    for claim in (c for c in case.told(article) if c.field == "text"):
        if isinstance(claim.value, Enumeration):
            lists.setdefault(claim.sentence_at, []).append(claim)
        elif _is_held(claim):
            told.setdefault(claim.sentence_at, []).append(claim)
    for here in told.values():
        yield from _parts(case, here)
    for sentence, named in lists.items():
        for names in named:
            yield from _named(case, told.get(sentence, []), names)
    for here in told.values():
        yield from _shares(case, here)


def _parts(case: Case, told: Sequence[Claim]) -> Iterator[Tally]:
    """The wholes of one sentence with their parts: a list that may leave some out tells nothing where it does not fit.

    Behind a colon nobody is left out where the parts are of different places, or women and men.
    """
    divided = {c.part_of for c in told}
    for whole in (c for c in told if _exactly(c) is not None):
        if (parts := _behind_colon(case, told, whole)) and (_fits(parts, whole) or _leaves_nobody_out(case, parts)):
            yield PARTS, parts, whole, _fits(parts, whole)
        if whole.id in divided and (parts := _with_the_rest(case, told, whole)):
            yield PARTS, parts, whole, _fits(parts, whole)


def _leaves_nobody_out(case: Case, parts: Sequence[Claim]) -> bool:
    divided = partition(case, parts) or _in_places(case, parts)
    return divided and not goes_on_to_the_rest(case, parts[-1])


def _in_places(case: Case, parts: Sequence[Claim]) -> bool:
    """Each part is at another place; one of several may have no name: "two in Lund, six in the old town"."""
    named = [part for part in parts if part.scope.place]
    if len(named) == len(parts):
        return bool(places(case, parts))
    article = case.article(parts[0])
    behind = [article.text[part.core.end : part.core.end + WORD].split()[:1] for part in parts]
    where = get(article.language).fold(" ".join(behind[0]))
    alike = behind.count(behind[0]) == len(parts) and where in closed_words(article.language).place_prepositions
    return alike and 2 <= len(named) == len(parts) - 1 and bool(places(case, named))


def _is_held(claim: Claim) -> bool:
    level = claim.role in (Role.LEVEL, Role.PART) and claim.modality is Modality.DONE
    return level and claim.polarity is Polarity.AFFIRMED and isinstance(claim.value, Quantity)


def _exactly(claim: Claim) -> Decimal | None:
    """The number of a plain count without a bound."""
    value = claim.value
    plain = isinstance(value, Quantity) and value.unit is None and value.bound is Bound.EXACT
    return value.number if plain and isinstance(value, Quantity) else None


def _behind_colon(case: Case, told: Sequence[Claim], whole: Claim) -> tuple[Claim, ...]:
    """The numbers of a list that the whole announces, one an item: "23 cases: 15 in Orvane and eight in Pell"."""
    items = listed(case, whole)
    parts: list[Claim] = []
    for item in items:
        inside = [c for c in told if item.start <= c.core.start < item.end and _exactly(c) is not None]
        if len(inside) != 1 or not _is_less(inside[0], whole):
            return ()
        parts.append(inside[0])
    alike = all(_of_its_things(part, whole) for part in parts) or (whole.counts == PEOPLE and partition(case, parts))
    return tuple(parts) if 1 < len(parts) <= MOST and alike else ()


def _with_the_rest(case: Case, told: Sequence[Claim], whole: Claim) -> tuple[Claim, ...]:
    """The parts of one sentence, the last of them told as the rest: "of the 40, 12 drowned, the other 28 swam"."""
    here = [c for c in told if c.part_of == whole.id]
    near = [c for c in told if c is not whole]
    parts = [c for c in near if c in here or is_the_rest(case, c)]
    if len(parts) < 2 or not is_the_rest(case, parts[-1]) or any(_exactly(c) is None for c in parts):
        return ()
    return tuple(parts) if len(near) == len(parts) and all(_of_its_things(c, whole) for c in parts) else ()


def _is_less(part: Claim, whole: Claim) -> bool:
    return (_exactly(part) or 0) < (_exactly(whole) or 0)


def _of_its_things(part: Claim, whole: Claim) -> bool:
    """The part is lower than the whole, and counts what it counts as far as it says what."""
    if not _is_less(part, whole):
        return False
    same = part.noun == whole.noun or (part.counts is not None and part.counts == whole.counts)
    return part.counted is None or same


def _fits(parts: Sequence[Claim], whole: Claim) -> bool:
    """The parts, or some of them where others are parts of parts, make the whole."""
    sizes, wanted = [_exactly(part) or Decimal(0) for part in parts], _exactly(whole)
    return any(sum(some, Decimal(0)) == wanted for n in range(2, len(sizes) + 1) for some in combinations(sizes, n))


def _named(case: Case, told: Sequence[Claim], names: Claim) -> Iterator[Tally]:
    """A list of names behind a colon, with the count that announces it, where every item is one name of it."""
    counts = [c for c in told if c.core.end <= names.core.start and (_exactly(c) or 0) > 1]
    value = names.value
    if not counts or not isinstance(value, Enumeration):
        return
    items = listed(case, counts[-1])
    if len(items) != value.count or items[0].start > names.core.start or items[-1].end < names.core.end:
        return
    fits = _exactly(counts[-1]) == value.count
    alone = fits or all(_is_one_name(case, names, item) for item in items)
    if alone and all(_exactly(c) != value.count for c in counts[:-1]):
        yield NAMES, (names,), counts[-1], fits


def _is_one_name(case: Case, names: Claim, item: Span) -> bool:
    """No article opens the item and no common noun ends it: "the Frost brothers" are several."""
    article = case.article(names)
    words = article.text[item.start : item.end].split()
    opens = get(article.language).fold(words[0]) if words else ""
    return bool(words) and opens not in closed_words(article.language).definite and not words[-1][:1].islower()


def _shares(case: Case, told: Sequence[Claim]) -> Iterator[Tally]:
    """A share in percent right behind a part and its base: "30 of the 240 wells, or 12 percent"."""
    by_id = {c.id: c for c in told}
    percents = sorted((c for c in told if _percent(c)), key=lambda c: c.core)
    starts = [c.core.start for c in percents]
    for part in (c for c in told if c.part_of in by_id):
        base = by_id[part.part_of or ""]
        last = max(part, base, key=lambda c: c.core.end)
        behind = percents[(at := bisect_left(starts, last.core.end)) : at + 1]
        some, of = _exactly(part), _exactly(base)
        printed = _percent(behind[0]) if behind and _in_apposition(case, last, behind[0]) else None
        if some and of and printed:
            yield SHARE, (part, base), behind[0], abs(PERCENT * some / of - printed) <= NEAR


def _percent(claim: Claim) -> Decimal | None:
    value = claim.value
    held = isinstance(value, Quantity) and value.unit == "percent" and claim.change is None
    return value.number if held and isinstance(value, Quantity) and value.bound in (Bound.EXACT, Bound.ABOUT) else None


def _in_apposition(case: Case, last: Claim, share: Claim) -> bool:
    """Only the noun of the number and a comma, a bracket or "or" stand before the share, and a mark right behind it.

    A share that goes on ("18 percent of the vote", "9 percent in Pell") is of something else.
    """
    article = case.article(last)
    words = article.text[last.core.end : share.core.start].replace("(", ",").rsplit(",", 1)
    beside = len(words) == 2 and len(words[0].split()) <= 2 and len(words[1].split()) <= 2
    behind = article.text[share.core.end : share.core.end + 2].lstrip()
    return beside and (not behind or behind.startswith(CLOSES))
