"""French and Spanish: numerals, dates, spans, base forms, and how short texts show their language."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Bound, Numeral, Ordinal
from reconcile.read._language import language

SIGNS = {
    Bound.EXACT: "",
    Bound.ABOUT: "~",
    Bound.AT_LEAST: ">=",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "<=",
    Bound.LESS_THAN: "<",
}
TOLERANCE = Decimal("0.0001")


def cases() -> list[tuple[str, str, str]]:
    """(language, sentence, values) of the two tables."""
    found = []
    for code in ("fr", "es"):
        for line in (Path(__file__).parent / f"numerals_{code}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                text, _, values = line.rpartition(" |")
                found.append((code, text, values.strip()))
    return found


def plain(number: Decimal) -> str:
    """A number without needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(numeral: Numeral) -> str:
    """The value of a numeral as the tables write it."""
    value = numeral.value
    if isinstance(value, Ordinal):
        return f"#{value.position}"
    unit = f" {value.unit}" if value.unit not in (None, "clock") else ""
    if value.bound is Bound.VAGUE:
        return f"*{plain(value.low or Decimal(0))}{unit}"
    if value.bound is Bound.RANGE:
        return f"{plain(value.low or Decimal(0))}..{plain(value.high or Decimal(0))}{unit}"
    assert value.number is not None
    if value.unit == "clock":
        return f"{int(value.number) // 60}:{int(value.number) % 60:02}"
    return SIGNS[value.bound] + (share(value.number) if numeral.kind == "fraction" else plain(value.number)) + unit


def share(number: Decimal) -> str:
    """A fraction with its smallest terms."""
    return str(Fraction(number).limit_denominator(100))


def same(written: str) -> str:
    """A value of the tables in the form of `shown`."""
    head, _, unit = written.partition(" ")
    sign = head[: len(head) - len(head.lstrip("~<>=*#"))]
    rest = head[len(sign) :]
    number = rest if ".." in rest or ":" in rest or "/" in rest else plain(Decimal(rest))
    return sign + number + (f" {unit}" if unit else "")


@pytest.mark.parametrize(("code", "text", "values"), cases(), ids=lambda part: str(part)[:40])
def test_numerals_say_what_is_written(code, text, values):
    expected = [same(value.strip()) for value in values.split(";") if value.strip()]
    assert [shown(numeral) for numeral in get(code).numerals(text)] == expected


# ---- numbers in words, back and forth --------------------------------------------------------------------------------

FR_ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
ES_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
ES_HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
)


def french(n: int) -> str:
    """A number in French words, with hyphens below a hundred."""
    if n <= 16:
        return FR_ONES[n]
    if n < 20:
        return f"dix-{FR_ONES[n - 10]}"
    if n < 100:
        base = max(tens for tens in FR_TENS if tens <= n)
        if n == base:
            return FR_TENS[base] + ("s" if base == 80 else "")
        joint = "-et-" if n - base in (1, 11) and base != 80 else "-"
        return FR_TENS[base] + joint + french(n - base)
    return large(
        n, french, {10**9: ("milliard", "milliards"), 10**6: ("million", "millions"), 1000: ("mille", "mille")}
    )


