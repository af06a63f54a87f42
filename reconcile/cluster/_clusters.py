"""Clusters: claims that answer the same question, drawn so that a wrong merge is rarer than a missed one."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from reconcile.cluster._likeness import alike
from reconcile.cluster._stories import Stories
from reconcile.claims import _convert as units
from reconcile.claims import relate
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Cluster, Days, How, Lexicon, Ordinal, Quantity, Span

NEAR = timedelta(days=1)
RECENT = timedelta(days=30)  # how long before publication a main event may be
HEAD = 600  # code points in which the head of an article ends
LIKE = 2.0  # times that two numbers told in like words may differ
BESIDE = 60  # code points around a number that tell what it is
TOLLS = frozenset({"killed", "injured", "missing", "harmed"})  # counts that a country's part of is told by itself
COARSE = 4  # UCDP precision from which a date alone does not tell one event from another
RARE = frozenset(
    {"flow", "mass", "volume", "energy", "power", "area", "speed", "pressure"}
)  # measured of few things in one story
NEARLY = 1.25
LATEST = 3  # days between two dates that may still be told of one event
STRONG = (How.SUBJECT, How.SENTENCE, How.ANAPHOR)


@dataclass(frozen=True, slots=True)
class _Item:
    """A claim with what clustering compares."""

    claim: Claim
    article: Article
    story: str
    scene: str
    place: str | None
    country: str | None
    window: str | None
    main: bool
    strong: bool
    total: bool
    lasting: bool
    around: frozenset[str]


def cluster(
    claims: Sequence[Claim], articles: Sequence[Article], found: Stories, lexicon: Lexicon
) -> tuple[Cluster, ...]:
    """All claims in clusters; the same whatever the order of the input."""
    by_id = {a.id: a for a in articles}
    leads = {a.id: _lead(a) for a in articles}
    starts = _starts(claims, by_id, found, leads)
    items = _totalled(_learned([_item(c, by_id[c.article], found, starts, lexicon) for c in claims]))
    blocks: dict[tuple[str, ...], list[_Item]] = defaultdict(list)
    for item in items:
        blocks[_block(item)].append(item)
    out = []
    for key in sorted(blocks):
        for group in _split(blocks[key]):
            out.append(_cluster(group, lexicon, found))
    return tuple(sorted(out, key=lambda c: c.id))


def _starts(
    claims: Sequence[Claim], by_id: Mapping[str, Article], found: Stories, first: Mapping[str, frozenset[int]]
) -> dict[str, date | None]:
    """The day each story's main event is of: the earliest that an article's first passages date shortly before it."""
    leads: dict[str, list[date]] = defaultdict(list)
    for claim in claims:
        article = by_id[claim.article]
        day = claim.when.earliest if claim.when and claim.when.precision == 1 else None
        if claim.kind != "date" or claim.attribute != "event_date" or claim.doubt or day is None:
            continue
        published = article.published.latest if article.published else None
        if claim.passage in first[article.id] and (published is None or timedelta(0) <= published - day <= RECENT):
            leads[found.of[claim.article]].append(day)
    return {story: min(days) for story, days in leads.items()}


def _lead(article: Article) -> frozenset[int]:
    """The lines of the headline and of the first two passages of the body; -1 is a title of its own."""
    out, at, body = {-1}, 0, 0
    for number, line in enumerate(article.text.split("\n")):
        span = Span(at, at + len(line))
        at = span.end + 1
        headline = article.headline is not None and article.headline.meets(span)
        if not line.strip() or any(f.span.meets(span) for f in article.furniture):
            continue
        out.add(number)
        body += not headline
        if body == LEAD:
            break
    return frozenset(out)


LEAD = 2  # passages of the body


def _item(claim: Claim, article: Article, found: Stories, starts: Mapping[str, date | None], lexicon: Lexicon) -> _Item:
    story = found.of[article.id]
    start = starts.get(story)
    place = claim.scope.place
    kinds = {e.id: e for e in lexicon.entities}
    country = None
    entity = kinds.get(place or "")
    while entity is not None:
        if entity.kind == "country":
            country = entity.id
        entity = kinds.get(entity.within or "")
    if place is None and claim.counts == "person" or claim.event in TOLLS:
        country = country or claim.scope.country
    return _Item(
        claim,
        article,
        story,
        _scene(claim.when, start),
        place,
        country,
        _window(claim, article),
        _main(claim.when, start),
        _strong(claim, lexicon),
        False,
        _lasting(claim, lexicon),
        _around(claim, article),
    )


def _totalled(items: list[_Item]) -> list[_Item]:
    """Mark a number without a place that is no smaller than the numbers its sentence gives for places: it is their sum."""
    placed: dict[tuple[object, ...], Decimal] = defaultdict(Decimal)
    for item in items:
        if item.place and (number := _number(item.claim)) is not None:
            placed[_sentence(item.claim)] += number
    out = []
    for item in items:
        number, parts = _number(item.claim), placed.get(_sentence(item.claim))
        total = item.place is None and number is not None and parts is not None and number >= parts
        out.append(replace(item, total=True, country=None) if total else item)
    return out


def _sentence(claim: Claim) -> tuple[object, ...]:
    return (claim.article, claim.field, claim.sentence_at, claim.attribute)


def _number(claim: Claim) -> Decimal | None:
    return claim.value.number if isinstance(claim.value, Quantity) else None


def _learned(items: list[_Item]) -> list[_Item]:
    """Places that no pack knows get the country that the story's sentences and headlines name beside them."""
    beside: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.place and item.country is None and item.claim.scope.country:
            beside[(item.story, item.place)][item.claim.scope.country] += 1
    wide = {
        (i.claim.article, i.claim.attribute, _number(i.claim)): i
        for i in items
        if i.country and i.place in (None, i.country)
    }
    most = {key: min(c, key=lambda n: (-c[n], n)) for key, c in beside.items()}
    known = [replace(i, country=most.get((i.story, i.place or ""))) if i.country is None else i for i in items]
    out = []
    for item in known:
        # the headline gives the same number for the whole country, so the town is only where it was said
        twin = wide.get((item.claim.article, item.claim.attribute, _number(item.claim)))
        same = twin is not None and twin.country and twin.country == item.country
        out.append(replace(item, place=twin.place) if twin is not None and same else item)
    return out


