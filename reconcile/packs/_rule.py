"""A rule as the engine gets it: what it says, when, and the examples that prove it."""

from __future__ import annotations

from dataclasses import field

from reconcile.errors import Place
from reconcile.frozen import dataclass
from reconcile.model import Reason, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Use:
    """A condition as a rule uses it: its name, the argument as written, and where that stands."""

    name: str
    argument: object
    place: Place = field(default=Place(""), compare=False)

    def __str__(self) -> str:
        return f"{self.name}: {str(self.argument).lower() if isinstance(self.argument, bool) else self.argument}"


@dataclass(frozen=True, slots=True)
class ExampleText:
    """A short article of an example; `date` is an ISO day or `None`."""

    source: str
    date: str | None
    text: str
    language: str = "en"
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """Texts on which the rule must fire (`expect` is its verdict) or stay silent (`silent`)."""

    name: str
    expect: str
    texts: tuple[ExampleText, ...]
    place: Place = field(default=Place(""), compare=False)

    @property
    def fires(self) -> bool:
        """The rule must make at least one finding of these texts."""
        return self.expect != "silent"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack.

    `kinds` are the kinds of claim it reads, empty for any; `over` names what it is asked about: a pair,
    a cluster ... All of `when` must hold and none of `unless`. `status` is stable, experimental
    or retired; a retired rule is read and listed, and not asked.
    """

    id: str
    pack: str
    verdict: Verdict
    reason: Reason | None
    severity: Severity
    over: str
    kinds: frozenset[str]
    about: str
    when: tuple[Use, ...]
    unless: tuple[Use, ...]
    message: str
    examples: tuple[Example, ...]
    place: Place = field(default=Place(""), compare=False)
    over_place: Place = field(default=Place(""), compare=False)
    status: str = "stable"
    misfires: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((self.pack, self.id))  # rules are looked up at each block of a batch
