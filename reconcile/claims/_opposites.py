"""States with an opposite: open or closed, going on or called off, accepted or rejected, convicted or acquitted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reconcile.claims._draft import Draft
from reconcile.claims._modifiers import direction_of, modifiers_of
from reconcile.claims._moments import date_of
from reconcile.claims._nominal import noun_there
from reconcile.claims._reading import Act, Reading
from reconcile.claims._speakers import voice_of
from reconcile.claims._things import Thing, helper, is_told_of_subject, thing_of
from reconcile.model import Anchor, Attribute, Days, How, Lexicon, Modality, Polarity, Scope, State, Status

KIND = "status"
UNDOING = "undoing"
AHEAD = (State.PLANNED, State.DECIDED)
BESIDE = 2  # words behind a verb in which a number or a direction makes it tell something else


def find(reading: Reading) -> Iterator[Draft]:
    """Yield every state of a thing that the reader knows, by the verb or the adjective that tells it."""
    known = _by_event(reading.lexicon)
    seen = set[int]()  # words that told one; of a verb that is an adjective too the verb comes first
    for act in sorted(reading.turns, key=lambda a: (a.first, a.role != "verb")):
        if act.role == "noun" or act.first in seen:
            continue
        attributes = [a for a in known.get(act.event, ()) if _may_ask(reading, a)]
        draft = _draft(reading, act, attributes) if attributes else None
        if draft is not None:
            seen.add(act.first)
            yield draft


@lru_cache(maxsize=16)
def _by_event(lexicon: Lexicon) -> Mapping[str, Sequence[Attribute]]:
    """The statuses that have an opposite by class of events, those that name their things first."""
    found: dict[str, list[Attribute]] = {}
    for attribute in sorted(opposed(lexicon), key=lambda a: (not a.words, a.id)):
        for event in attribute.events:
            found.setdefault(event, []).append(attribute)
    return found


def opposed(lexicon: Lexicon) -> Sequence[Attribute]:
    """The statuses that one class of events undoes."""
    every = (a for a in lexicon.attributes.values() if a.kind == KIND)
    return [a for a in every if any(lexicon.marked(event, UNDOING) for event in a.events)]


def _may_ask(reading: Reading, attribute: Attribute) -> bool:
    """A thing that the status names is told of here, or before, where a pronoun stands for it; it may name none."""
    if not attribute.words:
        return True
    named, earlier = _things(reading.lexicon, reading.language)[attribute.id], reading.context.earlier
    return not named.isdisjoint(reading.forms) or (earlier is not None and not named.isdisjoint(earlier.forms))


def _draft(reading: Reading, act: Act, attributes: Sequence[Attribute]) -> Draft | None:
    thing = None if _is_no_verb(reading, act) else thing_of(reading, act)
    if thing is None or _is_site(thing):
        return None
    attribute = next((a for a in attributes if _asks_of(a, thing)), None)
    if attribute is None:
        return None
    if not attribute.words and _tells_level(reading, act):
        return None
    here = thing.reading is reading and not thing.pronoun
    first, last = (min(thing.first, act.first), max(thing.last, act.last)) if here else (act.first, act.last)
    when, said = (None, None) if _is_dated(thing) else date_of(reading, act.first, act.last, act)
    voice = voice_of(reading, act.first)
    state = _state(reading, act)
    undone = reading.lexicon.marked(act.event, UNDOING)
    anchors = tuple(Anchor(n.text, n.key, How.SENTENCE) for n in thing.names)
    noun = None if thing.noun is None else _lemma(thing.reading, thing.noun)
    span = reading.cover(first, last)
    return Draft(
        kind=KIND,
        attribute=attribute.id,
        value=Status(state, reading.text_of(span)),
        span=span,
        core=reading.cover(act.first, act.first + 1),
        subject=anchors[0].name if anchors else noun,
        anchors=anchors,
        counted=None if thing.noun is None else thing.reading.words[thing.noun].text,
        noun=noun,
        counts=reading.lexicon.nouns.get(reading.language, {}).get(noun or ""),
        when=when,
        as_of=_not_ahead(reading, state, when) or said,
        scope=Scope(part=modifiers_of(thing), direction=direction_of(thing)),
        speaker=voice.speaker,
        via=voice.via,
        modality=Modality.PLANNED if state in AHEAD else act.told.modality,
        polarity=Polarity.DENIED if act.told.negated != undone else Polarity.AFFIRMED,
        verb=act.lemma,
    )


def _not_ahead(reading: Reading, state: State, when: Days | None) -> Days | None:
    """The days of a state; not those until which it will go on."""
    if when is None or reading.published is None or state is State.PLANNED:
        return when
    first, last = when.earliest, reading.published.latest
    return None if first is not None and last is not None and first > last else when


def _is_no_verb(reading: Reading, act: Act) -> bool:
    """A verb's form that is a noun, or an adjective before its noun."""
    if act.role == "verb":
        return noun_there(reading, act)
    return not (is_told_of_subject(reading, act) or helper(reading, act) & reading.closed.staying)


