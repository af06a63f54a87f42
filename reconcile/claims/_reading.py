"""One sentence as read: its words, numerals, dates, names and acts, with what the article said before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from reconcile.claims._word import Places, Word
from reconcile.frozen import dataclass, replace
from reconcile.languages._words import Words
from reconcile.model import (
    DateExpression,
    Days,
    Lexicon,
    Modality,
    Numeral,
    Span,
    State,
)


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A proper name; `first` and `last` are a half-open range of words. Two are equal only when they are the same one.

    `kind` is country, city ... where a pack knows it, place or site where its neighbours say so, else `None`.
    """

    first: int
    last: int
    span: Span
    text: str
    key: str
    kind: str | None = None
    entity: str | None = None


class Telling(Protocol):
    """How an act is told: how far it has come, whether it has happened, whether a negation stands closely before it."""

    @property
    def state(self) -> State: ...
    @property
    def modality(self) -> Modality: ...
    @property
    def negated(self) -> bool: ...


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """A word or phrase that tells of a class of events; `first` to `last` is a half-open range of words.

    Most acts only say what happened, so that `told` finds how they are told when it is asked. Two are equal only when
    they are the same one. `says`: it only tells that something was said; `toll`: it is of a class that a toll tells.
    """

    first: int
    last: int
    event: str
    lemma: str
    role: str
    told: Telling
    says: bool
    toll: bool


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A numeral in its noun phrase: `first` to `last` covers bound words, number and noun.

    Two counts are equal only when they are the same one, so that what is told of one need not be sought again.
    `head` is the counted noun as written, `noun` its folded lemma, `kind` its class in a pack; `modifiers` are the
    words between number and noun. `ellipsis`: the noun is not written, it was taken from another count. `verb` is the
    folded lemma of the word that tells what happened to the counted things, at word `verb_at`. Of tables and lists:
    `told` is what the words around the cell or line say happened, `label` those that narrow what is counted, `doubt`
    why it is not clear. `aside`: it is the size of a body that what happened only passes: "12 died in a town of 4,000".
    """

    numeral: Numeral
    first: int
    last: int
    head: str | None = None
    noun: str | None = None
    kind: str | None = None
    modifiers: tuple[str, ...] = ()
    head_at: int | None = None
    ellipsis: bool = False
    verb: str | None = None
    verb_at: int | None = None
    told: Act | None = None
    label: str | None = None
    doubt: str | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A date expression with the days it names, where they can be known; `first` to `last` is a range of words.

    Two are equal only when they are the same one, so that what is told of one need not be sought again.
    """

    expression: DateExpression
    first: int
    last: int
    days: Days | None


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What the article said before this sentence, for its anaphors.

    `event_days` and `event_places` are of the same passage, `last_event` the days of the last event dated anywhere
    before. `earlier` is the sentence before, `last` the last few, the latest last; `counted` are the last ones with
    ordinals, in that order.
    """

    site: Name | None = None
    event_days: Days | None = None
    event_places: tuple[str, ...] = ()
    carried: bool = False
    last_event: Days | None = None
    ordinal_noun: str | None = None
    counted: tuple[Reading, ...] = ()
    topic_site: Name | None = None
    topic_country: str | None = None
    last_place: str | None = None
    earlier: Earlier | None = None
    last: tuple[Earlier, ...] = ()

    @property
    def before(self) -> Reading | None:
        """The sentence before; of itself it takes nothing over."""
        return self.earlier.bare if self.earlier is not None else None


class Earlier:
    """A sentence that was read, for those behind it: without its context, and made when one of them asks for it."""

    __slots__ = ("_bare", "_reading")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._bare: Reading | None = None

    @property
    def ordinals(self) -> tuple[Count, ...]:
        """Its ordinals."""
        return self._reading.ordinals

    @property
    def forms(self) -> frozenset[str]:
        """Its words with their lemmas."""
        return self._reading.forms

    @property
    def bare(self) -> Reading:
        """The sentence, taking nothing over."""
        if self._bare is None:
            self._bare = replace(self._reading, context=_NOTHING)
        return self._bare


_NOTHING = Context()


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence with everything found in it; all ranges of words are indices into `words`.

    `turns` are the words that tell a state with an opposite ("open", "called off"); of themselves they name no event.
    `forms` are all its words with their lemmas, folded: a cue is looked up there before it is sought. `folded` gives
    the folded word at a place, an empty string beyond either end. `cues` are the words at which a kind of claims may
    begin, with their places.
    Two readings are equal only when they are the same one, so that what is derived from one can be cached by it.
    """

    article: str
    language: str
    field: str
    text: str
    span: Span
    passage: int
    headline: bool
    words: tuple[Word, ...]
    places: Places
    folded: Sequence[str]
    forms: frozenset[str]
    counts: tuple[Count, ...]
    ordinals: tuple[Count, ...]
    dates: tuple[Dated, ...]
    names: tuple[Name, ...]
    acts: tuple[Act, ...]
    turns: tuple[Act, ...]
    lexicon: Lexicon
    closed: Words
    context: Context
    published: Days | None
    cues: Sequence[tuple[int, Word]]

    @property
    def sentence(self) -> str:
        """The words of the sentence."""
        return self.text[self.span.start : self.span.end]

    def cover(self, first: int, last: int) -> Span:
        """The span of a half-open range of words."""
        return self.places.cover(first, last)

    def any_of(self, texts: str, indices: Iterable[int]) -> bool:
        """One of the words at `indices` is a sign out of `texts` (";:")."""
        words = self.words
        for i in indices:  # noqa: SIM110 - asked some ten times a number, and a generator takes twice as long
            if words[i].text in texts:
                return True
        return False

    def folded_in(self, words: frozenset[str], indices: Iterable[int]) -> bool:
        """One of the folded words at `indices` is among `words`."""
        folded = self.folded
        for i in indices:  # noqa: SIM110 - as above
            if folded[i] in words:
                return True
        return False

    def reports(self, index: int) -> bool:
        """The word at `index` is a verb of saying."""
        return 0 <= index < len(self.words) and self.words[index].says

    def past_determiners(self, index: int) -> int:
        """The index of the last word up to `index` that is no determiner; -1 where there is none."""
        folded, determiners = self.folded, self.closed.determiners
        while index >= 0 and folded[index] in determiners:
            index -= 1
        return index

    def counts_each(self, event: str | None) -> bool:
        """A pack counts what such events befall, one after the other."""
        return any(a.series and event in a.events for a in self.lexicon.attributes.values())

    def tells_kind(self, count: Count) -> bool:
        """A pack knows what is counted, and not only a name for it."""
        return count.kind is not None and not self.lexicon.marked(count.kind, "alias")

    def text_of(self, span: Span) -> str:
        """The words of a span, as written."""
        return self.text[span.start : span.end]

    def act_at(self, index: int) -> Act | None:
        """The act that covers a word."""
        for act in self.acts:
            if act.first <= index < act.last:
                return act
        return None

    def name_at(self, index: int) -> Name | None:
        """The name that covers a word."""
        for name in self.names:
            if name.first <= index < name.last:
                return name
        return None
