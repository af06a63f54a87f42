"""Whether two claims may answer the same question."""

from __future__ import annotations

from reconcile.claims import _convert as units
from reconcile.claims import relate
from reconcile.claims._measures import DISTANCE
from reconcile.cluster._evidence import LATEST, days_between
from reconcile.cluster._items import STRONG, Item
from reconcile.cluster._likeness import alike
from reconcile.cluster._mention import COARSE
from reconcile.cluster._persons import one_person
from reconcile.cluster._weak import AGE, near
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Quantity

CLOCK = "clock"
EVENT_DATE = "event_date"
NEXT = 1  # days between two reports of one numbered event


def fits(a: Item, b: Item) -> bool:
    """Nothing that the two say of place, owner, window, thing or event keeps them from one question."""
    return against(a, b) is None


def against(a: Item, b: Item) -> str | None:
    """The first ground, as a sentence, on which the two cannot answer one question; `None` if there is none."""
    if b.article.id == a.article.translation_of or a.article.id == b.article.translation_of:
        alike_told = relate(a.claim, b.claim).how == "equal"
        return None if alike_told else "one translates the other's article, and says something else"
    for holds, why in GROUNDS:
        if holds(a, b):
            return why
    own = KINDS.get(a.claim.kind)
    if own is None:
        return None if anchored_alike(a, b) else "they hang on different names"
    return own(a, b)


# ---- for every kind --------------------------------------------------------------------------------------------------


def _strangers(a: Item, b: Item) -> bool:
    return a.article.id != b.article.id and b.article.id not in a.mates and a.event.id != b.event.id


def _parts_of_one(a: Item, b: Item) -> bool:
    """Two numbers of one sentence for one attribute are parts, or a part and its whole, unless two people say them."""
    x, y = a.claim, b.claim
    one = x.article == y.article and x.sentence_at == y.sentence_at and x.field == y.field
    counts = x.kind in ("quantity", "ordinal") and x.value != y.value
    return one and counts and not _in_two_units(x, y) and not _contrasted(x, y, a.article.language)


def _contrasted(x: Claim, y: Claim, code: str) -> bool:
    """ "One said 34 had died, but another said 12": two answers in one sentence, each with its verb of saying."""
    first, second = sorted((x, y), key=lambda c: c.core)
    at = first.sentence_at.start
    between = first.sentence[first.core.end - at : second.core.start - at]
    language, closed = get(code), closed_words(code)
    words = language.tokens(between)
    said = any(lemma in closed.report_verbs for w in words for lemma in language.lemmas(w.folded))
    return said and any(w.folded in closed.contrasts for w in words)


def _in_two_units(x: Claim, y: Claim) -> bool:
    """ "620 kilometers (385 miles)": two units of one length."""
    return isinstance(x.value, Quantity) and isinstance(y.value, Quantity) and x.value.unit != y.value.unit


def _whole_and_part(a: Item, b: Item) -> bool:
    return (a.total and bool(b.place or b.country)) or (b.total and bool(a.place or a.country))


def _elsewhere(a: Item, b: Item) -> bool:
    """Other countries or places; one number of one event may be told of a site here and of its town there."""
    if a.claim.kind != "quantity":
        return False
    if a.country and b.country and a.country != b.country:
        return True
    if not a.place or not b.place or a.place == b.place:
        return False
    if a.hung and a.hung == b.hung and not (a.mapped and b.mapped):
        told_apart = (min(a.place, b.place), max(a.place, b.place)) in a.contrasts
        one = a.place in b.around or b.place in a.around or relate(a.claim, b.claim).meets is True
        return told_apart or not one
    return not alike(a.place, b.place) and {a.country, b.country}.isdisjoint((a.place, b.place))


def _other_owners(a: Item, b: Item) -> bool:
    x, y = a.claim, b.claim
    if not x.scope.whose or not y.scope.whose or (isinstance(x.value, Quantity) and x.value.unit == CLOCK):
        return False
    mine, other = x.scope.whose.split(), y.scope.whose.split()
    return set(mine).isdisjoint(other) and not any(alike(m, o) for m in mine for o in other)


def _other_years(a: Item, b: Item) -> bool:
    return bool(a.window and b.window and a.window != b.window)


def _other_people(a: Item, b: Item) -> bool:
    return a.claim.attribute == AGE and not one_person(a, b)


def anchored_alike(a: Item, b: Item) -> bool:
    """The two hang on one name, however each is spelt."""
    return not set(a.keys).isdisjoint(b.keys)


# ---- kind by kind ----------------------------------------------------------------------------------------------------


def _quantities(a: Item, b: Item) -> str | None:
    x, y = a.claim, b.claim
    if _of_whole(a) != _of_whole(b) or a.some != b.some or a.whole != b.whole:
        return "one counts a part of what the other counts"
    if a.own and not _of_one(a, b):
        return "each is of a party, team or company of its own"
    if a.once and _of_other_days(a, b) and (x.counts is not None or not _share_a_name(a, b)):
        return "they are of events on different days"
    length = isinstance(x.value, Quantity) and units.dimension(x.value.unit) == "length"
    if length and (x.attribute == DISTANCE or not a.strong) and x.anchors and y.anchors:
        return None if _ends_fit(a, b) else "they are distances between other places"
    if not a.strong:
        return None if near(a, b) else "nothing says what they count, and the numbers are far apart"
    if not _anchors_fit(a, b):
        return "their words name different things"
    if a.lasting and (_site_and_land(a, b) or _site_and_land(b, a)):
        return "one is of a site, the other of a country"
    return None