def _scene(when: Days | None, start: date | None) -> str:
    """ "main", or the days of an event before the main one."""
    if when is None or start is None or when.latest is None or when.latest >= start - NEAR:
        return "main"
    return f"{when.earliest}"


def _strong(claim: Claim, lexicon: Lexicon) -> bool:
    """A pack's attribute tells what is asked: by its words or its act; a bare dimension or noun does not."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is None:
        return claim.kind != "quantity" or (
            claim.counts is not None and claim.counts not in ("person", "building", "country", "family", "vote")
        )
    return bool(attribute.words or attribute.events or attribute.counts)


def _lasting(claim: Claim, lexicon: Lexicon) -> bool:
    """The attribute is a state or a measure, no count that events add to."""
    attribute = lexicon.attributes.get(claim.attribute)
    return attribute is not None and attribute.over_time != "rises"


def _around(claim: Claim, article: Article) -> frozenset[str]:
    """Lemmas of the longer words near the number."""
    language = get(article.language)
    text = article.title or "" if claim.field == "title" else article.text
    start, end = (
        max(claim.sentence_at.start, claim.core.start - BESIDE),
        min(claim.sentence_at.end, claim.core.end + BESIDE),
    )
    words = language.tokens(text[start:end])
    return frozenset(
        language.lemmas(w.folded)[0]
        for w in words
        if len(w.text) > 3 and w.text.isalpha() and w.folded not in _shut(article.language)
    )


@cache
def _shut(code: str) -> frozenset[str]:
    closed = closed_words(code)
    return (
        closed.prepositions
        | closed.adverbs
        | closed.auxiliaries
        | closed.clause_starts
        | closed.pronouns
        | closed.determiners
        | closed.report_verbs
    )


def _main(when: Days | None, start: date | None) -> bool:
    """The days are those of the story's main event, or are not told."""
    return when is None or (start is not None and when.meets(Days(start - NEAR, start + NEAR)))


