"""Whether two claims may answer the same question."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reconcile.claims import meets, relate
from reconcile.claims._placings import PLACE
from reconcile.cluster._by_number import plain_count
from reconcile.cluster._evidence import LATEST, days_between
from reconcile.cluster._fit_numbers import FAR_APART, NEXT, UNSURE, anchored_alike, beside, names_in, numbers
from reconcile.cluster._fit_numbers import GROUNDS as OF_NUMBERS
from reconcile.cluster._ground import Ground, of
from reconcile.cluster._items import Item
from reconcile.cluster._likeness import alike
from reconcile.cluster._mention import COARSE
from reconcile.cluster._one_series import of_one_rung, one_series
from reconcile.cluster._other_things import others_of_one_noun
from reconcile.cluster._persons import one_person
from reconcile.cluster._voices import contrasted
from reconcile.cluster._weak import AGE, common
from reconcile.languages._compass import points
from reconcile.languages._words import closed_words
from reconcile.model import FEW_TELL, Claim, Days, Ordinal, Polarity, Quantity, Role

BESIDE = 2  # minutes or laps that two accounts of one moment may be apart
YEAR = 366  # days
CLOCK = "clock"
EVENT_DATE = "event_date"
NUMBERED = ("quantity", "ordinal")
OTHER_COUNTS = "they count different things"
OTHER_EVENTS = "they are of different events"
A_BEGINNING = "one is a day, the other a beginning"
OTHER_STATEMENTS = "they date different statements"
TOO_FAR = "their dates are too far apart for one event"
OTHER_ACTS = "they date other acts"
OTHER_RUNG_DAYS = "they are of events of the series on other days"
ONE_NAMED = "only one of them names the thing that it places"
OTHER_OWNERS = "they count those of different owners"


def fits(a: Item, b: Item) -> bool:
    """Nothing that the two say of place, owner, window, thing or event keeps them from one question."""
    return fitting(a)(b)


def fitting(a: Item) -> Callable[[Item], bool]:
    """What tells of others whether they fit this item: asked of many, it is quicker than `fits`."""
    kind = a.claim.kind
    number = kind == "quantity"
    grounds = of(a, OF_BOTH if number else GROUNDS)
    own = beside if number else KINDS.get(kind)

    def fit(b: Item) -> bool:
        if _plainly_other(a, b):
            return False
        if _translated(a, b):
            return _told_as_one(a, b)
        if own is not None and not number and own(a, b) is not None:  # what parts most of a kind is asked first
            return False
        for holds in grounds:
            if holds(a, b):
                return False
        if own is None:
            return anchored_alike(a, b)
        return not number or own(a, b) is None

    return fit


def _translated(a: Item, b: Item) -> bool:
    return b.article.id == a.article.translation_of or a.article.id == b.article.translation_of


def _plainly_other(a: Item, b: Item) -> bool:
    """Two plain counts of one article that nothing asks for, not the same, that no two people give: quickly seen."""
    x, y = a.claim, b.claim
    if a.strong or x.article != y.article or not x.kind == y.kind == "quantity":
        return False
    if x.sentence_at == y.sentence_at and x.noun is not None:
        return False
    mine, other = plain_count(a), plain_count(b)
    return mine is not None and other is not None and mine != other


def against(a: Item, b: Item) -> str | None:
    """The first ground, as a sentence, on which the two cannot answer one question; `None` if there is none."""
    return next(_all_against(a, b), None)


def parted(a: Item, b: Item) -> bool | None:
    """Whether a ground tells the two apart for sure, whatever else speaks for one question.

    `None` where they only have nothing in common to tell by.
    """
    if a.sort != b.sort or _of_two(a, b):
        return True
    untold = False
    for why in _all_against(a, b):
        if why not in DOUBTFUL:
            return True
        untold = untold or _in_no_like_word(why, a, b)
    return None if untold else False


def _of_two(a: Item, b: Item) -> bool:
    """They hang on what two articles report, and that was at places, or on days, that are told and lie apart.

    Among few articles the day of a report is seldom that of all it tells ("the bridge, 120 metres long").
    """
    x, y = a.event, b.event
    if x.id == y.id or not (x.main and y.main) or _of_one_name(a, b):
        return False
    if (a.adrift or b.adrift) and len(a.mates) <= FEW_TELL and b.article.id in a.mates:
        return False
    return _days_apart(a, b) > NEXT or bool(x.places and y.places and set(x.places).isdisjoint(y.places))


def _of_one_name(a: Item, b: Item) -> bool:
    """A place in a row of one thing, or the age of one person, is what it is whatever else their articles report."""
    return (a.claim.kind == "ordinal" or a.claim.attribute == AGE) and anchored_alike(a, b)


def on_other_days(a: Item, b: Item) -> bool:
    """They hang on what two articles report, on days that do not meet: nothing else need speak against one question."""
    return _days_apart(a, b) > 0 and _of_two(a, b)


def _days_apart(a: Item, b: Item) -> int:
    """Days between their events; 0 where one has no day."""
    x, y = a.event.days, b.event.days
    return 0 if x is None or y is None or max(x.precision, y.precision) >= COARSE else days_between(x, y)


def _in_no_like_word(why: str, a: Item, b: Item) -> bool:
    """Nothing tells that they count one thing, and they are told in one language without a longer word in common."""
    return why in (FAR_APART, OTHER_COUNTS) and a.article.language == b.article.language and not common(a, b)


def _all_against(a: Item, b: Item) -> Iterator[str]:
    """The grounds, as sentences, on which the two cannot answer one question."""
    if _translated(a, b):
        if not _told_as_one(a, b):
            yield "one translates the other's article, and says something else"
        return
    yield from (ground.why for ground in GROUNDS if ground.holds(a, b))
    own = KINDS.get(a.claim.kind)
    if own is None:
        if not anchored_alike(a, b):
            yield "they hang on different names"
    elif (why := own(a, b)) is not None:
        yield why


def _told_as_one(a: Item, b: Item) -> bool:
    return relate(a.claim, b.claim).how == "equal"


def told_apart(a: Item, b: Item) -> bool:
    """The words tell of other places, owners, years or parts, whatever attributes the two have."""
    both = a.claim.kind == b.claim.kind == "quantity"
    return any(holds(a, b) for holds in of(a, OF_BOTH if both else GROUNDS))


# ---- for every kind --------------------------------------------------------------------------------------------------


def _strangers(a: Item, b: Item) -> bool:
    return a.article.id != b.article.id and b.article.id not in a.mates and a.event.id != b.event.id


def _parts_of_one(a: Item, b: Item) -> bool:
    """Two numbers of one sentence for one attribute are parts, or a part and its whole.

    They are none where one is denied, or was said before of what a pack asks for, or where two people say them.
    """
    x, y = a.claim, b.claim
    if x.article != y.article or x.sentence_at != y.sentence_at or x.field != y.field:
        return False
    if x.kind not in NUMBERED or x.value == y.value:
        return False
    replaced = _denied(x, y) or (not a.bare and _replaced(x, y))
    return not (replaced or _in_two_units(x, y) or contrasted(x, y, a.article.language))


def _denied(x: Claim, y: Claim) -> bool:
    """ "58 refusals, not 40"."""
    answers = {x.polarity, y.polarity} == {Polarity.AFFIRMED, Polarity.DENIED}
    return answers and x.role is y.role is Role.LEVEL


def _replaced(x: Claim, y: Claim) -> bool:
    """ "To 38 from 44"."""
    return {x.role, y.role} == {Role.LEVEL, Role.SUPERSEDED}


def _in_two_units(x: Claim, y: Claim) -> bool:
    """ "620 kilometers (385 miles)": two units of one length."""
    return isinstance(x.value, Quantity) and isinstance(y.value, Quantity) and x.value.unit != y.value.unit


def _whole_and_part(a: Item, b: Item) -> bool:
    return (a.total and _may_be_part(b, a.wide)) or (b.total and _may_be_part(a, b.wide))


def _may_be_part(item: Item, wide: frozenset[str]) -> bool:
    """It is of a place, and not of one that is known to hold all parts."""
    where = item.place or item.country
    return where is not None and where not in wide


def _elsewhere(a: Item, b: Item) -> bool:
    """Other countries or places; one number of one event may be told of a site here and of its town there."""
    if a.claim.kind != "quantity":
        return False
    if a.country and b.country and a.country != b.country:
        return True
    if not a.place or not b.place or a.place == b.place:
        return False
    if (min(a.place, b.place), max(a.place, b.place)) in a.parted:
        return True
    if a.hung and a.hung == b.hung and not (a.mapped and b.mapped):
        told_apart = a.contrasts is not None and a.contrasts.apart(a.place, b.place)
        one = a.place in b.around or b.place in a.around or meets(a.claim, b.claim) is True
        return told_apart or not one
    return not alike(a.place, b.place) and {a.country, b.country}.isdisjoint((a.place, b.place))


def _other_parts_of_the_land(a: Item, b: Item) -> bool:
    if not a.claim.scope.direction or not b.claim.scope.direction:
        return False
    mine, other = points(a.claim.scope.direction), points(b.claim.scope.direction)
    return bool(mine and other) and not (mine <= other or other <= mine)


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


def _other_sorts(a: Item, b: Item) -> bool:
    return a.sort is not None and b.sort is not None and a.sort != b.sort


def _counted_apart(a: Item, b: Item) -> bool:
    """A sentence counts the two side by side, or one article gives them other numbers under other nouns."""
    if b.called in a.opposed:
        return True
    own = a.called is not None and b.called is not None and a.called != b.called
    return own and a.article.id == b.article.id and meets(a.claim, b.claim) is not True


# ---- kind by kind ----------------------------------------------------------------------------------------------------


def _ordinals(a: Item, b: Item) -> str | None:
    x, y = a.claim, b.claim
    one = one_series(a, b)
    if x.attribute != y.attribute and not one:
        return OTHER_COUNTS
    if x.anchors and y.anchors:
        return None if anchored_alike(a, b) else "they are of different events of the series"
    if a.lasting and (x.anchors or y.anchors):
        return ONE_NAMED
    return _rungs_apart(a, b) or (_owners(a, b) if one else OTHER_COUNTS)


def _rungs_apart(a: Item, b: Item) -> str | None:
    """What tells two places of one kind apart: the thing, the row, the act, the moment or the day."""
    x, y = a.claim, b.claim
    if x.scope.part and y.scope.part and x.scope.part != y.scope.part:
        return "they place different things"
    if x.noun == y.noun == PLACE and not _one_row(a, b):
        return "they are places in different rows"
    if _occasion(a) and _occasion(b) and not _one_row(a, b):
        return "they are of different acts"
    if _far_moments(a, b):
        return "they are of different moments"
    if a.day and b.day and abs((a.day - b.day).days) > NEXT:
        return OTHER_RUNG_DAYS
    return None


def _owners(a: Item, b: Item) -> str | None:
    """The counts of one owner; of one who is told and one who is not, where they are of one rung or tell a period."""
    x, y = a.claim, b.claim
    mine, other = x.scope.whose or "", y.scope.whose or ""
    one_unsaid = bool(mine) != bool(other) and (bool(x.scope.window and y.scope.window) or of_one_rung(a, b))
    return None if mine == other or one_unsaid else OTHER_OWNERS


def _occasion(item: Item) -> bool:
    """It counts how often something was done: "for the third time"."""
    return item.claim.noun in closed_words(item.article.language).occasions


def _far_moments(a: Item, b: Item) -> bool:
    """Minutes or laps of nobody named, too far apart for one moment: "in the 4th minute", "in the 80th"."""
    x, y = a.claim, b.claim
    if not isinstance(x.value, Ordinal) or not isinstance(y.value, Ordinal) or not a.passing:
        return False
    return abs(x.value.position - y.value.position) > BESIDE and names_in(a).isdisjoint(names_in(b))


def _one_row(a: Item, b: Item) -> bool:
    """What is told of all in the row is one act, or none: "the first to sign" is not "the third to speak"."""
    x, y = _row(a), _row(b)
    return x is None or y is None or x == y


def _row(item: Item) -> str | None:
    """The act of a row; `None` where a verb of placing stands for it: "came second"."""
    claim = item.claim
    return claim.event or (claim.verb if claim.verb not in closed_words(item.article.language).placings else None)


def _dates(a: Item, b: Item) -> str | None:
    """Dates told alike, or of one event."""
    x, y = a.claim, b.claim
    if x.attribute == y.attribute == EVENT_DATE and _told_alike(a, b):
        return None
    if x.attribute != y.attribute or x.when is None or y.when is None:
        return OTHER_EVENTS
    if _begin_far_apart(x.when, y.when):
        return TOO_FAR
    if a.event.id != b.event.id:
        return _days_of_two(x.attribute, x.when, y.when)
    if (x.when.latest is None) != (y.when.latest is None):
        return A_BEGINNING
    if x.attribute != EVENT_DATE:
        return None if x.when.meets(y.when) and anchored_alike(a, b) else OTHER_STATEMENTS
    return _days_of_one(a, b, x.when, y.when)


def _begin_far_apart(mine: Days, other: Days) -> bool:
    """Both begin a time that is not over, more than a year apart: "since 2015", "from today on"."""
    if mine.latest is not None or other.latest is not None or mine.earliest is None or other.earliest is None:
        return False
    return abs((mine.earliest - other.earliest).days) > YEAR


def _days_of_two(attribute: str, mine: Days, other: Days) -> str:
    """Days of what seems to be two events, which may be one where the days are near one another."""
    if attribute != EVENT_DATE:
        return OTHER_STATEMENTS
    if (mine.latest is None) != (other.latest is None):
        return A_BEGINNING
    return TOO_FAR if days_between(mine, other) > LATEST else OTHER_EVENTS


def _told_alike(a: Item, b: Item) -> bool:
    """The same days, of acts of one class or of one name."""
    x, y = a.claim, b.claim
    return x.when is not None and x.when == y.when and (x.event == y.event or anchored_alike(a, b))


def _days_of_one(a: Item, b: Item, mine: Days, other: Days) -> str | None:
    """Days of one event that meet; or of one act, some days apart, where no article gives both of them."""
    x, y = a.claim, b.claim
    if x.article == y.article and mine != other:
        return "an article gives both dates, so they date other things"
    if mine.meets(other):
        one_act = x.event == y.event or (a.acted and b.acted) or max(mine.precision, other.precision) < COARSE
        return None if one_act else OTHER_ACTS
    if not _of_what_is_reported(a, b) and (x.event is None or x.event != y.event):
        return OTHER_ACTS
    if days_between(mine, other) > LATEST:
        return TOO_FAR
    both = any(_is(d, other) for d in a.dates) or any(_is(d, mine) for d in b.dates)
    return "an article gives both dates, so they date other things" if both else None


def _of_what_is_reported(a: Item, b: Item) -> bool:
    """Both are the days of what their articles report, and one is that of its toll, the other of its act or toll."""
    return a.leading and b.leading and a.acted and b.acted and (a.once or b.once)


def _is(told: Days, day: Days) -> bool:
    """The days told meet these, and their beginning is told: "by the end of the year" is no day of an act."""
    return told.earliest is not None and told.meets(day)


def _attributions(a: Item, b: Item) -> str | None:
    return None if a.event.id == b.event.id else OTHER_EVENTS


def _named(a: Item, b: Item) -> str | None:
    """A state of one thing, or a list of one; where nobody names the thing, of one event."""
    x, y = a.claim, b.claim
    if x.noun and y.noun and not _one_noun(a, b):
        return "they are of different things"
    if x.anchors and y.anchors:
        return None if anchored_alike(a, b) else "they are of different things"
    if x.noun and y.noun:
        return "they are of different things" if others_of_one_noun(a, b) else None
    return None if a.event.id == b.event.id else OTHER_EVENTS


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
        return OTHER_EVENTS
    return None if anchored_alike(a, b) else "they name different places"


GROUNDS = (
    Ground(_strangers, "their articles are of one story only through others"),
    Ground(_parts_of_one, "one sentence gives both numbers side by side", lambda a: a.claim.kind in NUMBERED),
    Ground(_whole_and_part, "one is the sum of the places that its sentence tells apart"),
    Ground(
        _elsewhere,
        "they are of different places",
        lambda a: a.claim.kind == "quantity" and bool(a.country or a.place),
    ),
    Ground(
        _other_parts_of_the_land,
        "they are of different parts of the land",
        lambda a: bool(a.claim.scope.direction),
    ),
    Ground(_other_owners, OTHER_OWNERS, lambda a: bool(a.claim.scope.whose)),
    Ground(_other_years, "they count over different years", lambda a: bool(a.window)),
    Ground(_other_people, "they are ages of two people", lambda a: a.claim.attribute == AGE),
    Ground(_other_sorts, "they count two sorts of people", lambda a: a.sort is not None),
    Ground(_counted_apart, "one text counts the two apart", lambda a: a.called is not None),
)
KINDS = {
    "quantity": numbers,
    "ordinal": _ordinals,
    "date": _dates,
    "attribution": _attributions,
    "status": _named,
    "location": _locations,
    "enumeration": _named,
}
OF_BOTH = (*GROUNDS, *OF_NUMBERS)
DOUBTFUL = frozenset({OTHER_COUNTS, OTHER_EVENTS, OTHER_ACTS, OTHER_OWNERS, OTHER_RUNG_DAYS, ONE_NAMED, *UNSURE})
