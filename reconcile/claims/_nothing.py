"""Nothing counted: "no casualties" and "no arrests" are zero, "no mention of casualties" is silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from reconcile.claims._attributes import by_act, by_trait
from reconcile.claims._draft import Draft
from reconcile.claims._moments import date_of
from reconcile.claims._places import country_of, place_of
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._speakers import voice_of
from reconcile.languages._words import Words
from reconcile.model import Bound, Lexicon, Numeral, Polarity, Quantity, Scope

LEAD = 7  # words before a word of casualties that may say that nothing is known of them
SILENCE = 3  # words of a silence that are quoted before it
REACH, REACH_HEAD_FIRST = 3, 5  # words before it that may say "no"


def nothing(reading: Reading, kind: str) -> Iterable[Draft]:
    """The first "no casualties", "no arrests", "none was hurt" or "no mention of casualties" of a sentence."""
    if _cues(reading.closed).isdisjoint(reading.forms):
        return ()
    told = {at for at, word in enumerate(reading.words) if word.folded in reading.closed.casualties}
    told.update(act.first for act in reading.acts if _is_befallen(reading, act))
    return _first(reading, kind, sorted(told)) if told else ()


def _is_befallen(reading: Reading, act: Act) -> bool:
    """A plural noun of what befalls people: "no arrests", but not "no evacuation order"."""
    if act.role != "noun" or not reading.words[act.first].plural:
        return False
    return _befalls_people(reading.lexicon, act.event)


@lru_cache(maxsize=256)
def _befalls_people(lexicon: Lexicon, event: str) -> bool:
    """A pack asks how many people such acts befell."""
    asked = (a for a in lexicon.attributes.values() if a.kind == "quantity" and event in a.events)
    return any(lexicon.marked(kind, "human") for attribute in asked for kind in attribute.counts)


def _first(reading: Reading, kind: str, told: Sequence[int]) -> Iterator[Draft]:
    if any(isinstance(c.numeral.value, Quantity) and c.numeral.value.number == 0 for c in reading.counts):
        return  # "nobody was hurt" counts nobody already
    joined = " ".join(w.folded for w in reading.words)
    if any(cue in joined for cue in reading.closed.unsure):
        return
    for at in told:
        lead = " ".join(reading.folded[i] for i in range(max(0, at - LEAD), at))
        silent = any(f" {cue} " in f" {lead} " for cue in reading.closed.silent)
        none = _none_before(reading, at)
        if silent or none is not None:
            yield _draft(reading, kind, none if none is not None else max(0, at - SILENCE), at, silent)
            return


@cache
def _cues(closed: Words) -> frozenset[str]:
    """Words without one of which nobody tells that nothing happened."""
    return frozenset(closed.none_of).union(phrase.split(" ", 1)[0] for phrase in closed.silent)


def _none_before(reading: Reading, at: int) -> int | None:
    """The word of nothing ("no", "without any") that governs the casualty word at `at`."""
    reach = REACH_HEAD_FIRST if reading.closed.head_first else REACH
    edge = at
    while edge > 0 and reading.folded[edge - 1] in reading.closed.auxiliaries:
        edge -= 1  # "no civilians had been killed"
    for back in range(at - 1, max(-1, min(at - 1, edge) - reach), -1):
        if reading.folded[back] in reading.closed.none_of:
            return back
        if not reading.words[back].is_word:
            return None
    return None


def _draft(reading: Reading, kind: str, first: int, at: int, silent: bool) -> Draft:
    word, span = reading.words[at], reading.cover(first, at + 1)
    zero = Quantity(Decimal(0), Decimal(0), Decimal(0), Bound.EXACT, None, reading.words[first].text)
    unknown = Quantity(None, Decimal(0), None, Bound.VAGUE, None, word.text)
    act = reading.act_at(at)
    voice = voice_of(reading, first)
    count = Count(Numeral(span, span, "cardinal", zero), at, at + 1)
    attribute = by_act(reading, count, act, None) or by_trait(reading, count, "casualty")
    when, said = date_of(reading, first, at + 1, act)
    return Draft(
        kind=kind,
        attribute=attribute.id if attribute else f"count_{word.folded}",
        value=unknown if silent else zero,
        span=span,
        core=span,
        counted=word.text,
        event=act.event if act else None,
        when=when or reading.context.event_days,
        as_of=said,
        scope=Scope(place=place_of(reading, first, at + 1), country=country_of(reading)),
        speaker=voice.speaker,
        via=voice.via,
        polarity=Polarity.SILENT if silent else Polarity.AFFIRMED,
    )
