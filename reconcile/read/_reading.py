"""One file read to its articles, with the documents inside it, each in its own format and under the same limits."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType, TracebackType
from typing import BinaryIO, Self

from reconcile.errors import AsideError, ReadError
from reconcile.model import Article, Enclosed
from reconcile.read._apart import Worker
from reconcile.read._choose import START, choose
from reconcile.read._draft import identified
from reconcile.read._fields import link
from reconcile.read._labels import inside
from reconcile.read._limits import Budget, over
from reconcile.read._take import Asked, Item, take

Found = Article | ReadError


class Reading:
    """Reads files one after another; formats that ask for it are read `apart`, in processes of their own.

    Several may run at once, each with its own processes.
    """

    def __init__(self, asked: Asked, *, apart: bool = True) -> None:
        self._asked, self._apart = asked, apart
        self._workers: dict[int, Worker] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._workers.values():
            worker.close()

    def articles(self, source: BinaryIO, file: str, ending: str) -> Iterator[Found]:
        """Yield the articles of a file, and an error for all in it that cannot be read; raises none of its own."""
        nothing = True
        for found in self._document(source, file, ending, self._asked, 0, Budget(file, self._asked.limits)):
            nothing = nothing and isinstance(found, AsideError)
            yield found
        if nothing:
            yield ReadError(file, "it holds no article", "look into it, or leave it out")

    def _document(
        self, source: BinaryIO, file: str, ending: str, asked: Asked, depth: int, budget: Budget
    ) -> Iterator[Found]:
        try:
            module, warning = _chosen(source, file, ending)
        except ReadError as error:
            yield error
            return
        if warning and hasattr(module, "stream"):
            yield AsideError(file, f"{warning}, and was read as one")
        free = 0
        for item in self._items(module, source, file, asked, depth):
            if isinstance(item, Enclosed):
                for found in self._enclosed(item, file, depth + 1, budget):
                    one = _placed(found, item, free) if isinstance(found, Article) else found
                    free = one.index + 1 if isinstance(one, Article) and not item.name else free
                    yield one
                if budget.is_full:
                    return
            else:
                yield _warned(item, warning) if warning else item

    def _items(self, module: ModuleType, source: BinaryIO, file: str, asked: Asked, depth: int) -> Iterator[Item]:
        if not self._apart or not getattr(module, "APART", False):
            return take(module, source, file, asked)
        # one for each depth: that of a file waits while its members are read
        worker = self._workers.setdefault(depth, Worker(asked.limits))
        return worker.take(module, source, file, asked)

    def _enclosed(self, one: Enclosed, file: str, depth: int, budget: Budget) -> Iterator[Found]:
        label = inside(file, one.name)
        most = budget.limits.depth
        if depth > most:
            if budget.is_deep:
                return  # told once
            budget.is_deep = True
            yield over(budget.file, f"it holds files within files more than {most} deep", "depth")
            return
        try:
            budget.add(one, label)
        except ReadError as error:
            yield error
            return
        asked = replace(self._asked, charset=one.charset or self._asked.charset)
        yield from self._document(io.BytesIO(one.raw), label, one.ending, asked, depth, budget)


def _chosen(source: BinaryIO, file: str, ending: str) -> tuple[ModuleType, str | None]:
    """The format of a file, and a warning where its name says another."""
    try:
        start = source.read(START)
        source.seek(0)
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise ReadError(file, what, "try again, or copy it to another disk") from error
    return choose(file, ending, start)


def _warned(item: Found, warning: str) -> Found:
    """What was found in a file whose name says another format."""
    if isinstance(item, Article):
        return replace(item, warnings=(*item.warnings, f"{warning}, and was read as one"))
    return type(item)(item.place, f"{item.what}; {warning}", item.mend)


def _placed(article: Article, one: Enclosed, free: int) -> Article:
    """An article with what the file around it says of it; `free` is the first place in that file without an article."""
    if not one.name:
        article = replace(article, index=max(one.number + article.index, free))
    address = link(one.url) if one.url else None
    return article if article.url or address is None else identified(replace(article, url=address))
