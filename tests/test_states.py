"""States with an opposite: which thing is open, which truce holds, who was acquitted, and what that says to others."""

import pytest
from made_articles import claims, readable

from reconcile.model import Modality, Polarity, State

HELD = [
    ("en", "The tunnel at Selvar is open.", "tunnel", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("en", "The tunnel at Selvar has been closed with planks.", "tunnel", State.DONE, Polarity.DENIED),
    ("en", "Engineers reopened the quay on Tuesday.", "quay", State.DONE, Polarity.AFFIRMED),
    ("en", "The quay is not closed.", "quay", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("en", "The lock stays shut.", "lock", State.IN_PROGRESS, Polarity.DENIED),
    ("en", "The truce broke down at noon.", "truce", State.DONE, Polarity.DENIED),
    ("en", "A truce held in the hills.", "truce", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("en", "Dockers called off the strike.", "strike", State.DONE, Polarity.DENIED),
    ("en", "The council rejected the plan.", "plan", State.DONE, Polarity.DENIED),
    ("fr", "Le tunnel de Selvar est fermé.", "tunnel", State.IN_PROGRESS, Polarity.DENIED),
    ("fr", "La route de Selvar a été rouverte.", "route", State.DONE, Polarity.AFFIRMED),
    ("es", "El túnel de Selvar está cerrado.", "túnel", State.IN_PROGRESS, Polarity.DENIED),
    ("en", "The curfew is still in force.", "curfew", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("en", "The curfew was revoked at noon.", "curfew", State.DONE, Polarity.DENIED),
    ("en", "The talks were under way at dawn.", "talks", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("en", "The road to Selvar remains impassable.", "road", State.IN_PROGRESS, Polarity.DENIED),
    ("en", "The pass at Selvar, shut since May, was reopened.", "pass", State.DONE, Polarity.AFFIRMED),
    ("en", "The pass, a mule track, is to reopen.", "pass", State.PLANNED, Polarity.AFFIRMED),
    ("fr", "L'alerte a été levée à midi.", "alerte", State.DONE, Polarity.DENIED),
    ("fr", "Le blocus est toujours en vigueur.", "blocus", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("es", "La alerta sigue en vigor.", "alerta", State.IN_PROGRESS, Polarity.AFFIRMED),
    ("es", "La carretera de Selvar sigue intransitable.", "carretera", State.IN_PROGRESS, Polarity.DENIED),
]
SILENT = [
    ("en", "The index closed at 4,120 points."),
    ("en", "The share closed higher."),
    ("en", "Guards opened fire."),
    ("en", "An open letter was read."),
    ("en", "The deal will close in May."),
    ("en", "They close ranks."),
    ("en", "The ministry, which owns the road, closed it."),
    ("en", "The ministry closed it."),
    ("en", "The soldiers were cut off."),
    ("en", "The army withdrew from Selvar."),
]


@pytest.mark.parametrize(("language", "text", "thing", "state", "polarity"), HELD, ids=readable)
def test_a_state_is_told_of_its_thing(language: str, text: str, thing: str, state: State, polarity: Polarity):
    [told] = claims(text, "status", language=language)
    assert (told.noun, told.value.state, told.polarity, told.doubt) == (thing, state, polarity, None)


@pytest.mark.parametrize(("language", "text"), SILENT, ids=readable)
def test_words_that_only_look_like_a_state_tell_none(language: str, text: str):
    assert [c.quote for c in claims(text, "status", language=language) if c.attribute == "open_status"] == []


def test_a_state_to_come_is_planned():
    [told] = claims("The quay will reopen on Friday.", "status")
    assert (told.value.state, told.modality) == (State.PLANNED, Modality.PLANNED)


def test_it_is_the_thing_of_the_sentence_before():
    repaired = claims("The dyke was patched at dawn. Our reporter crossed it later, and it is still open.", "status")
    assert [c.noun for c in repaired] == ["dyke"]


def test_what_somebody_closes_is_told_of_before():
    assert [c.noun for c in claims("The bridge is old. The ministry closed it.", "status")] == ["bridge"]


def test_it_is_nothing_where_no_thing_was_told():
    assert claims("Everybody waited. It is still open.", "status") == []


@pytest.mark.parametrize(
    "text", ["The court acquitted Jan Ostermark.", "The carpenter Jan Ostermark was acquitted."], ids=readable
)
def test_one_who_is_acquitted_is_known_by_name(text: str):
    [told] = claims(text, "status")
    assert (told.attribute, told.subject, told.polarity) == ("court_status", "Jan Ostermark", Polarity.DENIED)


def test_a_base_is_asked_how_far_its_handover_has_come():
    [told] = claims("The army closed the Dunmore base.", "status")
    assert told.attribute == "handover_status"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("People close to the army spoke in Orvane.", 0, id="near to somebody"),
        pytest.param("A base close to Orvane was bombed.", 0, id="near to a place"),
        pytest.param("The park in Orvane will close to visitors.", 1, id="shut to somebody"),
    ],
)
def test_what_is_close_to_something_closes_nothing(text, told):
    assert len(claims(text, "status")) == told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A fire broke out in Orvane on 2 May and killed four people.", "fire"),
        ("An earthquake struck Orvane on Sunday.", "quake"),
        ("An earthquake near Orvane struck on Sunday.", "quake"),
        ("Judges blamed the owner on Tuesday for the crash.", "blamed"),
        ("The quay was reopened on Sunday.", "opened"),
    ],
    ids=readable,
)
def test_a_date_goes_with_its_own_event(text: str, event: str):
    [told] = claims(text, "date")
    assert (told.attribute, told.event) == ("event_date", event)


def test_the_day_of_a_new_toll_is_no_day_of_the_event():
    [told] = claims("The toll rose to five on Friday.", "date")
    assert told.attribute == "statement_date"


def test_a_day_that_lies_ahead_is_planned():
    [told] = claims("The launch is due on Friday.", "date")
    assert told.modality is Modality.PLANNED
