"""What one article tells of: its claims gathered into mentions of things that happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from reconcile.cluster._names import Names
from reconcile.cluster._scenes import lead_days, lead_lines
from reconcile.model import Article, Claim, Days, How, Lexicon, Member

COARSE = 4  # UCDP precision from which days alone do not tell one event from another
RECENT = timedelta(days=30)  # how long before publication the reported event may be
FRESH = timedelta(days=2)  # how long before publication an event usually was that is told without a day
NEAR = timedelta(days=1)  # the day told and the day meant may differ by the time zone
STRONG = (How.SUBJECT, How.SENTENCE, How.ANAPHOR)
DEPENDENT = ("toll", "saying", "being")  # traits of classes that tell of another event, not of one of their own
TELLING = frozenset({"date", "status", "location", "attribution", "enumeration"})


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as one article tells of it: its classes, days, sites and names as folded keys, and its claims.

    `dated`: the classes that its day was given for; none where it is only presumed from the time of publication.
    `things`: what the act was done to, where the class asks for it (the base that is handed over).

    `main`: it is what the article is about. `sole`: the article tells of no other event of one of its classes.
    `published`: the day of publication, where it is known.
    `acted`: its day is that of an act, not only of a toll, which may be that of the report.
    """

    article: str
    kinds: frozenset[str]
    days: Days | None
    sites: frozenset[str]
    names: frozenset[str]
    things: frozenset[str]
    members: tuple[Member, ...]
    main: bool = False
    sole: bool = False
    dated: frozenset[str] = frozenset()
    published: date | None = None
    acted: bool = False


def mentions(article: Article, claims: Sequence[Claim], known: Names, lexicon: Lexicon) -> list[Mention]:
    """The mentions of an article, the main one first; every claim is a member of one."""
    told = _Told(article, known, lexicon, _reported(article, claims))
    ordered = sorted(claims, key=lambda c: (c.field != "title", c.span, c.id))
    for _, group in groupby(ordered, key=lambda c: (c.field, c.sentence_at)):
        told.sentence(list(group))
    return told.mentions()


