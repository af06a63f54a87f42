"""Places in a count that only look like one: ranks by size, the things that went before, and the month of May."""

import pytest
from made_articles import article, claims, concluded

HANDED = "Camp Kels was handed over to the army on 12 June 2031."


@pytest.mark.parametrize(
    ("language", "text", "attribute"),
    [
        ("en", "Camp Kels is the second largest base in the country.", "nth_largest_base"),
        ("en", "Camp Kels, once the second largest base, was handed over on Monday.", "nth_largest_base"),
        ("es", "Kels es la segunda mayor base del país.", "nth_mayor_base"),
        ("en", "Camp Kels is the second base to be handed over.", "handover_ordinal"),
        ("en", "Camp Kels was the first and largest base to be handed over.", "handover_ordinal"),
        ("en", "Camp Kels is the second large base to be handed over.", "handover_ordinal"),
    ],
)
def test_a_rank_by_size_is_no_place_among_those_handed_over(language, text, attribute):
    assert [c.attribute for c in claims(text, "ordinal", language=language)] == [attribute]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("It is the second base to be given up this month after Camp Orel, which was handed over on 2 May.", None),
        ("It is the third base to be given up, after Camp Orel and Camp Kels.", None),
        ("Camp Orel is the first base to be given up after the truce of Kels.", "Camp Orel"),
        ("The third base to be given up after May is Camp Orel.", "Camp Orel"),
        ("After Camp Orel, Camp Kels is the second base to be given up.", "Camp Kels"),
    ],
)
def test_what_went_before_does_not_hold_the_place(text, subject):
    (found,) = claims(text, "ordinal")
    assert found.subject == subject


def test_the_month_of_may_is_no_possibility():
    first = f"{HANDED} It is the seventh base to be handed over."
    second = f"{HANDED} It is the eighth base to be handed over since May and by far the biggest of them."
    run = concluded([article(first, "2031-06-13", source="A"), article(second, "2031-06-13", source="B")])
    assert "ordinal-differs" in {f.rule for f in run.findings}


def test_what_may_come_is_held_against_nothing():
    first = f"{HANDED} It is the seventh base to be handed over."
    second = f"{HANDED} An eighth base may be handed over."
    run = concluded([article(first, "2031-06-13", source="A"), article(second, "2031-06-13", source="B")])
    assert "ordinal-differs" not in {f.rule for f in run.findings}


PLACES = [
    ("ar", "سلّمت القوات القاعدة العسكرية الخامسة في ريدول يوم الجمعة.", "handover_ordinal", None),
    ("ar", "تسلمت القوات المسلحة القاعدة العسكرية الأمريكية الخامسة.", "handover_ordinal", "united_states"),
    ("ar", "سلم الجيش يوم الجمعة خامس قاعدة.", "handover_ordinal", None),
    ("ar", "هذا هو الحادث المميت الثالث خلال العام.", "nth_accident", None),
    ("ar", "دخل إضراب العمال في ريدول يومه الحادي عشر.", "nth_day", None),
    ("es", "El ejército entregó el viernes la quinta base.", "handover_ordinal", None),
    ("en", "The army handed over on Friday its fifth base.", "handover_ordinal", None),
    ("en", "Camp Orel is the fifth of eight bases to be handed over.", "handover_ordinal", None),
    ("en", "Fifth base handed over in Selvar", "handover_ordinal", None),
    ("fr", "Cinquième base rendue à Selvar", "handover_ordinal", None),
    ("en", "Third convoy reaches Selvar", "nth_convoy", None),
    ("en", "The current wave, Selvar's fourth, is milder.", "nth_wave", "selvar"),
]


@pytest.mark.parametrize(("language", "text", "attribute", "whose"), PLACES)
def test_a_place_in_a_count_is_told_whatever_stands_around_it(language, text, attribute, whose):
    (claim,) = claims(text, "ordinal", language=language)
    assert (claim.attribute, claim.scope.whose) == (attribute, whose)


def test_a_number_that_opens_a_headline_is_no_name():
    assert [c.subject for c in claims("Fifth base handed over in Selvar", "ordinal")] == [None]
