"""Files that were read before and did not change since: what they gave is known, and they are not opened again."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.model import Article, Skipped
from reconcile.pipeline._among import Among

if TYPE_CHECKING:
    from reconcile.packs import Settings
    from reconcile.store.files import File, Row

Found = Article | Skipped
SETTLING = 2_000_000_000  # nanoseconds within which a second change may leave a file the time of the first


@dataclass
class Again:
    """What is known of files, and what a run learns of them.

    `rows` tell of the files that earlier runs read, `stored` are the articles that are there without those that
    reviewers take out, `read_as` tells apart ways to read. `told` are the articles of files that were not opened, with
    how many others came before each: of their words there is nothing. `unread` are their places and ids, `read` the
    files that were.
    """

    read_as: str
    rows: Mapping[str, Row] = field(default_factory=dict)
    stored: Collection[str] = frozenset()
    unread: set[tuple[str, str]] = field(default_factory=set)
    told: list[tuple[int, Article]] = field(default_factory=list)
    read: list[File] = field(default_factory=list)

    def gives(self, name: str, followed: bool, read: Callable[[], Iterator[Found]]) -> Iterator[Found]:
        """What a file gave when it was read, if it is as it was then; else what reading gives, which is noted."""
        now = self._seen(name, followed=followed)
        if now is None:
            return read()
        before = self._before(now)
        if before is None:
            return self._noted(now, read())
        articles = [Article(one.id, name + one.inside, one.index, "", warnings=one.warnings) for one in before.articles]
        self.unread.update((one.file, one.id) for one in articles)
        return iter((*articles, *before.skipped))

    def knows(self, article: Article, before: int) -> bool:
        """The file of the article was not opened; so many articles were read `before` it."""
        if (article.file, article.id) not in self.unread:
            return False
        self.told.append((before, article))
        return True

    def among(self, read: Sequence[Article]) -> Sequence[Article]:
        """All articles in the order in which they came; `read` are those whose files were opened."""
        return Among(read, self.told) if self.told else read

    def _before(self, now: File) -> File | None:
        """The file as it was when it was read, if nothing of it changed and all that it gave is there."""
        from reconcile.store import files

        try:
            before = files.load(self.rows[now.path])
        except files.UNREADABLE:
            return None
        same = before.settled and replace(before, articles=(), skipped=(), settled=now.settled) == now
        return before if same and all(one.id in self.stored for one in before.articles) else None

    def _noted(self, now: File, found: Iterator[Found]) -> Iterator[Found]:
        """Yield what a file gives, and keep it; nothing where the file, or a document in it, could not be read.

        What reads that may be missing, or have had too little memory or time.
        """
        from reconcile.store.files import Given

        articles: list[Given] = []
        skipped: list[Skipped] = []
        for one in found:
            if isinstance(one, Skipped):
                skipped.append(one)
            else:
                articles.append(Given(one.id, one.index, one.warnings, one.file.removeprefix(now.path)))
            yield one
        if all(one.aside or (one.file != now.path and _is_record(one)) for one in skipped):
            self.read.append(replace(now, articles=tuple(articles), skipped=tuple(skipped)))

    def _seen(self, name: str, *, followed: bool) -> File | None:
        """What a file looks like; `None` where it may not be read, or its name cannot be stored."""
        from reconcile.store.files import File

        try:
            name.encode()
            found = Path(name).stat(follow_symlinks=followed)
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(found.st_mode) or not os.access(name, os.R_OK):
            return None
        settled = found.st_mtime_ns + SETTLING < time.time_ns()
        inode = f"{found.st_ino} {found.st_ctime_ns}"
        return File(name, found.st_size, found.st_mtime_ns, inode, settled, self.read_as)


def read_before(db: str, changed: Settings, out: Collection[str], *, reread: bool) -> Again:
    """What is known of the files that were read into a database as the configuration wants them read.

    Those that gave an article that is to be `out` are opened again. Nothing is known where all are to be `reread`.
    """
    from reconcile.store import files, is_blank, look, open_store

    fresh = Again(_read_as(changed))
    if reread or is_blank(db):
        return fresh
    with open_store(db, write=False) as store:
        rows = store.ask(files.known)
        return replace(fresh, rows=rows, stored=store.ask(look.all_ids) - set(out) if rows else ())


def _is_record(skipped: Skipped) -> bool:
    """It is a line that could not be read, whatever it is read with."""
    return skipped.file.rpartition(":")[2].isdigit()


def _read_as(changed: Settings) -> str:
    """A hash of all that the outcome of reading goes by, beside the bytes."""
    limits = asdict(changed.limits)
    said = json.dumps([__version__, sorted(changed.mapped.items()), changed.encoding, sorted(limits.items())])
    return hashlib.sha256(said.encode()).hexdigest()[:12]
