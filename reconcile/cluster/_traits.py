"""What tells of two claims whether they answer one question: traits, each with the level that holds of the two."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import exp, log

from reconcile.claims import _convert as units
from reconcile.claims import meets
from reconcile.claims._slips import slip
from reconcile.cluster._by_number import logarithm
from reconcile.cluster._evidence import FAR, days_between
from reconcile.cluster._fit import fits
from reconcile.cluster._items import Item
from reconcile.cluster._mention import COARSE
from reconcile.cluster._plain_questions import MEASURED
from reconcile.frozen import dataclass
from reconcile.languages._content import content_lemmas
from reconcile.model import Claim, Ordinal, Quantity

KINDS = ("date", "ordinal", "quantity")  # of which there is enough gold to weigh traits by
ONE_NUMBER = 1e-9  # difference of two logarithms that are of one number
MORE = "more"


class Scale:
    """Levels of a number, each called by its upper bound."""

    def __init__(self, *bounds: float, read: Callable[[float], float] = float) -> None:
        self._bounds = bounds
        self._names = (*(f"{read(bound):.4g}" for bound in bounds), MORE)

    def __call__(self, number: float) -> str:
        """The level of a number."""
        return self._names[bisect_left(self._bounds, number)]


TIMES = Scale(*(log(n) + ONE_NUMBER for n in (1.0, 1.05, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 33.0)), read=exp)
DAYS = Scale(0, 1, 3, 9, 29)  # between two dates
POSITIONS = Scale(0, 1, 2, 3)  # between two ordinals
REPORTED = Scale(0, 1, 3, 7)  # days between what two articles report
TELLING = Scale(0.0, 2.0, 4.0, 6.0, 9.0, 13.0)  # what words in common tell, in nats
PLACED = Scale(0.1, 0.3, 0.6)  # between two places in articles, as a part of the whole


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of an item again and again: where it stands in its article, 0 to 1; the logarithm of its size.

    `beside`: the values that its sentence gives beside its own.
    """

    words: frozenset[str]
    depth: float
    alone: bool
    size: float | None
    beside: frozenset[object]


class Traits:
    """The traits of pairs of claims of one story, in which words and attributes are as common as its claims tell."""

    def __init__(self, items: Sequence[Item]) -> None:
        asked = Counter((i.claim.article, i.claim.attribute) for i in items)
        sentences: dict[object, list[Claim]] = defaultdict(list)
        for item in items:
            sentences[_sentence(item.claim)].append(item.claim)
        self._known = {
            i.claim.id: _Known(
                _words(i),
                _depth(i),
                asked[i.claim.article, i.claim.attribute] == 1,
                size(i),
                _values_beside(i.claim, sentences[_sentence(i.claim)]),
            )
            for i in items
        }
        found = Counter(word for known in self._known.values() for word in known.words)
        self._claims = {i.claim.id: i.claim for i in items}
        self._tells: Mapping[str, float] = {word: log(len(items) / n) for word, n in found.items()}

    def of(self, a: Item, b: Item) -> Iterator[tuple[str, str]]:
        """The traits with their levels; the quickest to tell come first."""
        x, y = a.claim, b.claim
        mine, its = self._known[x.id], self._known[y.id]
        attribute = "same" if x.attribute == y.attribute or _plainly_measured(a, b) else "other"
        yield "values", _values(x, y, mine, its, attribute)
        yield "only", f"{attribute}, {mine.alone + its.alone}"
        yield "words", self._common(a, b)
        yield "event", f"{attribute}, {a.bare + b.bare}, {_pair(a.event.id, b.event.id)}"
        yield "act", f"{attribute}, {_pair(x.event, y.event)}"
        yield "noun", f"{attribute}, {_pair(x.noun, y.noun)}, {_pair(x.counts, y.counts)}"
        yield "part", _pair(x.scope.part, y.scope.part)
        yield "place", _pair(a.place, b.place)
        yield "reported", _reported(a.day, b.day)
        yield "stands", PLACED(abs(mine.depth - its.depth))
        yield "agree", _agree(x, y)
        yield "slip", (slip(x, y) if _of_one_thing(a, b) else None) or ""
        yield "whole", self._of_whole(x, y)
        yield "beside", _beside(mine, its)
        yield "fit", "yes" if fits(a, b) else "no"

    def _common(self, a: Item, b: Item) -> str:
        """What the words tell that the two sentences have in common, the rarer the more."""
        common = self._known[a.claim.id].words & self._known[b.claim.id].words
        telling = TELLING(sum(self._tells[word] for word in sorted(common)))
        return f"{telling}, {'one' if a.article.language == b.article.language else 'two'}"

    def _of_whole(self, x: Claim, y: Claim) -> str:
        """Whether the wholes that the two are a part of are as many."""
        mine, its = (self._claims.get(c.part_of) if c.part_of else None for c in (x, y))
        if mine is None or its is None:
            return "none" if mine is its else "one"
        return "same" if meets(mine, its) else "other"


