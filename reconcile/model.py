"""The nouns that pass between the stages: frozen, slotted, standard library only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reconcile.frozen import dataclass


class Bound(StrEnum):
    """How a written number limits the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class Modality(StrEnum):
    """Whether what is told has happened."""

    DONE = "done"
    PLANNED = "planned"
    ALLEGED = "alleged"


class Polarity(StrEnum):
    """Affirmed, denied ("no group claimed it"), or silent ("no mention of casualties")."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    SILENT = "silent"


class State(StrEnum):
    """How far an act has come, as the article tells it; `STATED` where only the act is named (headlines)."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"
    DECIDED = "decided"
    STATED = "stated"


class Verdict(StrEnum):
    """What a rule says of two or more claims; conflict outranks review, review outranks explained."""

    CONFLICT = "conflict"
    REVIEW = "review"
    EXPLAINED = "explained"


class Reason(StrEnum):
    """Why an explained disagreement is none."""

    ROUNDING = "rounding"
    BOUND = "bound"
    SCOPE = "scope"
    UPDATE = "update"
    SUM_OF_PARTS = "sum_of_parts"
    UNIT = "unit"
    COPY = "copy"
    TRANSLATION = "translation"
    SEQUENCE = "sequence"


class Role(StrEnum):
    """What a number is of its question: the level itself, a change of it, a part of it, or a level no longer held true.

    "Fell by 500 to 2,500": 500 is a change, 2,500 the level. "12 people, including three children": three is a part.
    "Revising an earlier toll of nine": nine is superseded.
    """

    LEVEL = "level"
    CHANGE = "change"
    PART = "part"
    SUPERSEDED = "superseded"


class Fate(StrEnum):
    """What became of a numeral: a claim, a date, a part of a name or code, page furniture, or it was not read."""

    CLAIM = "claim"
    DATE = "date"
    NAME = "name"
    FURNITURE = "furniture"
    UNREAD = "unread"


class Dating(StrEnum):
    """How the days of a date were found.

    `WRITTEN` as they stand; `PUBLISHED` counted from the time of publication, `EVENT` from an event named before;
    `ARTICLE`: the year is that of another date of the article; `NOWHERE`: nobody wrote the year, so that month and day
    stand in the year 4.
    """

    WRITTEN = "written"
    PUBLISHED = "published"
    EVENT = "event"
    ARTICLE = "article"
    NOWHERE = "nowhere"


class Severity(StrEnum):
    """How loudly a finding is reported."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Outcome(StrEnum):
    """What became of a cluster."""

    AGREED = "agreed"
    EXPLAINED = "explained"
    CONFLICT = "conflict"
    PENDING = "pending"
    UNCHECKED = "unchecked"


class How(StrEnum):
    """How a claim got what it hangs on; `CARRIED` and `TOPIC` are weaker than the words of its own sentence."""

    SUBJECT = "subject"
    SENTENCE = "sentence"
    ANAPHOR = "anaphor"
    CARRIED = "carried"
    HEADLINE = "headline"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points in a field of an article."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """The two ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same range, `by` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days: every day from `earliest` to `latest`, both included; `None` is open.

    `precision` is UCDP's date_prec: 1 the day, 2 within some days, 3 a week or so, 4 a month, 5 longer or open.
    """

    earliest: date | None
    latest: date | None
    precision: int = 1

    def meets(self, other: Days) -> bool:
        """At least one day lies in both sets."""
        low = max(self.earliest or date.min, other.earliest or date.min)
        return low <= min(self.latest or date.max, other.latest or date.max)

    def holds(self, other: Days) -> bool:
        """Every day of `other` lies in this set."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (other.latest or date.max) <= (
            self.latest or date.max
        )


# ---- values: one class a kind of claim -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a set: `low` to `high`, `None` where open; `step` is the printed precision in the same unit.

    `number` is the written number with multipliers multiplied out; `unit` is as written (canonical id, never converted:
    `km`, `mile`, `USD`, `percent`, `year`, `barrel/day`, `clock` (minutes after midnight, `zone` beside it), `times`)
    or `None` for plain counts.
    """

    number: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str | None
    written: str
    step: Decimal = Decimal(1)
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in a growing count, from 1."""

    position: int


