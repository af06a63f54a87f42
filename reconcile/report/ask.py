"""The sheet of questions to the sources: what each outlet is asked, and what each of its answers would settle."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.report._block import Block
from reconcile.report._days import published
from reconcile.report._layout import isolate
from reconcile.report._lookup import Lookup, count
from reconcile.report._questions import letters, questions, unjudged, words_of
from reconcile.report._quotes import quoted
from reconcile.report._settles import if_confirmed, if_withdrawn, outlets_of
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._questions import Question, Word
    from reconcile.report._style import Style

_OUTLETS = 6
"""Outlets asked about one question; the rest is counted."""

_OTHERS = 2
"""Other outlets quoted in a letter."""


def render(run: Run, style: Style) -> str:
    """Plain lines of at most the style's width: each question with a letter to each outlet, then what is unjudged."""
    block, look = Block(style), Lookup(run)
    found, settled = questions(look, style)
    outlets = {outlet for question in found for outlet in letters(look, question)}
    if found:
        block.plain(f"{count(found, 'question')} to put to {count(outlets, 'outlet')}.")
    else:
        block.plain("Nothing to ask: no conflict is left open.")
    for number, question in enumerate(found, 1):
        block.lines.append("")
        block.item(f"{number}.", f"{question.text} [{question.id}]")
        _tell_letters(block, look, question)
    _tell_unjudged(block, look, unjudged(look, style))
    if settled:
        block.lines.append("")
        block.plain(f"{count(settled, 'conflict')} settled by the evidence: 'reconcile report' tells how.")
    return block.text()


def _tell_letters(block: Block, look: Lookup, question: Question) -> None:
    told = letters(look, question)
    for outlet in list(told)[:_OUTLETS]:
        block.lines.append("")
        block.labelled("to", f"{isolate(outlet)} ({_files(look, told[outlet])})", colour="bold")
        _tell_reprints(block, told[outlet])
        _tell_own(block, look, told[outlet])
        for other in [other for other in told if other != outlet][:_OTHERS]:
            word = next((w for w in told[other] if w.answer != told[outlet][0].answer), None)
            if word:
                block.labelled("", f"{isolate(other)} has{_on(look, word)}:")
                block.labelled("", quoted(look, word.claim, block.room * 2))
        block.labelled("", _please(look, question, told[outlet]))
        for number, word in enumerate(told[outlet]):
            said = words_of(look, question, word.answer)
            confirms = f"If {isolate(outlet)} confirms {said}: {if_confirmed(look, question, word)}"
            block.labelled("" if number else "settles", confirms)
            block.labelled("", f"If it withdraws {said}: {if_withdrawn(look, question, word)}")
    if len(told) > _OUTLETS:
        block.labelled("", f"and {count(len(told) - _OUTLETS, 'more outlet')}")


def _tell_reprints(block: Block, words: list[Word]) -> None:
    """Who prints the same words, and is not asked."""
    outlets = list(dict.fromkeys(one for word in words for one in word.reprints))
    if outlets:
        more = f" and {count(len(outlets) - _OUTLETS, 'more outlet')}" if len(outlets) > _OUTLETS else ""
        block.labelled("", f"(printed as well by {', '.join(map(isolate, outlets[:_OUTLETS]))}{more})")


def _tell_own(block: Block, look: Lookup, words: list[Word]) -> None:
    for number, word in enumerate(words):
        block.labelled("", f"You {'also ' if number else ''}write{_on(look, word)}:")
        block.labelled("", quoted(look, word.claim, block.room * 2))


def _please(look: Lookup, question: Question, words: list[Word]) -> str:
    """The question itself, in words that suit every kind of claim."""
    said = list(dict.fromkeys(words_of(look, question, word.answer) for word in words))
    if len(said) > 1:
        return f"Could you please tell us which of {' and '.join(said)} you stand by, and whom you have it from?"
    return (
        f"Could you please tell us whom you have {said[0]} from, as of which day it holds, and whether you stand by it?"
    )


def _tell_unjudged(block: Block, look: Lookup, found: list[Question]) -> None:
    """In one line each, since the values may be of different things."""
    if found:
        block.heading("WORTH A LOOK: these differ, and no rule judges them")
    for question in found:
        told = [
            f"{words_of(look, question, answer)} ({', '.join(map(isolate, outlets_of(look, question, answer)))})"
            for answer in question.answers
        ]
        block.item("-", f"{question.text} {'; '.join(told)} [{question.id}]", indent=1)


def _on(look: Lookup, word: Word) -> str:
    """ " on 7 Apr 2020"; empty where no text gives the date."""
    article = look.article_of(word.claim)
    known = article.published is not None and article.published_from != "inferred"
    return f" on {published(article)}" if known else ""


def _files(look: Lookup, words: list[Word]) -> str:
    """The files of the articles, with their place where a file holds several."""
    held = Counter(article.file for article in look.run.articles)
    articles = [look.article_of(word.claim) for word in words]
    return ", ".join(dict.fromkeys(line(a.file) + (f"#{a.index}" if held[a.file] > 1 else "") for a in articles))
