"""A language model as proposer, over the `llm` package: any model that it serves and that answers in a schema."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.languages import get
from reconcile.propose._answer import SCHEMA, SYSTEM, read_answer
from reconcile.propose._border import Border
from reconcile.propose._proposal import Asked, Failed, Open, Proposal
from reconcile.propose._sentence import AskedSentence

if TYPE_CHECKING:
    from llm import Model

BATCH = 8
"""Sentences in one question to the model."""


def open_proposer(model: str | None = None) -> ModelProposer:
    """The model of this name, or the one that `llm models default` names."""
    try:
        import llm
    except ModuleNotFoundError as error:
        mend = "install reconcile with its extra: pip install 'reconcile[llm]'"
        raise UsageError(None, "the proposer 'llm' needs the package llm", mend) from error
    try:
        found = llm.get_model(model)
    except llm.UnknownModelError as error:
        raise UsageError(None, f"llm knows no model {model or 'of that name'!r}", "'llm models' lists them") from error
    if not found.supports_schema:
        raise UsageError(
            None,
            f"the model {found.model_id!r} cannot answer in a schema",
            "'llm models --schemas' lists those that do",
        )
    return ModelProposer(found)


class ModelProposer:
    """Asks a model about the sentences with open numerals, some at a time; only places in them come back."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.label = f"llm/{model.model_id}"

    def __call__(self, asked: Asked) -> Iterator[Proposal | Failed]:
        """Yield the proposals of each answer; an answer that cannot be read is a failure, and the next is asked for."""
        sentences = list(_sentences(asked))
        for start in range(0, len(sentences), BATCH):
            batch = sentences[start : start + BATCH]
            border = Border()
            with border:
                yield from read_answer(self._answer(batch), batch)
            yield from map(Failed, border.failed)

    def _answer(self, batch: Sequence[AskedSentence]) -> str:
        options = {"temperature": 0} if "temperature" in self._model.Options.model_fields else {}
        found = self._model.prompt(_prompt(batch), system=SYSTEM, schema=SCHEMA, stream=False, options=options)
        return found.text()


def _sentences(asked: Asked) -> Iterator[AskedSentence]:
    tokens = get(asked.article.language).tokens
    for (field, span), found in groupby(asked.open, key=lambda one: (one.field, one.sentence)):
        numbers: list[Open] = list(found)
        words = tuple(token.span.shifted(span.start) for token in tokens(asked.article.words(field, span)))
        text = asked.article.text if field == "text" else asked.article.title or ""
        yield AskedSentence(field, text, words, tuple(numbers))


def _prompt(batch: Sequence[AskedSentence]) -> str:
    """The sentences as data between two marks; a text cannot hold the mark, which is made of the text."""
    said = json.dumps({"sentences": [one.row(number) for number, one in enumerate(batch)]}, ensure_ascii=False)
    mark = hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return f"<data {mark}>\n{said}\n</data {mark}>"