def _window(claim: Claim, article: Article) -> str | None:
    words = (claim.scope.window or "").lower()
    year = article.published.earliest.year if article.published and article.published.earliest else None
    digits = "".join(c for c in words if c.isdigit())
    if len(digits) == 4:
        return digits
    return (
        str(year)
        if ("year" in words or "العام" in words) and year and "last" not in words and "past" not in words
        else None
    )


def _block(item: _Item) -> tuple[str, ...]:
    """Claims of different blocks are never compared."""
    claim = item.claim
    unit = (units.dimension(claim.value.unit) or "") if isinstance(claim.value, Quantity) else ""
    event = claim.event or "" if claim.kind == "location" else ""
    scene = item.scene if claim.kind == "quantity" else ""
    return (item.story, claim.kind, claim.attribute, unit, event, scene)


def _split(items: Sequence[_Item]) -> list[list[_Item]]:
    """Complete linkage: a claim joins the group in which it fits every member, the most alike first; else it opens one."""
    groups: list[list[_Item]] = []
    for item in sorted(items, key=lambda i: (-_specific(i), i.claim.article, i.claim.span, i.claim.id)):
        fitting = [
            (sum(_likeness(item, other) for other in g) / len(g), -n)
            for n, g in enumerate(groups)
            if all(_fits(item, other) for other in g) and (item.strong or any(_told_alike(item, other) for other in g))
        ]
        if fitting:
            groups[-max(fitting)[1]].append(item)
        else:
            groups.append([item])
    return groups


def _specific(item: _Item) -> int:
    claim = item.claim
    return (
        2 * any(a.how in STRONG for a in claim.anchors)
        + (isinstance(claim.value, Quantity) and claim.value.zone is not None)
        + 2 * (item.country is not None)
        + (item.place is not None)
        + (claim.scope.whose is not None)
    )


def _likeness(a: _Item, b: _Item) -> float:
    score = 0.0
    if a.place and b.place:
        score += 2 if a.place == b.place else 1 if a.country and a.country == b.country else 0
    score += bool(a.claim.scope.whose and a.claim.scope.whose == b.claim.scope.whose)
    score += 2 * _anchored_alike(a.claim, b.claim)
    score += 1.5 * (a.claim.value == b.claim.value)
    score += 0.5 * (a.place == b.place)
    if isinstance(a.claim.value, Quantity) and isinstance(b.claim.value, Quantity):
        ratio = _ratio(a.claim.value, b.claim.value)
        score += 1 / ratio if ratio else 0
    return score


def _fits(a: _Item, b: _Item) -> bool:
    x, y = a.claim, b.claim
    if a.article.translation_of == b.article.id or b.article.translation_of == a.article.id:
        return relate(x, y).how == "equal"
    if x.article == y.article and x.sentence_at == y.sentence_at and x.field == y.field and _parts_of_one(x, y):
        return False
    if (a.total and (b.place or b.country)) or (b.total and (a.place or a.country)):
        return False
    if not _places_fit(a, b) or not _owners_fit(x, y):
        return False
    if a.window and b.window and a.window != b.window:
        return False
    if isinstance(x.value, Ordinal):
        return _ordinals_fit(x, y)
    if x.kind in ("status", "enumeration", "location"):
        return _anchored_alike(x, y)
    if x.kind == "date":
        return _dates_fit(a, b)
    if x.kind == "attribution":
        return _attributions_fit(a, b)
    if x.scope.part != y.scope.part:
        return False
    if _dimension(x) == "length" and (x.attribute == "distance" or not a.strong) and x.anchors and y.anchors:
        return _ends_fit(x, y)
    if not a.strong:
        return _weakly(a, b)
    return _anchors_fit(x, y) and not (a.lasting and _site_against_country(a, b))


