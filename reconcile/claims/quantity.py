"""Quantities: how many, how much, how far, at what time; as sets, never converted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from reconcile.claims import _attach as attach
from reconcile.claims._reading import Act, Count, Draft, Reading
from reconcile.claims import _convert as units
from reconcile.model import Attribute, Bound, Claim, Modality, Polarity, Quantity, Relation, Scope, Span

KIND = "quantity"
UNCOUNTED = frozenset(
    {"time", "day", "thing", "way", "point", "move", "step", "side", "question", "part", "kind", "sort"}
)
ABOUT = Decimal("0.1")  # share by which "about" widens a number


def find(reading: Reading) -> Iterator[Draft]:
    """Yield a claim for each number that counts or measures something, then for each "no casualties"."""
    before: tuple[Count, Act | None] | None = None
    last: tuple[Count, Draft] | None = None
    for count in reading.counts:
        value = count.numeral.value
        if not isinstance(value, Quantity) or _idle(reading, count, value):
            continue
        act = attach.act_of(reading, count, before)
        if act is None and count.ellipsis and before is not None:
            act = before[1]
        before = (count, act)
        if (
            value.number == 0
            and count.numeral.kind == "cardinal"
            and value.unit is None
            and attach.by_act(reading, replace(count, head="person", kind="person"), act, None) is None
        ):
            continue  # "nobody knows" counts nobody
        draft = _draft(reading, count, value, act)
        if draft.attribute not in reading.lexicon.attributes and _loose(reading, count, value):
            continue
        if last is not None and _converted(reading, last[0], count):
            draft = replace(draft, attribute=last[1].attribute, anchors=last[1].anchors, scope=last[1].scope)
        last = (count, draft)
        yield draft
    yield from _nothing(reading)


def _loose(reading: Reading, count: Count, value: Quantity) -> bool:
    """A word of quantity that no attribute wants: "several trucks", "both countries"."""
    return value.bound is Bound.VAGUE or reading.folded(count.first) in reading.closed.others | {"both"}


def _converted(reading: Reading, one: Count, other: Count) -> bool:
    """The second measure stands in brackets behind the first: "620 kilometers (385 miles)"."""
    first, second = one.numeral.value, other.numeral.value
    same = (
        isinstance(first, Quantity)
        and isinstance(second, Quantity)
        and units.dimension(first.unit) == units.dimension(second.unit)
    )
    return (
        same and other.first - one.last <= 2 and any(reading.words[i].text == "(" for i in range(one.last, other.first))
    )


def _idle(reading: Reading, count: Count, value: Quantity) -> bool:
    """Words that look like a number and count nothing: "one" as a pronoun, "another move"."""
    if value.unit and count.numeral.kind == "vague":
        return True  # "a few miles" measures nothing
    if (
        value.unit is None
        and count.numeral.kind == "cardinal"
        and (count.head is None or count.ellipsis)
        and _label(reading, count)
    ):
        return True
    word = reading.folded(count.first)
    known = count.kind is not None
    if count.numeral.kind == "cardinal" and word in {"one", "another"} and not known:
        governed = any(a.role == "verb" and a.last == count.first for a in reading.acts)
        followed = any(0 <= a.first - count.last <= 1 for a in reading.acts)
        return not (governed or (followed and (count.head is None or count.ellipsis)))
    return count.noun in UNCOUNTED and not known and value.number == 1


def _label(reading: Reading, count: Count) -> bool:
    """The number names its noun: "entry 40", "page 7"."""
    before = reading.words[count.first - 1] if count.first else None
    closed = reading.closed
    if (
        before is None
        or not before.text.isalpha()
        or not before.text.islower()
        or reading.act_at(count.first - 1)
        or closed.head_first
    ):
        return False
    shut = (
        closed.prepositions
        | closed.auxiliaries
        | closed.conjunctions
        | closed.clause_starts
        | closed.determiners
        | closed.adverbs
        | closed.pronouns
    )
    return (
        before.lemmas[0] == before.folded
        and before.folded not in shut
        and not before.folded.endswith(("s", "ed", "ing"))
    )


def _draft(reading: Reading, count: Count, value: Quantity, act: Act | None) -> Draft:
    dimension = units.dimension_of(count.numeral, value.unit)
    attribute = _attribute(reading, count, act, dimension)
    when, said = attach.date_of(reading, count.first, count.last, act)
    scope = attach.scope_of(reading, count, act)
    name = attribute.id if attribute else _generic(count, act, dimension)
    if attribute is not None and attribute.dimension == "magnitude" and value.unit is None:
        value = replace(value, unit="magnitude")
    span = reading.cover(count.first, count.last)
    negated = act is not None and act.negated and act.role == "verb"
    modality = act.modality if act else Modality.DONE
    if attribute is not None and attribute.over_time == "fixed" and modality is Modality.PLANNED:
        modality = Modality.DONE
    anchors = (
        attach.ends_of(reading, count) if dimension == "length" else attach.anchors_of(reading, count.first, count.last)
    )
    expected = any(
        lemma in reading.closed.expected
        for w in reading.words[max(0, count.first - 6) : count.first]
        for lemma in w.lemmas
    )
    if not attribute_of_site(attribute):
        anchors = tuple(a for a in anchors if a.how.value in ("subject", "sentence", "anaphor"))
    if scope.place and dimension != "length":
        anchors = tuple(
            a for a in anchors if a.how.value in ("subject", "sentence")
        )  # its own place, so nothing carried
    return Draft(
        kind=KIND,
        attribute=name,
        value=value,
        span=span,
        core=count.numeral.core,
        subject=anchors[0].name if anchors else None,
        anchors=anchors,
        counted=count.head,
        counts=count.kind,
        event=act.event if act else None,
        when=when or reading.context.event_days,
        as_of=said,
        scope=scope if not _place_carries(reading, scope, act) else replace(scope, place=reading.context.event_places[0]),
        speaker=attach.speaker_of(reading),
        modality=modality,
        polarity=Polarity.DENIED if negated else Polarity.AFFIRMED,
        doubt="it is expected, not counted"
        if expected
        else "what is counted is not named"
        if name == "count"
        else None,
    )


def _place_carries(reading: Reading, scope: Scope, act: Act | None) -> bool:
    """A toll whose sentence has no place of its own takes the one told with the date before it in the passage."""
    toll = act is not None and act.event in TOLLS
    context = reading.context
    return toll and not scope.place and context.carried and bool(context.event_places) and not any(n.kind for n in reading.names)


TOLLS = frozenset({"killed", "injured", "missing", "rescued", "harmed"})


def attribute_of_site(attribute: Attribute | None) -> bool:
    """The attribute is of a lasting thing, so that a topic carried from before may name it."""
    return attribute is not None and attribute.over_time == "fixed" or attribute is not None and not attribute.events


def _attribute(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> Attribute | None:
    lexicon = reading.lexicon.attributes
    if dimension in ("clock", "age"):
        return next((a for a in lexicon.values() if a.kind == KIND and a.dimension == dimension), None)
    worded = attach.by_words(reading, count, dimension, KIND)
    acted = attach.by_act(reading, count, act, dimension)
    own_noun = act is not None and act.first < count.last and count.first < act.last
    if acted is not None and (worded is None or own_noun):
        return acted
    if worded is not None:
        return worded
    if dimension == "length" and _directed(reading, count):
        return lexicon.get("distance")
    if dimension is None and (counted := attach.by_count(reading, count)) is not None:
        return counted
    if dimension is None and (present := _present(reading, count, act)) is not None:
        return present
    plain = [
        a
        for a in lexicon.values()
        if a.kind == KIND and a.dimension == dimension and dimension and not a.words and not a.events
    ]
    return min(plain, key=lambda a: a.id) if plain else None


def _present(reading: Reading, count: Count, act: Act | None) -> Attribute | None:
    """"5,200 troops are still in the country": a copula states that they are there."""
    after = [reading.folded(i) for i in range(count.last, count.last + 3)]
    if act is not None and act.first < count.last + 3 or not any(w in reading.closed.copulas for w in after):
        return None
    return attach.by_act(reading, count, Act(count.last, count.last, PRESENT, "be", "verb"), None)


PRESENT = "present"


def _directed(reading: Reading, count: Count) -> bool:
    """A direction or "from" follows a length: "60 km southwest of", "about a mile from"."""
    ahead = [reading.folded(i) for i in range(count.last, count.last + 3)]
    return any(w in reading.closed.directions or w in reading.closed.near or w in ("from", "out") for w in ahead)


def _generic(count: Count, act: Act | None, dimension: str | None) -> str:
    """An attribute id outside every pack: the dimension, else the counted noun's class or lemma, else what happens."""
    if dimension:
        return f"measured_{dimension}"
    thing = count.kind or (count.noun or "").replace(" ", "_")
    if count.kind == "person" and act is not None:
        return f"person_{act.event}"
    return f"count_{thing}" if thing else f"count_{act.event}" if act else "count"


