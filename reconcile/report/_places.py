"""Where the sentence of a claim stands in its file, as editors and annotations count: lines and columns from 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Skipped

# Of half surrogates only these stand for a byte of a file's name that is not UTF-8.
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


@dataclass(frozen=True, slots=True)
class Region:
    """Lines from `line` to `end_line`, both included; columns in code points, the end column is the one after.

    A column is `None` where the line is known and the place on it is not.
    """

    line: int
    column: int | None
    end_line: int
    end_column: int | None


def place(article: Article, claim: Claim) -> Region | None:
    """The region of the claim's sentence; `None` where nobody knows the line, as in HTML.

    Of a record in JSON lines it is the line of the record, without columns.
    """
    if article.line_at is None:
        return None
    if article.text_at is None:
        return Region(article.line_at, None, article.line_at, None)
    if claim.field != "text":
        return None
    line, column = _at(article, claim.sentence_at.start)
    end_line, end_column = _at(article, claim.sentence_at.end)
    if line == end_line and None in (column, end_column):
        column = end_column = None
    return Region(line, column, end_line, end_column)


def _at(article: Article, at: int) -> tuple[int, int | None]:
    """Line and column of a place in the text.

    An article below another may begin after blanks that belong to the one above, so that its first line has no columns.
    """
    assert article.line_at is not None
    ends = article.text.count("\n", 0, at)
    begins = article.text.rfind("\n", 0, at) + 1
    return article.line_at + ends, None if ends == 0 and article.index else at - begins + 1


def unread_at(skipped: Skipped) -> tuple[str, int | None]:
    """The file that could not be read, and the line where it is a record alone that could not."""
    name, _, number = skipped.file.rpartition(":")
    alone = name and number.isascii() and number.isdecimal() and int(number) > 0
    return (name, int(number)) if alone else (skipped.file, None)


def relative(file: str) -> bool:
    """The path stays inside the folder that the program was run in."""
    return not file.startswith("/") and ".." not in file.split("/") and file != "-"


def uri(file: str) -> str:
    """The path as a URI reference: `file:` in front of an absolute one, each character that is not plain as %NN."""
    steps = "/".join(step for step in file.split("/") if step != ".") or "."
    written = quote(_NO_BYTE.sub("\ufffd", steps).encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{written}" if written.startswith("/") else written
