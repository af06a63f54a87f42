"""Claims that no single ground joins: what is known of them is weighed, and groups are joined by the mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from made_articles import article, concluded, knowledge

from reconcile.cluster import Block, events, names, stories
from reconcile.cluster._adopted import Group
from reconcile.cluster._fit import on_other_days, parted
from reconcile.cluster._items import Item, items
from reconcile.cluster._ruled import Ruled
from reconcile.cluster._traits import Scale, Traits
from reconcile.cluster._weighed import LEFT, MOST, Weigher, _joined, near, rivals
from reconcile.cluster._weights import WEIGHTS
from reconcile.model import Article, Event, Run

DAY = "2031-06-16"  # a Monday
TOGETHER = "taken together"
STORM = "A storm hit Ledmoor on Sunday."
DARK = (
    f"{STORM} About 140,000 homes in Ledmoor had no electricity on Sunday night, the operator Redol said.",
    f"{STORM} On Sunday night 143,000 customers of Redol in Ledmoor had no electricity.",
)
MILL = (
    "A fire broke out in the mill of Redol at Ledmoor on Sunday. The mill employs 370 people, the owner said.",
    "A fire broke out in the mill of Redol at Ledmoor on Sunday. At the mill, 730 people work, the owner said.",
)
TRAM = (
    "A tram jumped the track in Selvar on Sunday. All twelve cars of the tram were damaged.",
    "A tram derailed in Selvar on Sunday. All twelve wagons of the tram were damaged.",
)

WHOLE = (
    "A tram jumped the track in Selvar on Sunday. Three of the twelve cars overturned.",
    "A tram derailed in Selvar on Sunday. Two of its twelve wagons overturned and one burned.",
)
BOMBS = ((22, "Ledmoor", "Saturday"), (23, "Halden", "Friday"))


def told(*texts: str) -> list[Article]:
    return [article(text, DAY, source=f"Outlet {n}") for n, text in enumerate(texts)]


def cluster_of(run: Run, quote: str) -> Mapping[str, str]:
    """What the cluster of the claim with this quote holds: quote -> why it is there."""
    of = {claim.id: claim for claim in run.claims}
    for cluster in run.clusters:
        found = {of[id_].quote: why for id_, why in zip(cluster.claims, cluster.why, strict=True)}
        if quote in found:
            return found
    raise AssertionError(quote)


@pytest.mark.parametrize(
    ("texts", "quotes"),
    [
        pytest.param(DARK, ("About 140,000 homes", "143,000 customers"), id="homes and customers"),
        pytest.param(TRAM, ("twelve cars", "twelve wagons"), id="cars and wagons"),
        pytest.param(MILL, ("370 people", "730 people"), id="two digits in another order"),
    ],
)
def test_numbers_under_two_nouns_are_one_question_where_more_speaks_for_it(
    texts: tuple[str, str], quotes: tuple[str, str]
) -> None:
    held = cluster_of(concluded(told(*texts)), quotes[0])
    assert set(quotes) <= set(held)
    assert any(TOGETHER in held[quote] for quote in quotes)


def test_it_does_not_matter_which_article_comes_first() -> None:
    said = told(*DARK, *TRAM)
    assert concluded(said).clusters == concluded(said[::-1]).clusters


@pytest.mark.parametrize(
    ("texts", "quotes"),
    [
        pytest.param(
            (
                f"{STORM} Ilse Tarn, 47, a clerk, was hurt in Ledmoor.",
                f"{STORM} Bruno Taller, 49, a clerk, was hurt in Ledmoor.",
            ),
            ("47", "49"),
            id="ages of two people",
        ),
        pytest.param(
            (
                f"{STORM} The mayor of Ledmoor said on Friday that the storm would come.",
                f"{STORM} The mayor of Ledmoor said on Monday that the storm had come.",
            ),
            ("Friday", "Monday"),
            id="days of two statements",
        ),
        pytest.param(
            (
                f"{STORM} In Ledmoor 140 houses were damaged, and in Halden 160 houses were damaged by the storm.",
                f"{STORM} The storm damaged 142 houses in Ledmoor.",
            ),
            ("140 houses", "160 houses"),
            id="one sentence gives both",
        ),
        pytest.param(
            (
                f"{STORM} The army has trained recruits in Ledmoor since 2015.",
                f"{STORM} The army has trained recruits in Ledmoor since 3 June 2031.",
            ),
            ("2015", "3 June 2031"),
            id="beginnings years apart",
        ),
    ],
)
def test_what_a_ground_tells_apart_for_sure_stays_apart(texts: tuple[str, str], quotes: tuple[str, str]) -> None:
    assert quotes[1] not in cluster_of(concluded(told(*texts)), quotes[0])


def compared(*texts: str) -> list[Item]:
    """What clustering compares of these texts."""
    run, known = concluded(told(*texts)), knowledge().lexicon
    articles = sorted(run.articles, key=lambda a: a.id)
    found = stories(articles, known)
    named = names(articles, run.claims, known, min(found.articles))
    block = Block(articles, found, events(run.claims, articles, found, named, known), named, known)
    return items(run.claims, block)


def pairs(found: list[Item]) -> Iterator[tuple[Item, Item]]:
    same = ((a, b) for a in found for b in found if a is not b and a.claim.kind == b.claim.kind)
    return ((a, b) for a, b in same if a.claim.kind in WEIGHTS)


def test_a_weight_is_that_of_its_traits_and_the_same_both_ways() -> None:
    found = compared(*DARK, *TRAM)
    weigher, seen = Weigher(found), 0
    for a, b in pairs(found):
        total, apart = sum(weight for *_, weight in weigher.told(a, b)), parted(a, b)
        if apart is None and total > -MOST:
            assert weigher.weight(a, b) is None is weigher.weight(b, a)
            continue
        wanted = -MOST if apart else max(-MOST, min(MOST, total))
        assert weigher.weight(a, b) == pytest.approx(wanted) == pytest.approx(weigher.weight(b, a))
        seen += not apart and -MOST < total < MOST
    assert seen


@pytest.mark.parametrize(
    ("texts", "quotes", "wanted"),
    [
        pytest.param(MILL, ("370 people", "730 people"), {"slip": "swapped", "whole": "none"}, id="a slip"),
        pytest.param(WHOLE, ("Three", "Two"), {"slip": "", "whole": "same"}, id="of one whole"),
        pytest.param(
            (f"{STORM} It killed 14 people and cut off 62.", f"{STORM} It killed 15 people and cut off 62."),
            ("14 people", "15 people"),
            {"beside": "same"},
            id="one value beside both",
        ),
        pytest.param(
            (f"{STORM} It killed 14 people and cut off 62.", f"{STORM} It killed 15 people and cut off 71."),
            ("14 people", "15 people"),
            {"beside": "other"},
            id="other values beside them",
        ),
        pytest.param(
            (f"{STORM} It killed 14 people.", f"{STORM} It killed 15 people and cut off 71."),
            ("14 people", "15 people"),
            {"beside": "one"},
            id="a value beside one of them",
        ),
        pytest.param(
            (f"{STORM} The storm killed 14 people in Ledmoor.", f"{STORM} The storm injured 41 people in Ledmoor."),
            ("14 people", "41 people"),
            {"slip": ""},
            id="of two attributes",
        ),
        pytest.param(
            (f"{STORM} In Ledmoor 46 departures were cancelled.", f"{STORM} In Ledmoor 64 arrivals were cancelled."),
            ("46", "64"),
            {"slip": ""},
            id="of two nouns",
        ),
    ],
)
def test_slips_and_wholes_are_traits(
    texts: tuple[str, str], quotes: tuple[str, str], wanted: Mapping[str, str]
) -> None:
    found = compared(*texts)
    a, b = (next(item for item in found if item.claim.quote.startswith(quote)) for quote in quotes)
    assert wanted.items() <= dict(Traits(found).of(a, b)).items()


def test_the_table_has_the_traits_in_the_order_in_which_they_are_told() -> None:
    a, b = next(pairs(compared(*DARK)))
    order = ["any", *(name for name, _ in Traits([a, b]).of(a, b))]
    for kind, table in WEIGHTS.items():
        assert list(table) == order, kind
        assert LEFT[kind][order[-1]] == 0
        assert all(LEFT[kind][x] >= LEFT[kind][y] for x, y in pairwise(order))


@pytest.mark.parametrize(("number", "level"), [(0, "0"), (1, "1"), (2, "3"), (3, "3"), (4, "more")])
def test_a_level_is_called_by_its_upper_bound(number: float, level: str) -> None:
    assert Scale(0, 1, 3)(number) == level


class Told:
    """A weigher that was told what each pair weighs; all others weigh nothing."""

    def __init__(self, weights: Mapping[str, float | None]) -> None:
        self.weights = weights

    def weight(self, a: Any, b: Any) -> float | None:
        return self.weights.get("".join(sorted(a.claim.id + b.claim.id)), 0.0)


@pytest.mark.parametrize(
    ("weights", "wanted"),
    [
        pytest.param({"ab": 2.0}, {"ab", "c", "d"}, id="the two that speak for it"),
        pytest.param({"ab": 3.0, "bc": 2.0}, {"abc", "d"}, id="the mean of one and none is enough"),
        pytest.param({"ab": 2.0, "bc": 1.0, "ac": -1.0}, {"ab", "c", "d"}, id="as much against it"),
        pytest.param({"ab": 1.0, "bc": 3.0, "ac": -3.0}, {"a", "bc", "d"}, id="the most first"),
        pytest.param({"ab": 3.0, "cd": 3.0, "ac": 2.0, "bd": 1.0, "ad": 1.0}, {"abcd"}, id="two groups"),
        pytest.param({"ab": 3.0, "bc": 2.0, "ac": None}, {"abc", "d"}, id="one pair tells nothing"),
        pytest.param({"ab": None, "bc": None, "ac": None}, {"a", "b", "c", "d"}, id="no pair tells anything"),
        pytest.param(
            {"ab": 4.0, "cd": 4.0, "ac": 4.0, "ad": None, "bc": None, "bd": None}, {"ab", "cd"}, id="most tell nothing"
        ),
    ],
)
def test_groups_are_joined_by_the_mean_of_their_pairs(weights: Mapping[str, float | None], wanted: set[str]) -> None:
    claim = {"attribute": "killed", "kind": "quantity", "value": None}
    one = [Group([SimpleNamespace(claim=SimpleNamespace(id=c, article=c, **claim), bare=False)]) for c in "abcd"]  # type: ignore[list-item]
    made = _joined(one, Told(weights).weight, Ruled())  # type: ignore[arg-type]
    assert {"".join(sorted(item.claim.id for item in group.items)) for group in made} == wanted


def test_what_a_reviewer_told_apart_is_not_joined() -> None:
    claim = {"attribute": "killed", "kind": "quantity", "value": None}
    one = [Group([SimpleNamespace(claim=SimpleNamespace(id=c, article=c, **claim), bare=False)]) for c in "ab"]  # type: ignore[list-item]
    made = _joined(one, Told({"ab": 4.0}).weight, Ruled(cannot=frozenset({("a", "b")})))  # type: ignore[arg-type]
    assert len(made) == 2


def test_reports_of_days_that_do_not_meet_are_never_one_question() -> None:
    texts = (f"A bomb killed {n} people in {place} on {day}." for n, place, day in BOMBS)
    first, second = (item for item in compared(*texts) if item.claim.attribute == "killed")
    weigher = Weigher([first, second])
    assert on_other_days(first, second)
    assert weigher.weight(first, second) == -MOST
    assert not on_other_days(first, replace(second, event=replace(second.event, days=first.event.days)))


def test_what_has_no_word_in_common_tells_nothing() -> None:
    texts = (f"{STORM} Redol mended 140 lines.", f"{STORM} Nobody closed 620 schools.")
    first, second = (i for i in compared(*texts) if i.number in (140, 620))
    assert parted(first, second) is None
    assert Weigher([first, second]).weight(first, second) is None


@pytest.mark.parametrize("ages", [(58, 60), (58, 31)])
def test_the_age_of_one_person_is_one_question_whatever_else_happened(ages: tuple[int, int]) -> None:
    said = (
        f"A bomb killed {n} people in {place} on {day}. Ilse Tarn, {age}, the mayor of {place}, was there."
        for (n, place, day), age in zip(BOMBS, ages, strict=True)
    )
    first, second = (item for item in compared(*said) if item.claim.attribute == "age")
    event = replace(first.event, main=True)
    both = replace(first, keys=("ilse tarn",), event=event), replace(second, keys=("ilse tarn",), event=_before(event))
    assert not on_other_days(*both)
    tied = replace(both[0], adrift=False), replace(both[1], keys=("bruno taller",), adrift=False)
    assert on_other_days(*tied)


def _before(event: Event) -> Event:
    """Another event, that an article reports as well, three days before."""
    assert event.days and event.days.earliest
    day = event.days.earliest - timedelta(days=3)
    return replace(event, id="e2", main=True, days=replace(event.days, earliest=day, latest=day))


HANDED = "The army handed over its base at Marn Hill on Sunday."


def test_a_place_in_a_row_without_a_name_may_be_of_the_thing_that_another_names() -> None:
    texts = (f"{HANDED} Marn Hill is the sixth base to be handed over.", f"{HANDED} It is the fifth base handed over.")
    first, second = (i for i in compared(*texts) if i.claim.kind == "ordinal")
    named, bare = first, replace(second, claim=replace(second.claim, anchors=()), keys=())
    assert named.claim.anchors
    assert parted(named, bare) is False
    other = replace(second, keys=("kels",))
    assert parted(named, other) is True


def test_a_claim_that_a_decision_brought_from_another_story_is_not_weighed() -> None:
    homes, customers = (i for i in compared(*DARK) if i.number in (140000, 143000))
    brought = replace(homes, story="another", claim=replace(homes.claim, id="cabroad"))
    groups = [Group([homes, brought]), Group([customers])]
    held = rivals(groups, Weigher([homes, customers]))
    assert held.alone(homes, customers) > -MOST
    assert held.alone(brought, customers) == -MOST


FELL = (
    "A bridge fell in Ledmoor on Sunday. The missing part of the Redol bridge has a length of 90 metres.",
    "A bridge fell in Ledmoor on Sunday. The missing part of the Redol bridge, 120 metres in all, fell into the river.",
)


def test_a_bare_measure_may_answer_what_a_pack_asks_of_its_dimension() -> None:
    told = {i.claim.attribute: i for i in compared(*FELL) if i.claim.kind == "quantity"}
    asked, bare = told["length"], told["measured_length"]
    assert dict(Traits([asked, bare]).of(asked, bare))["values"].startswith("same")
    assert near(asked, bare)
    weight = replace(bare, claim=replace(bare.claim, attribute="height"))
    assert dict(Traits([asked, weight]).of(asked, weight))["values"].startswith("other")


def test_bare_measures_of_two_dimensions_answer_two_questions() -> None:
    heavy = "A bridge fell in Ledmoor on Sunday. The missing part of the Redol bridge, 120 tonnes in all, fell."
    told = {i.claim.attribute: i for i in compared(FELL[0], heavy) if i.claim.kind == "quantity"}
    asked, bare = told["length"], told["measured_mass"]
    assert dict(Traits([asked, bare]).of(asked, bare))["values"].startswith("other")
