"""What one article says must add up: lists behind a colon, the rest of a whole, names against their number, shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._sums_words import is_the_rest, listed
from reconcile.model import Bound, Claim, Enumeration, Modality, Polarity, Quantity, Role

PARTS, NAMES, SHARE = "parts", "names", "share"
MOST = 8  # parts of one whole
NEAR = 1  # percentage points by which a share may be printed off
PERCENT = Decimal(100)
Tally = tuple[str, tuple[Claim, ...], Claim, bool]


def tallies(case: Case, article: str) -> Iterator[Tally]:
    """Kind, parts, whole, and whether they agree, of everything in the article that is told as complete."""
    told = [c for c in case.told(article) if c.field == "text" and _is_held(c)]
    for whole in (c for c in told if _exactly(c) is not None):
        for parts in (_behind_colon(case, told, whole), _with_the_rest(case, told, whole)):
            if parts:
                yield PARTS, parts, whole, _fits(parts, whole)
    for names in (c for c in case.told(article) if isinstance(c.value, Enumeration) and c.field == "text"):
        yield from _named(case, told, names)
    for part in (c for c in told if c.part_of is not None):
        yield from _share(case, told, part)


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
        if len(inside) != 1 or not _of_its_things(inside[0], whole):
            return ()
        parts.append(inside[0])
    return tuple(parts) if 1 < len(parts) <= MOST else ()


def _with_the_rest(case: Case, told: Sequence[Claim], whole: Claim) -> tuple[Claim, ...]:
    """The parts of one sentence, the last of them told as the rest: "of the 40, 12 drowned, the other 28 swam"."""
    here = [c for c in told if c.part_of == whole.id and c.sentence_at == whole.sentence_at]
    near = [c for c in told if here and c.sentence_at == here[0].sentence_at and c is not whole]
    parts = [c for c in near if c in here or is_the_rest(case, c)]
    if len(parts) < 2 or not is_the_rest(case, parts[-1]) or any(_exactly(c) is None for c in parts):
        return ()
    return tuple(parts) if len(near) == len(parts) and all(_of_its_things(c, whole) for c in parts) else ()


def _of_its_things(part: Claim, whole: Claim) -> bool:
    """The part is lower than the whole, and counts what it counts as far as it says what."""
    if (_exactly(part) or 0) >= (_exactly(whole) or 0):
        return False
    same = part.noun == whole.noun or (part.counts is not None and part.counts == whole.counts)
    return part.counted is None or same


def _fits(parts: Sequence[Claim], whole: Claim) -> bool:
    """The parts, or some of them where others are parts of parts, make the whole."""
    sizes, wanted = [_exactly(part) or Decimal(0) for part in parts], _exactly(whole)
    return any(sum(some, Decimal(0)) == wanted for n in range(2, len(sizes) + 1) for some in combinations(sizes, n))


def _named(case: Case, told: Sequence[Claim], names: Claim) -> Iterator[Tally]:
    """A list of names behind a colon, with the count that announces it, where every item is a name of it."""
    counts = [c for c in told if c.sentence_at == names.sentence_at and c.core.end <= names.core.start]
    counts = [c for c in counts if (_exactly(c) or 0) > 1]
    value = names.value
    if not counts or not isinstance(value, Enumeration):
        return
    items = listed(case, counts[-1])
    if len(items) != value.count or items[0].start > names.core.start or items[-1].end < names.core.end:
        return
    if all(_exactly(c) != value.count for c in counts[:-1]):
        yield NAMES, (names,), counts[-1], _exactly(counts[-1]) == value.count


def _share(case: Case, told: Sequence[Claim], part: Claim) -> Iterator[Tally]:
    """A share in percent right behind a part and its base: "30 of the 240 wells, or 12 percent"."""
    base = next((c for c in told if c.id == part.part_of and c.sentence_at == part.sentence_at), None)
    if base is None or not (some := _exactly(part)) or not (of := _exactly(base)):
        return
    last = max(part, base, key=lambda c: c.core.end)
    behind = [c for c in told if c.sentence_at == part.sentence_at and c.core.start >= last.core.end and _percent(c)]
    share = behind[0] if behind and _in_apposition(case, last, behind[0]) else None
    if share is not None and (printed := _percent(share)):
        yield SHARE, (part, base), share, abs(PERCENT * some / of - printed) <= NEAR


def _percent(claim: Claim) -> Decimal | None:
    value = claim.value
    held = isinstance(value, Quantity) and value.unit == "percent" and claim.change is None
    return value.number if held and isinstance(value, Quantity) and value.bound in (Bound.EXACT, Bound.ABOUT) else None


def _in_apposition(case: Case, last: Claim, share: Claim) -> bool:
    """Only the noun of the number before it and a comma, a bracket or "or" stand before the share."""
    text = case.article(last).text[last.core.end : share.core.start]
    words = text.replace("(", ",").rsplit(",", 1)
    return len(words) == 2 and len(words[0].split()) <= 2 and len(words[1].split()) <= 2
