"""Article words made safe to print: nothing in them can move a cursor, colour a line or turn it around."""

from __future__ import annotations

import re

# C0, DEL and C1; soft hyphen; bidi marks, embeddings, overrides and isolates; zero-width characters and the
# word joiner's family; line and paragraph separators; the byte order mark; interlinear marks; tags; surrogates.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)
_BREAKS = r"\t\n\r\x0b\x0c\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(f"[{_BREAKS} ]{{2,}}|[{_BREAKS}]")  # all white space but a plain space between words


_UNMARKED = re.compile(_HIDDEN.pattern.replace("\u2060-\u206f", "\u2060-\u2067\u206a-\u206f"))


def visible(text: str) -> str:
    """The text with every invisible or controlling character written out as \\xNN, \\uNNNN or \\UNNNNNNNN."""
    return text if _is_plain(text) else _HIDDEN.sub(_written_out, text)


def line(text: str) -> str:
    """The text on one line: runs of white space become one space, and what is still hidden is written out."""
    return visible(_SPACES.sub(" ", text)).strip()


def marked(text: str) -> str:
    """As `line`, for sentences of ours that isolate words written from right to left: the marks for that stay."""
    return _UNMARKED.sub(_written_out, _SPACES.sub(" ", text)).strip()


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def escaped(written: str) -> str:
    """JSON text that means the same, with every hidden character but the line break as an escape.

    So is one of "##[", which the runner of GitHub Actions takes for a command wherever it stands in its log.
    """
    return _HIDDEN.sub(_as_json, written).replace("##[", "#\\u0023[")


def _as_json(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return found[0]
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _written_out(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
