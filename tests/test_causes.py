"""What is said to have caused an event, and voices that lay one event to different causes."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

BLAST = "An explosion at the Velden mill killed four people on Tuesday."


@pytest.mark.parametrize(
    ("language", "text", "actor", "speaker"),
    [
        pytest.param("en", "Orvane Power caused the explosion, Ilse Tarn said.", "Orvane Power", "Ilse Tarn", id="who"),
        pytest.param(
            "en", "The explosion was caused by a short circuit, the union said.", "a short circuit", "union", id="by"
        ),
        pytest.param("en", "Ilse Tarn blamed a tremor of magnitude 2.4.", "a tremor", "Ilse Tarn", id="an act"),
        pytest.param("es", "La explosión fue causada por una fuga, dijo Ilse Tarn.", "una fuga", "Ilse Tarn", id="es"),
    ],
)
def test_a_cause_is_laid_to_what_the_words_name(language: str, text: str, actor: str, speaker: str) -> None:
    found = claims(text, "attribution", language=language)
    assert [(c.value.actor, c.speaker) for c in found] == [(actor, speaker)]


@pytest.mark.parametrize(
    "text",
    ["The storm caused damage of 4 million euros.", "The explosion was not caused by a short circuit, the union said."],
    ids=["damage", "not caused"],
)
def test_other_words_lay_no_event_to_a_cause(text: str) -> None:
    assert claims(text, "attribution") == []


@pytest.mark.parametrize(
    ("words", "conflicts"),
    [
        pytest.param("Bruno Dahl blamed an electrical fault.", 1, id="another thing"),
        pytest.param("Bruno Dahl blamed a leak.", 0, id="the same thing"),
        pytest.param("Bruno Dahl blamed a rival group.", 0, id="a body"),
        pytest.param("Ilse Tarn blamed an electrical fault.", 0, id="the same voice"),
    ],
)
def test_two_voices_that_blame_two_things_conflict(words: str, conflicts: int) -> None:
    first = article(f"{BLAST} Ilse Tarn blamed a gas leak.", source="Harbour Post")
    second = article(f"The explosion at the Velden mill on Tuesday killed four people. {words}", source="Valley Herald")
    run = concluded([first, second])
    assert len([f for f in run.findings if f.verdict == "conflict"]) == conflicts
