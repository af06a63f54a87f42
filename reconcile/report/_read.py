"""What was read, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._days import published
from reconcile.report._layout import isolate, shorten, width
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def tell_read(block: Block, look: Lookup) -> None:
    """One or two lines an article: date and how it was found, claims, numerals read; then the files left out."""
    if look.run.articles:
        block.heading("READ")
        read, total = (sum(getattr(led, part) for led in look.run.ledgers) for part in ("read", "total"))
        block.plain(f"{_share(read, total)} are accounted for; 'reconcile show ARTICLE' lists the others.", 1)
    for article in look.run.articles:
        _tell(block, look, article)
    if look.run.skipped:
        block.heading("NOT READ", "yellow")
        for skipped in look.run.skipped:
            block.plain(f"{line(skipped.file)}: {line(skipped.why)}", 1)


def _tell(block: Block, look: Lookup, article: Article) -> None:
    words = article.title or (article.words("text", article.headline) if article.headline else article.text[:200])
    lead, id_ = f"{isolate(look.outlet(article))}: ", f" [{article.id}]"
    room = block.style.columns - 1 - width(lead) - width(id_)
    block.plain(f"{lead}{isolate(shorten(line(words), max(room, 20)))}{id_}", 1)
    ledger = look.ledgers.get(article.id)
    told = [f"{line(article.file)}#{article.index}", article.language, _date(article)]
    told.append(count(look.claims_in[article.id], "claim"))
    if ledger:
        told.append(_share(ledger.read, ledger.total))
    block.plain("; ".join([*told, *_links(look, article), *map(line, article.warnings)]), 5)


def _date(article: Article) -> str:
    if article.published is None:
        return "no date found"
    how = article.published_from
    return published(article) + (f" (from “{line(how)}”)" if how and how != "inferred" else "")


def _links(look: Lookup, article: Article) -> list[str]:
    found = []
    if article.translation_of in look.articles:
        found.append(f"translation of [{article.translation_of}]")
    return [*found, *(f"shares {link.share:.0%} of its words with [{link.of}]" for link in look.copies(article))]


def _share(read: int, total: int) -> str:
    return f"{read} of {count(total, 'numeral')}" + (f" ({read / total:.0%})" if total else "")
