"""Articles that tell of invented happenings, with the claims they make: `model` objects as extraction gives them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from string import Formatter

import invented
from happenings import Happening, vocabulary
from phrases import FURTHER, LEADS, RECALLS, TITLES, sentence
from stating import Answer, Sentence, claims_of

from reconcile.model import Article, Claim, Days, Span

SLIP = 0.15  # part of the names that an article writes with a slip
OTHER = 0.2  # part of the numbers that an article gives otherwise
RECALLED = 0.6  # part of the articles that recall an earlier happening, where others do
COPIED = 0.1  # part of the articles that print the text of another one
FEWER = 0.75  # chance of one more article on a happening
MOST = 30  # articles on one happening
TOPICAL = 0.4  # part of the words between that are of the happening's own
OUTLETS = tuple(f"{invented.name(Random(n))} Post" for n in range(40))  # noqa: S311 - nothing secret is drawn here


@dataclass(frozen=True, slots=True)
class Told:
    """An article, its claims, and what each of them answers."""

    article: Article
    claims: tuple[Claim, ...]
    answers: tuple[Answer, ...]


@dataclass(slots=True)
class _Page:
    """An article as it is written."""

    rng: Random
    published: date
    spelt: dict[str, str] = field(default_factory=dict)
    text: str = ""
    passage: int = 0
    made: list[tuple[Claim, Answer]] = field(default_factory=list)


def told(happening: Happening, earlier: Happening | None, rng: Random) -> Iterator[Told]:
    """Yield the articles on one happening: each in words of its own but for copies, some days after it."""
    first: Told | None = None
    for number in range(MOST):
        if number and rng.random() > FEWER:
            return
        published = happening.day + timedelta(days=min(number // 2, rng.choice((0, 0, 1, 1, 2, 3))))
        outlet = rng.choice(OUTLETS)
        if first is not None and rng.random() < COPIED:
            yield _signed(first, f"{happening.number}/{number}", published, outlet)
            continue
        recalled = earlier if rng.random() < RECALLED else None
        article = _written(happening, recalled, f"{happening.number}/{number}", _Page(rng, published), outlet)
        first = first or article
        yield article


def _written(happening: Happening, earlier: Happening | None, record: str, page: _Page, outlet: str) -> Told:
    title = _say(page, page.rng.choice(TITLES), happening, "title")
    _say(page, page.rng.choice(LEADS), happening)
    for attribute in [a for a in happening.figures if a in FURTHER]:
        _say(page, page.rng.choice(FURTHER[attribute]), happening)
    for _ in range(4):
        _say(page, sentence(lambda: _word(happening, page.rng), page.rng), happening)
    if earlier is not None:
        _say(page, page.rng.choice(RECALLS), earlier)
    claims = tuple(claim for claim, _ in page.made)
    article = Article(id="", file="invented.jsonl", index=0, text=page.text, title=title)
    return _signed(Told(article, claims, tuple(a for _, a in page.made)), record, page.published, outlet)


def _signed(told: Told, record: str, published: date, outlet: str) -> Told:
    """The article and its claims under ids of their own."""
    own = "a" + _digest(record)
    day = Days(published, published)
    article = replace(told.article, id=own, record=record, source=outlet, published=day, published_from="field 'date'")
    claims = tuple(replace(c, id="c" + _digest(f"{record}#{n}"), article=own) for n, c in enumerate(told.claims))
    return Told(article, claims, told.answers)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _word(happening: Happening, rng: Random) -> str:
    """A word of everybody or of the happening."""
    words, often = vocabulary()
    return rng.choice(happening.topic) if rng.random() < TOPICAL else rng.choices(words, cum_weights=often)[0]


def _parts(template: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((before, name) for before, name, _, _ in Formatter().parse(template))


def _say(page: _Page, template: str, happening: Happening, where: str = "text") -> str:
    """Write a sentence and note its claims; what it says."""
    filled = _filled(page, template, happening)
    sentence, places = "", dict[str, Span]()
    for before, name in _parts(template):
        sentence += before
        if name is not None:
            places[name] = Span(len(sentence), len(sentence) + len(filled[name]))
            sentence += filled[name]
    sentence = sentence[0].upper() + sentence[1:]
    in_text = where == "text"
    start, passage = (len(page.text), page.passage) if in_text else (0, -1)
    about = Sentence(happening, sentence, Span(start, start + len(sentence)), where, passage, places, filled)
    page.made += claims_of(about, page.rng)
    if in_text:
        page.text += sentence + "\n\n"
        page.passage += 2
    return sentence


def _filled(page: _Page, template: str, happening: Happening) -> dict[str, str]:
    town = happening.town
    words = {"thing": happening.thing, "when": _when(page, happening.day), "site": _spelt(page, happening.site)}
    words |= {"town": _spelt(page, town.name), "province": _spelt(page, town.province)}
    words["person"] = _spelt(page, town.speaker)
    wanted = {name for _, name in _parts(template)}
    for attribute in [a for a in happening.figures if a in wanted]:
        number = happening.figures[attribute]
        other = number + page.rng.choice((-1, 1, 2, 5))
        words[attribute] = str(max(1, other) if page.rng.random() < OTHER else number)
    return words


def _when(page: _Page, day: date) -> str:
    near = (page.published - day).days < 6
    return f"on {day:%A}" if near and page.rng.random() < 0.5 else f"on {day.day} {day:%B %Y}"


def _spelt(page: _Page, name: str) -> str:
    """The name as this article writes it throughout."""
    if name not in page.spelt:
        first, *rest = name.split(" ", 1)
        page.spelt[name] = " ".join([invented.slip(first, page.rng) if page.rng.random() < SLIP else first, *rest])
    return page.spelt[name]
