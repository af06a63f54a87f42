"""Origins: passages that articles share, agencies' texts and translations; only different origins corroborate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from reconcile.cluster._alike import Alike
from reconcile.cluster._copies import Comparer, compared, how, one_text
from reconcile.cluster._credits import Credit, Credits
from reconcile.cluster._joined import Joined
from reconcile.cluster._passages import Body, body
from reconcile.cluster._runs import shared
from reconcile.cluster._translations import Translation, counterparts, translations
from reconcile.cluster._versions import Versions
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, CopyLink, Lexicon, Origins

NOTHING = Lexicon({}, {}, {})
NONE = Versions()


def origins(
    articles: Sequence[Article], claims: Iterable[Claim], lexicon: Lexicon = NOTHING, versions: Versions = NONE
) -> Origins:
    """The origins of the articles and claims of one block, and the links between articles, later after earlier."""
    reader = Credits(lexicon, articles)
    credited = {a.id: reader.of(a) for a in articles}
    agencies = {one.id for one in lexicon.outlets if one.agency}
    order = sorted(articles, key=lambda a: _order(a, credited[a.id].outlet in agencies))
    told = [credited[a.id] for a in order]
    bodies = [body(a) for a in order]
    comparer = Comparer(bodies, told)
    pairs = compared(bodies, comparer)
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    said = [sorted(by_article[a.id], key=lambda c: (c.field, c.core.start, c.core.end, c.id)) for a in order]
    translated = translations(order, bodies, said, told, {p.later for p in pairs if how(p, told) != "passage"})
    block = _Block(order, bodies, said, told, comparer, pairs, translated, versions)
    known = {one.id: one for one in lexicon.outlets}
    return Origins(
        {a.id: f"o{order[n].id}" for a, n in zip(order, block.first, strict=True)},
        {c.id: origin for n in range(len(order)) for c, origin in block.of_claims(n)},
        tuple(sorted(block.links(), key=lambda link: (link.article, link.of, link.how))),
        {a.id: tuple(sorted(one.credited)) for a, one in zip(order, told, strict=True) if one.credited},
        {a.id: known[one.outlet] for a, one in zip(order, told, strict=True) if one.outlet in known},
    )


def _order(article: Article, agency: bool) -> tuple[object, ...]:
    """By day of publication, undated articles and translations last; on one day an agency's own text first."""
    day = str(article.published.earliest if article.published else "~")
    return (day, article.translation_of is not None, not agency, article.file, article.index, article.id)


