"""What the markup of an HTML page says beside its text: headline, outlet, day, language, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reconcile.frozen import dataclass
from reconcile.model import Days
from reconcile.read._datelines import stamps
from reconcile.read._fields import days, link
from reconcile.read._moment import changed, moment

_LD_CAP = 500_000  # code points of one JSON-LD block
_DATES = (
    "article:published_time og:published_time published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.created pubdate "
    "publish-date publish_date publication_date parsely-pub-date sailthru.date article.published"
).split()
_NAMES = "og:site_name application-name dc.publisher publisher article:publisher".split()
_HEADLINES = "og:title twitter:title dc.title".split()
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>")
_BAR = "|"  # stands before the name of a site, and in no headline
_SMALL = 3  # letters of a word that need no capital in a name: "of", "de"
_OUTLET = re.compile(r"(?<!\s)\s++[-–—|·»]\s++([^-–—|·»]{2,50})$")


@dataclass(frozen=True, slots=True)
class Said:
    """Facts of a page's markup, each with the words of where it stands; unknown is `None`."""

    headline: str | None
    source: str | None
    source_from: str | None
    published: Days | None
    published_from: str | None
    language: str | None
    url: str | None
    body: str | None = None
    stamp: str | None = None


def said(tree: Any) -> Said:
    """Read the markup; `tree` is the parsed page."""
    metas = dict(_metas(tree))
    linked = list(_linked(tree))
    title = _words(tree.css_first("title"))
    headline = _headline(tree, title, metas)
    source, source_from = _source(metas, linked, title, headline)
    published, published_from = _published(tree, metas, linked)
    root = tree.css_first("html")
    canonical = tree.css_first('link[rel="canonical"]')
    address = (canonical.attributes.get("href") if canonical else None) or metas.get("og:url")
    return Said(
        headline=headline,
        source=source,
        source_from=source_from,
        published=published,
        published_from=published_from,
        language=(root.attributes.get("lang") or None) if root else None,
        url=link(address) if address else None,
        body=_body(linked),
        stamp=_stamp(metas, linked),
    )


def _stamp(metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    """When the page says that it was changed last, or else published, to the minute."""
    told = [one.get(name) for name in ("dateModified", "datePublished") for one in linked]
    written = next((one for one in told if isinstance(one, str) and moment(one)), None)
    published = next((metas[name] for name in _DATES if name in metas), None)
    return changed(metas) or moment(written) or moment(published)


def _body(linked: list[dict[str, Any]]) -> str | None:
    """The longest text that the JSON-LD gives for an article."""
    texts = [written for one in linked if isinstance(written := one.get("articleBody"), str)]
    return max(texts, key=len, default=None)


def _words(node: Any) -> str:
    return " ".join(str(node.text(deep=True, separator="")).split()) if node is not None else ""


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for node in reversed(tree.css("meta")):  # the first of a name wins
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        value = node.attributes.get("content")
        if name and value and value.strip():
            yield name.lower(), " ".join(value.split())


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of the JSON-LD blocks, outer before inner."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            waiting = [json.loads(node.text(deep=True)[:_LD_CAP])]
        except (ValueError, RecursionError):
            continue
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, dict):
                yield one
                waiting.extend(v for v in one.values() if isinstance(v, dict | list))
            elif isinstance(one, list):
                waiting.extend(v for v in one if isinstance(v, dict | list))


def _headline(tree: Any, title: str, metas: dict[str, str]) -> str | None:
    """The first-level heading that is most like the page's title, else the title without the outlet's name."""
    named = next((metas[n] for n in _HEADLINES if n in metas), None)
    wanted = set(re.findall(r"\w+", f"{title} {named or ''}".casefold()))
    best: tuple[int, int, str] | None = None
    for number, heading in enumerate(tree.css("h1")):
        words = _words(heading)
        if words:
            best = max(best or (-1, 0, ""), (len(wanted & set(re.findall(r"\w+", words.casefold()))), -number, words))
    if best and (best[0] or not title):
        return best[2]
    return named or (_without_site(title) if title else None) or (best[2] if best else None)


def _source(
    metas: dict[str, str], linked: list[dict[str, Any]], title: str, headline: str | None
) -> tuple[str | None, str | None]:
    for name in _NAMES:
        if name in metas and not metas[name].startswith("http"):
            return metas[name], f"meta {name}"
    for one in linked:
        publisher = one.get("publisher")
        printed = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(printed, str) and printed.strip():
            return " ".join(printed.split()), "JSON-LD publisher"
    tail = _tail(title)
    if tail and headline and (_is_site(tail) or title.casefold().startswith(headline.casefold()[:20])):
        return tail[1].strip(), "title of the page"
    return None, None


def _tail(title: str) -> re.Match[str] | None:
    """What stands behind the last sign of a title that may part it from the name of its site; a quote is no sign."""
    found = _OUTLET.search(title)
    quoted = found is not None and found[0].strip()[0] == "»" and "«" in title[: found.start()]
    return None if quoted else found


def _without_site(title: str) -> str:
    found = _tail(title)
    return title if found is None else title[: found.start()]


def _is_site(tail: re.Match[str]) -> bool:
    """The end of a title behind a bar is written as a name, unlike "| Live updates"."""
    long = [word for word in tail[1].split() if len(word) > _SMALL]
    return tail[0].strip()[0] == _BAR and bool(long) and not any(word[0].islower() for word in long)


def _published(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> tuple[Days | None, str | None]:
    for name in _DATES:
        found = days(metas[name]) if name in metas else None
        if found:
            return found, f"meta {name}"
    for one in linked:
        written = one.get("datePublished")
        found = days(written) if isinstance(written, str) else None
        if found:
            return found, "JSON-LD datePublished"
    for node in tree.css('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]'):
        written = node.attributes.get("datetime") or node.attributes.get("content")
        found = days(written) if written else None
        if found:
            return found, "datePublished"
    return None, None


def guessed(page: str) -> tuple[Days | None, str | None]:
    """The day that htmldate finds, if the page's markup holds it: a date of the text alone is not the page's."""
    from htmldate import find_date

    try:
        found = find_date(page, original_date=True, extensive_search=False)
    except (ValueError, TypeError, LookupError, RecursionError, OverflowError):  # what it raises on broken pages
        return None, None
    marked = " ".join(_TAG.findall(page)) if found else ""
    one = days(found) if found else None
    return (one, "markup of the page") if one and any(s.days == one for s in stamps(marked)) else (None, None)
