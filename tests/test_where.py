"""Where it happened: two places of one toll and one day."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

AT = "An explosion at the airport of {} killed {} people on Monday, said Ilse Varn of the Halden fire service."
IN = "{} people were killed on {} in an explosion in the port of {}, Ilse Varn of the Halden fire service said."


def rules(*texts: str) -> list[str]:
    """The rules that speak of places, for one article of each text."""
    made = [article(text, "2031-05-13", source=f"Outlet {n}") for n, text in enumerate(texts)]
    return [f.rule for f in concluded(made).findings if f.rule.startswith("where-")]


def test_two_places_of_one_toll_are_a_conflict() -> None:
    assert rules(AT.format("Velmora", "nine"), IN.format("Nine", "Monday", "Lundby")) == ["where-differs"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param(("Velmora", "nine"), ("Eight", "Monday", "Lundby"), id="another toll"),
        pytest.param(("Velmora", "nine"), ("Nine", "Saturday", "Lundby"), id="another day"),
        pytest.param(("Velmora", "nine"), ("Nine", "Monday", "Velmora"), id="one place"),
        pytest.param(("Velmora", "two"), ("Two", "Monday", "Lundby"), id="a toll that many events have"),
    ],
)
def test_other_tolls_days_and_one_place_say_nothing(here: tuple[str, ...], there: tuple[str, ...]) -> None:
    assert rules(AT.format(*here), IN.format(*there)) == []


def test_a_place_in_a_country_that_packs_know_is_told_more_coarsely() -> None:
    here = AT.format("Aleppo", "nine")
    there = IN.format("Nine", "Monday", "Lundby").replace("the port of Lundby", "the state of Syria")
    assert rules(here, there) == ["where-coarser"]


def test_a_text_that_names_both_places_settles_nothing() -> None:
    both = AT.format("Velmora", "nine") + " The families of the victims were on their way home from a feast in Lundby."
    assert rules(both, IN.format("Nine", "Monday", "Lundby")) == []
