"""Numbers that are no toll of their own, numbers that add up, and what is made of a share."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded, readable
from made_cases import Batch, exactly

from reconcile.judge._runs import runs
from reconcile.judge._sums_near import number
from reconcile.model import Role, Run

# ---- what was added, and what is a part ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two of the injured died on Tuesday.", [("killed", "change", "up")]),
        ("Six of the dead are sailors and two are cooks.", [("killed", "part", None), ("killed", "part", None)]),
        ("Three of those killed were children.", [("killed", "part", None)]),
        (
            "Police arrested 86 people, of whom 51 were minors.",
            [("arrested", "level", None), ("arrested", "part", None)],
        ),
    ],
    ids=readable,
)
def test_who_died_of_the_injured_is_added_and_who_was_of_the_dead_is_a_part(text, told):
    found = [(c.attribute, c.role.value, c.change) for c in claims(text, "quantity")]
    assert found == told


def test_nobody_hurt_says_nothing_of_those_behind_a_but():
    found = claims("Nobody was hurt, but 120 guests had to leave.", "quantity")
    assert [int(c.value.number) for c in found if c.attribute == "injured"] == [0]


# ---- sums ------------------------------------------------------------------------------------------------------------


def found_runs(*numbers: int) -> list[tuple[list[int], int]]:
    batch = Batch()
    for one in numbers:
        batch.claim("a", exactly(one))
    told = list(batch.claims.values())
    return [([int(number(p) or 0) for p in parts], int(number(total) or 0)) for parts, total in runs(told)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((86, 51, 35), [([51, 35], 86)]),
        ((51, 35, 86), [([51, 35], 86)]),
        ((61, 150, 52, 37), [([61, 52, 37], 150)]),
        ((8, 4, 12), []),  # too small: an accident
        ((86, 7, 12, 51, 35), []),  # not beside one another
        ((47, 29, 18, 94), [([29, 18], 47)]),  # and not 47 + 29 + 18
        ((86, 51, 35, 19, 67), [([51, 35], 86), ([19, 67], 86)]),  # one total, told in two ways
        ((57, 36, 21, 15), [([21, 15], 36)]),  # and not 36 + 21, of which one holds the other
    ],
    ids=readable,
)
def test_numbers_side_by_side_add_up_to_the_one_beside_them(numbers, expected):
    assert found_runs(*numbers) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people died in Orvane: five in the fire and four in hospital.", ["5 + 4 = 9"]),
        ("Nine people died in Orvane, five in the fire and four in hospital.", []),
        (
            "The repair of the pier cost 64 million euros: 51 million euros by May, 13 million euros since.",
            ["51 + 13 = 64"],
        ),
        ("Mira Toll, 64, has two sons of 51 years and 13 years.", []),
    ],
    ids=readable,
)
def test_a_list_behind_a_colon_adds_up_however_small_and_so_do_measures_of_one_sentence(text, expected):
    sums = runs(claims(text, "quantity"))
    assert [f"{' + '.join(map(figure, parts))} = {figure(total)}" for parts, total in sums] == expected


def figure(claim) -> str:
    return f"{claim.value.number:.0f}".removesuffix("000000")


def test_a_number_told_as_a_part_of_another_may_stand_between_the_parts_of_a_sum():
    batch = Batch()
    names = [batch.claim("a", exactly(n)) for n in (7, 63)]
    batch.claim("a", exactly(19), role=Role.PART, part_of=names[1])
    batch.claim("a", exactly(70))
    ((parts, total),) = runs(list(batch.claims.values()))
    assert ([p.id for p in parts], number(total)) == (names, 70)


# ---- whole texts -----------------------------------------------------------------------------------------------------


def said(run: Run) -> list[tuple[str, str]]:
    return sorted((str(f.verdict), f.rule) for f in run.findings if f.rule != "copy")


def of_two(first: str, second: str) -> Run:
    return concluded([article(first, source="Northern Post"), article(second, source="Harbour News")])


FIRE = "A fire in Orvane on Monday killed 12 people."


def test_a_part_and_its_whole_are_of_another_scope_where_some_text_tells_one_of_them_alone():
    with_part = "The fire in Orvane on Monday injured 14 people, among them six guards."
    assert ("explained", "part-of-whole") in said(of_two(with_part, "The fire in Orvane on Monday injured 14 people."))
    assert ("explained", "part-of-whole") not in said(of_two(with_part, "A fire broke out in Orvane on Monday."))


@pytest.mark.parametrize(
    ("first", "second", "rules"),
    [
        (
            FIRE,
            "The fire in Orvane on Monday killed 14 people. Two of the injured died on Tuesday.",
            {"more-were-added", "sum-of-parts"},
        ),
        (FIRE, "The fire in Orvane on Monday killed 12 people, of whom four were children.", {"part-of-whole"}),
        (
            "A third of the 90 houses in Orvane were destroyed by a flood on Monday.",
            "The flood on Monday destroyed 45 houses in Orvane.",
            {"values-apart"},
        ),
        (
            "A third of the 90 houses in Orvane were destroyed by a flood on Monday.",
            "The flood on Monday destroyed 30 houses in Orvane.",
            {"share-of-base"},
        ),
        (
            "A train crashed in Orvane on Monday, killing six people. The train was doing 118 km/h in the bend.",
            "The train that crashed in Orvane on Monday was travelling at 131 km/h in the bend. Six people died.",
            {"measures-apart"},
        ),
        (
            "The line at Orvane was shut for 27 years. A train crashed in Orvane on Monday, killing six people.",
            "After the crash in Orvane on Monday, which killed six, trains will not run for at least three weeks.",
            set(),
        ),
    ],
    ids=["added to a toll", "a part of a toll", "another share", "that share", "two speeds", "two lengths of time"],
)
def test_two_texts_of_one_event(first, second, rules):
    run = of_two(first, second)
    assert {rule for _, rule in said(run)} == rules


def test_one_toll_told_in_headline_and_lead_is_no_sum():
    first = article(
        "Three dead as bridge at Orvane collapses\n\nAt least three people were killed when the bridge at Orvane "
        "collapsed on Tuesday, the mayor said.",
        "2031-06-04",
        source="Port Mail",
    )
    second = article(
        "Orvane bridge toll reaches six\n\nSix people have died since the bridge at Orvane collapsed on Tuesday.",
        "2031-06-07",
        source="Hill Post",
    )
    assert "sum-of-parts" not in {f.rule for f in concluded([first, second]).findings}


def test_two_clock_times_of_one_act_are_held_against_each_other():
    first = article("The bridge at Orvane collapsed at 7:40 a.m. on Tuesday.", "2031-06-04", source="Port Mail")
    text = "Divers said on Wednesday that the Orvane bridge had collapsed at 7:40 p.m. on Tuesday."
    run = concluded([first, article(text, "2031-06-04", source="Hill Post")])
    clocks = {c.id for c in run.clusters if c.attribute == "time_of_day"}
    assert [f.verdict for f in run.findings if clocks.intersection(f.clusters)] == ["conflict"]
