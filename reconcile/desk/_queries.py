"""The ready questions of the desk, as SQL that a visitor cannot change; each tells what it shows.

Every one is complete without an answer to what it asks: an empty field means all, or the newest.
"""

from __future__ import annotations

from typing import Any

_SHORT = {
    "@open": """coalesce(f.holds, f.verdict) = 'conflict'
                AND (f.decided IS NULL OR f.decided IN ('later', 'differ', 'outgrown'))""",
    "@said": "JOIN finding_claims fc ON fc.finding_id = f.id JOIN claims c ON c.id = fc.claim_id",
    "@by": "JOIN articles a ON a.id = c.article_id",
    "@outlet": """(:outlet = '' OR EXISTS (SELECT 1 FROM finding_claims s
                    WHERE s.finding_id = f.id AND s.source = :outlet))""",
}
"""Parts that several questions share."""


def _query(title: str, description: str, sql: str) -> dict[str, Any]:
    for short, long in _SHORT.items():
        sql = sql.replace(short, long)
    return {"title": title, "description": description, "sql": sql, "hide_sql": True}


QUERIES: dict[str, dict[str, Any]] = {
    "open_conflicts": _query(
        "Open conflicts",
        "Conflicts that are not decided, or on which reviewers differ, each side with its words; low, best "
        "and high are what the evidence supports. The newest 100; the overview of the desk filters and sorts all.",
        """WITH asked AS (SELECT f.id, f.question, f.cluster_id, f.published_last FROM findings f WHERE @open
                ORDER BY f.published_last DESC, f.id LIMIT 100)
            SELECT f.id AS finding, f.question, c.value_text AS value, fc.side, coalesce(a.source, a.file) AS source,
                a.published, c.quote, c.sentence, e.low, e.best, e.high, f.cluster_id AS cluster, c.id AS claim
            FROM asked f @said @by LEFT JOIN estimates e ON e.cluster_id = f.cluster_id
            ORDER BY f.published_last DESC, f.id, fc.side, a.published, c.id""",
    ),
    "open_conflicts_this_week": _query(
        "Open conflicts this week",
        "Open conflicts whose newest article is of the seven days up to a day (YYYY-MM-DD); without one, up to the "
        "newest article in the database. The newest 100 are shown.",
        """WITH last AS (SELECT coalesce(nullif(:day, ''), (SELECT max(published) FROM articles)) AS day),
            fresh AS (SELECT f.id, f.question, f.published_last FROM last JOIN findings f
                ON f.published_last > date(last.day, '-7 days') AND f.published_last <= last.day
                WHERE @open ORDER BY f.published_last DESC, f.id LIMIT 100)
            SELECT f.id AS finding, f.question, c.value_text AS value, fc.side, coalesce(a.source, a.file) AS source,
                a.published, c.quote, c.sentence, c.id AS claim
            FROM fresh f @said @by ORDER BY f.published_last DESC, f.id, fc.side, a.published, c.id""",
    ),
    "values_by_outlet": _query(
        "Values by outlet",
        "What each outlet says where two articles or more answer one question: give words of a question, or its id, "
        "or the name of an outlet; the first 100 questions are shown.",
        """WITH asked AS (SELECT q.id, q.question, q.outcome FROM clusters q
                WHERE q.articles > 1 AND (:question = '' OR q.id = :question
                    OR instr(lower(q.question), lower(:question)))
                AND (:outlet = '' OR EXISTS (SELECT 1 FROM claims c @by
                    WHERE c.cluster_id = q.id AND a.source = :outlet))
                ORDER BY q.id LIMIT 100)
            SELECT asked.question, c.value_text AS value, coalesce(a.source, a.file) AS source, a.published,
                count(*) AS times, c.low, c.high, c.sentence, c.quote, asked.outcome, asked.id AS cluster,
                min(c.id) AS claim
            FROM asked JOIN claims c ON c.cluster_id = asked.id @by
            WHERE :outlet = '' OR a.source = :outlet
            GROUP BY asked.id, a.source, c.value_text ORDER BY asked.id, c.low, a.published, a.source""",
    ),
    "claims_of_one_origin": _query(
        "Claims of one origin",
        "Everything that comes from one origin, in all articles that have its words: copied or translated ten times "
        "it still counts once. Give the id from the column origin of claims or articles.",
        """SELECT c.attribute, c.value_text AS value, coalesce(a.source, a.file) AS source, a.published, c.quote,
                c.sentence, c.speaker, c.cluster_id AS cluster, a.id AS article, c.id AS claim
            FROM claims c @by WHERE c.origin = :origin ORDER BY c.cluster_id, a.published, c.id""",
    ),
    "numbers_that_changed": _query(
        "Numbers that changed",
        "Values that differ because time went by or an outlet took its number back: each with the day it was told "
        "and the day it is of; narrowed to an outlet where one is given. The newest 100 are shown.",
        """WITH newest AS (SELECT f.id, f.question, f.published_last FROM findings f
                WHERE f.verdict = 'explained' AND f.reason = 'update' AND @outlet
                ORDER BY f.published_last DESC, f.id LIMIT 1000),
            changed AS (SELECT f.* FROM newest f WHERE EXISTS (SELECT 1 FROM finding_claims n
                    JOIN claims c ON c.id = n.claim_id WHERE n.finding_id = f.id AND c.kind IN ('quantity', 'ordinal'))
                ORDER BY f.published_last DESC, f.id LIMIT 100)
            SELECT f.question, c.value_text AS value, a.published, coalesce(c.as_of_from, c.event_from) AS of_day,
                coalesce(a.source, a.file) AS source, c.role, c.quote, c.sentence, f.id AS finding, c.id AS claim
            FROM changed f @said @by ORDER BY f.published_last DESC, f.id, a.published, fc.side, c.id""",
    ),
    "unread_numerals": _query(
        "Unread numerals",
        "Numerals that are no claim, date, name or page furniture, each with why it was not read; narrowed to an "
        "outlet where one is given.",
        """SELECT coalesce(a.source, a.file) AS source, a.published, a.title,
                json_extract(u.value, '$.text') AS numeral, json_extract(u.value, '$.why') AS why,
                json_extract(u.value, '$.span.start') AS start, a.id AS article
            FROM articles a JOIN records r ON r.id = 'ledgers/' || a.id,
                json_each(r.content, '$.unread') u
            WHERE a.numerals_read < a.numerals AND (:outlet = '' OR a.source = :outlet)
            LIMIT 500""",
    ),
    "explained": _query(
        "Explained differences",
        "Differences that an explanation covers, by reason; narrowed to one (rounding, bound, scope, update, "
        "sum_of_parts, unit, copy, translation, sequence) where it is given. The first 100 are shown.",
        """WITH asked AS (SELECT f.*, coalesce(d.reason, f.reason) AS because
                FROM findings f LEFT JOIN decided d ON d.finding_id = f.id
                WHERE coalesce(f.holds, f.verdict) = 'explained'
                AND (:reason = '' OR coalesce(d.reason, f.reason) = :reason) ORDER BY because, f.id LIMIT 100)
            SELECT f.because AS reason, f.id AS finding, f.message, f.decision, c.value_text AS value,
                coalesce(a.source, a.file) AS source, a.published, c.quote, c.sentence, c.id AS claim
            FROM asked f @said @by ORDER BY f.because, f.id, fc.side, a.published""",
    ),
    "standing_alone": _query(
        "Sources who stand alone",
        "Claims whose side of a conflict has one origin while another side has more, in the newest 500 conflicts; "
        "narrowed to an outlet where one is given.",
        """WITH asked AS (SELECT f.id, f.question, f.published_last FROM findings f
                WHERE coalesce(f.holds, f.verdict) = 'conflict' AND @outlet
                ORDER BY f.published_last DESC, f.id LIMIT 500),
            sides AS (SELECT f.id, f.question, f.published_last, fc.side, count(DISTINCT c.origin) AS origins
                FROM asked f @said
                WHERE fc.side IS NOT NULL GROUP BY f.id, fc.side),
            alone AS (SELECT s.*, (SELECT max(o.origins) FROM sides o WHERE o.id = s.id AND o.side <> s.side) AS against
                FROM sides s WHERE s.origins = 1)
            SELECT coalesce(a.source, a.file) AS source, s.question, c.value_text AS value, c.quote, c.sentence,
                s.against AS origins_against, s.id AS finding, c.id AS claim
            FROM alone s JOIN finding_claims fc ON fc.finding_id = s.id AND fc.side = s.side
            JOIN claims c ON c.id = fc.claim_id @by
            WHERE s.against > 1 AND (:outlet = '' OR a.source = :outlet)
            ORDER BY s.published_last DESC, s.id, a.published, c.id""",
    ),
    "decisions_and_changes": _query(
        "Decisions, and what changed since",
        "Every finding that was decided: what holds of it now, and where the evidence changed after the decision, "
        "what did; those that changed come first.",
        """SELECT d.finding_id AS finding, f.question, d.kind, f.verdict, d.holds, d.reason, d.decision, d.changed,
                (SELECT group_concat(DISTINCT coalesce(s.who, '(not named)')) FROM decisions s
                    WHERE s.finding_id = d.finding_id) AS who,
                (SELECT max(s."when") FROM decisions s WHERE s.finding_id = d.finding_id) AS last
            FROM decided d LEFT JOIN findings f ON f.id = d.finding_id
            ORDER BY d.changed IS NULL, last DESC, d.finding_id""",
    ),
    "the_ladder": _query(
        "The ladder",
        "Which event articles put at which place of a growing count (the n-th ...), by date.",
        "SELECT day, position, event, source, quote, sentence, claim, series, question FROM ladder",
    ),
    "claims_of_one_article": _query(
        "Claims of one article",
        "Everything one article says, in its order; give an id from the table of articles.",
        """SELECT c.attribute, c.subject, c.value_text AS value, c.quote, c.sentence, q.question, q.outcome,
            c.doubt, c.id AS claim FROM claims c LEFT JOIN clusters q ON q.id = c.cluster_id
            WHERE c.article_id = :article ORDER BY c.start""",
    ),
}
