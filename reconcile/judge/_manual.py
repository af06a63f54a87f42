"""The manual of conditions and rules, from their own words; `python -m reconcile.judge._manual` writes docs/ again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from reconcile.judge._bench import bench, views
from reconcile.judge._condition import Condition, conditions, shown_type
from reconcile.judge._schema import schemas
from reconcile.packs import PLACEHOLDERS, Rule, load

DOCS = Path(__file__).parents[2] / "docs"
SCHEMAS = DOCS / "schemas"


def condition_lines() -> list[tuple[str, str]]:
    """Every condition's name with the first line of its docstring, by name."""
    return [(name, one.manual) for name, one in conditions().items()]


def conditions_page() -> str:
    """docs/conditions.md: conditions by what they are asked about."""
    lines = ["# Conditions that a rule may use", "", "Made from the docstrings in `reconcile/judge/conditions/`.", ""]
    for name, view in views().items():
        lines += [f"## Rules over {name}", "", f"{(view.__doc__ or '').strip()}", ""]
        lines += ["| condition | argument | holds when |", "|---|---|---|"]
        lines += [_row(one) for one in conditions().values() if view.SUBJECT in one.subjects]
        lines += [""]
    lines += ["## Placeholders of a message", "", ", ".join(f"`{{{name}}}`" for name in sorted(PLACEHOLDERS)), ""]
    return "\n".join(lines)


def _row(one: Condition) -> str:
    argument = shown_type(one.argument) if one.parameter else "true"
    return f"| `{one.name}` | {argument} | {one.manual} |"


def rules_page(rules: Sequence[Rule]) -> str:
    """docs/rules.md: how a rule is written, then every rule of the packs."""
    lines = [HOW, "## Rules of the packs", ""]
    ready = bench(tuple(rules))
    for name in views():
        lines += [f"### Over {name}", "", "In the order they are tried.", ""]
        for bound in ready[name]:
            rule = bound.rule
            told = ", ".join(str(one) for one in (rule.verdict, rule.reason, rule.severity) if one)
            told += "" if rule.status == "stable" else f"; {rule.status}"
            lines += [f"**{rule.id}** ({told}; pack {rule.pack})", "", rule.about, ""]
            lines += [f"- reads: {', '.join(sorted(rule.kinds)) or 'every kind of claim'}"]
            lines += [f"- when: {test}" for test in bound.when] + [f"- unless: {test}" for test in bound.unless]
            lines += [f"- known misfire: {misfire}" for misfire in rule.misfires]
            lines += [f"- see: {reference}" for reference in rule.references] + [""]
    return "\n".join(lines)


def told_schema(schema: object) -> str:
    """A schema as it is printed and kept."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


HOW = """# Rules

A rule is one YAML file in the folder of a [pack](packs.md), named after its id. It says when two or more claims are a
`conflict`, are `explained` (with a `reason`), or want a person's `review`. All conditions under `when` must hold and
none under `unless` may. Explanations are tried first; the first rule that holds has spoken. A condition whose data is
missing did not run, so its rule does not hold.

| field | is |
|---|---|
| `id` | the file's name |
| `verdict` | conflict, explained or review |
| `reason` | of an explained finding: rounding, bound, scope, update, sum_of_parts, unit, copy, translation, sequence |
| `severity` | error, warning or note; left out: error for a conflict, warning for a review, else note |
| `over` | what it asks about, a pair when left out: [conditions.md](conditions.md) lists them with their conditions |
| `claims` | the kind or kinds of claim it reads; every kind when left out |
| `about` | one sentence for people |
| `when`, `unless` | conditions, one an entry; see conditions.md |
| `message` | what the report says, with the placeholders of conditions.md |
| `examples` | texts on which the rule must fire (`expect` is the verdict) and stay silent (`silent`); one of each |
| `status` | stable (when left out), experimental, or retired: read and listed, but not asked |
| `misfires` | where it is known to speak and should not |
| `references` | where the idea comes from |

A rule reads words of articles through claims only, so it holds in every language that can be read. Of two rules with
one verdict and reason, that of the pack loaded later is tried first: a field, and your own pack, know better than
`core`.

## A rule of your own

    reconcile rules new toll-differs --over pair --verdict conflict --rules own
    reconcile rules test toll-differs --rules own
    reconcile run PATH --rules own

The first writes `own/toll-differs.yml` (and the pack, where it is not there yet), which begins as the plainest shipped
rule of that kind and passes its own test: change conditions and examples together. The second runs the examples, then
leaves out each condition in turn: one that no example misses is either not needed, or wants an example that stays
silent because of it. A fault names file, line and mend. A rule file may hold 3,000 keys and values and is plain data:
no anchors, tags or second documents.

With `# yaml-language-server: $schema=docs/schemas/rule.schema.json` in its first line, or the schema named in its
settings, an editor completes fields, conditions and their arguments; `reconcile rules schema` prints the same. Rules
can be switched off or given another severity in the [configuration](guide.md).
"""


def main() -> None:
    """Write both pages and the schemas."""
    SCHEMAS.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (SCHEMAS / f"{name}.schema.json").write_text(told_schema(schema), encoding="utf-8")
    (DOCS / "conditions.md").write_text(conditions_page(), encoding="utf-8")
    (DOCS / "rules.md").write_text(rules_page(load().rules), encoding="utf-8")


if __name__ == "__main__":
    main()
