"""Numbers that no pack's attribute claims: when two of them still answer one question."""

from __future__ import annotations

from reconcile.claims import _convert as units
from reconcile.claims import meets, relate
from reconcile.cluster._items import Item
from reconcile.languages import get
from reconcile.languages._content import content_lemmas
from reconcile.languages._words import closed_words
from reconcile.model import Bound, Claim, Quantity

LIKE = 2.0  # times that two numbers told in like words may differ
NEARLY = 1.25  # times that two measures of something rare may differ
ROUNDED = 0.03  # part by which a measure told in another unit may be off
SLIP = 10.0  # times that a number differs which has lost a zero
SEVERAL = 2  # words that two lengths of time of one event are told with alike
BESIDE = 60  # code points around a number that tell what it is
AGE = "age"  # the attribute whose numbers are of people, however they are told of
OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})
RARE = frozenset({"flow", "mass", "volume", "energy", "power", "area", "speed", "pressure"})  # of few things in a story


def near(a: Item, b: Item) -> bool:
    """The two agree, or stand in different articles and are near."""
    x, y = a.claim, b.claim
    clocks = isinstance(x.value, Quantity) and x.value.unit == "clock"
    if agree(x, y) or (clocks and relate(x, y).how == "zone"):
        return True
    if not isinstance(x.value, Quantity) or not isinstance(y.value, Quantity):
        return False
    if clocks and (x.article != y.article or _two_voices(x, y)):
        return _of_one_act(a, b)
    if x.article == y.article:
        return False
    dimension = units.dimension(x.value.unit)
    if dimension == "percent" and not _one_whole(x, y):
        return False
    if dimension == "time" and x.attribute != AGE and not _of_one_thing(a, b):
        return False  # how long what took is not told alike
    return close(a, b)


def close(a: Item, b: Item) -> bool:
    """The two numbers are near, or one has lost a zero of the other."""
    times = times_of(a, b)
    return times is not None and (times <= LIKE or (_slipped(times) and _of_one_sort(a, b)))


def _slipped(times: float) -> bool:
    """Ten times, as nearly as two units are converted."""
    return abs(times / SLIP - 1) <= ROUNDED


def _of_one_sort(a: Item, b: Item) -> bool:
    """Of one noun, or a measure of something rare, and told with a word in common: a zero may have been lost."""
    x, y = a.claim, b.claim
    assert isinstance(x.value, Quantity)
    one = x.noun == y.noun if x.noun is not None and y.noun is not None else units.dimension(x.value.unit) in RARE
    return one and a.event.id == b.event.id and bool(common(a, b))


def _of_one_thing(a: Item, b: Item) -> bool:
    """Both tell of one class of act; or of one event, with longer words in common beside the number."""
    if a.claim.event is not None and a.claim.event == b.claim.event:
        return True
    return a.event.id == b.event.id and worded_alike(a, b, NEARLY)


def _of_one_act(a: Item, b: Item) -> bool:
    """The words of both tell of one class of act of one event; in one article, with one verb and of one thing."""
    x, y = a.claim, b.claim
    if a.event.id != b.event.id or x.event != y.event:
        return False
    if x.article != y.article:
        return x.event is not None
    return x.verb is not None and x.verb == y.verb and _goes_on(a, b)


def _goes_on(a: Item, b: Item) -> bool:
    """The sentence of the later one tells of a thing by a pronoun, before its time: "the list has it sailing at 3"."""
    later = max((a, b), key=lambda i: i.claim.core)
    claim, closed = later.claim, closed_words(later.article.language)
    told = get(later.article.language).tokens(claim.sentence[: claim.core.start - claim.sentence_at.start])
    return any(t.folded in closed.objects for t in told)


def _two_voices(x: Claim, y: Claim) -> bool:
    return x.speaker is not None and y.speaker is not None and x.speaker.casefold() != y.speaker.casefold()


def agree(x: Claim, y: Claim) -> bool:
    """The two can both hold, and where a bound alone lets them, they are near: "over nine hours" is not 66 years."""
    if meets(x, y) is not True:
        return False
    if not isinstance(x.value, Quantity) or not isinstance(y.value, Quantity):
        return True
    bounded = OPEN & {x.value.bound, y.value.bound}
    times = ratio(x.value, y.value)
    return not bounded or times is None or times <= LIKE


def _one_whole(x: Claim, y: Claim) -> bool:
    """Two shares may be of one whole: one tells of what, and the other does not tell of something else."""
    wholes = {c.counted.casefold() for c in (x, y) if c.counted}
    return len(wholes) == 1


def told_alike(a: Item, b: Item) -> bool:
    """The two agree, are told in like words, time one act, or measure something rare with nearly the same number."""
    x, y = a.claim, b.claim
    if not isinstance(x.value, Quantity) or not isinstance(y.value, Quantity):
        return True
    if agree(x, y) or (around(a) & around(b) if x.attribute == y.attribute else common(a, b)):
        return True
    if x.value.unit == y.value.unit == "clock" and _of_one_act(a, b):
        return True
    times = ratio(x.value, y.value)
    return units.dimension(x.value.unit) in RARE and times is not None and times <= NEARLY


def ratio(x: Quantity, y: Quantity) -> float | None:
    """How many times the larger is the smaller, in one unit; `None` where one is not positive."""
    p, q = (v.number if v.number is not None else v.low for v in (x, y))
    if not p or not q or p < 0 or q < 0:
        return None
    if x.unit != y.unit:
        p, q = p * units.factor(x.unit, None)[0], q * units.factor(y.unit, None)[0]
    return 1.0 if p == q else float(max(p, q) / min(p, q))


def worded_alike(a: Item, b: Item, near_by: float) -> bool:
    """Longer words stand beside both: one where the numbers differ by no more than so many times, else several."""
    times = times_of(a, b)
    return len(common(a, b)) >= (1 if times is not None and times <= near_by else SEVERAL)


def times_of(a: Item, b: Item) -> float | None:
    """How many times the larger of two quantities is the smaller, in one unit; `None` where that is not known."""
    x, y = a.claim.value, b.claim.value
    return ratio(x, y) if isinstance(x, Quantity) and isinstance(y, Quantity) else None


def common(a: Item, b: Item) -> frozenset[str]:
    """Lemmas of longer words that stand near both numbers, but for their own units and nouns."""
    return (around(a) & around(b)) - _own(a) - _own(b)


def _own(item: Item) -> frozenset[str]:
    return content_lemmas(item.article.language, item.claim.quote)


def around(item: Item) -> frozenset[str]:
    """Lemmas of the longer words near the number."""
    claim, article = item.claim, item.article
    text = article.title or "" if claim.field == "title" else article.text
    start = max(claim.sentence_at.start, claim.core.start - BESIDE)
    end = min(claim.sentence_at.end, claim.core.end + BESIDE)
    return content_lemmas(article.language, text[start:end])
