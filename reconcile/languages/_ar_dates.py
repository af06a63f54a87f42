"""The words that Arabic dates are made of."""

from __future__ import annotations

from reconcile.languages._ar_nouns import DUALS
from reconcile.languages._ar_number_words import ORDINALS
from reconcile.languages._ar_number_words import UNITS as NUMBERS
from reconcile.languages._ar_units import TIMES_BY_FORM
from reconcile.languages._ar_whole import whole
from reconcile.languages._date_words import DateWords, Relative
from reconcile.languages._dates import Dates
from reconcile.languages._folding import fold_arabic
from reconcile.languages._page import Page, Phrases

_MONTHS = (
    "يناير, كانون الثاني, كانون ثاني, جانفي", "فبراير, شباط, فيفري", "مارس, آذار, اذار", "أبريل, نيسان, إبريل, أفريل",
    "مايو, أيار, ماي, ايار",
    "يونيو, حزيران, يونيه, جوان", "يوليو, تموز, يوليه, جويلية, يوليوز", "أغسطس, آب, أوت, اغسطس, غشت",
    "سبتمبر, أيلول, ايلول, شتنبر",
    "أكتوبر, تشرين الأول, تشرين أول, اكتوبر", "نوفمبر, تشرين الثاني, تشرين ثاني, نونبر",
    "ديسمبر, كانون الأول, كانون أول, دجنبر",
)  # fmt: skip
_WEEKDAYS = ("الاثنين, الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_UNITS = ("day", "week", "month", "year", "decade")
_PAST = "الماضي الماضية المنصرم المنصرمة الفائت الفائتة السابق السابقة"
_COMING = "القادم القادمة المقبل المقبلة المقبلين"
_NOW = "الحالي الحالية الجاري الجارية"


def _rows(rows: tuple[str, ...], first: int) -> list[tuple[str, int]]:
    return [(fold_arabic(form.strip()), number) for number, row in enumerate(rows, first) for form in row.split(",")]


def _words(table: dict[str, int]) -> dict[str, int]:
    return {word: number for row, number in table.items() for word in fold_arabic(row).split()}


def _days() -> dict[str, int]:
    """Day numbers as ordinals: the third, the twenty-first, and "first" alone."""
    ones = {word: number for word, number in ORDINALS.items() if number <= 10}
    found = {"ال" + word: number for word, number in ones.items()} | {"اول": 1}
    for word, number in ORDINALS.items():
        unit = 1 if number == 11 else number
        if unit >= 10:
            continue
        for ten in ("عشر", "عشره"):
            if number != 1:
                found[f"ال{word} {ten}"] = 10 + unit
        for tens, value in (("عشرين", 20), ("عشرون", 20), ("ثلاثين", 30), ("ثلاثون", 30)):
            if value + unit <= 31 and number != 1:
                found |= {f"ال{word} و ال{tens}": value + unit, f"ال{word} و {tens}": value + unit}
    ones_and_tens = {f"الواحد و العشر{end}": 21 for end in ("ون", "ين")}
    return found | ones_and_tens | {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}


def _deictics() -> dict[str, Relative]:
    days = {
        0: "اليوم, هذا اليوم, هذا الصباح, صباح اليوم",
        -1: "أمس, الأمس, مساء أمس, الليلة الماضية",
        -2: "أول أمس, أول من أمس, أمس الأول, مساء أمس الأول",
        1: "غدا, الغد",
        2: "بعد غد",
    }
    found = {
        fold_arabic(form.strip()): Relative(shift, "day") for shift, row in days.items() for form in row.split(",")
    }
    nouns = {"week": "أسبوع", "month": "شهر", "year": "عام سنة", "decade": "عقد"}
    for unit, row in nouns.items():
        for noun in fold_arabic(row).split():
            found |= {f"{this} ال{noun}": Relative(0, unit) for this in ("هذا", "هذه")}
            for words, shift in ((_PAST, -1), (_COMING, 1), (_NOW, 0)):
                found |= {f"ال{noun} {word}": Relative(shift, unit) for word in fold_arabic(words).split()}
    plurals = {"day": "الأيام", "week": "الأسابيع", "month": "الأشهر الشهور", "year": "السنوات الأعوام"}
    for unit, row in plurals.items():
        for noun in fold_arabic(row).split():
            found |= {
                f"{noun} {word}": Relative(None, unit, "recent") for word in fold_arabic("الأخيرة القليلة").split()
            }
    return found


_COUNTS = {article + word: number for word, number in NUMBERS.items() if number for article in ("", "ال")}
_CALENDAR_UNITS = {
    article + form: unit for form, unit in TIMES_BY_FORM.items() if unit in _UNITS for article in ("", "ال")
}
_DECADES_OF_TIME = {f"{unit} من {time}": "decade" for unit in ("عقد", "عقود") for time in ("الزمن", "الزمان")}
_DUALS = {article + word: Relative(2, unit) for word, unit in DUALS.items() if unit in _UNITS for article in ("", "ال")}
_PAST_TWO = "الماضيين الماضيتين الأخيرين الأخيرتين الأخيرة الفائتين المنصرمين"
_COMING_TWO = "القادمين القادمتين المقبلين المقبلتين"
_HIJRI = (
    "محرم, المحرم", "صفر", "ربيع الأول, ربيع أول", "ربيع الآخر, ربيع الثاني, ربيع ثاني",
    "جمادى الأولى, جمادى الأول, جمادى أول", "جمادى الآخرة, جمادى الثانية, جمادى الثاني, جمادى الآخر", "رجب", "شعبان",
    "رمضان", "شوال", "ذو القعدة, ذي القعدة", "ذو الحجة, ذي الحجة",
)  # fmt: skip
_JALALI = (
    "فروردين, فروردین", "أرديبهشت, اردیبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن",
    "إسفند, اسفند",
)  # fmt: skip
_ERAS = {"هـ": "hijri", "هجري": "hijri", "هجرية": "hijri", "للهجرة": "hijri", "هجري شمسي": "jalali",
         "هجرية شمسية": "jalali", "شمسي": "jalali", "شمسية": "jalali", "هـ ش": "jalali"}  # fmt: skip
_EARLY = "مبكرا, في وقت مبكر من, في وقت باكر من, أوائل"
_SOONER = "في وقت سابق من, في وقت مبكر من, في وقت باكر من"
_LATER = "في وقت لاحق من, لاحقا في, لاحقا"


def _number(page: Page, i: int) -> tuple[int, int] | None:
    found = whole(page, i)
    return found and found[:2]


def _calendar(name: str, rows: tuple[str, ...]) -> list[tuple[str, tuple[str, int]]]:
    return [(form, (name, month)) for form, month in _rows(rows, 1)]


def _listed(row: str, value: str) -> dict[str, str]:
    return {fold_arabic(form.strip()): value for form in row.split(",")}


_DECADES = {
    fold_arabic(f"{article}{stem}{end}"): tens
    for stem, tens in {
        "عشرين": 20,
        "ثلاثين": 30,
        "أربعين": 40,
        "خمسين": 50,
        "ستين": 60,
        "سبعين": 70,
        "ثمانين": 80,
        "تسعين": 90,
    }.items()
    for end in ("يات", "ات")
    for article in ("", "ال")
}

_OFFSETS = {
    "اليوم التالي": Relative(1, "day"),
    "اليوم الموالي": Relative(1, "day"),
    "ذلك اليوم": Relative(0, "day"),
    "نفس اليوم": Relative(0, "day"),
    "اليوم ذاته": Relative(0, "day"),
    "الأسبوع التالي": Relative(1, "week"),
    "اليوم نفسه": Relative(0, "day"),
    "اليوم السابق": Relative(-1, "day"),
    "الشهر التالي": Relative(1, "month"),
    "العام التالي": Relative(1, "year"),
    "السنة التالية": Relative(1, "year"),
}


_TODAY = fold_arabic("اليوم")
_NOT_TODAY_BEHIND = fold_arabic(
    "ل ذلك نفس ذات طوال طيلة مدار في كل صحيفة جريدة مجلة موقع قناة أخبار مباراة مباريات"
).split()
_NOT_TODAY_BEFORE = fold_arabic("الأخير العالمي الدولي الوطني السابق اللاحق الواحد").split()
_ORDINAL_DAYS = [form.split()[0] for form in _days() if form.startswith("ال")]


def _named(rows: dict[str, str]) -> Phrases[str]:
    return Phrases([(fold_arabic(word), name) for name, row in rows.items() for word in row.split()])


WORDS = DateWords(
    months=Phrases(_rows(_MONTHS, 1)),
    weekdays=Phrases(_rows(_WEEKDAYS, 0)),
    units=Phrases(_CALENDAR_UNITS | _DECADES_OF_TIME),
    days=Phrases(_days()),
    doubtful=frozenset(fold_arabic("آب ماي جوان أوت صفر تير مهر دي آذر بهمن").split()),
    of=frozenset({"من"}),
    the=frozenset({"يوم", "شهر", "نهايه", "فجر", "مساء", "صباح", "ظهر", "ليل", "ليله", "عام", "سنه"}),
    parts=Phrases(
        _listed(_EARLY, "early")
        | _listed("مطلع, بداية, بدايات", "start")
        | _listed("منتصف, أواسط", "mid")
        | _listed("أواخر", "late")
        | _listed("نهاية, ختام", "end")
    ),
    shifts=Phrases({"هذا": 0}),
    shifts_after=Phrases(_words({_PAST: -1, _COMING: 1, _NOW: 0})),
    deictics=Phrases(_deictics()),
    offsets=Phrases({fold_arabic(phrase): at for phrase, at in _OFFSETS.items()}),
    steps_before={"قبل": ("deictic", -1), "منذ": ("deictic", -1), "بعد": ("offset", 1)},
    decades=Phrases(_DECADES),
    last_century=Phrases({fold_arabic("القرن الماضي"): 1900}),
    century_before=frozenset({"القرن"}),
    range_before=frozenset({"بين"}),
    range_from=frozenset({"من"}),
    more_than=frozenset({(fold_arabic("أكثر"), "من")}),
    changes=frozenset(fold_arabic("ارتفع ارتفعت انخفض انخفضت زاد زادت تراجع تراجعت قفز ارتفاع انخفاض").split()),
    one_of_unit=frozenset(fold_arabic("عام سنة شهر أسبوع يوم عقد").split()),
    duals=Phrases(_DUALS),
    counts=Phrases(_COUNTS),
    seasons=_named(
        {"spring": "ربيع الربيع", "summer": "صيف الصيف", "autumn": "خريف الخريف", "winter": "شتاء الشتاء"}
    ),
    when=frozenset(fold_arabic("حين عندما حينما").split()),
    hours=frozenset(fold_arabic("فجر مساء صباح ظهر ليل ليلة").split()),
    bounds=_named({"since": "منذ", "until": "حتى بحلول لغاية", "before": "قبل", "after": "بعد"}),
    year_words=frozenset(fold_arabic(
        "عام سنة العام السنة في منذ حتى منتصف أواخر أوائل مطلع نهاية بداية لعام للعام وعام"
    ).split()),
    this=frozenset({"هذا"}),
    described="ال",
    this_units=_named({"year": "العام السنة", "month": "الشهر"}),
    bare_units=_named({"week": "الأسبوع"}),
    onward=frozenset({"فصاعدا"}),
    relatives=frozenset({"الذي", "التي"}),
    year_nouns=frozenset(fold_arabic("عام سنة").split()),
    year_labels=frozenset(fold_arabic("البناء الافتتاح التأسيس التشييد السنة العام التاريخ").split()),
    month_words=frozenset({"شهر", "في"}),
    date_neighbours=frozenset(fold_arabic("في منذ حتى شهر من قبل بعد خلال منتصف أواخر أوائل مطلع نهاية بداية").split()),
    to=frozenset({"الي", "حتي"}),
    also=frozenset({"و"}),
    halves=Phrases({f"{fold_arabic('النصف')} ال{word}": n for word, n in ORDINALS.items() if n <= 2}),
    quarters=Phrases({f"الربع ال{word}": n for word, n in ORDINALS.items() if n <= 4}),
    number=_number,
    figures_after=frozenset(fold_arabic("في منذ حتى من إلى بعد قبل يوم بين بتاريخ تاريخ ليوم").split()),
    codes=frozenset(fold_arabic("رقم الرقم القرار قرار قانون القانون المرسوم مرسوم القضية المادة العدد").split()),
    named_days=frozenset({"11/9", "9/11"}),
    windows=Phrases({"اخر": -1}),
    window_after=Phrases(_words({f"{_PAST} {_PAST_TWO}": -1, f"{_COMING} {_COMING_TWO}": 1})),
    running=Phrases(
        _listed("بقية, باقي, ما تبقى من", "rest") | _listed(_LATER, "later") | _listed(_SOONER, "earlier")
    ),
    from_now=Phrases({fold_arabic("من الآن"): 1}),
    after_that=Phrases({fold_arabic("بعد ذلك ب"): 1, fold_arabic("قبل ذلك ب"): -1}),
    weeks_of=Phrases({fold_arabic("أسبوع"): "week"}),
    now=frozenset({fold_arabic("الآن")}),
    other_months=Phrases([*_calendar("hijri", _HIJRI), *_calendar("jalali", _JALALI)]),
    eras=Phrases({fold_arabic(era).replace("\u0640", ""): name for era, name in _ERAS.items()}),
    other_day_before={_TODAY: frozenset(_NOT_TODAY_BEHIND)},
    other_day_after={
        _TODAY: frozenset([*_NOT_TODAY_BEFORE, *_ORDINAL_DAYS]), fold_arabic("أمس"): frozenset({fold_arabic("الحاجة")})
    },
    undoubled=frozenset({fold_arabic("أمس")}),
    nouns_too=frozenset({"عقد"}),
    hedges=frozenset(fold_arabic("فقط تقريبا كاملة كاملا كاملين").split()),
    event_after=frozenset({fold_arabic("على")}),
    article="ال",
    names_take_years=frozenset(fold_arabic("في منذ بعد قبل خلال ب ل عن").split()),
    counted=frozenset(fold_arabic("شخص جندي قتيل جريح من دولار متر كيلومتر عنصر مدني ألف").split()),
)  # fmt: skip
READER = Dates(WORDS)
VOCABULARY: frozenset[str] = frozenset(_DECADES) | frozenset(
    word
    for form, _ in [*_rows(_MONTHS, 1), *_rows(_WEEKDAYS, 0), *_rows(_HIJRI, 1)]
    for word in form.split()
    if len(word) > 2
) | frozenset(fold_arabic(
    "أوائل مطلع بداية منتصف أواسط أواخر نهاية عام العام منذ في بين حتى قبل بعد أمس الأمس الاسبوع اليوم"
).split())  # fmt: skip
