"""A country, a city of it and who holds an office of it may be blamed by one text each, and are no two actors."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

from reconcile.model import Verdict

STRIKE = "A drone struck the harbour of Selvar on Monday, killing four people. "


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        pytest.param("blamed Norway", "blamed Oslo", False, id="a city"),
        pytest.param("blamed the Norwegian army", "blamed Oslo", False, id="its people"),
        pytest.param("blamed Norway", "blamed Stockholm", True, id="a city of another"),
        pytest.param("blamed Norwegian rebels", "blamed Oslo", True, id="others of the country"),
        pytest.param("blamed Norway", "blamed Ilse Tarn", False, id="who holds an office"),
        pytest.param("blamed Norway", "blamed Bruno Taller", True, id="somebody else"),
        pytest.param("blamed the Norwegian Prime Minister Ilse Tarn", "blamed Tarn", False, id="her name"),
    ],
)
def test_what_stands_for_one_state_is_no_other_actor(first: str, second: str, clash: bool) -> None:
    run = concluded(
        [
            article(f"{STRIKE}The mayor {first} for the attack.", "2031-05-13", source="Gazette"),
            article(
                f"{STRIKE}The governor {second} for the attack. In Bergen the Norwegian Prime Minister Ilse Tarn said "
                "nothing. The actor Bruno Taller was in Selvar.",
                "2031-05-13",
                source="Harbour News",
            ),
        ]
    )
    found = [f for f in run.findings if f.rule == "who-did-it" and f.verdict is Verdict.CONFLICT]
    assert bool(found) == clash
