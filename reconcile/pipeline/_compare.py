"""Two texts, or a batch of pairs, compared in one direction: does what the second says follow from the first?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reconcile.errors import ReadError
from reconcile.model import DateValue, Dating, Days
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._left_out import tell_left_out

if TYPE_CHECKING:
    from reconcile.judge.follows import Figure, Statement
    from reconcile.model import Article, Claim, Extraction, Finding, Span, Value
    from reconcile.packs import Knowledge
    from reconcile.pipeline._block import Extract

Row = dict[str, object]
ONE_DAY = Days(date(2000, 1, 3), date(2000, 1, 3))  # on which both texts are taken to be told; no date is made of it


def compare(
    a: str, b: str, *, packs: Sequence[str] = (), rules: str | None = None, changed: Settings = UNCHANGED
) -> Row:
    """Verdict and reason on two texts, with the words they rest on."""
    from reconcile.packs import load

    return comparing(load(packs, rules, changed))(a, b)


def compare_batch(
    raw: bytes,
    file: str,
    *,
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    tell: Callable[[str], None] = print,
) -> Iterator[Row]:
    """A row for each readable pair, in their order; at the end each line that is none is told.

    `tell` is handed all of these but the last, which is raised as a `ReadError`.
    """
    from reconcile.packs import load
    from reconcile.read import text_pairs

    compared = comparing(load(packs, rules, changed))
    errors: list[ReadError] = []
    for pair in text_pairs(raw, file):
        if isinstance(pair, ReadError):
            errors.append(pair)
            continue
        id_, a, b = pair
        yield {"id": id_, **compared(a, b)}
    tell_left_out(errors, tell)


def comparing(knowledge: Knowledge) -> Callable[[str, str], Row]:
    """Compares two texts with these packs: number by number, then by the rules where the two are told differently."""
    from reconcile.extract import Extractor
    from reconcile.judge.follows import follows, ruled

    extractor = Extractor(knowledge.lexicon, knowledge.limits)

    def compared(a: str, b: str) -> Row:
        articles = _articles(a, b)
        read = {article.id: extractor(article) for article in articles}  # ids differ, whatever the texts
        first, second = (_stated(article, read[article.id], knowledge) for article in articles)
        answer = follows(first, second, knowledge.lexicon)
        if answer.open and _ask_the_same(*read.values()):
            answer = ruled(answer, _findings(articles, knowledge, lambda article: read[article.id]))
        claims = {c.id: c for extraction in read.values() for c in extraction.claims}
        names = {article.id: article.file for article in articles}
        told = [_claim(names[claims[id_].article], claims[id_]) for id_ in answer.claims]
        figures = [_figure(name, f) for pair in answer.pairs for name, f in zip("ab", pair, strict=True)]
        return {"verdict": answer.verdict, "reason": answer.reason, "claims": told or figures}

    return compared


def _stated(article: Article, extraction: Extraction, knowledge: Knowledge) -> Statement:
    from reconcile.extract import numerals
    from reconcile.judge.follows import statement

    figures = [(span, value, change) for field, span, _, value, change in numerals(article) if field == "text"]
    return statement(article, figures, extraction.claims, knowledge.lexicon)


def _ask_the_same(first: Extraction, second: Extraction) -> bool:
    """A claim of each answers one question, so that a rule may hold the two against each other."""
    return not {c.attribute for c in first.claims}.isdisjoint(c.attribute for c in second.claims)


def _findings(articles: Sequence[Article], knowledge: Knowledge, extract: Extract) -> Iterator[Finding]:
    """What the rules say of both texts together, as one block; nothing by days that hang on a day of publication."""
    from reconcile.pipeline._block import conclude_block

    part = conclude_block(articles, knowledge, extract)
    claims = {claim.id: claim for claim in part.claims}
    for finding in part.findings:
        told = [claims[id_] for id_ in finding.claims]
        if len({c.article for c in told}) > 1 and not any(map(_counted_from_now, told)):
            yield finding


def _counted_from_now(claim: Claim) -> bool:
    return isinstance(claim.value, DateValue) and claim.value.how is not Dating.WRITTEN


def _articles(a: str, b: str) -> tuple[Article, Article]:
    """The two texts; short ones of one script are taken to be of one language."""
    from reconcile.read import language, script

    both = language(f"{a}\n{b}") if script(a) == script(b) else None
    return _article(a, "a", both or language(a)), _article(b, "b", both or language(b))


def _article(text: str, name: str, tongue: str) -> Article:
    from reconcile.model import Article

    digest = hashlib.sha256(f"{name}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return Article(f"a{digest[:12]}", name, 0, text, source=name, language=tongue, published=ONE_DAY, text_at=0)


def _figure(name: str, figure: Figure) -> Row:
    """One side of what was compared: its text, place and value, and what it answers where it is a claim."""
    asked = figure.claim.attribute if figure.claim else None
    return _told(name, figure.span, figure.quote, asked, figure.value)


def _claim(name: str, claim: Claim) -> Row:
    return _told(name, claim.span, claim.quote, claim.attribute, claim.value)


def _told(name: str, span: Span, quote: str, asked: str | None, value: Value) -> Row:
    from reconcile.report import plain_value

    place = {"text": name, "start": span.start, "end": span.end, "quote": quote}
    return {**place, "attribute": asked, "value": plain_value(value)}
