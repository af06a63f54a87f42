"""What was some days before or after the rest of its sentence, and dates that close a period."""

from __future__ import annotations

from datetime import date

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Claim

FIFTH, TENTH = date(2031, 5, 5), date(2031, 5, 10)


def day(claim: Claim) -> date | None:
    return claim.when.earliest if claim.when is not None and claim.when.precision == 1 else None


@pytest.mark.parametrize(
    ("text", "language", "died"),
    [
        pytest.param(
            "A train left the rails on Saturday at Ledmoor, five days after nine people died in a crash at Sundal.",
            "en", FIFTH,
            id="after",
        ),
        pytest.param(
            "Five days after nine people died in a crash at Sundal, a train left the rails on Saturday at Ledmoor.",
            "en", FIFTH,
            id="in front",
        ),
        pytest.param(
            "LEDMOOR, May 11 - A train left the rails on Saturday, a week after nine people died at Sundal.",
            "en", date(2031, 5, 3),
            id="a week, behind a dateline",
        ),
        pytest.param(
            "Un train a déraillé samedi à Ledmoor, cinq jours après la mort de neuf personnes à Sundal.",
            "fr", FIFTH,
            id="fr",
        ),
        pytest.param(
            "Un tren descarriló el sábado en Ledmoor, cinco días después de que nueve personas murieran en Sundal.",
            "es", FIFTH,
            id="es",
        ),
        pytest.param(
            "خرج قطار عن القضبان في ليدر يوم السبت بعد خمسة أيام من مقتل تسعة أشخاص في سندال.",
            "ar", FIFTH,
            id="ar",
        ),
        pytest.param(
            "Nine people died at Sundal on Saturday after five days of storms.", "en", TENTH, id="how long it took"
        ),
        pytest.param(
            "A train left the rails on Saturday, two days after rain killed nine people at a camp that opened in May.",
            "en", date(2031, 5, 8),
            id="another day in a relative clause",
        ),
    ],
)  # fmt: skip
def test_what_was_days_before_has_the_day_that_follows(text: str, language: str, died: date) -> None:
    (found,) = (c for c in claims(text, "quantity", "2031-05-12", language=language) if c.attribute == "killed")
    assert day(found) == died


def test_the_distance_is_told_as_a_date_with_its_act() -> None:
    text = "A train left the rails on Saturday, five days after nine people died in a crash at Sundal."
    dates = {c.core.start: (day(c), c.event) for c in claims(text, "date", "2031-05-12")}
    assert list(dates.values()) == [(TENTH, "crash"), (FIFTH, "killed")]


def test_the_dead_of_an_earlier_event_are_not_of_the_one_reported() -> None:
    first = article(
        "A commuter train crashed at Sundal on Monday, killing nine people.", "2031-05-06", source="Harbour News"
    )
    second = article(
        "A goods train left the rails at Ledmoor on Saturday, five days after ten people died in the crash at Sundal. "
        "Nobody was hurt at Ledmoor.",
        "2031-05-11",
        source="Gazette",
    )
    run = concluded([first, second])
    dead = [c for c in run.claims if c.attribute == "killed" and c.value.number in (9, 10)]  # type: ignore[union-attr]
    homes = {k.id for k in run.clusters for c in dead if c.id in k.claims}
    assert len(dead) == 2
    assert len(homes) == 1


@pytest.mark.parametrize(
    ("period", "window"),
    [
        pytest.param("the three months to the end of June", "three months to the end of June", id="to"),
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
    ["LEDMOOR, March 9 - ", "LEDMOOR, Sept 25, 2031 (Hart Wire) - ", "LEDMOOR, Ostmark, 9 May – "],
    ids=["month first", "agency", "land"],
)
def test_the_date_of_a_dateline_is_no_day_of_an_act(line: str) -> None:
    found = claims(f"{line}Nine people died in a crash at Sundal on Saturday.", "date", "2031-05-12")
    assert [day(c) for c in found] == [TENTH]


def test_a_date_between_dashes_is_one() -> None:
    (found,) = claims("In Sundal on 9 May - a holiday - nine people died in a crash.", "date", "2031-05-12")
    assert day(found) == date(2031, 5, 9)


def events_of(text: str) -> list[tuple[str, date | None]]:
    run = concluded([article(text, "2031-05-12", source="Gazette")])
    home = {m.claim: e for e in run.events for m in e.members}
    killed = [c for c in run.claims if c.attribute == "killed"]
    return [(str(c.value.number), d.earliest if (d := home[c.id].days) else None) for c in killed]  # type: ignore[union-attr]


def test_a_sentence_that_gives_two_days_tells_of_two_events() -> None:
    text = "An earthquake killed 12 people at Selvar on Saturday, a day after nine people died in a crash at Sundal."
    assert dict(events_of(text)) == {"12": TENTH, "9": date(2031, 5, 9)}


def test_parts_of_a_sum_elsewhere_are_of_the_event_of_the_sum() -> None:
    first = "Police arrested 40 people at a march in Vastel on Saturday. "
    run = concluded(
        [
            article(
                first + "By night the arrests had risen to 86, of which 51 were in Vastel and 35 in Port Arn.",
                "2031-05-12",
                source="Gazette",
            )
        ]
    )
    home = {m.claim: e.id for e in run.events for m in e.members}
    assert len({home[c.id] for c in run.claims if c.attribute == "arrested"}) == 1