def _nothing(reading: Reading) -> Iterator[Draft]:
    """ "No casualties", "none was hurt", "no mention of casualties": zero, or silence."""
    joined = " ".join(w.folded for w in reading.words)
    for at, word in enumerate(reading.words):
        if word.folded not in reading.closed.casualties:
            continue
        lead = " ".join(reading.folded(i) for i in range(max(0, at - 7), at))
        silent = next((c for c in reading.closed.silent if f" {c} " in f" {lead} "), None)
        none = _none_before(reading, at)
        if (silent is None and none is None) or "known if" in joined:
            continue
        first = none if none is not None else max(0, at - 3)
        act = next((a for a in reading.acts if a.first <= at < a.last), None)
        attribute = attach.by_act(reading, Count(_ZERO, at, at + 1), act, None) if act else None
        value = (
            Quantity(None, Decimal(0), None, Bound.VAGUE, None, word.text)
            if silent
            else _none(reading.words[first].text)
        )
        when, said = attach.date_of(reading, first, at + 1, act)
        yield Draft(
            kind=KIND,
            attribute=attribute.id if attribute else "casualties",
            value=value,
            span=reading.cover(first, at + 1),
            core=reading.cover(first, at + 1),
            counted=word.text,
            event=act.event if act else None,
            when=when or reading.context.event_days,
            as_of=said,
            scope=Scope(place=attach.place_of(reading, first, at + 1), country=attach.country_of(reading)),
            speaker=attach.speaker_of(reading),
            polarity=Polarity.SILENT if silent else Polarity.AFFIRMED,
        )
        return


