"""Packs: folders of knowledge for a field of news, read, checked and merged."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import reconcile
from reconcile.errors import Place, RuleError
from reconcile.frozen import dataclass
from reconcile.model import Lexicon, Limits, PackVersion
from reconcile.packs._baseline import added_to, read_baseline
from reconcile.packs._message import PLACEHOLDERS, fill, named
from reconcile.packs._nearest import nearest
from reconcile.packs._policies import with_policies
from reconcile.packs._rule import Example, ExampleText, Rule, Use
from reconcile.packs._schema import shapes
from reconcile.packs._settings import UNCHANGED, Settings, settings

if TYPE_CHECKING:
    from reconcile.packs._attributes import Asked
    from reconcile.packs._shapes import Shape

__all__ = [
    "PLACEHOLDERS",
    "UNCHANGED",
    "Example",
    "ExampleText",
    "Knowledge",
    "Rule",
    "Settings",
    "Use",
    "added_to",
    "attributes",
    "fill",
    "folders",
    "load",
    "named",
    "nearest",
    "read_baseline",
    "settings",
    "shapes",
    "shipped",
    "with_policies",
]

BASE = "core"  # every other pack stands on it
PARTS = ("pack", "attributes", "names", "sources")  # files of a pack that are no rules


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the loaded packs know: words, rules in the order they are tried in, and the packs' versions.

    `learn`: outlets are weighed by their record. `limits`: the most that is taken in of an article.
    """

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    versions: tuple[PackVersion, ...]
    learn: bool = False
    limits: Limits = field(default_factory=Limits)


def shipped() -> Path:
    """The folder of the packs that come with the program: beside the package in a clone, inside it in a wheel."""
    package = Path(reconcile.__file__).parent
    beside = package.parent / "rules"
    return beside if beside.is_dir() else package / "rules"


def folders(folder: str | None = None) -> dict[str, Path]:
    """Every pack by name, shipped ones first, core before the others, then those of the user's folder.

    The user's folder may be a pack itself or hold packs.
    """
    found = {path.name: path for path in _packs_in(shipped())}
    names = sorted(found, key=lambda name: (name != BASE, name))
    ordered = {name: found[name] for name in names}
    if folder is None:
        return ordered
    mine = Path(folder)
    if not mine.is_dir():
        raise RuleError(Place(folder), "is no folder", "name a folder that holds packs")
    packs = [mine] if (mine / "pack.yml").is_file() else _packs_in(mine)
    if not packs:
        raise RuleError(Place(folder), "holds no pack", "add a folder with a pack.yml")
    for path in packs:
        known = ordered.get(path.name)
        if known is not None and known.resolve() != path.resolve():
            raise RuleError(
                Place(str(path)), f"the name '{path.name}' is taken by {known}", "rename the folder and its pack.yml"
            )
        ordered[path.name] = path
    return ordered


def load(names: Sequence[str] = (), folder: str | None = None, changed: Settings = UNCHANGED) -> Knowledge:
    """The knowledge of the named packs, of all packs when none is named; core is always among them.

    `changed` is a configuration, whose rules are off or as loud as it says. A `RuleError` or `ConfigError` names file,
    line and mend of the first fault. Of several packs the later one has the last word.
    """
    if folder and folder in changed.wanted and not Path(folder).is_dir():
        raise RuleError(changed.wanted[folder], f"there is no folder {folder}", "name a folder that holds packs")
    known = folders(folder)
    changed.check(path.stem for pack in known.values() for path in pack.glob("*.yml") if path.stem not in PARTS)
    for name in names:
        if name not in known:
            raise RuleError(changed.wanted.get(name), f"unknown pack '{name}'", nearest(name, known))
    chosen = _asked(known, names)
    loaded = _cached(tuple((name, path, _stamp(path)) for name, path in chosen.items()))
    _check_policies(changed, known)
    versions = tuple(changed.marked(version, loaded.rules) for version in loaded.versions)
    rules = changed.apply(loaded.rules)
    return replace(loaded, rules=rules, versions=versions, learn=changed.learn, limits=changed.limits)


