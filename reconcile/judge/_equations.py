"""What the articles tell of one event in sums: all parts of a whole, or what came on top of an earlier number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._laws import Law, sum_is, sum_is_at_most
from reconcile.judge._sums_added import is_added, led_to
from reconcile.judge._sums_complete import lists, partition, places, told_as_all
from reconcile.judge._tallies import PARTS, tallies
from reconcile.judge._unknowns import Unknown, all_of, is_dated, is_of_all, of_one, part_of_all, told
from reconcile.model import Claim

KNOWN, GROWTH = "known", "growth"
EARLIER = 2  # days by which the number before may be older than what came on top of it
Asked = tuple[Unknown, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class Equation:
    """A sum that one article tells: the unknown numbers that are its parts, and the whole, each with its claims.

    `kind` is parts, known (all of those whom the article knows) or growth. `whole_told`: its own article tells the
    whole, so that another number of the whole can be held against that.
    """

    kind: str
    parts: tuple[Asked, ...]
    whole: Asked
    whole_told: bool

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The parts and the whole."""
        return (*self.parts, self.whole)

    @property
    def law(self) -> Law:
        """What the numbers must keep: to a number of some days ago more than what is told may have been added."""
        make = sum_is_at_most if self.kind == GROWTH else sum_is
        return make([unknown.name for unknown, _ in self.parts], self.whole[0].name)


def equations(case: Case) -> Iterator[Equation]:
    """Every sum that an article tells of an event, articles in the order of their ids."""
    for article in sorted(case.articles):
        found = chain(_of_lists(case, article), _of_tallies(case, article), _growths(case, article))
        yield from (one for one in found if one is not None)


def _of_lists(case: Case, article: str) -> Iterator[Equation | None]:
    """Lists that leave nobody out, and those whose places are all that another article tells a number of."""
    for parts in lists(case, article):
        whole = all_of(case, parts[0], places(case, parts))
        kind = PARTS if places(case, parts) or partition(case, parts) else KNOWN
        if whole is not None and (places(case, parts) or told_as_all(case, parts)):
            yield _equation(case, kind, parts, whole, told(case, whole, parts))


def _of_tallies(case: Case, article: str) -> Iterator[Equation | None]:
    """Parts that are told with their whole, and make it."""
    for kind, parts, one, fits in tallies(case, article):
        whole = all_of(case, one)
        if kind == PARTS and fits and whole is not None and is_of_all(case, one):
            yield _equation(case, PARTS, parts, whole, [one, *told(case, whole, [one])])


def _equation(
    case: Case, kind: str, parts: Sequence[Claim], whole: Unknown, wholes: Sequence[Claim]
) -> Equation | None:
    asked = [_asked(case, part) for part in parts]
    if not all(is_dated(case, claim) for claim in (*parts, *wholes)):
        return None
    found = tuple(one for one in asked if one is not None)
    if len({unknown.name for unknown, _ in found} | {whole.name}) <= len(parts):
        return None
    own = any(claim.article == parts[0].article for claim in wholes)
    return Equation(kind, found, (whole, tuple(wholes)), own)


def _asked(case: Case, part: Claim) -> Asked | None:
    """The unknown number that a part states: of all where it counts them all, else of its sort."""
    unknown = all_of(case, part) if is_of_all(case, part) and not part.scope.place else part_of_all(case, part)
    if unknown is None:
        return None
    return unknown, tuple({c.id: c for c in (part, *told(case, unknown, [part]))}.values())


def _growths(case: Case, article: str) -> Iterator[Equation | None]:
    """What came on top of a number, the number that it led to, and what other articles told shortly before."""
    claims = case.told(article)
    for added in (c for c in claims if is_added(case, c)):
        total = next((c for c in led_to(added, claims) if _is_led_to(case, added, c)), None)
        whole = all_of(case, total) if total is not None else None
        if total is None or whole is None:
            continue
        for before, old in _before(case, whole, total).items():
            more = Unknown(added.id, added.attribute, None)
            yield Equation(GROWTH, ((before, old), (more, (added,))), (whole, (total,)), whole_told=False)


def _is_led_to(case: Case, added: Claim, total: Claim) -> bool:
    """One sentence tells what came on top and then what it makes, of all and of one attribute."""
    one = total.attribute == added.attribute and total.sentence_at == added.sentence_at
    behind = total.core.start > added.core.end and total.scope.window == added.scope.window
    return one and behind and case.over_time(total) == "rises" and is_of_all(case, total) and is_dated(case, total)


def _before(case: Case, whole: Unknown, total: Claim) -> dict[Unknown, tuple[Claim, ...]]:
    """What other origins told of the same number a day or two before, by the days they speak of."""
    found: dict[Unknown, tuple[Claim, ...]] = {}
    now = case.moment(total)
    for claim in of_one(case, whole):
        then, asked = case.moment(claim), all_of(case, claim)
        other = case.origin(claim) != case.origin(total) and is_of_all(case, claim) and is_dated(case, claim)
        if then is None or now is None or asked is None or not other or claim.scope.window != total.scope.window:
            continue
        if 0 < (now.first - then.last).days <= EARLIER:
            found[asked] = (*found.get(asked, ()), claim)
    return found
