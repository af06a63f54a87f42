"""One lexicon from the words of several packs; a later pack may move a word, one pack may not use it twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reconcile.claims import kinds
from reconcile.errors import Place, RuleError
from reconcile.languages import _units as units
from reconcile.languages import get
from reconcile.model import Attribute, Entity, EventWord, Lexicon, Outlet, Party
from reconcile.packs._latest import latest
from reconcile.packs._nearest import nearest
from reconcile.packs._shapes import AttributeShape, AttributesShape, NamesShape, SourcesShape
from reconcile.packs._yaml import Document

ROLES = ("verb", "noun", "adjective", "turn", "state")
OWN = "own"  # the trait of attributes that every party, team or company has its own number of
DIMENSIONS = {unit.dimension for unit in (*units.MEASURES.values(), *units.DURATIONS.values())} | {
    "age", "clock", "money", "percent", "point", "times",
}  # fmt: skip


@dataclass(slots=True)
class Collected:
    """What the packs read so far bring; `seen` knows which pack and place defined a word, to refuse doubles."""

    nouns: dict[str, dict[str, str]] = field(default_factory=dict)
    groups: dict[str, dict[str, str]] = field(default_factory=dict)
    events: dict[tuple[str, str, str], str] = field(default_factory=dict)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    seen: dict[tuple[str, ...], tuple[str, str, Place]] = field(default_factory=dict)
    uses: list[tuple[Attribute, Place]] = field(default_factory=list)
    kinds_of: dict[str, str] = field(default_factory=dict)
    wider: list[tuple[str, str, Place]] = field(default_factory=list)
    traits: dict[str, set[str]] = field(default_factory=dict)
    credits: dict[str, set[str]] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    parties: list[tuple[Party, Place]] = field(default_factory=list)

    def claim(self, pack: str, key: tuple[str, ...], value: str, place: Place) -> None:
        """Note that `pack` gives the word `key` the class `value`, unless it gave it another one before."""
        before = self.seen.get(key)
        if before is not None and before[0] == pack and before[1] != value:
            what = f"'{key[-1]}' stands in '{value}' and in '{before[1]}' ({before[2]})"
            raise RuleError(place, what, "keep it in one of the two")
        self.seen[key] = (pack, value, place)

    def lexicon(self) -> Lexicon:
        """The words by language; raises when an attribute names a class that no pack defines."""
        self._check_uses()
        self._check_parties()
        attributes = latest(self.attributes.values(), self.order)
        events: dict[str, dict[str, list[EventWord]]] = {}
        for (code, role, lemma), event in sorted(self.events.items(), key=lambda one: one[0][:2]):
            events.setdefault(code, {}).setdefault(lemma, []).append(EventWord(event, lemma, role))
        return Lexicon(
            nouns={code: dict(sorted(words.items())) for code, words in sorted(self.nouns.items())},
            groups={code: dict(sorted(words.items())) for code, words in sorted(self.groups.items())},
            events={c: {lemma: tuple(found) for lemma, found in words.items()} for c, words in events.items()},
            attributes={attribute.id: attribute for attribute in sorted(attributes, key=lambda a: a.id)},
            entities=tuple(entity for _, entity in sorted(self.entities.items())),
            outlets=tuple(outlet for _, outlet in sorted(self.outlets.items())),
            kinds_of=dict(sorted(self.kinds_of.items())),
            traits={trait: frozenset(names) for trait, names in sorted(self.traits.items())},
            credits={role: frozenset(phrases) for role, phrases in sorted(self.credits.items())},
            parties=tuple(party for party, _ in self.parties),
        )

    def _check_parties(self) -> None:
        for party, place in self.parties:
            for name in party.attributes:
                if name not in self.attributes:
                    mend = nearest(name, self.attributes)
                    raise RuleError(place, f"a party to the unknown attribute '{name}'", mend)

    def _check_uses(self) -> None:
        classes: dict[str, set[str]] = {}
        for key, (_, value, _) in self.seen.items():
            classes.setdefault(key[0], set()).add(value)
        for name, wider, place in self.wider:
            if wider not in classes.get("noun", set()):
                raise RuleError(
                    place, f"'{name}' is the unknown noun class '{wider}'", nearest(wider, classes.get("noun", set()))
                )
            _check_circle(name, self.kinds_of, place)
        for attribute, place in self.uses:
            for what, names in (("event", attribute.events), ("noun", attribute.counts)):
                for name in names:
                    if name not in classes.get(what, set()):
                        mend = nearest(name, classes.get(what, set()))
                        raise RuleError(
                            place, f"attribute '{attribute.id}' names the unknown {what} class '{name}'", mend
                        )


def add_attributes(into: Collected, pack: str, document: Document, shape: AttributesShape) -> None:
    """Add the nouns, events and attributes of one pack."""
    into.order.append(pack)
    _add_classes(into, document, shape)
    for name, noun in shape.nouns.items():
        if noun.wider is not None:
            into.kinds_of[name] = noun.wider
            into.wider.append((name, noun.wider, document.place(("nouns", name, "is"))))
    _add_words(into, pack, document, shape)
    for index, attribute in enumerate(shape.attributes):
        place = document.place(("attributes", index))
        before = into.seen.get(("attribute", attribute.id))
        if before is not None and before[0] == pack:
            raise RuleError(place, f"attribute '{attribute.id}' stands twice ({before[2]})", "keep one of the two")
        _check_known(attribute, document, index)
        into.seen["attribute", attribute.id] = (pack, attribute.id, place)
        into.attributes[attribute.id] = _attribute(attribute, pack)
        into.uses.append((into.attributes[attribute.id], place))
        for trait in _traits(attribute):
            into.traits.setdefault(trait, set()).add(attribute.id)


def _add_words(into: Collected, pack: str, document: Document, shape: AttributesShape) -> None:
    """Add the words of nouns, of bodies of them, and of events."""
    for key, name, code, word in _nouns(shape):
        into.claim(pack, ("noun", code, word), name, document.place(key))
        into.nouns.setdefault(code, {})[word] = name
    for key, name, code, word in _groups(shape):
        into.claim(pack, ("group", code, word), name, document.place(key))
        into.groups.setdefault(code, {})[word] = name
    for key, name, code, role, word in _events(shape):
        into.claim(pack, ("event", code, role, word), name, document.place(key))
        into.events[code, role, word] = name


def _traits(attribute: AttributeShape) -> Iterator[str]:
    """What the stages must know of an attribute beside what it states."""
    if attribute.own:
        yield OWN
    if attribute.side:
        yield f"side_{attribute.side}"


def _add_classes(into: Collected, document: Document, shape: AttributesShape) -> None:
    """Check the languages of all classes, and note which classes have which trait."""
    for name, noun in shape.nouns.items():
        _check_codes(document, ("nouns", name), noun.words, "'is', a trait or")
        _check_codes(document, ("nouns", name, "groups"), noun.groups, "as key")
    for name, event in shape.events.items():
        _check_codes(document, ("events", name), event.roles, "a trait or")
    for name, one in (*shape.nouns.items(), *shape.events.items()):
        for trait in one.traits:
            into.traits.setdefault(trait, set()).add(name)


def add_names(into: Collected, pack: str, document: Document, shape: NamesShape) -> None:
    """Add the entities of one pack; an entity that a pack before knew gets the names of both."""
    for index, entity in enumerate(shape.entities):
        into.claim(pack, ("entity", entity.id), f"entry {index + 1}", document.place(("entities", index)))
        before = into.entities.get(entity.id)
        names = tuple(dict.fromkeys((*(before.names if before else ()), *entity.names)))
        within = entity.within or (before.within if before else None)
        into.entities[entity.id] = Entity(entity.id, entity.kind, names, within)


def add_sources(into: Collected, pack: str, document: Document, shape: SourcesShape) -> None:
    """Add the outlets of one pack, where a later pack's entry replaces an earlier one's, and its words of credits."""
    for index, outlet in enumerate(shape.outlets):
        place = document.place(("outlets", index))
        into.claim(pack, ("outlet", outlet.id), f"entry {index + 1}", place)
        for name in outlet.names:
            into.claim(pack, ("outlet name", name.casefold()), outlet.id, place)
        into.outlets[outlet.id] = Outlet(outlet.id, outlet.names, outlet.owner, outlet.agency, outlet.side)
    for role, phrases in shape.credits:
        into.credits.setdefault(role, set()).update(phrases)
    for index, party in enumerate(shape.parties):
        names = {code: tuple(get(code).fold(name) for name in names) for code, names in sorted(party.names.items())}
        into.parties.append((Party(names, party.of, party.gains), document.place(("parties", index))))


def _check_known(attribute: AttributeShape, document: Document, index: int) -> None:
    """Refuse a kind of claim or a dimension that no number has."""
    for key, given, known in (("kind", attribute.kind, kinds()), ("dimension", attribute.dimension, DIMENSIONS)):
        if given is not None and given not in known:
            place = document.place(("attributes", index, key))
            raise RuleError(place, f"attribute '{attribute.id}' has the unknown {key} '{given}'", nearest(given, known))


def _check_codes(document: Document, key: tuple[str, ...], codes: Iterable[str], else_: str) -> None:
    for code in codes:
        if not re.fullmatch(r"[a-z]{2,3}", code):
            mend = f"write {else_} a language's code, as en"
            raise RuleError(document.place((*key, code)), f"unknown key '{code}'", mend)


def _check_circle(name: str, kinds_of: dict[str, str], place: Place) -> None:
    seen = {name}
    while (name := kinds_of.get(name, "")) != "":
        if name in seen:
            raise RuleError(place, f"the class '{name}' is a kind of itself", "remove one 'is'")
        seen.add(name)


def _attribute(shape: AttributeShape, pack: str) -> Attribute:
    words = {code: tuple(get(code).fold(word) for word in words) for code, words in sorted(shape.words.items())}
    return Attribute(
        id=shape.id,
        kind=shape.kind,
        question=shape.question,
        events=shape.events,
        counts=shape.counts,
        words=words,
        dimension=shape.dimension,
        over_time=shape.over_time,
        series=shape.series,
        close=shape.close,
        general=shape.general,
        spread=shape.spread,
        pack=pack,
    )


def _nouns(shape: AttributesShape) -> Iterator[tuple[tuple[str | int, ...], str, str, str]]:
    for name, noun in shape.nouns.items():
        for code, words in noun.words.items():
            fold = get(code).fold
            for index, word in enumerate(words):
                yield ("nouns", name, code, index), name, code, fold(word)


def _groups(shape: AttributesShape) -> Iterator[tuple[tuple[str | int, ...], str, str, str]]:
    for name, noun in shape.nouns.items():
        for code, words in noun.groups.items():
            fold = get(code).fold
            for index, word in enumerate(words):
                yield ("nouns", name, "groups", code, index), name, code, fold(word)


def _events(shape: AttributesShape) -> Iterator[tuple[tuple[str | int, ...], str, str, str, str]]:
    for name, event in shape.events.items():
        for code, roles in event.roles.items():
            fold = get(code).fold
            for role in ROLES:
                for index, word in enumerate(getattr(roles, role)):
                    yield ("events", name, code, role, index), name, code, role, fold(word)
