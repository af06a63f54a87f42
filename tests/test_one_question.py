"""What is one question and what is two: places of one event, days of one act, lengths of events, one outlet twice."""

from __future__ import annotations

import pytest
from made_articles import article, concluded, extractor, knowledge, titled
from made_events import compared, together

from reconcile import cluster
from reconcile.cluster._regions import regions
from reconcile.model import Article, Outcome, Run
from reconcile.report._ladder import steps, when
from reconcile.report._lookup import Lookup

PUBLISHED = "2031-05-14"


def lie_in(text: str) -> dict[str, frozenset[str]]:
    one = article(text)
    claims = extractor()(one).claims
    return regions(claims, {one.id: one}, cluster.names([one], claims, knowledge().lexicon))


def told(source: str, title: str, text: str, published: str = PUBLISHED) -> Article:
    return titled(title, text, published, source=source)


def conflicts(run: Run, attribute: str) -> list[str]:
    of = {c.id: c.attribute for c in run.claims}
    return [f.rule for f in run.findings if f.verdict == "conflict" and {of[c] for c in f.claims} == {attribute}]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("steel mill in", id="what it is"),
        pytest.param("paper mill in the town of", id="what it is, in the town of"),
    ],
)
def test_a_site_lies_in_the_town_behind_the_words_for_what_it_is(words: str) -> None:
    found = lie_in(f"A blast at the Tolmira {words} Orvane on Monday killed 14 people.")
    assert found.get("tolmira") == frozenset({"orvane"})


def test_a_body_of_people_lies_in_no_place() -> None:
    found = lie_in("Soldiers of the Tolmira party in Orvane killed 14 people on Monday.")
    assert found == {}


def test_the_dead_of_a_mill_and_of_its_town_are_compared() -> None:
    run = concluded(
        [
            told(
                "A",
                "Explosion at Tolmira paper mill kills three",
                "Three workers died and 21 people were taken to hospital after an explosion tore through the Tolmira "
                "paper mill in Orvane on Monday night, the fire service said.",
            ),
            told(
                "B",
                "Explosion at paper mill",
                "Five people were killed when an explosion hit a paper mill in the town of Orvane on Monday, police "
                "said.\n\nThe explosion at the Tolmira mill was shortly before 9pm local time.",
            ),
        ]
    )
    assert "AB" in together(run, "killed")
    assert conflicts(run, "killed") == ["values-apart"]


def test_the_number_of_a_headline_is_of_the_place_that_its_text_gives_it() -> None:
    one = told(
        "A",
        "Seven dead in ferry fire in western Iraq",
        "Seven people were killed when a fire swept through a ferry at the town of Orvane late on Monday, police said.",
    )
    assert [i.place for i in compared([one], extractor()(one).claims, "killed")] == ["orvane", "orvane"]


def test_women_and_the_men_beside_them_are_not_all_the_dead() -> None:
    run = concluded(
        [
            told("A", "Mill fire in Orvane", "A fire at a mill in Orvane killed 16 people on Monday, police said."),
            told(
                "B",
                "After the mill fire in Orvane",
                "Twelve women and four men died in the fire at a mill in Orvane on Monday, the hospital said.",
            ),
        ]
    )
    assert conflicts(run, "killed") == []


@pytest.mark.parametrize("talks", ["talks with the owners collapsed on Sunday", "negotiations broke down on Sunday"])
def test_an_event_keeps_the_day_of_its_own_clause(talks: str) -> None:
    run = concluded(
        [told("A", "Miners strike", f"Miners at the Tolmira colliery began a strike on Monday after {talks}.")]
    )
    main = [e for e in run.events if e.main]
    assert [str(e.days.earliest) for e in main if e.days] == ["2031-05-12"]


def test_how_long_things_of_other_months_lasted_is_not_compared() -> None:
    hospital = "Dunmore General Hospital"
    january = f"It would be the second strike at {hospital} this year; nurses walked out for four days in January."
    may = f"Nurses want to strike at {hospital}. The walkout begins on 20 May and lasts six days."
    run = concluded([article(january, "2031-05-05", source="A"), article(may, "2031-05-06", source="B")])
    assert together(run, "duration") == ["A", "B"]


def test_one_position_told_in_two_articles_of_other_days_is_one_event() -> None:
    run = concluded(
        [
            told(
                "A",
                "Porters back walkout",
                "Porters at Dunmore Infirmary have voted to strike for five days from 16 May in a dispute over pay. It "
                "would be the second strike at the infirmary this year.",
                "2031-05-05",
            ),
            told(
                "A",
                "Hundreds of porters walk out at Dunmore",
                "Porters at Dunmore Infirmary began a five-day strike on Friday. The strike is the second at the "
                "infirmary this year.",
                "2031-05-16",
            ),
            told(
                "B",
                "Most porters back walkout",
                "Most porters at Dunmore Infirmary want to strike. The walkout begins on 18 May and lasts six days. It "
                "is the third strike at the infirmary this year.",
                "2031-05-06",
            ),
        ]
    )
    (series,) = run.series
    assert sorted(r.position for r in series.rungs) == [2, 3]


def test_the_day_of_an_article_is_told_as_no_day_of_what_it_counts() -> None:
    dated = told("A", "Strike at Velsk", "The second strike at Camp Velsk this year was on 4 May.", "2031-05-06")
    undated = told("B", "Camp Velsk", "It was the third strike at Camp Velsk this year.", "2031-05-14")
    run = concluded([dated, undated])
    (series,) = run.series
    look = Lookup(run)
    assert [when(look, step) for step in steps(series)] == ["4 May 2031", "told 14 May 2031"]


@pytest.mark.parametrize(
    ("source", "outcome"),
    [pytest.param("A", Outcome.PENDING, id="the same outlet"), pytest.param("B", Outcome.AGREED, id="another outlet")],
)
def test_an_outlet_that_says_it_again_is_no_second_origin(source: str, outcome: Outcome) -> None:
    run = concluded(
        [
            told("A", "Ferry sinks off Orvane", "A ferry sank off Orvane on Monday, killing 14 people, police said."),
            told(
                source,
                "Orvane mourns its dead",
                "Flags were lowered in Orvane. The ferry that sank off Orvane on Monday killed 14 people.",
                "2031-05-16",
            ),
        ]
    )
    (killed,) = [k for k in run.clusters if k.attribute == "killed"]
    assert killed.outcome is outcome
    assert killed.estimate is not None
    assert killed.estimate.origins == 1 + (source == "B")
