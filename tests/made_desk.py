"""A desk to decide at, and browsers without a screen that keep their cookies and send its forms."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from reconcile.desk._ours import served

if TYPE_CHECKING:
    from datasette.app import Datasette

PORT = 8765
AT = f"127.0.0.1:{PORT}"
ROOT = "/-/reconcile"


class Hidden(HTMLParser):
    """The hidden fields of the forms of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "input" and told.get("type") == "hidden":
            self.fields[told["name"] or ""] = told.get("value") or ""


@dataclass
class Visitor:
    """A browser that opens pages of the desk; with `key` it may decide."""

    desk: Datasette
    cookies: dict[str, str] = field(default_factory=dict)

    @classmethod
    def with_key(cls, desk: Datasette) -> Visitor:
        """One that opened the address which `browse` prints."""
        found, told = cls(desk), served(desk)
        assert told is not None
        assert found.get(f"{ROOT}/enter?key={told.token}").status_code == 303
        return found

    def get(self, page: str) -> Any:
        """The answer to an address."""
        return asyncio.run(self.asked(page))

    def finding(self, id_: str) -> str:
        """The page of a finding."""
        answer = self.get(f"{ROOT}/finding/{id_}")
        assert answer.status_code == 200
        return str(answer.text)

    def sent(self, page: str, **filled: str) -> Any:
        """The answer to the form of a page, filled in and sent."""
        fields = Hidden(self.get(page).text).fields
        return self.post({**fields, "who": "Ana", **filled})

    def decided(self, finding: str, **filled: str) -> str:
        """The page that is told after the form on a finding was sent."""
        answer = self.sent(f"{ROOT}/finding/{finding}", **filled)
        assert answer.status_code == 303, answer.text
        return str(self.get(answer.headers["location"]).text)

    def post(self, fields: dict[str, str], **headers: str) -> Any:
        """The answer to fields that are sent as a form of the desk."""
        return asyncio.run(self.posted(fields, **headers))

    async def asked(self, page: str) -> Any:
        """The answer to an address, inside a loop."""
        return self._kept(await self.desk.client.get(page, headers={"host": AT}, cookies=self.cookies))

    async def posted(self, fields: dict[str, str], **headers: str) -> Any:
        """The answer to fields, inside a loop."""
        told = {"host": AT, "origin": f"http://{AT}", "content-type": "application/x-www-form-urlencoded"}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        body = urlencode(fields).encode()
        return self._kept(
            await self.desk.client.post(
                f"{ROOT}/decide", content=body, headers={k: v for k, v in told.items() if v}, cookies=self.cookies
            )
        )

    def _kept(self, answer: Any) -> Any:
        self.cookies.update(dict(answer.cookies))
        return answer


def opened(db: Path, **how: Any) -> Datasette:
    """A desk on a database, at which is decided."""
    from reconcile.desk._serve import datasette

    return datasette(str(db), PORT, **{"read_only": False, **how})
