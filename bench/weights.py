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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, NamedTuple

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
    """Two claims that gold knows: their traits, whether they stand in one slot, and the slots, which weigh alike.

    A trait has a level, or is a number.
    """

    traits: Mapping[str, str | float]
    same: bool
    of: tuple[str, ...]


Made = Callable[[str, Sequence[Pair]], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Known:
    """A folder with gold: its name, what clustering compares, by story, and the slots of the claims that gold knows."""

    name: str
    stories: Sequence[Sequence[Item]]
    slots: Mapping[str, set[str]]

    def pairs(self, items: Iterable[Item]) -> Iterator[tuple[Item, Item]]:
        """Yield each two of the items that have traits in common."""
        kept = sorted((i for i in items if i.claim.kind in KINDS), key=lambda item: item.claim.id)
        return ((a, b) for a, b in combinations(kept, 2) if measure(a) == measure(b))

    def one(self, a: Item, b: Item) -> bool:
        """Gold puts the two into one slot."""
        return not self.slots[a.claim.id].isdisjoint(self.slots[b.claim.id])

    def of(self, a: Item, b: Item) -> tuple[str, ...]:
        """The folder and the two slots, which weigh alike."""
        return (self.name, *sorted(min(self.slots[item.claim.id]) for item in (a, b)))


Pairs = Callable[[Known], Iterable[tuple[str, Pair]]]


def known(scorer: ModuleType, path: Path, lexicon: Lexicon) -> Known:
    """Read a folder, and find its gold claims among those of the program."""
    gold = scorer.Folder(path)
    files = [str(path / name) for name in gold.files]
    gold.read(scorer.report(TOOL, files=files))
    one, _ = scorer.match(gold, Namespace(verbose=False), scorer.Tally())
    slots: dict[str, set[str]] = defaultdict(set)
    for claim in gold.gold["claims"]:
        if claim["id"] in one and claim.get("slot"):
            slots[one[claim["id"]]].add(claim["slot"])
    return Known(path.name, list(stories(_items(files, lexicon)).values()), dict(slots))


def pairs(folder: Known) -> Iterator[tuple[str, Pair]]:
    """Kind, traits and whether gold puts them into one slot, of each two claims of a folder that gold knows."""
    for told in folder.stories:
        traits = Traits(told)
        for a, b in folder.pairs(item for item in told if item.claim.id in folder.slots):
            yield a.claim.kind, Pair(dict(traits.of(a, b)), folder.one(a, b), folder.of(a, b))


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
    fitted = fit(python, told)
    return {"any": {"": fitted["any"]}} | {name: fitted["levels"][name] for name in told[0].traits}


def fit(python: str, told: Sequence[Pair]) -> dict[str, Any]:
    """What bench/fitting.py makes of the pairs."""
    beside = Counter(pair.of for pair in told)
    lines = [json.dumps([pair.traits, pair.same, (ONE if pair.same else 1) / beside[pair.of]]) for pair in told]
    script = str(Path(__file__).with_name("fitting.py"))
    done = subprocess.run([python, script], input="\n".join(lines), stdout=subprocess.PIPE, text=True, check=True)
    fitted: dict[str, Any] = json.loads(done.stdout)
    return fitted


def learn(page: Path, head: str, pairs_of: Pairs, made_of: Made) -> None:
    """Read the command line, learn from its folders, and write a page again."""
    parser = ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("python")
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, default=page)
    given = parser.parse_args()
    sys.path.insert(0, str(given.evaluation.resolve()))
    scorer, lexicon = import_module("score"), load().lexicon
    told: dict[str, list[Pair]] = defaultdict(list)
    for path in given.gold:
        for kind, pair in pairs_of(known(scorer, path, lexicon)):
            told[kind].append(pair)
    made = {kind: made_of(given.python, told[kind]) for kind in KINDS}
    given.output.write_text(f"{head}{made!r}\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(given.output)], check=False)


if __name__ == "__main__":
    learn(PAGE, HEAD, pairs, weights)
