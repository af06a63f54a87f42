"""Titles, plain descriptions and facets for Datasette's pages."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from markupsafe import Markup

from reconcile.desk._links import Links
from reconcile.desk._ours import names
from reconcile.desk._queries import QUERIES

if TYPE_CHECKING:
    from datasette.app import Datasette


def told_of(datasette: Datasette) -> dict[str, Any]:
    """What the pages say of the databases of ours; one for each Datasette, which asks often and writes into it.

    The front page speaks of the desk where there is no database but ours.
    """
    shown = tuple(datasette.databases)
    kept = _TOLD.get(datasette)
    if kept is None or kept[0] != shown:
        kept = (shown, _told_of(datasette))
        _TOLD[datasette] = kept
    return kept[1]


def _told_of(datasette: Datasette) -> dict[str, Any]:
    ours = names(datasette)
    base = datasette.setting("base_url").rstrip("/")
    links = {name: Links(base, str(datasette.urls.database(name))) for name in ours}
    told: dict[str, Any] = {"databases": {name: _database(links[name]) for name in ours}}
    others = {name for name in datasette.databases if not name.startswith("_")} - set(ours)
    if ours and not others:
        told |= {"title": "reconcile: the review desk", "description_html": str(_start(links[ours[0]]))}
    return told


def _database(links: Links) -> dict[str, Any]:
    way = Markup('{} <a href="{}">To the review desk</a>').format(_START, links.overview())
    return {"description_html": str(way), "tables": deepcopy(TABLES)}


def _start(links: Links) -> Markup:
    """The front page's words: what the desk is for, the way to it, and the ready questions as links."""
    link = Markup('<li><a href="{}">{}</a>: {}</li>')
    asked = [link.format(links.table(key), found["title"], found["description"]) for key, found in QUERIES.items()]
    way = Markup('<p>{}</p><p><a href="{}"><strong>Open the review desk</strong></a></p>')
    return Markup("{}<ul>{}</ul>").format(way.format(_ABOUT, links.overview()), Markup("").join(asked))


_TOLD: WeakKeyDictionary[Datasette, tuple[tuple[str, ...], dict[str, Any]]] = WeakKeyDictionary()
_ABOUT = "Where articles disagree, what explains it, and what the evidence supports."
_START = "Tables and views of what reconcile found; each id leads to its page on the desk, each number to its sentence."

TABLES: dict[str, Any] = {
    "findings": {
        "description": "What the rules say of two or more claims: a conflict, an explained difference, or for review.",
        "facets": ["verdict", "reason", "attribute", "decided"],
        "sort": "verdict",
        "label_column": "title",
    },
    "claims": {
        "description": "What each article says, with its exact words and a value that can be sorted.",
        "facets": ["kind", "attribute", "modality"],
        "label_column": "label",
    },
    "articles": {
        "description": "What was read: outlet, date and how it was found, and how many numerals are accounted for.",
        "facets": ["source", "language"],
        "sort": "published",
        "label_column": "label",
    },
    "clusters": {
        "description": "Questions that the articles answer, and what became of each.",
        "facets": ["outcome", "why_unchecked", "attribute"],
        "sort": "outcome",
        "label_column": "question",
    },
    "estimates": {"description": "What the evidence supports for a question: low, best and high.", "facets": ["grade"]},
    "credences": {
        "description": "The rival answers to a question, each with the sum of its ledger in decibans and its word.",
        "facets": ["word", "information"],
        "label_column": "value",
    },
    "credence_terms": {
        "description": "The entries of the ledgers of credence: what speaks for an answer, and what against it.",
        "facets": ["what"],
    },
    "borders": {"hidden": True},
    "events": {
        "description": "What happened, as one article or more tell of it.",
        "facets": ["kind", "main"],
        "label_column": "label",
    },
    "event_claims": {"description": "Which claims hang on an event, how, and why.", "facets": ["how"]},
    "aliases": {"description": "Names that articles show to be of one thing, with the words that show it."},
    "copies": {"description": "Articles that have words from another.", "facets": ["how"]},
    "shared_words": {"description": "What stands, word for word, in two articles."},
    "series": {"description": "Growing counts across events (the n-th ...).", "label_column": "question"},
    "rungs": {"description": "Which event an article puts at which place of a series."},
    "hypotheses": {
        "description": "Ways to make a series consistent, and what each sets aside.",
        "label_column": "holds",
    },
    "testimony": {
        "description": "What each voice says of a series, and how it stands to the ways to make it consistent.",
        "facets": ["diagnostic"],
    },
    "passages": {"description": "The paragraphs of the articles, and which are page furniture.", "facets": ["what"]},
    "finding_claims": {"description": "Which claims a finding is about, and on which side each stands."},
    "decisions": {
        "description": "What reviewers decided, as it stands in decisions.jsonl; kept across runs.",
        "facets": ["kind", "who"],
    },
    "decided": {
        "description": "Findings that were decided: what holds of each, and what changed since.",
        "facets": ["kind"],
    },
    "runs": {"description": "One row for each run that changed something.", "sort_desc": "number"},
    "skipped": {"description": "Files that could not be read, and why."},
    "conflicts": {"description": "Every conflict, one row for each claim in it."},
    "claims_in_context": {"description": "Every claim with its paragraph, its article and its question."},
    "ladder": {"description": "Every series, one row for each claim on a rung, by date."},
    "sources": {
        "description": "What each outlet brought: articles, claims, conflicts, agreements.",
        "sort_desc": "claims",
    },
    "answers": {"description": "Every question with each answer to it: value, outlet, day and words."},
    "origins": {"description": "Where words come from: articles that copy or translate one another count once."},
    "unread": {"description": "Numerals that were not read, each with why."},
    "runs_articles": {"hidden": True},
    "records": {"hidden": True},
    "frame": {"hidden": True},
    "keys": {"hidden": True},
}
