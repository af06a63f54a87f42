"""Whether two numbers may answer one question."""

from __future__ import annotations

from math import log10

from reconcile.claims import _convert as units
from reconcile.claims import meets
from reconcile.claims._measures import DISTANCE
from reconcile.cluster._evidence import days_between
from reconcile.cluster._ground import Ground
from reconcile.cluster._items import STRONG, Item
from reconcile.cluster._names_parts import unread
from reconcile.cluster._voices import contrasted
from reconcile.cluster._weak import AGE, near, times_of
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Quantity

SIZES = frozenset({"length", "height", "weight"})  # attributes of which every body has its own
SIGNS = ".,;:!?()\"'“”’"
FAR_BEYOND = "one number is more than 150 times the other"
WORLDS = 150.0  # times that two numbers for one thing never differ
SLIPPED = 0.05  # part by which two numbers that differ by a power of ten may do so less exactly
PART = "one counts a part of what the other counts"
OTHER_DAYS = "they are of events on different days"
OTHER_ENDS = "they are distances between other places"
FAR_APART = "nothing says what they count, and the numbers are far apart"
OTHER_NAMES = "their words name different things"
UNSURE = frozenset({PART, OTHER_DAYS, OTHER_ENDS, FAR_APART, OTHER_NAMES})  # grounds that more may speak against
NEXT = 1  # days between two reports of one numbered event


def anchored_alike(a: Item, b: Item) -> bool:
    """The two hang on one name, however each is spelt."""
    return bool(a.keys and b.keys) and not set(a.keys).isdisjoint(b.keys)


def numbers(a: Item, b: Item) -> str | None:
    """The first ground, as a sentence, on which two numbers cannot answer one question; `None` if there is none."""
    for ground in GROUNDS:
        if ground.holds(a, b):
            return ground.why
    return beside(a, b)


def beside(a: Item, b: Item) -> str | None:
    """The same for two numbers that none of the `GROUNDS` parts."""
    if _between_ends(a, b):
        return None
    if not (a.strong or b.strong):
        return None if near(a, b) or _each_says(a, b) else FAR_APART
    if not _anchors_fit(a, b):
        return OTHER_NAMES
    if _of_other_bodies(a, b):
        return "nothing says what they measure, and the numbers are far apart"
    if a.lasting and (_site_and_land(a, b) or _site_and_land(b, a)):
        return "one is of a site, the other of a country"
    return None


def _each_says(a: Item, b: Item) -> bool:
    """Two people give them in one sentence, for what it calls by one noun; or it denies one: "five, not nine"."""
    x, y = a.claim, b.claim
    one = x.article == y.article and x.field == y.field and x.sentence_at == y.sentence_at
    if not one or x.noun is None or x.noun != y.noun:
        return False
    return x.polarity != y.polarity or contrasted(x, y, a.article.language)


def _part_and_whole(a: Item, b: Item) -> bool:
    return _of_whole(a) != _of_whole(b) or a.whole != b.whole


def _some_and_all(a: Item, b: Item) -> bool:
    """The children among those whom an event befell are no count of them all."""
    return a.some != b.some and a.claim.attribute != AGE


def _of_others(a: Item, b: Item) -> bool:
    return a.own and b.own and not _of_one(a, b)


def _on_other_days(a: Item, b: Item) -> bool:
    return a.once and _of_other_days(a, b) and (a.claim.counts is not None or not _share_a_name(a, b))


def _between_ends(a: Item, b: Item) -> bool:
    """Both are lengths from a place, or to one, that they name."""
    x, y = a.claim, b.claim
    if not (x.anchors and y.anchors) or not (x.attribute == DISTANCE or not a.strong):
        return False
    return isinstance(x.value, Quantity) and units.dimension(x.value.unit) == "length"


def _between_others(a: Item, b: Item) -> bool:
    return _between_ends(a, b) and not _ends_fit(a, b)


def _between_unnamed(a: Item, b: Item) -> bool:
    """Distances far apart, of which one does not say between which places."""
    return a.claim.attribute == DISTANCE and not _between_ends(a, b) and not near(a, b)


def _of_whole(item: Item) -> str | None:
    """The part that is counted; "four of its seven carriages overturned" counts all that overturned."""
    claim = item.claim
    acted = claim.verb is not None and claim.verb not in closed_words(item.article.language).copulas
    return None if claim.part_of is not None and acted else claim.scope.part


