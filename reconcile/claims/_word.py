"""Words as they are wherever they stand, and the places where those of a sentence stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reconcile.frozen import dataclass
from reconcile.model import Attribute, Span

BEYOND = 64  # words beyond either end of a sentence at which nobody looks: the farthest look is of some thirty words
_BLANK = [""] * BEYOND


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """What an event word tells; `opens` is the first word of its lemma.

    `says`: only that something was said; `toll`: what a toll tells; `of_sites`: split by one alone.
    """

    event: str
    lemma: str
    role: str
    opens: str
    says: bool
    toll: bool
    of_sites: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Tells:
    """Event words that begin with a word: those that are it `alone`, the `longer` ones with all their words.

    `seconds` are the second words of the longer ones.
    """

    alone: tuple[Deed, ...]
    longer: tuple[tuple[tuple[str, ...], Deed], ...]
    seconds: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """Attributes whose own words begin with a word: by it `alone`, or by the `longer` phrases, with all their words.

    `lasts` are the last words of the longer ones.
    """

    alone: tuple[tuple[tuple[str, ...], Attribute], ...]
    longer: tuple[tuple[tuple[str, ...], Attribute], ...]
    lasts: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word, number or sign as it is wherever it stands: an article has one of each, and each place refers to it.

    `lemmas` are folded, most likely first; `forms` are the folded word itself and its lemmas. `is_word`: it has a
    letter or digit, so it is no punctuation. `tells` are the event words of the packs that begin with it, `turns` those
    of states with an opposite, and `states` the attributes' own words. `begins_name`: a name may begin with it;
    `begins_known`: a name of the packs does; `opens_name`: one of both. `known`: a pack knows it as a noun; `plural`:
    it has a plural's ending; `inflected`: it is not its own base form; `content`: it begins with a letter and is no
    function word; `capital`: whether it is capitalised, `None` for a short word or a sign; `small`: 1 for a longer word
    that is not, else 0. `says`: one of its forms is a verb of saying; `answers`: one is a word at which somebody may be
    told to be responsible; `point`: it without an article written in one with it, where it names points of the compass,
    else nothing. `site`: one of its forms is a noun of sites, `place`: of places; `past`, `gerund`: it has such an
    ending; `telling`: `tells` or `turns` has one; `verbal`: it may be a verb or an auxiliary; `bare`: its form alone
    shows no verb. `office`: it tells an office or a rank. `cue`: it says, answers, points or tells an office, so that a
    kind of claims may ask for it. `group`: the class of those of whom it is a body ("crew"), with its lemma.
    """

    text: str
    folded: str
    lemmas: tuple[str, ...]
    forms: tuple[str, ...]
    is_word: bool
    tells: Tells | None
    turns: Tells | None
    states: States | None
    begins_name: bool
    begins_known: bool
    opens_name: bool
    known: bool
    plural: bool
    inflected: bool
    content: bool
    capital: bool | None
    small: int
    site: bool
    place: bool
    telling: bool
    verbal: bool
    bare: bool
    past: bool
    gerund: bool
    says: bool
    answers: bool
    point: str
    office: bool
    cue: bool
    group: tuple[str, str] | None


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where the words of a sentence begin and end in its field."""

    starts: Sequence[int]
    ends: Sequence[int]

    def cover(self, first: int, last: int) -> Span:
        """The span of a half-open range of words."""
        return Span(self.starts[first], self.ends[last - 1])

    def covered(self, span: Span) -> range:
        """The words that share a code point with a span."""
        first = bisect_right(self.ends, span.start)
        return range(first, bisect_left(self.starts, span.end, first))

    def behind(self, place: int) -> int:
        """The first word that begins at a place or behind it."""
        return bisect_left(self.starts, place)


def row(words: Iterable[str]) -> Sequence[str]:
    """The folded words of a sentence by their places; empty ones beyond either end, though not `BEYOND` words away."""
    # counted from its end, the list has empty words before the first one too
    return [*words, *_BLANK]
