"""Where the forms of the desk are sent: one decision of somebody who may decide, from a page of ours."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from datasette.utils.asgi import Response

from reconcile.desk._given import given
from reconcile.desk._links import ROOT, Links
from reconcile.desk._ours import may_see
from reconcile.desk._pages import HEADERS, apart, asked_of, ours
from reconcile.desk._reviewer import NOT_HERE, WHO, name_cookie, named_so, refusal, reviewer_of
from reconcile.desk._told import Told, keep
from reconcile.desk._written import Writing
from reconcile.errors import ReconcileError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from reconcile.desk._asked import Asked
    from reconcile.desk._given import Given

_LARGEST = 100_000  # bytes of a form
_MOST = 100  # fields of a form
_FIRST = 6  # decisions made with one key that are told one by one
_PATIENCE = 2.0  # seconds that a browser waits for what a decision changes
_LEFT = "What it changes is being worked out; open the page again in a while."
_ABOUT = re.compile(r"finding ([0-9a-z]+) is (now|new|no longer there): (.*)")
_unfinished: set[asyncio.Task[list[str]]] = set()


async def answer(datasette: Datasette, request: Request) -> Response:
    """Write the decision down and lead back to the page it came from, which tells what was done, or why nothing was."""
    if request.method != "POST":
        return Response.text("Decisions are only sent here.\n", status=405, headers={**HEADERS, "allow": "POST"})
    database, reviewer = ours(datasette), reviewer_of(datasette, request)
    if database is None or reviewer is None or not await may_see(datasette, request.actor, database):
        return apart(NOT_HERE, 403, _links(datasette))
    form = await _form(request)
    if form is None:
        return apart("This is too much for a decision; nothing was decided.", 413, _links(datasette))
    refused = refusal(request, reviewer, form)
    if refused:
        return apart(refused, 403, _links(datasette))
    asked = asked_of(datasette, request, database)
    name = None if reviewer.signed_in else named_so(form.get("who", ""))
    told, gone = await _decided(asked, form, name or reviewer.who)
    back = asked.links.overview() if gone else _back(asked, form.get("back", ""))
    response = Response.redirect(f"{back}{'&' if '?' in back else '?'}{urlencode({'told': keep(told)})}", status=303)
    response.headers.update(HEADERS)
    if name:
        response.set_cookie(WHO, name_cookie(datasette, name), httponly=True, path=asked.links.base or "/")
    return response


async def _decided(asked: Asked, form: Mapping[str, str], who: str | None) -> tuple[Told, bool]:
    """What there is to tell; and whether the finding that was decided is no longer there."""
    try:
        if who is None:
            raise UsageError(None, "it is not known who decides", "write your name into the form")
        wanted = given(form)
        writing = await asyncio.to_thread(Writing, asked.shelf, wanted, who)
    except ReconcileError as error:
        return Told(((f"Nothing was decided: {error}", None),), trouble=True), False
    rest = asyncio.ensure_future(asyncio.to_thread(list, writing.lines))
    _unfinished.add(rest)
    rest.add_done_callback(_unfinished.discard)
    await asyncio.wait({rest}, timeout=_PATIENCE)
    later, trouble = _result(rest)
    changes = [_change(one) for one in later]
    lines = [(one, None) for one in writing.first[:_FIRST]]
    lines += [(f"and {over} more decisions like these", None)] if (over := len(writing.first) - _FIRST) > 0 else []
    return Told((*lines, *(one for one in changes if one[1] != wanted.finding)), trouble), _gone(wanted, writing, rest)


def _result(rest: asyncio.Future[list[str]]) -> tuple[list[str], bool]:
    """What a decision changed; where that failed, why."""
    if not rest.done():
        return [_LEFT], False
    try:
        return rest.result(), False
    except ReconcileError as error:
        return [f"What it changes could not be worked out, and the next run does so: {error}"], True


def _gone(wanted: Given, writing: Writing, rest: asyncio.Future[list[str]]) -> bool:
    return rest.done() and wanted.finding is not None and wanted.finding not in writing.review.findings()


def _change(told: str) -> tuple[str, str | None]:
    """What is told of a finding, without its id, and the finding to go to, where it is there."""
    found = _ABOUT.match(told)
    if found is None:
        return f"{told[:1].upper()}{told[1:]}", None
    return f"{found[2].capitalize()}: {found[3]}", None if found[2] == "no longer there" else found[1]


def _back(asked: Asked, wanted: str) -> str:
    """The page that a form came from, if it is one of ours; without what was told on it."""
    try:
        split = urlsplit(wanted)
    except ValueError:  # no address at all
        return asked.links.overview()
    root = f"{asked.links.base}{ROOT}"
    within = split.path == root or split.path.startswith(f"{root}/")
    if split.scheme or split.netloc or not within or ".." in split.path.split("/"):
        return asked.links.overview()
    kept = urlencode([(name, value) for name, value in parse_qsl(split.query) if name != "told"])
    return split.path + (f"?{kept}" if kept else "")


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form; `None` where it is too large."""
    length = request.headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()) or int(length) > _LARGEST:
        return None
    body = await request.post_body()
    if len(body) > _LARGEST:
        return None
    try:
        return dict(parse_qsl(body.decode("utf-8", errors="replace"), keep_blank_values=True, max_num_fields=_MOST))
    except ValueError:  # more fields than any form of ours has
        return None


def _links(datasette: Datasette) -> Links:
    return Links(datasette.setting("base_url").rstrip("/"), "/")