class _Told:
    """The mentions of one article as they grow, sentence by sentence."""

    def __init__(self, article: Article, known: Names, lexicon: Lexicon, days: Days | None) -> None:
        self._article, self._known, self._lexicon = article, known, lexicon
        self._lands = lands(lexicon)
        self._lead = lead_lines(article)
        self._found: list[Mention] = [_main(article, days)]
        self._last: tuple[int, int] | None = (
            None  # passage and place of the event that its next sentence may go on with
        )

    def mentions(self) -> list[Mention]:
        """What was found, each with its place among those of its classes."""
        counts: dict[str, int] = {}
        for one in self._found:
            for kind in one.kinds:
                counts[kind] = counts.get(kind, 0) + 1
        published = self._article.published
        last = published.latest if published is not None and published.precision == 1 else None
        sole = [any(counts[k] == 1 for k in one.kinds) for one in self._found]
        told = zip(self._found, sole, strict=True)
        tolls = dependent(self._lexicon)
        return [
            replace(one, sole=alone, published=last, acted=bool(one.dated - tolls)) for one, alone in told if one.members
        ]

    def sentence(self, claims: Sequence[Claim]) -> None:
        """Put the claims of one sentence into mentions."""
        acts = {kind: list(group) for kind, group in _acts(claims, self._lexicon)}
        placed: dict[str, int] = {}
        for kind, group in acts.items():
            placed[kind] = self._place(kind, group)
        passage = claims[0].passage
        for claim in claims:
            if claim.event in placed and any(claim is one for one in acts[claim.event or ""]):
                continue
            self._hang(claim, placed, acts)
        strange = [at for at in placed.values() if at]
        self._last = (passage, strange[-1]) if strange else self._last if not placed else None

    def _place(self, kind: str, group: Sequence[Claim]) -> int:
        """The place of the mention that these claims of one act in one sentence belong to, new or found before."""
        new = Mention(
            self._article.id,
            frozenset({kind}),
            _days(group),
            _sites(group, self._known) - self._lands,
            _names(group, self._known),
            _things(group, self._known),
            (),
        )
        at = self._which(new, group[0].passage in self._lead)
        old = self._found[at]
        if at == 0 and group[0].passage not in self._lead and not _told(old, new):
            self._found[0] = replace(old, members=old.members + tuple(_of_topic(c) for c in group))
            return 0
        how = How.SENTENCE
        members = tuple(Member(c.id, how, f"its sentence tells of it ({kind.replace('_', ' ')})") for c in group)
        self._found[at] = replace(
            old,
            kinds=old.kinds | new.kinds,
            days=narrower(old.days, new.days),
            sites=old.sites | new.sites,
            names=old.names | new.names,
            things=old.things | new.things,
            members=old.members + members,
            dated=old.dated.union(*(self._dating(old, c) for c in group)),
        )
        return at

    def _which(self, new: Mention, lead: bool) -> int:
        """The main mention for what lead or day tell of it; else one of like kind; else a new one, if it is another."""
        main = self._found[0]
        if lead and not self._before(new.days) and not _apart(main.days, new.days):
            return 0
        for at in range(len(self._found) - 1, 0, -1):
            if _of_one(self._found[at], new):
                return at
        if main.kinds & new.kinds and _of_one(main, new) and not (main.days is None and new.days):
            return 0
        if new.days is not None:
            return 0 if _within(new.days, main.days) and not _elsewhere(main, new) else self._new(new)
        return self._new(new) if self._acted(new) or _elsewhere(main, new) else 0

    def _new(self, one: Mention) -> int:
        self._found.append(replace(one, members=()))
        return len(self._found) - 1

    def _acted(self, one: Mention) -> bool:
        """A pack asks how far acts of its class have come, so that each is an event of its own."""
        return any(k in a.events for a in self._lexicon.attributes.values() if a.kind == "status" for k in one.kinds)

    def _before(self, days: Days | None) -> bool:
        """The days lie so long before publication that no article would report them as new."""
        published = self._article.published
        if days is None or days.latest is None or published is None or published.earliest is None:
            return False
        return days.latest < published.earliest - RECENT

    def _hang(self, claim: Claim, placed: Mapping[str, int], acts: Mapping[str, Sequence[Claim]]) -> None:
        """A claim that tells no event of its own hangs on that of its words, else on one told before, else the main one."""
        at, how, why = self._hung(claim, placed, acts)
        old = self._found[at]
        sure = at == 0 or claim.when is None
        self._found[at] = replace(
            old,
            members=(*old.members, Member(claim.id, how, why)),
            days=old.days if sure else narrower(old.days, claim.when),
            dated=old.dated | self._dating(old, claim),
            names=old.names if at == 0 or how is not How.SENTENCE else old.names | _names([claim], self._known),
        )

    def _dating(self, one: Mention, claim: Claim) -> frozenset[str]:
        """The class that the claim gives a day for; not where its numbers swing, so that any day may be reported."""
        swings = any(claim.event in a.events for a in self._lexicon.attributes.values() if a.over_time == "swings")
        sure = claim.event is not None and not swings and _one_day(one.days or claim.when, claim.when)
        return frozenset({claim.event or ""}) if sure else frozenset()

    def _place_of_own(self, claim: Claim, main: Mention) -> bool:
        """The claim's own words name a place of the main event."""
        own = {self._known.key(a.name) for a in claim.anchors if a.how in STRONG}
        return bool((own | {self._known.key(claim.scope.place or "")}) & main.sites)

    def _hung(
        self, claim: Claim, placed: Mapping[str, int], acts: Mapping[str, Sequence[Claim]]
    ) -> tuple[int, How, str]:
        main = self._found[0]
        if claim.when is not None and claim.when.precision < COARSE:
            for at, one in enumerate(self._found):
                if one.days and not _apart(one.days, claim.when) and one.days.precision < COARSE:
                    return at, How.SENTENCE, "its words give the day of it"
            if _earlier(claim.when, main.days) or self._before(claim.when):
                alone = Mention(
                    claim.article,
                    frozenset(),
                    claim.when,
                    _sites([claim], self._known) - self._lands,
                    frozenset(),
                    frozenset(),
                    (),
                )
                self._found.append(alone)
                return len(self._found) - 1, How.SENTENCE, "its words give it a day of its own"
        if placed:
            nearest = min(placed, key=lambda kind: (min(_gap(claim, one) for one in acts[kind]), kind))
            return placed[nearest], How.SENTENCE, f"its sentence tells of it ({nearest.replace('_', ' ')})"
        if claim.passage in self._lead:
            return 0, How.HEADLINE, "headline and lead tell of it"
        if self._last is not None and self._last[0] == claim.passage and not self._place_of_own(claim, main):
            return (
                self._last[1],
                How.CARRIED,
                "the sentence before it tells of it, and it has no day or place of its own",
            )
        return 0, How.TOPIC, _of_topic(claim).why


def _reported(article: Article, claims: Sequence[Claim]) -> Days | None:
    """The day of what the article reports, or the period, as its lead gives it; else the last days before publication."""
    day = lead_days(claims, {article.id: article}).get(article.id)
    if day is not None:
        return Days(day, day, 1)
    published, lead = article.published, lead_lines(article)
    periods = [c.when for c in claims if c.attribute == "event_date" and c.passage in lead and c.when and not c.doubt]
    closed = [d for d in periods if d.latest is not None and d.earliest is not None and 1 < d.precision <= COARSE]
    if closed and (published is None or published.latest is None or closed[0].earliest <= published.latest):
        return closed[0]
    if published is None or published.earliest is None or published.precision > 1:
        return None
    return Days(published.earliest - FRESH, published.earliest, 2)


