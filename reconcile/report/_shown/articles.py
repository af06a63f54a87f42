"""An article with its text; every numeral is marked by its fate, and every mark is explained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.model import Fate
from reconcile.report._days import published
from reconcile.report._layout import isolate, paint
from reconcile.report._lookup import count
from reconcile.report._marks import COLOURS, MANY, WORDS, marks
from reconcile.report._painted import tell_marked
from reconcile.report._proposals import became
from reconcile.report._read import share
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Article, CopyLink, Run
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
    found = marks(look, article)
    ledger = look.ledgers.get(article.id)
    if ledger and ledger.entries:
        _legend(block, Counter(entry.fate for entry in ledger.entries))
    block.heading("TEXT")
    tell_marked(block, article, found)
    block.heading("WHAT IS MARKED")
    for number, mark in enumerate((mark for mark in found if mark.note), 1):
        block.item(f"({number})", mark.note, colour=COLOURS[mark.fate] if mark.fate else "dim", indent=1)


def _legend(block: Block, fates: Counter[Fate]) -> None:
    """How many numerals had each fate, each in its colour."""
    told = [
        paint(count(fates[fate], WORDS[fate], MANY[fate]), COLOURS[fate], on=block.style.colour)
        for fate in Fate
        if fates[fate]
    ]
    block.drawing("of them", [", ".join(told)])


def _facts(look: Lookup, article: Article) -> list[tuple[str, str]]:
    ledger = look.ledgers.get(article.id)
    facts = [("file", f"{line(article.file)}, number {article.index} in it"), ("language", article.language)]
    if article.source:
        facts.append(("outlet", line(article.source) + _found(article.source_from)))
    how = None if article.published_from == "inferred" else article.published_from
    facts.append(("date", published(article) + _found(how)))
    if article.corrected:
        facts.append(("decided", line(article.corrected.text)))
    facts.append(("origin", look.run.origins.articles.get(article.id, article.id)))
    if look.translated(article):
        facts.append(("of", f"translation of {look.translated(article)}"))
    facts += [("version", told) for told in look.versions(article)]
    facts += _shared(look, article)
    if ledger:
        facts.append(("numerals", f"{share(ledger.read, ledger.total)} accounted for"))
        facts += [("proposed", told) for told in became([ledger])]
    if article.title:
        facts.append(("title", isolate(line(article.title))))
    return [*facts, *(("note", line(warning)) for warning in article.warnings)]


def _shared(look: Lookup, article: Article) -> list[tuple[str, str]]:
    """What the article has from others, whom it credits, and what is known of its outlet."""
    facts = [("shares", shared) for link in look.links(article) if (shared := _told(look, link))]
    credited = look.run.origins.credits.get(article.id, ())
    if credited:
        facts.append(("credits", ", ".join(map(line, credited))))
    outlet = look.run.origins.outlets.get(article.id)
    known = [f"owner {outlet.owner}" if outlet.owner else "", outlet.side or ""] if outlet else []
    return [*facts, *([("known", line("; ".join(filter(None, known))))] if any(known) else [])]


def _told(look: Lookup, link: CopyLink) -> str:
    """ "12 passages with Northern Post [a1], 54% of its words": copied, or one statement in both."""
    other = look.articles.get(link.of)
    if other is None or link.how == "translation":
        return ""
    of_words = f", {link.share:.0%} of the words" if link.how != "passage" else ""
    agency = "; both credit one agency" if link.how == "agency" else ""
    return f"{count(link.passages, 'stretch', 'stretches')} with {look.outlet(other)} [{other.id}]{of_words}{agency}"


def _found(words: str | None) -> str:
    return f", found by “{line(words)}”" if words else ""
