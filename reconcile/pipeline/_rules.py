"""Packs, rules and conditions, listed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings

if TYPE_CHECKING:
    from reconcile.packs import Rule


def rules_list(packs: Sequence[str] = (), rules: str | None = None, changed: Settings = UNCHANGED) -> list[str]:
    """Each pack with its version, then its rules: verdict, severity, what they are about, misfires and references."""
    from reconcile import judge
    from reconcile.packs import load

    knowledge = load(packs, rules, changed)
    judge.check(knowledge.rules)
    out = [f"configuration: {changed.path}"] if changed.path else []
    for version in knowledge.versions:
        out.append(f"{version.name} {version.version}")
        for rule in sorted((r for r in knowledge.rules if r.pack == version.name), key=lambda r: r.id):
            out += _told(rule)
    return out


def _told(rule: Rule) -> list[str]:
    """What a rule says, how loud, and how far it is to be trusted."""
    verdict = f"{rule.verdict}: {rule.reason}" if rule.reason else str(rule.verdict)
    trust = "" if rule.status == "stable" else f"({rule.status}) "
    told = [f"  {rule.id:28} {verdict:24} {rule.severity:8} {trust}{rule.about}"]
    told += [f"{'':31}known misfire: {misfire}" for misfire in rule.misfires]
    return told + [f"{'':31}see: {reference}" for reference in rule.references]


def schema(name: str) -> str:
    """The JSON Schema of one kind of file: rule, pack, attributes, names, sources or settings."""
    from reconcile import judge
    from reconcile.errors import UsageError
    from reconcile.packs import nearest

    known = judge.schemas()
    if name not in known:
        raise UsageError(None, f"there is no file of the kind '{name}'", nearest(name, known))
    return json.dumps(known[name], indent=2, ensure_ascii=False)


def conditions() -> list[tuple[str, str]]:
    """The conditions a rule may use, each with the first line of its manual."""
    from reconcile import judge

    return judge.condition_lines()