@dataclass(frozen=True, slots=True)
class DateValue:
    """The days that an expression names, with its words and how they were found."""

    days: Days
    text: str
    how: Dating = field(default=Dating.WRITTEN, repr=False)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Members of a list in the order of the text; `count` is their number."""

    members: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Status:
    """How far an act has come."""

    state: State
    text: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have done or claimed it; `actor` is `None` for nobody."""

    actor: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the article's own words."""

    text: str


Value = Quantity | Ordinal | DateValue | Enumeration | Status | Attribution | Location


# ---- what a language's grammar finds ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral expression: its words and its value, without the noun it counts.

    `span` covers bound words, number and unit ("more than 55,000 km"); `core` the number words alone.
    `kind`: cardinal, ordinal, fraction, percent, range, money, measure, duration, age, multiple, clock or vague.
    A multiplicity ("five times") has kind multiple and unit `times`; "half" kind fraction with number 0.5.
    """

    span: Span
    core: Span
    kind: str
    value: Quantity | Ordinal


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written, not yet placed in the calendar.

    `form`: absolute (year known), yearless (month, perhaps day), weekday, deictic (today, yesterday, this week, last
    year: `shift` units from the publication), offset (`shift` units from an event named before: "two days later", "a
    week earlier"), decade, season, dayonly ("on the 13th").
    An offset may carry year, month, day or weekday of the day it counts from, and `more` steps ("two years and a month
    ago"). A deictic month or year may carry the `day` or `nth` of it. `nth` with a weekday or the unit week: that
    weekday or week of the month or year, -1 the last. Yearless with a `shift` and unit year: "June last year".
    `part`: early, mid, late, a season's id; week ("the week of 4 May": the week that holds the day) and week_from; of a
    deictic also ago, from_now and exact (the day that is so far away, about or on the dot), past and recent, window
    ("the past six years"), rest, earlier and later (of the unit that runs). `unit` of `shift`: day, week, weekend,
    month, year, decade, workday.
    `bound`: None for the date itself, since (open to the right), until, before, after. `until`: the last day of a
    period whose ends are of two forms. `calendar`: gregorian, hijri or jalali. `unsure`: why the reading is only the
    likelier.
    """

    span: Span
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    part: str | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str | None = None
    bound: str | None = None
    calendar: str = "gregorian"
    nth: int | None = None
    more: tuple[tuple[int, str], ...] = ()
    until: DateExpression | None = None
    unsure: str | None = None


