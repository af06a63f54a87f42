"""What was read, and what was not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.model import Fate
from reconcile.report._days import published
from reconcile.report._layout import isolate, shorten, width
from reconcile.report._lookup import count
from reconcile.report._proposals import became
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Article, Ledger, Skipped
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_FEW = 2
"""Articles named that share words with another."""


def tell_read(block: Block, look: Lookup) -> None:
    """One or two lines an article: date and how it was found, claims, numerals read; then the files left out."""
    articles, ledgers = block.style.articles(look.run), block.style.ledgers(look.run)
    if articles:
        block.heading("READ")
        read, total = (sum(getattr(led, part) for led in ledgers) for part in ("read", "total"))
        shown = "; 'reconcile show ARTICLE' shows every one" if block.style.about is None else ""
        block.plain(f"{share(read, total)} are accounted for{_fates(ledgers)}{shown}.", 1)
        for said in became(ledgers):
            block.plain(f"Proposed by {said}", 1)
    for article in articles:
        _tell(block, look, article)
    tell_left_out(block, look.run.skipped)


def tell_left_out(block: Block, left: Sequence[Skipped]) -> None:
    """What could not be read, and why."""
    if left:
        block.heading("NOT READ", "yellow")
        for skipped in left:
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
        told.append(share(ledger.read, ledger.total))
    block.plain("; ".join([*told, *_links(look, article), *map(line, article.warnings)]), 5)


def _date(article: Article) -> str:
    if article.published is None:
        return "no date found"
    how = article.published_from
    return published(article) + (f" (from “{line(how)}”)" if how and how != "inferred" else "")


def _links(look: Lookup, article: Article) -> list[str]:
    found = []
    of = look.translated(article)
    if of in look.articles:
        found.append(f"translation of [{of}]")
    found += look.versions(article)
    shared: dict[str, list[str]] = {}
    for link in look.copies(article):
        shared.setdefault(f"{link.share:.0%}", []).append(f"[{link.of}]")
    found += [f"shares {part} of its words with {_first(ids)}" for part, ids in shared.items()]
    credited = look.run.origins.credits.get(article.id, ())
    return [*found, *([f"credits {', '.join(map(line, credited))}"] if credited else [])]


def _first(ids: Sequence[str]) -> str:
    """The first few ids; the rest is counted."""
    told = [*ids[:_FEW], f"{len(ids) - _FEW} more"] if len(ids) > _FEW else ids
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def share(read: int, total: int) -> str:
    """How many of how many numerals: "7 of 9 numerals (78%)"."""
    return f"{read:,} of {count(total, 'numeral')}" + (f" ({read / total:.0%})" if total else "")


def _fates(ledgers: Sequence[Ledger]) -> str:
    """What the numerals became: ": 12 claims, 5 dates, 1 in names and codes, 2 in page furniture"."""
    found = Counter(entry.fate for ledger in ledgers for entry in ledger.entries)
    told = [
        count(found[Fate.CLAIM], "claim") if found[Fate.CLAIM] else "",
        count(found[Fate.DATE], "date") if found[Fate.DATE] else "",
        f"{found[Fate.NAME]} in names and codes" if found[Fate.NAME] else "",
        f"{found[Fate.FURNITURE]} in page furniture" if found[Fate.FURNITURE] else "",
    ]
    return ": " + ", ".join(filter(None, told)) if any(told) else ""
