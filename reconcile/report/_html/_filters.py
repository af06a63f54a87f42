"""What the findings of a page can be narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.report._html._finding import Shown


@dataclass(frozen=True, slots=True)
class Filters:
    """What is offered, each in alphabetical order; a finding names what it has by its number there, from 1."""

    reasons: tuple[str, ...]
    attributes: tuple[str, ...]
    outlets: tuple[str, ...]

    def reason(self, finding: Shown) -> str:
        """The number of a finding's reason; "" where it has none."""
        return _numbers([finding.reason], self.reasons)

    def attribute(self, finding: Shown) -> str:
        """The number of its attribute."""
        return _numbers([finding.attribute], self.attributes)

    def outlet(self, finding: Shown) -> str:
        """The numbers of its outlets, a space between them."""
        return _numbers(finding.outlets, self.outlets)


def filters(findings: Sequence[Shown]) -> Filters:
    """What these findings have."""
    return Filters(
        _offered(one.reason for one in findings),
        _offered(one.attribute for one in findings),
        _offered(outlet for one in findings for outlet in one.outlets),
    )


def _offered(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({one for one in told if one}, key=lambda one: (one.casefold(), one)))


def _numbers(told: Sequence[str], offered: Sequence[str]) -> str:
    return " ".join(str(offered.index(one) + 1) for one in told if one)