# ---- knowledge from packs --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word of a pack that tells of a class of events; `lemma` is folded; `role` is verb, noun or adjective."""

    event: str
    lemma: str
    role: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a claim can state, as a pack defines it.

    `over_time`: rises (cumulative), varies (from day to day), swings (within hours), settles (fixed,
    but estimated at first), or fixed. `counts`: noun classes, empty for any; `events`: event classes. `words`: nouns
    that name the attribute itself ("depth", "capacity"), by language. `dimension`: of the unit, or None. `series`: its
    ordinals count events of one growing series. `close`: its words stand in the phrase of the number. `question` may
    hold {subject} and {when}. `spread`: times that two accounts of one thing differ by at
    most, above 1.
    """

    id: str
    kind: str
    question: str
    events: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dimension: str | None = None
    over_time: str = "varies"
    series: bool = False
    close: bool = False
    general: bool = False
    spread: float | None = None
    pack: str = "core"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name of a pack with its other names; `within` is the id of the place it lies in."""

    id: str
    kind: str
    names: tuple[str, ...]
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source a pack knows: its names, owner, agency and the side it takes; unknown is `None`."""

    id: str
    names: tuple[str, ...]
    owner: str | None = None
    agency: bool = False
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Those who have an interest in what some attributes are said to be: their names, folded, by language.

    `gains` is more or less where it is known which number serves them, else `None`.
    """

    names: Mapping[str, tuple[str, ...]]
    attributes: tuple[str, ...]
    gains: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All words of the loaded packs: language code -> folded word or phrase -> class.

    `kinds_of` maps a noun class to the wider class it belongs to (a soldier is a person). `traits` names the classes of
    nouns and events that a pack marks with a trait (`toll`, `site`); `packs/_shapes.py` tells what each does. `credits`
    are the words that announce or follow a credit ("source:", "contributed"), by what they tell. `groups` are words for
    a body of what is counted, with its class (a crew is a number of people).
    Two lexicons are equal only when they are the same one, so that what is derived from one can be cached by it.
    """

    nouns: Mapping[str, Mapping[str, str]]
    events: Mapping[str, Mapping[str, tuple[EventWord, ...]]]
    attributes: Mapping[str, Attribute]
    entities: tuple[Entity, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    kinds_of: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    credits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    parties: tuple[Party, ...] = ()
    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def marked(self, name: str | None, trait: str) -> bool:
        """A pack marks this class of nouns or events with the trait."""
        return name in self.traits.get(trait, ())

    def widest(self, trait: str) -> str | None:
        """The first class with the trait that belongs to no wider one; `None` where no class has it."""
        return min((name for name in self.traits.get(trait, ()) if name not in self.kinds_of), default=None)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is taken in of an input; what is over it is left out, and told where it was met.

    In bytes: `document` (one text, page or mail), `records` (a file of many articles), `unpacked` (a member of an
    archive), `total` (all members of one file), `memory` (of the process in which a format is read apart). `ratio`:
    unpacked bytes for one packed, `members` of one file, `depth` of files within files. `articles` of one batch,
    `numerals` of one article, `sentence` in code points. In seconds: `reading` of one document, `extracting` of one
    article.
    """

    document: int = 20_000_000
    records: int = 1_000_000_000
    unpacked: int = 50_000_000
    total: int = 2_000_000_000
    memory: int = 1_000_000_000
    ratio: int = 200
    members: int = 10_000
    depth: int = 3
    articles: int = 1_000_000
    numerals: int = 20_000
    sentence: int = 20_000
    reading: int = 20
    extracting: int = 60


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A document inside a file: a member of an archive, a record of a web archive, a page of a saved mail.

    `name` is a label alone and never a path that is opened; empty where the file packs just this one. `ending` chooses
    the format it is read as. `number` counts the members of the file from 0. `url` and `charset` are what the file says
    of it, where it does.
    """

    name: str
    ending: str
    raw: bytes
    number: int = 0
    url: str | None = None
    charset: str | None = None


# ---- articles --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of an article that is not its text, and what it is taken for (banner, byline, teaser, dateline ...)."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a reviewer put in the place of what was read, as a sentence, with the ids of the decisions.

    `was` is what was read, field by field: of an article published, published_from, source and source_from, of a claim
    value, when, as_of and doubt.
    """

    text: str
    by: tuple[str, ...]
    was: ReadArticle | ReadClaim


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What was read of an article that a reviewer corrected."""

    published: Days | None = None
    published_from: str | None = None
    source: str | None = None
    source_from: str | None = None


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """What was read of a claim that a reviewer corrected."""

    value: Value
    when: Days | None = None
    as_of: Days | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet; `text` is exactly what was read and is never changed.

    `id` comes from content. `title` is a field of its own where the format has one (`title_at`: its place in the file),
    else `headline` is its span in `text`. `text_at` is the place of `text[0]` in the decoded file, `None` where the
    format has no such place. `published_from` names the words or field the date was found by, or `inferred`.
    `translation_of` is the id of the article it stands under. `line_at` is the line of the file, from 1, on which
    `text` begins, or that of the record which holds it; `None` where the format has no such line. `corrected` keeps
    what was read where a reviewer gave another date or source.

    Of versions: `stamp` is when it was changed last, or published, as its format says it (ISO, in UTC where a zone is
    given), `revision` the number of the version there, `state` which state of its place in its file it is, as they came
    into the database, from 0. `version_of` is the id of the newest version of an article that this is an earlier one
    of; what it says is held against nothing.
    """

    id: str
    file: str
    index: int
    text: str
    title: str | None = None
    headline: Span | None = None
    source: str | None = None
    source_from: str | None = None
    language: str = "en"
    published: Days | None = None
    published_from: str | None = None
    record: str | None = None
    url: str | None = None
    text_at: int | None = None
    title_at: int | None = None
    furniture: tuple[Furniture, ...] = ()
    translation_of: str | None = None
    warnings: tuple[str, ...] = ()
    line_at: int | None = None
    corrected: Corrected | None = None
    stamp: str | None = None
    revision: int | None = None
    state: int = 0
    version_of: str | None = None

    def words(self, field_name: str, span: Span) -> str:
        """The words of a span in `text` or `title`."""
        return (self.text if field_name == "text" else self.title or "")[span.start : span.end]

    def furniture_at(self, spans: Iterable[Span]) -> Iterator[Furniture | None]:
        """Yield for each span of `text`, in order of their beginnings, the first stretch of furniture that meets it."""
        at, count = 0, len(self.furniture)
        for span in spans:
            while at < count and self.furniture[at].span.end <= span.start:
                at += 1
            yield self.furniture[at] if at < count and self.furniture[at].span.start < span.end else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or record that could not be read, and why.

    `aside`: the files of a folder that are of kinds nothing reads; none of them was asked for by name, so none failed.
    """

    file: str
    why: str
    aside: bool = False


# ---- claims ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a claim hangs on: a name or place as written, folded `key`, and how it was found."""

    name: str
    key: str
    how: How


