"""The pages of articles, claims and outlets: texts stay exact under all marks, and their words stay words."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, PackageLoader
from made_payloads import PAYLOADS
from made_runs import TEXTS, run

from reconcile.model import (
    Bound,
    Claim,
    CopyLink,
    Corrected,
    Days,
    Decision,
    Entry,
    Fate,
    Furniture,
    Ledger,
    Outcome,
    Outlet,
    Quantity,
    ReadArticle,
    ReadClaim,
    Run,
    Shared,
    SourceGrade,
    Span,
)
from reconcile.report._html._words import spaced
from reconcile.store import open_store

pytest.importorskip("datasette", reason="the desk is an extra")

from made_desk import ROOT, Visitor, opened

from reconcile.desk import _source_rows
from reconcile.desk._beside import rows
from reconcile.desk._fates import Mark
from reconcile.desk._links import Links
from reconcile.desk._pieces import Layers, Paragraph, paragraphs
from reconcile.desk._values_told import as_set

if TYPE_CHECKING:
    from collections.abc import Sequence

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
LINKS = Links("", "/found")
MACROS = Environment(loader=PackageLoader("reconcile.desk", "pages"), autoescape=True).get_template("_text.html").module


class Read(HTMLParser):
    """What a browser makes of a page: the words inside each element with a class, every tag, every attribute."""

    def __init__(self, page: str, inside: str = "") -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inside, self.open, self.depth = inside, 0, 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag in VOID:
            return
        self.depth += 1
        if not self.open and self.inside in (dict(attrs).get("class") or "").split():
            self.open = self.depth

    def handle_endtag(self, _tag: str) -> None:
        if self.open == self.depth:
            self.open = 0
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def numeral(of: str, words: str, fate: Fate, claim: str | None = None, why: str | None = None) -> Entry:
    at = TEXTS[of].index(words)
    return Entry("text", Span(at, at + len(words)), fate, claim, why)


def made() -> Run:
    """The run of all tests, its numerals told one by one, and an article of another outlet with words of the first."""
    found = run()
    a1 = found.articles[0]
    copy = replace(
        a1, id="b1", file="in/b1.txt", source="Northern Post", published=Days(date(2021, 5, 4), date(2021, 5, 4))
    )
    told = replace(found.claims[0], id="d1", article="b1")
    span = Span(14, len(TEXTS["a1"]))
    ledgers = (
        Ledger.of(
            a1,
            [
                numeral("a1", "fourth", Fate.CLAIM, "c1"),
                numeral("a1", "900", Fate.CLAIM, "c3"),
                numeral("a1", "Sport", Fate.FURNITURE, why="banner"),
            ],
        ),
        Ledger.of(
            found.articles[1],
            [
                numeral("a2", "fifth", Fate.CLAIM, "c4"),
                numeral("a2", "1,200", Fate.UNREAD, why="no noun"),
                numeral("a2", "2019", Fate.DATE),
            ],
        ),
        *found.ledgers[2:],
        Ledger("b1", 0, 0),
    )
    asked = replace(found.clusters[0], claims=("c1", "d1", "c4"), why=("named", "copied", "named"))
    return replace(
        found,
        articles=(*found.articles, copy),
        claims=(*found.claims, told),
        clusters=(asked, *found.clusters[1:]),
        ledgers=ledgers,
        origins=replace(
            found.origins,
            articles={"a1": "oa1", "a2": "oa2", "a3": "oa3", "a4": "oa3", "b1": "oa1"},
            claims={c.id: f"o{'a3' if c.article == 'a4' else c.article}" for c in found.claims} | {"d1": "oa1"},
            links=(CopyLink("a4", "a3", 1.0, "translation"), CopyLink("b1", "a1", 0.9, "copy", (Shared(span, span),))),
        ),
    )


def stored(path: Path, found: Run) -> Visitor:
    with open_store(str(path), write=True) as store:
        store.save(found)
    return Visitor(opened(path, read_only=True))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    return stored(tmp_path_factory.mktemp("desk") / "found.db", made())


def page(desk: Visitor, address: str) -> str:
    answer = desk.get(ROOT + address)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


# ---- the text under its marks ----------------------------------------------------------------------------------------

WORDS = st.text(
    st.one_of(st.sampled_from("ab <>&\"'\n\n\t\r{}%\u200f\u00a0م٣\x00"), st.characters(codec="utf-8")), max_size=80
)
SPANS = st.lists(st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 90), st.integers(0, 90)), max_size=8)


def layers(spans: Sequence[Span], others: Sequence[Span]) -> Layers:
    claims = [made_claim(f"c{number}") for number in range(len(spans))]
    marks = [
        Mark(
            number,
            "text",
            span,
            ("claim", "unread", "said")[number % 3],
            "x",
            "",
            (claims[number],) if number % 2 else (),
        )
        for number, span in enumerate(spans)
    ]
    return Layers(marks, {"furniture": others[::2], "shared": others[1::2], "here": others[:1]})


def made_claim(id_: str) -> Claim:
    return replace(run().claims[0], id=id_)


@given(text=WORDS, spans=SPANS, others=SPANS)
def test_marks_that_nest_overlap_or_cross_lines_leave_the_text_as_it_is(
    text: str, spans: list[Span], others: list[Span]
) -> None:
    found = paragraphs(text, layers(spans, others))
    assert "".join(text[one.span.start : one.span.end] for one in found) == text
    assert "".join(piece.text for one in found for piece in one.pieces) == spaced(text)
    for own in (True, False):
        html = f'<div class="text">{MACROS.paragraphs(found, LINKS, own)}</div>'
        assert Read(html, "text").text == spaced(text)


@given(text=WORDS, spans=SPANS)
def test_every_name_of_a_place_stands_on_the_page_once(text: str, spans: list[Span]) -> None:
    within = [Span(one.start, min(one.end, len(text))) for one in spans if one.start < min(one.end, len(text))]
    html = str(MACROS.paragraphs(paragraphs(text, layers(within, ())), LINKS, True))
    ids = sorted(value or "" for name, value in Read(html).attributes if name == "id")
    claims = [f"claim-c{number}" for number in range(len(within)) if number % 2]
    assert ids == sorted([*claims, *(f"at-{number}" for number in range(len(within)))])


def test_of_marks_that_nest_each_word_leads_to_the_innermost() -> None:
    text = "Aldmoor and 12 others"
    found = paragraphs(text, layers([Span(0, 21), Span(12, 14), Span(8, 14)], ()))
    assert [(one.text, one.mark and one.mark.number) for one in found[0].pieces] == [
        ("Aldmoor ", 0), ("and ", 2), ("12", 1), (" others", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One.\n\nTwo.\n", ["One.\n\n", "Two.\n"]),
        ("One.\nTwo.", ["One.\n", "Two."]),
        ("\n\nOne.\n\n\nTwo.", ["\n\nOne.\n\n\n", "Two."]),
        ("A line that was broken because it was as full as\nthis. Two.", None),
        ("", []),
    ],
    ids=["empty line", "line", "empty lines before and between", "broken line", "nothing"],
)
def test_paragraphs_begin_where_the_text_has_them(text: str, told: list[str] | None) -> None:
    found = [text[one.span.start : one.span.end] for one in paragraphs(text, Layers())]
    assert found == ([text] if told is None else told)


PARAGRAPHS = st.integers(0, 8).map(lambda many: paragraphs("\n\n".join(f"P{n}." for n in range(many)), Layers()))


@given(here=PARAGRAPHS, there=PARAGRAPHS, same=st.lists(st.tuples(SPANS, SPANS), max_size=6))
def test_a_text_beside_another_is_whole_and_in_order(
    here: tuple[Paragraph, ...], there: tuple[Paragraph, ...], same: list[tuple[list[Span], list[Span]]]
) -> None:
    found = rows(here, there, [(a, b) for mine, theirs in same for a, b in zip(mine, theirs, strict=False)])
    assert tuple(chain.from_iterable(row.here for row in found)) == here
    assert tuple(chain.from_iterable(row.there for row in found)) == there


def test_passages_that_tell_the_same_stand_in_one_row() -> None:
    here, there = (paragraphs(text, Layers()) for text in ("A.\n\nB.\n\nC.", "x.\n\ny.\n\nz.\n\nc."))
    found = rows(here, there, [(Span(4, 5), Span(8, 9)), (Span(8, 9), Span(0, 1)), (Span(8, 9), Span(12, 13))])
    assert [(len(row.here), len(row.there)) for row in found] == [(1, 2), (1, 1), (1, 1)]


# ---- the page of an article ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [*TEXTS, "b1"])
def test_the_page_of_an_article_holds_its_text_exactly(desk: Visitor, key: str) -> None:
    for query in ("", "?claim=c1", "?shared=a1", "?shared=b1", "?beside=a4"):
        assert Read(page(desk, f"/article/{key}{query}"), "here-text").text == TEXTS["a1" if key == "b1" else key]


def test_every_numeral_is_marked_by_its_fate_and_leads_to_what_is_said_of_it(desk: Visitor) -> None:
    told = page(desk, "/article/a2")
    fates = dict(re.findall(r'<a class="n (\w+)" href="(#mark-\d+)" title="[^"]*">', told))
    assert set(fates) == {"claim", "date", "unread", "said"}
    for card in fates.values():
        assert told.count(f'id="{card[1:]}"') == 1
    assert "1 not read" in told
    assert "not read: “1,200”, no noun" in told
    assert "1 claim in words" in told


def test_a_claim_is_told_with_its_question_and_findings(desk: Visitor) -> None:
    card = page(desk, "/article/a1").split('id="mark-2"')[1].split("</li>")[0]
    for address in ("claim/c1", "cluster/q1", "finding/f1"):
        assert f'href="{ROOT}/{address}"' in card
    assert "handover ordinal" in card
    assert 'href="#at-2"' in card


def test_an_address_shows_a_claim_at_its_place(desk: Visitor) -> None:
    told = page(desk, "/article/a1?claim=c1")
    assert told.count('id="claim-c1"') == 1
    assert re.findall(r'class="(?:n \w+ )?here"[^>]*>([^<]*)<', told) == ["the ", "fourth", " depot"]
    assert "card now" in told


@pytest.mark.parametrize(
    "query", ["claim=nothing", "claim=c6", "shared=nothing", "beside=nothing", "claim=%3Cscript%3E"]
)
def test_what_a_query_names_in_vain_changes_nothing(desk: Visitor, query: str) -> None:
    assert page(desk, f"/article/a1?{query}") == page(desk, "/article/a1")


def test_furniture_and_headline_are_told_from_the_text(desk: Visitor) -> None:
    assert '<span class="furniture">Menu | </span>' in page(desk, "/article/a1")
    assert '<span class="headline">The army leaves Northgate</span>' in page(desk, "/article/a2")


def test_shared_words_are_marked_when_asked(desk: Visitor) -> None:
    plain, told = page(desk, "/article/b1"), page(desk, "/article/b1?shared=a1")
    assert "90% of the words here are from it in 1 stretch" in plain
    assert "its words come from" in plain
    assert 'class="shared"' not in plain
    assert re.search(r'class="[^"]*shared"[^>]*>Northgate became the ', told)
    assert "90% of the words there are from here" in page(desk, "/article/a1")


def test_a_translation_stands_beside_its_original_each_in_its_direction(desk: Visitor) -> None:
    told = page(desk, "/article/a4")
    assert '<div class="text here-text" lang="ar" dir="rtl">' in told
    assert '<div class="text there-text" lang="en" dir="ltr">' in told
    assert Read(told, "there-text").text == TEXTS["a3"]
    assert 'id="claim-c7"' in told
    assert 'id="claim-c6"' not in told
    assert f'href="{ROOT}/article/a3"' in told
    assert Read(page(desk, "/article/a3"), "there-text").text == TEXTS["a4"]


def test_the_head_tells_how_date_and_outlet_were_found_and_what_was_corrected(tmp_path: Path) -> None:
    found = made()
    was = ReadArticle(Days(date(2021, 5, 3), date(2021, 5, 3)), "3 May 2021", "The Courier", "byline")
    corrected = Corrected("Ana decided that 2021-05-05 is the date of a1", ("d1",), was)
    first = replace(found.articles[0], published=Days(date(2021, 5, 5), date(2021, 5, 5)), corrected=corrected)
    told = page(stored(tmp_path / "x.db", replace(found, articles=(first, *found.articles[1:]))), "/article/a1")
    assert "Ana decided that 2021-05-05 is the date of a1" in told
    assert "read as: <bdi>date 3 May 2021</bdi>" in told
    assert "found by “<bdi>byline</bdi>”" in told
    assert "waits for the next run, unless a later one replaced it" not in told


def test_what_was_decided_of_an_article_is_told_before_it_is_read_again(tmp_path: Path) -> None:
    from reconcile import decide

    line = decide.line(Decision("source", article="a2", value="Hill Radio", who="Ana", id="d3"))
    (tmp_path / "decisions.jsonl").write_text(line + "\n", encoding="utf-8")
    told = page(stored(tmp_path / "x.db", made()), "/article/a2")
    assert "Ana decided that Hill Radio is the source of a2" in told
    assert "waits for the next run, unless a later one replaced it" in told


def test_an_article_without_an_outlet_goes_by_its_file(desk: Visitor) -> None:
    told = page(desk, "/article/a2")
    assert "no outlet is named; this is its file" in told
    assert f"{ROOT}/source/" not in told


# ---- the page of a claim ---------------------------------------------------------------------------------------------


def test_a_claim_is_told_in_its_sentence_with_what_was_understood(desk: Visitor) -> None:
    told = page(desk, "/claim/c3")
    for words in (
        "<mark><b>More than 900</b> soldiers</mark>",
        "more than 900",
        "the nearest 100",
        "soldiers",
        "this year",
    ):
        assert words in told
    assert f'href="{ROOT}/article/a1?claim=c3#claim-c3"' in told
    assert "told as something that has happened" in told


def test_a_claim_is_told_with_the_other_values_of_its_question(desk: Visitor) -> None:
    told = page(desk, "/claim/d1")
    assert "Why it is here: <bdi>copied</bdi>" in told
    assert re.search(r'the words come from <a href="[^"]*/article/a1">', told)
    assert told.count("the same origin as this") == 1
    assert f'href="{ROOT}/claim/c4"' in told
    assert f'href="{ROOT}/finding/f1"' in page(desk, "/claim/c1")
    assert f'href="{ROOT}/series/l1"' in page(desk, "/claim/c1")


def test_a_claim_is_told_with_what_was_decided_of_it(tmp_path: Path) -> None:
    from reconcile import decide

    found = made()
    was = ReadClaim(found.claims[2].value)
    value = replace(found.claims[2].value, number=Decimal(950), low=Decimal(950), written="950")
    mended = replace(found.claims[2], value=value, corrected=Corrected("Ana decided that c3 says “950”", ("d1",), was))
    claims = tuple(mended if one.id == "c3" else one for one in found.claims)
    line = decide.line(Decision("different", a="c1", b="c4", who="Ana", why="two depots", id="d2"))
    (tmp_path / "decisions.jsonl").write_text(line + "\n", encoding="utf-8")
    desk = stored(tmp_path / "x.db", replace(found, claims=claims))
    assert "read as: <bdi>more than 900</bdi>" in page(desk, "/claim/c3")
    assert "Ana decided that c1 and c4 are not the same: two depots" in page(desk, "/claim/c4")


@pytest.mark.parametrize(
    ("low", "high", "bound", "told"),
    [
        ("846", "1034", Bound.ABOUT, "846 to 1,034"),
        ("900", None, Bound.AT_LEAST, "900 or more"),
        ("900", None, Bound.MORE_THAN, "more than 900"),
        (None, "12", Bound.AT_MOST, "12 or less"),
        (None, "12", Bound.LESS_THAN, "less than 12"),
        ("7.5", "7.5", Bound.EXACT, "7.5"),
        (None, None, Bound.VAGUE, "any number"),
    ],
)
def test_a_quantity_is_told_as_a_set(low: str | None, high: str | None, bound: Bound, told: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert as_set(Quantity(None, *ends, bound, None, "x")) == told


# ---- the page of an outlet -------------------------------------------------------------------------------------------


def test_an_outlet_is_told_with_what_it_said_first_and_what_it_has_from_others(desk: Visitor) -> None:
    first, later = page(desk, "/source/The%20Courier"), page(desk, "/source/Northern%20Post")
    assert "What it said first" in first
    assert f'href="{ROOT}/claim/c1"' in first.split('id="first"')[1].split("</section>")[0]
    assert "What it has from others" not in first
    copied = later.split('id="copied"')[1].split("</section>")[0]
    assert f'href="{ROOT}/source/The%20Courier"' in copied
    assert f'href="{ROOT}/article/b1?shared=a1"' in copied
    assert "What it said first" not in later


def test_an_outlet_is_told_with_its_conflicts_numerals_and_articles(desk: Visitor) -> None:
    told = page(desk, "/source/The%20Courier")
    assert f'href="{ROOT}/finding/f1"' in told
    assert "3 of 3 numerals (100%) accounted for" in told
    assert f'href="{ROOT}/article/a1"' in told
    assert "no pack knows it" in told


def test_an_outlet_stands_alone_where_several_others_say_otherwise(tmp_path: Path) -> None:
    found = made()
    finding = replace(found.findings[0], claims=("c1", "d1", "c4"), sides=(("c4",), ("c1", "d1")))
    named = replace(found.articles[1], source="Lone Voice")
    articles = (found.articles[0], named, *found.articles[2:])
    desk = stored(tmp_path / "x.db", replace(found, articles=articles, findings=(finding, *found.findings[1:])))
    assert "alone against several outlets in 1" in page(desk, "/source/Lone%20Voice")
    assert "alone against several" not in page(desk, "/source/The%20Courier")


def test_what_a_pack_knows_of_an_outlet_is_told_with_its_grade_and_other_names(tmp_path: Path) -> None:
    found = made()
    known = Outlet("courier", ("The Courier", "NORTHERN POST"), owner="Hill Group", agency=True)
    assert found.clusters[0].estimate
    weighed = replace(found.clusters[0].estimate, sources=(SourceGrade("The Courier", "B", "listed as an agency"),))
    clusters = (replace(found.clusters[0], estimate=weighed), *found.clusters[1:])
    origins = replace(found.origins, outlets={"a1": known})
    told = page(stored(tmp_path / "x.db", replace(found, clusters=clusters, origins=origins)), "/source/The%20Courier")
    assert "a news agency; owner Hill Group" in told
    assert "<b>B</b>" in told
    assert "listed as an agency" in told
    assert f'Also under</dt><dd><a href="{ROOT}/source/Northern%20Post">' in told


def test_articles_that_name_no_outlet_have_a_page(desk: Visitor) -> None:
    told = page(desk, "/source/(not%20named)")
    assert f'href="{ROOT}/article/a2"' in told
    assert "Articles that name no outlet" in told


def test_an_outlet_with_many_articles_has_pages(tmp_path: Path) -> None:
    found = made()
    many = [replace(found.articles[0], id=f"x{n:03}", file=f"in/x{n:03}.txt", source="a/b & c") for n in range(60)]
    desk = stored(tmp_path / "x.db", replace(found, articles=(*found.articles, *many)))
    pages = [page(desk, f"/source/a%2Fb%20%26%20c?page={number}") for number in (1, 2, 9, "x", -1)]
    told = [re.findall(r"/article/(x\d+)", one) for one in pages]
    assert [len(one) for one in told] == [50, 10, 10, 50, 50]
    assert sorted(told[0] + told[1]) == [one.id for one in many]


@pytest.mark.parametrize(
    ("address", "noun"),
    [
        ("/article/nothing", "article"),
        ("/article/c1", "article"),
        ("/claim/nothing", "claim"),
        ("/claim/c1'%20OR%201=1%20--", "claim"),
        ("/source/nothing", "outlet"),
        ("/source/x'%20OR%20'1'='1", "outlet"),
        ("/source/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "outlet"),
    ],
)
def test_what_is_not_there_is_told(desk: Visitor, address: str, noun: str) -> None:
    answer = desk.get(ROOT + address)
    assert answer.status_code == 404
    assert f"There is no {noun} " in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("name", ["ARTICLES", "FIRST", "COPIED", "CLAIMS", "CONFLICTS", "GRADED"])
def test_no_question_of_the_page_of_an_outlet_reads_more_than_its_own_rows(tmp_path: Path, name: str) -> None:
    with open_store(str(tmp_path / "x.db"), write=True) as store:
        store.save(made())
    asked = f"EXPLAIN QUERY PLAN {getattr(_source_rows, name)}"
    plan = [row[3] for row in sqlite3.connect(tmp_path / "x.db").execute(asked, {"name": "x"})]
    assert [step for step in plan if step.startswith("SCAN")] == []


# ---- words that try to be more ---------------------------------------------------------------------------------------


HOSTILE = [name for name in PAYLOADS if name != "half surrogate"]  # which SQLite does not take


def hostile(number: int, words: str) -> Run:
    """An article and a claim with these words in every field that articles, packs or reviewers fill."""
    found, key, said = made(), f"a{number:02}", f"c{number:02}"
    text = f"{words} fourth {words}"
    at = text.index(" fourth") + 1
    place = Span(at, at + 6)
    first = replace(
        found.articles[0], id=key, text=text, title=words, source=words, source_from=words, url=words, file=words,
        published_from=words, furniture=(Furniture(Span(0, min(3, len(words))), words),), warnings=(words,),
        corrected=Corrected(words, ("d1",), ReadArticle(None, None, words, words)),
    )  # fmt: skip
    claim = replace(
        found.claims[0], id=said, article=key, quote="fourth", span=place, core=place, sentence=text,
        sentence_at=Span(0, len(text)), subject=words, counted=words, event=words, speaker=words, via=(words,),
        doubt=words, proposed_by=words, attribute=words, change=words,
        scope=replace(found.claims[0].scope, whose=words, place=words, window=words),
        anchors=(replace(found.claims[0].anchors[0], name=words),),
        corrected=Corrected(words, ("d1",), ReadClaim(found.claims[0].value)),
    )  # fmt: skip
    cluster = replace(
        found.clusters[0], id=f"q{number}", claims=(said,), question=words, why=(words,), why_unchecked=words,
        outcome=Outcome.UNCHECKED,
    )  # fmt: skip
    ledger = Ledger.of(first, [Entry("text", place, Fate.UNREAD, said, words)])
    finding = replace(
        found.findings[0], id=f"f{number}", claims=(said,), sides=((said,),), title=words, message=words, series=None,
        clusters=(cluster.id,),
    )  # fmt: skip
    origins = replace(found.origins, articles={key: f"o{key}"}, claims={said: f"o{key}"}, links=())
    return replace(
        found, articles=(first,), claims=(claim,), clusters=(cluster,), ledgers=(ledger,), series=(),
        findings=(finding,), origins=origins,
    )  # fmt: skip


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    found = [hostile(number, PAYLOADS[name]) for number, name in enumerate(HOSTILE)]
    whole = {
        noun: tuple(chain.from_iterable(getattr(one, noun) for one in found))
        for noun in ("articles", "claims", "clusters", "ledgers", "findings")
    }
    articles = {one.id: f"o{one.id}" for one in whole["articles"]}
    claims = {one.id: f"o{one.article}" for one in whole["claims"]}
    origins = replace(found[0].origins, articles=articles, claims=claims)
    return stored(tmp_path_factory.mktemp("desk") / "x.db", replace(found[0], **whole, origins=origins))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_words(besieged: Visitor, name: str) -> None:
    number, words = HOSTILE.index(name), PAYLOADS[name]
    for address in (f"/article/a{number:02}", f"/claim/c{number:02}", f"/source/{quote(words, safe='')}"):
        told = Read(page(besieged, address), "here-text")
        assert [one for one in told.attributes if one[0].startswith("on") or one[0] == "style"] == []
        assert told.tags.count("script") == 1
        assert {"img", "iframe", "object", "base", "svg", "math", "style"}.isdisjoint(told.tags)
        addresses = [value or "" for key, value in told.attributes if key in {"href", "src", "action"}]
        assert [one for one in addresses if not one.startswith(("/", "#", "http://", "https://", "data:,"))] == []
        if address.startswith("/article"):
            assert told.text == spaced(f"{words} fourth {words}")
