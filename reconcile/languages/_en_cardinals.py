"""English number words: cardinals, ordinals, fractions and vague amounts, read from the atoms of a page."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._numerals import TENTH, Core, digits, integer_step, ratio
from reconcile.languages._page import Page
from reconcile.model import Bound

_TO_19 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: number for number, word in enumerate(_TO_19)}
TENS = {word: 10 * number for number, word in enumerate(_TENS_WORDS, 2)}
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
SHORT_SCALES = {
    "bn": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "k": 10**3,
    "mil": 10**6,
    "b": 10**9,
}
_SPACED = ("bn", "mn", "tn", "mln", "bln", "tln")
_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19,
}  # fmt: skip
ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINAL_SCALES = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}
ORDINALS = _ORDINAL_WORDS | ORDINAL_TENS | ORDINAL_SCALES
ENDINGS = frozenset({"st", "nd", "rd", "th"})
_DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {"quarter": 4, "half": 2}
_PARTS = {word + "s": value for word, value in _DENOMINATORS.items()} | _DENOMINATORS | {"halves": 2}
PLURAL_SCALES = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2 * 10**6,
    "billions": 2 * 10**9,
    "tens": 20,
    "trillions": 2 * 10**12,
}
_MANY = {"several": 3, "few": 3, "couple": 2, "handful": 3}
_SCORES_GO_ON = frozenset("of were more are have had wounded killed injured dead missing others".split())
TRIGGERS = frozenset(
    [*UNITS, *TENS, *ORDINALS, *PLURAL_SCALES, *SCALES, "hundred", "a", "an", "half", "quarter", "dozen", "several",
     "both", "another", "none", "nobody", "no", "twice", "thrice"]
)  # fmt: skip

_AFTER_A = frozenset([*SCALES, *_DENOMINATORS, "hundred", "half", "dozen", "few", "couple", "handful"])
LEADS = {"a": _AFTER_A, "an": _AFTER_A, "no": frozenset({"one", "-"})}


def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    word = page.word(i)
    if word[:1].isdecimal():
        return _digits(page, i)
    if word[:1].isnumeric():
        return _sign(page, i)
    return _fraction(page, i) or _ordinal(page, i) or _words(page, i) or _vague(page, i) or _lone(page, i)


# ---- digits ----------------------------------------------------------------------------------------------------------


def _sign(page: Page, i: int) -> Core | None:
    """½ and its like, standing alone."""
    signs = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
    found = signs.get(page.word(i))
    if found is None:
        return None
    scale, j = _scale(page, i + 1)
    kind = "cardinal" if scale > 1 else "fraction"
    return Core(i, j, ratio(found) * scale, TENTH * scale, kind)


def _digits(page: Page, i: int) -> Core | None:
    found = digits(page, i)
    if found is None:
        return None
    number, step, j = found
    if page.word(j) in ENDINGS and page.glued(j) and number == int(number):
        return Core(i, j + 1, number, kind="ordinal") if _fits_ending(int(number), page.word(j)) else None
    plain = j == i + 1
    if plain and page.word(j) == "/" and page.glued(j) and page.glued(j + 1) and page.word(j + 1).isdecimal():
        top, bottom = int(number), int(page.word(j + 1))
        if 0 < top < bottom and page.word(j + 2) != "/" and (top, bottom) not in ((9, 11), (24, 7)):
            scale, end = _scale(page, j + 2)
            return Core(i, end, Decimal(top) / bottom * scale, TENTH, "fraction" if scale == 1 else "cardinal")
        return None
    half = _and_half(page, j)
    if half:
        number, step, j = number + half[0], TENTH, half[1]
    scale, j = _scale(page, j)
    half = None if half or scale < 1000 else _and_half(page, j)
    if half:  # "3 million and a half"
        return Core(i, half[1], (number + half[0]) * scale, TENTH * scale)
    if page.word(j) in ("dozens", "dozen") and scale == 1:
        return Core(i, j + 1, number * 12, Decimal(12), bound=Bound.ABOUT)
    return Core(i, j, number * scale, step * scale)


def _fits_ending(number: int, ending: str) -> bool:
    wanted = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return ending == wanted


def _scale(page: Page, j: int) -> tuple[int, int]:
    """The scale words from atom `j` on, multiplied, and the atom after them; 1 where there are none."""
    scale, k = 1, j
    while True:
        hyphen = page.word(k) == "-" and page.glued(k) and page.glued(k + 1)
        word = page.word(k + hyphen)
        if word in SCALES or word == "hundred":
            scale *= SCALES.get(word, 100)
            k += 1 + hyphen
            continue
        if word == "dozen" and scale == 1:
            return 12, k + 1 + hyphen
        if word in SHORT_SCALES and not hyphen and scale == 1 and (page.glued(k) or word in _SPACED):
            return SHORT_SCALES[word], k + 1
        if word == "m" and page.glued(k) and scale == 1 and not hyphen and _means_million(page, k):
            return 10**6, k + 1
        return scale, k


def _means_million(page: Page, k: int) -> bool:
    """Whether the m glued to a number is a million: a capital, money before it, or things counted after it."""
    after = page.word(k + 1)
    before = page.word(k - 2)
    if (
        page.raw(k) == "M"
        or before in ("$", "€", "£", "¥", "₹")
        or (page.word(k - 3) in ("$", "€", "£") and before.isdecimal())
    ):
        return True
    return after in (
        "people",
        "users",
        "others",
        "euros",
        "dollars",
        "pounds",
        "barrels",
        "tonnes",
        "jobs",
        "votes",
        "shares",
    )


def _and_half(page: Page, j: int) -> tuple[Decimal, int] | None:
    """The "and a half" behind a number."""
    if page.word(j) != "and":
        return None
    k = j + 1 + (page.word(j + 1) in ("a", "one"))
    if k == j + 2 and _DENOMINATORS.get(page.word(k), 2) > 2 and page.word(k + 1) in ("", ".", ",", "\n", *SCALES):
        return Decimal(1) / _DENOMINATORS[page.word(k)], k + 1
    if page.word(k) == "half" and page.word(k + 1) not in ("of",):
        return Decimal("0.5"), k + 1
    if k == j + 2 and page.word(k) in ("quarter", "third") and page.word(k + 1) not in ("of",):
        return Decimal(1) / _PARTS[page.word(k)], k + 1
    if page.word(j + 1) in ("two", "three") and page.word(j + 2 + (page.word(j + 2) == "-")) in ("thirds", "quarters"):
        k = j + 2 + (page.word(j + 2) == "-")
        return Decimal(UNITS[page.word(j + 1)]) / _PARTS[page.word(k)], k + 1
    return None


# ---- words -----------------------------------------------------------------------------------------------------------


def _small(page: Page, i: int) -> tuple[int, int] | None:
    """A number below 100 in words: seven, twenty, twenty-three."""
    word = page.word(i)
    if word in UNITS:
        return UNITS[word], i + 1
    if word not in TENS:
        return None
    j = i + 1 + (page.word(i + 1) == "-" and page.glued(i + 1) and page.glued(i + 2))
    unit = UNITS.get(page.word(j), 0)
    if 0 < unit < 10 and not _is_one_of(page, j):
        return TENS[word] + unit, j + 1
    return TENS[word], i + 1


def _is_one_of(page: Page, j: int) -> bool:
    """Guards "twenty one of them": never joined without a hyphen before "of"."""
    return page.word(j) == "one" and page.word(j + 1) == "of" and not page.glued(j)


def _joint(page: Page, j: int, total: int, current: int) -> int | None:
    """Where a number goes on after a hyphen, a comma or an "and"; `j` itself without one, None where it ends."""
    word = page.word(j)
    if word == "-":
        return j + 1 if page.glued(j) and page.glued(j + 1) else None
    if word == ",":
        return j + 1 if total and not current and _small(page, j + 1) else None
    if word != "and":
        return j
    small = _small(page, j + 1)
    if small is None or current % 100 or not (current or total) or page.word(small[1]) == "hundred":
        return None
    return None if page.word(small[1]) in SCALES and not current else j + 1


def _grown(total: int, current: int, ceiling: int, word: str) -> tuple[int, int, int] | None:
    """Total, group and last scale after a "hundred" or a scale word; None where the word cannot follow."""
    if word == "hundred":
        return (total, current * 100, ceiling) if current % 100 and current < 100 else None
    scale = SCALES.get(word, 0)
    if current and 0 < scale < ceiling:
        return total + current * scale, 0, scale
    if scale and total and not current and ceiling * scale <= 10**15:
        return total * scale, 0, ceiling  # "a hundred thousand million"
    return None


def whole(page: Page, i: int) -> tuple[int, int] | None:
    """A whole number in words and the atom after it."""
    total, current, j, ceiling = 0, 0, i, 10**18
    if page.word(i) in ("a", "an"):
        if page.word(i + 1) not in ("hundred", *SCALES):
            return None
        current, j = 1, i + 1
    while (k := _joint(page, j, total, current) if j > i else j) is not None:
        small = _small(page, k)
        if small and current % 100 == 0 and (small[0] or j == i):
            current, j = current + small[0], small[1]
            continue
        grown = _grown(total, current, ceiling, page.word(k))
        if grown is None:
            break
        total, current, ceiling = grown
        j = k + 1
    return (total + current, j) if j > i else None


def _words(page: Page, i: int) -> Core | None:
    """Five hundred and twelve; two point five million; one and a half million; a hundred."""
    found = whole(page, i)
    if found is None:
        return _dozen(page, i) or _bare_scale(page, i)
    number, j = found
    value, step = Decimal(number), integer_step(number)
    if page.word(j) == "point" and page.word(j + 1) in UNITS and UNITS[page.word(j + 1)] < 10:
        value, step, j = _decimals(page, value, j + 1)
        scale, j = _scale(page, j)
        return Core(i, j, value * scale, step * scale)
    half = _and_half(page, j)
    if half:
        part = half[0]
        scale, end = _scale(page, half[1])
        behind = number >= 1000 and scale == 1  # "a million and a half"
        if behind:
            unit = next(value for value in sorted(SCALES.values(), reverse=True) if number % value == 0)
            return Core(i, half[1], value + part * unit, TENTH * unit)
        return Core(i, end, (value + part) * scale, TENTH * scale)
    if page.word(j) == "dozens":
        return Core(i, j + 1, value * 12, Decimal(12), bound=Bound.ABOUT)
    scale, end = _scale(page, j)
    if scale > 1 and page.word(j) in ("dozen", *_SPACED):
        bound = Bound.ABOUT if page.word(j) == "dozen" else Bound.EXACT
        return Core(i, end, value * scale, Decimal(step * scale), bound=bound)
    if number == 1 and j == i + 1 and _is_pronoun(page, i):
        return None
    return Core(i, j, value, step)


def _decimals(page: Page, value: Decimal, j: int) -> tuple[Decimal, Decimal, int]:
    step = Decimal(1)
    while UNITS.get(page.word(j), 10) < 10:
        step /= 10
        value += UNITS[page.word(j)] * step
        j += 1
    return value, step, j


def _dozen(page: Page, i: int) -> Core | None:
    """A dozen; half a dozen; a couple of."""
    if page.word(i) in ("a", "another") and page.word(i + 1) == "dozen":
        return Core(i, i + 2, Decimal(12), bound=Bound.ABOUT)
    if page.word(i) == "dozen" and page.word(i - 1) not in ("several",):
        return Core(i, i + 1, Decimal(12), bound=Bound.ABOUT)
    if page.word(i) == "a" and page.word(i + 1) == "couple" and page.word(i + 2) == "of":
        return Core(i, i + 2, Decimal(2), bound=Bound.ABOUT)
    return None


def _bare_scale(page: Page, i: int) -> Core | None:
    """Hundred thousand dollars; quarter million: a scale with no number before it."""
    word, after = page.word(i), page.word(i + 1)
    if word == "quarter" and after in SCALES:
        return Core(i, i + 2, Decimal(SCALES[after]) / 4, TENTH * SCALES[after])
    if word in ("hundred", "thousand") and after in SCALES and not page.word(i - 1)[:1].isdecimal():
        scale, end = _scale(page, i)
        return Core(i, end, Decimal(scale), Decimal(scale))
    return None


def _is_pronoun(page: Page, i: int) -> bool:
    """Whether "one" counts nothing: the one, no one, one another, one-time, one day."""
    before, after = page.word(i - 1), page.word(i + 1)
    if before in _BEFORE_PRONOUN or after in _AFTER_PRONOUN or before in ORDINALS:
        return True
    if after == "-" and page.glued(i + 1):
        return page.word(i + 2) in (
            "time",
            "off",
            "on",
            "sided",
            "way",
            "size",
            "upmanship",
            "party",
            "of",
            "to",
            "by",
            "another",
        )
    if before == "-" and page.glued(i):
        return True
    return after == "'" or (after == "s" and page.glued(i + 1))


_BEFORE_PRONOUN = frozenset(
    "no any every some each which the this these those next last previous new old good bad big "
    "small another same other "
    "number by particular single ground day phase".split()
)
_AFTER_PRONOUN = frozenset(
    "another day can could may might must should would will shall cannot who thing point such way "
    "knows needs wonders hopes says".split()
)


# ---- ordinals and fractions ------------------------------------------------------------------------------------------


def _ordinal(page: Page, i: int) -> Core | None:
    """Fifth; twenty-first; two hundred and fifth; hundredth."""
    word = page.word(i)
    if word in ORDINALS:
        if word in ("first", "second") and not _counts_place(page, i):
            return None
        return Core(i, i + 1, Decimal(ORDINALS[word]), kind="ordinal")
    if word in TENS:
        j = i + 1 + (page.word(i + 1) == "-" and page.glued(i + 1))
        unit = _ORDINAL_WORDS.get(page.word(j), 10)
        if unit < 10:
            return Core(i, j + 1, Decimal(TENS[word] + unit), kind="ordinal")
    return _long_ordinal(page, i)


def _long_ordinal(page: Page, i: int) -> Core | None:
    """A cardinal whose last word is an ordinal: two hundred and fifth, four hundred thirty-second, two thousandth."""
    found = whole(page, i)
    if found is None:
        return None
    number, j = found
    k = j + (page.word(j) == "and")
    k += page.word(k) == "-" and page.glued(k)
    last = page.word(k)
    if last in ORDINAL_SCALES and k == j + (page.word(j) == "-"):
        scale = ORDINAL_SCALES[last]
        group = number % (1000 if scale == 100 else scale * 1000)  # "twenty thousand three hundredth"
        return (
            Core(i, k + 1, Decimal(number - group + group * scale), kind="ordinal")
            if number > 1 or page.word(i) == "one"
            else None
        )
    if number % 100 == 0 and number and (last in _ORDINAL_WORDS or last in ORDINAL_TENS):
        return Core(i, k + 1, Decimal(number + ORDINALS[last]), kind="ordinal")
    if number % 100 == 0 and number and last in TENS:
        tail = _ordinal(page, k)
        return Core(i, tail.end, number + (tail.number or Decimal(0)), kind="ordinal") if tail else None
    if (
        number % 10 == 0
        and number % 100 >= 20
        and _ORDINAL_WORDS.get(last, 10) < 10
        and k > j - 1
        and page.word(j - 1) in TENS
    ):
        return Core(i, k + 1, Decimal(number + _ORDINAL_WORDS[last]), kind="ordinal")
    return None


_DETERMINERS = frozenset("the a an its his her their our my your this that s each every".split())
_BE = frozenset("was were is are be been being have has had he she they it who we i you".split())
_ADVERBIAL = frozenset(
    "of in on at by to from for with and or but as when after before because that since said , . ; : "
    ") the a an its his her their "
    "not also said".split()
)


def _counts_place(page: Page, i: int) -> bool:
    """Whether "first" or "second" is a place in a row: "the first base", not "first said" or "Second, ..."."""
    before, after = page.word(i - 1), page.word(i + 1)
    if page.word(i) == "second" and (before in ("per", "split") or (after == "-" and page.word(i + 2) == "hand")):
        return False
    if before in _DETERMINERS or (before in ("for", "at") and after == "time"):
        return not (
            before == "a"
            and page.word(i) == "second"
            and page.word(i - 2) in ("in", "per", "for", "times", "metres", "meters")
        )
    if before == "at" or not after.isalpha() or after in _ADVERBIAL:
        return before in _DETERMINERS or (
            before in ("came", "finished", "placed", "ranked", "finishing", "finish") and page.word(i) != ""
        )
    return not (before in _BE or after.endswith("ed") or after in _PAST)


_PAST = frozenset(
    "began begun came went gone saw seen took taken made told wrote spoke broke became got gave fell "
    "felt found heard held hit knew "
    "led left lost met put ran rose sent set shot stood struck thought won flew is was were are be "
    "have has had to".split()
)


def _fraction(page: Page, i: int) -> Core | None:
    """Half; two thirds; a quarter of; half a million; one and a half is a cardinal."""
    word = page.word(i)
    if word == "half":
        return _half(page, i)
    if word in ("a", "an", "one"):
        j = i + 1 + (page.word(i + 1) == "-" and page.glued(i + 1))
        part = page.word(j)
        if part == "half" and word in ("a", "one") and page.word(j + 1) not in ("mile", "hour"):
            return (
                Core(i, j + 1, Decimal("0.5"), TENTH, "fraction") if page.word(j + 1) == "of" or word == "one" else None
            )
        sure = (word == "one" and page.word(i - 1) != "the") or page.word(j + 1) in (
            "of",
            "the",
            "more",
            "less",
            "fewer",
        )
        if (
            part in _DENOMINATORS
            and part != "half"
            and sure
            and not (word == "one" and j == i + 1 and part == "second")
        ):
            return _of_scale(page, i, j + 1, Decimal(1) / _DENOMINATORS[part])
        return None
    small = _small(page, i)
    if small is None or small[0] < 2:
        return None
    j = small[1] + (page.word(small[1]) == "-" and page.glued(small[1]))
    part = page.word(j)
    if part not in _PARTS or not (part.endswith("s") or part == "halves") or part == "seconds":
        return None
    if small[0] >= _PARTS[part] * 4:
        return None
    return _of_scale(page, i, j + 1, Decimal(small[0]) / _PARTS[part])


def _of_scale(page: Page, i: int, j: int, value: Decimal) -> Core:
    """A quarter of a million is a number; a quarter of the voters is a share."""
    if page.word(j) == "of" and page.word(j + 1) in ("a", "one") and page.word(j + 2) in SCALES:
        scale = SCALES[page.word(j + 2)]
        return Core(i, j + 3, value * scale, TENTH * scale)
    return Core(i, j, value, Decimal("0.01"), "fraction")


def _half(page: Page, i: int) -> Core | None:
    """Half a million, half a dozen, half of, half an hour; not half-time or first half."""
    after = page.word(i + 1)
    if after in ("a", "an") and page.word(i + 2) in (*SCALES, "dozen", "hundred"):
        scale = {**SCALES, "dozen": 12, "hundred": 100}[page.word(i + 2)]
        bound = Bound.ABOUT if page.word(i + 2) == "dozen" else Bound.EXACT
        return Core(i, i + 3, Decimal(scale) / 2, TENTH * scale, bound=bound)
    if after == "-" and page.glued(i + 1) and page.word(i + 2) not in ("dozen", "million", "billion"):
        return None
    if after in ("-", "dozen", "million", "billion") and (after != "-" or page.glued(i + 1)):
        k = i + 1 + (after == "-")
        scale = {**SCALES, "dozen": 12}.get(page.word(k), 1)
        return Core(i, k + 1, Decimal(scale) / 2, TENTH * scale)
    if page.word(i - 1) in ("first", "second", "other", "better") or page.word(i - 1) == "-":
        return None
    end = i + 2 if after in ("a", "an") else i + 1
    return Core(i, end, Decimal("0.5"), TENTH, "fraction")


# ---- vague amounts, both, another, none ------------------------------------------------------------------------------


def _vague(page: Page, i: int) -> Core | None:
    """Dozens, scores of, hundreds of thousands, several hundred, a few."""
    word = page.word(i)
    if word in PLURAL_SCALES:
        if word == "scores" and page.word(i + 1) not in _SCORES_GO_ON:
            return None
        if page.word(i - 1) == "-" or (word == "tens" and page.word(i + 1) != "of"):
            return None
        low, j = PLURAL_SCALES[word], i + 1
        while page.word(j) == "of" and page.word(j + 1) in PLURAL_SCALES:
            low, j = low * PLURAL_SCALES[page.word(j + 1)] // 2, j + 2
        return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))
    few = word == "a" and page.word(i + 1) in ("few", "handful")
    if word == "several" or few:
        j = i + 1 + few
        if few and page.word(i + 1) == "handful" and page.word(j) != "of":
            return None
        scale, end = _scale(page, j)
        return Core(i, end, None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    return None


def _lone(page: Page, i: int) -> Core | None:
    """Both, another, none of, no one, nobody, twice."""
    word, after = page.word(i), page.word(i + 1)
    if word == "both":
        return None if page.word(i - 1) in ("on",) and after == "sides" else Core(i, i + 1, Decimal(2))
    if word == "another":
        free = page.word(i - 1) not in ("one", "yet") and after.isalpha() and after not in ("one", "way", "time")
        return Core(i, i + 1, Decimal(1)) if free and read(page, i + 1) is None else None
    if word == "none" and (
        after in ("of", "was", "were") or page.word(i - 1) in ("", ",", "\n", ".", ";", "and", "but")
    ):
        return Core(i, i + 1, Decimal(0))
    if word == "nobody":
        return Core(i, i + 1, Decimal(0))
    if word == "no" and (after == "one" or (after == "-" and page.word(i + 2) == "one" and page.glued(i + 1))):
        return Core(i, i + (2 if after == "one" else 3), Decimal(0))
    if word in ("twice", "thrice"):
        return Core(i, i + 1, Decimal(2 if word == "twice" else 3), kind="multiple", unit="times")
    return None
