"""How Arabic writes units, money and bounds. Folded when the tables are built."""

from __future__ import annotations

from reconcile.languages._folding import fold_arabic
from reconcile.languages._page import Phrases
from reconcile.languages._units import DURATIONS, PERCENT, TIMES, Unit, known, money
from reconcile.model import Bound

_FORMS = {
    "km": "كم, كلم, ك . م, كيلومتر, كيلومترا, كيلومترات, كيلو متر, كيلو مترا", "m": "متر, مترا, أمتار",
    "mile": "ميل, ميلا, أميال", "cm": "سم, سنتيمتر, سنتيمترا",
    "ft": "قدم, قدما, أقدام", "mm": "ملم, مليمتر, ملليمتر", "inch": "بوصة, بوصات, إنش",
    "km2": "كم مربع, كيلومتر مربع, كيلومترا مربعا, كيلومترات مربعة, كيلو متر مربع",
    "m2": "متر مربع, مترا مربعا, أمتار مربعة", "sq_mile": "ميل مربع, ميلا مربعا",
    "m3": "متر مكعب, مترا مكعبا", "hectare": "هكتار, هكتارا, هكتارات", "acre": "فدان, فدانا, أفدنة",
    "dunam": "دونم, دونما", "light_year": "سنة ضوئية, سنوات ضوئية, سنين ضوئية",
    "ton": "طن, طنا, أطنان", "kg": "كغ, كجم, كلغ, كيلوغرام, كيلوغراما, كيلوغرامات, كيلوجرام, كيلوجراما, كيلو",
    "g": "غرام, غراما, غرامات, جرام, جراما",
    "pound": "رطل, رطلا, أرطال", "barrel/day": "برميل يوميا, برميل في اليوم, برميلا يوميا",
    "barrel": "برميل, برميلا, براميل", "litre": "لتر, لترا, لترات, ليتر, ليترا",
    "ml": "مل, ملل, ميلي لتر, مليلتر, مليلترا",
    "gallon": "غالون, غالونا, جالون",
    "km/h": "كم/ساعة, كيلومترا في الساعة, كيلومتر في الساعة, كلم في الساعة, كم في الساعة",
    "MW": "ميغاواط, ميجاوات, ميغاوات", "kW": "كيلوواط, كيلووات",
    "celsius": "درجة مئوية, درجات مئوية, ° مئوية, ° م, درجة سيلزيوس",
    "fahrenheit": "درجة فهرنهايت, درجات فهرنهايت",
    "magnitude": "درجة على مقياس ريختر, درجات على مقياس ريختر, على مقياس ريختر, بمقياس ريختر, درجة بمقياس ريختر",
    "degree": "درجة, درجات",
    "mg": "ملغ, ملغم, مليغرام, ملليغرام", "knot": "عقدة بحرية", "GW": "غيغاواط, جيجاوات", "kWh": "كيلوواط ساعة",
    "GB": "غيغابايت, جيجابايت", "MB": "ميغابايت, ميجابايت",
}  # fmt: skip
_TIMES = {
    "second": "ثانية ثواني ثوان", "minute": "دقيقة دقائق", "hour": "ساعة ساعات", "day": "يوم يوما أيام",
    "night": "ليلة ليال ليالي",
    "week": "أسبوع أسبوعا أسابيع", "month": "شهر شهرا أشهر شهور", "year": "سنة سنوات سنين عام عاما أعوام",
    "decade": "عقد عقدا عقود",
    "century": "قرن قرنا قرون",
}  # fmt: skip
_MONEY = {
    "USD": "دولار, دولارا, دولارات, دولار أمريكي, دولار أميركي, دولارا أمريكيا, دولارا أميركيا", "EUR": "يورو",
    "GBP": "جنيه إسترليني, جنيه استرليني, جنيها إسترلينيا",
    "EGP": "جنيه مصري, جنيها مصريا", "SDG": "جنيه سوداني, جنيها سودانيا", "geneih": "جنيه, جنيها, جنيهات",
    "IQD": "دينار عراقي, دينارا عراقيا",
    "KWD": "دينار كويتي", "JOD": "دينار أردني", "LYD": "دينار ليبي",
    "DZD": "دينار جزائري", "TND": "دينار تونسي", "dinar": "دينار, دينارا, دنانير", "SAR": "ريال سعودي",
    "QAR": "ريال قطري", "YER": "ريال يمني", "IRR": "ريال إيراني",
    "OMR": "ريال عماني", "riyal": "ريال, ريالا, ريالات", "AED": "درهم إماراتي", "MAD": "درهم مغربي",
    "dirham": "درهم, درهما, دراهم", "TRY": "ليرة تركية",
    "SYP": "ليرة سورية", "LBP": "ليرة لبنانية", "lira": "ليرة, ليرات", "RUB": "روبل, روبلا", "rupee": "روبية, روبيات",
    "JPY": "ين, ين ياباني", "CNY": "يوان, يوان صيني",
    "SEK": "كرونة سويدية, كرون سويدي", "NOK": "كرونة نرويجية", "DKK": "كرونة دنماركية", "CZK": "كرونة تشيكية",
    "crown": "كرونة, كرونات, كورونة, كورونات", "CHF": "فرنك سويسري, فرنكا سويسريا", "XOF": "فرنك أفريقي, فرنك أفريقيا",
    "franc": "فرنك, فرنكا, فرنكات", "florin": "فلورين, فلورينا", "peso": "بيزو, بيسو", "KRW": "وون",
    "ETB": "بير إثيوبي", "SOS": "شلن صومالي", "shilling": "شلن, شلنا, شلنات", "NGN": "نايرا", "UAH": "هريفنيا, هريفنا",
    "ILS": "شيكل, شيقل, شيكلا, شيكلات", "AUD": "دولار أسترالي", "CAD": "دولار كندي",
}  # fmt: skip
_HEDGES = {
    Bound.ABOUT: """
نحو, حوالي, حوالى, قرابة, زهاء, ما يقرب من, يقرب من, ما يقارب, يقارب, ما يناهز, يناهز, تقريبا, يقدر بنحو, بنحو, بحوالي,
قريبا من, أقرب إلى, ما يقارب من, نحوا من, في حدود, بحدود, بقرابة, بما يقارب, تقارب, تناهز, ناهز, ناهزت, تقدر بنحو,
يقدر عددهم بنحو
""",
    Bound.AT_LEAST: """
ما لا يقل عن, لا يقل عن, لا تقل عن, على الأقل, ليس أقل من, لا أقل من, بما لا يقل عن, على الأقل أو يساوي, > =, ≥
""",
    Bound.MORE_THAN: """
أكثر من, أكثر عن, ما يزيد على, ما يزيد عن, يزيد عن, يزيد على, تزيد عن, تزيد على, أزيد من, فوق, أكبر من, يتجاوز, تتجاوز,
تجاوز, تجاوزت, يفوق, تفوق, أعلى من, ما يتجاوز, ما يفوق, ما يربو على, يربو على, تربو على, >
""",
    Bound.AT_MOST: """
ما يصل إلى, يصل إلى, تصل إلى, لا يزيد عن, لا يزيد على, لا تزيد عن, لا تزيد على, لا يتجاوز, لا تتجاوز, بحد أقصى, كحد
أقصى,
على الأكثر, ليس أكثر من, لا أكثر من, ما لا يزيد عن, ما لا يزيد على, ما لا يتجاوز, < =, ≤
""",
    Bound.LESS_THAN: "أقل من, ما يقل عن, يقل عن, تقل عن, دون, أصغر من, أدنى من, أخفض من, تحت, <",
}
_CLOSE = """
قرابة, ما يقرب من, يقرب من, ما يقارب, يقارب, تقارب, ما يناهز, يناهز, تناهز, ناهز, ناهزت, بقرابة, بما يقارب, ما يقارب من
"""
_HEDGES_AFTER = {
    Bound.AT_LEAST: "على الأقل, أو أكثر, و أكثر, ف أكثر, فما فوق, كحد أدنى, ك حد أدنى, بحد أدنى, أو يزيد",
    Bound.AT_MOST: "على الأكثر, كحد أقصى, بحد أقصى, أو أقل, و أقل, ف أقل",
    Bound.ABOUT: "تقريبا, على وجه التقريب, على نحو تقريبي",
}


