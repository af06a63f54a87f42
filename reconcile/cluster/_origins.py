"""Origins: passages that articles share word for word, and translations; only different origins corroborate."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reconcile.cluster._joined import firsts
from reconcile.model import Article, Claim, CopyLink, Origins

WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"“[^“”\n]{40,}+”|\"[^\"\n]{40,}+\"|«[^«»\n]{40,}+»")
LENGTH = 8  # words of a shingle
COPY = 0.3  # share of the shorter article's shingles from which it is a copy
SENTENCE = 0.6  # share of a sentence's shingles from which the sentence is shared
WIDELY = 50  # articles a shingle may stand in before it is a formula


def origins(articles: Sequence[Article], claims: Iterable[Claim]) -> Origins:
    """Article and claim origins, and the links between articles, later after earlier."""
    order = sorted(articles, key=_order)
    rank = {a.id: i for i, a in enumerate(order)}
    links = _copies(order, rank)
    links += [
        CopyLink(a.id, a.translation_of, 1.0, "translation")
        for a in order
        if a.translation_of in rank and a.translation_of
    ]
    root = firsts([a.id for a in order], [(link.of, link.article) for link in links])
    everywhere = _holders(order, {a.id: _shingles(a.text) for a in order})
    return Origins(
        {a: "o" + r for a, r in root.items()},
        {c.id: "o" + _of_sentence(c, root, everywhere, rank) for c in claims},
        tuple(sorted(links, key=lambda link: (link.article, link.of))),
    )


def _order(article: Article) -> tuple[object, ...]:
    """By day of publication, undated articles and translations last."""
    day = str(article.published.earliest if article.published else "~")
    return (day, article.translation_of is not None, article.file, article.index, article.id)


def _copies(order: Sequence[Article], rank: Mapping[str, int]) -> list[CopyLink]:
    """Pairs of articles of which one holds a good part of the other's words, in their order."""
    shingles = {a.id: _shingles(_body(a)) for a in order}
    shared: Counter[tuple[str, str]] = Counter()
    for ids in _holders(order, shingles).values():
        if 1 < len(ids) <= WIDELY:
            shared.update(combinations(sorted(ids, key=rank.__getitem__), 2))
    links = []
    for (first, later), count in sorted(shared.items()):
        share = count / max(1, min(len(shingles[first]), len(shingles[later])))
        if share >= COPY and count >= LENGTH:
            links.append(CopyLink(later, first, round(share, 3)))
    return links


def _holders(order: Sequence[Article], shingles: Mapping[str, frozenset[int]]) -> dict[int, list[str]]:
    """Shingle -> the articles that hold it, earliest first."""
    out: dict[int, list[str]] = defaultdict(list)
    for article in order:
        for shingle in shingles[article.id]:
            out[shingle].append(article.id)
    return out


def _of_sentence(
    claim: Claim, root: Mapping[str, str], holders: Mapping[int, Sequence[str]], rank: Mapping[str, int]
) -> str:
    """The first article that has the claim's sentence word for word, else the article's own origin."""
    mine = _shingles(claim.sentence)
    if not mine:
        return root[claim.article]
    count = Counter(a for s in mine for a in holders.get(s, ()))
    same = [a for a, n in count.items() if n >= SENTENCE * len(mine)]
    return root[min(same, key=rank.__getitem__)] if same else root[claim.article]


def _body(article: Article) -> str:
    """The article's own words: the text without furniture, headline and quoted statements, which others quote too."""
    chars = list(article.text)
    for quoted in QUOTED.finditer(article.text):
        for i in range(*quoted.span()):
            chars[i] = " "
    for piece in [f.span for f in article.furniture] + ([article.headline] if article.headline else []):
        for i in range(piece.start, min(piece.end, len(chars))):
            chars[i] = " "
    return "".join(chars)


def _shingles(text: str) -> frozenset[int]:
    words = [w.casefold() for w in WORD.findall(text)]
    return frozenset(_hash(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1))


def _hash(words: Sequence[str]) -> int:
    """A hash that is the same in every process; 64 bits, since two of 32 would meet by chance in large batches."""
    joined = "\x1f".join(words).encode()
    return (zlib.crc32(joined) << 32) | zlib.adler32(joined)
