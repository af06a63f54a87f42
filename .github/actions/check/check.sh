#!/usr/bin/env bash
# Runs `reconcile check` on what changed; the exit code is that of the program.
set -euo pipefail

reconcile=$RUNNER_TEMP/reconcile/bin/reconcile
sarif=${INPUT_SARIF:-$RUNNER_TEMP/reconcile.sarif}
scratch=$(mktemp -d "$RUNNER_TEMP/reconcile.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

refuse() { echo "error: $1" >&2; exit 2; }

readable() { grep -zEi '\.(atom|csv|docx|eml|gz|htm|html|json|jsonl|markdown|md|mht|mhtml|ndjson|newsml|newsmlg2|nitf|pdf|rdf|rss|tar|text|tgz|tsv|txt|wacz|warc|xhtml|xml|zip)$' || true; }

# File names end in NUL here, since they may hold everything else.
changed_since() { # COMMIT: splits the articles into those that changed since and the others
  local commit
  commit=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}") ||
    refuse "there is no commit $1 here (check out with fetch-depth: 2, or 0 for all commits)"
  git --literal-pathspecs ls-files -z -- "${paths[@]}" | readable | LC_ALL=C sort -zu >"$scratch/all"
  git --literal-pathspecs diff --name-only --no-renames --diff-filter=d --relative -z "$commit" -- "${paths[@]}" |
    readable | LC_ALL=C sort -zu >"$scratch/changed"
  LC_ALL=C comm -z -23 "$scratch/all" "$scratch/changed" >"$scratch/same"
}

# Of the arguments of check those that also say how articles are read and compared, in `reading`.
args_for_reading() { # ARGUMENT...
  reading=()
  while [ $# -gt 0 ]; do
    case $1 in
      --pack | --rules | --config | --decisions | --map) [ $# -lt 2 ] || reading+=("$1" "$2"); shift ;;
      --pack=* | --rules=* | --config=* | --decisions=* | --map=*) reading+=("$1") ;;
    esac
    shift
  done
}

# Where one run cannot take all names there are several. 3 (some file could not be read, which it has said) is no reason
# to stop; with any other code this ends at once, in that way.
run_in_parts() { # DATABASE: the names come on standard input
  local each='"$@" >/dev/null || { code=$?; [ $code -eq 3 ] || { echo $code >"$0"; exit 255; }; }'
  xargs -0 bash -c "$each" "$scratch/code" "$reconcile" run --db "$1" "${reading[@]}" -- || exit "$(cat "$scratch/code")"
}

database_of_the_others() {
  args_for_reading "${args[@]}"
  if [ -s "$scratch/same" ]; then
    run_in_parts "$1" <"$scratch/same"
  else
    # every article is new: they are held against a text that says nothing
    echo "No article." >"$scratch/none.txt"
    "$reconcile" run --db "$1" "${reading[@]}" -- "$scratch/none.txt" >/dev/null
  fi
}

mapfile -t paths < <(grep -v '^[[:space:]]*$' <<<"$INPUT_PATHS" || true)
mapfile -t args < <(grep -v '^[[:space:]]*$' <<<"$INPUT_ARGS" || true)
[ ${#paths[@]} -gt 0 ] || refuse "no paths (give the folder with the articles)"

database=$INPUT_DATABASE
if [ -n "$INPUT_SINCE" ]; then
  changed_since "$INPUT_SINCE"
  paths=()
  while IFS= read -r -d '' path; do
    [ -L "$path" ] || paths+=("$path") # a link could show what else lies on the runner
  done <"$scratch/changed"
  if [ ${#paths[@]} -eq 0 ]; then
    echo "No article changed since $INPUT_SINCE."
    exit 0
  fi
  if [ -z "$database" ]; then
    database=$scratch/articles.db
    database_of_the_others "$database"
  fi
fi
[ -n "$database" ] || refuse "nothing to hold the articles against (name a database, or a commit with since)"

options=(--against "$database" --format "$INPUT_FORMAT")
[ -z "$INPUT_FAIL_ON" ] || options+=(--fail-on "$INPUT_FAIL_ON")
[ -z "$INPUT_BASELINE" ] || options+=(--baseline "$INPUT_BASELINE")

code=0
rm -f -- "$sarif" # one of an earlier step, or a link
"$reconcile" check "${options[@]}" --also "sarif=$sarif" "${args[@]}" -- "${paths[@]}" || code=$?
{
  echo "exit-code=$code"
  # a line break in its name would let it write outputs of its own
  [ ! -s "$sarif" ] || [ "$sarif" != "${sarif//$'\n'/}" ] || echo "sarif=$sarif"
} >>"$GITHUB_OUTPUT"
exit "$code"
