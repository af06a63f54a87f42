"""Places in a count that are told without a noun of their own."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.report._lookup import Lookup
from reconcile.report._support import support

HANDOVER = ("handover_ordinal", "base")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The army calls it the third base to be handed over; for the rebels it is the fourth.",
            [(3, *HANDOVER), (4, *HANDOVER)],
            id="in one sentence",
        ),
        pytest.param(
            "The army handed over the fourth base. Then the depot was handed over; on the list it is number nine.",
            [(4, *HANDOVER), (9, *HANDOVER)],
            id="number nine",
        ),
        pytest.param("On the list it is number nine.", [(9, "nth_number", "number")], id="of nothing"),
    ],
)
def test_a_bare_place_goes_on_with_what_was_counted(text: str, told: list[tuple[int, str, str]]) -> None:
    found = claims(text, "ordinal")
    assert [(c.value.position, c.attribute, c.noun) for c in found] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The raid at Orvane on 3 June was the sixth.", [(6, "raid", None)], id="head of its subject"),
        pytest.param("They denied the raid. It is the third this year.", [(3, "raid", None)], id="it"),
        pytest.param("Camp Redol was therefore the fifth.", [(5, "place", "Camp Redol")], id="a name and no noun"),
        pytest.param(
            "They gave up Dun Redol. Third was Dun Redol on 2 May.", [(3, "place", "Dun Redol")], id="turned round"
        ),
        pytest.param(
            "Camp Redol on 3 May was the second, and Camp Orvane, left on 9 May, the third.",
            [(2, "place", "Camp Redol"), (3, "place", "Camp Orvane")],
            id="the verb left out",
        ),
        pytest.param(
            "It was the third attack on Selvar. Two of the drivers were locals. The third was a foreigner.",
            [(3, "attack", None), (3, "driver", None)],
            id="one more than a number",
        ),
        pytest.param("The mill was second, the barn third.", [(2, "place", None), (3, "place", None)], id="in a row"),
        pytest.param("She put a bowl in the mayor's hand in the third.", [], id="an owner is no subject"),
    ],
)
def test_a_place_without_a_noun_of_its_own(text: str, told: list[tuple[int, str, str | None]]) -> None:
    found = claims(text, "ordinal")
    assert [(c.value.position, c.noun, c.subject) for c in found] == told


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Fourth trawler explodes at Redol.", "trawler", id="a verb of a pack"),
        pytest.param("Selvar's third title puts them ahead.", "title", id="before a pronoun"),
        pytest.param("The third storm surge of the winter hit Orvane.", "surge", id="a noun that may be a verb"),
    ],
)
def test_what_the_one_thing_does_is_no_noun(text: str, noun: str) -> None:
    assert [c.noun for c in claims(text, "ordinal")] == [noun]


SERIES = "handover_ordinal"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Rebels gave up the radio post at Orvane to the Redol Guard on Friday, the third to change hands.",
            [(3, SERIES, "Orvane")],
            id="what the act befell before",
        ),
        pytest.param(
            "The guard held the post at Orvane for years. On Friday they gave it up, the third to change hands.",
            [(3, SERIES, None)],
            id="what it stands for",
        ),
        pytest.param(
            "The guard on Friday gave up its post at Orvane, the seventh of ten and the third since May.",
            [(7, SERIES, "Orvane"), (3, SERIES, "Orvane")],
            id="beside what an act befell",
        ),
        pytest.param(
            "They locked the gates at Orvane, the sixth and last of the posts.",
            [(6, "handover_ordinal", "Orvane")],
            id="and last of",
        ),
        pytest.param(
            "They left the post at Selvar, the second. Dun Redol was the third; Orvane, given up in May, the fourth.",
            [(2, SERIES, "Selvar"), (3, SERIES, "Dun Redol"), (4, SERIES, "Orvane")],
            id="names and no act",
        ),
        pytest.param(
            "They moved out of Orvane. It was the fourth to be given up.",
            [(4, SERIES, "Orvane")],
            id="of what was done",
        ),
        pytest.param(
            "The army gave up the camp of Orvane. The camp is the fourth that it gives up.",
            [(4, SERIES, "Orvane")],
            id="named before",
        ),
        pytest.param(
            "The camp of Orvane was given back to villagers. The league calls it the fourth base to be returned.",
            [(4, SERIES, "Orvane")],
            id="opened by its noun",
        ),
    ],
)
def test_what_holds_a_place_in_a_series(text: str, told: list[tuple[int, str, str]]) -> None:
    found = claims(text, "ordinal")
    assert [(c.value.position, c.attribute, c.subject) for c in found] == told


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("It gave up its post at Orvane, the seventh of ten and the third since May.", [None, "since May"]),
        ("It is the sixth base to go since May, and the second this month.", ["May", "this month"]),
        ("It gave up the sixth base and the second camp this year.", ["this year", "this year"]),
    ],
)
def test_each_place_has_its_own_period(text: str, windows: list[str | None]) -> None:
    told = [c.scope.window for c in claims(text, "ordinal")]
    assert [w and w.removeprefix("since ") for w in told] == [w and w.removeprefix("since ") for w in windows]


def test_the_war_since_which_it_is_counted_is_not_what_is_counted() -> None:
    found = claims("In the third swap since the truce the guard freed 12 men.", "ordinal")
    assert [c.event for c in found] == ["freed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Camp Redol is the fifth base since March to be handed over.", [(5, SERIES, "Camp Redol")], id="since a day"
        ),
        pytest.param(
            "It gave up the camp at Orvane on Monday and the camp at Selvar on Tuesday, the sixth since March.",
            [(6, SERIES, "Selvar")],
            id="the nearer of two",
        ),
        pytest.param(
            "The army moved people from Selvar to Camp Redol on 1 March. It was the fourth this year.",
            [(4, "nth_place", "Camp Redol")],
            id="it is no number before",
        ),
        pytest.param(
            "Between Orvane and Redol the third train stopped.", [(3, "nth_vehicle", None)], id="a noun of its own"
        ),
        pytest.param(
            "General Ames spoke in London on Monday. It is the sixth base that the army hands over.",
            [(6, SERIES, None)],
            id="where somebody spoke",
        ),
    ],
)
def test_what_holds_no_place_in_a_series(text: str, told: list[tuple[int, str, str | None]]) -> None:
    found = claims(text, "ordinal")
    assert [(c.value.position, c.attribute, c.subject) for c in found] == told


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("Three people died in a crash in Orvane on Monday.", "place"),
        ("A strike followed the bombing.", "strike"),
        ("The army attacked Orvane after a bombing.", "place"),
    ],
)
def test_what_it_stands_for_is_no_noun_that_a_preposition_governs(before: str, noun: str) -> None:
    assert [c.noun for c in claims(f"{before} It was the fourth this year.", "ordinal")] == [noun]


def test_two_things_on_one_place_are_asked_for_by_their_series_and_no_value_is_supported() -> None:
    run = concluded(
        [
            article(
                f"In Ostmark the {camp} became the fourth base that the army gave up on {day}.",
                published,
                source=who,
            )
            for camp, day, published, who in (
                ("Dunmore garrison of the Brunholm Coalition", "March 2", "2021-03-02", "Northern Post"),
                ("Stellan camp of the Brunholm Coalition", "May 20", "2021-05-20", "Harbour News"),
            )
        ]
    )
    (found,) = (f for f in run.findings if f.rule == "one-rung-two-events")
    look = Lookup(run)
    assert look.question(found).startswith("In which order did the series run")
    assert support(look, found) is None
