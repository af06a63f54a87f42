"""Days that lie ahead, words that only look like verbs of a vote, and holders whom nobody blames."""

from datetime import date

import pytest
from made_articles import claims

WEDNESDAY = "2031-05-14"
AHEAD = [
    ("en", "The bids are to be opened on Friday.", 16),
    ("en", "The repair is now planned for Friday.", 16),
    ("en", "The bridge is due to reopen on Monday.", 19),
    ("en", "The board plans to meet on Friday.", 16),
    ("en", "The mayor is expected in Arle on Friday.", 16),
    ("en", "The match has been scheduled for Sunday.", 18),
    ("en", "The ministry will announce the result on Friday.", 16),
    ("fr", "Le pont doit rouvrir lundi.", 19),
    ("fr", "Le ministre est attendu à Vessy vendredi.", 16),
    ("ar", "ومن المقرر أن تفتح المدرسة أبوابها يوم الجمعة.", 16),
]
PAST = [
    ("en", "Flights were cancelled due to fog on Monday.", 12),
    ("en", "The match was scheduled for Monday.", 12),
    ("en", "The inquiry was to end on Monday.", 12),
    ("en", "The council has been to see the site on Monday.", 12),
    ("en", "Police expected the march on Monday.", 12),
    ("en", "The truce is due to begin at six, the mission announced on Sunday.", 11),
    ("en", "The bridge will close, the mayor said on Monday.", 12),
    ("fr", "Le juge a prévu une visite lundi.", 12),
    ("es", "El puente reabrió el lunes.", 12),
    ("ar", "كان من المقرر أن يعقد الاجتماع يوم الاثنين.", 12),
]


def readable(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) > 2 else None


@pytest.mark.parametrize(("language", "text", "day"), [*AHEAD, *PAST], ids=readable)
def test_a_weekday_is_ahead_where_its_words_plan(language: str, text: str, day: int):
    found = claims(text, "date", WEDNESDAY, language=language)
    assert [c.value.days.earliest for c in found] == [date(2031, 5, day)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The party won 112 votes out of 3,000 in Arle."),
        ("en", "Absentee votes in the district gave her two more seats."),
        ("en", "Of voting age residents, half stayed away."),
        ("en", "Some 1.2 million people voted."),
        ("en", "Those who voted were young."),
        ("fr", "Quatorze bureaux de vote ont ouvert."),
        ("fr", "Les habitants en âge de voter sont nombreux."),
        ("fr", "La moitié des habitants ont pris part au vote."),
    ],
    ids=readable,
)
def test_a_vote_that_is_counted_or_cast_by_many_is_no_status(language: str, text: str):
    assert claims(text, "status", language=language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The senate passed the budget bill on Tuesday."),
        ("en", "Parliament in Orland voted on Tuesday to expel the troops."),
        ("en", "Orland votes to keep the tax."),
        ("en", "The assembly will vote on Friday on the resolution."),
        ("fr", "Le parlement a voté lundi la loi."),
    ],
    ids=readable,
)
def test_an_act_of_deciding_is_a_status(language: str, text: str):
    told = [c.attribute for c in claims(text, "status", language=language)]
    assert told in (["vote_status"], ["approval_status"])


def test_who_holds_seats_or_talks_is_blamed_by_nobody():
    assert claims("With all wards counted it holds 20 seats. Orland holds talks with Arle.", "attribution") == []


def test_who_is_held_responsible_is_blamed():
    found = claims("Orland held the Velsk Brigade responsible for the attack.", "attribution")
    assert [c.value.actor for c in found] == ["Velsk Brigade"]
