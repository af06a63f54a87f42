"""The address that `browse` prints: whoever opens it may decide."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from datasette.utils.asgi import Response

from reconcile.desk._links import Links
from reconcile.desk._ours import served
from reconcile.desk._pages import HEADERS, apart
from reconcile.desk._reviewer import NOT_HERE, cookie_of

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request


async def answer(datasette: Datasette, request: Request) -> Response:
    """Give the browser that knows the word of this start its cookie, and lead it to the overview."""
    base = datasette.setting("base_url").rstrip("/")
    links, found = Links(base, "/"), served(datasette)
    given = request.args.get("key") or ""
    if found is None or found.token is None or not secrets.compare_digest(given.encode(), found.token.encode()):
        return apart(NOT_HERE, 403, links)
    response = Response.redirect(links.overview(), status=303)
    response.headers.update(HEADERS)
    response.set_cookie(cookie_of(request), found.token, path=base or "/", httponly=True, samesite="lax")
    return response
