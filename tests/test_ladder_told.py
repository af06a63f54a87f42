"""What is said of the ways to make a ladder consistent: repair, missing members, shifts, and who stands how."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from made_cases import Batch, day

from reconcile.judge import Case, placed
from reconcile.model import Bound, Days, Enumeration, Modality, Ordinal, Rung, Series, Stand


class Made:
    """A series under way."""

    def __init__(self) -> None:
        self.batch = Batch()
        self.rungs: list[Rung] = []

    def tells(self, outlet: str, event: str, position: int, when: str | None = None, **more: object) -> str:
        """An article of an outlet puts an event on a position."""
        name = f"{outlet}-{event}"
        self.batch.article(name, source=outlet)
        days = day(when) if when else None
        claim = self.batch.claim(name, Ordinal(position), "place", when=days, subject=event, **more)
        alike = [r for r in self.rungs if (r.position, r.event) == (position, event)]
        claims = (*(c for r in alike for c in r.claims), claim)
        self.rungs = [r for r in self.rungs if r not in alike] + [Rung(position, event, days, claims)]
        return claim

    def lists(self, outlet: str, event: str, *members: str) -> str:
        """The same article lists what came before."""
        value = Enumeration(members, len(members))
        return self.batch.claim(f"{outlet}-{event}", value, "members", event="previous")

    def solved(self) -> tuple[Series, Case]:
        """The series with its hypotheses."""
        case = self.batch.case()
        return placed(Series("l1", "Which?", tuple(self.rungs)), case), case


def contested() -> Made:
    made = Made()
    made.tells("Gazette", "Ash", 5, "2021-04-07")
    made.lists("Gazette", "Ash", "Fir", "Yew", "Bay", "Box")
    made.tells("Herald", "Ash", 6, "2021-04-07")
    made.tells("Herald", "Elm", 7, "2021-07-25")
    return made


def test_a_list_that_leaves_out_one_repairs_all():
    series, _ = contested().solved()
    assert series.hypotheses[0].held == (("Ash", 6), ("Elm", 7))
    assert series.hypotheses[0].repair == "if the list of Gazette leaves out one, all agree"


def test_a_way_with_a_gap_tells_where_the_missing_one_must_lie():
    series, _ = contested().solved()
    (missing,) = series.hypotheses[1].missing
    assert (missing.first, missing.last) == (6, 6)
    assert missing.after is not None
    assert missing.before is not None
    assert (missing.after.earliest, missing.before.latest) == (date(2021, 4, 7), date(2021, 7, 25))
    assert series.hypotheses[0].missing == ()


def test_the_way_without_a_gap_comes_first_where_as_many_voices_stand_against_each():
    first, second = contested().solved()[0].hypotheses
    assert first.given_up == second.given_up
    assert first.cost < second.cost


def test_a_later_list_names_who_may_fill_the_gap():
    made = contested()
    made.lists("Herald", "Elm", "Ash", "Fir", "Oak Hall", "Yew", "Bay", "Box")
    series, _ = made.solved()
    (missing,) = series.hypotheses[1].missing
    assert missing.candidates == ("Oak Hall",)


def test_what_the_same_act_befell_between_the_days_may_fill_the_gap():
    made = contested()
    made.rungs = [r for r in made.rungs if r.event != "Elm"]
    told = made.tells("Herald", "Elm", 7, "2021-07-25")
    made.batch.claims[told] = replace(made.batch.claims[told], event="handover")
    made.batch.claim("x1", Ordinal(1), "other", subject="Lime", event="handover", when=day("2021-05-30"))
    made.batch.claim("x2", Ordinal(1), "other", subject="Pine", event="handover", when=day("2021-09-30"))
    made.batch.claim("x3", Ordinal(1), "other", subject="Rowan", event="strike", when=day("2021-05-30"))
    series, _ = made.solved()
    assert [one.candidates for way in series.hypotheses for one in way.missing] == [("Lime",)]


def test_the_voices_stand_to_each_way():
    series, _ = contested().solved()
    told = {(one.source, one.says): one.stands for one in series.testimony}
    assert told["Gazette", "Ash is the 5th"] == (Stand.INCONSISTENT, Stand.CONSISTENT)
    assert told["Herald", "Ash is the 6th"] == (Stand.CONSISTENT, Stand.INCONSISTENT)
    assert told["Gazette", "lists 4 before Ash"] == (Stand.NOT_APPLICABLE, Stand.CONSISTENT)


def test_what_fits_every_way_is_not_diagnostic():
    series, _ = contested().solved()
    assert {one.says: one.diagnostic for one in series.testimony}["Elm is the 7th"] is False


def test_a_series_in_which_all_agree_has_no_matrix():
    made = Made()
    made.tells("Gazette", "Ash", 5, "2021-04-07")
    made.tells("Herald", "Elm", 6, "2021-07-25")
    series, _ = made.solved()
    assert len(series.hypotheses) == 1
    assert series.testimony == ()
    assert series.hypotheses[0].repair == ""


def test_a_source_that_counts_one_more_throughout_is_one_thing_to_explain():
    made = Made()
    for number, event in enumerate(["Ash", "Elm", "Oak", "Yew"]):
        when = f"2021-0{number + 1}-10"
        made.tells("Gazette", event, 3 + number, when)
        made.tells("Courier", event, 3 + number, when)
        made.tells("Herald", event, 4 + number, when)
    first = made.solved()[0].hypotheses[0]
    assert first.shifts == (("Herald", 1),)
    assert first.held == (("Ash", 3), ("Elm", 4), ("Oak", 5), ("Yew", 6))
    assert "takes Herald to count one more than the others throughout" in first.why
    assert first.cost == 8


def test_a_source_that_is_once_one_off_counts_from_nowhere_else():
    made = Made()
    for number, event in enumerate(["Ash", "Elm", "Oak"]):
        when = f"2021-0{number + 1}-10"
        made.tells("Gazette", event, 3 + number, when)
        made.tells("Courier", event, 3 + number, when)
        made.tells("Herald", event, 3 + number + (event == "Oak"), when)
    assert [way.shifts for way in made.solved()[0].hypotheses] == [(), ()]


def test_a_hedged_voice_weighs_less_than_a_plain_one():
    made = Made()
    made.tells("Gazette", "Ash", 5, "2021-04-07")
    made.tells("Herald", "Ash", 6, "2021-04-07", modality=Modality.ALLEGED)
    first, second = made.solved()[0].hypotheses
    assert first.held == (("Ash", 5),)
    assert (first.cost, second.cost) == (6, 8)


def test_an_outlet_that_prints_the_words_of_another_is_no_second_voice():
    made = contested()
    copied = made.tells("Courier", "Ash", 5, "2021-04-07")
    made.batch.origins = {copied: "agency", next(c for c in made.batch.claims if c.startswith("Gazette-Ash")): "agency"}
    series, _ = made.solved()
    assert series.hypotheses[0].held == (("Ash", 6), ("Elm", 7))
    assert [one.source for one in series.testimony if one.says == "Ash is the 5th"] == ["Courier"]


@pytest.mark.parametrize(
    ("reached", "bound", "held"),
    [
        pytest.param(6, Bound.EXACT, True, id="six by August"),
        pytest.param(5, Bound.EXACT, False, id="five by August, though the sixth was in May"),
        pytest.param(4, Bound.AT_LEAST, True, id="at least four by August"),
    ],
)
def test_a_running_count_has_to_fit(reached, bound, held):
    made = Made()
    made.tells("Gazette", "Ash", 5, "2021-04-07")
    made.tells("Courier", "Elm", 6, "2021-05-09")
    made.tells("Herald", "Elm", 6, "2021-05-09")
    claim = made.batch.claim("n1", Ordinal(reached), "count")
    made.rungs.append(Rung(reached, "so far", day("2021-08-01"), (claim,), None, bound))
    first = made.solved()[0].hypotheses[0]
    assert (claim not in first.rejects) is held


def test_an_event_without_a_day_of_its_own_may_lie_long_before_its_article():
    made = Made()
    made.batch.article("Gazette-Ash", "2021-09-01", source="Gazette")
    claim = made.batch.claim("Gazette-Ash", Ordinal(3), "place", subject="Ash")
    made.rungs.append(Rung(3, "Ash", day("2021-09-01"), (claim,)))
    made.tells("Herald", "Elm", 4, "2021-05-09")
    assert made.solved()[0].hypotheses[0].rejects == ()


def test_dates_that_are_known_by_month_leave_room():
    made = Made()
    made.tells("Gazette", "Ash", 6, "2021-04-07")
    claim = made.batch.claim("Herald-Elm", Ordinal(5), "place", when=Days(date(2021, 4, 1), date(2021, 4, 30), 4))
    made.rungs.append(Rung(5, "Elm", Days(date(2021, 4, 1), date(2021, 4, 30), 4), (claim,)))
    assert made.solved()[0].hypotheses[0].rejects == ()


def test_the_other_way_holds_the_running_count_that_the_first_sets_aside():
    made = Made()
    made.tells("Gazette", "Ash", 5, "2021-04-07")
    made.tells("Courier", "Elm", 6, "2021-05-09")
    made.tells("Herald", "Elm", 6, "2021-05-09")
    claim = made.batch.claim("n1", Ordinal(5), "count")
    made.rungs.append(Rung(5, "so far", day("2021-08-01"), (claim,), None, Bound.EXACT))
    first, second = made.solved()[0].hypotheses
    assert first.rejects == (claim,)
    assert claim not in second.rejects
    assert second.held == (("Ash", 5),)
