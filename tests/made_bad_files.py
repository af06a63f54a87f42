"""Bad inputs: files, folders, names, encodings, standard input."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from made_bad_inputs import FERRY, RUN, Bad

GOOD = {"in/good.txt": FERRY}


def _fifo(folder: Path) -> None:
    os.mkfifo(folder / "in.txt")


def _socket(folder: Path) -> None:
    made = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket is short
    made.bind("in.txt")
    os.chdir(here)
    made.close()


def _nowhere(folder: Path) -> None:
    (folder / "in.txt").symlink_to("gone.txt")


def _round(folder: Path) -> None:
    (folder / "in.txt").symlink_to("in.txt")


def _zeros(folder: Path) -> None:
    (folder / "in.txt").symlink_to("/dev/zero")


def _links(folder: Path) -> None:
    """A folder with nothing but links: to itself, out of it, to a device."""
    (folder / "in").mkdir()
    (folder / "secret.txt").write_text(FERRY, encoding="utf-8")
    (folder / "in" / "self").symlink_to(".")
    (folder / "in" / "out.txt").symlink_to("../secret.txt")
    (folder / "in" / "zero.txt").symlink_to("/dev/zero")


def _empty(folder: Path) -> None:
    (folder / "in").mkdir()


FILES = (
    Bad("a path that is not there", "run gone.txt --db x.db", 3, "there is no such file or folder"),
    Bad("a folder without a file", RUN, 3, "the folder holds no article", make=_empty, mended=GOOD),
    Bad("a folder of links: to itself, out of it, to a device", RUN, 3, "the folder holds no article", make=_links),
    Bad("a named pipe", "run in.txt --db x.db", 3, "not a regular file", make=_fifo),
    Bad("a socket", "run in.txt --db x.db", 3, "not a regular file", make=_socket),
    Bad("a link to nothing", "run in.txt --db x.db", 3, "there is no such file or folder", make=_nowhere),
    Bad("a link to itself", "run in.txt --db x.db", 3, "it is a link, and links are not followed", make=_round),
    Bad("a link to an endless device", "run in.txt --db x.db", 3, "not a regular file", make=_zeros),
    Bad("a name with a NUL", "run 'a\x00b' --db x.db", 3, "(check the path)"),
    Bad("a name longer than names may be", f"run {'a' * 300}.txt --db x.db", 3, "File name too long"),
    Bad("a file of an unknown kind", "run in.xyz --db x.db", 3, ".xyz files are not read", {"in.xyz": FERRY}),
    Bad(
        "a file without an ending",
        "run letter --db x.db",
        3,
        "a file without an ending is not read",
        {"letter": FERRY},
    ),
    Bad(
        "a name that colours the terminal",
        RUN,
        3,
        "in/\\x1b[31mred.txt: the file is empty",
        {"in/\x1b[31mred.txt": b"", **GOOD},
        nameless=True,
    ),
    Bad("an empty file", RUN, 3, "the file is empty", {"in/a.txt": b"", **GOOD}, mended={"in/a.txt": FERRY}),
    Bad("a file of blanks", RUN, 3, "the file is empty", {"in/a.txt": b" \n\t\r\n", **GOOD}),
    Bad(
        "a picture called .txt",
        RUN,
        3,
        "the file is binary, not text",
        {"in/a.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(99), **GOOD},
    ),
    Bad(
        "a program called .txt",
        RUN,
        3,
        "the file is binary, not text",
        {"in/a.txt": b"\x7fELF\x02\x01\x01" + bytes(200), **GOOD},
    ),
)

ARABIC = "قتل أربعة عشر شخصا في حريق بالميناء يوم الجمعة، وقالت الشرطة إن ثلاثين آخرين أصيبوا بجروح.\n"
ENCODINGS = (
    Bad(
        "text in Windows-1252",
        RUN,
        0,
        "not UTF-8: read as cp1252, which is a guess",
        {"in/a.txt": "Nine people drowned in the café “Orée”.\n".encode("cp1252")},
    ),
    Bad(
        "Arabic in Windows-1256",
        RUN,
        0,
        "not UTF-8: read as cp1256, which is a guess",
        {"in/a.txt": ARABIC.encode("cp1256")},
    ),
    Bad(
        "UTF-16 without its mark",
        RUN,
        0,
        "no byte order mark: read as utf-16-le, which is a guess",
        {"in/a.txt": FERRY.encode("utf-16-le")},
    ),
    Bad(
        "UTF-16 cut off within a letter",
        RUN,
        0,
        "is not UTF-16-LE: U+FFFD stands in the text instead",
        {"in/a.txt": b"\xff\xfe" + FERRY.encode("utf-16-le")[:-1]},
    ),
    Bad(
        "UTF-8 with a broken letter",
        RUN,
        0,
        "is not UTF-8: U+FFFD stands in the text instead",
        {"in/a.txt": FERRY.encode() * 3 + "قتل عشرة أشخاص. ".encode() * 9 + b"\xc3\x28 Nine people drowned.\n"},
    ),
    Bad(
        "NUL between letters",
        RUN,
        0,
        "characters that cannot be stored were replaced by U+FFFD",
        {"in/a.txt": FERRY.encode() + b"Nine\x00 people drowned.\n"},
    ),
    Bad(
        "half characters in JSON",
        RUN,
        0,
        "characters that cannot be stored were replaced by U+FFFD",
        {"in/a.jsonl": '{"text": "Nine people \\ud800 drowned."}\n'},
        nameless=True,
    ),
)

STDIN = (
    Bad("nothing on standard input", "run - --db x.db", 3, "the file is empty", stdin=b""),
    Bad(
        "bytes that are no text on standard input",
        "run - --db x.db",
        3,
        "the file is binary, not text",
        stdin=bytes(range(256)) * 4,
    ),
    Bad(
        "a broken line on standard input",
        "extract -",
        3,
        "-:2: not a JSON object",
        stdin=b'{"text": "Nine people drowned."}\n{"text": \n',
    ),
    Bad("a list on standard input", "compare --batch -", 3, "the line does not hold two texts", stdin=b"[1]\n"),
)

GROUPS = {"Files and folders": FILES, "Encodings": ENCODINGS, "Standard input": STDIN}