def _site_against_country(a: _Item, b: _Item) -> bool:
    """A state of one site is not the state of a country: troops in a base, troops in the land."""
    sites = [any(n.how in STRONG for n in i.claim.anchors) for i in (a, b)]
    lands = [i.country is not None and i.place == i.country for i in (a, b)]
    return (sites[0] and not lands[0] and lands[1] and not sites[1]) or (
        sites[1] and not lands[1] and lands[0] and not sites[0]
    )


def _dimension(claim: Claim) -> str | None:
    return units.dimension(claim.value.unit) if isinstance(claim.value, Quantity) else None


def _ends_fit(x: Claim, y: Claim) -> bool:
    """Distances are of one thing: what lies there is alike, and where from, as far as both say it."""
    if not alike(x.anchors[0].key, y.anchors[0].key):
        return False
    return len(x.anchors) < 2 or len(y.anchors) < 2 or alike(x.anchors[1].key, y.anchors[1].key)


def _weakly(a: _Item, b: _Item) -> bool:
    """Numbers that no pack's attribute claims answer one question if they agree, or are near and told in like words."""
    x, y = a.claim, b.claim
    relation = relate(x, y)
    if relation.meets or relation.how == "zone":
        return True
    if x.article == y.article or not isinstance(x.value, Quantity) or not isinstance(y.value, Quantity):
        return False
    ratio = _ratio(x.value, y.value)
    return ratio is not None and ratio <= LIKE


def _told_alike(a: _Item, b: _Item) -> bool:
    """The two agree, or are told in like words, or measure something rare with nearly the same number."""
    x, y = a.claim, b.claim
    if not isinstance(x.value, Quantity) or not isinstance(y.value, Quantity):
        return True
    if relate(x, y).meets or a.around & b.around:
        return True
    ratio = _ratio(x.value, y.value)
    return _dimension(x) in RARE and ratio is not None and ratio <= NEARLY


def _ratio(x: Quantity, y: Quantity) -> float | None:
    """How many times the larger is the smaller, in one unit."""
    p, q = (v.number if v.number is not None else v.low for v in (x, y))
    if not p or not q or p < 0 or q < 0:
        return None
    p, q = p * units.factor(x.unit, None)[0], q * units.factor(y.unit, None)[0]
    return float(max(p, q) / min(p, q))


def _parts_of_one(x: Claim, y: Claim) -> bool:
    """Two numbers of one sentence for one attribute are parts, or a part and its whole, never the same count."""
    return x.kind in ("quantity", "ordinal") and x.value != y.value and not _measured(x, y)


def _measured(x: Claim, y: Claim) -> bool:
    """ "620 kilometers (385 miles)": two units of one length."""
    return isinstance(x.value, Quantity) and isinstance(y.value, Quantity) and x.value.unit != y.value.unit


def _places_fit(a: _Item, b: _Item) -> bool:
    if a.claim.kind != "quantity":
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if not a.place or not b.place or a.place == b.place:
        return True
    return alike(a.place, b.place) or bool(a.country and (a.place == a.country or b.place == a.country))


def _owners_fit(x: Claim, y: Claim) -> bool:
    if not x.scope.whose or not y.scope.whose:
        return True
    mine, other = set(x.scope.whose.split()), set(y.scope.whose.split())
    return bool(mine & other) or any(alike(m, o) for m in mine for o in other)


def _ordinals_fit(x: Claim, y: Claim) -> bool:
    if x.anchors or y.anchors:
        return _anchored_alike(x, y)
    owners = (x.scope.whose or "", y.scope.whose or "")
    same = x.scope.series == y.scope.series or (x.counts is not None and x.counts == y.counts)
    return same and (
        owners[0] == owners[1] or (bool(owners[0]) != bool(owners[1]) and bool(x.scope.window and y.scope.window))
    )


def _anchored_alike(x: Claim, y: Claim) -> bool:
    return any(alike(a.key, b.key) for a in x.anchors for b in y.anchors)


def _anchors_fit(x: Claim, y: Claim) -> bool:
    mine = [a for a in x.anchors if a.how in STRONG]
    other = [a for a in y.anchors if a.how in STRONG]
    return not mine or not other or any(alike(a.key, b.key) for a in mine for b in other)


