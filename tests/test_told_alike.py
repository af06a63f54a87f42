"""Numbers of one question for how they are told: the time of an act, one denied, a measure, a correction."""

from __future__ import annotations

import pytest
from made_articles import concluded, titled
from made_events import together

from reconcile.model import Article, Run

BURST = "Dam gives way above Orvane"
FLOOD = "The Tarn Dam above Orvane gave way on Monday, killing 11 people in Orvane, the province said."


def told(source: str, text: str, published: str = "2031-05-13", **more: object) -> Article:
    return titled(BURST, f"{FLOOD} {text}", published, source=source, **more)


def rules(run: Run, verdict: str, attribute: str) -> list[str]:
    of = {c.id: c.attribute for c in run.claims}
    return [f.rule for f in run.findings if f.verdict == verdict and {of[c] for c in f.claims} == {attribute}]


def test_times_of_one_act_are_compared_in_whatever_words() -> None:
    run = concluded(
        [told("A", "The western flank gave way at 2:50 a.m."), told("B", "The whole wall collapsed at 3:40 a.m.")]
    )
    assert together(run, "time_of_day") == ["AB"]


def test_times_of_two_acts_are_not_compared() -> None:
    run = concluded([told("A", "The western flank gave way at 2:50 a.m."), told("B", "Schools opened at 9:40 a.m.")])
    assert together(run, "time_of_day") == ["A", "B"]


def test_a_number_and_the_one_it_denies_are_of_one_question() -> None:
    run = concluded([told("A", "Inspectors paid two visits, not seven.")])
    assert together(run, "count_visit") == ["A"]


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        pytest.param("The gauge at Tarn bridge read 8.2 metres before it was torn away on Monday.", 1, id="one gauge"),
        pytest.param("A crane beside the road lifted 8.2 metres of fence.", 0, id="other words"),
    ],
)
def test_lengths_told_in_the_same_words_are_of_one_thing(second: str, conflicts: int) -> None:
    first = told("A", "The gauge at Tarn bridge stood at 6.2 metres on Monday.", "2031-05-12")
    run = concluded([first, told("B", second, "2031-05-14")])
    assert len(rules(run, "conflict", "measured_length")) == conflicts


@pytest.mark.parametrize(
    ("former", "verdict"),
    [pytest.param("11", "explained", id="from that"), pytest.param("13", "conflict", id="from another")],
)
def test_a_toll_lowered_from_the_earlier_one_is_a_correction(former: str, verdict: str) -> None:
    later = (
        f"The Tarn Dam above Orvane gave way on Monday. Officials cut the number of dead in Orvane to 9 from {former}."
    )
    run = concluded([told("A", "Schools are shut."), titled(BURST, later, "2031-05-14", source="B")])
    apart = [f for f in run.findings if {c.quote for c in run.claims if c.id in f.claims} >= {"11 people", "9"}]
    assert {f.verdict for f in apart} == {verdict}


def test_an_event_is_called_by_the_day_of_its_act() -> None:
    early = "The gates of the Tarn Dam above Orvane were opened at 11 p.m. on Sunday, the company said. 11 people died."
    run = concluded([told("A", "Schools are shut."), titled(BURST, early, "2031-05-13", source="B")])
    (main,) = [e for e in run.events if e.main]
    assert main.label.endswith("12 May 2031")
