"""Bad inputs: rules and packs, settings, options, batches."""

from __future__ import annotations

from made_bad_inputs import FERRY, RUN, Bad, stored

IN = {"in/good.txt": FERRY}
PACK = {"p/mine/pack.yml": "name: mine\nversion: 0.1.0\nabout: Words of mine.\n"}
TEST = "rules test --rules p"


def rule(what: str, words: str, says: str, **more: object) -> Bad:
    """A row on a rule file with these words."""
    return Bad(what, TEST, 2, says, {"p/mine/made.yml": words, **PACK}, **more)  # type: ignore[arg-type]


RULES = (
    rule("a rule that makes an object", "id: !!python/object/apply:os.system [ls]\n", "tags are not allowed"),
    rule(
        "a rule that repeats itself by aliases", "id: &a [x]\nwhen: [*a, *a]\n", "anchors and aliases are not allowed"
    ),
    rule("a rule with a key twice", "id: made\nid: made\n", "stands twice"),
    rule("a rule with two documents", "id: made\n---\nid: more\n", "holds a second document"),
    rule("20,000 brackets", "[" * 20000, "is nested deeper than 20 levels"),
    rule("a rule that is not UTF-8", "id: caf\udce9\n".encode("utf-8", "surrogateescape"), "is not UTF-8"),  # type: ignore[arg-type]
    rule(
        "a rule with an unknown key",
        "id: made\nverdict: review\nabout: a\nclaims: quantity\nwhen: [values_differ: true]\nwehn: []\nmessage: m\n",
        "unknown key 'wehn'",
    ),
    rule(
        "a rule under another name",
        "id: other\nverdict: review\nabout: a\nclaims: quantity\nwhen: [values_differ: true]\nmessage: m\n",
        "the id 'other' is not the file's name",
    ),
    rule("a rule larger than a megabyte", "# " + "x" * 1_000_100, "is larger than 120000 bytes"),
    Bad("a folder of rules that is not there", "rules list --rules gone", 2, "gone: is no folder"),
    Bad("a folder of rules without a pack", "rules list --rules in", 2, "holds no pack", IN, nameless=True),
    Bad("a pack that is not there", f"{RUN} --pack brids", 2, "unknown pack 'brids'", IN, nameless=True),
    Bad(
        "a pack under another name",
        "rules list --rules p",
        2,
        "the name 'ours' is not the folder's",
        {"p/mine/pack.yml": "name: ours\nversion: 0.1.0\nabout: Words.\n"},
    ),
)


def setting(what: str, words: bytes | str, says: str, **more: object) -> Bad:
    """A row on a configuration with these words."""
    return Bad(what, RUN, 2, says, {"reconcile.toml": words, **IN}, mended={"reconcile.toml": ""}, **more)  # type: ignore[arg-type]


SETTINGS = (
    setting("a configuration that is no TOML", "packs = [\n", "is not TOML"),
    setting("a configuration that is not UTF-8", b"packs = ['\xff']\n", "is not UTF-8"),
    setting("an unknown setting", "pakcs = []\n", "unknown key 'pakcs'"),
    setting("a setting of another kind", "packs = 5\n", "'packs' must be a list"),
    setting("a rule that is not there", 'off = ["ruonding"]\n', "unknown rule 'ruonding'"),
    setting(
        "a rule that is off and loud",
        'off = ["rounding"]\n[severity]\nrounding = "note"\n',
        "is off and has a severity",
    ),
    setting("a policy of an unknown attribute", '[estimates]\nkiled = "latest"\n', "unknown attribute 'kiled'"),
    setting("500 brackets", "packs = " + "[" * 500, "is nested too deep"),
    Bad(
        "a configuration that is not there",
        f"{RUN} --config gone.toml",
        2,
        "gone.toml: cannot be read: No such file or directory",
        IN,
        nameless=True,
    ),
)

OPTIONS = (
    Bad("no words at all", "run", 2, "Missing argument"),
    Bad("an unknown command", "rum in", 2, "No such command 'rum'"),
    Bad("an unknown option", f"{RUN} --fromat json", 2, "No such option '--fromat'", IN, nameless=True),
    Bad("an unknown format", f"{RUN} --format jsno", 2, "there is no format 'jsno'", IN, nameless=True),
    Bad(
        "an unknown fail level",
        f"{RUN} --fail-on all",
        2,
        "'all' is not one of 'none', 'explained', 'review', 'conflict'",
        IN,
        nameless=True,
    ),
    Bad(
        "a report into a folder that is not there",
        f"{RUN} --output no/r.txt",
        2,
        "its folder does not exist",
        IN,
        nameless=True,
    ),
    Bad(
        "a report over the database",
        f"{RUN} --output x.db",
        2,
        "is read by this command, and would be written over",
        IN,
        nameless=True,
    ),
    Bad(
        "a report over an article",
        f"{RUN} --output in/good.txt",
        2,
        "is read by this command, and would be written over",
        IN,
    ),
    Bad("a second report without a file", f"{RUN} --also json", 2, "names no file", IN, nameless=True),
    Bad("a day that is none", f"{RUN} --now 2033-02-30", 2, "is no day", IN, nameless=True),
    Bad(
        "a finding that is not there",
        "show f0 --db x.db",
        2,
        "there is no article, claim, event, cluster, story, series or finding 'f0'",
        IN,
        make=stored,
        nameless=True,
    ),
    Bad(
        "two claims that are not there",
        "why c1 c2 --db x.db",
        2,
        "no claims begin with",
        IN,
        make=stored,
        nameless=True,
    ),
    Bad("one text to compare", "compare One", 2, "compare takes two texts, or a batch"),
    Bad("a batch that is not there", "compare --batch gone.jsonl", 3, "gone.jsonl: cannot be read"),
    Bad(
        "a triple without a value",
        "estimate --batch t.jsonl",
        3,
        "the value is neither a number nor a text",
        {"t.jsonl": '{"source": "a", "object": "b"}\n'},
    ),
    Bad(
        "a number too large to print",
        "estimate --batch t.jsonl",
        3,
        "the value is neither a number nor a text",
        {"t.jsonl": '{"source": "a", "object": "b", "value": 1e999999}\n'},
    ),
)

GROUPS = {"Rules and packs": RULES, "Settings": SETTINGS, "Options and batches": OPTIONS}
