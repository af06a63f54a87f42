"""Bad inputs and their answers: what a row is, how one is tried, and the table as docs/guarantees.md shows it.

    python tests/made_bad_inputs.py

writes the table anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "guarantees.md"
BEGIN, END = "<!-- bad inputs -->", "<!-- /bad inputs -->"
FERRY = "The ferry Tamsin sank off Orle on 4 February 2033. Nine people drowned, the coast guard said.\n"
RUN = "run in --db x.db"

Files = Mapping[str, bytes | str]


@dataclass(frozen=True, slots=True)
class Bad:
    """An input in words, a command that meets it, and the answer: its exit code and a part of what is said.

    `files` are made before, the bad one first: its name is in the answer unless `nameless`. `make` makes what is no
    plain file. With the files of `mended` in their places the command ends with `then`.
    """

    what: str
    words: str
    code: int
    says: str
    files: Files = field(default_factory=dict)
    stdin: bytes | None = None
    make: Callable[[Path], None] | None = None
    nameless: bool = False
    mended: Files | None = None
    then: int = 0

    def lay(self, folder: Path) -> None:
        """Make the files in the folder."""
        put(folder, self.files)
        if self.make is not None:
            self.make(folder)


def put(folder: Path, files: Files) -> None:
    """Write the files below the folder."""
    for name, words in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words if isinstance(words, bytes) else words.encode("utf-8"))


def tried(words: str, stdin: bytes | None = None) -> tuple[int, str]:
    """Exit code of a command of reconcile in this folder, and all that it said."""
    import shlex

    from click.testing import CliRunner

    from reconcile.cli import main

    ended = CliRunner().invoke(main, shlex.split(words), input=stdin)
    return ended.exit_code, ended.output


def stored(folder: Path) -> None:
    """Run over the folder `in`, so that there is a database."""
    from reconcile import pipeline

    pipeline.run([str(folder / "in")], db=str(folder / "x.db"))


def table(groups: Mapping[str, tuple[Bad, ...]]) -> str:
    """The rows of every group, as Markdown."""
    lines = []
    for group, rows in groups.items():
        lines += [f"### {group}", "", "| input | command | exit code | answer |", "|---|---|---|---|"]
        lines += [
            f"| {_cell(row.what)} | `{_cell(_short(row.words))}` | {row.code} | {_cell(row.says)} |" for row in rows
        ]
        lines.append("")
    total = sum(map(len, groups.values()))
    mends = sum(row.mended is not None for rows in groups.values() for row in rows)
    head = f"{total} inputs; of {mends} of them the mend is tried too, and works.\n\n"
    return head + "\n".join(lines).rstrip()


def _short(words: str) -> str:
    return words if len(words) < 100 else f"{words[:30]}…{words[-20:]}"


def _cell(text: str) -> str:
    from reconcile.visible import visible

    return visible(text).replace("|", "\\|").replace("<", "&lt;")


def placed(page: str, made: str) -> str:
    """The page with the table between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


def groups() -> dict[str, tuple[Bad, ...]]:
    """All rows by group."""
    import made_bad_files
    import made_bad_formats
    import made_bad_packed
    import made_bad_stores
    import made_bad_words

    return {
        **made_bad_files.GROUPS,
        **made_bad_formats.GROUPS,
        **made_bad_packed.GROUPS,
        **made_bad_stores.GROUPS,
        **made_bad_words.GROUPS,
    }


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    os.environ["RECONCILE_CACHE"] = ""
    PAGE.write_text(placed(PAGE.read_text(encoding="utf-8"), table(groups())), encoding="utf-8")
