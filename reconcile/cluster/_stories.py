"""Stories: articles that tell of the same events, linked by the names they share."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.cluster._likeness import skeleton
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Article, Lexicon

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*+")
SHARED = 2  # names that two articles must share at least
SHARE = 0.2  # part of the names of the shorter article that must be shared
APART = 400  # days between publications beyond which articles are not one story
DAYS = 21  # days between two reports of one event and its aftermath
WORDS = 8  # words they must share beside a name
COMMON = 60  # articles a name may stand in before it no longer links


@dataclass(frozen=True, slots=True)
class Stories:
    """Article id -> story id, and each story's articles in order of publication."""

    of: Mapping[str, str]
    articles: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]


def stories(articles: Sequence[Article], lexicon: Lexicon) -> Stories:
    """The articles in stories; independent of their order."""
    known = {code: _known(lexicon, code) for code in sorted({a.language for a in articles})}
    profiles = {a.id: _profile(a, known[a.language]) for a in articles}
    by_id = {a.id: a for a in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for one in sorted(by_id):
        for name in profiles[one]:
            holders[name].append(one)
    shared: Counter[tuple[str, str]] = Counter()
    for name, ids in holders.items():
        if len(ids) <= COMMON or len(articles) <= COMMON:
            for pair in combinations(ids, 2):
                shared[pair] += 2 if len(name) > 2 else 1
    parent = {one: one for one in by_id}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for (a, b), weight in sorted(shared.items()):
        fewer = min(len(profiles[a]), len(profiles[b]))
        if weight >= 2 * SHARED and weight / 2 >= SHARE * fewer and _near(by_id[a], by_id[b]):
            x, y = sorted((root(a), root(b)))
            parent[y] = x
    for a, b in sorted(_same_days(by_id, profiles, shared)):
        x, y = sorted((root(a), root(b)))
        parent[y] = x
    for article in articles:
        if article.translation_of in parent:
            x, y = sorted((root(article.id), root(str(article.translation_of))))
            parent[y] = x
    groups: dict[str, list[str]] = defaultdict(list)
    for one in sorted(by_id):
        groups[root(one)].append(one)
    return _named(groups, by_id, profiles)


def _same_days(
    by_id: Mapping[str, Article], profiles: Mapping[str, Mapping[str, str]], shared: Mapping[tuple[str, str], int]
) -> set[tuple[str, str]]:
    """Pairs of articles a few days apart that share one name and much of their other words."""
    words = {i: _content(a) for i, a in by_id.items()}
    out = set()
    for (a, b), weight in shared.items():
        x, y = by_id[a].published, by_id[b].published
        if weight and x and y and x.earliest and y.earliest and abs((x.earliest - y.earliest).days) <= DAYS:
            if len(words[a] & words[b]) >= max(WORDS, SHARE * min(len(words[a]), len(words[b]))):
                out.add((a, b))
    return out


def _content(article: Article) -> frozenset[str]:
    """Skeleton-free folded words of some length that no closed class holds."""
    language, closed = get(article.language), closed_words(article.language)
    shut = closed.adverbs | closed.prepositions | closed.auxiliaries | closed.report_verbs | closed.not_names
    text = language.fold(f"{article.title or ''} {article.text}")
    return frozenset(w for w in WORD.findall(text) if len(w) >= 4 and w not in shut and not w.isdigit())


def _named(
    groups: Mapping[str, list[str]], by_id: Mapping[str, Article], profiles: Mapping[str, Mapping[str, str]]
) -> Stories:
    of: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    labels: dict[str, str] = {}
    for ids in groups.values():
        story = "s" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12]
        members[story] = tuple(sorted(ids, key=lambda i: (_published(by_id[i]), i)))
        of.update(dict.fromkeys(ids, story))
        count = Counter(text for i in ids for name, text in profiles[i].items() if not name.startswith("="))
        labels[story] = min(count, key=lambda t: (-count[t], t)) if count else ""
    return Stories(of, members, labels)


def _published(article: Article) -> str:
    """The first day of publication, undated articles last."""
    return str(article.published.earliest if article.published else "~")


def _near(a: Article, b: Article) -> bool:
    x, y = a.published, b.published
    if x is None or y is None or x.earliest is None or y.earliest is None:
        return True
    return abs((x.earliest - y.earliest).days) <= APART


def _known(lexicon: Lexicon, code: str) -> dict[str, str]:
    """Folded names of the packs -> entity."""
    fold = get(code).fold
    return {fold(n): e.id for e in lexicon.entities for n in e.names}


def _profile(article: Article, known: Mapping[str, str]) -> dict[str, str]:
    """Skeletons of the names in an article -> a spelling; known entities stand as "=id"."""
    language = get(article.language)
    closed = closed_words(article.language)
    out: dict[str, str] = {}
    text = _without_furniture(article)
    start = True
    for match in WORD.finditer(text):
        word = match.group()
        folded = language.fold(word).removesuffix("'s")
        bare = re.sub(r"^(?:al-|ال|el-)", "", folded)
        if folded in known or bare in known:
            out["=" + known.get(folded, known.get(bare, ""))] = word
        elif (
            _is_name(word, text, match.start(), start, closed.head_first)
            and folded not in closed.not_names
            and len(skeleton(bare)) >= 2
        ):
            out[skeleton(bare)] = word
        start = text[match.end() : match.end() + 1] in ".!?:\n"
    return out


def _is_name(word: str, text: str, at: int, start: bool, head_first: bool) -> bool:
    if head_first:
        return len(word) > 3
    bare = word.removeprefix("al-")
    if not bare[:1].isupper() or len(bare) < 3:
        return False
    return not start or "-" in word


def _without_furniture(article: Article) -> str:
    text = f"{article.title}\n{article.text}" if article.title else article.text
    shift = len(text) - len(article.text)
    chars = list(text)
    for piece in article.furniture:
        for i in range(piece.span.start + shift, piece.span.end + shift):
            chars[i] = "\n"
    return "".join(chars)
