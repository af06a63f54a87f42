"""Stories: articles that tell of the same events, linked by the names they share."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.cluster._joined import firsts
from reconcile.cluster._profiles import content_of, known_names, names_of
from reconcile.model import Article, Lexicon

SHARED = 2  # names that two articles must share at least
SHARE = 0.2  # part of the names of the shorter article that must be shared
APART = 400  # days between publications beyond which articles are not one story
DAYS = 21  # days between two reports of one event and its aftermath
WORDS = 8  # words they must share beside a name
SHORT = 0.3  # part of the words of a short text that will do
SMALL = 12  # articles of a story that all count as linked
LARGE = 20  # articles from which a name's rarity tells something
COMMON = 60  # articles a name may stand in before it no longer links


@dataclass(frozen=True, slots=True)
class Stories:
    """Article id -> story id, each story's articles in order of publication, and the name it is most about.

    `mates`: article id -> the articles that it is linked with directly; in a small story, also
    through others.
    """

    of: Mapping[str, str]
    articles: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]
    mates: Mapping[str, frozenset[str]]


def stories(articles: Sequence[Article], lexicon: Lexicon) -> Stories:
    """The articles in stories; independent of their order."""
    by_id = {a.id: a for a in sorted(articles, key=lambda a: a.id)}
    known = {code: known_names(lexicon, code) for code in sorted({a.language for a in articles})}
    profiles = {i: names_of(a, known[a.language]) for i, a in by_id.items()}
    lands = {f"={e.id}" for e in lexicon.entities if e.kind == "country"}
    weights = _weights(profiles, lands)
    shared = _shared(profiles, weights)
    whole = {one: sum(weights[name] for name in names) for one, names in profiles.items()}
    links = {
        pair
        for pair, weight in shared.items()
        if weight >= SHARED
        and weight >= SHARE * min(whole[one] for one in pair)
        and _near(by_id[pair[0]], by_id[pair[1]])
    }
    links |= _same_days(by_id, shared)
    links |= {(a.translation_of, i) for i, a in by_id.items() if a.translation_of in by_id and a.translation_of}
    groups: dict[str, list[str]] = defaultdict(list)
    for one, first in firsts(list(by_id), links).items():
        groups[first].append(one)
    return _named(groups, by_id, profiles, _mates(groups, links))


def _mates(groups: Mapping[str, list[str]], links: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The articles each is linked with directly; in a small story all of it, since nobody strays far there."""
    mates: dict[str, set[str]] = defaultdict(set)
    for a, b in links:
        mates[a].add(b)
        mates[b].add(a)
    small = {one: ids for ids in groups.values() if len(ids) <= SMALL for one in ids}
    return {one: frozenset(small.get(one, mates[one])) for ids in groups.values() for one in ids}


def _weights(profiles: Mapping[str, Mapping[str, str]], lands: Collection[str]) -> dict[str, float]:
    """What a name tells: half for two letters or a country; in a larger batch the less the more articles have it."""
    held = Counter(name for names in profiles.values() for name in names)
    total = len(profiles)
    out = {}
    for name, count in held.items():
        rare = math.log(total / count) / math.log(total / 2) if total >= LARGE and count > 2 else 1.0
        out[name] = rare * (0.5 if len(name) <= 2 or name in lands else 1.0)
    return out


def _shared(profiles: Mapping[str, Mapping[str, str]], weights: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """Pairs of articles -> the weight of the names they share."""
    holders: dict[str, list[str]] = defaultdict(list)
    for one, names in profiles.items():
        for name in names:
            holders[name].append(one)
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for name, ids in sorted(holders.items()):
        if len(ids) <= COMMON or len(profiles) <= COMMON:
            for pair in combinations(ids, 2):
                shared[pair] += weights[name]
    return shared


def _same_days(by_id: Mapping[str, Article], shared: Mapping[tuple[str, str], float]) -> set[tuple[str, str]]:
    """Pairs of articles a few days apart that share one name and much of their other words."""
    words = {i: content_of(a) for i, a in by_id.items()}
    out = set()
    for a, b in shared:
        days = _days_apart(by_id[a], by_id[b])
        fewer = min(len(words[a]), len(words[b]))
        needed = max(SHARE * fewer, min(WORDS, SHORT * fewer))
        if days is not None and days <= DAYS and len(words[a] & words[b]) >= needed:
            out.add((a, b))
    return out


def _named(
    groups: Mapping[str, list[str]],
    by_id: Mapping[str, Article],
    profiles: Mapping[str, Mapping[str, str]],
    mates: Mapping[str, frozenset[str]],
) -> Stories:
    of: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    for ids in groups.values():
        story = "s" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12]
        members[story] = tuple(sorted(ids, key=lambda i: (_published(by_id[i]), i)))
        of.update(dict.fromkeys(ids, story))
        labels[story] = _label([by_id[i] for i in ids], profiles)
    return Stories(of, members, labels, mates)


def _label(articles: Sequence[Article], profiles: Mapping[str, Mapping[str, str]]) -> str:
    """The name that most articles have, one in a headline counting as three; a pack's places are too wide."""
    count: Counter[str] = Counter()
    for article in articles:
        headline = article.title or (article.words("text", article.headline) if article.headline else "")
        for name, text in profiles[article.id].items():
            if not name.startswith("=") and text not in (article.source or "").split():
                count[text] += 3 if text in headline else 1
    return min(count, key=lambda t: (-count[t], t)) if count else ""


def _published(article: Article) -> str:
    """The first day of publication, undated articles last."""
    return str(article.published.earliest if article.published else "~")


def _near(a: Article, b: Article) -> bool:
    """Published so near that they may tell of one story, as far as is known."""
    days = _days_apart(a, b)
    return days is None or days <= APART


def _days_apart(a: Article, b: Article) -> int | None:
    x, y = a.published, b.published
    if x is None or y is None or x.earliest is None or y.earliest is None:
        return None
    return abs((x.earliest - y.earliest).days)