def _of_other_days(a: Item, b: Item) -> bool:
    """The two hang on two events, the days of which are told and lie apart: no rocket of one attack is of the next."""
    mine, other = a.event.days, b.event.days
    if a.event.id == b.event.id or mine is None or other is None or mine.precision > 1 or other.precision > 1:
        return False
    return days_between(mine, other) > NEXT


def _lengths_of_two_events(a: Item, b: Item) -> bool:
    """How long two things lasted that were at other times: "three days in April", "five days from 18 November"."""
    mine, other = a.event.days, b.event.days
    if a.strong or b.strong or a.claim.attribute == AGE or a.event.id == b.event.id or mine is None or other is None:
        return False
    timed = isinstance(a.claim.value, Quantity) and units.dimension(a.claim.value.unit) == "time"
    return timed and days_between(mine, other) > NEXT and meets(a.claim, b.claim) is not True


def _share_a_name(a: Item, b: Item) -> bool:
    return not set(a.strong_keys).isdisjoint(b.strong_keys)


def _of_one(a: Item, b: Item) -> bool:
    """The two are of one party, team or company; where one does not say whose it is, its head does, or they agree."""
    mine, other = a.keys or a.headed, b.keys or b.headed
    return not set(mine).isdisjoint(other) or (not (a.keys and b.keys) and meets(a.claim, b.claim) is True)


def _ends_fit(a: Item, b: Item) -> bool:
    """Distances are of one thing: what lies there is alike, and where from, as far as both say it."""
    if a.keys[0] != b.keys[0]:
        return False
    return len(a.keys) < 2 or len(b.keys) < 2 or a.keys[1] == b.keys[1]


def _anchors_fit(a: Item, b: Item) -> bool:
    mine, other = a.strong_keys, b.strong_keys
    return not mine or not other or not set(mine).isdisjoint(other) or unread(mine, other)


def _of_other_bodies(a: Item, b: Item) -> bool:
    """Sizes far apart of bodies that no name tells: "the bridge, 900 metres long", "the span was 120 metres long"."""
    if a.claim.attribute not in SIZES or a.claim.article == b.claim.article or anchored_alike(a, b):
        return False
    return names_in(a).isdisjoint(names_in(b)) and not near(a, b)


def names_in(item: Item) -> set[str]:
    """The words with a capital inside the sentence; where no letter has one, all its words."""
    words = item.claim.sentence.split()
    capital = {word.strip(SIGNS) for word in words[1:] if word[:1].isupper()}
    return capital or (set() if item.claim.sentence[:1].isupper() else set(words))


def _site_and_land(site: Item, land: Item) -> bool:
    """A state of one site is not the state of a country: troops in a base, troops in the land."""
    return _at_site(site) and not _of_land(site) and _of_land(land) and not _at_site(land)


def _at_site(item: Item) -> bool:
    return any(a.how in STRONG for a in item.claim.anchors)


def _of_land(item: Item) -> bool:
    return item.country is not None and item.place == item.country


def _plain(item: Item) -> bool:
    """It counts people or things, and measures nothing."""
    return isinstance(item.claim.value, Quantity) and item.claim.value.unit is None


def _open(claim: Claim) -> bool:
    """No number is told, nor both ends of a range: "hundreds"."""
    value = claim.value
    return isinstance(value, Quantity) and value.number is None and (value.low is None or value.high is None)


def _worlds_apart(a: Item, b: Item) -> bool:
    """No two reports of one thing are so far apart, but for a slip of the pen by whole powers of ten."""
    if _open(a.claim) or _open(b.claim):
        return False  # "hundreds"
    times = times_of(a, b)
    if times is None or times < WORLDS:
        return False
    if meets(a.claim, b.claim) is True:
        return False  # "at least two", "230"
    power = 10.0 ** round(log10(times))
    return abs(times / power - 1) > SLIPPED


GROUNDS = (
    Ground(_worlds_apart, FAR_BEYOND, _plain),
    Ground(_some_and_all, "one counts some of the people whom the other counts"),
    Ground(_part_and_whole, PART),
    Ground(_of_others, "each is of a party, team or company of its own", lambda a: a.own),
    Ground(_on_other_days, OTHER_DAYS, lambda a: a.once),
    Ground(_lengths_of_two_events, "they tell how long things at other times lasted", lambda a: not a.strong),
    Ground(_between_others, OTHER_ENDS, lambda a: bool(a.claim.anchors)),
    Ground(
        _between_unnamed,
        "one does not say between which places, and they are far apart",
        lambda a: a.claim.attribute == DISTANCE,
    ),
)
