# What bin/* share: where the repository is, the packages, the environment, the time of each part.
set -eu
cd "$(dirname "$0")/.."
ROOT=$PWD
export PYTHONDONTWRITEBYTECODE=
VENV=${MOTCUA_VENV:-$ROOT/.venv}
PARTS=""

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }

# part NAME COMMAND…: run a part and remember how long it took.
part() {
    name=$1
    shift
    say "$name"
    began=$(date +%s)
    status=0
    "$@" || status=$?
    PARTS="$PARTS$(printf '%5ss  %s%s' "$(($(date +%s) - began))" "$name" "$([ $status = 0 ] || echo '  FAILED')")
"
    return $status
}

show_times() { printf '%s' "$PARTS" >&2; }

# packages FOR…: install the Debian packages of deploy/apt-packages.txt that are missing.
packages() {
    missing=""
    for use in "$@"; do
        for package in $(awk -v use="$use" '!/^#/ && $2 == use { print $1 }' deploy/apt-packages.txt); do
            dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
        done
    done
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        say "Missing:$missing (see deploy/apt-packages.txt for what waits for each). As root: apt-get install$missing"
        return 0
    fi
    say "Installing:$missing"
    apt-get -o DPkg::Lock::Timeout=400 -q update >/dev/null || true
    for package in $missing; do
        DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 install -q -y --no-install-recommends "$package" \
            >/dev/null || say "$package could not be installed; what waits for it says so."
    done
}

# find_python: the first Python that is new enough and really runs.
find_python() {
    for name in python3 python3.11 python3.12 python3.13; do
        if "$name" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# environment LOCK: bring the virtual environment to a lock file, once.
environment() {
    lock=requirements/$1.txt
    stamp=$VENV/.installed-$1
    if [ ! -x "$VENV/bin/python" ]; then
        python=$(find_python) || { say "Motcua needs Python 3.11 or later, with venv (apt-get install python3-venv)."; exit 2; }
        "$python" -m venv "$VENV"
    fi
    if ! cmp -s "$lock" "$stamp"; then
        say "Installing Python packages (about a minute)"
        "$VENV/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
        cp "$lock" "$stamp"
    fi
    [ -x "$VENV/bin/motcua" ] || install_command
    export PATH="$VENV/bin:$PATH"
}

# The command and the path to this checkout, written by hand: no build tool, no address.
install_command() {
    site=$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo "$ROOT" >"$site/motcua.pth"
    printf '#!%s\nimport sys\nfrom motcua.config.cli import main\nsys.exit(main())\n' "$VENV/bin/python" >"$VENV/bin/motcua"
    chmod +x "$VENV/bin/motcua"
}
