"""The configuration of a project: which packs and rules it asks, how loud they are, and what counts as failure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path

from reconcile.errors import ConfigError, Place, RuleError
from reconcile.frozen import dataclass
from reconcile.model import Limits, PackVersion, Severity
from reconcile.packs._nearest import nearest
from reconcile.packs._rule import Rule
from reconcile.packs._toml import read_toml
from reconcile.packs._yaml import Document

OWN = "reconcile.toml"
SHARED = "pyproject.toml"
TABLE = ("tool", "reconcile")
ALWAYS = frozenset({"sequence"})  # what --strict counts as a conflict, whatever the configuration names beside it
MENDS = {  # how YAML is mended -> how TOML is
    "begin each entry with '- '": "put it in brackets: [ ]",
    "indent 'key: value' lines below it": "write a table in brackets, with 'key = value' lines below it",
    "see docs/rules.md": "see docs/guide.md",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a configuration says; without one, nothing is changed.

    `strict` are the reasons that `--strict` counts as conflicts, `off` the rules that are not asked, `severity` what
    rules are given instead of their own; `learn` weighs outlets by their record; `estimates` are the policies by
    attribute, `vague` is the table that reads vague words, `decisions` the file with what reviewers decided,
    `baseline` the one with the findings that are taken as they are; `mapped` are the fields of records and the columns
    of tables by what they tell of an article, `limits` the most that is taken in, `encoding`
    what texts that are not UTF-8 are written in; `places` tells where a rule is named,
    `chosen` where an attribute is.
    """

    path: str | None = None
    packs: tuple[str, ...] = ()
    rules: str | None = None
    fail_on: str | None = None
    strict: frozenset[str] = ALWAYS
    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    learn: bool = False
    estimates: Mapping[str, str] = field(default_factory=dict)
    vague: str = "ranges"
    decisions: str | None = None
    baseline: str | None = None
    mapped: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    encoding: str | None = None
    places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    chosen: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    wanted: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)

    def check(self, known: Iterable[str]) -> None:
        """Raise a `ConfigError` for the first rule named that no pack has."""
        names = set(known) if self.places else set()
        for name, place in self.places.items():
            if name not in names:
                raise ConfigError(place, f"unknown rule '{name}'", nearest(name, names))

    def check_attributes(self, known: Iterable[str]) -> None:
        """Raise a `ConfigError` for the first attribute with a policy that no pack has."""
        names = set(known)
        for name, place in self.chosen.items():
            if name not in names:
                raise ConfigError(place, f"unknown attribute '{name}'", nearest(name, names))

    def apply(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """The rules that are asked, as loud as they are to be."""
        left = (rule for rule in rules if rule.id not in self.off)
        louder = self.severity
        return tuple(replace(rule, severity=louder[rule.id]) if rule.id in louder else rule for rule in left)

    def marked(self, version: PackVersion, rules: Iterable[Rule]) -> PackVersion:
        """The version; with a digest behind a plus sign where a rule of the pack is off or has another severity.

        That of core has one, too, where outlets are weighed by their record, or less or more of an article is read.
        """
        named = sorted(rule.id for rule in rules if rule.pack == version.name and rule.id in self.places)
        told = [f"{name} {'off' if name in self.off else self.severity[name]}" for name in named]
        if version.name == "core":
            told += ["reliability learned"] if self.learn else []
            told += [f"{name} {value}" for name, value in self._of_articles()]
        if not told:
            return version
        return replace(version, version=f"{version.version}+{hashlib.sha256(repr(told).encode()).hexdigest()[:8]}")

    def _of_articles(self) -> Iterator[tuple[str, int]]:
        """The limits that change what an article says, where they are not the usual ones."""
        usual = Limits()
        for name in ("numerals", "sentence", "extracting"):
            value = getattr(self.limits, name)
            if value != getattr(usual, name):
                yield name, value


UNCHANGED = Settings()


def settings(path: str | None = None, start: Path | None = None) -> Settings:
    """What the file says, or the nearest one from `start` (the working folder) upwards; a `ConfigError` for a fault.

    In one folder reconcile.toml goes before the table [tool.reconcile] of pyproject.toml.
    """
    document = _named(Path(path)) if path is not None else _nearest_document((start or Path.cwd()).absolute())
    return Settings() if document is None else _settings(document)


def _named(path: Path) -> Document:
    table = TABLE if path.name == SHARED else ()
    document = read_toml(path, table)
    if document is None:
        raise ConfigError(Place(str(path)), "has no table [tool.reconcile]", "add one, or name another file")
    return document


def _nearest_document(start: Path) -> Document | None:
    for folder in (start, *start.parents):
        for name, table in ((OWN, ()), (SHARED, TABLE)):
            path = folder / name
            if path.is_file() and (document := read_toml(path, table)) is not None:
                return document
    return None


def _settings(document: Document) -> Settings:
    from reconcile.packs._check import check
    from reconcile.packs._settings_shape import SettingsShape

    try:
        shape = check(document, SettingsShape)
    except RuleError as error:
        raise ConfigError(error.place, error.what, MENDS.get(error.mend, error.mend)) from error
    places = {name: document.place(("severity", name)) for name in shape.severity}
    places |= {name: document.place(("off", index)) for index, name in enumerate(shape.off)}
    rules = str(Path(document.path).parent / shape.rules) if shape.rules else None
    wanted = {name: document.place(("packs", index)) for index, name in enumerate(shape.packs)}
    wanted |= {rules: document.place(("rules",))} if rules else {}
    if (both := next((name for name in shape.off if name in shape.severity), None)) is not None:
        raise ConfigError(places[both], f"the rule '{both}' is off and has a severity", "keep one of the two")
    return Settings(
        path=document.path,
        packs=shape.packs,
        rules=rules,
        fail_on=shape.fail_on,
        strict=ALWAYS | {reason.value for reason in shape.strict},
        off=frozenset(shape.off),
        severity=shape.severity,
        learn=shape.reliability == "learned",
        estimates=shape.estimates.policies,
        vague=shape.estimates.vague,
        decisions=str(Path(document.path).parent / shape.decisions) if shape.decisions else None,
        baseline=str(Path(document.path).parent / shape.baseline) if shape.baseline else None,
        mapped={what: name for what, name in shape.map if name is not None},
        limits=Limits(**{name: value for name, value in shape.limits if value is not None}),
        places=places,
        chosen={name: document.place(("estimates", name)) for name in shape.estimates.policies},
        wanted=wanted,
    )