def stories(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Story -> its items, in their order."""
    out: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        out[item.story].append(item)
    return out


def measure(item: Item) -> tuple[str, str]:
    """Kind and dimension of a claim: those of others have no traits in common with it, nor has a part or a debt."""
    value = item.claim.value
    if not isinstance(value, Quantity):
        return item.claim.kind, ""
    number = value.number if value.unit is None else None
    whole = number is None or number == 0 or number >= 1
    return item.claim.kind, (units.dimension(value.unit) or "") if whole else "part"


def size(item: Item) -> float | None:
    """The logarithm of a quantity, or of its lower bound, in the base unit of its dimension; `None` without one."""
    value = item.claim.value
    if not isinstance(value, Quantity):
        return None
    told = value.number if value.number is not None else value.low
    if told is None or not told.is_finite() or told <= 0:
        return None
    return logarithm(told * units.factor(value.unit, None)[0])


def _plainly_measured(a: Item, b: Item) -> bool:
    """One of the two is a measure that no pack tells more of: "85 metres", beside "a length of 90 metres"."""
    return measure(a) == measure(b) and any(item.claim.attribute.startswith(MEASURED) for item in (a, b))


def _words(item: Item) -> frozenset[str]:
    claim, language = item.claim, item.article.language
    return content_lemmas(language, claim.sentence) - content_lemmas(language, claim.quote)


def _sentence(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.field, claim.sentence_at


def _values_beside(claim: Claim, sentence: Iterable[Claim]) -> frozenset[object]:
    """Numbers, places in a row and days that a sentence gives beside a claim, however they are written."""
    values = (_plain(one) for one in sentence if one is not claim)
    return frozenset(value for value in values if value is not None)


def _plain(claim: Claim) -> object:
    value = claim.value
    if isinstance(value, Quantity):
        return value.unit, value.low if value.number is None else value.number
    if isinstance(value, Ordinal):
        return value.position
    return claim.when


def _beside(mine: _Known, its: _Known) -> str:
    """Whether the two sentences give a value in common beside the two."""
    if not (mine.beside and its.beside):
        return "none" if mine.beside == its.beside else "one"
    return "other" if mine.beside.isdisjoint(its.beside) else "same"


def _depth(item: Item) -> float:
    return item.claim.span.start / max(1, len(item.article.text))


def _pair(x: str | None, y: str | None) -> str:
    if x is None or y is None:
        return "none" if x is None and y is None else "one"
    return "same" if x == y else "other"


def _of_one_thing(a: Item, b: Item) -> bool:
    """Nothing says that the two count different things: one attribute, or one that no pack asks for and a like noun."""
    x, y = a.claim, b.claim
    if x.attribute == y.attribute:
        return True
    alike = x.noun is None or y.noun is None or x.noun == y.noun or {x.noun, y.noun} & {x.counts, y.counts}
    return bool(alike) and (a.bare or b.bare)


def _values(x: Claim, y: Claim, mine: _Known, its: _Known, attribute: str) -> str:
    """How far apart the two values are: places, days, or times that one number is the other."""
    if isinstance(x.value, Ordinal) and isinstance(y.value, Ordinal):
        return POSITIONS(abs(x.value.position - y.value.position))
    if x.kind == "date" and x.when is not None and y.when is not None:
        coarse = max(x.when.precision, y.when.precision) >= COARSE
        gap = days_between(x.when, y.when)
        return f"{DAYS(gap) if gap < FAR else 'open'}, {'coarse' if coarse else 'days'}"
    if x.value == y.value:
        return f"{attribute}, equal"
    if mine.size is None or its.size is None:
        return f"{attribute}, unknown"
    return f"{attribute}, {TIMES(abs(mine.size - its.size))}"


def _agree(x: Claim, y: Claim) -> str:
    """Whether both can hold, and whether one sentence, one article or two give them."""
    one = x.field == y.field and x.sentence_at == y.sentence_at
    where = "articles" if x.article != y.article else "sentence" if one else "article"
    answer = meets(x, y)
    return f"{'unknown' if answer is None else 'yes' if answer else 'no'}, {where}"


def _reported(mine: date | None, its: date | None) -> str:
    """Days between what their articles report."""
    return "unknown" if mine is None or its is None else REPORTED(abs((mine - its).days))
