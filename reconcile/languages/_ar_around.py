"""Arabic numerals that are told by what stands around them: ages, ratios, "an hour and a half", "one kilometre"."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._ar_clock import read_clock
from reconcile.languages._ar_fractions import fraction_more
from reconcile.languages._ar_nouns import DUALS
from reconcile.languages._ar_number_words import FEW, SCALES, without_article
from reconcile.languages._ar_numbers import read
from reconcile.languages._ar_ordinals import read_ordinal
from reconcile.languages._ar_units import MONEY_AFTER, TIMES_BY_FORM, UNITS
from reconcile.languages._digits import TENTH
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import DURATIONS
from reconcile.model import Bound

_OLDEST = 120
_YEARS: frozenset[str] = frozenset(fold_arabic("عاما سنة سنوات أعوام عام ربيعا").split())
_AGED: frozenset[str] = frozenset(fold_arabic("العمر عمره عمرها عمرهم عمرهما عمر بعمر سن السن سنه سنها").split())
_BEING: frozenset[str] = frozenset(fold_arabic("البالغ البالغة البالغين يبلغ تبلغ بالغ").split())
_LINKS: frozenset[str] = frozenset(fold_arabic("ال ناهز يناهز بين نحو حوالي فوق تحت يتجاوز تجاوز دون من إلى").split())
_ONE: frozenset[str] = frozenset(fold_arabic("واحد واحدة").split())
_STRENGTH: frozenset[str] = frozenset(fold_arabic("قوة القوة بقوة قوته قوتها وقوته شدة بشدة شدته شدتها").split())
_HUNDREDTHS: frozenset[str] = frozenset(fold_arabic("المئة المائة").split())
_OUT_OF: frozenset[str] = frozenset(fold_arabic("من في").split())
_CHANGED: frozenset[str] = frozenset(
    fold_arabic("ارتفع ارتفعت انخفض انخفضت زاد زادت تراجع تراجعت رفع خفض وصل تقلص ارتفاع انخفاض إلى").split()
)
_AFTER_RATIO: frozenset[str] = frozenset(fold_arabic("في من إلى على عن مع بعد قبل خلال و أو ل ب").split())


def read_around(page: Page, i: int) -> Core | None:
    """What needs more than the number itself."""
    if page.word[i] in TIMES_BY_FORM or page.word[i] in DUALS:
        return _and_part(page, i) or _few(page, i)
    clock = read_clock(page, i)
    if clock:
        return clock
    percent = _percent_before(page, i)
    if percent:
        return percent
    core = read(page, i)
    if core is None or core.number is None:
        return None
    return _age(page, core) or _after_noun(page, core) or _ratio(page, core) or _units_and_part(page, core)


def with_magnitude(page: Page, core: Core) -> Core:
    """Degrees of a strength ("a strength of 6.3 degrees") are those of Richter's scale."""
    strong = not _STRENGTH.isdisjoint(page.words[max(0, core.start - 4) : core.start])
    return replace(core, unit="magnitude") if core.unit == "degree" and strong and core.kind == "measure" else core


def _and_part(page: Page, i: int) -> Core | None:
    """An hour and a half, two years and a half."""
    word = page.word[i]
    dual = word in DUALS
    unit = DUALS[word] if dual else TIMES_BY_FORM[word]
    if unit not in DURATIONS or page.word[i - 1][:1].isdecimal():
        return None
    more = fraction_more(page, i + 1)
    if more is None or not more[2]:
        return None
    end = more[1] + (without_article(page.word[more[1]]) == word or page.word[more[1]] == "ال" + word)
    return Core(i, end, (2 if dual else 1) + more[0], TENTH, "duration", unit=unit)


def _units_and_part(page: Page, core: Core) -> Core | None:
    """Three hours and a half."""
    if core.kind != "cardinal" or core.number is None or core.bound is not Bound.EXACT:
        return None
    unit = UNITS.at(page, core.end) or MONEY_AFTER.at(page, core.end)
    more = fraction_more(page, unit[1]) if unit else None
    if unit is None or more is None or not more[2] or unit[0].id == "percent":
        return None
    end = more[1] + (TIMES_BY_FORM.get(page.word[more[1]].removeprefix("ال")) == unit[0].id)
    return replace(core, end=end, number=core.number + more[0], step=TENTH, kind=unit[0].kind, unit=unit[0].id)


