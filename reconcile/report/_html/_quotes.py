"""Claims in the words around them: their sentence, and the paragraph it stands in, with what is claimed marked."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Span
from reconcile.report._days import published
from reconcile.report._html._words import direction, language, spaced, spoken
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Article, Claim
    from reconcile.report._lookup import Lookup

_SENTENCE = 400
"""Code points told on either side of what is marked in a sentence."""

_ARTICLES = frozenset("a an the this that these those his her its their our one two three several some many".split())
_PARAGRAPH = 700
"""Code points told on either side of a sentence."""

_FULL = 45
"""Characters of a line that may have been broken because it was full."""

_ENDS = (".", "!", "?", "…", "؟", "۔", "。", ":")
_CLOSING = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are marked as what is claimed, or are not; each piece tells whether it is the value itself."""

    marked: bool
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article with its claims marked; `paragraph` is empty where it holds no more than the sentence.

    `spoken` names the language where it is not English. `said` are those whom the outlet quotes for it. `headline`: it
    stands in the title, apart from the text. `corrected`: what a reviewer put in the place of what was read. `claims`
    are the ids of what is marked.
    """

    article: str
    outlet: str
    spoken: str
    published: str
    said: str
    lang: str
    dir: str
    headline: bool
    corrected: tuple[str, ...]
    sentence: tuple[Stretch, ...]
    paragraph: tuple[Stretch, ...]
    claims: tuple[str, ...]


def quotes(look: Lookup, claims: Iterable[Claim]) -> list[Quote]:
    """The claims, those of one sentence in one quote, in the order given."""
    by_sentence: dict[tuple[str, str, Span], list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault((claim.article, claim.field, claim.sentence_at), []).append(claim)
    return [_quote(look, same) for same in by_sentence.values()]


def _quote(look: Lookup, claims: Sequence[Claim]) -> Quote:
    article, first = look.article_of(claims[0]), claims[0]
    text = article.text if first.field == "text" else article.title or ""
    said = Span(min(one.span.start for one in claims), max(one.span.end for one in claims))
    whole = Span(min(said.start, first.sentence_at.start), max(said.end, first.sentence_at.end))
    sentence = _near(text, whole, said, _SENTENCE)
    around = _paragraph(text, whole)
    paragraph = _near(text, around, whole, _PARAGRAPH)
    more = text[paragraph.start : paragraph.end].strip() != text[sentence.start : sentence.end].strip()
    return Quote(
        article.id,
        look.outlet(article),
        spoken(article),
        published(article),
        "; ".join(dict.fromkeys(filter(None, map(_said, claims)))),
        language(article),
        direction(article),
        first.field == "title",
        tuple(dict.fromkeys(line(one.corrected.text) for one in claims if one.corrected)),
        _stretches(text, sentence, whole, claims),
        _stretches(text, paragraph, around, claims) if more else (),
        tuple(one.id for one in claims),
    )


def beginning(article: Article, room: int) -> str:
    """The headline of an article, else its first words, on one line."""
    found = article.title or (article.words("text", article.headline) if article.headline else article.text[: 3 * room])
    told = line(found)
    return told if len(told) <= room else told[:room].rsplit(" ", 1)[0] + "…"


def _said(claim: Claim) -> str:
    citing = f", citing {line(', '.join(claim.via))}" if claim.via else ""
    return f"quoting {_speaker(line(claim.speaker))}{citing}" if claim.speaker else ""


def _speaker(name: str) -> str:
    """ "the energy minister", where a text has it without its article."""
    first, _, rest = name.partition(" ")
    title = name.isascii() and name[:1].islower() and rest and first not in _ARTICLES
    return f"the {name}" if title else name


def _paragraph(text: str, at: Span) -> Span:
    """The line around a place, with the lines that go on before and after it."""
    start, end = text.rfind("\n", 0, at.start) + 1, _line_end(text, at.end)
    while start > 0 and at.start - start < _PARAGRAPH:
        before = text.rfind("\n", 0, start - 1) + 1
        if not _goes_on(text[before : start - 1]):
            break
        start = before
    while end < len(text) and end - at.end < _PARAGRAPH:
        if not _goes_on(text[text.rfind("\n", 0, end) + 1 : end]):
            break
        end = _line_end(text, end + 1)
    return Span(start, end)


def _goes_on(line_: str) -> bool:
    """The line was broken because it was full: it is long, and no sentence ends with it."""
    told = line_.rstrip().rstrip(_CLOSING)
    return len(told) >= _FULL and not told.endswith(_ENDS)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _near(text: str, whole: Span, middle: Span, room: int) -> Span:
    """The part of a whole that is at most so far from its middle, cut between words."""
    start, end = whole.start, whole.end
    if middle.start - start > room:
        cut = text.find(" ", middle.start - room, middle.start)
        start = cut + 1 if cut >= 0 else middle.start - room
    if end - middle.end > room:
        cut = text.rfind(" ", middle.end, middle.end + room)
        end = cut if cut >= 0 else middle.end + room
    return Span(start, end)


def _stretches(text: str, within: Span, whole: Span, claims: Sequence[Claim]) -> tuple[Stretch, ...]:
    """The words of a span in stretches; an ellipsis stands where the whole goes on."""
    spans = [one for claim in claims for one in (claim.span, claim.core)]
    inner = {at for one in spans for at in (one.start, one.end) if within.start < at < within.end}
    pieces = [Span(*ends) for ends in pairwise(sorted({within.start, within.end, *inner}))]
    quoted, cores = [claim.span for claim in claims], [claim.core for claim in claims]
    found = [
        Stretch(marked, tuple((spaced(text[one.start : one.end]), _inside(one, cores)) for one in same))
        for marked, same in groupby(pieces, key=lambda one: _inside(one, quoted))
    ]
    cut = Stretch(False, (("…", False),))
    return (*[cut] * (within.start > whole.start), *found, *[cut] * (within.end < whole.end))


def _inside(piece: Span, spans: Sequence[Span]) -> bool:
    return any(one.start <= piece.start and piece.end <= one.end for one in spans)