def attributes(
    names: Sequence[str] = (), folder: str | None = None, changed: Settings = UNCHANGED
) -> Mapping[str, Asked]:
    """What a report asks of the attributes of the named packs, or of all, by id; words and rules are not loaded.

    An attribute to which the configuration gives a policy and that no pack has is a `ConfigError`.
    """
    from reconcile.packs._attributes import attributes_in

    known = folders(folder)
    _check_policies(changed, known)
    return attributes_in(list(_asked(known, names).items()))


def _asked(known: Mapping[str, Path], names: Sequence[str]) -> dict[str, Path]:
    return {name: path for name, path in known.items() if not names or name in names or name == BASE}


def _check_policies(changed: Settings, known: Mapping[str, Path]) -> None:
    if changed.chosen:
        from reconcile.packs._attributes import attributes_in

        changed.check_attributes(attributes_in(list(known.items())))


def _packs_in(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob("*/pack.yml"))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes when a file of the pack does."""
    return tuple((p.name, p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(folder.glob("*.yml")))


def _digest(folder: Path) -> str:
    """Of the files of a pack of one's own, so that what was stored with other ones is looked into anew."""
    import hashlib

    told = hashlib.sha256()
    for path in sorted(folder.glob("*.yml")):
        told.update(path.name.encode() + b"\n" + path.read_bytes())
    return told.hexdigest()[:8]


@functools.lru_cache(maxsize=8)
def _cached(chosen: tuple[tuple[str, Path, tuple[tuple[str, int, int], ...]], ...]) -> Knowledge:
    """What the packs know, from the user's caches where their files have not changed."""
    from reconcile.packs import _loaded

    packs = [(name, folder) for name, folder, _ in chosen]
    return _loaded.once(packs, "*.yml", Knowledge, lambda: _load(packs))


def _load(packs: Sequence[tuple[str, Path]]) -> Knowledge:
    from reconcile.packs import _lexicon, _shapes
    from reconcile.packs._rules import read_rule

    collected = _lexicon.Collected()
    parts: dict[str, Callable[[Path, str], None]] = {
        "attributes.yml": _part(_shapes.AttributesShape, collected, _lexicon.add_attributes),
        "names.yml": _part(_shapes.NamesShape, collected, _lexicon.add_names),
        "sources.yml": _part(_shapes.SourcesShape, collected, _lexicon.add_sources),
    }
    rules: dict[str, Rule] = {}
    versions = []
    for name, folder in packs:
        version = _version(folder, name)
        own = folder.parent.resolve() != shipped().resolve()
        versions.append(replace(version, version=f"{version.version}+{_digest(folder)}") if own else version)
        for path in sorted(folder.glob("*.yml")):
            if path.name in parts:
                parts[path.name](path, name)
            elif path.name != "pack.yml":
                rule = read_rule(path, name)
                if rule.id in rules:
                    raise RuleError(
                        rule.place, f"the rule '{rule.id}' is also in {rules[rule.id].place}", "rename one of them"
                    )
                rules[rule.id] = rule
    return Knowledge(collected.lexicon(), tuple(rules.values()), tuple(versions))


def _part(shape: type[Shape], into: object, add: Callable[..., None]) -> Callable[[Path, str], None]:
    def take(path: Path, pack: str) -> None:
        from reconcile.packs._check import read_as

        add(into, pack, *read_as(path, shape))

    return take


def _version(folder: Path, name: str) -> PackVersion:
    from reconcile.packs._check import read_as
    from reconcile.packs._shapes import PackShape

    document, shape = read_as(folder / "pack.yml", PackShape)
    if shape.name != name:
        raise RuleError(
            document.place(("name",)), f"the name '{shape.name}' is not the folder's", f"write 'name: {name}'"
        )
    return PackVersion(shape.name, shape.version)
