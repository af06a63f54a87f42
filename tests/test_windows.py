"""Periods that a count runs over, and which days a number takes over from the sentence before."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Claim, Polarity, Verdict

NEWS = "The market of Selvar was hit on Thursday and 24 people were killed, monitors said."


def one(text: str, quote: str, language: str = "en") -> Claim:
    """The claim of the number in an article of 29 July 2031."""
    return next(c for c in claims(text, "quantity", "2031-07-29", language=language) if quote in c.quote)


@pytest.mark.parametrize(
    ("text", "quote", "language", "window"),
    [
        pytest.param(
            "More than 41,000 people have been killed in the Ledmoor war that began in 2019.",
            "41,000", "en", "that began in 2019",
            id="began",
        ),
        pytest.param(
            "Trade in Selvar died in a feud which broke out in May 2019 and has since killed 52,000 people.",
            "52,000", "en", "which broke out in May 2019",
            id="has since",
        ),
        pytest.param(
            "Trade in Selvar died in a feud which broke out in May 2019 and killed 52,000 people.",
            "52,000", "en", None,
            id="no since",
        ),
        pytest.param(
            "Quelque 3.000 personnes ont été tuées dans la guerre qui a éclaté en mai 2019.",
            "3.000", "fr", "qui a éclaté en mai 2019",
            id="fr",
        ),
        pytest.param(
            "Unas 3.000 personas han muerto en la guerra que comenzó en 2019.",
            "3.000", "es", "que comenzó en 2019",
            id="es",
        ),
        pytest.param("قتل 3000 شخص في الحرب التي بدأت عام 2019", "3000", "ar", "التي بدأت عام 2019", id="ar"),
        pytest.param("Four people died in a fire that broke out on Monday.", "Four", "en", None, id="a day of an act"),
        pytest.param("Nine died on Monday at a mine which started in 1998.", "Nine", "en", None, id="a day of its own"),
        pytest.param(
            "The quake killed 12 people in a village whose festival began in 1950.",
            "12", "en", None,
            id="of something else",
        ),
    ],
)  # fmt: skip
def test_period_that_a_beginning_opens(text: str, quote: str, language: str, window: str | None) -> None:
    assert one(text, quote, language).scope.window == window


@pytest.mark.parametrize(
    "background",
    [
        "More than 41,000 people have been killed in the war that began in 2019.",
        "Some 310 people have been killed since 4 April.",
        "A war that began in May 2019 has since killed 6,000 people.",
    ],
)
def test_the_dead_of_a_long_period_are_not_those_of_one_attack(background: str) -> None:
    first = article(f"{NEWS} On Friday the dead were buried. {background}", "2031-07-29", id="a")
    second = article("The market of Selvar was hit on Thursday and 24 people died.", "2031-07-29", id="b")
    told = concluded([first, second])
    assert not [f for f in told.findings if f.verdict is Verdict.CONFLICT]
    of = {claim.id: claim for claim in told.claims}
    long = [c.id for c in told.claims if c.scope.window is not None and c.kind == "quantity"]
    assert long
    assert all(of[i].scope.window is not None for k in told.clusters if set(long) & set(k.claims) for i in k.claims)


@pytest.mark.parametrize(
    ("text", "quote", "carried"),
    [
        ("A fire broke out at the mill on 3 May. It killed 14 people.", "14", True),
        ("The ward closed on 3 May. Nine people are in it.", "Nine", False),
        ("The army came on 3 May. It keeps 2,900 troops in the country.", "2,900", False),
        ("The army came on 3 May. Some 40 people have died since 6 May.", "40", False),
    ],
)
def test_only_what_happened_takes_over_the_day_told_before(text: str, quote: str, carried: bool) -> None:
    assert (one(text, quote).when is not None) is carried


def test_a_report_that_mentions_nobody_says_nothing() -> None:
    assert one("The report mentioned no deaths among the crew.", "no deaths").polarity is Polarity.SILENT
