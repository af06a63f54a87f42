"""Who may decide at the desk, and whether what a browser sends comes from a page of ours."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from itsdangerous import BadSignature

from reconcile.desk._ours import served
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

WHO = "reconcile_who"
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who may decide: the word that every form must send back, and a name where one is known.

    `signed_in` are those whose name Datasette knows; they give no other.
    """

    token: str
    who: str | None = None
    signed_in: bool = False


def reviewer_of(datasette: Datasette, request: Request) -> Reviewer | None:
    """Whoever asks, if they may decide: a browser that knows the word of this start, or a signed-in actor."""
    found = served(datasette)
    if found is None or not found.decide:
        return None
    if found.token is not None:
        given = request.cookies.get(cookie_of(request), "")
        if not secrets.compare_digest(given.encode(), found.token.encode()):
            return None
        return Reviewer(_signed(found.token, ""), _named(datasette, request) or found.who)
    actor = str((request.actor or {}).get("id") or "")
    return Reviewer(_signed(datasette.sign("", "reconcile-decide"), actor), actor, signed_in=True) if actor else None


def refusal(request: Request, reviewer: Reviewer | None, form: Mapping[str, str]) -> str | None:
    """Why a decision is not taken from this request; `None` where it is."""
    if reviewer is None:
        return NOT_HERE
    if not _from_here(request):
        return "This came from another place than a page of this desk; nothing was decided."
    if not secrets.compare_digest(form.get("token", "").encode(), reviewer.token.encode()):
        return "This form is not of this desk, or it was started again since; open the page again. Nothing was decided."
    return None


NOT_HERE = "Nothing can be decided here: open the address that 'reconcile browse' printed when it was started."


def cookie_of(request: Request) -> str:
    """The name of the cookie that lets a browser decide; browsers do not keep those of two ports apart."""
    _, _, port = request.host.rpartition(":")
    return f"reconcile_desk_{port}" if port.isascii() and port.isdigit() else "reconcile_desk"


def name_cookie(datasette: Datasette, who: str) -> str:
    """What the cookie with the name of a reviewer holds."""
    return str(datasette.sign(who, WHO))


def named_so(written: str) -> str | None:
    """The name as it is written down, on one line; `None` for an empty one."""
    return " ".join(written.split())[:_LONGEST_NAME] or None


def _named(datasette: Datasette, request: Request) -> str | None:
    try:
        return named_so(str(datasette.unsign(request.cookies.get(WHO, ""), WHO)))
    except BadSignature:
        return None


def _from_here(request: Request) -> bool:
    """The browser says that a page of ours sent it; other programs say nothing."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site not in (None, "same-origin"):
        return False
    return origin is None or origin.partition("://")[2].lower() == request.host.lower()


def _signed(key: str, message: str) -> str:
    return hmac.new(key.encode(), f"decide:{message}".encode(), hashlib.sha256).hexdigest()
