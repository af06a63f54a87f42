#!/usr/bin/env bash
# Installs what the program needs, by its pins, into a folder of the runner; the program itself runs from this checkout.
set -euo pipefail

root=$(cd "$RECONCILE_ACTION/../../.." && pwd)
home=$RUNNER_TEMP/reconcile

# -I: a file of the articles' repository that is called like a module must not be run
"$INPUT_PYTHON" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "error: Python 3.11 or newer is needed (name one with the input python, or use actions/setup-python before)" >&2
  exit 2
}
[ -x "$home/bin/python" ] || "$INPUT_PYTHON" -I -m venv "$home"
"$home/bin/python" -I -m pip --disable-pip-version-check --quiet install --require-hashes -r "$root/requirements/core.txt"

# -P: for the same reason
printf '#!/usr/bin/env bash\nPYTHONPATH=%q exec %q -P -s -m reconcile "$@"\n' "$root" "$home/bin/python" >"$home/bin/reconcile"
chmod +x "$home/bin/reconcile"
