"""Events: mentions of all articles of a block, linked where they tell of one thing."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from reconcile.cluster._called import Called, called
from reconcile.cluster._event_texts import Texts
from reconcile.cluster._evidence import AGAINST, LINK, weight
from reconcile.cluster._mention import Mention, days_of_all
from reconcile.cluster._mentions import mentions
from reconcile.cluster._names import Names
from reconcile.cluster._stories import Stories
from reconcile.cluster._written import Written
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, DateValue, Days, Event, How, Lexicon, Member, Ordinal, Quantity

MAIN = "main"  # in place of a class, what an article is about
YEAR = "year"  # in place of a class, when something was
ALONE = 2  # parts of a key that is of one article
CLOSE = 2  # UCDP precision up to which days find one another


@dataclass(frozen=True, slots=True)
class Events:
    """All events, and claim id -> the event that the claim hangs on.

    `called`: event id -> the words for it; `written`: story id -> how its articles write names.
    """

    all: tuple[Event, ...]
    of: Mapping[str, Event]
    members: Mapping[str, Member]
    called: Mapping[str, Called]
    written: Mapping[str, Written]


def events(
    claims: Sequence[Claim], articles: Sequence[Article], found: Stories, known: Names, lexicon: Lexicon
) -> Events:
    """The events of all articles, in order of id; the same whatever the order of the input."""
    of_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_article[claim.article].append(claim)
    blocks: dict[str, list[Mention]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: a.id):
        blocks[found.of[article.id]] += mentions(article, of_article[article.id], known, lexicon)
    same = _translated(articles, of_article)
    made = {
        event.id: (event, group)
        for story in sorted(blocks)
        for group in _as_originals(_linked(blocks[story], found), same)
        for event in [_event(story, group)]
    }
    written = _written(claims, articles, found, lexicon)
    by_id, by_article = {c.id: c for c in claims}, {a.id: a for a in articles}
    texts = {story: Texts({}, by_article, written[story], known, lexicon) for story in written}
    names = {
        event.id: called(event, group, texts[event.story].of(by_id[m.claim] for m in event.members))
        for event, group in made.values()
    }
    done = [replace(event, label=names[id_].label) for id_, (event, _) in sorted(made.items())]
    return Events(
        tuple(done),
        {m.claim: e for e in done for m in e.members},
        {m.claim: m for e in done for m in e.members},
        names,
        written,
    )


def _written(
    claims: Iterable[Claim], articles: Iterable[Article], found: Stories, lexicon: Lexicon
) -> dict[str, Written]:
    """Story -> how its articles write names."""
    sentences: dict[str, list[str]] = {story: [] for story in found.articles}
    for claim in sorted(claims, key=lambda c: (c.article, c.field, c.span.start, c.span.end, c.id)):
        sentences[found.of[claim.article]].append(claim.sentence)
    outlets = {name for outlet in lexicon.outlets for name in (outlet.id, *outlet.names)}
    outlets |= {a.source for a in articles if a.source}
    common = lexicon.nouns.get("en", {}).keys() | lexicon.events.get("en", {}).keys()
    return {story: Written(told, outlets, common) for story, told in sentences.items()}


def _translated(articles: Iterable[Article], claims: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Claims of translations -> the claim of the original that alone has their kind and value."""
    out = {}
    for article in articles:
        of_value: dict[tuple[str, object], list[Claim]] = defaultdict(list)
        for claim in claims.get(article.translation_of or "", ()):
            of_value[claim.kind, _value(claim)].append(claim)
        for claim in claims.get(article.id, ()) if article.translation_of else ():
            originals = of_value[claim.kind, _value(claim)]
            if len(originals) == 1:
                out[claim.id] = originals[0].id
    return out


def _value(claim: Claim) -> object:
    """What original and translation have alike: the number with its unit, the position, the days."""
    match claim.value:
        case Quantity(number=number, low=low, high=high, unit=unit):
            return (number, low, high, unit)
        case Ordinal(position=position):
            return position
        case DateValue(days=days):
            return days
    return claim.id


