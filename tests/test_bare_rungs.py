"""Places in a count that are told without a noun of their own."""

from __future__ import annotations

import pytest
from made_articles import claims

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
