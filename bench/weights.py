"""Learns from gold clusters what speaks for two claims being of one question, and writes it into the program.

Call it as `python bench/weights.py PYTHON EVAL GOLD...`: the Python of an environment with bench/requirements.txt, the
folder that holds score.py, and folders with a gold.json. Two claims that gold puts into one slot answer one question,
all others do not; each slot weighs alike, and so does each pair of slots.
"""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import NamedTuple

from reconcile import cluster
from reconcile.cluster._items import Item, items
from reconcile.cluster._learned import learned
from reconcile.cluster._traits import KINDS, Traits, measure, stories
from reconcile.model import Lexicon
from reconcile.packs import load
from reconcile.pipeline._load import load_run

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "reconcile" / "cluster" / "_weights.py"
TOOL = f'"{sys.executable}" -m reconcile'
ONE = 3  # weight of a slot, as that of two slots is 1: a question that is not seen hides more than one seen twice
HEAD = '''"""What weighs for two claims being of one question: kind -> trait -> level -> logarithm of odds.

Made by bench/weights.py from the gold clusters in tests/gold; not edited by hand.
"""

from __future__ import annotations

WEIGHTS: dict[str, dict[str, dict[str, float]]] = '''


class Pair(NamedTuple):
    """Two claims that gold knows: their traits, whether they stand in one slot, and the slots, which weigh alike."""

    traits: dict[str, str]
    same: bool
    of: tuple[str, ...]


def pairs(scorer: ModuleType, path: Path, lexicon: Lexicon) -> Iterator[tuple[str, Pair]]:
    """Kind, traits and whether gold puts them into one slot, of each two claims of a folder that gold knows."""
    gold = scorer.Folder(path)
    files = [str(path / name) for name in gold.files]
    gold.read(scorer.report(TOOL, files=files))
    one, _ = scorer.match(gold, Namespace(verbose=False), scorer.Tally())
    slots: dict[str, set[str]] = defaultdict(set)
    for claim in gold.gold["claims"]:
        if claim["id"] in one and claim.get("slot"):
            slots[one[claim["id"]]].add(claim["slot"])
    for told in stories(_items(files, lexicon)).values():
        traits = Traits(told)
        known = sorted((item for item in told if item.claim.id in slots), key=lambda item: item.claim.id)
        for a, b in combinations(known, 2):
            if measure(a) == measure(b) and a.claim.kind in KINDS:
                mine, its = slots[a.claim.id], slots[b.claim.id]
                of = (path.name, *sorted((min(mine), min(its))))
                yield a.claim.kind, Pair(dict(traits.of(a, b)), not mine.isdisjoint(its), of)


def _items(files: Sequence[str], lexicon: Lexicon) -> list[Item]:
    """What clustering compares of the articles of these files."""
    with TemporaryDirectory() as folder:
        db = str(Path(folder) / "gold.db")
        subprocess.run([sys.executable, "-m", "reconcile", "run", *files, "--db", db], check=True, capture_output=True)
        run = load_run(db)
    articles = sorted(run.articles, key=lambda one: one.id)
    told = cluster.stories(articles, lexicon)
    names = cluster.names(articles, run.claims, lexicon, min(told.articles))
    events = cluster.events(run.claims, articles, told, names, lexicon)
    return learned(items(run.claims, cluster.Block(articles, told, events, names, lexicon)))


def weights(python: str, told: Sequence[Pair]) -> dict[str, dict[str, float]]:
    """Trait -> level -> weight; that of any two claims stands under the trait "any"."""
    beside = Counter(pair.of for pair in told)
    lines = [json.dumps([pair.traits, pair.same, (ONE if pair.same else 1) / beside[pair.of]]) for pair in told]
    script = str(Path(__file__).with_name("fitting.py"))
    done = subprocess.run([python, script], input="\n".join(lines), stdout=subprocess.PIPE, text=True, check=True)
    fitted = json.loads(done.stdout)
    return {"any": {"": fitted["any"]}} | {name: fitted["levels"][name] for name in told[0].traits}


def main() -> None:
    """Learn, and write the weights again."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("python")
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, default=PAGE)
    given = parser.parse_args()
    sys.path.insert(0, str(given.evaluation.resolve()))
    scorer, lexicon = import_module("score"), load().lexicon
    told: dict[str, list[Pair]] = defaultdict(list)
    for path in given.gold:
        for kind, pair in pairs(scorer, path, lexicon):
            told[kind].append(pair)
    made = {kind: weights(given.python, told[kind]) for kind in KINDS}
    given.output.write_text(f"{HEAD}{made!r}\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(given.output)], check=False)


if __name__ == "__main__":
    main()
