"""What the tables tell of an outlet, `:name`. Joins begin with its articles; each further step is by an index."""

from __future__ import annotations

ARTICLES = """SELECT a.id, a.title, a.label, a.published, a.published_from, a.language, a.numerals_read, a.numerals,
    a.corrected FROM articles a WHERE a.source IS :name ORDER BY a.published DESC, a.id"""

FIRST = """SELECT c.id AS claim, c.value_text AS value, a.language, q.id AS cluster, q.question, q.outcome,
    count(DISTINCT b.id) AS others
    FROM articles a
    CROSS JOIN copies k ON k.of_id = a.id
    CROSS JOIN articles b ON b.id = k.article_id AND b.source IS NOT a.source
    CROSS JOIN claims d ON d.article_id = k.article_id AND substr(d.origin, 2, length(a.id)) = a.id
    CROSS JOIN claims c ON c.article_id = a.id AND c.cluster_id = d.cluster_id AND c.origin = d.origin
    CROSS JOIN clusters q ON q.id = c.cluster_id
    WHERE a.source IS :name GROUP BY q.id ORDER BY others DESC, q.question, q.id"""
"""Questions that it answered in words of its own which articles of other outlets have too; one claim of each."""

COPIED = """SELECT coalesce(o.source, o.file) AS source, o.source IS NOT NULL AS named,
    count(DISTINCT a.id) AS articles, count(*) AS claims, min(a.id) AS article, min(o.id) AS original
    FROM articles a
    CROSS JOIN claims c ON c.article_id = a.id
    CROSS JOIN articles o ON o.id = substr(c.origin, 2, length(a.id))
    WHERE a.source IS :name AND o.source IS NOT a.source GROUP BY 1, 2 ORDER BY claims DESC, source"""
"""Whose words its claims are told in, where another outlet had them first; the ids of a pair of articles as well."""

CLAIMS = """SELECT c.id, q.id AS cluster, q.articles, q.outcome,
    c.corrected IS NOT NULL OR c.role = 'superseded' AS mended
    FROM articles a
    CROSS JOIN claims c ON c.article_id = a.id
    LEFT JOIN clusters q ON q.id = c.cluster_id
    WHERE a.source IS :name ORDER BY a.published DESC, c.id"""
"""All its claims; `mended` are those that a reviewer corrected, and figures that its own text no longer holds true."""

TOLD = """SELECT c.id AS claim, c.value_text AS value, a.language, q.id AS cluster, q.question, q.outcome, c.corrected
    FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN clusters q ON q.id = c.cluster_id
    WHERE c.id IN ({})"""
"""Claims as lists tell them."""

CONFLICTS = """SELECT f.id, max(a.published) AS day
    FROM articles a
    CROSS JOIN claims c ON c.article_id = a.id
    CROSS JOIN finding_claims fc ON fc.claim_id = c.id
    CROSS JOIN findings f ON f.id = fc.finding_id
    WHERE a.source IS :name AND coalesce(f.holds, f.verdict) = 'conflict'
    GROUP BY f.id ORDER BY day DESC, f.id"""
"""Conflicts that it has a part in, those of its newest articles first."""

SIDES = """SELECT fc.finding_id AS id, fc.side, max(a.source IS ?1) AS own,
    count(DISTINCT coalesce(a.source, a.file)) AS outlets
    FROM finding_claims fc
    CROSS JOIN claims c ON c.id = fc.claim_id
    CROSS JOIN articles a ON a.id = c.article_id
    WHERE fc.finding_id IN ({}) AND fc.side IS NOT NULL
    GROUP BY fc.finding_id, fc.side"""
"""The sides of conflicts: how many outlets stand there, and whether it is one of them."""

FINDINGS = "SELECT id, question, title, decision FROM findings WHERE id IN ({})"

GRADED = """SELECT c.cluster_id AS cluster FROM articles a
    CROSS JOIN claims c ON c.article_id = a.id
    CROSS JOIN estimates e ON e.cluster_id = c.cluster_id
    WHERE a.source IS :name LIMIT 1"""

NAMES = "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL ORDER BY source"
