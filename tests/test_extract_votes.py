"""Which side of a vote a number is on."""

import pytest
from made_articles import claim, extracted

from reconcile.model import Polarity

SIDES = [
    ("en", "The council passed the plan by 58 votes to 31.", {"votes_for": 58, "votes_against": 31}),
    ("en", "The plan went through with 58 votes for, 31 against and 6 abstentions.",
     {"votes_for": 58, "votes_against": 31, "abstentions": 6}),
    ("en", "Fifty-eight senators voted for the plan, 31 against and six abstained.",
     {"votes_for": 58, "votes_against": 31, "abstentions": 6}),
    ("en", "The plan was backed by 58 deputies and opposed by 31 in the vote.", {"votes_for": 58, "votes_against": 31}),
    ("en", "The court ruled four to three.", {"votes_for": 4, "votes_against": 3}),
    ("fr", "Le plan a été adopté par 58 voix contre 31 et 6 abstentions.",
     {"votes_for": 58, "votes_against": 31, "abstentions": 6}),
    ("es", "El plan fue aprobado por 58 votos a favor, 31 en contra y 6 abstenciones.",
     {"votes_for": 58, "votes_against": 31, "abstentions": 6}),
    ("ar", "أقر المجلس الخطة بأغلبية 58 صوتا مقابل 31 صوتا.", {"votes_for": 58, "votes_against": 31}),
]  # fmt: skip


def _numbers(text, language):
    return {c.attribute: c.value.number for c in extracted(text, language=language).claims if c.kind == "quantity"}


@pytest.mark.parametrize(("language", "text", "expected"), SIDES, ids=[f"{s[0]}-{n}" for n, s in enumerate(SIDES)])
def test_the_sides_of_a_vote_are_questions_of_their_own(language, text, expected):
    assert _numbers(text, language) == expected


def test_a_vote_that_rejected_something_counts_its_larger_number_against_it():
    text = "The council rejected the plan by 31 votes to 9."
    assert _numbers(text, "en") == {"votes_against": 31, "votes_for": 9}
    assert claim(text, "votes_against").polarity is Polarity.AFFIRMED


def test_the_votes_hang_on_who_voted():
    assert claim("The Senate passed the plan by 58 votes to 31.", "votes_for").subject == "Senate"


@pytest.mark.parametrize(
    "text",
    [
        "The law passed in March asks for 12 inspectors for each district.",
        "The Herons won three to one.",
        "Support for the plan rose from 40 to 44 percent.",
    ],
    ids=["for-each", "a-score", "a-change"],
)
def test_for_and_to_beside_other_numbers_are_no_votes(text):
    assert not {"votes_for", "votes_against"} & _numbers(text, "en").keys()
