"""A new rule to begin from: a file that loads, and whose examples hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.packs import Example, Knowledge, Rule, Use

NAME = re.compile(r"[a-z][a-z0-9]{0,59}(?:-[a-z0-9]{1,60}){0,9}")
PACK = 'name: {name}\nversion: "1.0"\nabout: Rules of our own.\n'
HEAD = """\
# {id} begins as {like} of {pack}: change the conditions and the examples together.
# `reconcile rules conditions` lists what may be asked; docs/rules.md tells of the other fields.
"""


def rules_new(name: str, *, over: str = "pair", verdict: str = "conflict", folder: str = "own") -> Path:
    """Write a rule into the pack in `folder`, which is made where it is not there; the file's path.

    The rule says what a shipped rule over the same says, so that its examples hold from the first day on.
    """
    from reconcile.packs import load

    if not NAME.fullmatch(name):
        raise UsageError(name, "is no name of a rule", "write small letters, digits and hyphens, as toll-differs")
    knowledge = load()
    if any(rule.id == name for rule in knowledge.rules):
        raise UsageError(name, "is the name of a shipped rule", "choose another one")
    target = Path(folder) / f"{name}.yml"
    if target.exists():
        raise UsageError(str(target), "is there already", "choose another name")
    rule = _beginning(knowledge, over, verdict)
    target.parent.mkdir(parents=True, exist_ok=True)
    pack = target.parent / "pack.yml"
    if not pack.exists():
        pack.write_text(PACK.format(name=target.parent.resolve().name), encoding="utf-8")
    target.write_text(_written(rule, name, verdict), encoding="utf-8")
    return target


def _beginning(knowledge: Knowledge, over: str, verdict: str) -> Rule:
    """The plainest shipped rule over the same that another one with this verdict would be asked before."""
    from reconcile.packs import nearest

    asked = [rule for rule in knowledge.rules if rule.over == over]
    if not asked:
        raise UsageError(None, f"there are no rules over '{over}'", nearest(over, {r.over for r in knowledge.rules}))
    turns = ("explained", "conflict", "review")
    fitting = [rule for rule in asked if turns.index(verdict) <= turns.index(rule.verdict)]
    if not fitting:
        known = ", ".join(sorted({str(rule.verdict) for rule in asked}))
        raise UsageError(
            None, f"no shipped rule over {over} shows how to say {verdict}", f"begin with --verdict {known}"
        )
    same = [rule for rule in fitting if rule.verdict == verdict] or fitting
    return min(same, key=lambda rule: (rule.status != "stable", len(rule.when) + len(rule.unless), rule.id))


def _written(rule: Rule, name: str, verdict: str) -> str:
    lines = [f"id: {name}", f"verdict: {verdict}"]
    if verdict == "explained":
        lines += [f"reason: {rule.reason or 'scope'}"]
    lines += [f"over: {rule.over}", f"about: {_text('Say here in one sentence when it speaks. ' + rule.about)}"]
    lines += [f"claims: [{', '.join(sorted(rule.kinds))}]"] if rule.kinds else []
    lines += ["when:", *_uses(rule.when)]
    lines += ["unless:", *_uses(rule.unless)] if rule.unless else []
    lines += [f"message: {_text(rule.message)}", "status: experimental", "examples:"]
    lines += [line for example in rule.examples for line in _example(example, verdict)]
    return HEAD.format(id=name, like=rule.id, pack=rule.pack) + "\n".join(lines) + "\n"


def _uses(uses: Sequence[Use]) -> Iterator[str]:
    for use in uses:
        yield f"  - {use.name}: {json.dumps(use.argument)}"


def _example(example: Example, verdict: str) -> Iterable[str]:
    yield f"  - name: {_text(example.name)}"
    yield f"    expect: {verdict if example.fires else 'silent'}"
    yield "    texts:"
    for text in example.texts:
        yield f"      - source: {_text(text.source)}"
        fields = {"date": text.date, "language": None if text.language == "en" else text.language}
        yield from (f"        {key}: {value}" for key, value in fields.items() if value)
        yield from (f"        {key}: {_text(told)}" for key in ("title", "text") if (told := getattr(text, key)))


def _text(words: str) -> str:
    """The words as YAML reads them in double quotes."""
    return json.dumps(words, ensure_ascii=False)