def _pairs(rows: dict[str, str]) -> list[tuple[str, str]]:
    return [(fold_arabic(form.strip()), name) for name, row in rows.items() for form in row.split(",")]


def _or_equal() -> list[tuple[str, Bound]]:
    """Greater than or equal to, in all wordings."""
    rows = ((Bound.AT_LEAST, "أكبر أعلى أكثر أزيد"), (Bound.AT_MOST, "أصغر أقل أدنى أخفض"))
    return [
        (fold_arabic(f"{word} من أو {equals}"), bound)
        for bound, words in rows
        for word in words.split()
        for equals in ("يساوي", "تساوي", "تعادل", "يعادل")
    ]


def _hedges(rows: dict[Bound, str]) -> list[tuple[str, Bound]]:
    return [(fold_arabic(form.strip()), bound) for bound, row in rows.items() for form in row.split(",")]


TIMES_BY_FORM = {fold_arabic(form): name for name, forms in _TIMES.items() for form in forms.split()}
UNITS: Phrases[Unit] = Phrases(
    [
        *((form, known(name)) for form, name in _pairs(_FORMS)),
        *((form, DURATIONS[name]) for form, name in TIMES_BY_FORM.items()),
        *(
            (fold_arabic(form), PERCENT)
            for form in ("%", "في المئة", "في المائة", "بالمئة", "بالمائة", "ب المئة", "ب المائة", "في الميه", "بالمية")
        ),
        *((fold_arabic(form), TIMES) for form in ("مرة", "مرات", "أضعاف", "ضعفا")),
    ]
)
MONEY_AFTER: Phrases[Unit] = Phrases(
    [
        *((form, money(name)) for form, name in _pairs(_MONEY)),
        ("$", money("USD")),
        ("€", money("EUR")),
        ("£", money("GBP")),
        ("usd", money("USD")),
    ]
)
MONEY_BEFORE: Phrases[Unit] = Phrases({"$": money("USD"), "€": money("EUR"), "£": money("GBP"), "us$": money("USD")})
_BEFORE = [*_hedges(_HEDGES), *_or_equal()]
HEDGES: Phrases[Bound] = Phrases(_BEFORE)
CLOSE: Phrases[int] = Phrases([(fold_arabic(phrase.strip()), 0) for phrase in _CLOSE.split(",")])
HEDGES_AFTER: Phrases[Bound] = Phrases(_hedges(_HEDGES_AFTER))
_HEDGE_WORDS: frozenset[str] = frozenset(word for phrase, _ in _BEFORE for word in phrase.split() if len(word) > 2)
_SPLIT_TOO = fold_arabic("المئة المائة تقريبا لا")
VOCABULARY = (
    frozenset(
        word
        for table in (_FORMS, _MONEY)
        for row in table.values()
        for form in row.split(",")
        for word in fold_arabic(form).split()
        if len(word) > 2
    )
    | frozenset(TIMES_BY_FORM)
    | _HEDGE_WORDS
    | frozenset(_SPLIT_TOO.split())
)
