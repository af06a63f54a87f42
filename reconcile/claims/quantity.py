"""Quantities: how many, how much, how far, at what time; as sets, never converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reconcile.claims import _convert as units
from reconcile.claims._ages import aged
from reconcile.claims._anchors import anchors_of, ends_of
from reconcile.claims._attributes import by_act
from reconcile.claims._bearers import bearer_of
from reconcile.claims._befallen import of_befallen
from reconcile.claims._doubts import doubt_of, unclear
from reconcile.claims._draft import Draft
from reconcile.claims._govern import act_of, intended, verb_of
from reconcile.claims._humans import counted
from reconcile.claims._idle import idle, loose, scored
from reconcile.claims._levels import before as before_number
from reconcile.claims._measures import attribute_of, name_of
from reconcile.claims._moments import date_of, since_at
from reconcile.claims._nothing import nothing
from reconcile.claims._opposed import held
from reconcile.claims._owners import owned, owner_of, to_come
from reconcile.claims._parts import fronted
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._retold import retold, voiced
from reconcile.claims._roles import standing_of
from reconcile.claims._scopes import scope_of
from reconcile.claims._sets import relate, show
from reconcile.claims._sides import sided
from reconcile.claims._speakers import voice_of
from reconcile.frozen import replace
from reconcile.model import Anchor, Attribute, Days, How, Modality, Polarity, Quantity, Role, Scope

__all__ = ["KIND", "find", "relate", "show"]

KIND = "quantity"
NEAR = 4  # words between a measure and the same in another unit
YEAR = 5  # the precision of a year
HELPERS = 3  # words before a verb among which its helper stands
OWN = (How.SUBJECT, How.SENTENCE)  # ways of a sentence to name what it speaks of itself


def find(reading: Reading) -> Iterable[Draft]:
    """A claim for each number that counts or measures something, then for each "no casualties"."""
    if not reading.counts:
        return nothing(reading, KIND)
    return voiced(reading, list(_found(reading))) if len(reading.counts) > 1 else _found(reading)


def _found(reading: Reading) -> Iterator[Draft]:
    before: tuple[Count, Act | None] | None = None
    last: tuple[Count, Draft] | None = None
    told: list[Draft] = []
    for count in reading.counts:
        count = aged(reading, count)
        value = count.numeral.value
        if not isinstance(value, Quantity) or idle(reading, count, value):
            continue
        act = None if _broken(count, value) or count.aside or scored(reading, count) else act_of(reading, count, before)
        if act is None and count.ellipsis and before is not None and _untold(reading, count, before):
            act = before[1]
        before = (count, act)
        count = unclear(reading, counted(reading, count, act), act)
        if _counts_nobody(reading, count, value, act):
            continue
        draft = _draft(reading, count, value, act)
        draft = retold(reading, count, draft, told, find) if value.unit is None else draft
        unasked = draft.attribute not in reading.lexicon.attributes
        if unasked and loose(reading, count, value):
            continue
        if last is not None and (_converted(reading, last[0], count) or (unasked and _same_measure(last[0], count))):
            draft = replace(draft, attribute=last[1].attribute, anchors=last[1].anchors, scope=last[1].scope)
        elif last is not None and _likewise(last[1], draft):
            draft = replace(draft, role=Role.PART)
        last = (count, draft)
        told.append(draft)
        yield draft
    yield from nothing(reading, KIND)


def _broken(count: Count, value: Quantity) -> bool:
    """A number below zero, or one that stands alone and is not whole: it counts nobody. "They put it at 5.9"."""
    if value.unit is not None or value.number is None:
        return False
    return value.number < 0 or (count.head is None and value.number != value.number.to_integral_value())


def _likewise(part: Draft, draft: Draft) -> bool:
    """Of the same as the part before it: "nine of the injured are sailors and two are cooks"."""
    level = part.role is Role.PART and draft.role is Role.LEVEL
    return level and part.counted is draft.counted is None and part.attribute == draft.attribute


def _untold(reading: Reading, count: Count, before: tuple[Count, Act | None]) -> bool:
    """No verb tells of the number but "20 were in the port", or its noun does so itself: "58 refusals, not 40".

    Nor does a verb behind a number that is denied: "not 40 as the police said".
    """
    at, (named, act) = verb_of(reading, count), before
    if reading.folded[before_number(reading, count)] in reading.closed.nots:
        return True
    if act is not None and act.role == "noun" and named.head_at == act.last - 1 and named.noun == count.noun:
        return True
    return at is None or reading.folded[at] in reading.closed.copulas


def _counts_nobody(reading: Reading, count: Count, value: Quantity, act: Act | None) -> bool:
    """ "Nobody knows" counts nobody: no attribute counts people by this act."""
    if value.number != 0 or count.numeral.kind != "cardinal" or value.unit is not None:
        return False
    human = reading.lexicon.widest("human")
    return by_act(reading, replace(count, head=count.head or "", kind=human), act, None) is None


def _converted(reading: Reading, one: Count, other: Count) -> bool:
    """The second measure stands behind the first, in another unit: "620 kilometers (385 miles)", "9 km, or 6 miles"."""
    first, second = one.numeral.value, other.numeral.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    dimensions = {units.dimension_of(count.numeral, q.unit) for count, q in ((one, first), (other, second))}
    same = len(dimensions) == 1  # of money too, in two currencies
    if not same:
        return False
    gap = range(one.last, other.first)
    if len(gap) <= 2 and reading.any_of("(", gap):
        return True
    ends = other.last >= len(reading.words) or not reading.words[other.last].is_word
    return ends and _in_other_words(reading, first, second, gap)  # not "about 2 million euros less than it owed"


def _in_other_words(reading: Reading, first: Quantity, second: Quantity, gap: range) -> bool:
    """ "270 million crowns, about 33 million dollars": a comma and no more than hedges stand between two units."""
    if first.unit is None or second.unit is None or first.unit == second.unit or not 1 <= len(gap) <= NEAR:
        return False
    closed = reading.closed
    return reading.any_of(",", gap[:1]) and all(
        reading.folded[i] in closed.hedging or reading.folded[i] in closed.conversions for i in gap[1:]
    )


def _same_measure(one: Count, other: Count) -> bool:
    """The second number has the unit of the first, which it leaves out: "540 metres and not 620"."""
    first, second = one.numeral.value, other.numeral.value
    shared = isinstance(first, Quantity) and isinstance(second, Quantity) and first.unit == second.unit is not None
    return shared and other.ellipsis


def _draft(reading: Reading, count: Count, value: Quantity, act: Act | None) -> Draft:
    dimension = units.dimension_of(count.numeral, value.unit)
    attribute = attribute_of(reading, count, act, dimension)
    name = attribute.id if attribute else name_of(reading, count, act, dimension)
    if attribute is not None and attribute.dimension in units.UNWRITTEN and value.unit is None:
        value = replace(value, unit=attribute.dimension)
    when, said = date_of(reading, count.first, count.last, act)
    scope = scope_of(reading, count, act)
    anchors = ends_of(reading, count) if dimension == "length" else _anchors(reading, count, attribute, scope)
    anchors = bearer_of(reading, count) if dimension == "age" else anchors
    standing = of_befallen(reading, count, act) or standing_of(reading, count)
    if attribute is not None and attribute.words and dimension == "percent":
        scope = replace(scope, part=fronted(reading, count))  # "turnout was 68 percent of the 2 million voters"
    side, own = sided(reading, name), owned(reading, name)
    if side or own:
        anchors = owner_of(reading, count)
        if anchors and standing.role is Role.PART:  # "47 of the 120 seats": all that its owner has
            standing, scope = replace(standing, role=Role.LEVEL), replace(scope, part=None)
    ahead = intended(reading, count) or (own and not anchors and to_come(reading, count))
    negated = not side and _negated(reading, count, value, act)
    voice = voice_of(reading, count.first)
    return Draft(  # by their places, since most claims are made here and naming the fields takes twice as long
        KIND,
        name,
        value,
        reading.cover(count.first, count.last),
        count.numeral.core,
        anchors[0].name if anchors else None,
        anchors,
        count.head,
        count.kind,
        act.event if act else None,
        when or _told_before(reading, scope, attribute, act, voice.speaker),
        said,
        _carried(reading, scope, act) if when is None else scope,
        voice.speaker,
        _modality(attribute, act, planned=ahead),
        Polarity.DENIED if negated else Polarity.AFFIRMED,
        doubt_of(reading, count, act, name),
        count.verb if verb_of(reading, count) is not None else None,
        standing.role,
        standing.change,
        standing.total.numeral.core if standing.total else None,
        voice.via,
        count.noun,
    )


def _told_before(
    reading: Reading, scope: Scope, attribute: Attribute | None, act: Act | None, speaker: str | None
) -> Days | None:
    """The day told before in the passage, for what happened; a state is that of its text: "nine are in hospital"."""
    state = act is None or (attribute is not None and attribute.over_time == "varies")
    told = reading.context.event_days
    if told is None or (told.precision >= YEAR and _names_another(reading, speaker)):
        return None  # the year of something else: "a storm killed 12 in 2014. The Orvane fire killed three."
    return None if state or _so_far(reading, act) or _since(reading, scope) else told


def _names_another(reading: Reading, speaker: str | None) -> bool:
    """The sentence names something that the one with the day did not, and that is not who speaks in it."""
    before, voice = reading.context.event_places, speaker or ""
    return any(n.key not in before and n.text not in voice for n in reading.names)


def _so_far(reading: Reading, act: Act | None) -> bool:
    """It is told of all that happened until now: "four have died"."""
    if act is None or act.role != "verb" or reading.closed.so_far.isdisjoint(reading.forms):
        return False
    return reading.folded_in(reading.closed.so_far, range(max(0, act.first - HELPERS), act.first))


def _since(reading: Reading, scope: Scope) -> bool:
    """The count runs over a period that a date opens, so no day told before is its own."""
    return scope.window is not None and any(
        (dated.expression.bound == "since" or since_at(reading, dated) is not None)
        and scope.window.endswith(reading.text_of(dated.expression.span))
        for dated in reading.dates
    )


def _negated(reading: Reading, count: Count, value: Quantity, act: Act | None) -> bool:
    """The act or the number is negated, or somebody denies it; what happened to nobody is affirmed of nobody.

    Nor is it negated where words say who holds it.
    """
    if value.number == 0:
        return False
    negated = (act is not None and act.role == "verb" and act.told.negated) or _denied(reading, count)
    negated = negated or reading.folded[before_number(reading, count)] in reading.closed.nots
    return negated and not held(reading, count)


def _denied(reading: Reading, count: Count) -> bool:
    """A verb of denying stands before the number."""
    deny = reading.closed.deny
    if deny.isdisjoint(reading.forms):
        return False
    return any(not deny.isdisjoint(word.forms) for word in reading.words[: count.first])


def _carried(reading: Reading, scope: Scope, act: Act | None) -> Scope:
    """The scope; a toll whose sentence has no place takes the one told with the date before it in the passage."""
    context = reading.context
    toll = act is not None and act.toll
    if not toll or scope.place or not context.carried or any(n.kind for n in reading.names):
        return scope
    return replace(scope, place=context.event_places[0]) if context.event_places else scope


def _anchors(reading: Reading, count: Count, attribute: Attribute | None, scope: Scope) -> tuple[Anchor, ...]:
    """What the number hangs on; nothing is carried to a place of its own, and a topic only names lasting things."""
    found = anchors_of(reading, count.first, count.last)
    if not found:
        return ()
    if scope.place:
        return tuple(a for a in found if a.how in OWN)
    lasting = attribute is not None and (attribute.over_time == "fixed" or not attribute.events)
    return found if lasting else tuple(a for a in found if a.how in (*OWN, How.ANAPHOR))


def _modality(attribute: Attribute | None, act: Act | None, *, planned: bool) -> Modality:
    """What the verb of the number plans, else that of the act; what never changes is no plan of an act."""
    modality = Modality.PLANNED if planned else act.told.modality if act else Modality.DONE
    fixed = attribute is not None and attribute.over_time == "fixed" and not planned
    return Modality.DONE if fixed and modality is Modality.PLANNED else modality