def _none_before(reading: Reading, at: int) -> int | None:
    """The word of nothing ("no", "without any") that governs the casualty word at `at`."""
    reach = 5 if reading.closed.head_first else 3
    for back in range(at - 1, max(-1, at - 1 - reach), -1):
        if reading.folded(back) in reading.closed.none_of and (reading.folded(back) != "one"):
            return back
        if not reading.words[back].is_word:
            return None
    return None


def _none(written: str) -> Quantity:
    return Quantity(Decimal(0), Decimal(0), Decimal(0), Bound.EXACT, None, written)


def _placeholder() -> Count:
    from reconcile.model import Numeral

    return Count(Numeral(Span(0, 0), Span(0, 0), "cardinal", _none("")), 0, 0)


_ZERO = _placeholder().numeral


# ---- two values ------------------------------------------------------------------------------------------------------


def same(a: Quantity, b: Quantity) -> bool:
    """The two say the same number in the same way."""
    return (a.number, a.low, a.high, a.unit, a.zone, a.bound) == (b.number, b.low, b.high, b.unit, b.zone, b.bound)


def relate(a: Claim, b: Claim) -> Relation:
    """How two quantities stand to each other as sets; units of one dimension are compared by factor."""
    x, y = a.value, b.value
    assert isinstance(x, Quantity) and isinstance(y, Quantity)
    if a.polarity is Polarity.SILENT or b.polarity is Polarity.SILENT:
        return Relation(None, "silent", "one of the two is silent")
    zoned = x.zone in units.ZONES and y.zone in units.ZONES  # else both clocks are taken as of one place
    left, right = _set(x, x.zone if zoned else None), _set(y, y.zone if zoned else None)
    if left is None or right is None or units.dimension(x.unit) != units.dimension(y.unit):
        return Relation(None, "unit", f"{x.unit or 'a count'} and {y.unit or 'a count'} cannot be compared")
    how = _how(x, y)
    if (x.number, x.low, x.high, x.unit, zoned and x.zone) == (y.number, y.low, y.high, y.unit, zoned and y.zone):
        return Relation(True, "equal", "the same value")
    low, high = max(left[0], right[0]), min(left[1], right[1])
    wide = left[0] < left[1] and right[0] < right[1]
    if low < high or (low == high and not wide):
        if x.number is not None and x.number == y.number and x.unit == y.unit:
            return Relation(True, "equal", "the same number")
        return Relation(True, how, _why(x, y, how))
    if x.unit == "clock" and not zoned and x.zone != y.zone:
        return Relation(None, "zone", f"{show(x)} and {show(y)}: one does not tell its time zone")
    return Relation(False, "apart", f"{show(x)} and {show(y)} have no value in common")


