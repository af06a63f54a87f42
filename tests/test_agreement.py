"""Numbers of two clusters that agree to what is printed."""

from __future__ import annotations

import pytest
from made_cases import Batch, exactly

from reconcile.judge import Case, judge
from reconcile.model import Quantity, Scope
from reconcile.packs import load

RULES = load().rules


def said(case: Case) -> list[tuple[str, str]]:
    return [(f.rule, str(f.reason)) for f in judge(case, RULES)]


def apart(
    a: Quantity,
    b: Quantity,
    attributes: tuple[str, str] = ("depth", "measured_length"),
    places: tuple[str | None, str | None] = (None, None),
    stories: tuple[str, str] = ("s", "s"),
) -> Case:
    batch = Batch()
    for article, value, attribute, place, story in zip("ab", (a, b), attributes, places, stories, strict=True):
        batch.cluster([batch.claim(article, value, attribute, scope=Scope(place=place))], story=story)
    case = batch.case()
    return Case(
        case.articles,
        case.claims,
        case.clusters,
        case.series,
        case.origins,
        {a.id: a for a in load().lexicon.attributes.values()},
        case.relate,
    )


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(
            apart(exactly(620, "m"), exactly(2034, "ft")), [("unit-across", "unit")], id="one depth, two units"
        ),
        pytest.param(apart(exactly(620, "m"), exactly(2100, "ft")), [], id="two depths"),
        pytest.param(apart(exactly(620, "m"), exactly(620, "m")), [], id="one number says nothing"),
        pytest.param(
            apart(exactly(620, "m"), exactly(2034, "ft"), places=("eastvik", "westvik")), [], id="depths of two places"
        ),
        pytest.param(apart(exactly(620, "m"), exactly(2034, "ft"), stories=("s", "t")), [], id="depths of two stories"),
        pytest.param(
            apart(exactly(14, "day"), exactly(2, "week"), ("duration", "duration")), [], id="two weeks may be any two"
        ),
        pytest.param(
            apart(exactly(24, "km"), exactly(15, "mile"), ("depth", "distance")), [], id="a depth is no distance"
        ),
        pytest.param(
            apart(exactly(24, "km"), exactly(15, "mile"), ("area_freed", "measured_length")),
            [],
            id="what grows moves on",
        ),
    ],
)
def test_measures_that_agree_are_explained_across_clusters(case: Case, expected: list[tuple[str, str]]) -> None:
    assert said(case) == expected
