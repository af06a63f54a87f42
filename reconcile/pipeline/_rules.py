"""Packs and rules: listed, and tested by their own examples."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reconcile.pipeline._conclude import conclude

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.packs import Example


def rules_list(packs: Sequence[str] = (), rules: str | None = None) -> list[str]:
    """Each pack with its version, then its rules with what they are about."""
    from reconcile.packs import load

    knowledge = load(packs, rules)
    out = []
    for version in knowledge.versions:
        out.append(f"{version.name} {version.version}")
        for rule in sorted((r for r in knowledge.rules if r.pack == version.name), key=lambda r: r.id):
            verdict = f"{rule.verdict}: {rule.reason}" if rule.reason else str(rule.verdict)
            out.append(f"  {rule.id:28} {verdict:24} {rule.about}")
    return out


def rules_test(packs: Sequence[str] = (), rules: str | None = None) -> list[str]:
    """What the rules' own examples say against them; empty when every example does as it expects."""
    from reconcile import judge
    from reconcile.packs import load

    knowledge = load(packs, rules)
    judge.check(knowledge.rules)
    out = []
    for rule in knowledge.rules:
        for example in rule.examples:
            found = conclude(_example_articles(example), knowledge).findings
            verdicts = {str(f.verdict) for f in found if f.rule == rule.id}
            if example.fires and example.expect not in verdicts:
                others = ", ".join(sorted({f.rule for f in found})) or "nothing"
                wanted = f"should give {example.expect}, but the rule is silent (fired: {others})"
                out.append(f"{rule.id}: '{example.name}' {wanted}")
            elif not example.fires and verdicts:
                out.append(f"{rule.id}: '{example.name}' should stay silent, but gives {', '.join(sorted(verdicts))}")
    return out


def _example_articles(example: Example) -> list[Article]:
    from datetime import date

    from reconcile.model import Article, Days

    out = []
    for index, text in enumerate(example.texts):
        day = date.fromisoformat(text.date) if text.date else None
        seed = f"{text.source}\n{text.date}\n{text.text}"
        out.append(
            Article(
                id="a" + hashlib.sha256(seed.encode()).hexdigest()[:12],
                file=f"example {index + 1}",
                index=0,
                text=text.text,
                title=text.title,
                source=text.source,
                language=text.language,
                published=Days(day, day, 1) if day else None,
                published_from="example" if day else None,
                text_at=0,
            )
        )
    return out


def conditions() -> list[tuple[str, str]]:
    """The conditions a rule may use, each with the first line of its manual."""
    from reconcile import judge

    return judge.condition_lines()