@dataclass(frozen=True, slots=True)
class Scope:
    """What exactly was counted, in the article's words; `None` where it does not say.

    `whose` modifiers of the counted noun ("US", "Iraqi"); `place` where; `window` since when or in which period;
    `country` the one country that sentence or headline names; `part` which of them ("seriously" injured); `giver`,
    `receiver` of what changes hands; `series` what an ordinal counts; `direction` in which part of the land or the
    place ("north"). Of a state, `part` is what tells its thing from others of one noun ("farmers", "an").
    """

    whose: str | None = None
    place: str | None = None
    window: str | None = None
    country: str | None = None
    part: str | None = None
    giver: str | None = None
    receiver: str | None = None
    series: str | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says, with the exact words.

    `quote` is `article.words(field, span)`; `core` is the span of the value's own words inside it. `event` is the
    class of the event or state it tells of (a pack's id, or the verb's lemma); `when` the days of that event as the
    article says; `as_of` the time the value speaks of. `doubt` says why a claim takes no part in a conflict, or is
    `None`. `verb` is the folded lemma of the word that tells what happened, where it is found. `change` is up or down
    for a number that tells of a rise or fall. `part_of` is the id of the claim of the same article that gives the
    total. `via` are those whom the speaker cites, in order ("Anadolu citing a security source"). `noun` is the folded
    dictionary form of `counted`, which is as written. `proposed_by` names the optional extractor that proposed what the
    grammar left open of the claim. `corrected` keeps what was read where a reviewer gave another value or time.
    """

    id: str
    article: str
    kind: str
    attribute: str
    value: Value
    field: str
    span: Span
    core: Span
    quote: str
    sentence: str
    sentence_at: Span
    passage: int
    subject: str | None = None
    anchors: tuple[Anchor, ...] = ()
    counted: str | None = None
    counts: str | None = None
    event: str | None = None
    when: Days | None = None
    as_of: Days | None = None
    scope: Scope = Scope()
    speaker: str | None = None
    modality: Modality = Modality.DONE
    polarity: Polarity = Polarity.AFFIRMED
    doubt: str | None = None
    verb: str | None = None
    role: Role = Role.LEVEL
    change: str | None = None
    part_of: str | None = None
    via: tuple[str, ...] = ()
    noun: str | None = None
    proposed_by: str | None = None
    corrected: Corrected | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A numeral of an article and what became of it; `claim` is the id of the claim that it gives the value of.

    `why` says it in words where the fate alone does not: why it was not read, what furniture or which code it is.
    """

    field: str
    span: Span
    fate: Fate
    claim: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A numeral of an article that is no claim, and why."""

    span: Span
    text: str
    why: str
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of the proposals of an optional extractor for one article, and where that extractor failed.

    `refused` counts the others by why they were refused.
    """

    by: str
    accepted: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many numerals of an article were read (a claim, a date, a name, furniture), of how many, and the rest.

    `entries` are all numerals, title first, in the order of the text.
    """

    article: str
    read: int
    total: int
    unread: tuple[Unread, ...] = ()
    entries: tuple[Entry, ...] = ()
    proposed: Proposed | None = None

    @classmethod
    def of(cls, article: Article, entries: Iterable[Entry], proposed: Proposed | None = None) -> Ledger:
        """The ledger of these entries."""
        all_ = tuple(sorted(entries, key=lambda e: (e.field != "title", e.span.start, e.span.end)))
        left = tuple(
            Unread(e.span, article.words(e.field, e.span), e.why or "", e.field) for e in all_ if e.fate is Fate.UNREAD
        )
        return cls(article.id, len(all_) - len(left), len(all_), left, all_, proposed)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article gave: its claims in text order and its ledger."""

    article: str
    claims: tuple[Claim, ...]
    ledger: Ledger


