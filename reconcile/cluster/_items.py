"""Claims with what clustering compares of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reconcile.cluster._acts import dependent
from reconcile.cluster._contrasts import Contrasts
from reconcile.cluster._events import Events
from reconcile.cluster._headline_places import headline_places
from reconcile.cluster._names import Names
from reconcile.cluster._regions import regions
from reconcile.cluster._scenes import lead_days, starts
from reconcile.cluster._sorts_beside import called, opposed_nouns, sorts_beside
from reconcile.cluster._stories import Stories
from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Days, Entity, Event, How, Lexicon, Modality, Quantity

WEAK = ("broad", "alias")  # traits of nouns that do not tell by themselves what is asked
STRONG = (How.SUBJECT, How.SENTENCE, How.ANAPHOR)
YEAR = 4  # digits
OPENING = 4  # words of a sentence among which what it measures stands
LEAD = 600  # code points behind a headline that hold the first sentence
SORT = "sort"  # the trait of nouns for one sort of people, of whom none is of another sort
PASSING = "passing"  # the trait of nouns of moments that follow one another
OWN = "own"  # the trait of attributes of which every party, team or company has its own number or thing
ADRIFT = (How.TOPIC, How.CARRIED, How.HEADLINE)
FIXED = ("fixed", "settles")  # what time does not change, however well it is known


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with what clustering compares.

    `event` is what it hangs on; `hung` the id of the event that a number is surely of, else empty. `keys` are the
    canonical names of its anchors, in their order. `window` is a year. `strong`: its attribute tells what is asked.
    `lasting`: a state or a measure, no count that events add to. `day`: of its own event, else of what its article or
    its story reports. `mates`: the articles linked with its own. `dates`: all that its article gives its event, for a
    date. `total`: it sums up the numbers its sentence gives for places; `summed`: it is of one such
    place; `wide`: the places for which its event is told the very sum. `own`: everybody has its own of it.
    `some`: it counts such a part of the people ("two children"). `sort`: it counts one sort of them ("civilians").
    `once`: a number that time does not change. `bare`: no pack asks for it. `mapped`: a pack knows its place.
    `strong_keys` are those that its own words give it. `whole`: it gives the whole of a number before it. `acted`: it
    tells an act or a toll of its event. `contrasts`: the places that an article tells apart in numbers of its event.
    `around`: the places that its own is said to lie in, and that hold no place told apart from it. `parted`: pairs of
    names that a reviewer told apart. `headed`: the one owner of such numbers that its headline names.
    `leading`: it dates what its article reports. `adrift`: no word of its own sentence ties it to its event.
    `acts`: the classes of acts that an ordinal counts, told by its verb or its noun.
    `passing`: it places something in a row of moments, as minutes. `called`: the sort of people it counts, or the noun
    for them; `opposed`: what a sentence counts beside these.
    """

    claim: Claim
    article: Article
    story: str
    event: Event
    keys: tuple[str, ...]
    place: str | None
    country: str | None
    window: str | None
    strong: bool
    lasting: bool
    hung: str = ""
    day: date | None = None
    mates: frozenset[str] = frozenset()
    dates: tuple[Days, ...] = ()
    total: bool = False
    wide: frozenset[str] = frozenset()
    summed: bool = False
    own: bool = False
    some: str | None = None
    sort: str | None = None
    contrasts: Contrasts | None = None
    around: frozenset[str] = frozenset()
    parted: frozenset[tuple[str, str]] = frozenset()
    mapped: bool = False
    whole: bool = False
    acted: bool = False
    once: bool = False
    bare: bool = False
    strong_keys: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    passing: bool = False
    called: str | None = None
    opposed: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    leading: bool = False
    adrift: bool = False

    @property
    def asked(self) -> str:
        """What is asked, as far as a pack tells; ordinals of whatever nouns, and people whatever they did, are one."""
        claim = self.claim
        if self.bare and claim.kind == "ordinal":
            return claim.kind
        act = f"_{claim.event}"
        people = self.bare and claim.kind == "quantity" and claim.event is not None and claim.attribute.endswith(act)
        return f"count_{claim.attribute.removesuffix(act)}" if people else claim.attribute

    @property
    def number(self) -> Decimal | None:
        """The written number of a quantity."""
        return self.claim.value.number if isinstance(self.claim.value, Quantity) else None


@dataclass(frozen=True, slots=True)
class Block:
    """What clustering knows of a block before it looks at the claims one by one."""

    articles: Sequence[Article]
    stories: Stories
    events: Events
    names: Names
    lexicon: Lexicon