def spanish(n: int) -> str:
    """A number in Spanish words."""
    if n < 30:
        return ES_ONES[n]
    if n < 100:
        return ES_TENS[n // 10 - 3] + (f" y {ES_ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return "cien" if n == 100 else ES_HUNDREDS[n // 100 - 1] + (f" {spanish(n % 100)}" if n % 100 else "")
    return large(n, spanish, {10**12: ("billón", "billones"), 10**6: ("millón", "millones"), 1000: ("mil", "mil")})


def large(n: int, words: Callable[[int], str], scales: dict[int, tuple[str, str]]) -> str:
    """A number of three digits and more."""
    for size, (one, many) in scales.items():
        if n >= size:
            count = n // size
            head = many if count > 1 else one
            before = "" if count == 1 and size == 1000 else ("un " if count == 1 else f"{words(count)} ")
            return before + head + (f" {words(n % size)}" if n % size else "")
    cents = "" if n < 200 else f"{words(n // 100)} "
    return f"{cents}cent" + (f" {words(n % 100)}" if n % 100 else "s" * (n >= 200))


@given(st.integers(2, 10**6) | st.integers(2, 10**11))
def test_a_french_number_in_words_is_read_back(n):
    text = f"On compte {french(n)} arbres."
    assert [numeral.value.number for numeral in get("fr").numerals(text)] == [n]


@given(st.integers(2, 10**6) | st.integers(2, 10**14))
def test_a_spanish_number_in_words_is_read_back(n):
    text = f"Hay {spanish(n)} árboles."
    assert [numeral.value.number for numeral in get("es").numerals(text)] == [n]


@given(st.integers(1000, 10**12), st.sampled_from([".", " ", "\u00a0", "\u202f"]), st.sampled_from(["fr", "es"]))
def test_digits_in_groups_are_one_number(n, separator, code):
    text = f"{n:,}".replace(",", separator) + " arbres"
    assert [numeral.value.number for numeral in get(code).numerals(text)] == [n]


# ---- spans -----------------------------------------------------------------------------------------------------------

PIECES = (
    "Trois soldats quatre-vingt-dix-sept l'armée d'une centaine 1.234,5 2,1 milliards d'euros 14h30 jusqu'à mi-avril "
    "il y a deux ans aujourd'hui l’été 3.ª 1er veintiuno doscientas mil millones de hace el 12 de marzo 2020 unos 300 "
    "entre y más por ciento e\u0301te\u0301 an\u0303o n\u0303 😀 \u200f \u00a0 \u202f \r\n \n . , - ( ) ' ’"
).split(" ")


@pytest.mark.parametrize("code", ["fr", "es"])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25), joint=st.sampled_from([" ", ""]))
def test_what_is_found_lies_in_the_text_in_order_and_apart(code, pieces, joint):
    text, language = joint.join(pieces), get(code)
    assert len(language.fold(text)) == len(text)
    tokens = language.tokens(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    dates = [expression.span for expression in language.dates(text)]
    numerals = [numeral.span for numeral in language.numerals(text)]
    for spans in (dates, numerals, [token.span for token in tokens], list(language.sentences(text))):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not any(a.meets(b) for a in dates for b in numerals)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("fr", "d'une centaine d’hommes", [("d'", "de"), ("une", "une"), ("centaine", "centaine"), ("d’", "de")]),
        ("fr", "a-t-il dit qu'aujourd'hui", [("a", "a"), ("-t-il", "t-il"), ("dit", "dit"), ("qu'", "que")]),
    ],
    ids=["elisions", "inversion"],
)
def test_elided_words_are_tokens_of_their_own(code, text, words):
    assert [(token.text, token.folded) for token in get(code).tokens(text)][: len(words)] == words


def test_a_letter_with_a_combining_accent_is_the_accented_letter():
    assert [shown(n) for n in get("es").numerals("veintido\u0301s barcos")] == ["22"]
    assert [shown(n) for n in get("fr").numerals("la sixie\u0300me base")] == ["#6"]


# ---- dates -----------------------------------------------------------------------------------------------------------

DATES = [
    ("fr", "le 12 mars 2020", "12 mars 2020", {"form": "absolute", "year": 2020, "month": 3, "day": 12}),
    ("fr", "le 1er mai", "1er mai", {"form": "yearless", "month": 5, "day": 1}),
    ("fr", "jeudi 12 mars", "jeudi 12 mars", {"form": "yearless", "month": 3, "day": 12, "weekday": 3}),
    ("fr", "un raid mercredi dernier", "mercredi dernier", {"form": "weekday", "weekday": 2, "shift": -1}),
    ("fr", "aujourd'hui, rien", "aujourd'hui", {"form": "deictic", "shift": 0, "unit": "day"}),
    ("fr", "la semaine dernière", "la semaine dernière", {"form": "deictic", "shift": -1, "unit": "week"}),
    ("fr", "il y a deux ans", "il y a deux ans", {"form": "deictic", "shift": -2, "unit": "year"}),
    ("fr", "deux jours plus tard", "deux jours plus tard", {"form": "offset", "shift": 2, "unit": "day"}),
    ("fr", "le lendemain", "le lendemain", {"form": "offset", "shift": 1, "unit": "day"}),
    ("fr", "depuis 2014", "2014", {"form": "absolute", "year": 2014, "bound": "since"}),
    ("fr", "jusqu'en 2023", "2023", {"form": "absolute", "year": 2023, "bound": "until"}),
    ("fr", "fin décembre", "fin décembre", {"form": "yearless", "month": 12, "part": "end"}),
    ("fr", "mi-avril", "mi-avril", {"form": "yearless", "month": 4, "part": "mid"}),
    ("fr", "l'été 2018", "l'été 2018", {"form": "season", "year": 2018, "part": "summer"}),
    ("fr", "dans les années 1990", "années 1990", {"form": "decade", "year": 1990}),
    ("fr", "le 23/08/2020", "23/08/2020", {"form": "absolute", "year": 2020, "month": 8, "day": 23}),
    ("fr", "l'attentat de 2014 a choqué", "2014", {"form": "absolute", "year": 2014}),
    ("es", "el 12 de marzo de 2020", "12 de marzo de 2020", {"form": "absolute", "year": 2020, "month": 3, "day": 12}),
    ("es", "el 1.º de mayo", "1.º de mayo", {"form": "yearless", "month": 5, "day": 1}),
    ("es", "ayer", "ayer", {"form": "deictic", "shift": -1, "unit": "day"}),
    ("es", "el lunes", "lunes", {"form": "weekday", "weekday": 0}),
    ("es", "el pasado miércoles", "el pasado miércoles", {"form": "weekday", "weekday": 2, "shift": -1}),
    ("es", "la semana pasada", "la semana pasada", {"form": "deictic", "shift": -1, "unit": "week"}),
    ("es", "hace dos años", "hace dos años", {"form": "deictic", "shift": -2, "unit": "year"}),
    ("es", "dos días después", "dos días después", {"form": "offset", "shift": 2, "unit": "day"}),
    ("es", "al día siguiente", "al día siguiente", {"form": "offset", "shift": 1, "unit": "day"}),
    ("es", "desde 2014", "2014", {"form": "absolute", "year": 2014, "bound": "since"}),
    ("es", "antes del 3 de mayo", "3 de mayo", {"form": "yearless", "month": 5, "day": 3, "bound": "before"}),
    ("es", "a finales de diciembre", "a finales de diciembre", {"form": "yearless", "month": 12, "part": "late"}),
    ("es", "a mediados de abril", "a mediados de abril", {"form": "yearless", "month": 4, "part": "mid"}),
    ("es", "del 3 al 5 de mayo", "3 al 5 de mayo", {"form": "yearless", "month": 5, "day": 3, "last_day": 5}),
    ("es", "en los años 90", "años 90", {"form": "decade", "year": 1990}),
    ("es", "esta mañana", "esta mañana", {"form": "deictic", "shift": 0, "unit": "day"}),
]