# ---- clusters, series, findings --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Relation:
    """How two values of one kind stand to each other.

    `meets`: their sets share a value (`None`: cannot be compared). `how`: equal, bound, rounding, unit or apart; `why`
    is the sentence that explains it.
    """

    meets: bool | None
    how: str
    why: str


FEW_TELL = 12  # articles of a story that most likely tell of one thing
BESIDE = 40  # code points between a shared stretch and the changed words beside it
SHIFTED = 12  # code points by which changed words may move what follows


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch of an article's text that stands, word for word, in another article: its span, and the span there.

    Letter case, blanks, quote signs and other marks between the words may differ. In a translation the two are passages
    that give the same values.
    """

    span: Span
    there: Span

    def pairs(self, here: Span, there: Span, *, whole: bool = False) -> bool:
        """Two places stand in the stretch or right beside it, as far from its start or end; `whole`: in it will do."""
        if whole:
            return self.span.meets(here) and self.there.meets(there)
        ahead, behind = here.start - self.span.start, here.start - self.span.end
        there_ahead, there_behind = there.start - self.there.start, there.start - self.there.end
        near = min(ahead, there_ahead) >= -BESIDE and max(behind, there_behind) <= BESIDE
        return near and min(abs(ahead - there_ahead), abs(behind - there_behind)) <= SHIFTED


@dataclass(frozen=True, slots=True)
class CopyLink:
    """An article shares `share` (0 to 1) of its words with an earlier or printed one, in these `passages`.

    `how`: copy, translation, agency (both print the text of one agency), version (of one article, the later one as far
    as that is known) or passage (they share a statement or a sentence, and are articles of their own).
    """

    article: str
    of: str
    share: float
    how: str = "copy"
    passages: tuple[Shared, ...] = ()

    def pairs(self, here: Span, there: Span) -> bool:
        """Two places of the articles stand at one place of the passages they share; of a text shared as a whole all do.

        Words right beside a passage count as well, since they may be what was changed in it.
        """
        whole = self.how == "translation"
        return not self.passages or any(one.pairs(here, there, whole=whole) for one in self.passages)


@dataclass(frozen=True, slots=True)
class Origins:
    """Where words come from: article id -> origin id; claim id -> origin id (per passage); the links found.

    `credits`: article id -> the outlets that it says it has its text from. `outlets`: article id -> its outlet, where a
    pack knows it.
    """

    articles: Mapping[str, str]
    claims: Mapping[str, str]
    links: tuple[CopyLink, ...] = ()
    credits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)

    def of(self, claim: Claim) -> str:
        """Where the words of a claim come from: the passage's origin, else the article's, else the article itself."""
        return self.claims.get(claim.id) or self.articles.get(claim.article) or claim.article

    def voices(self, claims: Iterable[Claim], outlets: Mapping[str, str] | None = None) -> dict[str, str]:
        """Claim id -> one origin for all that corroborate nothing between them.

        Words with one origin are one voice, and so are the words of one article: who quotes a statement and says the
        same in their own words adds nothing to it. So are those of one outlet, for claims of one answer: with `outlets`
        (article id -> its outlet) an outlet that says the same again later adds nothing either.
        """
        first: dict[str, str] = {}

        def top(one: str) -> str:
            while first.setdefault(one, one) != one:
                first[one] = first[first[one]]
                one = first[one]
            return one

        told = {c.id: (c.article, f"o {self.of(c)}") for c in claims}
        for article, origin in told.values():
            for one in (f"a {article}", *([f"b {outlets[article]}"] if outlets else [])):
                low, high = sorted((top(one), top(origin)), reverse=True)
                first[high] = low
        return {claim: top(origin)[2:] for claim, (_, origin) in told.items()}


@dataclass(frozen=True, slots=True)
class Member:
    """A claim that hangs on an event: how it got there, and why, as a sentence."""

    claim: str
    how: How
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as one article or more tell of it; `id` comes from its members.

    `kind` is the class or the verb that most of its claims give it, `days` what is said of its time, `places` and
    `names` the folded keys of where it was and whom it met. `main`: what most of its articles are about. `label` is
    for people. `story` holds the events of one block of articles.
    """

    id: str
    story: str
    label: str
    kind: str | None = None
    days: Days | None = None
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    main: bool = False
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names that the articles of a story show to be of one thing, with the words that show it."""

    name: str
    same_as: str
    evidence: str
    article: str
    story: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high of a cluster as in UCDP GED, with what stands behind; `grade` is Admiralty information.

    `credences` are the ledgers of the rival values, the one that most speaks for first. `confidence` is low, moderate
    or high, `basis` the sentence it rests on; `flips` tells whose word the first value hangs on; `sources` who told it.
    `policy` chose `best`, where a configuration has one. `outlets` are counted apart from `origins`; `where_prec` is
    UCDP's, from 1 for an exact place to 6 for a country. Both are `None` where nobody knows.
    """

    low: str | None
    best: str | None
    high: str | None
    unit: str | None
    origins: int
    articles: int
    grade: str
    why: str
    credences: tuple[Credence, ...] = ()
    confidence: str | None = None
    basis: str | None = None
    flips: str | None = None
    sources: tuple[SourceGrade, ...] = ()
    policy: str | None = None
    outlets: int | None = None
    where_prec: int | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a ledger of credence: what it adds or takes, in decibans, and the claims it rests on."""

    what: str
    weight: Decimal
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credence:
    """What the articles say for and against one value, entry by entry.

    `word` is the ICD 203 word for the sum, `information` the Admiralty number, from 1 to 6. `claims` are those that
    tell the value or leave room for it.
    """

    value: str
    terms: tuple[Term, ...]
    word: str
    information: str
    claims: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum of the terms, in decibans: ten times the common logarithm of the odds."""
        return sum((term.weight for term in self.terms), Decimal(0))


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """The Admiralty letter of a source, A to F, apart from what it says; F where its record is not known."""

    source: str
    letter: str
    why: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that answer the same question; `claims` are ids in order of time, then text. `story` groups neighbours.

    `event` is the id of the event that the question is about, `None` for a state or an entity. `why` tells of each of
    the claims, in their order, why it is here. `echoes` are those of them that are here by their number alone: they
    contradict nothing. `earlier` are what earlier versions of the articles said to it; they are not among `claims`.
    `cut` tells, as a sentence, what was too much to be looked at when it was made.
    """

    id: str
    kind: str
    attribute: str
    question: str
    claims: tuple[str, ...]
    subject: str | None = None
    story: str | None = None
    outcome: Outcome = Outcome.PENDING
    why_unchecked: str | None = None
    estimate: Estimate | None = None
    event: str | None = None
    why: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    cut: str | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """A position of a series, with the name of the event that holds it, and `of`, the id of that event.

    `bound` is told of a running count alone ("ten so far this year"): how its number limits what was reached on `days`.
    """

    position: int
    event: str
    days: Days | None
    claims: tuple[str, ...]
    of: str | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Positions of a series, from `first` to `last`, that a hypothesis needs filled and no article places.

    `after` and `before` are the days of the events below and above them; `candidates` names that may fill them.
    """

    first: int
    last: int
    after: Days | None = None
    before: Days | None = None
    candidates: tuple[str, ...] = ()