def _dates_fit(a: _Item, b: _Item) -> bool:
    """Dates of one event: they meet and share a name, or both are of the story's main event and at most some days apart."""
    x, y = a.claim, b.claim
    if x.event is None or y.event is None or x.when is None or y.when is None:
        return False
    coarse = max(x.when.precision, y.when.precision) >= COARSE
    if x.event != y.event and (coarse or not x.when.meets(y.when) or not _anchored_alike(x, y)):
        return False
    if (x.when.latest is None) != (y.when.latest is None) or x.article == y.article:
        return False
    if x.attribute != "event_date":
        return False
    if x.when.meets(y.when):
        return _anchored_alike(x, y) or (a.main and b.main)
    return _apart(x.when, y.when) <= LATEST and a.main and b.main


def _apart(x: Days, y: Days) -> int:
    """Days between two day sets that do not meet; many where one is open."""
    ends = (x.earliest, x.latest, y.earliest, y.latest)
    if any(e is None for e in ends):
        return 10**6
    first, second = sorted(((x.earliest, x.latest), (y.earliest, y.latest)), key=str)
    return (second[0] - first[1]).days  # type: ignore[operator]


def _attributions_fit(a: _Item, b: _Item) -> bool:
    """Responsibility for one event: its days meet, else its site is the same, else both speak of the story's main event."""
    x, y = a.claim, b.claim
    if x.when and y.when:
        return x.when.meets(y.when)
    if x.anchors and y.anchors:
        return _anchored_alike(x, y)
    return a.main and b.main


def _cluster(group: Sequence[_Item], lexicon: Lexicon, found: Stories) -> Cluster:
    ordered = sorted(
        group,
        key=lambda i: (
            _day(i),
            i.article.translation_of is not None,
            i.article.id,
            i.claim.field,
            i.claim.span,
            i.claim.id,
        ),
    )
    ids = tuple(i.claim.id for i in ordered)
    first = ordered[0].claim
    subject = _subject(ordered, found)
    attribute = lexicon.attributes.get(first.attribute)
    question = attribute.question if attribute else _generic_question(first)
    named = f" ({subject})" if subject and " {subject}" not in question else subject or "it"
    digest = hashlib.sha256("\n".join((first.kind, first.attribute, *sorted(ids))).encode()).hexdigest()[:12]
    return Cluster(
        id="k" + digest,
        kind=first.kind,
        attribute=first.attribute,
        question=question.replace("{subject}", named if subject or " {subject}" in question else "").replace(
            "{when}", ""
        ),
        claims=ids,
        subject=subject or None,
        story=ordered[0].story,
    )


def _day(item: _Item) -> str:
    days = item.claim.as_of or item.article.published
    return str(days.earliest if days and days.earliest else "~")


def _subject(group: Sequence[_Item], found: Stories) -> str:
    """The name most claims hang on, else their place, else what the story is about; with the day of an earlier event."""
    names = Counter(a.name for i in group for a in i.claim.anchors)
    places = Counter(i.place.replace("_", " ").title() for i in group if i.place)
    base = ""
    if names:
        base = min(names, key=lambda n: (-names[n], n))
    elif places:
        base = min(places, key=lambda n: (-places[n], n))
    else:
        base = found.labels.get(group[0].story, "")
    if group[0].claim.kind == "quantity" and group[0].scene != "main":
        base = f"{base}, {group[0].scene}" if base else group[0].scene
    whose = Counter(i.claim.scope.whose for i in group if i.claim.scope.whose)
    if whose and group[0].claim.kind == "ordinal" and not names:
        base = min(whose, key=lambda n: (-whose[n], n))
    return base


def _generic_question(claim: Claim) -> str:
    if claim.kind == "ordinal":
        return f"Which {claim.counted or 'one'} in the count is it{{subject}}?"
    thing = (claim.counted or claim.attribute.split("_", 1)[-1]).replace("_", " ").lower()
    return (
        f"How many {thing} (“{claim.event or 'counted'}”){{subject}}?"
        if claim.kind == "quantity"
        else f"{claim.attribute.replace('_', ' ')}{{subject}}?"
    )
