"""Whether two claims may answer the same question."""

from __future__ import annotations

from reconcile.claims import _convert as units
from reconcile.claims import relate
from reconcile.claims._measures import DISTANCE
from reconcile.cluster._items import STRONG, Item
from reconcile.cluster._likeness import alike
from reconcile.cluster._weak import near
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Days, Quantity

COARSE = 4  # UCDP precision from which a date alone does not tell one event from another
LATEST = 3  # days between two dates that may still be told of one event
NEXT = 1  # days between two reports of one numbered event
FAR = 10**6  # days between two sets of which one is open


def fits(a: Item, b: Item) -> bool:
    """Nothing that the two say of place, owner, window, thing or event keeps them from one question."""
    x, y = a.claim, b.claim
    if b.article.id == a.article.translation_of or a.article.id == b.article.translation_of:
        return relate(x, y).how == "equal"
    if a.article.id != b.article.id and b.article.id not in a.mates:
        return False  # of one story only through others
    if (
        (_parts_of_one(x, y) and not _contrasted(x, y, a.article.language))
        or _whole_and_part(a, b)
        or _whole_and_part(b, a)
    ):
        return False
    if not _places_fit(a, b) or not _owners_fit(x, y) or (a.window and b.window and a.window != b.window):
        return False
    own = KINDS.get(x.kind)
    return own(a, b) if own else anchored_alike(x, y)


def _parts_of_one(x: Claim, y: Claim) -> bool:
    """Two numbers of one sentence for one attribute are parts, or a part and its whole, never the same count."""
    one = x.article == y.article and x.sentence_at == y.sentence_at and x.field == y.field
    counts = x.kind in ("quantity", "ordinal") and x.value != y.value
    return one and counts and not _in_two_units(x, y)


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


def _whole_and_part(whole: Item, part: Item) -> bool:
    return whole.total and bool(part.place or part.country)


def _places_fit(a: Item, b: Item) -> bool:
    if a.claim.kind != "quantity":
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if not a.place or not b.place or a.place == b.place:
        return True
    return alike(a.place, b.place) or bool(a.country and a.country in (a.place, b.place))


def _owners_fit(x: Claim, y: Claim) -> bool:
    if not x.scope.whose or not y.scope.whose:
        return True
    mine, other = set(x.scope.whose.split()), set(y.scope.whose.split())
    return bool(mine & other) or any(alike(m, o) for m in mine for o in other)


def anchored_alike(x: Claim, y: Claim) -> bool:
    """The two hang on one name, however each is spelt."""
    return any(alike(a.key, b.key) for a in x.anchors for b in y.anchors)


# ---- kind by kind ----------------------------------------------------------------------------------------------------


def _quantities_fit(a: Item, b: Item) -> bool:
    x, y = a.claim, b.claim
    if x.scope.part != y.scope.part or (a.own and not _of_one(x, y)):
        return False
    length = isinstance(x.value, Quantity) and units.dimension(x.value.unit) == "length"
    if length and (x.attribute == DISTANCE or not a.strong) and x.anchors and y.anchors:
        return _ends_fit(x, y)
    if not a.strong:
        return near(a, b)
    return _anchors_fit(x, y) and not (a.lasting and (_site_and_land(a, b) or _site_and_land(b, a)))


def _of_one(x: Claim, y: Claim) -> bool:
    """The two are of one party, team or company; where one does not say whose it is, they agree."""
    return anchored_alike(x, y) if x.anchors and y.anchors else relate(x, y).meets is True


def _ends_fit(x: Claim, y: Claim) -> bool:
    """Distances are of one thing: what lies there is alike, and where from, as far as both say it."""
    if not alike(x.anchors[0].key, y.anchors[0].key):
        return False
    return len(x.anchors) < 2 or len(y.anchors) < 2 or alike(x.anchors[1].key, y.anchors[1].key)


def _anchors_fit(x: Claim, y: Claim) -> bool:
    mine = [a for a in x.anchors if a.how in STRONG]
    other = [a for a in y.anchors if a.how in STRONG]
    return not mine or not other or any(alike(a.key, b.key) for a in mine for b in other)


def _site_and_land(site: Item, land: Item) -> bool:
    """A state of one site is not the state of a country: troops in a base, troops in the land."""
    return _at_site(site) and not _of_land(site) and _of_land(land) and not _at_site(land)


def _at_site(item: Item) -> bool:
    return any(a.how in STRONG for a in item.claim.anchors)


def _of_land(item: Item) -> bool:
    return item.country is not None and item.place == item.country


def _ordinals_fit(a: Item, b: Item) -> bool:
    x, y = a.claim, b.claim
    if (x.anchors and y.anchors) or (a.lasting and (x.anchors or y.anchors)):
        return anchored_alike(x, y)
    mine, other = x.scope.whose or "", y.scope.whose or ""
    same = x.scope.series == y.scope.series or (x.counts is not None and x.counts == y.counts)
    if a.day and b.day and abs((a.day - b.day).days) > NEXT:
        return False  # another event of the series
    one_unsaid = bool(mine) != bool(other) and bool(x.scope.window and y.scope.window)
    return same and (mine == other or one_unsaid)


def _dates_fit(a: Item, b: Item) -> bool:
    """Dates of one event: they meet and share a name, or both are of the main event and at most some days apart."""
    x, y = a.claim, b.claim
    if x.event is None or y.event is None or x.when is None or y.when is None:
        return False
    if x.attribute != "event_date" or x.article == y.article or (x.when.latest is None) != (y.when.latest is None):
        return False
    meet, named = x.when.meets(y.when), anchored_alike(x, y)
    coarse = max(x.when.precision, y.when.precision) >= COARSE
    if x.event != y.event and (coarse or not meet or not named):
        return False
    both_main = a.main and b.main
    return named or both_main if meet else both_main and _apart(x.when, y.when) <= LATEST


def _apart(x: Days, y: Days) -> int:
    """Days between two day sets that do not meet; many where one is open."""
    if x.earliest is None or x.latest is None or y.earliest is None or y.latest is None:
        return FAR
    return max((y.earliest - x.latest).days, (x.earliest - y.latest).days)


def _attributions_fit(a: Item, b: Item) -> bool:
    """Responsibility for one event: its days meet, else its site is the same, else both speak of the main event."""
    x, y = a.claim, b.claim
    if x.when and y.when:
        return x.when.meets(y.when)
    if x.anchors and y.anchors:
        return anchored_alike(x, y)
    return a.main and b.main


KINDS = {"quantity": _quantities_fit, "ordinal": _ordinals_fit, "date": _dates_fit, "attribution": _attributions_fit}