def _of_whole(item: Item) -> str | None:
    """The part that is counted; "four of its seven carriages overturned" counts all that overturned."""
    claim = item.claim
    return None if claim.part_of is not None and claim.verb is not None else claim.scope.part


def _of_other_days(a: Item, b: Item) -> bool:
    """The two hang on two events, the days of which are told and lie apart: no rocket of one attack is of the next."""
    mine, other = a.event.days, b.event.days
    if a.event.id == b.event.id or mine is None or other is None or mine.precision > 1 or other.precision > 1:
        return False
    return days_between(mine, other) > NEXT


def _share_a_name(a: Item, b: Item) -> bool:
    return not set(a.strong_keys).isdisjoint(b.strong_keys)


def _of_one(a: Item, b: Item) -> bool:
    """The two are of one party, team or company; where one does not say whose it is, they agree."""
    return anchored_alike(a, b) if a.keys and b.keys else relate(a.claim, b.claim).meets is True


def _ends_fit(a: Item, b: Item) -> bool:
    """Distances are of one thing: what lies there is alike, and where from, as far as both say it."""
    if a.keys[0] != b.keys[0]:
        return False
    return len(a.keys) < 2 or len(b.keys) < 2 or a.keys[1] == b.keys[1]


def _anchors_fit(a: Item, b: Item) -> bool:
    mine, other = a.strong_keys, b.strong_keys
    return not mine or not other or not set(mine).isdisjoint(other)


def _site_and_land(site: Item, land: Item) -> bool:
    """A state of one site is not the state of a country: troops in a base, troops in the land."""
    return _at_site(site) and not _of_land(site) and _of_land(land) and not _at_site(land)


def _at_site(item: Item) -> bool:
    return any(a.how in STRONG for a in item.claim.anchors)


def _of_land(item: Item) -> bool:
    return item.country is not None and item.place == item.country


def _ordinals(a: Item, b: Item) -> str | None:
    x, y = a.claim, b.claim
    if (x.anchors and y.anchors) or (a.lasting and (x.anchors or y.anchors)):
        return None if anchored_alike(a, b) else "they are of different events of the series"
    mine, other = x.scope.whose or "", y.scope.whose or ""
    if a.day and b.day and abs((a.day - b.day).days) > NEXT:
        return "they are of events of the series on other days"
    if not (x.scope.series == y.scope.series or (x.counts is not None and x.counts == y.counts)):
        return "they count different things"
    one_unsaid = bool(mine) != bool(other) and bool(x.scope.window and y.scope.window)
    return None if mine == other or one_unsaid else "they count those of different owners"


def _dates(a: Item, b: Item) -> str | None:
    """Dates of one event that meet; or of one act, some days apart, where no article gives both of them."""
    x, y = a.claim, b.claim
    if a.event.id != b.event.id or x.attribute != y.attribute or x.when is None or y.when is None:
        return "they are of different events"
    if (x.when.latest is None) != (y.when.latest is None):
        return "one is a day, the other a beginning"
    if x.attribute != EVENT_DATE:
        return None if x.when.meets(y.when) and anchored_alike(a, b) else "they date different statements"
    if x.when.meets(y.when):
        one_act = x.event == y.event or (a.acted and b.acted) or max(x.when.precision, y.when.precision) < COARSE
        return None if one_act else "they date other acts"
    if x.event is None or x.event != y.event or x.article == y.article:
        return "they date other acts"
    if days_between(x.when, y.when) > LATEST:
        return "their dates are too far apart for one event"
    both = any(d.meets(y.when) for d in a.dates) or any(d.meets(x.when) for d in b.dates)
    return "an article gives both dates, so they date other things" if both else None


def _attributions(a: Item, b: Item) -> str | None:
    return None if a.event.id == b.event.id else "they are of different events"


def _named(a: Item, b: Item) -> str | None:
    """A state of one thing, or a list of one; where nobody names the thing, of one event."""
    x, y = a.claim, b.claim
    if x.noun and y.noun and not _one_noun(a, b):
        return "they are of different things"
    if x.anchors and y.anchors:
        return None if anchored_alike(a, b) else "they are of different things"
    if x.noun and y.noun:
        return None
    return None if a.event.id == b.event.id else "they are of different events"


def _one_noun(a: Item, b: Item) -> bool:
    """The two write one noun; in two languages, nouns of one class."""
    x, y = a.claim, b.claim
    if a.article.language == b.article.language:
        return x.noun == y.noun
    return x.counts is not None and x.counts == y.counts


def _locations(a: Item, b: Item) -> str | None:
    """Where one event was, or acts of one class, as far as the places have one name; a toll is of its event alone."""
    x, y = a.claim, b.claim
    if a.event.id != b.event.id and (x.event != y.event or a.once):
        return "they are of different events"
    return None if anchored_alike(a, b) else "they name different places"


GROUNDS = (
    (_strangers, "their articles are of one story only through others"),
    (_parts_of_one, "one sentence gives both numbers side by side"),
    (_whole_and_part, "one is the sum of the places that its sentence tells apart"),
    (_elsewhere, "they are of different places"),
    (_other_owners, "they count those of different owners"),
    (_other_years, "they count over different years"),
    (_other_people, "they are ages of two people"),
)
KINDS = {
    "quantity": _quantities,
    "ordinal": _ordinals,
    "date": _dates,
    "attribution": _attributions,
    "status": _named,
    "location": _locations,
    "enumeration": _named,
}