def items(claims: Sequence[Claim], block: Block) -> list[Item]:
    """The claims as items, in their order."""
    by_id = {a.id: a for a in block.articles}
    leads = lead_days(claims, by_id, dependent(block.lexicon))
    days = starts(leads, block.stories)
    entities = {e.id: e for e in block.lexicon.entities}
    dates: dict[tuple[str, str], list[Days]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.when is not None:
            dates[claim.article, block.events.of[claim.id].id].append(claim.when)
    lie_in, parted = regions(claims, by_id, block.names), block.names.parted()
    places = headline_places(claims, by_id, block.events)
    placed = [replace(c, scope=replace(c.scope, place=places[c.id])) if c.id in places else c for c in claims]
    contrasts = _contrasts(placed, block, lie_in)
    headed = _headed(claims, by_id, block)
    wholes, sorts = _wholes(claims), sorts_beside(claims, by_id, block.lexicon)
    opposed = opposed_nouns(claims, by_id, block.lexicon)
    none_apart, out = Contrasts((), lie_in), []
    for claim, at in zip(claims, placed, strict=True):
        article, event = by_id[claim.article], block.events.of[claim.id]
        apart = contrasts.get(event.id)
        place = block.names.key(at.scope.place) if at.scope.place else None
        beside = _Beside(
            day=_day(claim) or leads.get(article.id) or days.get(block.stories.of[article.id]),
            dates=tuple(dates[article.id, event.id]) if claim.kind == "date" else (),
            some=sorts.get(claim.id),
            contrasts=apart,
            around=(apart or none_apart).around(place) if place else frozenset(),
            parted=parted,
            whole=claim.id in wholes,
            opposed=opposed,
            leading=claim.kind == "date"
            and event.main
            and _day(claim) is not None
            and _day(claim) == leads.get(article.id),
            headed=headed.get(article.id, ()) if _opens_with_measure(claim, article, block.lexicon) else (),
        )
        out.append(_item(claim, at, place, beside, article, block, entities))
    return out


@dataclass(frozen=True, slots=True)
class _Beside:
    """What other claims tell of an item."""

    day: date | None
    dates: tuple[Days, ...]
    some: str | None
    contrasts: Contrasts | None
    around: frozenset[str]
    parted: frozenset[tuple[str, str]]
    whole: bool
    opposed: Mapping[str, frozenset[str]]
    leading: bool
    headed: tuple[str, ...]


def _wholes(claims: Sequence[Claim]) -> frozenset[str]:
    """The claims that only give the whole of a number told before them: "four of its seven carriages overturned".

    A whole with an answer of its own is more than that: "eleven of the 14 sick are in hospital".
    """
    of_id = {claim.id: claim for claim in claims}
    parts = [(claim, of_id.get(claim.part_of or "")) for claim in claims if claim.verb is not None]
    told = ((part, whole) for part, whole in parts if whole is not None and part.attribute == whole.attribute)
    return frozenset(whole.id for part, whole in told if part.core.end <= whole.core.start)


def _headed(claims: Sequence[Claim], articles: Mapping[str, Article], block: Block) -> dict[str, tuple[str, ...]]:
    """Article -> the one party, team or company with numbers of its own that its headline names, or else its lead.

    Below "Selm Steel earns less" the profit is that of Selm Steel.
    """
    written: dict[str, str] = {}
    for claim in claims:
        if block.lexicon.marked(claim.attribute, OWN):
            language = get(articles[claim.article].language)
            written |= {language.fold(a.name): block.names.key(a.name) for a in claim.anchors}
    found = {}
    for article in articles.values() if written else ():
        fold = get(article.language).fold
        named = (_among(written, fold(head)) for head in _heads(article))
        first = next((keys for keys in named if keys), set())
        if len(first) == 1:
            found[article.id] = tuple(first)
    return found


def _opens_with_measure(claim: Claim, article: Article, lexicon: Lexicon) -> bool:
    """Nobody is quoted, and the sentence begins with what is measured, not of somebody: "Third-quarter profit fell"."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is None or claim.speaker is not None or claim.modality is not Modality.DONE:
        return False
    words, closed = get(article.language).fold(claim.sentence).split(), closed_words(article.language)
    told = attribute.words.get(article.language, ())
    return any(
        w in told and words[i + 1] not in closed.prepositions for i, w in enumerate(words[:OPENING]) if words[i + 1 :]
    )


def _among(written: Mapping[str, str], words: str) -> set[str]:
    """The canonical names of those written in these words."""
    return {key for name, key in written.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)}


def _heads(article: Article) -> Iterator[str]:
    """The headline, then the first sentence below it."""
    if article.title is not None:
        yield article.title
    at = 0
    if article.headline is not None:
        yield article.words("text", article.headline)
        at = article.headline.end
    below = article.text[at:]
    yield next((below[s.start : s.end] for s in get(article.language).sentences(below[:LEAD])), "")


def _contrasts(claims: Sequence[Claim], block: Block, lie_in: Mapping[str, frozenset[str]]) -> dict[str, Contrasts]:
    """Event -> the places for which one article gives numbers of one attribute."""
    told: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind == "quantity" and claim.scope.place:
            event = block.events.of[claim.id].id
            told[event][claim.article, claim.attribute].append(block.names.key(claim.scope.place))
    return {event: Contrasts(lists.values(), lie_in) for event, lists in told.items()}


def _item(
    told: Claim,
    claim: Claim,
    place: str | None,
    beside: _Beside,
    article: Article,
    block: Block,
    entities: Mapping[str, Entity],
) -> Item:
    """The item of a claim as it is `told`; the other one has the place that is known for its number."""
    lexicon = block.lexicon
    attribute = lexicon.attributes.get(claim.attribute)
    keys = tuple(block.names.key(a.name) for a in claim.anchors)
    return Item(
        told,
        article,
        block.stories.of[article.id],
        block.events.of[claim.id],
        keys,
        place,
        _country(claim, lexicon, entities),
        _window(claim, article),
        _strong(claim, lexicon),
        attribute is not None and attribute.over_time != "rises",
        _hung(claim, block.events, lexicon),
        strong_keys=tuple(k for a, k in zip(claim.anchors, keys, strict=True) if a.how in STRONG),
        day=beside.day,
        dates=beside.dates,
        some=beside.some,
        contrasts=beside.contrasts,
        around=beside.around,
        parted=beside.parted,
        whole=beside.whole,
        headed=beside.headed,
        called=(name := called(claim, article.language, lexicon)),
        opposed=beside.opposed.get(name or "", frozenset()),
        passing=lexicon.marked(claim.counts, PASSING),
        mates=block.stories.mates[article.id],
        own=lexicon.marked(claim.attribute, OWN),
        sort=claim.counts if lexicon.marked(claim.counts, SORT) else None,
        once=lexicon.marked(claim.event, "toll") or (attribute is not None and attribute.over_time in FIXED),
        mapped=claim.scope.place in entities,
        acted=_acted(claim, block),
        leading=beside.leading,
        adrift=block.events.members[claim.id].how in ADRIFT,
        acts=_counted_acts(claim, article.language, lexicon),
        bare=attribute is None and not lexicon.marked(claim.event, "toll"),
    )


def _counted_acts(claim: Claim, language: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of acts that an ordinal counts: "the second tower to burn", "the third fire"."""
    if claim.kind != "ordinal":
        return frozenset()
    named = {w.event for w in lexicon.events.get(language, {}).get(claim.noun or "", ()) if w.role == "noun"}
    told = named or ({claim.event} if claim.event is not None else set())
    return frozenset(told) - dependent(lexicon)


def _acted(claim: Claim, block: Block) -> bool:
    """The claim tells the act that most claims of its event tell, or a toll of it."""
    return claim.event is not None and (
        claim.event == block.events.of[claim.id].kind or claim.event in dependent(block.lexicon)
    )


def _hung(claim: Claim, told: Events, lexicon: Lexicon) -> str:
    """The event that a number is surely of; none for a state, a long window, or an act of its own told beside it."""
    attribute, event = lexicon.attributes.get(claim.attribute), told.of[claim.id]
    if claim.kind != "quantity" or (attribute is not None and attribute.over_time != "rises"):
        return ""
    own = attribute is not None and claim.event in attribute.events and claim.event not in dependent(lexicon)
    beside = own and told.members[claim.id].how is How.TOPIC
    running = claim.scope.window is not None and (claim.when is None or claim.when.latest is None)
    return "" if running or beside else event.id


def _day(claim: Claim) -> date | None:
    """The day that the claim gives its event."""
    return claim.when.earliest if claim.when and claim.when.precision == 1 else None


def _country(claim: Claim, lexicon: Lexicon, entities: Mapping[str, Entity]) -> str | None:
    """The country that the place lies in, else for people and tolls the one that the sentence names."""
    found, entity = None, entities.get(claim.scope.place or "")
    while entity is not None:
        found = entity.id if entity.kind == "country" else found
        entity = entities.get(entity.within or "")
    people = claim.scope.place is None and lexicon.marked(claim.counts, "human")
    return found or (claim.scope.country if people or lexicon.marked(claim.event, "toll") else None)


def _strong(claim: Claim, lexicon: Lexicon) -> bool:
    """A pack's attribute tells what is asked: by its words or its act; a bare dimension or noun does not."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is not None:
        return bool(attribute.words or attribute.events or attribute.counts)
    if claim.kind != "quantity":
        return True
    return claim.counts is not None and not any(lexicon.marked(claim.counts, trait) for trait in WEAK)


def _window(claim: Claim, article: Article) -> str | None:
    """The year that a count is said to run over."""
    words = (claim.scope.window or "").lower()
    digits = "".join(c for c in words if c.isdigit())
    if len(digits) == YEAR:
        return digits
    closed = closed_words(article.language)
    this_year = any(w in words for w in closed.year_words) and not any(w in words for w in closed.past_words)
    published = article.published.earliest if article.published else None
    return str(published.year) if this_year and published else None