def _tells_level(reading: Reading, act: Act) -> bool:
    """A price that closed at a number, or higher."""
    if is_told_of_subject(reading, act):
        return False
    behind = range(act.last, act.last + BESIDE)
    levels = (c for c in reading.counts if c.numeral.kind != "clock")
    return any(c.first in behind for c in levels) or reading.folded_in(reading.closed.priced, behind)


def _is_dated(thing: Thing) -> bool:
    """A date is part of the phrase: "the strike of 17 March"."""
    reading = thing.reading
    linked = reading.folded[thing.last] in reading.closed.of
    return linked and any(0 < d.first - thing.last <= BESIDE for d in reading.dates)


def _asks_of(attribute: Attribute, thing: Thing) -> bool:
    """The status is asked of such things: of those that it names, of those that it counts, or of any known one."""
    reading = thing.reading
    forms = frozenset() if thing.noun is None else frozenset(reading.words[thing.noun].forms)
    if attribute.words:
        return not forms.isdisjoint(attribute.words.get(reading.language, ()))
    if attribute.counts:
        named = any(name.kind is None for name in thing.names)
        return named and (thing.noun is None or _is_human(reading, thing.noun) or _before_name(thing, thing.noun))
    if thing.noun is None or not forms.isdisjoint(_named(reading.lexicon, reading.language)):
        return False
    return thing.definite or bool(thing.names)


@lru_cache(maxsize=16)
def _things(lexicon: Lexicon, language: str) -> Mapping[str, frozenset[str]]:
    """The things that each such status names."""
    return {a.id: frozenset(a.words.get(language, ())) for a in opposed(lexicon)}


@lru_cache(maxsize=16)
def _named(lexicon: Lexicon, language: str) -> frozenset[str]:
    """The things that some such status names."""
    return frozenset[str]().union(*_things(lexicon, language).values())


def _is_site(thing: Thing) -> bool:
    """It is a base that a pack asks of how far its handover has come."""
    reading = thing.reading
    nouns = reading.lexicon.nouns.get(reading.language, {})
    noun = "" if thing.noun is None else _lemma(reading, thing.noun)
    return reading.lexicon.marked(nouns.get(noun), "site") or any(name.kind == "site" for name in thing.names)


def _before_name(thing: Thing, noun: int) -> bool:
    """The name stands right behind the noun: "the carpenter Ilse Tarn"."""
    return any(name.first == noun + 1 for name in thing.names)


def _is_human(reading: Reading, at: int) -> bool:
    nouns = reading.lexicon.nouns.get(reading.language, {})
    return any(reading.lexicon.marked(nouns.get(form), "human") for form in reading.words[at].forms)


def _lemma(reading: Reading, at: int) -> str:
    """The dictionary form that a pack knows, else the one that the word begins with, else the word as it stands."""
    word, nouns = reading.words[at], reading.lexicon.nouns.get(reading.language, {})
    named = _named(reading.lexicon, reading.language)
    singular = (form for form in word.lemmas if word.plural and word.folded.startswith(form))
    return next((form for form in word.forms if form in nouns or form in named), next(singular, word.folded))


def _state(reading: Reading, act: Act) -> State:
    """Planned or done as the verb says; what is or stays so goes on."""
    before, closed = helper(reading, act), reading.closed
    forms, told = frozenset(reading.words[act.first].forms), act.told.state
    if before & closed.staying:
        return State.IN_PROGRESS
    if told is State.PLANNED or (told is State.DECIDED and forms.isdisjoint(closed.decided)):
        return told
    if not forms.isdisjoint(closed.staying):
        return State.IN_PROGRESS
    if told is State.DECIDED:
        return State.DONE
    participle = any(a.role == "verb" and a.first == act.first for a in reading.turns)
    passive = participle and bool(before & closed.passives)
    if is_told_of_subject(reading, act) and not passive:
        return State.IN_PROGRESS
    return State.DONE if told is State.STATED and not reading.headline else told
