"""What was some days before or after the rest of its sentence, and dates that close a period."""

from __future__ import annotations

from datetime import date

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Claim

SIXTH, TENTH = date(2031, 5, 6), date(2031, 5, 10)


def day(claim: Claim) -> date | None:
    return claim.when.earliest if claim.when is not None and claim.when.precision == 1 else None


@pytest.mark.parametrize(
    ("text", "language", "died"),
    [
        pytest.param(
            "A hotel burned on Saturday at Ledmoor, four days after seven people died in a flood at Sundal.",
            "en", SIXTH,
            id="after",
        ),
        pytest.param(
            "Four days after seven people died in a flood at Sundal, a hotel burned on Saturday at Ledmoor.",
            "en", SIXTH,
            id="in front",
        ),
        pytest.param(
            "LEDMOOR, May 11 - A hotel burned on Saturday, a week after seven people died at Sundal.",
            "en", date(2031, 5, 3),
            id="a week, behind a dateline",
        ),
        pytest.param(
            "Un hôtel a brûlé samedi à Ledmoor, quatre jours après la mort de sept personnes à Sundal.",
            "fr", SIXTH,
            id="fr",
        ),
        pytest.param(
            "Un hotel ardió el sábado en Ledmoor, cuatro días después de que siete personas murieran en Sundal.",
            "es", SIXTH,
            id="es",
        ),
        pytest.param(
            "احترق فندق في ليدر يوم السبت بعد أربعة أيام من مقتل سبعة أشخاص في سندال.",
            "ar", SIXTH,
            id="ar",
        ),
        pytest.param(
            "Seven people died at Sundal on Saturday after four days of storms.", "en", TENTH, id="how long it took"
        ),
        pytest.param(
            "A hotel burned on Saturday, two days after rain killed seven people at a camp that opened in May.",
            "en", date(2031, 5, 8),
            id="another day in a relative clause",
        ),
    ],
)  # fmt: skip
def test_what_was_days_before_has_the_day_that_follows(text: str, language: str, died: date) -> None:
    (found,) = (c for c in claims(text, "quantity", "2031-05-12", language=language) if c.attribute == "killed")
    assert day(found) == died


def test_the_distance_is_told_as_a_date_with_its_act() -> None:
    text = "A hotel burned on Saturday, four days after seven people died in a flood at Sundal."
    dates = {c.core.start: (day(c), c.event) for c in claims(text, "date", "2031-05-12")}
    assert list(dates.values()) == [(TENTH, "fire"), (SIXTH, "killed")]


def test_the_dead_of_an_earlier_event_are_not_of_the_one_reported() -> None:
    first = article("A flood hit Sundal on Tuesday, killing seven people.", "2031-05-06", source="Harbour News")
    second = article(
        "A hotel burned at Ledmoor on Saturday, four days after eight people died in the flood at Sundal. "
        "Nobody was hurt at Ledmoor.",
        "2031-05-11",
        source="Gazette",
    )
    run = concluded([first, second])
    dead = [c for c in run.claims if c.attribute == "killed" and c.value.number in (7, 8)]  # type: ignore[union-attr]
    homes = {k.id for k in run.clusters for c in dead if c.id in k.claims}
    assert len(dead) == 2
    assert len(homes) == 1


@pytest.mark.parametrize(
    ("period", "window"),
    [
        pytest.param("the six months to the end of May", "six months to the end of May", id="to"),
        pytest.param("the nine months ended 30 June", "nine months ended 30 June", id="ended"),
    ],
)
def test_a_date_that_closes_a_period_is_no_day(period: str, window: str) -> None:
    text = f"Profit was $12 million in {period}."
    assert claims(text, "date") == []
    (found,) = (c for c in claims(text, "quantity") if c.attribute == "profit")
    assert found.scope.window == window


@pytest.mark.parametrize(
    "line",
    ["LEDMOOR, May 11 - ", "LEDMOOR, Aug 30, 2030 (Northern Post) - ", "LEDMOOR, Ostmark, 9 May – "],
    ids=["month first", "agency", "land"],
)
def test_the_date_of_a_dateline_is_no_day_of_an_act(line: str) -> None:
    found = claims(f"{line}Seven people died in a flood at Sundal on Saturday.", "date", "2031-05-12")
    assert [day(c) for c in found] == [TENTH]


def test_a_date_between_dashes_is_one() -> None:
    (found,) = claims("In Sundal on 9 May - a holiday - seven people died in a crash.", "date", "2031-05-12")
    assert day(found) == date(2031, 5, 9)


def events_of(text: str) -> list[tuple[str, date | None]]:
    run = concluded([article(text, "2031-05-12", source="Gazette")])
    home = {m.claim: e for e in run.events for m in e.members}
    killed = [c for c in run.claims if c.attribute == "killed"]
    return [(str(c.value.number), d.earliest if (d := home[c.id].days) else None) for c in killed]  # type: ignore[union-attr]


def test_a_sentence_that_gives_two_days_tells_of_two_events() -> None:
    text = "An earthquake killed 12 people at Selvar on Saturday, a day after seven people died in a flood at Sundal."
    assert dict(events_of(text)) == {"12": TENTH, "7": date(2031, 5, 9)}


def test_parts_of_a_sum_elsewhere_are_of_the_event_of_the_sum() -> None:
    first = "Police arrested 40 people at a march in Vastel on Saturday. "
    run = concluded(
        [
            article(
                first + "By night the arrests had risen to 70, of which 40 were in Vastel and 30 in Port Arn.",
                "2031-05-12",
                source="Gazette",
            )
        ]
    )
    home = {m.claim: e.id for e in run.events for m in e.members}
    assert len({home[c.id] for c in run.claims if c.attribute == "arrested"}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A hotel burned on Saturday, less than a week after seven people died in a flood at Sundal.",
        "A hotel burned on Saturday, more than two weeks after seven people died in a flood at Sundal.",
        "A hotel burned on Saturday in the five days after seven people died in a flood at Sundal.",
        "Clerks said on Saturday that a hotel had burned two days after seven people died in a flood at Sundal.",
        "The gate was shut on Saturday and guarded every day after seven people died in a flood at Sundal.",
    ],
    ids=["less", "more", "in", "said", "every"],
)
def test_a_length_that_is_not_told_exactly_gives_no_day(text: str) -> None:
    days = [day(c) for c in claims(text, "date", "2031-05-12")]
    assert days == [TENTH]


@pytest.mark.parametrize(
    "text",
    ["The vote was put off for two weeks to 30 May.", "The truce was extended by three weeks to 30 May."],
    ids=["put off", "extended"],
)
def test_the_end_of_a_delay_is_a_day(text: str) -> None:
    assert [day(c) for c in claims(text, "date", "2031-05-12")] == [date(2031, 5, 30)]


def test_one_event_of_two_days_is_one() -> None:
    text = "A fire broke out at Vastel on Friday and was put out on Saturday after it had killed 12 people."
    run = concluded([article(text, "2031-05-12", source="Gazette")])
    assert len({m.claim for e in run.events if e.main for m in e.members}) == len(run.claims)