@dataclass(frozen=True)
class _Block:
    """The articles of a block in order, with all that is known of them; articles go by their number."""

    articles: Sequence[Article]
    bodies: Sequence[Body]
    said: Sequence[Sequence[Claim]]
    credits: Sequence[Credit]
    comparer: Comparer
    pairs: Sequence[Alike]
    translated: Sequence[Translation]
    versions: Versions = NONE

    @cached_property
    def first(self) -> list[int]:
        """The first article of the origin of each."""
        copies = one_text(
            len(self.bodies), self.comparer, ((p.later, p.earlier) for p in self.pairs if self.how(p) != "passage")
        )
        for one in self.translated:
            copies[one.later] = copies[one.of]
        return _as_one(copies, [self.versions.groups.get(a.id) for a in self.articles])

    def how(self, pair: Alike) -> str:
        """What the two articles of a pair are to each other."""
        return how(pair, self.credits)

    @cached_property
    def statements(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """Article and passage -> the first article and passage that holds the same words."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for pair in self.pairs:
            for here, there in pair.same.items():
                first = found.setdefault((pair.earlier, there), (pair.earlier, there))
                found[pair.later, here] = min(found.get((pair.later, here), first), first)
        return found

    @cached_property
    def pairs_of(self) -> Mapping[int, Sequence[Alike]]:
        """Article -> the pairs in which it is the later one."""
        out: dict[int, list[Alike]] = defaultdict(list)
        for pair in self.pairs:
            out[pair.later].append(pair)
        return out

    @cached_property
    def spread(self) -> frozenset[tuple[int, int]]:
        """The first passages whose words stand in texts of several origins."""
        holders: dict[tuple[int, int], set[int]] = defaultdict(set)
        for (article, _), root in self.statements.items():
            holders[root].add(self.first[article])
        return frozenset(root for root, of in holders.items() if len(of) > 1)

    def of_claims(self, article: int) -> list[tuple[Claim, str]]:
        """Every claim of an article with its origin."""
        of = next((one for one in self.translated if one.later == article), None)
        if of is None:
            return [(c, self._of(c, article)) for c in self.said[article]]
        there = counterparts(self.said[article], self.said[of.of])
        whole = f"o{self.articles[self.first[article]].id}"
        return [(c, self._of(there[c.id], of.of) if c.id in there else whole) for c in self.said[article]]

    def _of(self, claim: Claim, article: int) -> str:
        """Of the passage where others have it too; of the whole text for a title; else of the article alone."""
        whole = self.articles[self.first[article]].id
        mine = whole if self.articles[article].id in self.versions.groups else self.articles[article].id
        words = self.bodies[article]
        word = words.word_at(claim.core.start) if claim.field == "text" else None
        if word is None:
            return f"o{whole}"
        passage = (article, words.passage_of(word))
        root = self.statements.get(passage)
        if root is None or (root != passage and not self._repeats(claim, passage, word)):
            return f"o{mine}"
        if root in self.spread and self._is_statement(root):
            return f"o{self.articles[root[0]].id}.{root[1]}"
        return f"o{self.articles[self.first[root[0]]].id}"

    def _repeats(self, claim: Claim, passage: tuple[int, int], word: int) -> bool:
        """The claim's own words are among those repeated; in a text that is a copy they may have been changed."""
        last = self.bodies[passage[0]].word_at(claim.core.end - 1)
        pairs = [p for p in self.pairs_of[passage[0]] if passage[1] in p.same]
        return any(self.how(p) != "passage" or p.holds(word, word if last is None else last) for p in pairs)

    def _is_statement(self, passage: tuple[int, int]) -> bool:
        """Most words of a passage stand in quote signs."""
        words = self.bodies[passage[0]]
        span = words.passages[passage[1]]
        return 2 * sum(words.quoted[span.start : span.end]) > span.end - span.start

    def links(self) -> list[CopyLink]:
        """What the articles share."""
        ids = [a.id for a in self.articles]
        groups = self.versions.groups
        apart = [p for p in self.pairs if not _one_article(groups, ids[p.later], ids[p.earlier])]
        copies = [self._link(p, self.how(p)) for p in apart]
        translated = [
            CopyLink(ids[one.later], ids[one.of], round(one.share, 3), "translation", one.passages)
            for one in self.translated
            if not _one_article(groups, ids[one.later], ids[one.of])
        ]
        return [*copies, *translated, *self._versions()]

    def _link(self, pair: Alike, how: str) -> CopyLink:
        ids = (self.articles[pair.later].id, self.articles[pair.earlier].id)
        passages = shared(self.bodies[pair.later], self.bodies[pair.earlier], pair.runs)
        return CopyLink(*ids, round(pair.share, 3), how, passages)

    def _versions(self) -> Iterator[CopyLink]:
        """Yield what each version has of the one before it."""
        number = {a.id: n for n, a in enumerate(self.articles)}
        for earlier, later in self.versions.pairs:
            yield self._link(self.comparer.compare(number[later], number[earlier]), "version")


def _one_article(groups: Mapping[str, str], a: str, b: str) -> bool:
    return a in groups and groups[a] == groups.get(b)


def _as_one(first: list[int], groups: Sequence[str | None]) -> list[int]:
    """The first article of the origin of each, where versions of one article have one origin."""
    joined = Joined([str(n) for n in range(len(first))])
    known: dict[str, int] = {}
    for number, group in enumerate(groups):
        if group is not None:
            joined.join(str(first[known.setdefault(group, number)]), str(first[number]))
    return [int(joined.first(str(one))) for one in first]
