"""What two numbers are of: the sort of people, the body measured, the act counted, the company of a headline."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from made_articles import article, claims, concluded, titled

from reconcile.model import Article, Finding, Reason, Verdict

DAY = "2031-06-16"  # a Monday


def findings(*told: Article) -> Sequence[Finding]:
    return concluded(told).findings


def verdicts(*told: Article) -> set[Verdict]:
    return {finding.verdict for finding in findings(*told)}


def wire(text: str, source: str, **more: object) -> Article:
    return article(text, DAY, source=source, **more)


@pytest.mark.parametrize(
    ("few", "found"),
    [
        ("Four Chilean tourists were killed in the flood in Ledmoor on Monday.", {(Verdict.EXPLAINED, Reason.SCOPE)}),
        ("Twenty people were killed in the flood in Ledmoor on Monday.", {(Verdict.CONFLICT, None)}),
        ("Twelve people were killed in the flood in Ledmoor on Monday.", {(Verdict.REVIEW, None)}),
        ("Thirty Chilean tourists were killed in the flood in Ledmoor on Monday.", {(Verdict.CONFLICT, None)}),
        ("Ninety Chilean tourists were killed in the flood in Ledmoor on Monday.", {(Verdict.CONFLICT, None)}),
    ],
)
def test_people_of_one_sort_are_some_of_all(few: str, found: set[tuple[Verdict, Reason | None]]) -> None:
    all_of_them = "Doctors in Ledmoor said that 41 people were killed in the flood on Monday."
    told = findings(wire(few, "Selvar Wire"), wire(all_of_them, "Orvane Post"))
    assert {(f.verdict, f.reason) for f in told} == found


def test_what_a_sentence_counts_side_by_side_is_apart_elsewhere() -> None:
    told = concluded(
        [
            wire("In the raid on Camp Selvar on Monday 22 miners and 9 guards died, the ministry said.", "Selvar Wire"),
            wire(
                "In the raid on Camp Selvar on Monday 7 guards were killed, a nurse said, and 19 miners.", "Orvane Post"
            ),
        ]
    )
    of = {claim.id: claim for claim in told.claims}
    together = [{of[i].noun for i in cluster.claims} for cluster in told.clusters if len(cluster.claims) > 1]
    assert {"guard"} in together
    assert not [nouns for nouns in together if {"miner", "guard"} <= nouns]


def test_sizes_of_two_bodies_do_not_conflict() -> None:
    bridge = "A bridge fell at Ledmoor on Monday. The bridge, 900 metres long, was opened in 1975."
    span = "A bridge fell at Ledmoor on Monday. The span that fell was 120 metres long."
    other = "A bridge fell at Ledmoor on Monday. The span was 155 metres long."
    assert Verdict.CONFLICT not in verdicts(wire(bridge, "Selvar Wire"), wire(span, "Orvane Post"))
    assert Verdict.CONFLICT in verdicts(wire(span, "Selvar Wire"), wire(other, "Orvane Post"))


@pytest.mark.parametrize(
    "text",
    [
        "A wildfire near Ledmoor burned {},000 hectares on Monday.",
        "The Karn Bridge in Ledmoor, {} kilometres long, opened on Monday.",
    ],
)
def test_sizes_of_one_event_or_name_may_be_far_apart(text: str) -> None:
    other = text.replace("on Monday", "on Monday, the mayor told reporters at the town hall of Ledmoor")
    assert Verdict.CONFLICT in verdicts(wire(text.format(4), "Selvar Wire"), wire(other.format(1), "Orvane Post"))


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("Selvar won the Cup for the third time.", "Selvar and Orvane met for the fourth time at the Cup.", False),
        ("Selvar won the Cup for the third time.", "Selvar won the Cup for the fourth time.", True),
        ("Bruno Taller scored in the 61st minute.", "Bruno Taller scored in the 60th minute.", True),
        ("Bruno Taller scored in the 61st minute.", "Bruno Taller scored in the 12th minute.", True),
        ("Bruno Taller scored in the 61st minute.", "Ivo Karst scored in the 12th minute.", False),
    ],
)
def test_ordinals_of_one_act_and_of_one_moment(first: str, second: str, conflict: bool) -> None:
    final = "Selvar won the final of the Halden Cup on Monday. {}"
    found = verdicts(wire(final.format(first), "Selvar Wire"), wire(final.format(second), "Orvane Post"))
    assert (Verdict.CONFLICT in found) is conflict


@pytest.mark.parametrize(
    ("headline", "conflict"),
    [
        ("Selm Steel earns less", True),
        ("Steel makers earn less", False),
        ("Selm Steel and Orvane Mills earn less", True),
    ],
)
def test_a_number_below_a_headline_is_of_the_company_there(headline: str, conflict: bool) -> None:
    told = [
        titled("Selm Steel in good heart", "Selm Steel's profit rose to 96 million euros.", DAY, source="Selvar Wire"),
        titled(headline, "Profit fell to 71 million euros in the quarter.", DAY, source="Orvane Post"),
    ]
    assert (Verdict.CONFLICT in verdicts(*told)) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "The buyer said that its profit reached 71 million euros.",
        "Profit at rival mills was 71 million euros.",
        "The two together would have a profit of 71 million euros.",
    ],
)
def test_a_number_of_somebody_else_is_not_of_the_company_of_the_headline(text: str) -> None:
    told = [
        titled("Selm Steel in good heart", "Selm Steel's profit rose to 96 million euros.", DAY, source="Selvar Wire"),
        titled("Selm Steel wins order", text, DAY, source="Orvane Post"),
    ]
    assert Verdict.CONFLICT not in verdicts(*told)


def test_words_of_what_is_asked_own_nothing() -> None:
    told = claims("Revenue climbed 9% to 2.4 billion euros. EUR 3 billion in sales were planned.", "quantity", DAY)
    assert all(claim.subject is None for claim in told if claim.attribute == "revenue")


@pytest.mark.parametrize(
    ("text", "quote", "attribute"),
    [
        ("A further 64 are listed as missing.", "64", "missing"),
        ("Some 820 people sleep in shelters.", "820", "sheltered"),
        ("The plume over Mount Sundal reached 9 km.", "9", "plume_height"),
        ("Fewer than 44 percent of voters went to the polls.", "44", "turnout"),
        ("Some 30 percent of those who went to the polls backed Ilse Tarn.", "30", "share"),
        ("The rocket rose 40 km into the sky.", "40", "measured_length"),
        ("Deaths rose from 11 at night to 15 in the morning.", "11", "killed"),
        ("The office closed at six in the morning.", "six", "time_of_day"),
        ("The raid began around 6 in the morning.", "6", "time_of_day"),
        ("Of 40, six in the evening shift left.", "six", "count_withdrawn"),
    ],
)
def test_numbers_in_plain_news(text: str, quote: str, attribute: str) -> None:
    assert [c.attribute for c in claims(text, "quantity", DAY) if quote in c.quote] == [attribute]
