"""Numbers of one question for how they are told: the time of an act, one denied, a measure, a correction."""

from __future__ import annotations

import pytest
from made_articles import concluded, titled
from made_events import together

from reconcile.model import Article, Run

FALL = "Grandstand collapses in Orvane"
TOLD = "The Tarn grandstand in Orvane collapsed on Monday, killing 14 people in Orvane, the province said."


def told(source: str, text: str, published: str = "2031-05-13", **more: object) -> Article:
    return titled(FALL, f"{TOLD} {text}", published, source=source, **more)


def rules(run: Run, verdict: str, attribute: str) -> list[str]:
    of = {c.id: c.attribute for c in run.claims}
    return [f.rule for f in run.findings if f.verdict == verdict and {of[c] for c in f.claims} == {attribute}]


def test_times_of_one_act_are_compared_in_whatever_words() -> None:
    run = concluded(
        [told("A", "The upper rows gave way at 5:20 p.m."), told("B", "The whole roof collapsed at 6:05 p.m.")]
    )
    assert together(run, "time_of_day") == ["AB"]


def test_times_of_two_acts_are_not_compared() -> None:
    run = concluded([told("A", "The upper rows gave way at 5:20 p.m."), told("B", "Shops opened at 9:15 a.m.")])
    assert together(run, "time_of_day") == ["A", "B"]


def test_a_number_and_the_one_it_denies_are_of_one_question() -> None:
    run = concluded([told("A", "Masons paid five visits, not nine.")])
    assert together(run, "count_visit") == ["A"]


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        pytest.param(
            "The mast beside Tarn quay reached 41.7 metres until it was taken down on Monday.", 1, id="one mast"
        ),
        pytest.param("A lorry brought 41.7 metres of fence.", 0, id="other words"),
    ],
)
def test_lengths_told_in_the_same_words_are_of_one_thing(second: str, conflicts: int) -> None:
    first = told("A", "The mast beside Tarn quay rose to 36.4 metres on Monday.", "2031-05-12")
    run = concluded([first, told("B", second, "2031-05-14")])
    assert len(rules(run, "conflict", "measured_length")) == conflicts


@pytest.mark.parametrize(
    ("former", "verdict"),
    [pytest.param("14", "explained", id="from that"), pytest.param("13", "conflict", id="from another")],
)
def test_a_toll_lowered_from_the_earlier_one_is_a_correction(former: str, verdict: str) -> None:
    later = (
        f"The Tarn grandstand in Orvane fell on Monday. Officials cut the number of dead in Orvane to 9 from {former}."
    )
    run = concluded([told("A", "Schools are shut."), titled(FALL, later, "2031-05-14", source="B")])
    apart = [f for f in run.findings if {c.quote for c in run.claims if c.id in f.claims} >= {"14 people", "9"}]
    assert {f.verdict for f in apart} == {verdict}


def test_an_event_is_called_by_the_day_of_its_act() -> None:
    early = "The gates of the Tarn grandstand in Orvane were opened at 8 p.m. on Sunday, the club said. 14 people died."
    run = concluded([told("A", "Schools are shut."), titled(FALL, early, "2031-05-13", source="B")])
    (main,) = [e for e in run.events if e.main]
    assert main.label.endswith("12 May 2031")
