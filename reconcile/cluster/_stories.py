"""Stories: articles that tell of the same events, each link between two of them decided by these two alone."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from reconcile.cluster._candidates import candidates
from reconcile.cluster._held import Held
from reconcile.cluster._joined import firsts
from reconcile.cluster._linking import Known
from reconcile.cluster._mates import mates
from reconcile.cluster._profiles import Profile, profile, without_furniture
from reconcile.cluster._resemblance import Point, compared, evidence, linked, resemblance
from reconcile.cluster._tellings import Pair
from reconcile.frozen import dataclass
from reconcile.languages._looking_back import looked_back
from reconcile.model import FEW_TELL, Article, Lexicon

NOTHING: Mapping[str, Known] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Stories:
    """Article id -> story id, each story's articles in order of publication, and the name it is most about.

    `mates`: article id -> the articles that tell of the same thing, so that their claims may be set against each other.
    `points`: the pairs of a story that were compared, the smaller id first -> how much they resemble each other, in
    hundredths; above zero they are more likely than not of one story.
    """

    of: Mapping[str, str]
    articles: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]
    mates: Mapping[str, frozenset[str]]
    points: Mapping[Pair, int] = field(default_factory=dict)

    def alike(self, a: str, b: str) -> int | None:
        """How much two mates resemble each other, 0 where they were not compared; `None` for two that are no mates."""
        return self.points.get((min(a, b), max(a, b)), 0) if b in self.mates[a] else None


def stories(articles: Sequence[Article], lexicon: Lexicon, known: Mapping[str, Known] = NOTHING) -> Stories:
    """The articles in stories; independent of their order, and of articles that nothing joins with a story.

    `known`: article id -> what linking found of it, where that is still at hand.
    """
    by_id = {a.id: a for a in sorted(articles, key=lambda a: a.id)}
    known = {i: known[i] for i in by_id if i in known}
    profiles = {i: known[i].profile if i in known else profile(a, lexicon) for i, a in by_id.items()}
    points, links = _known_pairs(known) if known.keys() >= by_id.keys() else _compared(profiles)
    translated = {(a.translation_of, i) for i, a in by_id.items() if a.translation_of and a.translation_of in by_id}
    groups: dict[str, list[str]] = defaultdict(list)
    first_of = firsts(list(by_id), [*links, *translated])
    for one, first in first_of.items():
        groups[first].append(one)
    inside: dict[str, dict[Pair, int]] = defaultdict(dict)
    for (a, b), worth in points.items():
        if first_of[a] == first_of[b]:
            inside[first_of[a]][a, b] = worth
    told_with = {
        i: m
        for first, ids in groups.items()
        for i, m in mates(ids, inside[first], profiles, _recalled(ids, by_id)).items()
    }
    for a, b in translated:
        told_with[a].add(b)
        told_with[b].add(a)
    kept = {pair: worth for links_of in inside.values() for pair, worth in links_of.items()}
    return _named(groups.values(), by_id, profiles, told_with, kept)


def _recalled(ids: Sequence[str], by_id: Mapping[str, Article]) -> dict[str, frozenset[int]]:
    """Article of a story of few -> the days that it looks back at, as ordinal numbers."""
    return {i: frozenset(_days(by_id[i])) for i in ids if 1 < len(ids) <= FEW_TELL}


def _days(article: Article) -> Iterator[int]:
    found = looked_back(article.language, without_furniture(article), published=article.published)
    yield from (day.toordinal() for day in found)


def resembling(a: Article, b: Article, lexicon: Lexicon) -> tuple[Point, ...]:
    """What speaks for or against two articles telling of the same thing, each with its sentence."""
    first, second = sorted((profile(a, lexicon), profile(b, lexicon)), key=lambda p: p.id)
    return tuple(evidence(compared(first, second)))


def _known_pairs(known: Mapping[str, Known]) -> tuple[dict[Pair, int], list[Pair]]:
    """The same from linking, which compared all that share a key."""
    at = {one.place: id_ for id_, one in known.items()}
    found: dict[Pair, tuple[int, bool]] = {}
    for id_, one in known.items():
        for place, points, joined in one.met:
            if place in at:
                found[min(id_, at[place]), max(id_, at[place])] = points, joined
    ordered = sorted(found.items())
    return {pair: points for pair, (points, _) in ordered}, [pair for pair, (_, joined) in ordered if joined]


def _compared(profiles: Mapping[str, Profile]) -> tuple[dict[Pair, int], list[Pair]]:
    """The points of all pairs that share a key, and the pairs that are of one story."""
    points: dict[Pair, int] = {}
    links: list[Pair] = []
    ordered = sorted(profiles.values(), key=lambda one: one.id)
    held = Held(ordered)
    for place, others in candidates(ordered):
        for both in held.against(ordered[place], others):
            pair = both.a.id, both.b.id
            points[pair] = resemblance(both)
            if linked(both, points[pair]):
                links.append(pair)
    return points, links


def _named(
    groups: Iterable[list[str]],
    by_id: Mapping[str, Article],
    profiles: Mapping[str, Profile],
    told_with: Mapping[str, set[str]],
    points: Mapping[Pair, int],
) -> Stories:
    of: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    for ids in groups:
        story = "s" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12]
        members[story] = tuple(sorted(ids, key=lambda i: (_published(by_id[i]), i)))
        of.update(dict.fromkeys(ids, story))
        labels[story] = _label([by_id[i] for i in ids], profiles)
    return Stories(of, members, labels, {one: frozenset(m) for one, m in told_with.items()}, points)


def _label(articles: Sequence[Article], profiles: Mapping[str, Profile]) -> str:
    """The name that most articles have, one in a headline counting as three; a pack's places are too wide."""
    count: Counter[str] = Counter()
    for article in articles:
        headline = article.title or (article.words("text", article.headline) if article.headline else "")
        for name, text in profiles[article.id].names.items():
            if not name.startswith("=") and text not in (article.source or "").split():
                count[text] += 3 if text in headline else 1
    return min(count, key=lambda t: (-count[t], t)) if count else ""


def _published(article: Article) -> str:
    """The first day of publication, undated articles last."""
    return str(article.published.earliest if article.published else "~")