def _as_originals(groups: Sequence[list[Mention]], same: Mapping[str, str]) -> list[list[Mention]]:
    """The groups, with each claim of a translation in that of its original."""
    home = {m.claim: n for n, group in enumerate(groups) for one in group for m in one.members}
    moved: dict[int, list[Member]] = defaultdict(list)
    for claim, original in sorted(same.items()):
        if claim in home and original in home and home[claim] != home[original]:
            moved[home[original]].append(Member(claim, How.SENTENCE, "it translates a claim that tells of it"))
    gone = {m.claim for members in moved.values() for m in members}
    out = []
    for n, group in enumerate(groups):
        kept = [replace(one, members=tuple(m for m in one.members if m.claim not in gone)) for one in group]
        kept[0] = replace(kept[0], members=(*kept[0].members, *moved[n]))
        out.append([one for one in kept if one.members])
    return [group for group in out if group]


def _linked(told: Sequence[Mention], found: Stories) -> list[list[Mention]]:
    """Mentions in groups: each joins the group that most speaks for, and of which no member speaks against it."""
    groups: list[list[Mention]] = []
    near: dict[object, set[int]] = defaultdict(set)
    beside: dict[str, list[Mention]] = defaultdict(list)
    for one in told:
        if not one.main:
            beside[one.article].append(one)
    for one in sorted(told, key=_order):
        wanted = {at for key in _wanted(one, found.mates) for at in near[key]}
        best, where = LINK, len(groups)
        for at in sorted(wanted):
            worth = _weighed(one, groups[at], found, beside)
            if worth > best or (worth == best and where == len(groups)):
                best, where = worth, at
        if where == len(groups):
            groups.append([])
        groups[where].append(one)
        for key in _keys(one):
            near[key].add(where)
    return _closed(groups, near, found, beside)


def _closed(
    groups: Sequence[list[Mention]],
    near: Mapping[object, set[int]],
    found: Stories,
    beside: Mapping[str, Sequence[Mention]],
) -> list[list[Mention]]:
    """The groups, those of main events made one which later mentions speak for joining: no member speaks against it."""
    out, home = [list(group) for group in groups], list(range(len(groups)))
    for at, group in enumerate(groups):
        keys = {key for one in group if one.main for key in _wanted(one, found.mates)}
        for other in sorted({home[n] for key in keys for n in near.get(key, ())}):
            first, later = sorted((home[other], home[at]))
            if first == later or not out[first][0].main or not out[later][0].main:
                continue
            if _worth_joining(out[later], out[first], found, beside):
                out[first] += out[later]
                out[later] = []
                home = [first if n == later else n for n in home]
    return [group for group in out if group]


def _worth_joining(
    later: Sequence[Mention], first: Sequence[Mention], found: Stories, beside: Mapping[str, Sequence[Mention]]
) -> bool:
    """A mention speaks for joining the other group, and none speaks against it."""
    best = AGAINST
    for one in later:
        worth = _weighed(one, first, found, beside)
        if worth == AGAINST:
            return False
        best = max(best, worth)
    return best >= LINK


def _weighed(one: Mention, group: Sequence[Mention], found: Stories, beside: Mapping[str, Sequence[Mention]]) -> float:
    """The most that a member speaks for it; nothing where one speaks against it, or is another event of its article."""
    best, day = AGAINST, days_of_all(group)
    for other in group:
        if other.article == one.article:
            if other.main and not other.acted and not _twice(one, other):
                continue  # the article follows up what it tells apart from its main event, which has no day of an act
            return AGAINST
        known = found.alike(one.article, other.article)
        worth = weight(*_by_day(one, other, day), known)
        if worth == AGAINST or _told_beside(one, other, known, beside) or _told_beside(other, one, known, beside):
            return AGAINST
        best = max(best, worth)
    return best


