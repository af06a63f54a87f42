"""Numbers of the Romance languages: digits with scales, words, fractions, vague amounts, one and none."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._digits import TENTH, integer_step, ratio
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._romance_digits import as_group, comma_parts, in_threes, read_number
from reconcile.languages._romance_whole import hyphen, read_ordinal, whole
from reconcile.languages._romance_words import CountingWords
from reconcile.model import Bound

_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
_CURRENCIES: frozenset[str] = frozenset("$€£")
_NEAR = 7  # atoms around "un" in which another number makes it a count

Hedged = Callable[[Page, int], bool]


class RomanceNumbers:
    """Reads any number of one language; `measured` tells whether a unit of measure begins at an atom.

    `hedged` tells whether a bound stands before an atom.
    """

    def __init__(self, words: CountingWords, measured: Hedged, hedged: Hedged) -> None:
        self._w, self._measured, self._hedged = words, measured, hedged

    def read(self, page: Page, i: int) -> Core | None:
        """The number that begins with atom `i`, or None."""
        word = page.word[i]
        if word[:1].isdecimal():
            return self._digits(page, i)
        if word in _SIGNS:
            return Core(i, i + 1, ratio(_SIGNS[word]), TENTH, "fraction")
        return (
            self._fraction(page, i)
            or read_ordinal(page, i, self._w)
            or self._group(page, i)
            or self._vague(page, i)
            or self._words(page, i)
            or self._lone(page, i)
        )

    # ---- digits ------------------------------------------------------------------------------------------------------

    def _digits(self, page: Page, i: int) -> Core | None:
        found = read_number(page, i)
        if found is None:
            return None
        ending = self._ordinal_end(page, found[2])
        if ending and found[0] == int(found[0]):
            return Core(i, ending, found[0], kind="ordinal")
        if page.word[found[2]] == "/" and page.glued(found[2]):
            return self._slashed(page, i, found[0], found[2])
        scale, j = self._scale(page, found[2])
        if self._counted(page, found[2]) or (in_threes(page.word[i]) and self._by_comma(page, page.word[i])):
            found = as_group(page, i, found)
        number, step = found[0] * scale, found[1] * scale
        half = self._and_half(page, j) if scale > 1 else None
        if half:
            return Core(i, half, number + Decimal(scale) / 2, TENTH * scale)
        return Core(i, j, number, step)

    def _counted(self, page: Page, j: int) -> bool:
        """Neither a scale nor a unit of measure stands at atom `j`."""
        return self._scale(page, j)[0] == 1 and not self._measured(page, j)

    def _by_comma(self, page: Page, word: str) -> bool:
        """The text parts thousands by commas and not decimals; where it shows neither, nothing ends in a decimal 0."""
        shown = {marks for other in page.words if (marks := comma_parts(other)) is not None}
        if not shown and any(in_threes(w) and self._counted(page, k + 1) for k, w in enumerate(page.words)):
            return True
        return word.endswith("0") if len(shown) != 1 else True in shown

    def _ordinal_end(self, page: Page, j: int) -> int | None:
        """The atom after the ending of "3e" or "3.ª"."""
        j += page.word[j] == "." and page.glued(j) and page.glued(j + 1)
        return j + 1 if page.word[j] in self._w.ordinal_endings and page.glued(j) else None

    def _slashed(self, page: Page, i: int, top: Decimal, j: int) -> Core | None:
        bottom = page.word[j + 1]
        if not (bottom.isdecimal() and page.glued(j + 1) and 0 < top < int(bottom) <= 100) or page.word[j + 2] == "/":
            return None
        return Core(i, j + 2, top / int(bottom), TENTH, "fraction")

    def _scale(self, page: Page, j: int) -> tuple[int, int]:
        """The scale words from atom `j` on, multiplied, and the atom after them."""
        scale, k = 1, j
        while (one := self._w.scale(page.word[k])) > 1 and scale < 10**15:
            scale, k = scale * one, k + 1
        short = self._w.shorts.get(page.word[k], 1)
        if scale == 1 and short > 1 and (page.word[k + 1] in _CURRENCIES or page.word[j - 2] in _CURRENCIES):
            return short, k + 1
        return scale, k

    def _and_half(self, page: Page, j: int) -> int | None:
        """The atom after "et demi", "y medio"."""
        linked = page.word[j] in self._w.links and page.word[j + 1] in self._w.half
        return j + 2 if linked else None

    # ---- words -------------------------------------------------------------------------------------------------------

    def _words(self, page: Page, i: int) -> Core | None:
        found = whole(page, i, self._w)
        if found is None or (page.word[i] in self._w.ones and found[1] == i + 1):
            return self._one(page, i)
        number, j = found
        value, step = Decimal(number), integer_step(number)
        group = self._w.vague.get(page.word[j])
        if group and number < 100:  # "deux douzaines"
            one = self._single(page.word[j])
            return Core(i, j + 1, value * one, Decimal(one), bound=Bound.ABOUT)
        half = self._and_half(page, j) if number >= 1000 else None
        if half:
            scale = next(s for s in sorted((1000, *self._w.scales.values()), reverse=True) if number % s == 0)
            return Core(i, half, value + Decimal(scale) / 2, TENTH * scale)
        return Core(i, j, value, step)

    def _one(self, page: Page, i: int) -> Core | None:
        """The "un" that counts: "un seul", "un des", behind a bound, or beside another number."""
        if page.word[i] not in self._w.ones:
            return None
        after = page.word[i + 1]
        sure = after in self._w.alone or after in self._w.others or self._hedged(page, i)
        of_some = after in self._w.of and page.word[i + 2][:1].isalpha()
        sure = sure or of_some or self._w.out_of.at(page, i + 1) is not None
        return Core(i, i + 1, Decimal(1)) if sure or self._beside(page, i) else None

    def _beside(self, page: Page, i: int) -> bool:
        """Another number stands beside "un": "un mort et deux blessés", "deux morts et un blessé"."""
        w = self._w
        for k in range(i + 1, i + _NEAR):
            if not (page.word[k].isalpha() or page.word[k] == "-"):
                break
            if page.word[k] in w.links:
                found = whole(page, k + 1, w)
                return page.word[k + 1].isdecimal() or (found is not None and found[0] > 1)
        if page.word[i - 1] not in w.links:
            return False
        before = [page.word[k] for k in range(max(0, i - _NEAR), i - 1)]
        return any(word.isdecimal() or w.units.get(word, 0) > 1 for word in before)

    def _single(self, plural: str) -> int:
        """The number one of a vague plural stands for: a dozen of dozens."""
        return self._w.vague[plural] // 2

    def _group(self, page: Page, i: int) -> Core | None:
        """Une dizaine, un centenar, une demi-douzaine, media docena."""
        w = self._w
        j = i + (page.word[i] in w.ones or page.word[i] in w.others)
        j += page.word[j] in w.group_adjectives
        half = page.word[j] in w.half
        k = hyphen(page, j + 1) if half else j
        value = w.groups.get(page.word[k])
        if value is None:
            return self._half_of(page, i, k) if half else None
        number = Decimal(value) / 2 if half else Decimal(value)
        low = self._w.vague.get(page.word[k + 2]) if page.word[k + 1] in w.of else None
        if low and not half:  # "une centaine de milliers"
            return Core(i, k + 3, number * low / 2, number * low / 2, bound=Bound.ABOUT)
        return Core(i, k + 1, number, number, bound=Bound.ABOUT)

    def _half_of(self, page: Page, i: int, k: int) -> Core | None:
        """Un demi-million, medio millón."""
        scale = self._w.scale(page.word[k])
        return Core(i, k + 1, Decimal(scale) / 2, TENTH * scale) if scale > 1 else None

    def _vague(self, page: Page, i: int) -> Core | None:
        """Dizaines, cientos de miles, plusieurs centaines, varios."""
        w, word = self._w, page.word[i]
        few = page.word[i + 1] in w.few.get(word, ())
        if word in w.several or few:
            j = i + 1 + few
            low, j = (3 * self._single(page.word[j]), j + 1) if page.word[j] in w.vague else (3, j)
            return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))
        if word not in w.vague:
            return None
        low, j = w.vague[word], i + 1
        while page.word[j] in w.of and page.word[j + 1] in w.vague and low < 10**15:
            low, j = low * self._single(page.word[j + 1]), j + 2
        return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))

    # ---- parts, one and none -----------------------------------------------------------------------------------------

    def _fraction(self, page: Page, i: int) -> Core | None:
        """La moitié, deux tiers, dos terceras partes, la quinta parte, un cinquième des."""
        w, word, after = self._w, page.word[i], page.word[i + 1]
        if word in w.halves:
            return Core(i, i + 1, Decimal("0.5"), TENTH, "fraction")
        if w.ordinals.get(word, 0) > 2 and after in w.pieces:
            return self._share_of(i, i + 2, 1, w.ordinals[word])
        number = 1 if word in w.ones else w.units.get(word, 0)
        part = w.parts.get(after, 0) or w.ordinals.get(after.removesuffix("s"), 0)
        if not (part > 2 and 0 < number < part * 4):
            return None
        piece = page.word[i + 2] in w.pieces
        told = piece or (page.word[i + 2] in w.of if number == 1 else after in w.parts or after.endswith("s"))
        return self._share_of(i, i + 2 + piece, number, part) if told else None

    def _share_of(self, i: int, j: int, number: int, part: int) -> Core:
        return Core(i, j, Decimal(number) / part, Decimal("0.01"), "fraction")

    def _lone(self, page: Page, i: int) -> Core | None:
        """Ambos, otro, aucun, nadie."""
        w, word, after = self._w, page.word[i], page.word[i + 1]
        if word in w.both:
            return Core(i, i + 1, Decimal(2))
        if word in w.others and after.isalpha() and after not in w.other_things and page.word[i - 1] not in w.ones:
            lone = whole(page, i + 1, w) is None and page.word[i - 1] not in w.determiners
            return Core(i, i + 1, Decimal(1)) if lone else None
        nobody = word in w.nobody or after in w.nobody_before.get(word, ())
        if nobody or (word in w.none and after.isalpha()):
            return Core(i, i + 1, Decimal(0))
        return None

    def share(self, page: Page, core: Core) -> Core | None:
        """One in five: the first number as a part of the second."""
        joint = self._w.out_of.at(page, core.end)
        if joint is None or core.kind != "cardinal" or core.number is None or not 0 < core.number <= 10:
            return None
        other = self.read(page, joint[1])
        if other is None or other.kind != "cardinal" or other.number is None or not core.number < other.number:
            return None
        return replace(core, end=other.end, number=core.number / other.number, step=Decimal("0.01"), kind="fraction")
