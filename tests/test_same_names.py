"""Which written names of a story are one thing, and which are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cluster._likeness import alike
from reconcile.cluster._names import Names, names, of_written
from reconcile.cluster._names_learned import told_in
from reconcile.cluster._names_sound import sound_alike
from reconcile.model import Anchor, Article, Claim, Days, How, Location, Span
from reconcile.packs import load

PAIRS = [
    tuple(line.split("|")) for line in (Path(__file__).parent / "name_pairs.txt").read_text("utf-8").splitlines()[1:]
]
SAME = [(a, b) for kind, a, b in PAIRS if kind == "same"]
DIFFERENT = [(a, b) for kind, a, b in PAIRS if kind == "different"]
RECALL = 0.95


def written(*all_: str, one_article: bool = False) -> Names:
    """The names of a story in which each stands in an article of its own, or all in one."""
    return of_written({name: {"a" if one_article else f"a{at}"} for at, name in enumerate(all_)}, (), load().lexicon)


def article(text: str, id_: str = "a1", language: str = "en") -> Article:
    day = date(2021, 5, 3)
    return Article(id_, f"{id_}.txt", 0, text, language=language, published=Days(day, day))


def claim(name: str, article_id: str) -> Claim:
    span = Span(0, 1)
    anchor = Anchor(name, name.lower(), How.SENTENCE)
    return Claim(
        id=f"c{article_id}{name}",
        article=article_id,
        kind="location",
        attribute="place",
        value=Location(name),
        field="text",
        span=span,
        core=span,
        quote=name,
        sentence=name,
        sentence_at=span,
        passage=0,
        anchors=(anchor,),
    )


def test_the_table_is_large_enough() -> None:
    assert len(SAME) >= 150
    assert len(DIFFERENT) >= 150


@pytest.mark.parametrize(("a", "b"), DIFFERENT, ids=" / ".join)
def test_different_names_are_never_one(a: str, b: str) -> None:
    assert written(a, b).same(a, b) is None
    assert written(a, b).key(a) != written(a, b).key(b)


def test_nearly_all_names_of_one_thing_are_found() -> None:
    missed = [pair for pair in SAME if written(*pair).same(*pair) is None]
    assert len(missed) <= (1 - RECALL) * len(SAME), missed


@pytest.mark.parametrize(("a", "b"), SAME, ids=" / ".join)
def test_names_of_one_thing_are_never_shown_to_differ(a: str, b: str) -> None:
    assert written(a, b).differ(a, b) is None


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("Northern Orvane", "Southern Orvane", "north"),
        ("Camp 4", "Camp 5", "numbers"),
        ("82nd Airborne Division", "101st Airborne Division", "101"),
        ("Hunter Vance", "Joseph Vance", "last name"),
        ("Iraqi Army", "US Army", "iraq"),
        ("Kandresh Dam", "Kandresh Hospital", "different things"),
        ("Camp Orsel", "Camp Tarvek", "one kind"),
        ("Robert Downs Jr.", "Robert Downs Sr.", "namesakes"),
        ("Basra", "Mosul", "two entries"),
    ],
)
def test_what_sets_two_names_apart_is_said(a: str, b: str, why: str) -> None:
    assert why in (written(a, b).differ(a, b) or "")


def test_a_place_inside_another_does_not_speak_against_it() -> None:
    found = written("Baghdad", "Iraq", "Basra")
    assert found.differ("Baghdad", "Iraq") is None
    assert found.same("Baghdad", "Iraq") is None
    assert found.inside("Baghdad", "Iraq")
    assert not found.inside("Iraq", "Baghdad")
    assert not found.inside("Baghdad", "Basra")


def test_a_thing_named_after_a_place_lies_in_it() -> None:
    found = written("Baghdad Airport", "Baghdad", "Iraq")
    assert found.inside("Baghdad Airport", "Baghdad")
    assert found.inside("Baghdad Airport", "Iraq")


def test_a_last_name_of_two_people_is_neither() -> None:
    found = written("Amina Kareem", "Selim Kareem", "Kareem")
    assert found.key("Kareem") not in (found.key("Amina Kareem"), found.key("Selim Kareem"))
    assert found.same("Kareem", "Selim Kareem") is None


def test_an_initial_of_two_people_is_neither() -> None:
    found = written("John Trellis", "Jane Trellis", "J. Trellis")
    assert found.same("J. Trellis", "John Trellis") is None


def test_a_bare_name_of_two_kinds_of_things_is_neither() -> None:
    found = written("Kandresh Dam", "Kandresh Hospital", "Kandresh")
    assert len({found.key(name) for name in ("Kandresh Dam", "Kandresh Hospital", "Kandresh")}) == 3


def test_a_word_that_is_no_name_is_short_for_nothing() -> None:
    story = article("The front has spoken. The Popular Front met. Front")
    found = names([story], [claim("Popular Front", "a1"), claim("Front", "a1")], load().lexicon)
    assert found.same("Front", "Popular Front") is None


def test_a_slip_of_the_pen_is_seen_unless_one_article_writes_both() -> None:
    pair = ("Christopherson Castle", "Christopehrson Castle")
    assert written(*pair).same(*pair)
    assert written(*pair, one_article=True).same(*pair) is None


def test_two_entries_of_the_packs_never_meet_through_a_third_name() -> None:
    found = written("Kyiv", "Kiev", "Kivu", "North Kivu", "Basra", "Basrah", "Iran", "Iraq", "Niger", "Nigeria")
    assert found.key("Kyiv") == found.key("Kiev") == "kyiv"
    assert len({found.key(n) for n in ("Kyiv", "North Kivu", "Basra", "Iran", "Iraq", "Niger", "Nigeria")}) == 7


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Orvane Rivers Authority (ORA) said so.", "ORA", "Orvane Rivers Authority"),
        ("The ministry of the Front for Land and Water (FLW) said so.", "FLW", "Front for Land and Water"),
        ("ORA (Orvane Rivers Authority) said so.", "ORA", "Orvane Rivers Authority"),
        ("Le Comité pour la paix en Orvane (CPO) le dit.", "CPO", "Comité pour la paix en Orvane"),
        ("La Unión de Pescadores del Sur (UPS) lo dijo.", "UPS", "Unión de Pescadores del Sur"),
        ("قالت حركة تحرير الأنهار (حتا) ذلك", "حتا", "حركة تحرير الأنهار"),
    ],
)
def test_an_acronym_in_brackets_is_learned_with_its_words(text: str, short: str, long: str) -> None:
    (told,) = told_in(article(text))
    assert (told.short, told.long) == (short, long)
    assert told.evidence in text


@pytest.mark.parametrize(
    "text",
    [
        "The mayor (left) met the Orvane Rivers Authority.",
        "Orvane Rivers Authority (2019) was a film.",
        "The Harbour Council (ORA) met.",
        "It was cold (very).",
    ],
)
def test_other_brackets_teach_nothing(text: str) -> None:
    assert list(told_in(article(text))) == []


def test_other_names_are_learned_where_an_article_gives_them() -> None:
    text = "Camp Tarvek, also known as Fort Lomel, burned."
    found = names([article(text)], [claim("Camp Tarvek", "a1"), claim("Fort Lomel", "a1")], load().lexicon, "s1")
    (alias,) = found.aliases
    assert (alias.name, alias.same_as, alias.article, alias.story) == ("Fort Lomel", "Camp Tarvek", "a1", "s1")
    assert alias.evidence in text
    assert "also known as" in (found.same("Fort Lomel", "Camp Tarvek") or "")


def test_an_acronym_reaches_the_articles_that_do_not_explain_it() -> None:
    stories = [article("The Orvane Rivers Authority (ORA) met.", "a1"), article("ORA met again.", "a2")]
    found = names(stories, [claim("Orvane Rivers Authority", "a1"), claim("ORA", "a2")], load().lexicon)
    assert found.key("ORA") == found.key("Orvane Rivers Authority")


@given(order=st.permutations(sorted({name for pair in SAME[:30] for name in pair})))
def test_keys_do_not_depend_on_the_order(order: list[str]) -> None:
    first, other = written(*sorted(order)), written(*order)
    assert [first.key(name) for name in sorted(order)] == [other.key(name) for name in sorted(order)]


@given(a=st.sampled_from([n for p in PAIRS for n in p[1:]]), b=st.sampled_from([n for p in PAIRS for n in p[1:]]))
def test_same_and_differ_are_symmetric_and_never_both(a: str, b: str) -> None:
    found = written(a, b)
    assert (found.same(a, b) is None) == (found.same(b, a) is None)
    assert (found.differ(a, b) is None) == (found.differ(b, a) is None)
    assert found.same(a, b) is None or found.differ(a, b) is None
    assert (found.same(a, b) is not None) == (found.key(a) == found.key(b))


@given(name=st.text(max_size=40), other=st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str, other: str) -> None:
    found = written("Camp Tarvek", "Orsel", name)
    assert found.key(name) == found.key(name)
    assert found.differ(name, other) is None or found.same(name, other) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [("hassan", "hussein"), ("mahmoud", "mohammed"), ("karim", "karam"), ("محمد", "محمود"), ("حسن", "hussein")],
)
def test_names_that_differ_in_a_vowel_that_tells_do_not_sound_alike(a: str, b: str) -> None:
    assert not sound_alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("abu ghraib", "abu mahdi"),
        ("orvane north", "orvane south"),
        ("north tarvek", "tarvek"),
        ("hassan nasser", "hussein nasser"),
        ("tarvek", "tarvek attack"),
        ("orsel 4", "orsel 5"),
    ],
)
def test_keys_of_different_things_are_not_alike(a: str, b: str) -> None:
    assert not alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("tarvek", "tarveck"),
        ("naim rashed", "naeem rashid"),
        ("rashed", "naim rashed"),
        ("abu selim", "abu selim karimi"),
    ],
)
def test_keys_of_one_thing_are_alike(a: str, b: str) -> None:
    assert alike(a, b)