def _twice(one: Mention, other: Mention) -> bool:
    """An article gives acts of one class two days: "left one camp on 3 May and the next on Sunday"."""
    if one.days is None or other.days is None or one.days.meets(other.days):
        return False
    return bool(one.dated & other.dated & one.kinds & other.kinds)  # a toll is no act of its own


def _by_day(one: Mention, other: Mention, day: Days | None) -> tuple[Mention, Mention]:
    """The two, a main mention of another day than their event without it, where the other gives that of the event.

    An article that follows up an event months later gives a day of its own, which is no day of the event.
    """
    if day is None or one.days is None or other.days is None or one.days.meets(other.days):
        return one, other
    if other.main and one.days.meets(day) and not other.days.meets(day):
        return one, _timeless(other)
    if one.main and not other.main and other.days.meets(day) and not one.days.meets(day):
        return _timeless(one), other
    return one, other


@lru_cache(maxsize=256)
def _timeless(one: Mention) -> Mention:
    return replace(one, days=None, dated=frozenset(), acted=False)


def _told_beside(one: Mention, other: Mention, mates: int | None, beside: Mapping[str, Sequence[Mention]]) -> bool:
    """Two main events on different days that are told, and the article of the one, an act, tells of the other, too."""
    if not (one.main and other.main and one.acted and other.dated) or one.days is None or other.days is None:
        return False
    if one.days.meets(other.days):
        return False
    return any(weight(told, other, mates) >= LINK for told in beside.get(one.article, ()))


def _order(one: Mention) -> tuple[object, ...]:
    """The more telling first: main events, then those with a day, then those with a place."""
    precise = one.days.precision if one.days else 9
    named = bool(one.sites or one.names)
    return (not one.main, precise, not one.sites, not named, one.article, one.members[0].claim)


def _wanted(one: Mention, mates: Mapping[str, frozenset[str]]) -> Iterator[object]:
    """The keys under which a mention of the same event may be found."""
    yield from (key for key in _keys(one) if len(key) > ALONE)
    for mate in mates[one.article]:
        if one.main:
            yield (mate, MAIN)
        yield from ((mate, kind) for kind in one.kinds)
        if one.days is not None:
            yield (mate, one.days.earliest)
            yield from ((mate, (YEAR, year)) for year in _years(one))


def _keys(one: Mention) -> Iterator[tuple[object, ...]]:
    """Its class in its article; and for all articles its day with its class, its places and its names."""
    if one.main:
        yield (one.article, MAIN)
    yield from ((one.article, kind) for kind in one.kinds)
    yield from ((one.article, (YEAR, year)) for year in _years(one))
    day = one.days.earliest if one.days is not None and one.days.precision <= CLOSE else None
    if day is not None:
        yield (one.article, day)
        yield from ((day, "of", key) for key in sorted(one.kinds | one.sites | one.names))


def _years(one: Mention) -> Iterator[int]:
    """The year of what was told beside the main event, by which a day finds its month or year."""
    if not one.main and one.days is not None and one.days.earliest is not None and one.days.latest is not None:
        if one.days.earliest.year == one.days.latest.year:
            yield one.days.earliest.year


def _event(story: str, group: Sequence[Mention]) -> Event:
    members = tuple(sorted((m for one in group for m in one.members), key=lambda m: m.claim))
    digest = hashlib.sha256("\n".join(m.claim for m in members).encode()).hexdigest()[:12]
    happened = Counter(k for one in group for k in one.happened)
    kinds = happened or Counter(k for one in group for k in one.kinds)
    kind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None
    main = 2 * sum(one.main for one in group) >= len(group)
    return Event(
        id="e" + digest,
        story=story,
        label="",
        kind=kind,
        days=days_of_all(group),
        places=tuple(sorted({s for one in group for s in one.sites})),
        names=tuple(sorted({n for one in group for n in one.names})),
        main=main,
        members=members,
    )