UNTOLD = 3  # what positions that nobody tells of weigh, beside 8 for a plain statement of an independent voice


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A way to make a ladder consistent, in a sentence, with the claims it must reject.

    `held` is the position of each event that holds one, lowest first. `repair` is the smallest change of what was told
    that makes all agree with it. `shifts`: the sources that it takes to count from elsewhere, with how many more they
    count. `cost` weighs what it gives up: 8 for a plain statement of an independent voice, 6 for a hedged one, 3 for
    positions that nobody tells of, 8 for a source that counts from elsewhere. `lists` of earlier ones fit it.
    """

    holds: str
    rejects: tuple[str, ...]
    why: str = ""
    held: tuple[tuple[str, int], ...] = ()
    repair: str = ""
    missing: tuple[Missing, ...] = ()
    shifts: tuple[tuple[str, int], ...] = ()
    cost: int = 0
    lists: int = 0

    @property
    def given_up(self) -> int:
        """What it sets aside, as weighed: its cost without that of what nobody tells of."""
        return self.cost - UNTOLD * len(self.missing)


class Stand(StrEnum):
    """How what is said stands to a hypothesis."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one independent voice says of a ladder; `stands` is in the order of the hypotheses of the series."""

    source: str
    says: str
    claims: tuple[str, ...]
    stands: tuple[Stand, ...]

    @property
    def diagnostic(self) -> bool:
        """It speaks for one hypothesis more than for another."""
        return len(set(self.stands)) > 1


