"""Where an article is from: its outlet and day, whose words it has, what was corrected, and what of it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.decide import sentence
from reconcile.frozen import dataclass
from reconcile.model import ReadArticle
from reconcile.report._days import days, published
from reconcile.report._html._words import _NAMES as LANGUAGES
from reconcile.report._html._words import language, link
from reconcile.report._lookup import count
from reconcile.report._proposals import became
from reconcile.report._read import share
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article, CopyLink, Outlet, Span
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article with words of this one: `told` says which, `spans` are their places here."""

    id: str
    outlet: str
    published: str
    told: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What is told above a text; empty where nothing is known."""

    outlet: str
    source: str | None
    outlet_by: str
    known: str
    published: str
    published_by: str
    language: str
    address: str
    url: str | None
    file: str
    origin: tuple[str, str, str] | None
    credits: str
    corrected: str
    read_as: str
    decided: tuple[str, ...]
    read: str
    notes: tuple[str, ...]


def head(look: Lookup, article: Article) -> Head:
    """The head of an article; `origin` is another article that its words come from: id, outlet and day."""
    ledger = look.ledgers.get(article.id)
    return Head(
        look.outlet(article),
        article.source,
        _by(article.source_from if article.source else None),
        known(look.run.origins.outlets.get(article.id)),
        published(article),
        _by(None if article.published_from == "inferred" else article.published_from),
        spoken_in(article),
        line(article.url or ""),
        link(article.url),
        _file(article),
        _origin(look, article),
        ", ".join(map(line, look.run.origins.credits.get(article.id, ()))),
        line(article.corrected.text) if article.corrected else "",
        _read_as(article),
        tuple(_decided(look, article)),
        f"{share(ledger.read, ledger.total)} accounted for" if ledger else "",
        (*look.versions(article), *(became([ledger]) if ledger else ()), *map(line, article.warnings)),
    )


def spoken_in(article: Article) -> str:
    """ "Arabic"; the code of a language that has no name here."""
    code = language(article)
    return "English" if code == "en" else LANGUAGES.get(code, line(article.language))


def known(outlet: Outlet | None) -> str:
    """What a pack tells of an outlet: "a news agency; owner Hill Group; state: x"; empty for nothing."""
    if outlet is None:
        return ""
    told = [
        "a news agency" if outlet.agency else "",
        f"owner {outlet.owner}" if outlet.owner else "",
        outlet.side or "",
    ]
    return line("; ".join(filter(None, told)))


def copies(look: Lookup, article: Article) -> tuple[Copy, ...]:
    """The articles that have words of this one, or of which it has words, but for translations; earlier ones first."""
    earlier = [_copy(look, one, one.of, earlier=True) for one in look.links(article)]
    later = [_copy(look, one, one.article, earlier=False) for one in look.run.origins.links if one.of == article.id]
    return tuple(one for one in (*earlier, *later) if one is not None)


def _copy(look: Lookup, found: CopyLink, id_: str, *, earlier: bool) -> Copy | None:
    other = look.articles.get(id_)
    if other is None or found.how == "translation":
        return None
    spans = tuple(one.span if earlier else one.there for one in found.passages)
    return Copy(id_, look.outlet(other), published(other), _shares(found, len(spans), earlier=earlier), spans)


def _shares(found: CopyLink, stretches: int, *, earlier: bool) -> str:
    places = f" in {count(stretches, 'stretch', 'stretches')}" if stretches else ""
    if found.how == "passage":
        return f"shares a statement or a sentence with it{places}"
    of_words = f"{found.share:.0%} of the words"
    if found.how == "version":
        return f"another version of the article: {of_words} are the same{places}"
    if found.how == "agency":
        return f"{of_words} are the same{places}; both print the text of one agency"
    return f"{of_words} here are from it{places}" if earlier else f"{of_words} there are from here{places}"


def _origin(look: Lookup, article: Article) -> tuple[str, str, str] | None:
    first = first_of(look, look.run.origins.articles.get(article.id))
    return (first.id, look.outlet(first), published(first)) if first and first.id != article.id else None


def first_of(look: Lookup, origin: str | None) -> Article | None:
    """The article that an origin is named after, which was the first to have its words; `None` where it is unknown."""
    name = (origin or "").partition(".")[0]
    return look.articles.get(name) or look.articles.get(name[1:])


def _decided(look: Lookup, article: Article) -> Iterator[str]:
    """What reviewers decided of the article that is not in what is told of it yet."""
    done = article.corrected.by if article.corrected else ()
    return (line(sentence(one)) for one in look.decisions if one.article == article.id and one.id not in done)


def _read_as(article: Article) -> str:
    was = article.corrected.was if article.corrected else None
    if not isinstance(was, ReadArticle):
        return ""
    told = []
    if was.published != article.published:
        told.append(f"date {days(was.published)}")
    if was.source != article.source:
        told.append(f"outlet {line(was.source)}" if was.source else "no outlet")
    return ", ".join(told)


def _file(article: Article) -> str:
    at = f", line {article.line_at}" if article.line_at else ""
    return f"{line(article.file)}, number {article.index} in it{at}"


def _by(words: str | None) -> str:
    return line(words or "")
