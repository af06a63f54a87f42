"""English ordinals in words, and when "first" and "second" are a place in a row."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_number_words import ORDINAL_SCALES, ORDINAL_TENS, ORDINAL_WORDS, ORDINALS, TENS
from reconcile.languages._en_whole import whole
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page


def read_ordinal(page: Page, i: int) -> Core | None:
    """Fifth; twenty-first; two hundred and fifth; hundredth."""
    word = page.word[i]
    if word in ORDINALS:
        if word in ("first", "second") and not _counts_place(page, i):
            return None
        return Core(i, i + 1, Decimal(ORDINALS[word]), kind="ordinal")
    if word in TENS:
        j = i + 1 + (page.word[i + 1] == "-" and page.glued(i + 1))
        unit = ORDINAL_WORDS.get(page.word[j], 10)
        if unit < 10:
            return Core(i, j + 1, Decimal(TENS[word] + unit), kind="ordinal")
    return _long_ordinal(page, i)


def _long_ordinal(page: Page, i: int) -> Core | None:
    """A cardinal whose last word is an ordinal: two hundred and fifth, four hundred thirty-second, two thousandth."""
    found = (100, i + 1) if page.word[i] == "hundred" and page.word[i + 1] == "and" else whole(page, i)
    if found is None:
        return None
    number, j = found
    k = j + (page.word[j] == "and")
    k += page.word[k] == "-" and page.glued(k)
    last = page.word[k]
    if last in ORDINAL_SCALES and k == j + (page.word[j] == "-"):
        scale = ORDINAL_SCALES[last]
        group = number % (1000 if scale == 100 else scale * 1000)  # "twenty thousand three hundredth"
        return (
            Core(i, k + 1, Decimal(number - group + group * scale), kind="ordinal")
            if number > 1 or page.word[i] == "one"
            else None
        )
    if number % 100 == 0 and number and (last in ORDINAL_WORDS or last in ORDINAL_TENS):
        return Core(i, k + 1, Decimal(number + ORDINALS[last]), kind="ordinal")
    if number % 100 == 0 and number and last in TENS:
        tail = read_ordinal(page, k)
        return Core(i, tail.end, _with_tail(number, tail.number), kind="ordinal") if tail and tail.number else None
    if (
        number % 10 == 0
        and number % 100 >= 20
        and ORDINAL_WORDS.get(last, 10) < 10
        and k > j - 1
        and page.word[j - 1] in TENS
    ):
        return Core(i, k + 1, Decimal(number + ORDINAL_WORDS[last]), kind="ordinal")
    return None


def _with_tail(number: int, tail: Decimal) -> Decimal:
    """A hundred and forty-one thousandth: the scale of the tail is that of the hundreds before it too."""
    scale = max((size for size in ORDINAL_SCALES.values() if size <= tail and tail % size == 0), default=1)
    group = number % 1000
    return number - group + group * (scale if scale >= 1000 else 1) + tail


_DETERMINERS: frozenset[str] = frozenset("the a an its his her their our my your this that s each every".split())
_BE: frozenset[str] = frozenset("was were is are be been being have has had he she they it who we i you".split())
_ADVERBIAL: frozenset[str] = frozenset(
    "of in on at by to from for with and or but as when after before because that since said , . ; : "
    ") the a an its his her their "
    "not also said if unless until while so then than".split()
)
_RANKED: frozenset[str] = frozenset("with behind overall among".split())
_BEHIND_SECOND: frozenset[str] = frozenset("with behind overall among only in on at to after and , . ;".split())
_NO_PLACE: frozenset[str] = frozenset("class aid hand rate guess person name lady come served".split())


_SPANS: frozenset[str] = frozenset("day night week month year straight consecutive successive".split())
_LATER: frozenset[str] = frozenset("later ago earlier longer more or less than between apart".split())


def _counts_place(page: Page, i: int) -> bool:
    """Whether "first" or "second" is a place in a row: "the first base", not "first said" or "Second, ..."."""
    before, after = page.word[i - 1], page.word[i + 1]
    if page.word[i] == "second" and (before in ("per", "split") or (after == "-" and page.word[i + 2] == "hand")):
        return False
    if page.word[i] == "second" and before in ("a", "every", "each"):  # "a second later", "every second counts"
        goes_on = page.word[i - 2] == "for" and after in _SPANS  # "held for a second day"
        noun = after.isalpha() or (after == "-" and page.glued(i + 1))  # "a second-degree charge"
        return before == "a" and noun and after not in _ADVERBIAL | _LATER and not goes_on
    if _ranks(page, i, before, after):
        return True
    if after == "-" and page.glued(i + 1):
        return page.word[i + 2].isalpha() and page.word[i + 2] not in _NO_PLACE
    if after.endswith("ing") and "without" in page.words[max(0, i - 3) : i]:
        return False  # "without first asking"
    if before in _DETERMINERS or (before in ("for", "at") and after == "time"):
        return True
    if before == "at" or not after.isalpha() or after in _ADVERBIAL:
        return before in _DETERMINERS or (
            before in ("came", "finished", "placed", "ranked", "finishing", "finish") and page.word[i] != ""
        )
    return not (before in _BE or after.endswith("ed") or after in _PAST)


def _ranks(page: Page, i: int, before: str, after: str) -> bool:
    """Whether the word is a rank with no noun: "she was second in the race", "they moved into second"."""
    if page.word[i] == "first":
        return before in _BE and after in _RANKED
    if after == "to" and page.word[i + 2] == "none":
        return False
    if before == "," and after in ("in", "at", "behind", "on") and page.capital(i - 2):
        return True  # "Dan Holt, second in 2021"
    return (before in _BE or before in ("in", "into", "to")) and after in _BEHIND_SECOND


_PAST: frozenset[str] = frozenset(
    "began begun came went gone saw seen took taken made told wrote spoke broke became got gave fell "
    "felt found heard held hit knew "
    "led left lost met put ran rose sent set shot stood struck thought won flew is was were are be "
    "have has had to".split()
)
