"""Which written names of a story are one thing, which are not, and which place lies in which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reconcile.cluster._names_compare import against
from reconcile.cluster._names_groups import Groups, group
from reconcile.cluster._names_learned import Told, told_in
from reconcile.cluster._names_parts import Parts, Reader, reader
from reconcile.cluster._names_plain import Plain
from reconcile.cluster._names_ruled import RuledNames
from reconcile.model import Alias, Article, Claim, Decision, Enumeration, Lexicon

_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*+(?: (?:(?:al|el|bin|ibn|of|de|la|del|du|van|von)[ -])?[A-ZÀ-Þ][\w.'’-]*+){0,6}"
)
NOTHING = RuledNames()
MANY = 16  # names of a group that are compared with those of another


@dataclass(slots=True)
class Names:
    """The names of one story in groups of one thing each; any other name is taken for itself.

    `aliases` are the names that an article gives for one thing, with its words.
    """

    reader: Reader
    groups: Groups
    index: Mapping[str, int]
    aliases: tuple[Alias, ...] = ()
    _alike: dict[tuple[object, ...], int] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for at, parts in enumerate(self.groups.parts):
            self._alike.setdefault(parts.same_as, at)

    def same(self, a: str, b: str) -> str | None:
        """What shows that two names are of one thing, as a sentence; `None` where nothing does."""
        if a == b:
            return f"both are called '{a}'"
        x, y = self.reader.read(a), self.reader.read(b)
        p, q = self.at(a), self.at(b)
        if p is not None and q is not None and self.groups.ruled(p, q):
            return None
        if x.same_as == y.same_as and x.common == y.common:
            return _told(x, y)
        if p is None or q is None or self.groups.of(p) != self.groups.of(q):
            return None
        return self.groups.why(p, q) or _told(x, y)

    def differ(self, a: str, b: str) -> str | None:
        """What shows that two names are of different things, as a sentence.

        `None` where nothing does, and where one place lies in the other: neither speaks against one event.
        """
        p, q = self.at(a), self.at(b)
        if a != b and p is not None and q is not None and (why := self.groups.ruled(p, q)):
            return why
        if a == b or self.same(a, b) is not None or self.inside(a, b) or self.inside(b, a):
            return None
        pairs = ((x, y) for x in self._called(a) for y in self._called(b))
        return next((why for x, y in pairs if (why := against(x, y, self._within)) is not None), None)

    def key(self, name: str) -> str:
        """The canonical name of what is called so: an entry of the packs, or the fullest name of its group."""
        at = self.at(name)
        if at is None:
            parts = self.reader.read(name)
            return parts.entity.id if parts.entity is not None else parts.text
        top = self.groups.of(at)
        if top not in self._keys:
            members = self.groups.members[top]
            told_apart = any(i in self.groups.parted for i in members)
            self._keys[top] = _canonical([self.groups.parts[i] for i in members], told_apart=told_apart)
        return self._keys[top]

    def inside(self, a: str, b: str) -> bool:
        """The place called `a` lies in the one called `b`, as the packs or the names themselves say."""
        return any(self._part_of(x, y) for x in self._called(a) for y in self._called(b))

    def _part_of(self, x: Parts, y: Parts) -> bool:
        if x.entity is not None:
            if y.entity is not None:
                return self._within(x.entity.id, y.entity.id)
            return "province" in y.heads and y.core == x.core and x.entity.kind == "city"
        if y.entity is None or not x.heads:
            return False
        at = y.entity.id
        return any(owner == at or self._within(owner, at) for owner in x.owners)

    def _within(self, a: str, b: str) -> bool:
        return b in self.reader.gazetteer.above(a)

    def written(self, name: str) -> list[int]:
        """The numbers of a name, be it in small letters; of what is told by the same words where it is not there."""
        found = [at for one, at in self.index.items() if one.casefold() == name.casefold()]
        at = self.at(name)
        return found or ([at] if at is not None else [])

    def parted(self) -> frozenset[tuple[str, str]]:
        """Pairs of canonical names, the smaller first, that were decided not to be of one thing."""
        pairs = ((a, b) for a, others in self.groups.parted.items() for b in others if a < b)
        keys = ((self.key(self.groups.parts[a].text), self.key(self.groups.parts[b].text)) for a, b in pairs)
        return frozenset((min(pair), max(pair)) for pair in keys)

    def at(self, name: str) -> int | None:
        """The number of a name in its story, be it written otherwise there; `None` where it is not."""
        found = self.index.get(name)
        return found if found is not None else self._alike.get(self.reader.read(name).same_as)

    def _called(self, name: str) -> list[Parts]:
        """The name, and the other names of its group."""
        own, at = self.reader.read(name), self.at(name)
        if at is None:
            return [own]
        return [own, *(self.groups.parts[i] for i in self.groups.members[self.groups.of(at)][:MANY])]


def names(
    articles: Sequence[Article],
    claims: Iterable[Claim],
    lexicon: Lexicon,
    story: str = "",
    decisions: Iterable[Decision] = (),
) -> Names:
    """The names that the claims of these articles hang on, grouped; the same whatever the order of both.

    What was decided of two names outweighs what the texts tell.
    """
    articles = sorted(articles, key=lambda a: a.id)
    told = [one for article in articles for one in told_in(article)]
    where: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in names_of(claim):
            where[name].add(claim.article)
    for one in told:
        where[one.short].add(one.article)
        where[one.long].add(one.article)
    return of_written(where, told, lexicon, articles, story, RuledNames.of(decisions))


def of_written(
    where: Mapping[str, set[str]],
    told: Sequence[Told],
    lexicon: Lexicon,
    articles: Sequence[Article] = (),
    story: str = "",
    ruled: RuledNames = NOTHING,
) -> Names:
    """The names, each with the articles that write it, grouped; those that an article gives for one thing first."""
    read = reader(lexicon)
    written = sorted(where)
    groups = Groups([read.read(name) for name in written], lambda a, b: b in read.gazetteer.above(a))
    found = Names(read, groups, {name: at for at, name in enumerate(written)})
    must, cannot = ruled.places(found.written)
    for a, b, why in cannot:
        groups.part(a, b, why)
    for a, b, why in must:
        if not groups.ruled(a, b):
            groups.unite(a, b, why)
    found.aliases = tuple(_learned(found, told, story))
    group(groups, Plain(articles), lambda a, b: bool(where[written[a]] & where[written[b]]))
    return found


def names_of(claim: Claim) -> Iterator[str]:
    """Every name that a claim writes."""
    for anchor in claim.anchors:
        yield anchor.name
        yield anchor.key
    scope = claim.scope
    yield from (n for n in (scope.place, scope.giver, scope.receiver, scope.whose, scope.country, claim.subject) if n)
    for told in (claim.speaker or "", *claim.via):
        yield from (match.group() for match in _CAPITALS.finditer(told))
    if isinstance(claim.value, Enumeration):
        yield from claim.value.members


def _learned(found: Names, told: Sequence[Told], story: str) -> Iterator[Alias]:
    seen: set[tuple[str, str]] = set()
    for one in told:
        a, b = found.index[one.short], found.index[one.long]
        why = f"an article writes '{one.evidence}'"
        if (one.short, one.long) not in seen and found.groups.join(a, b, why):
            seen.add((one.short, one.long))
            yield Alias(one.short, one.long, one.evidence, one.article, story)


def _told(a: Parts, b: Parts) -> str:
    if a.entity is not None:
        return f"'{a.text}' and '{b.text}' are names of {a.entity.names[0]} in the packs"
    return f"'{a.text}' and '{b.text}' are told by the same words"


def _canonical(parts: Sequence[Parts], *, told_apart: bool = False) -> str:
    """The id of the packs, else the name that says most; in Latin letters where there is one.

    What was decided not to be one thing with another may have the id of that: it goes by its name.
    """
    known = sorted(p.entity.id for p in parts if p.entity is not None)
    if known and not told_apart:
        return known[0]
    return min(parts, key=lambda p: (not p.text.isascii(), -len(p.core), -len(p.text), p.text)).text