def _how(x: Quantity, y: Quantity) -> str:
    if x.unit != y.unit or (x.zone != y.zone and x.zone in units.ZONES and y.zone in units.ZONES):
        return "unit"
    open_ended = {Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN, Bound.RANGE, Bound.VAGUE}
    if x.bound in open_ended or y.bound in open_ended:
        return "bound"
    return "rounding"


def _why(x: Quantity, y: Quantity, how: str) -> str:
    if how == "unit":
        return f"{show(x)} and {show(y)} are the same in one unit"
    if how == "bound":
        return f"{show(x)} and {show(y)} can both hold"
    return f"{show(x)} and {show(y)} are the same within what is printed"


def _set(q: Quantity, zone: str | None) -> tuple[Decimal, Decimal] | None:
    """The values a quantity allows, in the base unit of its dimension; printed precision gives the width."""
    low, high = q.low, q.high
    if q.number is not None and q.bound in (Bound.EXACT, Bound.ABOUT):
        widen = _width(q, q.number)
        low, high = q.number - widen, q.number + widen
    if low is None and high is None:
        return None
    factor, shift = units.factor(q.unit, zone)
    start = low * factor + shift if low is not None else Decimal("-Infinity")
    end = high * factor + shift if high is not None else Decimal("Infinity")
    return start, end


def _width(q: Quantity, number: Decimal) -> Decimal:
    """How far the true value may lie from the written one: printed precision for measures, more behind "about"."""
    half, size = q.step / 2, abs(number)
    if q.unit == "clock":
        in_words = number % QUARTER == 0 and not any(c.isdigit() for c in q.written)
        return max(half, QUARTER) if q.bound is Bound.ABOUT or in_words else half
    if q.bound is Bound.ABOUT:
        return max(min(half, size * 2 * ABOUT), size * ABOUT)
    return min(half, size * ABOUT) if q.unit and q.unit != "times" else Decimal(0)


QUARTER = Decimal(15)  # minutes that "about" leaves a clock time


def show(q: Quantity) -> str:
    """The value as a reader would write it: "more than 55000 km2", "10 to 12"."""
    unit = f" {q.unit}" if q.unit and q.unit not in ("clock",) else ""
    if q.unit == "clock" and q.number is not None:
        return f"{int(q.number) // 60:02}:{int(q.number) % 60:02}" + (f" {q.zone}" if q.zone else "")
    if q.bound is Bound.RANGE and q.low is not None and q.high is not None:
        return f"{_plain(q.low)} to {_plain(q.high)}{unit}"
    words = {
        Bound.ABOUT: "about ",
        Bound.AT_LEAST: "at least ",
        Bound.MORE_THAN: "more than ",
        Bound.AT_MOST: "at most ",
        Bound.LESS_THAN: "less than ",
    }
    if q.number is None:
        return q.written
    return f"{words.get(q.bound, '')}{_plain(q.number)}{unit}"


def _plain(n: Decimal) -> str:
    text = f"{n:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
