"""Conflicts on what was long ago: what tells of it finds the other, and no bound stands for the value of the other."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

from reconcile.model import Finding


def conflicts(*texts: tuple[str, str]) -> list[Finding]:
    """The conflicts between articles, each given by its day of publication and its text."""
    outlets = ("Orvane Post", "Hill Radio", "Redol Wire")
    run = concluded([article(text, day, source=outlets[n]) for n, (day, text) in enumerate(texts)])
    return [f for f in run.findings if f.verdict == "conflict"]


@pytest.mark.parametrize(
    ("beside", "rules"),
    [
        ("In another quake more than 300 people were killed.", ["settled-long-ago"]),
        ("In another quake 655 people were killed.", []),
    ],
)
def test_only_a_number_tells_the_value_of_the_other_and_no_bound(beside: str, rules: list[str]) -> None:
    one = "On 5 August 2018 an earthquake at Selvar killed 640 people."
    other = "On 5 August 2018 an earthquake at Selvar killed 655 people."
    found = conflicts(("2031-03-04", f"{one} {beside}"), ("2031-03-04", other))
    assert [f.rule for f in found] == rules


def test_what_was_long_ago_is_found_by_its_year() -> None:
    one = "A storm hit Redol on Monday.\n\nNobody there has seen the like since 1979, when 640 people died."
    other = "The storm of Monday in Redol has passed.\n\nOn 3 May 1979, 655 people died."
    run = concluded(
        [article(one, "2031-03-05", source="Orvane Post"), article(other, "2031-03-05", source="Hill Radio")]
    )
    days = [event.days for event in run.events if event.days and event.days.earliest]
    assert [told.earliest.isoformat() for told in days if told.earliest and told.earliest.year == 1979] == [
        "1979-05-03"
    ]
