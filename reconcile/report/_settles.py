"""What an outlet's answer would settle: what the answers of a question then rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._layout import isolate
from reconcile.report._lookup import count
from reconcile.report._questions import firsts, words_of
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.report._lookup import Lookup
    from reconcile.report._questions import Question, Word


def if_confirmed(look: Lookup, question: Question, word: Word) -> str:
    """What follows for the series of the question, else who tells another answer and is to be asked next."""
    if needs := _series_needs(look, question, word):
        return f"then its place in the series {needs}."
    own = look.outlet(look.article_of(word.claim))
    others = {a: outlets_of(look, question, a) for a in question.answers if a != word.answer}
    asked = [
        f"{words_of(look, question, answer)} rests on {_listed(outlets)}"
        for answer, outlets in others.items()
        if set(outlets) != {own}
    ]
    if asked:
        return f"then {'; '.join(asked)}, to be asked next."
    return f"then {_all(look, question, list(others))}, which it tells as well, falls away."


def if_withdrawn(look: Lookup, question: Question, word: Word) -> str:
    """Who still tells that answer, and whether one answer alone is left."""
    said = words_of(look, question, word.answer)
    if left := _others(look, question, word):
        return f"then {said} rests on {_listed(left)}."
    answers = [answer for answer in (*question.answers, *question.beside) if answer != word.answer]
    only = "only " if len(answers) == 1 else ""
    return f"then no text here tells {said}, and {only}{_all(look, question, answers)} is left."


def outlets_of(look: Lookup, question: Question, answer: str) -> list[str]:
    """The outlets that tell an answer, one for each origin, in the order of the claims."""
    return [look.outlet(look.article_of(first)) for first in firsts(look, question, answer)]


def _series_needs(look: Lookup, question: Question, word: Word) -> str:
    """What the ladder needs when it keeps this claim and sets another answer aside."""
    series = look.series.get(question.series or "")
    rivals = {claim for answer, claims in question.answers.items() if answer != word.answer for claim in claims}
    for found in series.hypotheses if series else ():
        if word.claim.id not in found.rejects and not rivals.isdisjoint(found.rejects):
            return line(found.why)
    return ""


def _others(look: Lookup, question: Question, word: Word) -> list[str]:
    told = firsts(look, question, word.answer)
    return [look.outlet(look.article_of(first)) for first in told if first.id != word.claim.id]


def _all(look: Lookup, question: Question, answers: list[str]) -> str:
    return " or ".join(words_of(look, question, answer) for answer in answers)


def _listed(outlets: list[str]) -> str:
    """ "Hill Radio alone", "Hill Radio and 2 other outlets"."""
    named = list(dict.fromkeys(outlets))
    if len(named) == 1:
        return f"{isolate(named[0])} alone"
    return f"{isolate(named[0])} and {count(len(named) - 1, 'other outlet')}"
