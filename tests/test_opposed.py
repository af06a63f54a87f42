"""Numbers and places that a text denies and says who holds them, and what holds a place without a name."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Claim, Ordinal, Polarity, Quantity, Role, Verdict


def told(claim: Claim) -> tuple[object, str, str | None]:
    value = claim.value
    number = value.number if isinstance(value, Quantity) else value.position if isinstance(value, Ordinal) else None
    return number, claim.polarity.value, claim.speaker


HELD = [
    pytest.param(
        "Twelve people died in the fire at Selvar, not 15 as the police said.",
        "en", [(12, "affirmed", None), (15, "affirmed", "police")],
        id="said",
    ),
    pytest.param(
        "The mayor put the toll at 12, not 15, as the governor has it.",
        "en", [(12, "affirmed", "mayor"), (15, "affirmed", "governor")],
        id="has it",
    ),
    pytest.param(
        "Twelve people died in the fire at Selvar, the mayor said, and not 15 as the police had it.",
        "en", [(12, "affirmed", "mayor"), (15, "affirmed", "police")],
        id="two voices",
    ),
    pytest.param(
        "Douze personnes sont mortes à Selvar, et non 15 comme l'a dit la police.",
        "fr", [(12, "affirmed", None), (15, "affirmed", "police")],
        id="fr",
    ),
    pytest.param(
        "Doce personas murieron en Selvar, y no 15 como dijo la policía.",
        "es", [(12, "affirmed", None), (15, "affirmed", "policía")],
        id="es",
    ),
    pytest.param(
        "قتل 12 شخصا في سلفار وليس 15 كما قالت الشرطة.",
        "ar", [(12, "affirmed", None), (15, "affirmed", "الشرطة")],
        id="ar",
    ),
    pytest.param(
        "The dead of Selvar numbered 12 and not 15, according to the mayor.",
        "en", [(12, "affirmed", "mayor"), (15, "denied", "mayor")],
        id="held by nobody",
    ),
    pytest.param(
        "Not 15 but 12 people died in Selvar, as the police said.",
        "en", [(15, "denied", None), (12, "affirmed", "police")],
        id="but",
    ),
    pytest.param(
        "The strike on Selvar killed nine, not 15 as was reported earlier.",
        "en", [(9, "affirmed", None), (15, "denied", None)],
        id="reported by nobody",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), HELD)
def test_who_holds_the_number_that_is_denied(
    text: str, language: str, expected: list[tuple[object, str, str | None]]
) -> None:
    assert [told(c) for c in claims(text, "quantity", language=language)] == expected


def test_a_place_set_against_another_is_one_of_the_same_count() -> None:
    first, second = claims("Camp Dorn was the fourth base to be handed over, not the fifth, officials said.", "ordinal")
    assert (first.attribute, first.polarity) == (second.attribute, Polarity.AFFIRMED)
    assert second.polarity is Polarity.DENIED
    assert (first.event, first.subject) == (second.event, second.subject)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        pytest.param("The mill was second and the barn at Selvar third.", ["mill", "barn"], id="the verb left out"),
        pytest.param("The barn at Selvar was the second to burn.", ["barn"], id="the second to"),
        pytest.param("Kesten was second.", [None], id="a name"),
    ],
)
def test_what_has_no_name_holds_a_place_by_its_noun(text: str, things: list[str | None]) -> None:
    assert [(c.noun, c.scope.part) for c in claims(text, "ordinal")] == [("place", thing) for thing in things]


def test_a_row_is_named_by_what_all_in_it_did() -> None:
    assert [c.doubt is None for c in claims("The barn at Selvar was the second to burn.", "ordinal")] == [True]
    assert [c.doubt is None for c in claims("The barn at Selvar was second.", "ordinal")] == [False]


def test_a_verb_of_seeing_leaves_the_act_to_its_object() -> None:
    (clock,) = (c for c in claims("Cameras show the ferry sailing at 5 a.m.", "quantity") if c.value.unit == "clock")
    assert clock.verb == "sail"
    (clock,) = (c for c in claims("The register has it sailing only at 3 a.m.", "quantity") if c.value.unit == "clock")
    assert clock.verb == "sail"


@pytest.mark.parametrize("text", ["El vuelo No. 15 llegó tarde.", "El decreto No 27 fue firmado."])
def test_the_number_of_a_label_is_none_in_spanish(text: str) -> None:
    assert claims(text, "quantity", language="es") == []


def test_a_possessive_is_part_of_who_is_cited() -> None:
    (found,) = claims("According to the mayor's surveyors, 11 people died in Selvar.", "quantity")
    assert found.speaker == "mayor's surveyors"


SPOKE = [
    pytest.param(
        "Governor Ilse Tarn said roads were safe. She said 14 people were missing in Selvar.",
        "en", "Ilse Tarn",
        id="she",
    ),
    pytest.param(
        "The brewery denies the report. It adds that 14 people were missing in Selvar.", "en", "brewery",
        id="it, which denied",
    ),
    pytest.param(
        "Bruno Taller said roads were safe. Rain fell. Schools were shut. It snowed. He said 14 people were missing.",
        "en", None,
        id="too long ago",
    ),
    pytest.param(
        "Le maire a dit que les routes étaient sûres. Il a ajouté que 14 personnes étaient portées disparues à Selvar.",
        "fr", "maire",
        id="il",
    ),
    pytest.param("Bruno Taller said roads were safe. In Selvar 14 people were missing.", "en", None, id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "speaker"), SPOKE)
def test_a_pronoun_stands_for_who_spoke_before(text: str, language: str, speaker: str | None) -> None:
    (found,) = (c for c in claims(text, "quantity", language=language) if c.attribute == "missing")
    assert found.speaker == speaker


def test_a_record_tells_what_it_has() -> None:
    (found,) = claims("The register of the port has the ferry sailing at 5 a.m.", "quantity")
    assert found.speaker == "register of the port"


FERRY = "A ferry sank near Selvar on Tuesday, killing 12 people. "


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        pytest.param("It sailed at 4 a.m., the line said. The register has it sailing at 5 a.m.", 1, id="two voices"),
        pytest.param(
            "It sailed at 4 a.m., the line said. It sailed again at 9 a.m., the line said.", 0, id="one voice"
        ),
        pytest.param("It sailed at 4 a.m., the line said. The register has it turning at 5 a.m.", 0, id="two acts"),
    ],
)
def test_two_voices_may_time_one_act(text: str, conflicts: int) -> None:
    run = concluded([article(FERRY + text)])
    assert sum(f.verdict is Verdict.CONFLICT for f in run.findings) == conflicts
    asked = [k.question for k in run.clusters if k.attribute == "time_of_day"]
    assert all("with the verb “" in question for question in asked)


def test_places_in_rows_of_two_acts_are_two_questions() -> None:
    run = concluded([
        article("The barn at Selvar was the second to burn, residents said.", source="Harbour News"),
        article("The barn at Selvar was the third to reopen, residents said.", source="Gazette"),
    ])  # fmt: skip
    assert len({k.id for k in run.clusters for c in run.claims if c.id in k.claims and c.kind == "ordinal"}) == 2


def test_a_bounded_place_counts_its_subject() -> None:
    (found,) = claims("The outage was at least the fifth in the past year.", "ordinal")
    assert found.noun == "outage"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("The register lists 27 people as missing, against 22 a week earlier.", "en", id="against"),
        pytest.param("The number of the missing stood at 27 on Friday, compared with 22 on Thursday.", "en", id="with"),
        pytest.param("Le nombre de disparus est de 27 vendredi, contre 22 jeudi.", "fr", id="contre"),
        pytest.param("El número de desaparecidos asciende a 27 el viernes, frente a 22 el jueves.", "es", id="es"),
    ],
)
def test_a_number_that_another_is_held_against_is_a_former_one(text: str, language: str) -> None:
    roles = {c.value.number: c.role for c in claims(text, "quantity", language=language)}  # type: ignore[union-attr]
    assert roles == {27: Role.LEVEL, 22: Role.SUPERSEDED}


def test_a_number_held_against_one_of_the_same_day_is_none() -> None:
    (first, second) = claims("At Selvar 19 people voted for the plan against 14 people.", "quantity")
    assert first.role is second.role is Role.LEVEL


@pytest.mark.parametrize(
    ("text", "language", "actor", "speaker"),
    [
        pytest.param(
            "The Northern Front was blamed by the ministry for the attack.",
            "en", "Northern Front", "the ministry",
            id="en",
        ),
        pytest.param(
            "Le Front du Nord a été accusé par le ministère d'avoir mené l'attaque.",
            "fr", "Front du Nord", "le ministère",
            id="fr",
        ),
    ],
)  # fmt: skip
def test_who_is_blamed_by_somebody_stands_before(text: str, language: str, actor: str, speaker: str) -> None:
    (found,) = claims(text, "attribution", language=language)
    assert (found.value.actor, found.speaker) == (actor, speaker)  # type: ignore[union-attr]


def test_who_claims_that_something_was_done_claims_no_part_in_it() -> None:
    assert claims("Harbour Watch claimed the crew were attacked with a missile at Selvar.", "attribution") == []
    (found,) = claims("The Brigade claimed the attack with a missile at Selvar.", "attribution")
    assert found.value.actor == "Brigade"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The brewery maintains that nobody was injured in Selvar.", "brewery", id="maintains"),
        pytest.param(
            "The fire brigade told reporters of a leak. It knows of six leaks and two people injured in Selvar.",
            "fire brigade",
            id="knows of",
        ),
    ],
)
def test_who_knows_or_maintains_a_number(text: str, speaker: str) -> None:
    found = [c for c in claims(text, "quantity") if c.attribute == "injured"]
    assert [c.speaker for c in found] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The army did not shell 15 villages, as the rebels say.", id="the act is denied"),
        pytest.param("Police arrested 12 people, not 15, as marchers said they would.", id="a clause behind"),
    ],
)
def test_what_is_denied_is_held_by_nobody(text: str) -> None:
    last = claims(text, "quantity")[-1]
    assert last.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bruno Taller said roads were safe. It was announced that 14 people were missing.", id="passive"),
        pytest.param("The charge was rejected. He said 14 people were missing.", id="nobody spoke"),
        pytest.param("Police said roads were shut. He said 14 people were missing.", id="many spoke"),
        pytest.param(
            "Bruno Taller said roads were safe. Anna Holt lost her house. She said 14 people were missing.",
            id="another since",
        ),
        pytest.param("The mayor said roads were safe. They said 14 people were missing.", id="they"),
    ],
)
def test_a_pronoun_that_may_stand_for_others_names_nobody(text: str) -> None:
    (found,) = (c for c in claims(text, "quantity") if c.attribute == "missing")
    assert found.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "The record heat has killed 14 people in Selvar.",
        "The logging firm has laid off 14 workers in Selvar.",
        "The firm maintains 14 bridges in Selvar.",
        "The army asserted control over 14 villages.",
    ],
    ids=["heat", "firm", "maintains", "asserted"],
)
def test_a_record_of_another_kind_tells_nothing(text: str) -> None:
    (found,) = claims(text, "quantity")
    assert found.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "Parliament passed the bill by 60 votes against 40 on Thursday.",
        "Police fired 19 shots against 14 marchers on Friday.",
    ],
    ids=["votes", "shots"],
)
def test_what_one_day_sets_against_another_number_is_no_former_one(text: str) -> None:
    assert {c.role for c in claims(text, "quantity")} == {Role.LEVEL}


def test_the_verb_of_blaming_names_whom_on_stands_before() -> None:
    (found,) = claims("The attack was blamed by the army on the Northern Front.", "attribution")
    assert found.value.actor == "Northern Front"  # type: ignore[union-attr]
    assert claims("The Northern Front was not blamed by the ministry for the attack.", "attribution") == []
    assert claims("El gobierno culpó por el ataque al Frente.", "attribution", language="es") == []


def test_a_training_centre_trains_nobody() -> None:
    (found,) = claims("The town has a new fire training centre for 200 people.", "quantity")
    assert found.event != "trained"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A vigil began at 7 p.m., the mayor said. A march began at 4 p.m., police said.", id="two things"),
        pytest.param("The office opened at 9 a.m., the mayor said. The shelter opened at 6 a.m.", id="one voice"),
    ],
)
def test_times_of_two_things_are_no_conflict(text: str) -> None:
    assert [f for f in concluded([article(FERRY + text)]).findings if f.verdict is Verdict.CONFLICT] == []
