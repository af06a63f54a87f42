"""Arabic numerals: forms of number words, duals, fractions, ages, times, and words that only look like numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import get
from reconcile.languages._ar_clitics import fine_atoms
from reconcile.languages._ar_nouns import BASES, DUALS
from reconcile.languages._folding import fold_arabic
from reconcile.model import Numeral, Ordinal, Quantity

ARABIC = get("ar")


def short(value: object) -> str:
    """A test id from a value; Arabic letters would be escaped in one."""
    return str(value) if str(value).isascii() else "arabic"


def found(text: str) -> list[Numeral]:
    return list(ARABIC.numerals(text))


def only(text: str) -> Numeral:
    numerals = found(text)
    assert len(numerals) == 1, [text[n.span.start : n.span.end] for n in numerals]
    return numerals[0]


def amount(text: str) -> Decimal | None:
    value = only(text).value
    assert isinstance(value, Quantity)
    return value.number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وصلت ثلاث حافلات", 3),
        ("وصل ثلاثة رجال", 3),
        ("وصلت إحدى عشرة حافلة", 11),
        ("وصلت اثنتا عشرة حافلة", 12),
        ("باعوا خمسا وعشرين خيمة", 25),
        ("باعوا خمسة وعشرين مقعدا", 25),
        ("باعوا ثلاثمائة خيمة", 300),
        ("باعوا ثلاث مئة خيمة", 300),
        ("باعوا 5 مئة خيمة", 500),
        ("باعوا ألف وخمسمئة خيمة", 1500),
        ("باعوا ألف خمسمئة خيمة", 1500),
        ("باعوا ألفا خيمة", 2000),
        ("باعوا ألفي خيمة", 2000),
        ("باعوا عشرين ألفا", 20_000),
        ("باعوا 3 ملايين و200 ألف خيمة", 3_200_000),
        ("باعوا مليونا خيمة", 2_000_000),
        ("باعوا خمسة تريليونات خيمة", 5 * 10**12),
        ("باعوا مليونا ونصف المليون", 1_500_000),
        ("باعوا 4 دزينات", 48),
        ("باعوا نصف دزينة", 6),
        ("باعوا بنقطتين", 2),
    ],
    ids=short,
)
def test_a_whole_number_has_its_value_in_every_form(text, number):
    assert amount(text) == number


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("خمس سكان البلدة نزحوا", "fraction", "0.2"),
        ("خُمس الميزانية", "fraction", "0.2"),
        ("ثلاثة أخماس الميزانية", "fraction", "0.6"),
        ("سدس الميزانية", "fraction", "0.1667"),
        ("خمس المليون", "cardinal", "200000"),
        ("واحد من كل خمسة منازل", "fraction", "0.2"),
        ("فاز واحد من مليون", "fraction", "0.000001"),
        ("اثنان على خمسة", "fraction", "0.4"),
        ("عشرون وثلاثة أرباع", "cardinal", "20.75"),
        ("درجتان فاصلة", "measure", "2"),
        ("خمسة فاصلة أربعة", "cardinal", "5.4"),
        ("ساعتين ونصف", "duration", "2.5"),
        ("سنة ونصف السنة", "duration", "1.5"),
        ("ثلاث ساعات ونصف الساعة", "duration", "3.5"),
        ("%12 منهم", "percent", "12"),
        ("بالمئة 12", "percent", "12"),
        ("ضعف عدد السكان", "multiple", "2"),
        ("البالغ من العمر 27 عاما", "age", "27"),
        ("سليم (27 عاما)", "age", "27"),
        ("عن عمر ناهز 80 عاما", "age", "80"),
        ("كيلومتر واحد", "measure", "1"),
        ("26،013,94 خيمة", "cardinal", "26013.94"),
        ("\u202b25799\u202a,\u202a52 خيمة", "cardinal", "25799.52"),
    ],
    ids=short,
)
def test_a_number_is_told_by_what_stands_around_it(text, kind, number):
    numeral = only(text)
    assert numeral.kind == kind
    assert isinstance(numeral.value, Quantity)
    assert numeral.value.number is not None
    assert round(numeral.value.number, 6 if kind != "fraction" or number == "0.000001" else 4) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("البيت العشرون", 20),
        ("المرة الـ25", 25),
        ("الطابق الخامس والثلاثون", 35),
        ("أولى الغارات", 1),
        ("كان أول من وصل", 1),
        ("للمرة الحادية عشرة", 11),
    ],
    ids=short,
)
def test_a_place_in_a_row_is_an_ordinal(text, position):
    assert only(text).value == Ordinal(position)


def test_the_definite_number_behind_many_is_no_ordinal():
    assert [n.kind for n in found("عاد الجنود العشرون")] == ["cardinal"]


@pytest.mark.parametrize(
    ("text", "minutes", "zone"),
    [
        ("الساعة الخامسة والنصف مساء", 1050, None),
        ("الساعة السابعة إلا ربعا صباحا", 405, None),
        ("الساعة 2 بعد الظهر", 840, None),
        ("عند 14:30 بالتوقيت المحلي", 870, "local"),
        ("الساعة العاشرة بتوقيت غرينتش", 600, "GMT"),
    ],
    ids=short,
)
def test_a_clock_time_is_minutes_after_midnight(text, minutes, zone):
    value = only(text).value
    assert isinstance(value, Quantity)
    assert (value.unit, value.number, value.zone) == ("clock", minutes, zone)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الحكومتان ذلك",
        "وصلت سيارتا إسعاف",
        "احتسب ركلتي جزاء",
        "أوقفوا لاعبين يبلغان الثالثة",
        "كلتا المدينتين",
        "هذان الرجلان",
        "شاحنتان اثنتان",
        "لم يتبادل البلدان الأسرى",
    ],
    ids=short,
)
def test_two_of_a_thing_are_one_number(text):
    assert [n.value.number for n in found(text) if isinstance(n.value, Quantity)] == [2]


def test_a_day_or_two_is_a_range():
    value = only("استمر يوما أو يومين").value
    assert isinstance(value, Quantity)
    assert (value.low, value.high, value.unit) == (1, 2, "day")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("وهو أحد القادة", [1]),
        ("حضر رجل آخر", [1]),
        ("لا يمكن لأحد الدخول", [0]),
        ("لم يكن أي شخص هناك", [0]),
        ("لم يعتقل أحد المتهمين", []),
        ("لا يزال أحد أشهر الكتاب", [1]),
    ],
    ids=short,
)
def test_one_another_and_nobody_are_numbers(text, numbers):
    assert [n.value.number for n in found(text) if isinstance(n.value, Quantity)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "كان آخر لقاء بينهما",
        "تتبادل البلدان الخبرات",
        "مرة أخرى",
        "من جهة أخرى",
        "قرار من جانب واحد",
        "أثنى على فريقه",
        "حققته طالبان",
        "في باكستان",
        "ضعف الاقتصاد",
        "ثمن الخبز",
        "نحن نصف ذلك",
        "بلغ نصف نهائي البطولة",
        "مقاتلة من طراز إف-16",
        "مرض كوفيد-19",
        "هذه دراستي تنهار",
        "بالدرجة الأولى",
        "انظر https://example.org/a?b=12%20 هنا",
    ],
    ids=short,
)
def test_words_that_look_like_a_number_are_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("أكبر من أو تساوي 30 خيمة", "at_least", 30, None),
        ("أصغر من أو يعادل 30 خيمة", "at_most", None, 30),
        ("<= 30 خيمة", "at_most", None, 30),
        ("ما يربو على 30 خيمة", "more_than", 30, None),
        ("30 خيمة فأكثر", "exact", 30, 30),
        ("30 فأكثر", "at_least", 30, None),
        ("تساوي 50 أو أقل من 60", "exact", 50, 50),
        ("20 ~ 100 خيمة", "range", 20, 100),
        ("فوق 1000 وتحت 1500", "range", 1000, 1500),
        ("لا يزيد عن 50 ولا يقل عن 20", "range", 20, 50),
        ("بضع مئات", "vague", 300, None),
    ],
    ids=short,
)
def test_a_bound_makes_a_set(text, bound, low, high):
    value = found(text)[0].value
    assert isinstance(value, Quantity)
    assert (value.bound.value, value.low, value.high) == (bound, low, high)


@given(st.sampled_from(sorted(DUALS)), st.sampled_from(["وصل ", "رأوا ", "و", "ل", "ب", ""]))
def test_a_dual_is_two_with_any_clitic_before_it(word, before):
    text = before + word
    assert all(isinstance(n.value, Quantity) and n.value.number == 2 for n in found(text))
    assert all(text[n.core.start : n.core.end] in (word, text) for n in found(text))


@given(st.sampled_from(sorted(BASES)))
def test_a_plural_has_its_singular_as_its_first_lemma(plural):
    if plural not in DUALS:
        assert ARABIC.lemmas(plural)[0] == BASES[plural]


@pytest.mark.parametrize(
    ("lemma", "written", "spelled"),
    [
        ("قاعده", "قواعد", "قاعدة"),
        ("اسير", "أسرى", "أسير"),
        ("فخاره", "فخارة", "فخارة"),
        ("فخار", "فخارات", "فخار"),
    ],
    ids=short,
)
def test_a_lemma_is_spelled_as_people_write_it(lemma, written, spelled):
    assert ARABIC.spell(lemma, written) == spelled
    assert fold_arabic(spelled) == lemma


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وصلت ثلاثمرات", 3),
        ("القريةالثانية أغلقت", 2),
        ("فوزهالثالث هناك", 3),
        ("عادالأولخارج المدينة", None),
        ("المسؤولونوصلواثلاثسنوات", 3),
    ],
    ids=["number-and-noun", "after-feminine-ending", "before-article", "two-unknown", "inside-a-long-row"],
)
def test_words_without_their_blank_are_read_where_the_cut_is_sure(text, number):
    numbers = [n.value.position if isinstance(n.value, Ordinal) else n.value.number for n in found(text)]
    assert numbers == ([] if number is None else [number])


@pytest.mark.parametrize(
    ("text", "position"), [("عقدوا قمة ثانية.", 2), ("بنوا قرية ثالثة", 3)], ids=["second", "third"]
)
def test_an_indefinite_feminine_noun_has_its_ordinal_behind_it(text, position):
    value = only(text).value
    assert isinstance(value, Ordinal)
    assert value.position == position


def test_a_second_of_time_is_no_place_and_who_seeks_has_no_ninths():
    assert not any(isinstance(n.value, Ordinal) for n in found("توقف لمدة ثانية واحدة ثم مئة ثانية"))
    assert found("الدولة تسعى إلى السلام") == []


@pytest.mark.parametrize("text", ["العالمية", "مارسوا", "الثانوية", "الأولاد", "السبعاوي"], ids=range(5))
def test_a_single_word_is_never_cut(text):
    assert len(fine_atoms(text, fold_arabic(text))) == 1


@given(st.text(alphabet="ابتثسعلمنيو\u0629\u064b\u0651", max_size=60))
def test_the_atoms_of_any_row_of_letters_fill_it_in_order(text):
    cut = fine_atoms(text, fold_arabic(text))
    assert all(atom.start < atom.end for atom in cut)
    assert all(before.end <= after.start for before, after in pairwise(cut))
