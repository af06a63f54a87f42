"""Numbers that one text denies or lists otherwise than another: contrasts, lists, quotes and voices."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

ARRESTS = "Police arrested 38 people at the march in Velden on Tuesday."
LOST = "A ferry sank near Velden on Tuesday. The search has been suspended, Orvane Lines said."


def conflicts(rule: str, *texts: str) -> int:
    """How many conflicts a rule finds in articles of these words, each of another outlet."""
    run = concluded([article(text, source=f"Paper {n}") for n, text in enumerate(texts)])
    return len([f for f in run.findings if f.rule == rule])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("There were 52 arrests in Velden, and not 38, the lawyer Ilse Tarn said.", 1, id="by a voice"),
        pytest.param("There were 52 arrests in Velden, and not 38.", 0, id="by the paper"),
        pytest.param("There were 52 arrests in Velden, and not 30, the lawyer Ilse Tarn said.", 0, id="told by none"),
    ],
)
def test_a_voice_that_denies_what_another_text_gives_is_in_conflict(text: str, found: int) -> None:
    assert conflicts("not-but", ARRESTS, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The search is going on, Bruno Dahl replied.", 1, id="another voice"),
        pytest.param("The search is going on, Orvane Lines replied.", 0, id="the same voice"),
        pytest.param("The search will go on, Bruno Dahl replied.", 0, id="a plan"),
    ],
)
def test_two_voices_of_one_article_may_be_at_odds(text: str, found: int) -> None:
    assert conflicts("voices-at-odds", f"{LOST} {text}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Velden is the fourth base that the army gave back, after Tarn, Ristan and Dahl.", 1, id="longer"),
        pytest.param("Velden is the fourth base that the army gave back, after Tarn and Ristan.", 0, id="not complete"),
        pytest.param("Velden is the third base that the army gave back, after Tarn and Ristan.", 0, id="as long"),
    ],
)
def test_two_complete_lists_of_what_came_before_conflict(text: str, found: int) -> None:
    first = "Velden is the third base that the army handed over, after Tarn and Ristan."
    assert conflicts("lists-differ", first, text) == found


@pytest.mark.parametrize(
    ("day", "found"), [pytest.param("14 January", 1, id="another day"), pytest.param("4 January", 0, id="one day")]
)
def test_a_quote_told_with_another_day_conflicts(day: str, found: int) -> None:
    quote = "“We asked the army for tents on {} and nobody in the capital answered our letter.”"
    first, second = quote.format("4 January"), quote.format(day)
    assert (
        conflicts(
            "quote-changed", f"The mayor of Velden was angry. {first}", f"In Velden, the mayor complained: {second}"
        )
        == found
    )
