"""What a number, an ordinal, a date or a charge is of, where the words for it stand somewhere else."""

from __future__ import annotations

import pytest
from made_articles import claims

from reconcile.model import Attribution, Claim

DAY = "2031-06-16"  # a Monday
MARCH = "Some 900 people marched through Ledmoor on Sunday, the organisers said."
DEAD = "Nine people were killed in the fire at Ledmoor."


def told(text: str, kind: str = "quantity", language: str = "en") -> list[Claim]:
    return claims(text, kind, DAY, language=language)


@pytest.mark.parametrize(
    ("text", "attribute", "speaker"),
    [
        pytest.param(f"{MARCH} Police spoke of 400.", "crowd", "Police", id="speak of"),
        pytest.param(f"{MARCH} The town hall had counted 400.", "crowd", "town hall", id="count"),
        pytest.param(f"{DEAD} A doctor put it at 12.", "killed", "doctor", id="put at"),
        pytest.param(f"{MARCH} The unions put it at 400.", "crowd", "unions", id="put at by many"),
        pytest.param(f"{DEAD} The mayor says 12.", "killed", "mayor", id="says"),
        pytest.param(f"{DEAD} The governor's office speaks of about 12.", "killed", "office", id="an office"),
        pytest.param(
            "The fire service put the number of dead at 35, while the governor would confirm only 20.",
            "killed", "governor",
            id="one sentence",
        ),
        pytest.param(f"{DEAD} The rebels spoke of 12, while the army counted 15.", "killed", "army", id="two more"),
    ],
)  # fmt: skip
def test_a_number_that_somebody_else_gives_is_of_what_was_counted(text: str, attribute: str, speaker: str) -> None:
    last = told(text)[-1]
    assert (last.attribute, last.speaker) == (attribute, speaker)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{DEAD} The agency spoke of 6.1.", id="no whole number"),
        pytest.param(f"{DEAD} Houses burned in the night. The mayor spoke of 30.", id="something else between"),
        pytest.param(f"{DEAD} The temperature fell sharply; forecasters spoke of 5.", id="another clause"),
        pytest.param(f"{DEAD} The level was put at 4.", id="passive"),
        pytest.param(f"{DEAD} Asked for his age, the mayor said 19.", id="only said"),
        pytest.param(f"{DEAD} Officials spoke of 900.", id="a hundred times as many"),
        pytest.param(f"{DEAD} The mayor spoke of 30 houses.", id="of something"),
    ],
)
def test_a_number_of_something_else_is_not(text: str) -> None:
    assert told(text)[-1].attribute != "killed"


def test_two_sources_of_one_sentence_count_one_thing() -> None:
    text = (
        "Some 700 nurses according to the mayor, and 1,900 according to the guild, marched on Monday through Ledmoor."
    )
    assert [(c.attribute, c.speaker) for c in told(text)] == [("crowd", "mayor"), ("crowd", "guild")]
    two = "Police said 90 workers had a day off while the hospital said 40 workers were injured."
    assert [c.attribute for c in told(two)] == ["count_person", "injured"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An insurer put the damage at 270 million crowns, about 33 million dollars.", "en"),
        ("El gobierno calculó daños de 270 millones de euros, unos 300 millones de dólares.", "es"),
    ],
)
def test_a_sum_in_another_currency_is_of_the_same(text: str, language: str) -> None:
    first, second = told(text, language=language)
    assert first.attribute == second.attribute


def test_a_sum_that_goes_on_is_another() -> None:
    first, second = told("The damage was 3 million dollars, about 2 million euros less than in May.")
    assert first.attribute != second.attribute


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The youngest of them is a girl of seven who sold milk.", True),
        ("The guard, who was 37, leaves a wife.", True),
        ("A mother of three was killed in Ledmoor.", False),
        ("A soldier of four in the patrol was killed.", False),
    ],
)
def test_ages_of_children_are_told_in_words(text: str, age: bool) -> None:
    assert (told(text)[0].attribute == "age") is age


def test_a_share_of_others_is_no_turnout_of_all() -> None:
    of_all = told("Of all adults of the land, only 52.3 percent took part in the vote.")[0]
    assert (of_all.attribute, of_all.scope.part) == ("turnout", "all adults of the land")
    assert told("Of concern, however, turnout was 40 percent.")[0].scope.part is None


def test_for_the_third_time_is_of_the_verb_before() -> None:
    assert told("Selm United won the Selvar Cup for the second time on Sunday.", "ordinal")[0].event == "won"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The ministry accused fighters of the Orvane Front of the attack.", "Orvane Front"),
        ("Police blamed residents of Orvane for the attack.", "residents"),
    ],
)
def test_fighters_of_a_party_stand_for_it(text: str, actor: str) -> None:
    value = told(text, "attribution")[0].value
    assert isinstance(value, Attribution)
    assert value.actor == actor


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Flags flew low on Thursday as Ledmoor mourned the 24 people killed when a bus was hit on 9 June.", None),
        ("On 3 June, when the bridge fell, nine people died, and it was reopened on 9 June.", "killed"),
    ],
)
def test_a_day_is_not_of_a_clause_that_has_its_own(text: str, event: str | None) -> None:
    assert told(text, "date")[0].event == event


def test_what_has_happened_so_far_has_no_day_of_the_sentence_before() -> None:
    text = "The outbreak at Ledmoor was found on 9 June. Four patients have died."
    assert told(text)[-1].when is None
    assert told("A bus crashed at Ledmoor on 9 June. Four people died.")[-1].when is not None


def test_a_number_of_another_clause_keeps_its_noun() -> None:
    last = told("Police counted 300 protesters; organisers spoke of 900.")[-1]
    assert (last.attribute, last.noun) == ("count_person", "protester")


def test_who_gives_a_number_is_not_what_it_counts() -> None:
    last = told("The twelve guilds of the harbour spoke of 900.")[-1]
    assert last.noun is None
