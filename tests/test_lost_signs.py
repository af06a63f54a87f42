"""Texts that lost their apostrophes: what a name that a pack knows owns is told apart from the name."""

from __future__ import annotations

import pytest
from made_articles import claims


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Perus army attacked Ledmoor. Six people died in Limas Orvane district.", "lima", id="lost"),
        pytest.param(
            "Peru's army attacked Ledmoor. Six people died in Limas Orvane district.", "limas orvane", id="kept"
        ),
        pytest.param("Soldiers attacked Ledmoor. Six people died in Maldives.", "maldives", id="of the name"),
    ],
)
def test_the_ending_of_a_lost_apostrophe_is_no_part_of_a_name(text: str, named: str) -> None:
    (toll,) = claims(text, "quantity")
    assert toll.scope.place == named
