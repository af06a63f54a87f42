"""Clock times in words, times that something took, and numbers beside such words that are neither."""

import pytest

from reconcile.languages import get

CLOCKS = [
    ("en", "The bus hit the wall at ten past seven.", 7 * 60 + 10),
    ("en", "It fell about twenty past six on Tuesday.", 6 * 60 + 20),
    ("en", "Shots were heard shortly before four and then no more.", 4 * 60),
    ("en", "The train left at 20 to eleven.", 10 * 60 + 40),
    ("en", "The train left at about 20 to eleven.", 10 * 60 + 40),
    ("en", "The fire began at 21.05 on Friday.", 21 * 60 + 5),
    ("es", "A las 22.40, el tren llegó.", 22 * 60 + 40),
    ("es", "El tren salió a las 21.05 de Velsk.", 21 * 60 + 5),
    ("en", "The ferry came a quarter of an hour past midnight.", 15),
    ("es", "El tren salió a las siete y diez de la mañana.", 7 * 60 + 10),
    ("es", "El tren salió a las ocho menos cuarto.", 7 * 60 + 45),
    ("fr", "Le train est parti vers 7 h 40.", 7 * 60 + 40),
    ("ar", "انطلق القطار عند السابعة وعشر دقائق.", 7 * 60 + 10),
    ("en", "The wreck was found at noon on Sunday.", 12 * 60),
    ("en", "The strike began at midnight.", 0),
    ("fr", "Les soldats ont quitté la base à midi.", 12 * 60),
    ("fr", "La grève a commencé à minuit, lundi.", 0),
    ("fr", "Le train est parti à midi trente.", 12 * 60 + 30),
    ("es", "La huelga empezó a medianoche.", 0),
    ("es", "La base fue entregada al mediodía.", 12 * 60),
    ("ar", "بدأ الإضراب عند منتصف الليل.", 0),
]
TOOK = [
    ("en", "The winner needed 4:31:08 for the stage.", "second", 16268),
    ("en", "She was third at 2 minutes 40, he fourth.", "second", 160),
    ("en", "They stayed an hour and ten minutes.", "minute", 70),
]
NO_CLOCK = [
    ("en", "The party won by five to three."),
    ("en", "The index fell from 20 to 11."),
    ("en", "About ten past members of the club spoke."),
    ("en", "Shortly before four people had left."),
    ("en", "The share closed at 21.05 on Friday."),
    ("en", "It fell to about 20 to eleven members."),
    ("es", "La carga llegó a las 22.40 toneladas."),
    ("es", "Murieron ocho y diez resultaron heridos."),
    ("ar", "بلغ المعدل 4.22 في المدينة."),
    ("en", "The midnight train left after midnight."),
    ("fr", "Il vit dans le Midi."),
    ("fr", "Le train va de Paris à Midi-Lille."),
    ("ar", "وصل قطار منتصف الليل."),
    ("ar", "وقفوا في منتصف الطريق."),
]


def readable(value: object) -> str | None:
    return value[:40] if isinstance(value, str) and len(value) > 2 else None


def of_unit(code: str, text: str) -> list[tuple[str | None, int]]:
    found = [n.value for n in get(code).numerals(text) if n.kind != "ordinal"]
    return [(v.unit, int(v.number)) for v in found if v.number is not None]


@pytest.mark.parametrize(("code", "text", "minutes"), CLOCKS, ids=readable)
def test_an_hour_told_in_words_is_a_time_of_day(code: str, text: str, minutes: int):
    assert of_unit(code, text) == [("clock", minutes)]


@pytest.mark.parametrize(("code", "text", "unit", "number"), TOOK, ids=readable)
def test_a_time_that_something_took_is_none_of_day(code: str, text: str, unit: str, number: int):
    assert of_unit(code, text) == [(unit, number)]


@pytest.mark.parametrize(("code", "text"), NO_CLOCK, ids=readable)
def test_other_numbers_beside_such_words_are_no_time_of_day(code: str, text: str):
    assert "clock" not in [unit for unit, _ in of_unit(code, text)]


def test_both_ends_of_a_span_of_hours_have_its_half_of_the_day():
    assert of_unit("en", "They crossed from 8 to 10 p.m. on Monday.") == [("clock", 20 * 60), ("clock", 22 * 60)]
    assert of_unit("en", "They crossed between 11 and 1 p.m. on Monday.") == [("clock", 11 * 60), ("clock", 13 * 60)]
