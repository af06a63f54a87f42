"""Statements of several articles that sums keep from holding together, and the fewest of them that do."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, readable
from made_cases import Batch

from reconcile.judge._laws import about, can_hold, sum_is, sum_is_at_most
from reconcile.judge._sums_complete import lists, told_as_all
from reconcile.judge._sums_spelled import spelled
from reconcile.model import Finding, Run

RULES = {"sums-at-odds", "sums-in-doubt", "growth-at-odds"}
WOMEN_AND_MEN = "The storm in Orvane on Monday injured seven women and five men."


def of_texts(*texts: str | tuple[str, str]) -> Run:
    told = [(one, "2021-03-02") if isinstance(one, str) else one for one in texts]
    return concluded([article(text, day, source=f"Paper {n}") for n, (text, day) in enumerate(told)])


def found(*texts: str | tuple[str, str]) -> list[Finding]:
    return [f for f in of_texts(*texts).findings if f.rule in RULES]


def listed(text: str, language: str = "en") -> list[tuple[list[str], bool]]:
    run = concluded([article(text, language=language)])
    batch = Batch()
    batch.articles, batch.claims = {a.id: a for a in run.articles}, {c.id: c for c in run.claims}
    case = batch.case()
    return [([c.quote for c in some], told_as_all(case, some)) for a in batch.articles for some in lists(case, a)]


# ---- lists that leave nobody out -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The storm injured seven women, two boys and five men.", "en", [True]),
        ("The storm injured seven women and five men and killed 30 people.", "en", [True]),
        ("The storm injured all seven soldiers and five guards.", "en", [True]),
        ("The storm injured the seven soldiers and the five guards.", "en", [True]),
        ("The storm injured seven soldiers and five guards.", "en", [False]),
        ("The storm injured seven women and six children.", "en", [False]),
        ("La tempête a blessé sept femmes et cinq hommes.", "fr", [True]),
        ("La tormenta hirió a siete mujeres y cinco hombres.", "es", [True]),
        ("أصيبت سبع نساء وخمسة رجال في العاصفة.", "ar", [True]),
    ],
    ids=readable,
)
def test_women_and_men_are_all_and_so_is_what_the_words_call_so(text, language, expected):
    assert [whole for _, whole in listed(text, language)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The storm injured seven women, five men and their dog.",
        "The storm injured a baker, seven women and five men.",
        "Seven women and five men were among the injured of the storm.",
        "The storm injured seven women or five men.",
        "The storm injured seven women and another five men.",
    ],
    ids=readable,
)
def test_a_list_with_others_beside_it_is_not_all(text):
    assert listed(text) == []


# ---- sums over several articles --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("The storm in Orvane on Monday injured 13 people.", ["sums-at-odds"]),
        ("The storm in Orvane on Monday injured at least 13 people.", ["sums-at-odds"]),
        ("The storm in Orvane on Monday injured 12 people.", []),
        ("The storm in Orvane on Monday injured more than ten people.", []),
        ("The storm in Lund on Sunday injured 13 people.", []),
        ("The storm in Orvane on Monday killed 13 people.", []),
        (("The storm in Orvane on Monday injured 13 people.", "2021-03-04"), []),
    ],
    ids=["another", "at least", "the same", "fewer as a bound", "another storm", "another question", "a later day"],
)
def test_all_parts_of_one_text_are_held_against_the_number_of_another(total, expected):
    assert [f.rule for f in found(WOMEN_AND_MEN, total)] == expected


def test_a_finding_holds_just_the_claims_without_any_of_which_the_others_hold():
    run = of_texts(WOMEN_AND_MEN, "The storm in Orvane on Monday injured 13 people and killed two bakers.")
    (finding,) = [f for f in run.findings if f.rule in RULES]
    quotes = {c.id: c.quote for c in run.claims}
    assert [[quotes[i] for i in side] for side in finding.sides] == [["seven women", "five men"], ["13 people"]]
    assert finding.message.startswith("7 + 5 = 12, and 13 is told")


def test_the_part_that_nobody_disputes_is_no_conflict_with_the_whole():
    rules = [f.rule for f in of_texts(WOMEN_AND_MEN, "The storm in Orvane on Monday injured 13 people.").findings]
    assert rules == ["sums-at-odds"]


def test_a_text_that_tells_the_whole_itself_is_judged_by_that():
    own = "The storm in Orvane on Monday injured 12 people. It injured seven women and five men."
    assert found(own, "The storm in Orvane on Monday injured 13 people.") == []


@pytest.mark.parametrize(
    ("before", "day", "expected"),
    [(15, "2021-03-02", ["growth-at-odds"]), (14, "2021-03-02", []), (15, "2021-02-20", [])],
    ids=["more than was left", "what was left", "long before"],
)
def test_what_came_on_top_is_held_against_an_earlier_number(before, day, expected):
    now = "Three more people died of the landslide in Orvane, bringing the death toll to 17."
    first = f"A landslide in Orvane killed {before} people."
    assert [f.rule for f in found((first, day), (now, "2021-03-03"))] == expected


# ---- words and properties --------------------------------------------------------------------------------------------


def test_a_sum_is_spelled_with_what_is_told_of_its_numbers():
    told = {name: about(name, low, high) for name, low, high in (("a", 9, 9), ("b", 4, None), ("c", 10, 12))}
    assert spelled(sum_is(("a", "b"), "c"), told) == "9 + at least 4 = at least 13, and 10 to 12 is told"
    assert spelled(sum_is(("a", "x"), "c"), told) == "9 + ? = 10 to 12"
    assert spelled(sum_is_at_most(("a", "a"), "c"), told) == "9 + 9 = 18 or more, and 10 to 12 is told"


@settings(max_examples=12, deadline=None)
@given(st.integers(21, 30), st.integers(11, 20), st.integers(-3, 3))
def test_what_is_told_as_at_odds_holds_without_any_one_statement(women, men, off):
    total = women + men + off
    run = of_texts(
        f"The storm in Orvane on Monday injured {women} women and {men} men.",
        f"The storm in Orvane on Monday injured {total} people.",
    )
    law, told = sum_is(("w", "m"), "all"), [about(n, v, v) for n, v in (("w", women), ("m", men), ("all", total))]
    findings = [f for f in run.findings if f.rule in RULES]
    assert bool(findings) == (off != 0)
    for finding in findings:
        size = len(finding.claims)
        broken = [some for some in combinations(told, size) if not can_hold([law, *some])]
        assert broken and all(can_hold([law, *part]) for some in broken for part in combinations(some, size - 1))
