"""What tells the story of an article: the names in it, and its longer words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reconcile.cluster._likeness import skeleton
from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Article, Lexicon

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*+")
SHORTEST = 3  # letters of a name
LONG = 4  # letters of a word that tells something


def known_names(lexicon: Lexicon, code: str) -> dict[str, str]:
    """Folded names of the packs -> entity."""
    fold = get(code).fold
    return {fold(n): e.id for e in lexicon.entities for n in e.names}


def names_of(article: Article, known: Mapping[str, str]) -> dict[str, str]:
    """Skeletons of the names in an article -> a spelling; known entities stand as "=id"."""
    fold, closed = get(article.language).fold, closed_words(article.language)
    out: dict[str, str] = {}
    text = _without_furniture(article)
    start, plain = True, {w for w in WORD.findall(text) if w.islower()}
    for match in WORD.finditer(text):
        word = match.group()
        folded = fold(word).removesuffix("'s")
        bare = _bare(folded)
        if folded in known or bare in known:
            out["=" + known.get(folded, known.get(bare, ""))] = word
        elif _is_name(word, closed, start) and folded not in closed.not_names | plain and len(skeleton(bare)) >= 2:
            out[skeleton(bare)] = word
        start = text[match.end() : match.end() + 1] in ".!?:\n"
    return out


def content_of(article: Article) -> frozenset[str]:
    """Folded words of some length that no closed class holds."""
    language, closed = get(article.language), closed_words(article.language)
    shut = closed.adverbs | closed.prepositions | closed.auxiliaries | closed.report_verbs | closed.not_names
    text = language.fold(f"{article.title or ''} {article.text}")
    return frozenset(w for w in WORD.findall(text) if len(w) >= LONG and w not in shut and not w.isdigit())


def _bare(name: str) -> str:
    """The name without an article that is written together with it."""
    return re.sub(r"^(?:al-|ال|el-)", "", name)


def _is_name(word: str, closed: Words, start: bool) -> bool:
    """Capitalised, where no sentence starts; any longer word in a script without capitals."""
    if closed.head_first:
        return len(word) > SHORTEST
    bare = word.removeprefix("al-")
    if not bare[:1].isupper() or len(bare) < SHORTEST:
        return False
    last = bare.rsplit("-", 1)[-1]
    if last != bare and last.islower():
        return False  # "US-led" names nobody
    return not start or "-" in word


def _without_furniture(article: Article) -> str:
    text = f"{article.title}\n{article.text}" if article.title else article.text
    shift = len(text) - len(article.text)
    chars = list(text)
    for piece in article.furniture:
        for i in range(piece.span.start + shift, piece.span.end + shift):
            chars[i] = "\n"
    return "".join(chars)
