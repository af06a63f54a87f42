"""What a sentence about an invented happening claims: `model` objects as extraction gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from happenings import Happening

from reconcile.model import Anchor, Bound, Claim, DateValue, Days, How, Location, Quantity, Scope, Span, Value

UNPLACED = 0.25  # part of the claims whose place extraction does not find
Answer = tuple[int, str]  # the number of a happening, and an attribute of it
VERBS = {"killed": "kill", "injured": "injure", "displaced": "displace", "arrested": "arrest", "rescued": "rescue"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `places` are the spans, from its own start, of the words filled in."""

    about: Happening
    words: str
    at: Span
    field: str
    passage: int
    places: dict[str, Span]
    filled: dict[str, str]

    @property
    def days(self) -> Days | None:
        """The day of what happened, where the sentence tells it."""
        return Days(self.about.day, self.about.day) if "when" in self.places else None


def claims_of(sentence: Sentence, rng: Random) -> Iterator[tuple[Claim, Answer]]:
    """Yield what the sentence claims, each with what it answers; the claims still lack ids."""
    names = [sentence.filled[n] for n in ("site", "town") if n in sentence.places]
    anchors = tuple(Anchor(n, _key(n), How.SENTENCE) for n in names)
    number = sentence.about.number
    for name in sentence.places:
        if name in sentence.about.figures:
            place = _key(names[0]) if names and rng.random() > UNPLACED else None
            yield _figure(sentence, name, place), (number, name)
    if sentence.days is not None:
        value = DateValue(sentence.days, sentence.filled["when"].removeprefix("on "))
        yield _claim(sentence, "when", "date", "event_date", value, anchors), (number, "event_date")
    if "site" in sentence.places and sentence.days is not None:
        where = Location(sentence.filled["site"])
        yield _claim(sentence, "site", "location", "location", where, anchors[:1]), (number, "location")


def _key(name: str) -> str:
    return name.split(" ", maxsplit=1)[0].lower()


def _figure(sentence: Sentence, name: str, place: str | None) -> Claim:
    """The number of people whom something befell."""
    span = sentence.places[name].shifted(sentence.at.start)
    written = sentence.filled[name]
    number = Decimal(written)
    return Claim(
        id="",
        article="",
        kind="quantity",
        attribute=name,
        value=Quantity(number, number, number, Bound.EXACT, None, written),
        field=sentence.field,
        span=span,
        core=span,
        quote=written,
        sentence=sentence.words,
        sentence_at=sentence.at,
        passage=sentence.passage,
        counted="people",
        counts="person",
        event=name,
        when=sentence.days,
        scope=Scope(place=place),
        verb=VERBS.get(name),
        noun="person",
    )


def _claim(
    sentence: Sentence, where: str, kind: str, attribute: str, value: Value, anchors: tuple[Anchor, ...]
) -> Claim:
    """The date or the place of what happened."""
    at = sentence.places[where]
    span = at.shifted(sentence.at.start)
    return Claim(
        id="",
        article="",
        kind=kind,
        attribute=attribute,
        value=value,
        field=sentence.field,
        span=span,
        core=span,
        quote=sentence.words[at.start : at.end],
        sentence=sentence.words,
        sentence_at=sentence.at,
        passage=sentence.passage,
        subject=anchors[0].name if anchors else None,
        anchors=anchors,
        event="killed",
        when=sentence.days if kind == "date" else None,
    )
