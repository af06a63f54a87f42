"""Writes the table of rules into docs/evaluation.md: what each finds of the gold, what none finds, where one misfires.

Call it as `python bench/rules_table.py EVAL`, where EVAL holds score.py and, beside it, the seeds and the corpus.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import groupby
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from reconcile.model import Verdict
from reconcile.packs import Rule, load

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evaluation.md"
BEGIN, END = "<!-- rules: begin -->", "<!-- rules: end -->"
JUDGED = (Verdict.CONFLICT, Verdict.EXPLAINED)  # the verdicts that gold knows
TOOL = f'"{sys.executable}" -m reconcile'
HEAD = "| verdict | of | rule | hits | misses | misfires |\n|---|---|---|---:|---:|---:|"

Family = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """Rule -> the gold's findings it reaches, and its own that the gold speaks against; family -> what none reaches."""

    hits: Counter[str] = field(default_factory=Counter)
    misfires: Counter[str] = field(default_factory=Counter)
    misses: Counter[Family] = field(default_factory=Counter)


def family(rule: Rule) -> Family:
    """The verdict of a rule, and its reason; of a conflict the kinds of claims that it reads."""
    of = str(rule.reason) if rule.reason else ", ".join(sorted(rule.kinds)) or "any"
    return str(rule.verdict), of


def folders(places: Iterable[Path]) -> list[Path]:
    """The folders with a gold.json, in order: the places themselves or what lies in them; absent ones are skipped."""
    return sorted({path.parent for place in places for path in [*place.glob("gold.json"), *place.glob("*/gold.json")]})


def count(scorer: ModuleType, paths: Sequence[Path], rules: Sequence[Rule]) -> Told:
    """Run the program over each folder, and score what each rule says, then what all of them say."""
    told = Told()
    for path in paths:
        gold = scorer.Folder(path)
        said = scorer.report(TOOL, files=[str(path / name) for name in gold.files])
        gold.read(said)
        _, back = scorer.match(gold, Namespace(verbose=False), scorer.Tally())
        by_rule = defaultdict(list)
        for finding in said["findings"]:
            by_rule[finding["rule"]].append(finding)
        for rule in rules:
            tally = _scored(scorer, gold, by_rule[rule.id], back)
            told.hits[rule.id] += sum(tally[f"gold_{verdict}_found"] for verdict in JUDGED)
            wrong = tally["said_conflict"] - tally["said_conflict_right"]
            told.misfires[rule.id] += round(wrong + tally["explained_said"] - tally["explained_right"])
        told.misses.update(_missed(scorer, gold, path, said["findings"], back))
    return told


def _scored(scorer: ModuleType, gold: object, findings: object, back: object) -> Counter[str]:
    tally = scorer.Tally()
    scorer.verdicts(gold, findings, back, Namespace(verbose=False), tally)
    return Counter(tally)


def _missed(scorer: ModuleType, gold: object, path: Path, findings: object, back: object) -> Iterator[Family]:
    """The family of each finding of the gold that no finding of the program reaches."""
    written = json.loads((path / "gold.json").read_text(encoding="utf-8"))
    kinds = {claim["id"]: claim["kind"] for claim in written["claims"]}
    found = {one["id"]: one for one in written["findings"]}
    lines: list[tuple[str, ...]] = []
    with patch.object(scorer, "miss", lambda given, name, *line: lines.append(line)):
        _scored(scorer, gold, findings, back)
    for one in (found[line[2]] for line in lines if line[0] == "missed"):
        yield one["verdict"], one["why"] or ", ".join(sorted({kinds[c] for side in one["sides"] for c in side}))


def table(told: Told, rules: Sequence[Rule]) -> str:
    """The table: the rules of each family, and below them how many findings of the gold none of them reaches."""
    judged = [rule for rule in rules if rule.verdict in JUDGED]
    rows = {(*family(rule), rule.id): (str(told.hits[rule.id]), "", str(told.misfires[rule.id])) for rule in judged}
    for (verdict, of), missed in told.misses.items():
        rows[verdict, of, "~"] = ("", str(missed), "")
    lines = [HEAD]
    for (verdict, of), some in groupby(sorted(rows), key=lambda row: row[:2]):
        for row in some:
            cells = (verdict, of, "no rule" if row[2] == "~" else f"`{row[2]}`", *rows[row])
            lines.append("| " + " | ".join(cells) + " |")
    totals = (sum(told.hits.values()), sum(told.misses.values()), sum(told.misfires.values()))
    return "\n".join([*lines, "| all | | | " + " | ".join(map(str, totals)) + " |"])


def put(page: str, made: str) -> str:
    """The page with the table between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


def main(place: str) -> None:
    """Count, and write the page again."""
    evaluation = Path(place).resolve()
    sys.path.insert(0, str(evaluation))
    scorer = import_module("score")
    rules = load().rules
    places = (evaluation.parent / "seeds", evaluation / "corpus", ROOT / "tests" / "gold")
    made = table(count(scorer, folders(places), rules), rules)
    PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
