"""Rule files into rules: the checks that no shape can make."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reconcile.claims import kinds
from reconcile.errors import RuleError
from reconcile.model import Severity, Verdict
from reconcile.packs._check import read_as
from reconcile.packs._message import check_message
from reconcile.packs._nearest import nearest
from reconcile.packs._rule import Example, ExampleText, Rule, Use
from reconcile.packs._shapes import RuleShape
from reconcile.packs._yaml import Document

SEVERITY = {Verdict.CONFLICT: Severity.ERROR, Verdict.REVIEW: Severity.WARNING, Verdict.EXPLAINED: Severity.NOTE}


def read_rule(path: Path, pack: str) -> Rule:
    """The rule in a file; a `RuleError` with line and mend for the first thing that cannot be."""
    document, shape = read_as(path, RuleShape)
    if shape.id != path.stem:
        raise RuleError(
            document.place(("id",)), f"the id '{shape.id}' is not the file's name", f"write 'id: {path.stem}'"
        )
    if (shape.verdict is Verdict.EXPLAINED) != (shape.reason is not None):
        mend = "remove the reason" if shape.reason else "add 'reason: ...', as in docs/rules.md"
        raise RuleError(document.place(("verdict",)), "explained, and only explained, has a reason", mend)
    check_message(shape.message, document.place(("message",)))
    if odd := next((kind for kind in shape.claims if kind not in kinds()), None):
        raise RuleError(document.place(("claims",)), f"unknown kind of claims '{odd}'", nearest(odd, kinds()))
    return Rule(
        id=shape.id,
        pack=pack,
        verdict=shape.verdict,
        reason=shape.reason,
        severity=shape.severity or SEVERITY[shape.verdict],
        over=shape.over,
        kinds=frozenset(shape.claims),
        about=shape.about,
        when=_uses(document, "when", shape.when),
        unless=_uses(document, "unless", shape.unless),
        message=shape.message,
        examples=_examples(document, shape),
        place=document.place(("id",)),
        over_place=document.place(("over",)),
        status=shape.status,
        misfires=shape.misfires,
        references=shape.references,
    )


def _uses(document: Document, key: str, entries: tuple[dict[str, object], ...]) -> tuple[Use, ...]:
    uses: list[Use] = []
    for index, entry in enumerate(entries):
        place = document.place((key, index))
        if len(entry) != 1:
            raise RuleError(place, f"{len(entry)} conditions in one entry of '{key}'", "begin each condition with '- '")
        uses.extend(Use(name, _frozen(argument), place) for name, argument in entry.items())
    return tuple(uses)


def _frozen(argument: object) -> object:
    """A list as a tuple, so that a rule can be looked up by its worth."""
    return tuple(argument) if isinstance(argument, list) else argument


def _examples(document: Document, shape: RuleShape) -> tuple[Example, ...]:
    made = tuple(_example(document, shape, index) for index in range(len(shape.examples)))
    place = document.place(("examples",)) if made else document.place(("id",))
    names = [example.name for example in made]
    if not made:
        raise RuleError(place, "has no examples", "add 'examples:' with one that fires and one that stays silent")
    if (double := next((n for n in names if names.count(n) > 1), None)) is not None:
        raise RuleError(place, f"two examples are called '{double}'", "give each its own name")
    if all(example.fires for example in made):
        raise RuleError(place, "no example stays silent", "add one with 'expect: silent'")
    if not any(example.fires for example in made):
        raise RuleError(place, "no example fires", f"add one with 'expect: {shape.verdict}'")
    return made


def _example(document: Document, shape: RuleShape, index: int) -> Example:
    example = shape.examples[index]
    place = document.place(("examples", index))
    if example.expect not in (shape.verdict, "silent"):
        what = f"a rule that says {shape.verdict} cannot give '{example.expect}'"
        raise RuleError(place, what, f"expect {shape.verdict} or silent")
    for order, text in enumerate(example.texts):
        if text.date is not None and not _is_day(text.date):
            at = document.place(("examples", index, "texts", order, "date"))
            raise RuleError(at, f"'{text.date}' is no day", "write YYYY-MM-DD")
    texts = tuple(ExampleText(t.source, t.date, t.text, t.language, t.title, t.url) for t in example.texts)
    return Example(example.name, example.expect, texts, place)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
