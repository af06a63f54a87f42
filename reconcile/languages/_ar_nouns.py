"""Arabic nouns that the grammar must know: duals that count two, and broken plurals. Folded."""

from __future__ import annotations

from reconcile.languages._folding import fold_arabic

# nouns whose plural has another form, so that both -an and -ayn can only be two
_BROKEN = """
جندي شخص قتيل جريح صاروخ طفل رجل عنصر ضابط شرطي هجوم انفجار سيارة قذيفة قنبلة طائرة امرأة قاعدة شاحنة مدينة قرية دولة
جثة ضحية غارة عبوة دبابة مروحية سفينة ناقلة بلدة منطقة مدرسة مستشفى مبنى منزل بيت حادث حادثة مركبة آلية طالب فتاة ولد
ابن ابنة
شقيق زلزال هزة فريق مباراة هدف نقطة جولة شركة مصنع حزب وزير نائب قائد حارس عامل مصدر بلد جسر باب كتاب يد عين جانب طرف
لواء كتيبة فصيل مقعد صوت عملية محاولة رحلة مركز مطار ميناء حقل بئر محطة مسجد كنيسة مخيم صحفية قمر مركبة رصاصة طلقة دورية
"""
# nouns with a sound masculine plural: only -an is surely two
_SOUND = (
    "مدني مواطن مسلح مقاتل عراقي أميركي أمريكي سوري فلسطيني مصاب مسؤول مهاجم انتحاري مهندس موظف متظاهر "
    "مقاول أجنبي إسرائيلي"
)
_UNITS = {
    "عام": "year", "سنة": "year", "شهر": "month", "أسبوع": "week", "يوم": "day", "ليلة": "night", "ساعة": "hour",
    "دقيقة": "minute",
    "عقد": "decade", "قرن": "century", "كيلومتر": "km", "متر": "m", "ميل": "mile", "طن": "ton", "دولار": "USD",
}  # fmt: skip
_PLURALS = """
جندي جنود; قتيل قتلى; جريح جرحى; شخص أشخاص; صاروخ صواريخ; قاعدة قواعد; طفل أطفال; رجل رجال; امرأة نساء; عنصر عناصر;
ضابط ضباط; هجوم هجمات; سيارة سيارات; قذيفة قذائف; قنبلة قنابل; مدينة مدن; قرية قرى; دولة دول; جثة جثث; ضحية ضحايا;
عبوة عبوات;
مدرسة مدارس; مستشفى مستشفيات; مبنى مبان مباني; منزل منازل; بيت بيوت; حادث حوادث; شركة شركات; حزب أحزاب; وزير وزراء;
نائب نواب;
قائد قادة; عامل عمال; مصدر مصادر; بلد بلدان بلاد; جسر جسور; كتاب كتب; شهيد شهداء; أسير أسرى; رهينة رهائن; مقر مقرات;
موقع مواقع;
معسكر معسكرات; قوة قوات; لاجئ لاجئون لاجئين; نازح نازحون نازحين; راكب ركاب; ساكن سكان; مسافر مسافرون; طالب طلاب طلبة;
مريض مرضى;
إصابة إصابات; وفاة وفيات; دولار دولارات; سنة سنوات سنين; عام أعوام; شهر أشهر شهور; يوم أيام; أسبوع أسابيع; ساعة ساعات;
فصيل فصائل;
لواء ألوية; مدرب مدربون مدربين; مستشار مستشارون مستشارين; حارس حراس; خبير خبراء; مقاول مقاولون مقاولين; مقعد مقاعد;
صوت أصوات; عملية عمليات
"""


def _stem(noun: str) -> str:
    """The noun as it stands before -an and -ayn: teh marbuta opens to teh."""
    return noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun


def _duals() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for noun in _BROKEN.split():
        found |= {fold_arabic(_stem(noun) + end): None for end in ("ان", "ين")}
    found |= {fold_arabic(_stem(noun) + "ان"): None for noun in _SOUND.split()}
    for noun, unit in _UNITS.items():
        found |= {fold_arabic(_stem(noun) + end): unit for end in ("ان", "ين")}
    return found


def _bases() -> dict[str, str]:
    bases: dict[str, str] = {}
    for group in fold_arabic(_PLURALS).replace("\n", " ").split(";"):
        base, *forms = group.split()
        bases |= dict.fromkeys(forms, base)
    return bases


DUALS: dict[str, str | None] = _duals()
BASES: dict[str, str] = _bases()