def _within(a: Days | None, b: Days | None) -> bool:
    """Both are some days at most, and meet."""
    return a is not None and b is not None and max(a.precision, b.precision) < COARSE and a.meets(b)


def _told(main: Mention, new: Mention) -> bool:
    """The main event is told of: by its class, its day, or its place."""
    return bool(main.kinds & new.kinds or main.sites & new.sites) or _within(new.days, main.days)


def _of_topic(claim: Claim) -> Member:
    return Member(claim.id, How.TOPIC, "its article is about it, and its words tell of no other")


def _main(article: Article, days: Days | None) -> Mention:
    return Mention(article.id, frozenset(), days, frozenset(), frozenset(), frozenset(), (), main=True)


def _acts(claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[tuple[str, list[Claim]]]:
    """The classes of events that a sentence tells of, with the claims that do, in their order."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        kind = claim.event
        if kind is None or claim.doubt == "the event of this date is not clear":
            continue
        if kind in dependent(lexicon):
            continue
        if claim.kind in TELLING or kind in _classes(lexicon):
            found.setdefault(kind, []).append(claim)
    yield from found.items()


@lru_cache(maxsize=8)
def _classes(lexicon: Lexicon) -> frozenset[str]:
    """The classes of events that the packs know."""
    return frozenset(w.event for words in lexicon.events.values() for ones in words.values() for w in ones)


@lru_cache(maxsize=8)
def dependent(lexicon: Lexicon) -> frozenset[str]:
    """The classes that tell of another event, not of one of their own: tolls, sayings, claims of responsibility."""
    marked = frozenset(k for k in _classes(lexicon) if any(lexicon.marked(k, trait) for trait in DEPENDENT))
    return marked | {k for a in lexicon.attributes.values() if a.kind == "attribution" for k in a.events}


@lru_cache(maxsize=8)
def lands(lexicon: Lexicon) -> frozenset[str]:
    """The ids of countries: too wide to tell one event from another."""
    return frozenset(e.id for e in lexicon.entities if e.kind == "country")


def _days(claims: Iterable[Claim]) -> Days | None:
    days: Days | None = None
    for claim in claims:
        days = narrower(days, claim.when)
    return days


def narrower(a: Days | None, b: Days | None) -> Days | None:
    """The more precise of two sets of days, the earlier where they are equally precise."""
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda d: (d.precision, str(d.earliest)))


def _sites(claims: Iterable[Claim], known: Names) -> frozenset[str]:
    """Where it was: the places that locations name, and those that claims hang on by their own words."""
    out = set()
    for claim in claims:
        if claim.kind == "location" or (claim.kind == "status" and claim.anchors):
            out |= {known.key(a.name) for a in claim.anchors if a.how in STRONG}
        if claim.scope.place and claim.kind != "date":
            out.add(known.key(claim.scope.place))
    return frozenset(out)


def _things(claims: Iterable[Claim], known: Names) -> frozenset[str]:
    return frozenset(known.key(a.name) for c in claims if c.kind == "status" for a in c.anchors)


def _names(claims: Iterable[Claim], known: Names) -> frozenset[str]:
    return frozenset(known.key(a.name) for c in claims for a in c.anchors if a.how in STRONG)


def _apart(a: Days | None, b: Days | None) -> bool:
    """Both are told, and are not of one day, give or take a night."""
    if a is None or b is None:
        return False
    wide = Days(_shift(a.earliest, -NEAR), _shift(a.latest, NEAR), a.precision) if a.precision < COARSE else a
    return not wide.meets(b)


def _earlier(a: Days, b: Days | None) -> bool:
    """All of `a` lies before `b`, by more than a night."""
    if b is None or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest - NEAR


def _of_one(a: Mention, b: Mention) -> bool:
    """Two mentions of one article are of one event: of one kind, nothing apart; or of one day with a name in common."""
    if _apart(a.days, b.days) or _elsewhere(a, b) or (a.things and b.things and not a.things & b.things):
        return False
    named = bool(a.names & b.names or a.sites & b.sites)
    return bool(a.kinds & b.kinds) or (_one_day(a.days, b.days) and named)


def _shift(day: date | None, by: timedelta) -> date | None:
    if day is None or day - date.min < NEAR or date.max - day < NEAR:
        return day
    return day + by


def _one_day(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and a.precision == b.precision == 1 and a.earliest == b.earliest


def _elsewhere(a: Mention, b: Mention) -> bool:
    """Both tell where they were, and they share no place and no name."""
    return bool(a.sites and b.sites) and not (a.sites | a.names) & (b.sites | b.names)


def _gap(a: Claim, b: Claim) -> int:
    """Code points between two claims of one sentence; 0 where they overlap."""
    return max(0, a.span.start - b.span.end, b.span.start - a.span.end)
