"""Which attribute a quantity states, and what it is called where no pack has one."""

from __future__ import annotations

from functools import lru_cache

from reconcile.claims import _attributes as attributes
from reconcile.claims._convert import dimension_of
from reconcile.claims._govern import act_of, left_there, verb_of
from reconcile.claims._humans import is_human
from reconcile.claims._levels import before, mover, paired, tolled
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._sides import side_of
from reconcile.frozen import replace
from reconcile.model import Attribute, Lexicon, Quantity

KIND = "quantity"
DISTANCE = "distance"  # the attribute of a length from one place to another
NEXT = 3  # words behind a number that tell what it measures


def attribute_of(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> Attribute | None:
    """The attribute told by words, act, direction or counted thing; else the plain one of the dimension."""
    if dimension in ("clock", "age"):
        return _of_dimension(reading.lexicon, dimension, plain=False)
    side = side_of(reading, count) if dimension is None else None
    if side is not None:
        return side
    worded = attributes.by_words(reading, count, dimension, KIND) or _reached(reading, count, dimension)
    acted = attributes.by_act(reading, count, act, dimension)
    if acted is not None and (worded is None or _is_own(reading, count, act)):
        return acted
    if worded is not None:
        return worded
    if dimension is None:
        return (
            _being(reading, count, act)
            if left_there(reading, count)
            else _living(reading, count) or _being(reading, count, act)
        )
    level = _same(reading, count, dimension)
    if level is not None:
        return attribute_of(reading, level, act_of(reading, level), dimension)
    if dimension == "length" and _directed(reading, count):
        return reading.lexicon.attributes.get(DISTANCE)
    return _of_dimension(reading.lexicon, dimension, plain=True)


def _is_own(reading: Reading, count: Count, act: Act | None) -> bool:
    """The act stands in the number's own phrase, or is the toll whose level it is."""
    if act is None:
        return False
    return (act.first < count.last and count.first < act.last) or act is tolled(reading, count)


def _reached(reading: Reading, count: Count, dimension: str | None) -> Attribute | None:
    """The attribute of a level whose word stands before the change to it: "revenue rose 12 percent to 3.9 billion"."""
    if reading.folded[before(reading, count)] not in reading.closed.change_to:
        return None
    step = next((c for c in reversed(reading.counts) if c.last <= count.first), None)
    if step is None or count.first - step.last > NEXT or mover(reading, before(reading, step)) is None:
        return None
    return attributes.by_words(reading, replace(count, first=step.first), dimension, KIND)


def _same(reading: Reading, count: Count, dimension: str) -> Count | None:
    """The level in the same unit that a number changed from or corrects, or that a change before it leads to."""
    level = paired(reading, count)
    if level is None or not isinstance(level.numeral.value, Quantity):
        return None
    return level if dimension_of(level.numeral, level.numeral.value.unit) == dimension else None


@lru_cache(maxsize=1 << 8)
def _of_dimension(lexicon: Lexicon, dimension: str, *, plain: bool) -> Attribute | None:
    """The first quantity of a dimension; `plain`: of those that neither words nor acts tell, the first by id."""
    own = [a for a in lexicon.attributes.values() if a.kind == KIND and a.dimension == dimension]
    if not plain:
        return own[0] if own else None
    return min((a for a in own if not a.words and not a.events), key=lambda a: a.id, default=None)


def _being(reading: Reading, count: Count, act: Act | None) -> Attribute | None:
    """ "5,200 troops are still in the country", "left 2,500 troops there": it is said that they are there."""
    if left_there(reading, count):
        return attributes.by_trait(reading, count, "being")
    governed = act is not None and act.first < count.last + NEXT
    nameless = governed or count.head is None
    if nameless or not reading.folded_in(reading.closed.copulas, range(count.last, count.last + NEXT)):
        return None
    return attributes.by_trait(reading, count, "being")


def _living(reading: Reading, count: Count) -> Attribute | None:
    """The attribute that counts such things whatever happened; of people where no verb tells what they did."""
    found, at, closed = attributes.by_count(reading, count), verb_of(reading, count), reading.closed
    if found is None or at is None or not is_human(reading, count.kind):
        return found
    being = (
        closed.being
        | (closed.having if at < count.first else frozenset())
        | closed.has_age
        | closed.reaches
        | closed.numbering
        | closed.rises
        | closed.falls
    )
    return found if not being.isdisjoint((reading.folded[at], *reading.words[at].forms)) else None


def _directed(reading: Reading, count: Count) -> bool:
    """A direction or "from" follows a length: "60 km southwest of", "about a mile from", "à 60 km de"."""
    closed, end = reading.closed, reading.places.behind(count.numeral.span.end)
    behind = range(end, end + NEXT)
    if any(reading.folded_in(told, behind) for told in (closed.directions, closed.near)):
        return True
    if not closed.away_at:
        return reading.folded_in(closed.away, behind)
    at = reading.folded_in(closed.away_at, range(count.first - NEXT, end))
    return at and count.numeral.kind != "range" and _from_something(reading, end)


def _from_something(reading: Reading, at: int) -> bool:
    """ "De" with an article or a name stands there, no stuff: "à 8 km de Redol", not "300 km de côtes"."""
    closed = reading.closed
    if reading.folded[at] not in closed.away:
        return False
    joined = reading.folded[at] not in closed.of or reading.folded[at] in closed.determiners
    return joined or reading.folded[at + 1] in closed.determiners or reading.name_at(at + 1) is not None


def name_of(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> str:
    """An attribute id outside every pack: the dimension, else the counted noun's class or lemma, else what happens.

    All sorts of people are counted under one name: "310 fighters" and "240 armed men" may be the same.
    """
    if dimension:
        return f"measured_{dimension}"
    lexicon = reading.lexicon
    kind = lexicon.kinds_of.get(count.kind or "") if lexicon.marked(count.kind, "sort") else count.kind
    if kind is not None and dimension is None and attributes.by_count(reading, count) is not None:
        kind = lexicon.kinds_of.get(kind, kind)  # "the mayor met 40 inhabitants" is no size of a place
    thing = kind or (count.noun or "").replace(" ", "_")
    if act is not None and lexicon.marked(kind, "human"):
        return f"{kind}_{act.event}"
    return f"count_{thing}" if thing else f"count_{act.event}" if act else "count"
