"""Years, decades and centuries: in 2014, in nineteen twenty-eight, the 1990s, the seventies, the 19th century."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._date_names import year_of_name
from reconcile.languages._date_pieces import DatePieces, Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_PARTS_OF_CENTURY = {"early": (0, 49), "start": (0, 49), "mid": (34, 66), "late": (50, 99), "end": (50, 99)}
_ENTRIES, _ENDS = frozenset(":,;"), frozenset((",", ";", ".", "", "\n"))  # signs before and behind an entry of a list
ENTRY = 12  # words of the brackets of one, and the brackets
_THIS_CENTURY = 30  # "the 20s" may be of either century, "the 30s" are of the last


class Years(DatePieces):
    """Reads whole years and more."""

    def _decade(self, page: Page, i: int) -> Found | None:
        """The 1990s, the '90s, the 70s."""
        word = page.word[i]
        if not (word.isdecimal() and len(word) in (2, 4) and word.endswith("0")):
            return None
        j = i + 1
        if page.word[j] == "'" and page.glued(j):
            j += 1
        if not (page.word[j] in self._w.decade_endings and page.glued(j)):
            return None
        if len(word) == 4:
            whole = "1000" < word < "2100"
            return (DateExpression(page.span(i, j + 1), "decade", year=int(word)), j + 1) if whole else None
        return self._short_decade(page, i, j + 1)

    def _short_decade(self, page: Page, i: int, end: int) -> Found | None:
        """The 70s: behind "the" or an apostrophe, and no age ("in her 70s")."""
        marked = page.word[i - 1] == "'" and page.glued(i)
        before = page.word[i - 1 - marked]
        led = before in self._w.the and page.word[i - 2 - marked] in self._w.date_neighbours | self._w.of
        tens = int(page.word[i])
        led = led or (page.word[i + 1] == "'" and before in self._w.date_neighbours)
        if before in self._w.mine or not (marked or led) or not (tens >= _THIS_CENTURY or marked):
            return None
        year = 1900 + tens if tens >= _THIS_CENTURY else 2000 + tens
        return DateExpression(page.span(i - marked, end), "decade", year=year), end

    def _century(self, page: Page, i: int) -> Found | None:
        """The 19th century; in Arabic the number follows the noun."""
        after = page.word[i] in self._w.century_before
        day = self._day(page, i + 1 if after else i)
        if day is None or not 1 <= day[0] <= 30:
            return None
        end = day[1]
        if not after:
            end += page.word[end] == "-"
            if page.word[end] not in self._w.century_after or page.capital(end):
                return None
            end += 1
        first = max(1, (day[0] - 1) * 100)
        return DateExpression(page.span(i, end), "absolute", year=first, last_year=(day[0] - 1) * 100 + 99), end

    def _part_of_century(self, page: Page, i: int, part: str) -> Found | None:
        """The 19th century of "the late 19th century", as wide as the part may be."""
        found = self._century(page, i if page.word[i] in self._w.century_before else self._skip(page, i, self._w.the))
        if found is None:
            return None
        low, high = _PARTS_OF_CENTURY[part]
        first = ((found[0].year or 0) // 100) * 100
        return replace(found[0], year=max(1, first + low), last_year=first + high), found[1]

    def _named_decade(self, page: Page, i: int) -> Found | None:
        """The eighties, with or without their century; the nineteen seventies, the noughties."""
        found = self._w.decades.at(page, i)
        if found is None:
            return self._hundreds_decade(page, i)
        tens, j = found
        if tens >= 1000:
            return DateExpression(page.span(i, j), "decade", year=tens), j
        if page.word[i - 1] in self._w.mine:
            return None
        century = self._century(page, j)
        named = self._w.last_century.at(page, j)
        base = (century[0].year or 0) if century else 1900
        end = century[1] if century else named[1] if named else j
        return DateExpression(page.span(i, end), "decade", year=base + tens), end

    def _hundreds_decade(self, page: Page, i: int) -> Found | None:
        """The nineteen seventies."""
        if not self._w.decades.firsts() or not page.word[i].isalpha():
            return None
        hundreds = self._w.number(page, i)
        if hundreds is None or not 13 <= hundreds[0] <= 20:
            return None
        j = self._skip(page, hundreds[1], frozenset("-"))
        tens = self._w.decades.at(page, j)
        if tens is None or tens[0] >= 1000:
            return None
        return DateExpression(page.span(i, tens[1]), "decade", year=hundreds[0] * 100 + tens[0]), tens[1]

    def _said_year(self, page: Page, i: int) -> Found | None:
        """In nineteen twenty-eight: behind a word that takes years, and at the end of its phrase."""
        if page.word[i - 1] not in self._w.year_words or page.word[i - 1] in self._w.also:
            return None
        found = self._spoken_year(page, i)
        if found is None and page.word[i - 1] in self._w.year_nouns:  # "the year two hundred and sixty"
            found = self._w.number(page, i) if page.word[i].isalpha() else None
            found = found if found and 100 <= found[0] < 2100 else None
        if found is None or not self._plain_after(page, found[1]) or page.word[found[1]] == "-":
            return None
        if page.word[found[1]] in self._w.also and self._w.number(page, found[1] + 1):
            return None  # "in one thousand three hundred and fifty-third place"
        return DateExpression(page.span(i, found[1]), "absolute", year=found[0]), found[1]

    def _next_year(self, page: Page, j: int, before: DateExpression) -> Found | None:
        """The later year of a list: the 2018 and the 2022 of "in 2015, 2018 and 2022"."""
        alone = before.form == "absolute" and before.month is None and before.last_year is None and before.part is None
        linked = page.word[j] in (",", "،") or page.word[j] in self._w.also
        if not (alone and linked) or before.year is None:
            return None
        k = j + 1 + (page.word[j + 1] in self._w.also)
        year = self._year(page, k)
        if year is None or year[0] <= max(before.year, 1500) or not self._plain_after(page, year[1]):
            return None
        if page.word[j] not in self._w.also and k == j + 1 and page.word[year[1]] not in self._w.also | {","}:
            return None
        return DateExpression(page.span(k, year[1]), "absolute", year=year[0]), year[1]

    def _bare_year(self, page: Page, i: int, sure: bool = False) -> Found | None:
        """A year after a word that takes years, in brackets, or right after a name."""
        found = self._year(page, i) or self._early_year(page, i)
        if found is None:
            return None
        year, j = found
        named = page.word[i - 1] in self._w.year_words or self._stands_as_year(page, i, j)
        named = named or self._opens_years(page, i, year, j)
        named = named or (year_of_name(self._w, page, i, j) and (not self._w.article or self._plain_after(page, j)))
        if not sure and not named and not self._dates_a_noun_by_year(page, i, j):
            return None
        if not sure and (page.word[j] in self._w.counted or page.word[j] in ("%", "°")):
            return None
        last = self._last_year(page, i, year, j)
        end = last[1] if last else j
        return DateExpression(page.span(i, end), "absolute", year=year, last_year=last and last[0]), end

    def _dates_a_noun_by_year(self, page: Page, i: int, j: int) -> bool:
        """The 2019 of "the 2019 election", "its 2019 campaign"; "the 2000 soldiers" are counted."""
        word, noun, before = page.word[i], page.word[j], page.word[i - 1]
        owner = before in self._w.mine or (before in self._w.owned and page.word[i - 2] == "'")
        led = self._w.dates_before_nouns and (before in self._w.the or owner) and not word.endswith("00")
        return led and "1900" < word < "2050" and noun.isalpha() and noun not in self._w.counted

    def _early_year(self, page: Page, i: int) -> tuple[int, int] | None:
        """The year 247."""
        word = page.word[i]
        led = page.word[i - 1] in self._w.year_nouns
        return (int(word), i + 1) if led and word.isdecimal() and len(word) == 3 and word[0] != "0" else None

    def _last_year(self, page: Page, i: int, year: int, j: int) -> tuple[int, int] | None:
        """The 2016 of 2014-2016, 2014-16, "from 2014 to 2016", "between 2014 and 2016"."""
        j += page.word[j] in self._w.also and page.word[j + 1] in self._w.to
        joint = page.word[j]
        between = joint in self._w.also and page.word[i - 1] in self._w.range_before
        if joint != "-" and joint not in self._w.to and not between:
            return None
        last, short = self._year(page, j + 1), page.word[j + 1]
        if last and last[0] > year and not self._month(page, last[1]):
            return last
        if joint == "-" and len(short) == 2 and short.isdecimal() and year % 100 < int(short) and page.glued(j + 1):
            return year - year % 100 + int(short), j + 2
        return None

    def _opens_years(self, page: Page, i: int, year: int, j: int) -> bool:
        """Whether years follow that tell what a number is: 1950-53, "from 1950 to 1953"."""
        last = self._last_year(page, i, year, j)
        if last is None or not 1800 <= year < last[0] < 2100:
            return False
        if page.word[i - 1] in self._w.range_from | self._w.range_before:
            return self._plain_after(page, last[1])
        short = page.word[j + 1]
        return page.word[j] == "-" and page.glued(j) and len(short) == 2 and short > "12" and page.word[last[1]] != "-"

    def _stands_as_year(self, page: Page, i: int, j: int) -> bool:
        word, before, after = page.word[i], page.word[i - 1], page.word[j]
        if not "1800" <= word <= "2099":
            return False
        if before == "(" and after in (")", "-"):
            return True
        if before == "," and after == ":" and page.capital(i - 2):
            return True  # "Redol, 1944: 78 dead"
        if after == "-" and self._year(page, j + 1) and page.glued(j):
            return True
        name = page.capital(i - 1) and before.isalpha() and before not in self._w.bounds.firsts() and not page.glued(i)
        ends = (
            after in self._w.after_years
            or (after == "-" and not page.glued(j))
            or after in ("", ".", ",", ";", ")", "\n", ":", "?", "!")
            or self._opens_entry(page, i, j)
            or (after in self._w.also and bool(self._year(page, j + 1)))
        )
        if before == ":" and page.word[i - 2] in self._w.year_labels and not page.word[i - 3].isalnum():
            return ends
        return name and ends and page.word[i - 2] not in ("",)

    def _opens_entry(self, page: Page, i: int, j: int) -> bool:
        """Whether it is that of an entry of a list: the 1979 of "Redol 1979 (12 dead), Orvane 2001 (31 dead)"."""
        start = i
        while page.capital(start - 1) and page.word[start - 1].isalpha():
            start -= 1
        if page.word[j] != "(" or page.word[start] in self._w.codes or page.word[start - 1] not in _ENTRIES:
            return False
        closing = next((k for k in range(j + 1, j + ENTRY) if page.word[k] == ")"), None)
        return closing is not None and page.word[closing + 1] in _ENDS
