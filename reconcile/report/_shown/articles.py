"""An article with its text; every numeral claim and every numeral left unread is numbered and explained."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile.report._days import published
from reconcile.report._layout import isolate
from reconcile.report._visible import line, visible

if TYPE_CHECKING:
    from reconcile.model import Article, Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all articles."""
    return [article.id for article in run.articles]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """Where the article is from, its text with numbers in brackets, then what each number marks."""
    article = look.articles[id_]
    block.plain(f"article {id_}: {isolate(look.outlet(article))}, {published(article)}")
    for label, text in _facts(look, article):
        block.labelled(label, text)
    fates = _fates(look, article)
    block.heading("TEXT")
    _tell_text(block, article, [at for at, _ in fates])
    block.heading("WHAT IS MARKED")
    for number, (_, fate) in enumerate(fates, 1):
        block.item(f"[{number}]", fate, colour="dim", indent=1)


def _facts(look: Lookup, article: Article) -> list[tuple[str, str]]:
    ledger = look.ledgers.get(article.id)
    facts = [("file", f"{line(article.file)}, number {article.index} in it"), ("language", article.language)]
    if article.source:
        facts.append(("outlet", line(article.source) + _found(article.source_from)))
    how = None if article.published_from == "inferred" else article.published_from
    facts.append(("date", published(article) + _found(how)))
    facts.append(("origin", look.run.origins.articles.get(article.id, article.id)))
    if article.translation_of:
        facts.append(("of", f"translation of {article.translation_of}"))
    if ledger:
        facts.append(("numerals", f"{ledger.read} of {ledger.total} accounted for"))
    if article.title:
        facts.append(("title", isolate(line(article.title))))
    return [*facts, *(("note", line(warning)) for warning in article.warnings)]


def _found(words: str | None) -> str:
    return f", found by “{line(words)}”" if words else ""


def _fates(look: Lookup, article: Article) -> list[tuple[int, str]]:
    """Where each mark stands in the text, after the words it is about, and what it says; in text order."""
    found = [
        (
            claim.core.end,
            f"{claim.attribute}: “{look.value(claim)}” of {line(claim.subject or 'nothing named')} [{claim.id}]",
        )
        for claim in look.run.claims
        if claim.article == article.id and claim.field == "text"
    ]
    ledger = look.ledgers.get(article.id)
    left = ledger.unread if ledger else ()
    found += [(unread.span.end, f"not read: “{line(unread.text)}”: {line(unread.why)}") for unread in left]
    return sorted(found)


def _tell_text(block: Block, article: Article, marks: list[int]) -> None:
    start = 0
    for text in article.text.split("\n"):
        end = start + len(text)
        furniture = next((f.what for f in article.furniture if f.span.start < end and start < f.span.end), None)
        lead = f" ({furniture}) " if furniture else " "
        cuts = [start, *(min(max(mark, start), end) for mark in marks if start < mark <= end), end]
        numbers = [number for number, mark in enumerate(marks, 1) if start < mark <= end]
        pieces = [visible(article.text[a:b].replace("\t", " ")) for a, b in pairwise(cuts)]
        marked = "".join(piece + f"[{number}]" for piece, number in zip(pieces, numbers, strict=False)) + pieces[-1]
        block.plain(lead + isolate(marked) if marked else "")
        start = end + 1
