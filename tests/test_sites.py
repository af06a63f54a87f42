"""What a base is called, which one is told of, and which place it holds."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

LEFT = "The coalition handed over Camp Marn on Tuesday, 3 June 2031."


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", "Sundal gave back the M-7 air base near Orvane to Selvar forces in May.", "M-7"),
        ("en", "The coalition handed over the Marn military base to Selvar forces.", "Marn"),
        ("en", "The army gave up the hill outpost of Kels on Friday.", "Kels"),
        ("en", "The troops pulled out of Nairobi Airfield on Friday.", "Nairobi Airfield"),
        ("en", "The army left Old Lusaka Compound on Friday.", "Old Lusaka Compound"),
        ("fr", "La coalition a remis la base aérienne de Marn à l'armée de Selvar.", "Marn"),
        ("es", "La coalición entregó la base militar de Marn al ejército de Selvar.", "Marn"),
        ("en", f"{LEFT} The base was returned on 5 October.", "Camp Marn"),
        ("en", f"{LEFT} It was handed back on 9 October, a week late.", "Camp Marn"),
    ],
)
def test_what_was_handed_over_is_named(language: str, text: str, subject: str) -> None:
    assert [c.subject for c in claims(text, "status", language=language)][-1] == subject


@pytest.mark.parametrize(
    "text",
    [
        "The coalition handed over its facilities at Camp Marn to the Selvar Security Forces.",
        "A base of the Selvar army near Marn was given up by the soldiers on Friday.",
    ],
)
def test_who_gets_it_is_no_site(text: str) -> None:
    assert all("Selvar" not in (c.subject or "") for c in claims(text, "status"))


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        (
            "fr",
            "L'armée a remis le camp de Marn. La fête a duré. C'est la septième base rendue depuis la mi-mai.",
            "Marn",
        ),
        ("ar", "سلمت القوات قاعدة مارن. وهي سادس قاعدة يسلمها التحالف منذ مارس.", "مارن"),
        ("en", "Soldiers loaded their trucks at Orel, the sixth base that they have vacated.", "Orel"),
        ("en", "- **Redol**: 9 October, the seventh base to go.", "Redol"),
        ("en", f"{LEFT} The base was vacated on 3 June, the fourth camp of that summer.", "Camp Marn"),
    ],
)
def test_a_place_in_a_count_is_that_of_the_base_told_of(language: str, text: str, subject: str) -> None:
    assert [c.subject for c in claims(text, "ordinal", language=language)][-1] == subject


def test_a_headline_at_odds_with_its_text_does_not_silence_what_others_say() -> None:
    first = article(
        f"{LEFT} It is the third base to be handed over. Some 340 soldiers left for Orvane in 41 trucks.",
        "2031-06-04",
        title="Coalition leaves Camp Marn, fourth base to be handed over",
        source="A",
    )
    second = article(
        "A column of 41 trucks took 340 soldiers to Orvane when Camp Marn, the third base to be handed over, was left.",
        "2031-06-04",
        title="Trucks leave Camp Marn for Orvane",
        source="B",
    )
    assert {"ordinal-differs", "headline-against-body"} <= {f.rule for f in concluded([first, second]).findings}


def test_the_label_of_a_distance_names_nothing() -> None:
    (claim,) = claims("Distance to the harbour: 12 kilometres.", "quantity")
    assert (claim.attribute, claim.subject) == ("distance", None)