@dataclass(frozen=True, slots=True)
class Series:
    """Ordinals of one growing count across events, by date, and running counts of the same things.

    `counted` is the noun, `whose` they are, `giver` and `receiver` of what changes hands, `windows` the periods that
    the texts count over, all as written; `None` where no text says it. `testimony` is told where there is more than one
    hypothesis; `exact` is False where a better one may have been passed over.
    """

    id: str
    question: str
    rungs: tuple[Rung, ...]
    hypotheses: tuple[Hypothesis, ...] = ()
    attribute: str | None = None
    counted: str | None = None
    whose: str | None = None
    giver: str | None = None
    receiver: str | None = None
    windows: tuple[str, ...] = ()
    story: str | None = None
    testimony: tuple[Testimony, ...] = ()
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Tried:
    """An explanation that was tried for a finding: the rule, its reason and the condition that failed."""

    rule: str
    reason: str
    failed: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What reviewers decided of a finding, as a sentence, with the ids of their decisions.

    `kind` is that of the decision, differ where reviewers do not agree, or outgrown where it explained the finding as
    it was before a value came that it was made without. `was` is the verdict of the rule where the decision put another
    in its place. `changed` tells, a sentence each, what evidence came or went since.
    """

    kind: str
    text: str
    by: tuple[str, ...] = ()
    was: Verdict | None = None
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of two or more claims; `sides` differ from each other, every side holds claim ids."""

    id: str
    rule: str
    verdict: Verdict
    reason: Reason | None
    severity: Severity
    title: str
    message: str
    claims: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...]
    clusters: tuple[str, ...] = ()
    series: str | None = None
    tried: tuple[Tried, ...] = ()
    decision: Decided | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided: of a finding, of two claims or names, of one claim, of an article.

    `kind`: of the finding `finding` stands, explained (with a `reason`) or later; of `a` and `b`, which are ids of
    claims, or names where `names` is set, same (must link) or different (cannot link); of `claim` misread (`value` is
    the right one, `None` where it makes no such claim) or date; of `article` date, source or forget; of the decision
    `of` undo. `value` is as the reviewer wrote it. `sides` are the claims of the finding as it stood then, `seen` all
    claims of its questions. `when` and `until` are ISO days or moments; after the day `until` it no longer holds.
    `id` comes from content.
    """

    kind: str
    a: str | None = None
    b: str | None = None
    names: bool = False
    who: str | None = None
    when: str | None = None
    why: str | None = None
    id: str = ""
    until: str | None = None
    finding: str | None = None
    rule: str | None = None
    sides: tuple[tuple[str, ...], ...] = ()
    seen: tuple[str, ...] = ()
    claim: str | None = None
    article: str | None = None
    reason: str | None = None
    value: str | None = None
    of: str | None = None

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two claims, or names, that it is about, in alphabetical order."""
        return (min(self.a, self.b), max(self.a, self.b)) if self.a and self.b else None


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of a baseline: somebody took a finding as it is, for now.

    `key` is that of the finding, `files` are those it was told of, `title` is for people alone.
    """

    key: str
    added: date
    who: str
    reason: str
    until: date | None = None
    files: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a baseline says of the findings of a report: finding id -> the entry that takes it as it is.

    `expired` are entries whose `until` is past: their findings are told again. `stale` are those of which a file was
    read and the finding is no longer there. `today` is the day that ages are counted to.
    """

    path: str
    today: date
    known: Mapping[str, Known] = field(default_factory=dict)
    expired: tuple[Known, ...] = ()
    stale: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class PackVersion:
    """A pack that took part in a run."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Run:
    """Everything one run says; all tuples are sorted, so that the same input gives the same bytes."""

    id: str
    version: str
    packs: tuple[PackVersion, ...]
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]
    series: tuple[Series, ...]
    findings: tuple[Finding, ...]
    origins: Origins
    ledgers: tuple[Ledger, ...]
    skipped: tuple[Skipped, ...] = ()
    events: tuple[Event, ...] = ()
    aliases: tuple[Alias, ...] = ()
