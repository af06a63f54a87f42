"""What a part of a run comes to in the tables: made before it is stored, perhaps by another process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.store._rows import rows
from reconcile.store._sums import sum_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from reconcile.model import Run
    from reconcile.store._rows import Rows


@dataclass(frozen=True, slots=True)
class Ready:
    """The rows of all tables, and block -> the hash of what will be stored of it, where all of that is known."""

    rows: Rows
    sums: Mapping[str, str]


def ready(
    run: Run, blocks: Mapping[str, str], keys: Mapping[str, Collection[int]], borders: Mapping[str, int]
) -> Ready:
    """Whole blocks of a run made ready to be stored; the arguments are those of a `Batch`."""
    made = rows(run, blocks)
    return Ready(made, dict(_sums(run, made, blocks, keys, borders)))


def _sums(
    run: Run,
    made: Rows,
    blocks: Mapping[str, str],
    keys: Mapping[str, Collection[int]],
    borders: Mapping[str, int],
) -> Iterator[tuple[str, str]]:
    """Yield the blocks of which all articles have keys here, each with its sum."""
    texts: dict[str, list[tuple[str, str]]] = {}
    for article in run.articles:
        texts.setdefault(blocks.get(article.id, ""), []).append((article.id, article.text))
    records: dict[object, list[tuple[object, ...]]] = {}
    for id_, kind, block, content in made["records"][1]:
        records.setdefault(block, []).append((id_, kind, content))
    for name, articles in texts.items():
        if all(id_ in keys for id_, _ in articles):
            articles.sort()
            of_keys = [(id_, key) for id_, _ in articles for key in sorted(keys[id_])]
            of_border = [(name, borders[name])] if name in borders else []
            yield name, sum_of((sorted(records[name]), articles, of_keys, of_border))
