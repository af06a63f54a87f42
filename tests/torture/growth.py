"""Texts made to break tools, in growing sizes, and how the time of a whole run grows with them."""

from __future__ import annotations

import gc
import itertools
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

Make = Callable[[int], str]
ALLOWED = 2.5  # times the time, for twice the text
OBJECTS = 200_000  # as in the command line
FEWEST = 0.4  # seconds below which a ratio says nothing
AGAIN = 3  # times that a doubling is timed again before it is called slow
PIECES = {
    "may": "may ",
    "one": "1 ",
    "a-point": "a. ",
    "question": "?",
    "one-comma": "1,",
    "of": "of ",
    "the-third-of": "the third of ",
    "bracket": "(",
    "brackets": "(a) [b] ",
    "quote": "“",
    "straight-quote": '"',
    "and": "and ",
    "dash": "— ",
    "people": "12 people ",
    "killed": "killed 3 ",
    "killed-people": "killed 3 people and ",
    "the": "the ",
    "capital": "Aa ",
    "said": "said that ",
    "dates": "3 May 2031, ",
    "slashes": "1/2/",
    "percent": "5% ",
    "million": "million ",
    "hundred": "one hundred and ",
    "between": "between 3 and ",
    "from-to": "from 2 to ",
    "hyphen": "twenty-",
    "no": "no ",
    "money": "$5 ",
    "minus": "-",
    "point": ".",
    "newline": "\n",
    "arabic": "قتل ٣ ",
    "arabic-and": "و",
    "arabic-mixed": "killed ٣ و 4 ",
    "zero-width": "a\u200b",
    "zero-width-digit": "1\u200b",
    "bidi": "\u202e1\u202c ",
    "combining": "e\u0301",
    "emoji": "\U0001f469\u200d\U0001f692 ",
    "long-word": "a",
    "long-number": "9",
    "spaces": " ",
    "nbsp": "1\u00a0",
    "initials": "U.S. ",
    "french": "deux mille ",
    "spanish": "los tercero de ",
    "week": "last week on Monday ",
    "ratio": "1:2:",
    "ages": "a 5-year-old ",
    "earlier": "earlier ",
}


def repeated(piece: str) -> Make:
    """One paragraph of nothing else."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def in_lines(piece: str) -> Make:
    """Short lines of it."""
    return lambda size: ((piece * 6).strip() + ".\n\n") * max(1, size // (6 * len(piece) + 3))


def counted(line: str) -> Make:
    """Sentences that differ by a number."""
    return lambda size: "".join(itertools.islice(_until(line, size), size))


def _until(line: str, size: int) -> Iterator[str]:
    told = 0
    for number in itertools.count(1):
        text = line.format(n=number, name=_name(number), day=number % 28 + 1, year=2000 + number % 90, th=_th(number))
        told += len(text)
        yield text
        if told > size:
            return


def _name(number: int) -> str:
    letters = ""
    while number:
        number, one = divmod(number, 20)
        letters += "abdefgiklmnoprstuvwy"[one] + "aeiou"[one % 5]
    return letters.title()


def _th(number: int) -> str:
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


SENTENCES = {
    "tolls": "Officials said {n} people were killed in the flood at {name}. ",
    "one-toll": "At least {n} people were killed in the flood at Selmer on 3 May 2031. ",
    "tolls-in-paragraphs": "The fire killed {n} people in the town of {name}, police said.\n\n",
    "ordinals": "{name} is the {th} depot that the army handed over on {day} May {year}. ",
    "dates": "On {day} May {year} it rained. ",
    "names": "{name} {name}son met {name} of {name}. ",
    "same-quote": "“We counted twelve people,” he said. ",
    "prose": "The council of {name} met {n} farmers, who had sold 12 cows for 300 euros each in March {year}. ",
    "short-lines": "{n}\n",
    "nested": "({n} [of {n} (",
    "list": "{n} in {name}, ",
}
TEXTS: dict[str, Make] = (
    {name: repeated(piece) for name, piece in PIECES.items()}
    | {f"{name}-in-lines": in_lines(piece) for name, piece in PIECES.items()}
    | {name: counted(line) for name, line in SENTENCES.items()}
)


def extracted(text: str) -> float:
    """Seconds of processor time to extract one article of this text."""
    from reconcile.extract import Extractor
    from reconcile.model import Article
    from reconcile.packs import load

    extract = Extractor(load(()).lexicon)
    extract(Article("a" + "0" * 12, "warm.txt", 0, "Two men met.", language="en"))
    article = Article("a" + "0" * 12, "growth.txt", 0, text, source="Growth", language="en")
    often = gc.get_threshold()
    gc.set_threshold(OBJECTS, *often[1:])
    start = time.process_time()
    extract(article)
    took = time.process_time() - start
    gc.set_threshold(*often)
    return took


def ran(text: str) -> float:
    """Seconds of processor time from the file to three reports."""
    from click.testing import CliRunner

    from reconcile.cli import main

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "growth.jsonl"
        line = {"id": "growth", "source": "Growth", "date": "2031-06-01", "text": text}
        file.write_text(json.dumps(line) + "\n", encoding="utf-8")
        also = [word for form in ("json", "html") for word in ("--also", f"{form}={folder}/{form}")]
        start = time.process_time()
        done = CliRunner().invoke(main, ["run", str(file), "--db", f"{folder}/x.db", *also])
        took = time.process_time() - start
    if done.exit_code not in (0, 3):
        raise AssertionError(f"exit {done.exit_code}: {done.output[-400:]}")
    return took


def grown(make: Make, sizes: tuple[int, ...], took: Callable[[str], float]) -> list[float]:
    """Seconds for each of the sizes, stopped where twice the text takes more than it may.

    Where it seems to, both sizes are timed again, and the shortest times count: another program may have disturbed one.
    """
    told: list[float] = []
    for size in sizes:
        told.append(took(make(size)))
        for _ in range(AGAIN):
            if len(told) > 1 and too_slow(told):
                told[-2:] = [min(told[-2], took(make(size // 2))), min(told[-1], took(make(size)))]
        if len(told) > 1 and too_slow(told):
            break
    return told


def too_slow(told: list[float]) -> bool:
    """The last doubling took more than linear time."""
    return told[-1] > FEWEST and told[-1] > ALLOWED * max(told[-2], FEWEST / ALLOWED)


def main(words: list[str]) -> int:
    """Print the seconds of each text, and return 1 if one of them grows more than it may."""
    whole, top = "--whole" in words, next((int(word) for word in words if word.isdecimal()), 160_000)
    chosen = [word for word in words if word in TEXTS] or list(TEXTS)
    bad = 0
    for name in chosen:
        told = grown(TEXTS[name], (top // 4, top // 2, top), ran if whole else extracted)
        slow = too_slow(told)
        bad += slow
        print(f"{name:28}", *(f"{one:7.2f}" for one in told), "  SLOW" if slow else "", flush=True)
    print(f"{len(chosen)} texts of up to {top:,} characters, {bad} of them slow")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
