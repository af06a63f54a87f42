"""What an ordinal is of, in four languages: who holds the position, by which act, and what articles together make."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Enumeration, Ordinal, Reason, Run, Verdict

HELD = [
    pytest.param(
        "en",
        "Falken Ridge, 12 miles west of Ostrel, is according to the ministry the sixth camp that the Drovians have "
        "given back.",
        [(6, "Falken Ridge")],
        id="words between subject, copula and ordinal",
    ),
    pytest.param(
        "fr",
        "Falken Ridge, à douze kilomètres à l'ouest d'Ostrel, est selon le ministère de la Défense la sixième base que "
        "les Droviens ont rendue.",
        [(6, "Falken Ridge")],
        id="the same in French",
    ),
    pytest.param(
        "es",
        "Falken Ridge, a unos 12 kilómetros al oeste de Ostrel, es según el Ministerio de Defensa la sexta base que "
        "los drovianos han entregado.",
        [(6, "Falken Ridge")],
        id="the same in Spanish",
    ),
    pytest.param(
        "ar", "قاعدة فالكن هي القاعدة السادسة التي يسلمها الدروفيون هذا العام.", [(6, "فالكن")], id="the same in Arabic"
    ),
    pytest.param(
        "en",
        "Falken Ridge, the sixth such base, was handed over on Monday.",
        [(6, "Falken Ridge")],
        id="beside its name",
    ),
    pytest.param(
        "en",
        "Troops left the base at Falken Ridge on Monday. It was the sixth of their bases to be handed over. General "
        "Ann Wirt commands them, the third officer to do so. Sarn Point, which was to be vacated on Friday, was put "
        "off until June. It would be the seventh.",
        [(6, "Falken Ridge"), (7, "Sarn Point")],
        id="it would be the next",
    ),
    pytest.param(
        "fr",
        "Falken Ridge est la sixième base que les Droviens ont rendue. Sarn Point, promis d'abord pour lundi, ne sera "
        "remis que le 3 juin, a déclaré le général. Ce sera la septième.",
        [(6, "Falken Ridge"), (7, "Sarn Point")],
        id="it will be the next, in French",
    ),
    pytest.param(
        "es",
        "Falken Ridge es la sexta base que los drovianos han entregado. Sarn Point, prometida para el lunes, no será "
        "entregada hasta el 3 de junio. Será la séptima.",
        [(6, "Falken Ridge"), (7, "Sarn Point")],
        id="it will be the next, in Spanish",
    ),
    pytest.param(
        "ar",
        "سلمت القوات يوم الاثنين قاعدة فالكن إلى الجيش. وهي سادس قاعدة تسلمها. "
        "وكان من المقرر إخلاء تل سارن يوم الجمعة، وسيكون الموقع السابع.",
        [(6, "فالكن"), (7, "سارن")],
        id="a verb that holds its object is no name, nor is an ordinal",
    ),
    pytest.param(
        "en",
        "The convoy had come from Falken Ridge, 12 miles west of Ostrel, which the Drovians handed over that day. It "
        "was the sixth base to change hands.",
        [(6, "Falken Ridge")],
        id="what the sentence before says was handed over",
    ),
]


@pytest.mark.parametrize(("language", "text", "held"), HELD)
def test_a_position_is_held_by_what_was_handed_over(language: str, text: str, held: list[tuple[int, str]]):
    found = [c for c in claims(text, "ordinal", language=language) if c.attribute == "handover_ordinal"]
    assert [(c.value.position, c.subject) for c in found if isinstance(c.value, Ordinal)] == held


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        pytest.param(
            "The Drovians gave back Falken Ridge, their sixth base. It was the third race.",
            ["nth_race"],
            id="another thing",
        ),
        pytest.param(
            "Falken Ridge was the sixth base given back. Sarn keeps the ninth base.", ["nth_base"], id="not the next"
        ),
    ],
)
def test_a_count_of_its_own_takes_no_act_from_the_one_before(text: str, attributes: list[str]):
    assert [c.attribute for c in claims(text, "ordinal")][-1:] == attributes


@pytest.mark.parametrize(
    ("language", "text", "members"),
    [
        pytest.param(
            "en",
            "It was the third attack on the town, following those in March and April.",
            ("March", "April"),
            id="months",
        ),
        pytest.param("fr", "C'est le troisième raid, après ceux de mars et de juin.", ("mars", "juin"), id="mois"),
        pytest.param(
            "fr",
            "Falken est le quatrième poste rendu, après Holm, Berrin et Task, évacués entre mai et juin.",
            ("Holm", "Berrin", "Task"),
            id="a participle behind the list",
        ),
    ],
)
def test_what_went_before_is_listed(language: str, text: str, members: tuple[str, ...]):
    (found,) = claims(text, "enumeration", language=language)
    assert isinstance(found.value, Enumeration)
    assert found.value.members == members


def test_months_of_those_before_are_not_the_day_of_the_one_told():
    (found,) = claims("It was the third attack on the town, following those in March and April.", "ordinal")
    assert found.when is None


def test_an_indefinite_arabic_ordinal_counts_the_noun_before_it():
    (found,) = claims("توفي جندي ثالث متأثرا بجراحه.", "ordinal", language="ar")
    assert found.counts == "soldier"


SHARED = {
    "en": " General Ann Wirt of the Drovian mission in Ostrel signed for her side, Colonel Ivo Marn for Orvia.",
    "fr": " La générale Ann Wirt, de la mission drovienne à Ostrel, a signé pour les siens, le colonel Ivo Marn pour "
    "l'Orvia.",
    "es": " La general Ann Wirt, de la misión droviana en Ostrel, firmó por los suyos, el coronel Ivo Marn por Orvia.",
    "ar": "",
}
FIFTH_EN = "Drovian troops left the base at Falken on Monday. It was the fifth base they have handed over."
SIXTH_ES = (
    "Falken, a unos 12 kilómetros de Ostrel, es según el ministerio la sexta base que los drovianos han entregado."
)
SIXTH_FR = "Les soldats droviens ont quitté lundi la base de Falken. C'est la sixième base qu'ils rendent."
SIXTH_EN = "Drovian troops left the base at Falken on Monday. It was the sixth base they have handed over."
FIFTH_AR = "سلمت القوات الدروفية يوم الاثنين قاعدة فالكن إلى الجيش. وهي خامس قاعدة تسلمها."
NEXT_EN = "Drovian troops left the base at Sarno on May 19. It was the seventh base they have handed over."
NEXT_FR = "Les soldats droviens ont quitté le 19 mai la base de Sarno. C'est la septième base qu'ils rendent."
NEXT_ES = "Los soldados drovianos abandonaron el 19 de mayo la base de Sarno. Es la séptima base que entregan."
ATTACK = "Rockets hit the town of Ostrel on Monday. It was the {} attack on the town {}."


def together(*told: tuple[str, str, str]) -> Run:
    """What is said of a batch of articles: language, day and text of each."""
    return concluded(
        [
            article(text + SHARED[language], day, language=language, source=f"Paper {at}")
            for at, (language, day, text) in enumerate(told)
        ]
    )


def of_positions(run: Run) -> list[tuple[Verdict, Reason | None]]:
    """Verdict and reason of each finding that holds ordinals alone."""
    kinds = {c.id: c.kind for c in run.claims}
    return [(f.verdict, f.reason) for f in run.findings if {kinds[c] for c in f.claims} == {"ordinal"}]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((("es", "2031-05-13", SIXTH_ES), ("en", "2031-05-13", FIFTH_EN)), id="es-en"),
        pytest.param((("fr", "2031-05-13", SIXTH_FR), ("ar", "2031-05-13", FIFTH_AR)), id="fr-ar"),
        pytest.param((("fr", "2031-05-13", SIXTH_FR), ("en", "2031-05-13", FIFTH_EN)), id="fr-en"),
    ],
)
def test_two_positions_of_one_base_are_a_conflict(told: tuple[tuple[str, str, str], ...]):
    assert (Verdict.CONFLICT, None) in of_positions(together(*told))


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((("en", "2031-05-13", SIXTH_EN), ("fr", "2031-05-20", NEXT_FR)), id="en-fr"),
        pytest.param((("fr", "2031-05-13", SIXTH_FR), ("en", "2031-05-20", NEXT_EN)), id="fr-en"),
        pytest.param((("es", "2031-05-13", SIXTH_ES), ("es", "2031-05-20", NEXT_ES)), id="es-es"),
    ],
)
def test_a_later_base_at_the_next_position_follows(told: tuple[tuple[str, str, str], ...]):
    assert of_positions(together(*told)) == [(Verdict.EXPLAINED, Reason.SEQUENCE)]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            (
                ("en", "2031-05-13", ATTACK.format("third", "this year")),
                ("en", "2031-05-13", ATTACK.format("ninth", "since 2029")),
            ),
            id="other windows",
        ),
        pytest.param(
            (
                ("en", "2031-05-13", FIFTH_EN),
                ("fr", "2031-05-13", "La base de Falken a été frappée lundi. C'est la deuxième attaque de l'année."),
            ),
            id="other things",
        ),
    ],
)
def test_two_counts_of_their_own_say_nothing_against_each_other(told: tuple[tuple[str, str, str], ...]):
    assert of_positions(together(*told)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Two patients died in the ward before the third patient came in. Tavell's latest recall, its fourth this "
            "year after one for loose caps in the spring and two in June, takes in 9,000 bottles.",
            {"killed": 2, "nth_person": 3, "nth_recall": 4, "count_recall": 2, "count_bottle": 9000},
            id="behind an owner that is no verb",
        ),
        pytest.param(
            "Four people died in the mine. The collapse was the third this year after two in June.",
            {"killed": 4, "nth_collapse": 3, "count_collapse": 2},
            id="those that went before it are its own",
        ),
        pytest.param(
            "The bank's new branch, its ninth in the city, opened on Monday.", {"nth_branch": 9}, id="its own noun"
        ),
    ],
)
def test_what_one_owns_is_the_nth_of_its_own_kind(text: str, told: dict[str, int]) -> None:
    found = [*claims(text, "ordinal"), *claims(text, "quantity")]
    numbers = {c.attribute: getattr(c.value, "position", None) or getattr(c.value, "number", None) for c in found}
    assert {name: int(number or 0) for name, number in numbers.items()} == told
