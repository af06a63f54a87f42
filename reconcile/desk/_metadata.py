"""Titles, plain descriptions, facets and ready questions for Datasette's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

SETTINGS = {
    "default_allow_sql": False,
    "sql_time_limit_ms": 1000,
    "max_returned_rows": 1000,
    "allow_download": False,
    "max_csv_mb": 20,
    "default_page_size": 50,
    "truncate_cells_html": 600,
    "suggest_facets": False,
    "default_facet_size": 8,
}


def metadata(db: str, port: int) -> dict[str, Any]:
    """Datasette's metadata for one database, and the configuration that switches our hooks on."""
    name = Path(db).stem
    hosts = [f"{host}:{port}" for host in ("127.0.0.1", "localhost", "[::1]")]
    return {
        "title": "reconcile: the review desk",
        "description_html": str(_start(name)),
        "plugins": {"reconcile": {"database": name, "hosts": hosts}},
        "databases": {name: {"description": _START, "tables": TABLES, "queries": QUERIES}},
    }


_ABOUT = "Where articles disagree, what explains it, and what the evidence supports."


def _start(name: str) -> Markup:
    """The front page's words: what the desk is for, and the ready questions as links."""
    link = Markup('<li><a href="/{}/{}">{}</a>: {}</li>')
    asked = [link.format(quote(name), key, found["title"], found["description"]) for key, found in QUERIES.items()]
    return Markup("{}<ul>{}</ul>").format(_ABOUT, Markup("").join(asked))


_START = "Begin with the open conflicts; each id leads to the claim, its article and its words."

TABLES: dict[str, Any] = {
    "findings": {
        "description": "What the rules say of two or more claims: a conflict, an explained difference, or for review.",
        "facets": ["verdict", "reason", "decided"],
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
    "sources": {"description": "What each outlet brought: articles, claims, conflicts, agreements."},
    "records": {"hidden": True},
    "frame": {"hidden": True},
    "keys": {"hidden": True},
}

QUERIES: dict[str, Any] = {
    "open_conflicts": {
        "title": "Open conflicts",
        "hide_sql": True,
        "description": "Conflicts that are not decided, or on which reviewers differ, both sides with their words.",
        "sql": """SELECT finding, question, value, source, published, quote, sentence, low, best, high, claim
            FROM conflicts WHERE decided IS NULL OR decided IN ('later', 'differ')
            ORDER BY question, finding, side, published""",
    },
    "explained": {
        "title": "Explained differences",
        "hide_sql": True,
        "description": "Differences that an explanation covers, by reason.",
        "sql": """SELECT coalesce(d.reason, f.reason) AS reason, f.id AS finding, f.message, f.decision,
            c.value_text AS value, coalesce(a.source, a.file) AS source, a.published, c.quote, c.sentence, c.id AS claim
            FROM findings f JOIN finding_claims fc ON fc.finding_id = f.id
            JOIN claims c ON c.id = fc.claim_id JOIN articles a ON a.id = c.article_id
            LEFT JOIN decided d ON d.finding_id = f.id
            WHERE coalesce(f.holds, f.verdict) = 'explained' ORDER BY 1, f.id, fc.side, a.published""",
    },
    "the_ladder": {
        "title": "The ladder",
        "hide_sql": True,
        "description": "Which event articles put at which place of a growing count, by date.",
        "sql": "SELECT day, position, event, source, quote, sentence, claim, question FROM ladder",
    },
    "claims_of_one_article": {
        "title": "Claims of one article",
        "hide_sql": True,
        "description": "Everything one article says, in its order; give an id from the table of articles.",
        "sql": """SELECT c.attribute, c.subject, c.value_text AS value, c.quote, c.sentence, q.question, q.outcome,
            c.doubt, c.id AS claim FROM claims c LEFT JOIN clusters q ON q.id = c.cluster_id
            WHERE c.article_id = :article ORDER BY c.start""",
    },
    "standing_alone": {
        "title": "Sources who stand alone",
        "hide_sql": True,
        "description": "Claims in a conflict whose side has one origin while another side has more.",
        "sql": """WITH sides AS (SELECT fc.finding_id, fc.side, count(DISTINCT c.origin) AS origins
                FROM finding_claims fc JOIN claims c ON c.id = fc.claim_id WHERE fc.side IS NOT NULL
                GROUP BY fc.finding_id, fc.side)
            SELECT coalesce(a.source, a.file) AS source, f.question, c.value_text AS value, c.quote, c.sentence,
                (SELECT max(o.origins) FROM sides o WHERE o.finding_id = s.finding_id AND o.side <> s.side)
                AS origins_against, f.id AS finding, c.id AS claim
            FROM sides s JOIN findings f ON f.id = s.finding_id AND coalesce(f.holds, f.verdict) = 'conflict'
            JOIN finding_claims fc ON fc.finding_id = s.finding_id AND fc.side = s.side
            JOIN claims c ON c.id = fc.claim_id JOIN articles a ON a.id = c.article_id
            WHERE s.origins = 1 AND origins_against > 1 ORDER BY a.source, f.id""",
    },
}
