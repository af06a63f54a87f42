"""What a number is told of, where a tool, another predicate, a relative clause or a score stands beside it."""

import pytest
from made_articles import article, claims, concluded, readable

FLED = "{} tourists escaped from Orvane camp on Monday, guides said."


def told(text: str) -> list[tuple[str, str]]:
    return [(str(c.value.number), c.attribute) for c in claims(text, "quantity")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rescuers searched for the missing with 30 boats.", []),
        ("Villagers are looking for the climbers with 12 guides.", []),
        ("The mayor was arrested with six officials.", [("6", "arrested")]),
        ("Police arrested the mayor with six others.", [("6", "arrested")]),
    ],
    ids=readable,
)
def test_whoever_something_is_done_with_is_not_whom_it_befalls(text, expected):
    assert [pair for pair in told(text) if pair[1] in ("missing", "killed", "arrested")] == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Five climbers were injured and are being treated in Tarnby.", None),
        ("Five climbers were injured and taken to Tarnby.", None),
        ("Five climbers were injured in Tarnby.", "tarnby"),
        ("Five climbers were injured and two were killed in Tarnby.", "tarnby"),
    ],
    ids=readable,
)
def test_where_the_injured_are_taken_is_not_where_they_were_hurt(text, place):
    assert claims(text, "quantity")[0].scope.place == place


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Six of the ten skiers who vanished near Orvane have been rescued.", ["rescue", "vanish"]),
        ("Six of the ten skiers have been rescued.", ["rescue", "rescue"]),
    ],
    ids=readable,
)
def test_a_relative_clause_behind_a_part_tells_of_the_total(text, verbs):
    assert [c.verb for c in claims(text, "quantity")] == verbs


def test_the_day_of_a_relative_clause_is_of_its_own_verb():
    part, total = claims("Six of the ten men who escaped on 3 June 2030 have been rescued.", "quantity")
    assert part.when is None
    assert total.when is not None


def test_the_places_of_those_before_are_not_its_own():
    text = "It was the fourth breakout this year after those at Tarnby, Selvar and Eastmoor."
    assert [c.scope.place for c in claims(text, "ordinal")] == [None]


def test_that_nobody_else_was_hurt_is_no_count_of_zero():
    assert told("Two climbers were injured. Nobody else was hurt.") == [("2", "injured")]


def test_the_goals_of_a_match_are_no_wins():
    found = claims("Orvane beat Tarnby 4-1 on Friday, their fifth straight win.", "quantity")
    assert {c.attribute for c in found} == {"count"}
    assert all(c.doubt for c in found)


def test_two_numbers_of_one_day_told_on_two_are_for_a_person():
    run = concluded(
        [article(FLED.format("Seven"), "2030-03-05", source="A"), article(FLED.format("Six"), "2030-03-07", source="B")]
    )
    assert [f.rule for f in run.findings] == ["told-on-two-days"]


def test_one_pair_of_places_is_never_a_conflict_and_a_sequence():
    run = concluded(
        [
            article(
                "Nine tourists escaped from Orvane camp on Monday. It was the third breakout this year.",
                "2030-03-05",
                source="A",
            ),
            article(
                "Nine tourists are missing after the Orvane breakout. It was the fourth breakout this year. "
                "Two of the men were arrested on Tuesday near Selvar.",
                "2030-03-07",
                source="B",
            ),
        ]
    )
    pairs = [frozenset(f.claims) for f in run.findings if f.verdict == "conflict" or f.reason == "sequence"]
    assert len(pairs) == len(set(pairs))
