"""Which texts are versions of one article, which of them is the newest, and what is laid beside what."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, knowledge
from made_versions import ADDRESS, SAME_PAGE, TEXT, elsewhere, newest, one_article, told

from reconcile import cluster
from reconcile.cluster._addresses import page
from reconcile.judge._aligned import WHOLE, aligned
from reconcile.model import Article
from reconcile.read import read_bytes
from reconcile.read._moment import changed

# ---- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("http://harbour.example/a/b", id="another scheme"),
        pytest.param("https://www.harbour.example/a/b", id="www"),
        pytest.param("https://harbour.example/a/b/", id="a slash at the end"),
        pytest.param("https://harbour.example/a/b?utm_source=x&fbclid=1", id="tracking"),
        pytest.param("https://HARBOUR.example:443/a/b#part", id="capitals, port and fragment"),
        pytest.param("https://m.harbour.example/a/b", id="for telephones"),
        pytest.param("https://amp.harbour.example/a/b/amp", id="for fast pages"),
        pytest.param("https://harbour.example/a/%62", id="escaped"),
    ],
)
def test_one_page_has_many_addresses(other: str) -> None:
    assert page(other) == page("https://harbour.example/a/b")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("https://harbour.example/a/c", id="another path"),
        pytest.param("https://harbour.example/a/b?id=7", id="a number that names the article"),
        pytest.param("https://news.harbour.example/a/b", id="another part of the site"),
        pytest.param("https://harbour.example:8080/a/b", id="another port"),
    ],
)
def test_two_pages_have_two_addresses(other: str) -> None:
    assert page(other) != page("https://harbour.example/a/b")


@pytest.mark.parametrize("address", ["https://harbour.example", "https://harbour.example/?utm_id=3", "https://[x", ""])
def test_the_address_of_a_whole_site_names_no_page(address: str) -> None:
    assert page(address) is None


# ---- which texts are versions of one article -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"url": SAME_PAGE}, id="the same page"),
        pytest.param({"url": None, "record": "urn:newsml:harbour:9"}, id="the same record"),
        pytest.param({"url": None, "record": "77"}, id="the same record of the outlet"),
        pytest.param({"url": None, "title": "Slide above  KELMORE"}, id="the same headline that day"),
    ],
)
def test_a_text_is_a_version_of_the_article(other: dict[str, object]) -> None:
    first = told(url=ADDRESS if other.get("url") else None, record=other.get("record"), title="Slide above Kelmore")
    assert one_article(first, told(14, **{"published": "2033-06-10" if other.get("url") else "2033-06-09", **other}))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(told(14, url="https://harbour.example/news/2033/06/slide-2"), id="another page"),
        pytest.param(told(14, source="Valley Herald"), id="a reprint that names the page it is from"),
        pytest.param(replace(elsewhere(), source="Harbour Post", url=None), id="another text of the outlet"),
        pytest.param(
            told(14, published="2033-06-10", url=None, title="Slide above Kelmore"), id="a bulletin of the next day"
        ),
        pytest.param(told(14, url=None), id="no headline and no address"),
        pytest.param(
            article("Le glissement de Kelmore a tué 14 personnes.", language="fr", source="Harbour Post", url=ADDRESS),
            id="another language",
        ),
        pytest.param(
            article("Bakers in Tarrin asked for cheaper flour.", source="Harbour Post", url=ADDRESS), id="other words"
        ),
    ],
)
def test_a_text_is_an_article_of_its_own(other: Article) -> None:
    assert not one_article(told(title="Slide above Kelmore"), other)


def test_a_place_in_a_file_makes_versions_only_of_what_came_one_after_the_other() -> None:
    first = told(url=None, file="slide.txt")
    assert not one_article(first, told(14, url=None, file="slide.txt"))
    assert newest(first, again := told(14, url=None, file="slide.txt", state=1)) == {first.id: again.id}


# ---- which is the newest ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, {"published": "2033-06-10"}, id="a later day"),
        pytest.param({"stamp": "2033-06-09T08:10:00"}, {"stamp": "2033-06-09T11:00:00"}, id="a later hour"),
        pytest.param({"stamp": "2033-06-10"}, {"stamp": "2033-06-11"}, id="changed on a later day"),
        pytest.param(
            {"record": "urn:x:1", "revision": 1, "published": "2033-06-11"},
            {"record": "urn:x:1", "revision": 2, "published": "2033-06-10"},
            id="a higher number",
        ),
        pytest.param({"file": "a.txt"}, {"file": "a.txt", "state": 1}, id="a later state of the file"),
    ],
)
def test_the_later_version_stands(first: dict[str, object], second: dict[str, object]) -> None:
    earlier, later = told(**first), told(14, **second)  # type: ignore[arg-type]
    assert newest(earlier, later) == newest(later, earlier) == {earlier.id: later.id}


def test_both_stand_where_nothing_tells_which_is_later() -> None:
    found = cluster.versions([told(), told(14)], knowledge().lexicon)
    assert (found.newest, len(found.groups), len(found.pairs)) == ({}, 2, 1)


@settings(max_examples=30, deadline=None)
@given(st.permutations([told(), told(13, published="2033-06-10"), told(14, published="2033-06-11"), elsewhere()]))
def test_the_order_of_the_articles_says_nothing(articles: list[Article]) -> None:
    assert cluster.versions(articles, knowledge().lexicon) == cluster.versions(articles[::-1], knowledge().lexicon)
    assert set(newest(*articles).values()) == {told(14, published="2033-06-11").id}


def test_of_very_many_versions_each_is_held_against_the_next_alone() -> None:
    articles = [told(dead, url=ADDRESS) for dead in range(200)]
    found = cluster.versions(articles, knowledge().lexicon)
    assert (len(set(found.groups.values())), len(found.groups), len(found.pairs)) == (1, 200, 199)


# ---- values laid beside each other, and moments that formats tell ----------------------------------------------------


@settings(max_examples=12, deadline=None)
@given(st.sets(st.integers(1, 998), max_size=5))
def test_long_rows_of_values_are_aligned_where_one_was_exchanged(places: set[int]) -> None:
    left = [f"v{n}" for n in range(1_000)]
    right = [f"other{n}" if n in places else one for n, one in enumerate(left)]
    assert len(left) * len(right) > WHOLE
    found = aligned(left, right)
    exchanged = {n for start, end, _, _ in found.exchanged for n in range(start, end)}
    assert (found.same, exchanged) == (1_000 - len(places), places)


def test_a_long_row_of_one_value_is_passed_over() -> None:
    assert aligned(["7"] * 40_000, ["8"] * 40_000).exchanged == ()


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        pytest.param({"updated": "2033-06-10T08:30:00+02:00"}, "2033-06-10T06:30:00+00:00", id="with a zone"),
        pytest.param({"modified": "2033-06-10"}, "2033-06-10", id="a day"),
        pytest.param({"date": "2033-06-09T07:00:00"}, "2033-06-09T07:00:00", id="when it was published"),
        pytest.param({"updated": "soon", "date": "2033-06-09"}, None, id="no moment"),
    ],
)
def test_a_record_tells_when_it_was_changed(fields: dict[str, str], stamp: str | None) -> None:
    row = json.dumps({"text": TEXT, **fields}).encode()
    assert [a.stamp for a in read_bytes(row, "a.jsonl")] == [stamp]
    assert changed(fields, fields.get("date")) == stamp
