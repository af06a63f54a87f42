"""Which day a count is of: that of its own clause, of its update, of the words it was copied from."""

from __future__ import annotations

from datetime import date

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Claim, Reason, Verdict

TOLD = "2031-06-18"  # a Wednesday


def one(text: str, quote: str, kind: str = "quantity", language: str = "en") -> Claim:
    return next(c for c in claims(text, kind, TOLD, language=language) if quote in c.quote)


@pytest.mark.parametrize(
    ("text", "quote", "language", "told", "happened"),
    [
        pytest.param("On Monday the toll stood at 47.", "47", "en", date(2031, 6, 16), None, id="stood at"),
        pytest.param(
            "When the search was called off on 16 June, 58 people were known to have died.",
            "58", "en", date(2031, 6, 16), None,
            id="a clause that kills nobody",
        ),
        pytest.param(
            "When a bomb exploded on 16 June, 58 people died.",
            "58", "en", None, date(2031, 6, 16),
            id="a clause that kills",
        ),
        pytest.param(
            "When the concert began on 16 June, 58 people died in a crush.",
            "58", "en", None, date(2031, 6, 16),
            id="they died in it",
        ),
        pytest.param(
            "On Monday bodies of 58 miners reached the surface.",
            "58", "en", None, date(2031, 6, 16),
            id="no count reached anything",
        ),
        pytest.param(
            "Cuando se suspendió la búsqueda el 16 de junio, habían muerto 58 personas.",
            "58", "es", date(2031, 6, 16), None,
            id="es",
        ),
    ],
)  # fmt: skip
def test_days_on_which_a_toll_was_told(
    text: str, quote: str, language: str, told: date | None, happened: date | None
) -> None:
    claim = one(text, quote, language=language)
    assert (claim.as_of and claim.as_of.earliest) == told
    assert (claim.when and claim.when.earliest) == happened


@pytest.mark.parametrize(
    ("text", "quote", "window"),
    [
        (
            "Selvar gave up 31 men and Bruno Taller, a writer who has been held since April: 32 people in all.",
            "32",
            None,
        ),
        (
            "Selvar gave up 31 men and Bruno Taller, a writer who has been held since April: 32 people in all.",
            "31",
            None,
        ),
        ("The harbour said its fee had not moved since Monday: 70 euros a crate.", "70", "Monday"),
    ],
)
def test_a_period_belongs_to_its_clause(text: str, quote: str, window: str | None) -> None:
    assert one(text, quote).scope.window == window


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was her third start; on Monday the ice was too thin.", None),
        ("The mill was the fourth, after three that rain had closed on Monday.", None),
        ("On Monday the third base was closed.", date(2031, 6, 16)),
    ],
)
def test_an_ordinal_takes_no_day_of_another_clause(text: str, day: date | None) -> None:
    claim = next(iter(claims(text, "ordinal", TOLD)))
    assert (claim.when and claim.when.earliest) == day


def test_years_in_which_things_were_counted_are_not_to_come() -> None:
    assert not claims("It is the third mill to burn in Orvane in six years.", "date", TOLD)
    assert claims("The bridge at Selvar is to open in five weeks.", "date", TOLD)
    assert claims("The third ferry is due to sail in two days.", "date", TOLD)
    assert claims("The second phase will begin in three months.", "date", TOLD)


FLOOD = (
    "A flood swept through the town of Ledmoor before dawn and killed {} people, the mayor said at the hall. Boats "
    "brought families from the roofs of the lower streets, and the army set up kitchens beside the school on the hill."
)


@pytest.mark.parametrize(
    ("words", "verdict"), [(FLOOD, None), ("A flood in Ledmoor killed {} people.", Verdict.CONFLICT)]
)
def test_a_toll_in_copied_words_is_that_of_the_first_day(words: str, verdict: Verdict | None) -> None:
    told = concluded(
        [
            article(FLOOD.format(25), "2031-06-16", source="Selvar Wire"),
            article("In Ledmoor 62 people are dead after the flood, doctors said.", "2031-06-17", source="Orvane Post"),
            article(words.format(25), "2031-06-18", source="Harbour News"),
        ]
    )
    fell = [f for f in told.findings if f.rule == "cumulative-count-falls"]
    assert {f.verdict for f in fell} == ({verdict} if verdict else set())


@pytest.mark.parametrize(("later", "rises"), [("rose to 9", True), ("was put at 9", False)])
def test_a_count_told_as_risen_is_the_later_one_of_its_day(later: str, rises: bool) -> None:
    told = concluded(
        [
            article(
                "A flood in Ledmoor killed 5 people on Monday, the mayor said.", "2031-06-16", source="Selvar Wire"
            ),
            article(
                f"The death toll of the flood in Ledmoor {later}, doctors said.", "2031-06-16", source="Orvane Post"
            ),
        ]
    )
    found = [(f.verdict, f.reason) for f in told.findings]
    assert ((Verdict.EXPLAINED, Reason.UPDATE) in found) is rises
    assert (Verdict.CONFLICT in {verdict for verdict, _ in found}) is not rises
