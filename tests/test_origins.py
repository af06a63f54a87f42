"""Origins: what articles share word for word, and what is one voice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_origins import (
    FIRST_OWN,
    FLOOD,
    QUAKE,
    SECOND_OWN,
    STATEMENT,
    article,
    claims_of,
    found,
    hows,
    lexicon,
    origin_of,
)
from made_translations import FERRY, FERRY_AR

from reconcile import cluster
from reconcile.cluster._passages import WORD
from reconcile.model import CopyLink, Origins, Span


def test_an_article_with_light_edits_is_a_copy():
    edited = QUAKE.replace("rescue teams with dogs", "rescuers with dogs").replace(
        "cut the railway", "broke the railway"
    )
    origins = found(article("a", QUAKE), article("b", edited, 3))
    assert [(link.article, link.of, link.how) for link in origins.links] == [("b", "a", "copy")]
    assert origins.links[0].share > 0.8


def test_a_number_changed_in_a_copy_keeps_its_origin():
    first, changed = article("a", QUAKE), article("b", QUAKE.replace("34 people", "43 people"), 3)
    origins = found(first, changed)
    assert origin_of("43", changed, origins) == origin_of("34", first, origins)


def test_words_of_its_own_in_a_copy_have_their_own_origin():
    own = f"{QUAKE} In the harbour quarter alone 57 families have moved into tents, our reporter saw on Wednesday."
    first, longer = article("a", QUAKE), article("b", own, 3)
    origins = found(first, longer)
    assert origins.articles["b"] == origins.articles["a"]
    assert origin_of("57", longer, origins) not in {origin_of("34", first, origins), origin_of("90", longer, origins)}


def test_a_sentence_that_two_reports_share_has_one_origin_and_the_rest_two():
    sentence = "The bridge at Tolmira will stay closed for 14 weeks while the engineers look at its northern pillars."
    first = article("a", f"{FLOOD} {FIRST_OWN} {sentence}")
    second = article("b", f"The council met on Thursday, with 60 citizens in the hall. {SECOND_OWN} {sentence}", 3)
    origins = found(first, second)
    assert hows(origins) == ["passage"]
    assert origins.articles["a"] != origins.articles["b"]
    assert origin_of("14 weeks", second, origins) == origin_of("14 weeks", first, origins)
    assert origin_of("60", second, origins) == origins.articles["b"]


def test_a_sentence_with_another_number_in_another_report_is_no_copy_of_it():
    sentence = "The bridge at Tolmira will stay closed for {} weeks while the engineers look at its northern pillars."
    first = article("a", f"{FLOOD} {FIRST_OWN} {sentence.format(14)}")
    second = article("b", f"{SECOND_OWN} {sentence.format(19)}", 3)
    origins = found(first, second)
    assert origin_of("19 weeks", second, origins) != origin_of("14 weeks", first, origins)


def test_a_statement_that_several_quote_is_an_origin_of_its_own():
    first = article("a", f"A trawler went down off Lindvik on Friday with 21 men on board.\n\n{STATEMENT}")
    second = article("b", f"The search off Lindvik goes on with three ships and 2 planes.\n\n{STATEMENT}", 3)
    origins = found(first, second)
    assert origin_of("17", first, origins) == origin_of("17", second, origins)
    assert origin_of("17", first, origins) not in {origins.articles["a"], origins.articles["b"]}
    assert origin_of("21", first, origins) == origins.articles["a"]


def test_a_statement_that_one_article_quotes_is_the_articles_own():
    alone = article("a", f"A trawler went down off Lindvik on Friday.\n\n{STATEMENT}")
    origins = found(alone, article("b", FLOOD))
    assert origin_of("17", alone, origins) == origins.articles["a"]


def test_two_copies_of_different_parts_of_a_text_are_not_one_text():
    whole = article("a", f"{QUAKE}\n\n{FLOOD}")
    origins = found(whole, article("b", QUAKE, 3), article("c", FLOOD, 4))
    assert {(link.article, link.of) for link in origins.links} == {("b", "a"), ("c", "a")}
    assert len(set(origins.articles.values())) == 2


def test_the_foot_of_an_outlets_pages_makes_no_copy():
    foot = "Read more about the valley in our weekend issue, and write to the editors with what you have seen or heard."
    one = article("a", f"{QUAKE}\n\n{foot}", source="Valley Sheet")
    assert hows(found(one, article("b", f"{FLOOD}\n\n{foot}", 3, source="Valley Sheet"))) == []


def test_a_sentence_that_very_many_hold_makes_few_links():
    formula = (
        "The war in the northern valleys, which began in 2024, has driven more than 300,000 people out of their homes."
    )
    crowd = [article(f"a{n:03}", f"Report number {n} of the day tells of village {n}. {formula}") for n in range(120)]
    origins = found(*crowd)
    assert len(origins.links) <= 4 * len(crowd)
    assert len({origin_of("300,000", one, origins) for one in crowd}) == 1


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.sampled_from([*QUAKE.split(", "), *FLOOD.split(", "), STATEMENT, "and so on"]), max_size=8))
def test_every_shared_stretch_has_the_same_words_in_both_articles(parts: list[str]):
    first, second = article("a", f"{QUAKE}\n{STATEMENT}\n{FLOOD}"), article("b", ", ".join(parts), 3)
    for link in cluster.origins([first, second], [], lexicon()).links:
        for shared in link.passages:
            here, there = second.words("text", shared.span), first.words("text", shared.there)
            assert [w.casefold() for w in WORD.findall(here)] == [w.casefold() for w in WORD.findall(there)]


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(4)))
def test_the_order_of_the_articles_is_free(order: list[int]):
    batch = [
        article("a", QUAKE),
        article("b", QUAKE, 3),
        article("c", FLOOD, 3),
        article("d", FERRY_AR, 4, language="ar"),
    ]
    claims = claims_of(batch)
    assert cluster.origins([batch[n] for n in order], claims[::-1], lexicon()) == cluster.origins(
        batch, claims, lexicon()
    )


def test_what_two_articles_share_does_not_depend_on_others():
    pair = [article("a", QUAKE), article("b", f"{FLOOD} {QUAKE[:200]}", 3)]
    alone, among = found(*pair), found(*pair, article("c", FERRY), article("d", STATEMENT, 4))
    assert [link for link in among.links if {link.article, link.of} == {"a", "b"}] == list(alone.links)


def voices_of(**origins: str) -> int:
    """How many voices claims are; the name of a claim begins with its article."""
    base = claims_of([article("a", QUAKE)])[0]
    claims = [replace(base, id=name, article=name[0]) for name in origins]
    return len(set(Origins({}, origins).voices(claims).values()))


@pytest.mark.parametrize(
    ("origins", "many"),
    [
        ({"a1": "x", "b1": "y"}, 2),
        ({"a1": "x", "b1": "x"}, 1),
        ({"a1": "x", "a2": "statement", "b1": "statement"}, 1),
        ({"a1": "x", "a2": "statement", "b1": "statement", "c1": "z"}, 2),
        ({"a1": "x", "a2": "s", "b1": "s", "b2": "y", "c1": "y"}, 1),
    ],
    ids=["two reports", "a copy", "own words beside a quoted statement", "another report", "a chain"],
)
def test_only_what_is_told_apart_corroborates(origins: dict[str, str], many: int):
    assert voices_of(**origins) == many


def test_a_link_pairs_what_stands_at_one_place_of_the_shared_words():
    first, changed = article("a", QUAKE), article("b", f"Extra. {QUAKE.replace('34 people', '433 people')}", 3)
    (link,) = found(first, changed).links
    spots = {one.words("text", c.core): c.core for one in (first, changed) for c in claims_of([one])}
    assert link.pairs(spots["433"], spots["34"])
    assert not link.pairs(spots["90"], spots["34"])


def test_a_link_without_passages_pairs_all():
    assert CopyLink("b", "a", 1.0, "translation").pairs(Span(0, 4), Span(90, 99))