@pytest.mark.parametrize(("code", "text", "words", "told"), DATES, ids=[f"{code} {text}" for code, text, *_ in DATES])
def test_a_date_is_read_as_written(code, text, words, told):
    (found,) = get(code).dates(text)
    assert text[found.span.start : found.span.end] == words
    assert {name: getattr(found, name) for name in told} == told


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "plus de 2000 soldats"),
        ("fr", "la base a été fermée"),
        ("fr", "une troupe de 1900 hommes"),
        ("es", "más de 2000 soldados"),
        ("es", "por la mañana"),
        ("es", "un grupo de 1900 hombres"),
    ],
)
def test_a_count_or_a_common_word_is_no_date(code, text):
    assert get(code).dates(text) == ()


# ---- base forms ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "form", "base"),
    [
        ("fr", "soldats", "soldat"),
        ("fr", "hôpitaux", "hôpital"),
        ("fr", "tuées", "tuer"),
        ("fr", "moururent", "mourir"),
        ("fr", "évacuait", "évacuer"),
        ("fr", "remise", "remettre"),
        ("es", "camiones", "camión"),
        ("es", "heridas", "herir"),
        ("es", "murieron", "morir"),
        ("es", "entregada", "entregar"),
        ("es", "detuvo", "detener"),
        ("es", "cruces", "cruz"),
    ],
)
def test_a_form_leads_to_its_base(code, form, base):
    found = get(code).lemmas(form)
    assert base in found
    assert form in found


@pytest.mark.parametrize("code", ["fr", "es"])
def test_a_language_holds_its_closed_words_itself(code):
    assert closed_words(code) is import_module(f"reconcile.languages.{code}").WORDS


def test_a_language_without_a_table_has_no_closed_words():
    assert closed_words("xx").prepositions == frozenset()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Trois soldats tués dans une attaque", "fr"),
        ("Le séisme a fait douze morts.", "fr"),
        ("L'armée a remis lundi la base aux autorités de la province, selon un communiqué.", "fr"),
        ("Doce muertos por un ataque en el norte", "es"),
        ("Al menos 12 personas murieron en el ataque", "es"),
        ("El ejército entregó el lunes la base a las autoridades de la provincia, según un comunicado.", "es"),
        ("Twelve killed in attack on convoy", "en"),
    ],
)
def test_short_texts_show_their_language(text, code):
    assert language(text) == code


def test_elisions_without_end_are_cut_without_end():
    assert len(get("fr").tokens("l'" * 20_000 + "air")) == 20_001


@pytest.mark.parametrize(
    ("code", "word", "lemma"),
    [
        ("es", "huelga", "huelga"),
        ("es", "huelgas", "huelga"),
        ("es", "asciende", "ascender"),
        ("es", "recibe", "recibir"),
        ("fr", "grève", "grève"),
        ("fr", "grèves", "grève"),
        ("fr", "fois", "fois"),
    ],
)
def test_the_likeliest_base_form_of_a_romance_word_comes_first(code: str, word: str, lemma: str):
    assert get(code).lemmas(word)[0] == lemma