def _few(page: Page, i: int) -> Core | None:
    """A few hours, many minutes."""
    word = page.word[i]
    unit = TIMES_BY_FORM.get(word)
    if unit is None or word in DUALS or page.word[i + 1] not in FEW:
        return None
    return Core(i, i + 2, None, kind="vague", bound=Bound.VAGUE, low=Decimal(3), unit=unit)


def _percent_before(page: Page, i: int) -> Core | None:
    """The percent sign typed before its number, as text from right to left often has it."""
    named = page.word[i] in _HUNDREDTHS and page.word[i - 1] == "ب"
    signed = page.word[i - 1] == "%" and page.glued(i)
    at = i + named
    if not (named or signed) or not page.word[at][:1].isdecimal() or page.word[i - 2][:1].isdecimal():
        return None
    core = read(page, at)
    if core is None or core.kind != "cardinal" or UNITS.at(page, core.end):
        return None
    return replace(core, start=i - 1, kind="percent", unit="percent")


def _age(page: Page, core: Core) -> Core | None:
    """Aged 27, "(27 years)", in his twenty-seventh year."""
    if core.kind not in ("cardinal", "ordinal") or not 0 < (core.number or 0) <= _OLDEST:
        return None
    years = page.word[core.end] in _YEARS
    end = core.end + years
    k = core.start - 1
    while page.word[k] in _LINKS and core.start - k < 4:
        k -= 1
    lived = page.word[end] == "من" and page.word[end + 1] in _AGED
    if core.kind == "ordinal":
        return replace(core, end=core.end + 2, kind="age", unit="year") if lived and not years else None
    bracketed = years and page.word[core.start - 1] == "(" and page.word[end] == ")"
    told = page.word[k] in _AGED or lived or (years and page.word[k] in _BEING)
    return replace(core, end=end, kind="age", unit="year") if told or bracketed else None


def _after_noun(page: Page, core: Core) -> Core | None:
    """The six of "al-sanawat al-sitt", and one kilometre: a number behind the unit it counts."""
    i = core.start
    noun, word = page.word[i - 1], page.word[i]
    if core.kind != "cardinal":
        return None
    if noun.startswith("ال") and word.startswith("ال"):
        unit = TIMES_BY_FORM.get(noun[2:])
        return replace(core, start=i - 1, kind="duration", unit=unit) if unit else None
    if word not in _ONE or page.word[i - 2] in ("في", "ب"):
        return None
    found = UNITS.at(page, i - 1) or MONEY_AFTER.at(page, i - 1)
    if found is None or found[1] != i or found[0].id in ("percent", "times"):
        return None
    return replace(core, start=i - 1, kind=found[0].kind, unit=found[0].id)


def _ratio(page: Page, core: Core) -> Core | None:
    """One in five, three of five with nothing counted behind them; a hundred over seven."""
    number, j = core.number, core.end
    if core.kind != "cardinal" or number is None or number < 1 or number != int(number):
        return None
    every = j + 1 + (page.word[j + 1] == "بين")
    over, out_of = page.word[j] == "علي", page.word[j] in _OUT_OF
    if page.word[every] == "كل" and out_of:
        return _share(page, core, every + 1)
    if not over and not (out_of and (page.word[j] == "من" or number == 1)):
        return None
    other = _plain(page, j + 1)
    if other is None or (not over and not _bare(page, core, other)):
        return None
    return _share(page, core, j + 1)


def _share(page: Page, core: Core, k: int) -> Core | None:
    other = _plain(page, k)
    if other is None or core.number is None or not other.number:
        return None
    return Core(core.start, other.end, core.number / other.number, Decimal("0.01"), "fraction")


def _plain(page: Page, k: int) -> Core | None:
    """The cardinal that begins with atom `k`."""
    if not (page.word[k][:1].isdecimal() or page.word[k].isalpha()) or read_ordinal(page, k):
        return None
    found = read(page, k)
    return found if found and found.kind == "cardinal" and found.number else None


def _bare(page: Page, core: Core, other: Core) -> bool:
    """Whether "three of five" is a share: nothing is counted, and nothing rose to three from five."""
    if not (core.number or 0) < (other.number or 0):
        return False
    if _CHANGED.intersection(page.words[max(0, core.start - 6) : core.start]):
        return False
    after = page.word[other.end]
    year = page.word[other.start].isdecimal() and len(page.word[other.start]) == 4
    rounded = other.number in (100, *SCALES.values()) and core.number == 1
    return not year and (rounded or not after.isalpha() or after in _AFTER_RATIO)
