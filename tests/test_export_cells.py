"""What leaves in a cell or a link: no formula, and no address but those of the web."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cells import defused
from reconcile.export._told import address


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\rx", "\n=1", "  =1", "\u00a0=1", "\uff1d1", "\uff0bx", "\u2212x"],
    ids=ascii,
)
def test_what_a_spreadsheet_would_compute_is_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-5", "+5.25", "5", "a=1", "'=1", "14 June", "The Desk"])
def test_what_a_spreadsheet_leaves_alone_stays(cell: str) -> None:
    assert defused(cell) == cell


@given(st.text(alphabet="=+-@ \t\r\n1.a\uff1d\u2212", max_size=8))
def test_a_cell_is_defused_once(cell: str) -> None:
    assert defused(defused(cell)) == defused(cell)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/b?c=d#e", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("//a.example", False),
        ("https://a.example/ b", False),
        ("https://a.example/\u202eb", False),
        ("https://[a", False),
        ("https://a.example/" + "a" * 3000, False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_given_out(url: str | None, kept: bool) -> None:
    assert (address(url) is not None) is kept
